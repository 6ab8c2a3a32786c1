"""What is older than it is to be kept, and nothing that is not over."""

from collections.abc import Sequence
from contextlib import closing
from datetime import datetime
from pathlib import Path
from typing import Any

import pytest
from sqlalchemy import func, select

from ivr.call import CallState
from ivr.case import CaseState
from ivr.promise import PromiseState
from ivr.records import Records
from ivr.routing import decide
from ivr.routing.default import default
from ivr.store import SqlStore, tables
from ivr.store.migrating import migrate
from ivr.survey.survey import SurveyState
from tests.store.samples import (
    FACTS,
    NOON,
    a_call,
    a_case,
    a_dial,
    a_level,
    a_promise,
    a_sid,
    a_survey,
    an_offer,
    evidence,
    later,
)

LATER = later(days=30)
HANGING = [state for state in CallState if state is not CallState.ENDED]
UNDER_WAY = [SurveyState.SCHEDULED, SurveyState.DIALLING, SurveyState.ASKING]


def ended(records: Records, number: int = 1, at: datetime = NOON, **fields: Any) -> str:
    usual = {"state": CallState.ENDED, "ended_at": at}
    records.calls.add(a_call(number, **(usual | fields)))
    return a_sid(number)


def with_everything(records: Records, number: int = 1) -> str:
    """A call that has left a row in every table, all of them over."""
    case, promise = f"case-{number}", f"promise-{number}"
    records.cases.add(a_case(case, state=CaseState.SOLVED))
    sid = ended(records, number, case_id=case)
    records.voices.rose(sid, evidence(10, 2))
    records.voices.trace({sid: [a_level(1.0), a_level(1.5)]})
    records.decisions.add(sid, decide(FACTS, default()), FACTS, NOON)
    records.timeline.add(sid, "decided", NOON, {})
    records.offers.add(an_offer(f"offer-{number}", state="done", call_sid=sid))
    records.surveys.add(a_survey(f"survey-{number}", case_id=case, call_sid=sid, state=SurveyState.SOLVED))
    records.dials.add(a_dial(f"dial-{number}", survey_id=f"survey-{number}", call_sid=sid))
    records.promises.add(a_promise(promise, call_sid=sid, case_id=case, state=PromiseState.KEPT))
    records.offers.add(an_offer(f"ring-{number}", state="passed", call_sid=None, promise_id=promise))
    return sid


def forgotten(records: Records, before: datetime = LATER, limit: int = 100) -> Sequence[str]:
    sids = records.expired.calls(before, limit)
    records.expired.forget_calls(sids, before)
    return sids


def rows(records: Records) -> dict[str, int]:
    """How many are left in each table of what belongs to calls."""
    connection = records.calls._connection  # type: ignore[attr-defined]  # the only way to see all tables
    kept = {"agents", "answers", "versions", "activations", "sounds", "tokens", "resources"}
    kept |= {"opt_outs", "switches", "people", "attempts", "acts", "drafts", "backtests", "shifts"}
    return {
        table.name: connection.execute(select(func.count()).select_from(table)).scalar_one()
        for table in tables.metadata.sorted_tables
        if table.name not in kept
    }


def test_a_call_goes_with_all_that_belongs_to_it(records: Records) -> None:
    sid = with_everything(records)
    assert all(rows(records).values())
    assert forgotten(records) == [sid]
    assert not any(rows(records).values())


def test_other_calls_keep_all_of_theirs(records: Records) -> None:
    with_everything(records, 1)
    before = rows(records)
    with_everything(records, 2)
    records.calls.change(a_sid(1), ended_at=LATER)
    assert forgotten(records) == [a_sid(2)]
    assert rows(records) == before


def test_a_call_stays_until_its_time_has_come(records: Records) -> None:
    ended(records, at=NOON)
    assert forgotten(records, before=NOON) == []
    assert forgotten(records, before=later(seconds=1)) == [a_sid()]


@pytest.mark.parametrize("state", HANGING)
def test_a_call_that_has_not_ended_stays(records: Records, state: CallState) -> None:
    ended(records, state=state)
    assert forgotten(records) == []


def test_calls_about_an_open_case_stay(records: Records) -> None:
    records.cases.add(a_case(state=CaseState.OPEN))
    ended(records, case_id="case")
    assert forgotten(records) == []
    records.cases.change("case", state=CaseState.SOLVED)
    assert forgotten(records) == [a_sid()]
    assert records.cases.find("case") is None


def test_a_solved_case_stays_while_one_of_its_calls_does(records: Records) -> None:
    records.cases.add(a_case(state=CaseState.SOLVED))
    ended(records, 1, case_id="case")
    ended(records, 2, at=LATER, case_id="case")
    assert forgotten(records) == [a_sid(1)]
    assert records.cases.find("case")


