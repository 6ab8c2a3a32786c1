"""All of it or nothing, again where another transaction was in the way, and exactly one winner of a race."""

from collections.abc import Callable, Iterator
from contextlib import closing
from datetime import UTC, datetime, timedelta, timezone
from functools import partial
from threading import Barrier
from zoneinfo import ZoneInfo

import pytest
from sqlalchemy.exc import IntegrityError, OperationalError

from ivr.call import CallState
from ivr.records import Records
from ivr.routing import decide
from ivr.routing.default import default
from ivr.store import SqlStore
from ivr.store.migrating import migrate
from ivr.store.store import RUNS
from tests.at_once import at_once
from tests.postgres import fresh_database
from tests.store.samples import FACTS, NOON, NUMBER, a_call, a_case, a_promise, a_sid, a_survey, an_offer

RACERS = 8


def test_work_that_fails_leaves_nothing_behind(store: SqlStore) -> None:
    def work(records: Records) -> None:
        records.calls.add(a_call())
        raise RuntimeError("no")

    with pytest.raises(RuntimeError):
        store.run(work)
    assert store.run(lambda records: records.calls.find(a_sid())) is None


def test_work_that_succeeds_is_there_for_the_next_process(store: SqlStore, database_url: str) -> None:
    assert store.run(lambda records: records.calls.add(a_call()))
    with closing(SqlStore(database_url)) as other:
        assert other.run(lambda records: records.calls.get(a_sid())) == a_call()


@pytest.mark.parametrize(
    "zone",
    [
        UTC,
        timezone(timedelta(hours=-9, minutes=-30)),
        ZoneInfo("America/New_York"),
        ZoneInfo("Asia/Kathmandu"),
    ],
    ids=str,
)
@pytest.mark.parametrize(
    "local",
    [datetime(2026, 11, 1, 1, 30, tzinfo=UTC), datetime(2026, 7, 1, 12, 0, 0, 123456, tzinfo=UTC)],
    ids=["the hour twice", "us"],
)
def test_an_instant_is_the_same_one_in_whatever_zone_it_was_named(
    records: Records, zone: timezone | ZoneInfo, local: datetime
) -> None:
    for fold in (0, 1):
        instant = local.replace(tzinfo=zone, fold=fold)
        records.calls.add(a_call(fold, received_at=instant))
        found = records.calls.get(a_sid(fold)).received_at
        assert found == instant.astimezone(UTC)
        assert found.utcoffset() == timedelta(0)


def claims(records: Records) -> dict[str, Callable[[Records], bool]]:
    """Everything that only one of several processes may get."""
    records.agents.enrol(["ann"], NOON)
    records.cases.add(a_case())
    records.calls.add(a_call())
    records.offers.add(an_offer())
    waiting = [CallState.WAITING]
    return {
        "an answer": lambda records: records.answers.claim("key", NOON) is None,
        "a call": lambda records: records.calls.claim(a_sid(), waiting, state=CallState.CONNECTING),
        "a row": lambda records: records.promises.add(a_promise()),
        "a callback": lambda records: records.promises.add(
            a_promise(records.new_id(), number="+12125550124")
        ),
        "a survey of a conversation": lambda records: records.surveys.add(a_survey(records.new_id())),
        "an agent": lambda records: records.agents.take("ann", records.new_id(), NOON),
        "an offer": lambda records: records.offers.claim("offer", ["claimed"], state="ringing"),
    }


def test_of_those_who_claim_the_same_at_once_one_wins(store: SqlStore) -> None:
    for claimed, claim in store.run(claims).items():
        wins = at_once(*[partial(store.run, claim)] * RACERS)
        assert wins.count(True) == 1, claimed


def test_who_claims_an_answer_second_waits_for_it(store: SqlStore) -> None:
    def answer(records: Records) -> str:
        known = records.answers.claim("key", NOON)
        if known is None:
            records.answers.keep("key", f"answer {records.new_id()}")
        return known or ""

    answers = set(at_once(*[partial(store.run, answer)] * RACERS))
    assert len(answers) == 2
    assert max(answers).startswith("answer")


def test_decisions_of_one_call_do_not_collide(store: SqlStore) -> None:
    store.run(lambda records: records.calls.add(a_call()))
    decision = decide(FACTS, default())

    def decided(records: Records) -> None:
        records.decisions.add(a_sid(), decision, FACTS, NOON)

    at_once(*[partial(store.run, decided)] * RACERS)
    assert store.run(lambda records: records.decisions.facts(a_sid())) == FACTS


@pytest.fixture
def postgresql(postgres_url: str) -> Iterator[SqlStore]:
    with fresh_database(postgres_url) as url, closing(SqlStore(url)) as store:
        migrate(store.engine)
        yield store


def test_a_deadlock_is_resolved_and_both_works_are_done(postgresql: SqlStore) -> None:
    postgresql.run(lambda records: [records.calls.add(a_call(number)) for number in (1, 2)])
    both_hold_one = Barrier(2)
    runs: list[str] = []

    def crossing(name: str, first: str, second: str) -> Callable[[Records], None]:
        def work(records: Records) -> None:
            runs.append(name)
            records.calls.change(first, words=name)
            if runs.count(name) == 1:
                both_hold_one.wait()
            records.calls.change(second, agent=name)

        return work

    there, back = crossing("there", a_sid(1), a_sid(2)), crossing("back", a_sid(2), a_sid(1))
    at_once(lambda: postgresql.run(there), lambda: postgresql.run(back))
    assert sorted(runs) in (["back", "back", "there"], ["back", "there", "there"])
    first, second = postgresql.run(lambda records: [records.calls.get(a_sid(number)) for number in (1, 2)])
    assert (first.words, first.agent) == ("there", "back")
    assert (second.words, second.agent) == ("back", "there")


@pytest.mark.parametrize("sqlstate, runs", [("40001", RUNS), ("40P01", RUNS), ("55P03", 1), (None, 1)])
def test_what_is_in_anothers_way_is_tried_a_few_times_and_other_faults_once(
    sqlite_store: SqlStore, sqlstate: str | None, runs: int
) -> None:
    class Fault(Exception):
        """Like psycopg's."""

        def __init__(self) -> None:
            self.sqlstate = sqlstate

    begun = []

    def work(_: Records) -> None:
        begun.append(1)
        raise OperationalError("select", {}, Fault())

    with pytest.raises(OperationalError):
        sqlite_store.run(work)
    assert len(begun) == runs


def test_an_error_of_the_database_names_no_values(store: SqlStore) -> None:
    """They end up in logs, and values are phone numbers and what callers said."""
    words = "my phone is off"

    def work(records: Records) -> None:
        records.calls.add(a_call(words=words, case_id="nowhere"))

    with pytest.raises(IntegrityError) as failure:
        store.run(work)
    assert words not in str(failure.value)
    assert NUMBER not in str(failure.value)
