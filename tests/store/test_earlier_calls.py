"""What colleagues see of calls that are over, before they talk with the same caller."""

from typing import Any

import pytest

from ivr.agents.offer import OfferKind, OfferState
from ivr.call import CallState, Wish
from ivr.case import Outcome
from ivr.earlier_call import EarlierCall
from ivr.looking_back import earlier_calls
from ivr.records import Records
from ivr.survey.answer import Answer
from ivr.survey.survey import SurveyState
from tests.store.samples import (
    NOON,
    NUMBER,
    a_call,
    a_case,
    a_promise,
    a_sid,
    a_survey,
    an_offer,
    evidence,
    later,
)


def was(records: Records, which: int, hours: float = 0, /, **fields: Any) -> None:
    """A call that came so many hours after noon, and is over."""
    usual: dict[str, Any] = {"state": CallState.ENDED, "counted": True, "case_id": "case", "reason": "fault"}
    times = {"received_at": later(hours=hours), "ended_at": later(hours=hours + 0.1)}
    records.calls.add(a_call(which, **(usual | times | fields)))


def took(records: Records, which: int, hours: float = 0, /, **fields: Any) -> None:
    """An agent talked in this call, until so many hours after noon."""
    usual: dict[str, Any] = {"state": OfferState.DONE, "call_sid": a_sid(which), "accepted_at": NOON}
    records.offers.add(an_offer(f"offer-{which}", **(usual | {"ended_at": later(hours=hours)} | fields)))


def about(records: Records) -> list[str]:
    return [call.sid for call in records.earlier_calls.about("case", 10)]


@pytest.fixture(autouse=True)
def case(records: Records) -> None:
    records.cases.add(a_case())


def test_a_call_is_told_with_what_was_heard_said_and_answered(records: Records) -> None:
    was(records, 1, talked=True, agent="senior-1", words="it is off", disposition=Outcome.FOLLOW_UP)
    records.voices.rose(a_sid(1), evidence(10, 2))
    survey = a_survey(state=SurveyState.NOT_SOLVED, rating=2, comment="still off")
    records.surveys.add(survey)
    assert records.earlier_calls.about("case", 10) == [
        EarlierCall(
            sid=a_sid(1),
            number=NUMBER,
            began_at=NOON,
            ended_at=later(hours=0.1),
            reason="fault",
            words="it is off",
            agent="senior-1",
            wish=None,
            was_raised=True,
            outcome=Outcome.FOLLOW_UP,
            answer=Answer.NOT_SOLVED,
            rating=2,
            comment="still off",
        )
    ]


def test_of_a_caller_who_did_not_wait_is_told_what_they_wished_and_that_nobody_talked(
    records: Records,
) -> None:
    was(records, 1, agent="senior-1", wish=Wish.CALLBACK)
    (call,) = records.earlier_calls.about("case", 10)
    assert (call.agent, call.wish, call.answer) == (None, Wish.CALLBACK, Answer.NOT_ASKED)


def test_the_latest_calls_about_the_case_are_told_first_and_no_more_than_wanted(records: Records) -> None:
    for which, hours in enumerate([2, 1, 3], start=1):
        was(records, which, hours)
    assert about(records) == [a_sid(3), a_sid(1), a_sid(2)]
    assert len(records.earlier_calls.about("case", 2)) == 2


@pytest.mark.parametrize(
    "other",
    [
        {"state": CallState.TALKING, "ended_at": None},
        {"counted": False},
        {"case_id": "another"},
        {"case_id": None},
    ],
    ids=["goes-on", "hung-up-at-once", "another-case", "no-case"],
)
def test_other_calls_are_not_told(records: Records, other: dict[str, Any]) -> None:
    records.cases.add(a_case("another"))
    was(records, 1, **other)
    assert about(records) == []


def test_a_conversation_counts_however_the_call_began(records: Records) -> None:
    was(records, 1, counted=False, talked=True, agent="senior-1")
    assert about(records) == [a_sid(1)]


def test_an_agent_looks_back_at_the_calls_that_they_took(records: Records) -> None:
    for which in (1, 2, 3, 4, 5):
        was(records, which, which, talked=True, agent="senior-1")
    took(records, 1, 1)
    took(records, 2, 2, agent="senior-2")
    took(records, 3, -1)
    took(records, 4, 4, kind=OfferKind.SEAT)
    took(records, 5, 5, accepted_at=None, state=OfferState.PASSED)
    assert [call.sid for call in records.earlier_calls.taken_by("senior-1", NOON, 10)] == [a_sid(1)]


@pytest.mark.parametrize("verified", [True, False])
def test_of_earlier_calls_only_a_verified_caller_may_be_told(records: Records, verified: bool) -> None:
    was(records, 1)
    records.calls.add(a_call(2, case_id="case", verified=verified))
    told = earlier_calls(records, an_offer(call_sid=a_sid(2)))
    assert (told is not None) == verified
    assert [call.sid for call in told or ()] == [a_sid(1)] * verified


def test_before_a_first_call_there_is_nothing_to_tell(records: Records) -> None:
    records.calls.add(a_call(1, case_id="case", verified=False))
    records.calls.add(a_call(2, number=None, verified=False))
    for which in (1, 2):
        assert earlier_calls(records, an_offer(call_sid=a_sid(which))) in ((), [])


@pytest.mark.parametrize("verified", [True, False])
def test_before_a_callback_the_call_is_told_in_which_it_was_promised(
    records: Records, verified: bool
) -> None:
    was(records, 1, wish=Wish.CALLBACK)
    records.promises.add(a_promise(case_id="case", verified=verified))
    told = earlier_calls(records, an_offer(promise_id="promise", call_sid=None))
    assert (told is not None) == verified
    assert [call.wish for call in told or ()] == [Wish.CALLBACK] * verified