@pytest.mark.parametrize("state", [PromiseState.OPEN, PromiseState.BEING_KEPT])
@pytest.mark.parametrize(
    "of_call, of_promise",
    [
        ({}, {}),
        ({"case_id": "case"}, {"call_sid": a_sid(9), "case_id": "case"}),
        ({"promise_id": "promise"}, {"call_sid": a_sid(9)}),
    ],
    ids=["made on it", "about its case", "being kept by it"],
)
def test_a_call_stays_while_a_promise_is_not_kept(
    records: Records, state: PromiseState, of_call: dict[str, Any], of_promise: dict[str, Any]
) -> None:
    records.cases.add(a_case(state=CaseState.SOLVED))
    ended(records, **of_call)
    records.promises.add(a_promise(state=state, **of_promise))
    assert forgotten(records) == []
    records.promises.change("promise", state=PromiseState.KEPT)
    assert forgotten(records) == [a_sid()]


@pytest.mark.parametrize("state", UNDER_WAY)
def test_a_call_stays_while_its_survey_is_under_way(records: Records, state: SurveyState) -> None:
    records.cases.add(a_case(state=CaseState.SOLVED))
    ended(records, case_id="case")
    records.surveys.add(a_survey(state=state))
    assert forgotten(records) == []


def test_a_case_that_is_opened_again_meanwhile_keeps_its_calls(records: Records) -> None:
    records.cases.add(a_case(state=CaseState.SOLVED))
    sid = ended(records, case_id="case")
    due = records.expired.calls(LATER, 10)
    assert due == [sid]
    records.cases.change("case", state=CaseState.OPEN)
    records.expired.forget_calls(due, LATER)
    assert records.calls.find(sid)


def test_no_more_calls_go_than_were_asked_for_the_oldest_first(records: Records) -> None:
    for number in (1, 2, 3):
        ended(records, number, at=later(minutes=-number))
    assert forgotten(records, limit=2) == [a_sid(3), a_sid(2)]
    assert forgotten(records, limit=2) == [a_sid(1)]


def test_levels_go_by_the_end_of_their_call(records: Records) -> None:
    for number, minute in enumerate([0, 1, 60]):
        sid = ended(records, number, at=later(minutes=minute))
        records.voices.trace({sid: [a_level(tick / 2) for tick in range(20)]})
    records.calls.add(a_call(99, state=CallState.TALKING))
    records.voices.trace({a_sid(99): [a_level(1.0)]})
    due = records.expired.heard(later(minutes=60), 10)
    assert sorted(due) == [a_sid(0), a_sid(1)]
    assert len(records.expired.heard(later(minutes=60), 1)) == 1
    records.expired.forget_levels(due)
    assert records.expired.heard(later(minutes=60), 10) == []
    assert rows(records)["levels"] == 21
    assert rows(records)["calls"] == 4


def test_without_levels_none_are_due(records: Records) -> None:
    ended(records)
    assert records.expired.heard(LATER, 10) == []


def test_old_moments_go_the_oldest_first(records: Records) -> None:
    for minute in range(5):
        records.timeline.add(a_sid(), f"{minute}", later(minutes=minute), {})
    assert records.expired.forget_timeline(later(minutes=3), limit=2) == 2
    assert records.expired.forget_timeline(later(minutes=3), limit=2) == 1
    assert records.expired.forget_timeline(later(minutes=3), limit=2) == 0
    assert [moment.kind for moment in records.timeline.after(0)] == ["3", "4"]


def test_old_answers_go_and_a_recent_request_is_still_known(records: Records) -> None:
    for minute in range(4):
        records.answers.claim(f"request {minute}", later(minutes=minute))
        records.answers.keep(f"request {minute}", "answer")
    assert records.expired.forget_answers(later(minutes=2), limit=1) == 1
    assert records.expired.forget_answers(later(minutes=2), limit=9) == 1
    assert records.answers.claim("request 1", LATER) is None
    assert records.answers.claim("request 2", LATER) == "answer"


def test_what_is_gone_cannot_be_read_in_the_file_any_more(tmp_path: Path) -> None:
    """On SQLite; what PostgreSQL's files hold is for its vacuum to clean."""
    file, words = tmp_path / "levelhead.sqlite", "my neighbour's name"
    with closing(SqlStore(f"sqlite:///{file}")) as store:
        migrate(store.engine)
        store.run(lambda records: [ended(records, number, words=words) for number in range(9)])
    assert words.encode() in file.read_bytes()
    with closing(SqlStore(f"sqlite:///{file}")) as store:
        store.run(forgotten)
    assert words.encode() not in file.read_bytes()
