"""What every table of rows can do."""

from collections.abc import Callable
from dataclasses import replace
from typing import Any

import pytest

from ivr.agents.offer import OfferState
from ivr.call import CallState, Wish
from ivr.case import CaseState, Outcome
from ivr.promise import PromiseKind, PromiseState
from ivr.records import NotOnRecord, Records
from ivr.survey.survey import SurveyState, Why
from tests.store.samples import NOON, a_call, a_case, a_promise, a_sid, a_survey, an_offer, later

FULL_CALL = a_call(
    words="my phone is off",
    reason="fault",
    case_id="case",
    queue="senior",
    priority=20,
    since=NOON,
    wish=Wish.CALLBACK,
    agent="senior-1",
    talked=True,
    ended_at=later(minutes=3),
    counted=True,
    disposition="solved",
    promise_id="promise",
)
FULL_CASE = a_case(
    last_outcome=Outcome.FOLLOW_UP, outcome_from_survey=True, last_agent="senior-1", closed_at=NOON
)
FULL_OFFER = an_offer(promise_id="promise", agent_call_sid=a_sid(2), ended_at=later(minutes=1))
MESSAGE = a_promise(kind=PromiseKind.MESSAGE, number=None, recording_url="https://example.com/RE1", tries=2)
FULL_SURVEY = a_survey(
    attempt=2,
    tries=1,
    dialled_at=NOON,
    survey_call_sid=a_sid(3),
    rating=5,
    dial_id="dial",
    why=Why.CALLED_IN,
    answered_at=later(minutes=1),
    comment="they were kind",
    recording_url="https://example.com/RE2",
    message_left=True,
)

ROWS: dict[str, tuple[Callable[[Records], Any], Any, str, str]] = {
    "calls": (lambda records: records.calls, FULL_CALL, FULL_CALL.sid, CallState.ENDED),
    "cases": (lambda records: records.cases, FULL_CASE, "case", CaseState.SOLVED),
    "offers": (lambda records: records.offers, FULL_OFFER, "offer", OfferState.ACCEPTED),
    "promises": (lambda records: records.promises, MESSAGE, "promise", PromiseState.KEPT),
    "surveys": (lambda records: records.surveys, FULL_SURVEY, "survey", SurveyState.SOLVED),
}


@pytest.fixture(params=ROWS)
def kind(request: pytest.FixtureRequest, records: Records) -> tuple[Any, Any, str, str]:
    """A table, a row of it with every field set, the row's key, and another state for it."""
    table_of, row, key, state = ROWS[request.param]
    if request.param != "cases":
        records.cases.add(FULL_CASE)
    return table_of(records), row, key, state


def test_a_row_comes_back_as_it_was_put(kind: tuple[Any, Any, str, str]) -> None:
    table, row, key, _ = kind
    assert table.find(key) is None
    assert table.add(row)
    assert table.get(key) == table.find(key) == row


def test_a_row_that_is_there_is_not_added_again(kind: tuple[Any, Any, str, str]) -> None:
    table, row, key, state = kind
    assert table.add(row)
    assert not table.add(replace(row, state=state))
    assert table.get(key) == row


def test_a_made_up_key_is_not_on_record(kind: tuple[Any, Any, str, str]) -> None:
    with pytest.raises(NotOnRecord):
        kind[0].get("nobody")


def test_a_change_touches_its_own_row_and_field(kind: tuple[Any, Any, str, str]) -> None:
    table, row, key, state = kind
    table.add(row)
    table.change("another", state=state)
    assert table.get(key) == row
    table.change(key, state=state)
    assert table.get(key) == replace(row, state=state)


def test_a_claim_succeeds_once_and_only_from_its_states(kind: tuple[Any, Any, str, str]) -> None:
    table, row, key, state = kind
    table.add(row)
    assert not table.claim(key, [state], state="taken")
    assert not table.claim("another", [row.state], state=state)
    assert table.get(key) == row
    assert table.claim(key, [state, row.state], state=state)
    assert not table.claim(key, [row.state], state=state)
    assert table.get(key).state == state
