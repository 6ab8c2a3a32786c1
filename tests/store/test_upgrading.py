"""A database of an earlier release, with calls in it, is brought up to date."""

from collections.abc import Iterator
from contextlib import closing
from datetime import datetime

import pytest
from alembic import command
from sqlalchemy import insert, table
from sqlalchemy.sql import column

from ivr.figures.load import Span
from ivr.store import SqlStore
from ivr.store.migrating import config_for, migrate
from ivr.store.tables import Instant
from ivr.survey.survey import SurveyState
from tests.store.samples import LINE, NOON, NUMBER, a_call, a_sid, later

CALL: dict[str, object] = {
    "sid": a_sid(),
    "room": "room-1",
    "line": LINE,
    "number": NUMBER,
    "verified": True,
    "state": "waiting",
    "received_at": NOON,
    "words": "",
    "reason": "",
    "queue": "",
    "priority": 0,
    "talked": False,
    "counted": False,
}
DECISION: dict[str, object] = {
    "call_sid": a_sid(),
    "at": NOON,
    "rule": "everyone-else",
    "queue": "general",
    "priority": 0,
    "version": "0123456789ab",
    "explanation": "{}",
    "facts": '{"open": true, "line": "+12025550199", "weekday": "mon", "hour": 12, "voice_raised": true}',
}
CASE: dict[str, object] = {
    "id": "case",
    "number": NUMBER,
    "reason": "fault",
    "state": "open",
    "opened_at": NOON,
    "last_outcome": "none",
    "outcome_from_survey": False,
}
SURVEY: dict[str, object] = {
    "id": "survey",
    "case_id": "case",
    "call_sid": a_sid(),
    "line": LINE,
    "number": NUMBER,
    "state": "dialling",
    "due_at": NOON,
    "attempt": 1,
    "tries": 1,
    "dialled_at": NOON,
}

AGENT: dict[str, object] = {"name": "senior-1", "state": "available", "available_from": NOON}


def _insert(store: SqlStore, name: str, row: dict[str, object]) -> None:
    """Into a table as it was, which may have columns that today's has not."""
    columns = [column(key, Instant if isinstance(value, datetime) else None) for key, value in row.items()]
    with store.engine.begin() as connection:
        connection.execute(insert(table(name, *columns)).values(**row))


@pytest.fixture
def upgraded(database_url: str) -> Iterator[SqlStore]:
    """From the first release on: no versions, no activations."""
    with closing(SqlStore(database_url)) as store:
        with store.engine.begin() as connection:
            command.upgrade(config_for(connection), "0001")
        _insert(store, "calls", CALL)
        _insert(store, "decisions", DECISION)
        _insert(store, "cases", CASE)
        _insert(store, "surveys", SURVEY)
        for name, state in (("senior-1", "available"), ("senior-2", "offline")):
            _insert(store, "agents", AGENT | {"name": name, "state": state})
        migrate(store.engine)
        yield store


def test_calls_of_before_are_there_and_came_with_no_activation(upgraded: SqlStore) -> None:
    assert upgraded.run(lambda records: records.calls.get(a_sid())) == a_call()


def test_facts_of_before_can_be_read_and_what_was_not_asked_then_is_unknown(upgraded: SqlStore) -> None:
    facts = upgraded.run(lambda records: records.decisions.facts(a_sid()))
    assert facts is not None
    assert facts.voice_raised
    assert facts.calls_7d is None


def test_a_server_of_before_goes_on_to_decide(upgraded: SqlStore) -> None:
    _insert(upgraded, "calls", CALL | {"sid": a_sid(2)})
    _insert(upgraded, "decisions", DECISION | {"call_sid": a_sid(2)})
    facts = upgraded.run(lambda records: records.decisions.facts(a_sid(2)))
    assert facts is not None
    assert facts.voice_raised


def test_nothing_was_live_before(upgraded: SqlStore) -> None:
    assert upgraded.run(lambda records: records.activations.latest()) is None


def test_a_survey_call_of_before_is_over(upgraded: SqlStore) -> None:
    survey = upgraded.run(lambda records: records.surveys.get("survey"))
    assert (survey.state, survey.dial_id) == (SurveyState.UNANSWERED, None)


def test_calls_of_before_count_among_those_that_a_number_gets_and_are_not_in_doubt(
    upgraded: SqlStore,
) -> None:
    (dial,) = upgraded.run(lambda records: records.dials.to(NUMBER, since=later(days=-30)))
    assert (dial.survey_id, dial.at) == ("survey", NOON)
    assert upgraded.run(lambda records: records.dials.in_doubt(before=later(days=1))) == []


def test_surveys_are_made_until_ops_turn_them_off(upgraded: SqlStore) -> None:
    assert upgraded.run(lambda records: records.switches.read()).is_on


def test_who_was_at_work_has_a_shift_from_then_on(upgraded: SqlStore) -> None:
    seniors, evening = ["senior-1", "senior-2"], later(hours=8)
    shifts = upgraded.run(lambda records: records.shifts.at_work(seniors, NOON, evening))
    assert shifts == [Span(NOON, evening)]
