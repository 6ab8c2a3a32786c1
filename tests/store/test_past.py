"""Past decisions: what was known, in the order of time, and what came of it."""

from collections.abc import Iterator, Sequence
from contextlib import closing
from dataclasses import asdict, replace
from datetime import datetime, timedelta
from itertools import islice

import orjson
import pytest

from ivr.call import CallState
from ivr.case import Outcome
from ivr.past import PastCall
from ivr.records import Records
from ivr.routing import Decision, decide
from ivr.routing.default import default
from ivr.routing.facts import FACTS_VERSION
from ivr.store import SqlStore
from ivr.survey.survey import SurveyState
from tests.store.samples import FACTS, NOON, a_call, a_case, a_sid, a_survey, an_offer, later


def decided(records: Records, number: int = 1, at: datetime = NOON, **fields: object) -> Decision:
    records.calls.add(a_call(number, **fields))
    decision = decide(FACTS, default())
    records.decisions.add(a_sid(number), decision, FACTS, at)
    return decision


def all_past(records: Records, since: datetime = NOON, limit: int = 100) -> Sequence[PastCall]:
    return records.past.after((since, ""), later(days=1), limit)


def the_past_call(records: Records) -> PastCall:
    (call,) = all_past(records)
    return call


def test_a_past_call_has_the_decision_and_the_facts_that_it_was_made_from(records: Records) -> None:
    decision = decided(records)
    call = the_past_call(records)
    assert (call.sid, call.at, call.rule, call.queue) == (a_sid(), NOON, decision.rule, decision.queue)
    assert (call.priority, call.version) == (decision.priority, decision.version)
    assert orjson.loads(call.facts) == asdict(FACTS)
    assert call.facts_version == FACTS_VERSION


def test_a_call_that_nobody_took_has_no_talk_and_no_outcome(records: Records) -> None:
    decided(records, state=CallState.ENDED, ended_at=later(minutes=5))
    call = the_past_call(records)
    assert (call.talk_seconds, call.survey, call.case_outcome) == (0.0, None, None)


def test_talk_runs_from_the_first_acceptance_to_the_end_of_the_call(records: Records) -> None:
    decided(records, state=CallState.ENDED, talked=True, ended_at=later(minutes=5))
    records.offers.add(an_offer("passed", state="passed", ended_at=later(minutes=1)))
    records.offers.add(an_offer("taken", state="done", accepted_at=later(minutes=2)))
    records.offers.add(an_offer("taken again", state="done", accepted_at=later(minutes=4)))
    assert the_past_call(records).talk_seconds == timedelta(minutes=3).total_seconds()


def test_a_caller_who_hung_up_before_they_met_had_no_talk(records: Records) -> None:
    decided(records, state=CallState.ENDED, talked=False, ended_at=later(minutes=5))
    records.offers.add(an_offer(state="done", accepted_at=later(minutes=2)))
    assert the_past_call(records).talk_seconds == 0.0


def test_talk_that_goes_on_is_not_counted_yet(records: Records) -> None:
    decided(records, state=CallState.TALKING, talked=True)
    records.offers.add(an_offer(state="accepted", accepted_at=later(minutes=2)))
    assert the_past_call(records).talk_seconds == 0.0


def test_what_the_caller_answered_and_how_the_case_stands_are_there(records: Records) -> None:
    records.cases.add(a_case(last_outcome=Outcome.NOT_SOLVED))
    decided(records, case_id="case")
    records.surveys.add(a_survey(state=SurveyState.NOT_SOLVED))
    call = the_past_call(records)
    assert (call.survey, call.case_outcome) == (SurveyState.NOT_SOLVED, Outcome.NOT_SOLVED)


def test_the_past_begins_at_an_instant_and_ends_before_another(records: Records) -> None:
    for number, minute in enumerate([-1, 0, 30, 60]):
        decided(records, number, at=later(minutes=minute))
    found = records.past.after((NOON, ""), later(minutes=60), 100)
    assert [call.sid for call in found] == [a_sid(1), a_sid(2)]
    assert records.past.count(NOON, later(minutes=60)) == 2


def test_the_latest_decision_is_known(records: Records) -> None:
    assert records.past.latest() is None
    for number, minute in enumerate([30, 60, 0]):
        decided(records, number, at=later(minutes=minute))
    assert records.past.latest() == later(minutes=60)


@pytest.mark.parametrize("limit", [1, 2, 3, 7, 100])
def test_each_call_is_met_once_however_small_the_portions(records: Records, limit: int) -> None:
    """Several decisions may have the same instant."""
    for number in range(7):
        decided(records, number, at=later(seconds=number // 3))
    assert list(islice(sids(records, limit), 10)) == [a_sid(number) for number in range(7)]


def sids(records: Records, limit: int) -> Iterator[str]:
    place = (NOON, "")
    while found := records.past.after(place, later(days=1), limit):
        yield from (call.sid for call in found)
        place = found[-1].place


def test_who_reads_keeps_nobody_from_writing(store: SqlStore, database_url: str) -> None:
    store.run(decided)

    def read(records: Records) -> tuple[int, int]:
        before = len(all_past(records))
        with closing(SqlStore(database_url)) as other:
            other.run(lambda records: decided(records, 2))
        return before, len(all_past(records))

    before, _ = store.read(read)
    assert before == 1
    assert store.read(lambda records: len(all_past(records))) == 2


def test_who_reads_is_not_kept_by_who_writes(store: SqlStore, database_url: str) -> None:
    def write(records: Records) -> int:
        decided(records)
        with closing(SqlStore(database_url)) as other:
            return other.read(lambda records: len(all_past(records)))

    assert store.run(write) == 0
    assert store.read(lambda records: len(all_past(records))) == 1


def test_a_later_decision_of_a_call_is_the_one_that_counts(records: Records) -> None:
    first = decided(records)
    records.decisions.add(a_sid(), replace(first, queue="general"), FACTS, later(minutes=1))
    call = the_past_call(records)
    assert (call.at, call.queue) == (later(minutes=1), "general")
