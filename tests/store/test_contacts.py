"""Conversations of the past, with what had led to them and what came of them."""

from dataclasses import replace
from typing import Any

import pytest

from ivr.call import CallState
from ivr.case import CaseState, Outcome
from ivr.figures.contact import Contact
from ivr.promise import PromiseState
from ivr.records import Records
from ivr.routing import decide
from ivr.routing.default import default
from ivr.survey.survey import SurveyState
from tests.store.samples import FACTS, LINE, NOON, a_call, a_case, a_promise, a_sid, a_survey, later


def talked(records: Records, which: int, hours: float, /, **fields: Any) -> None:
    """A conversation about the case that began so many hours after noon, and took a quarter of one."""
    times: dict[str, Any] = {"received_at": later(hours=hours), "ended_at": later(hours=hours + 0.25)}
    call = replace(a_call(which), state=CallState.ENDED, talked=True, counted=True, case_id="case", **times)
    records.calls.add(replace(call, **({"reason": "fault", "queue": "general"} | fields)))


def found(records: Records) -> list[Contact]:
    return list(records.contacts.ended(NOON, later(days=30)))


def the_first(records: Records) -> Contact:
    return found(records)[0]


@pytest.fixture(autouse=True)
def case(records: Records) -> None:
    records.cases.add(a_case())


def test_a_conversation_is_told_with_its_decision_its_case_and_its_answer(records: Records) -> None:
    talked(records, 1, 0, disposition=Outcome.FOLLOW_UP)
    decision = decide(FACTS, default())
    records.decisions.add(a_sid(), decision, FACTS, NOON)
    records.surveys.add(a_survey(state=SurveyState.SOLVED, tries=2, rating=4))
    assert the_first(records) == Contact(
        call_sid=a_sid(),
        line=LINE,
        began_at=NOON,
        ended_at=later(hours=0.25),
        reason="fault",
        rule=decision.rule,
        queue="senior",
        version=decision.version,
        case_id="case",
        case_state=CaseState.OPEN,
        earlier=0,
        called_again_at=None,
        disposition=Outcome.FOLLOW_UP,
        survey=SurveyState.SOLVED,
        tries=2,
        rating=4,
    )


def test_one_that_was_never_decided_or_asked_about_is_told_too(records: Records) -> None:
    talked(records, 1, 0, case_id=None, number=None)
    contact = the_first(records)
    assert (contact.rule, contact.queue, contact.version) == ("", "general", "")
    assert (contact.case_state, contact.survey, contact.tries, contact.disposition) == (None, None, 0, None)


def test_a_promise_is_kept_by_the_decision_of_the_call_in_which_it_was_made(records: Records) -> None:
    talked(records, 1, 0, talked=False)
    records.decisions.add(a_sid(1), decide(FACTS, default()), FACTS, NOON)
    records.promises.add(a_promise(call_sid=a_sid(1), state=PromiseState.KEPT))
    talked(records, 2, 1, counted=False, promise_id="promise")
    (kept,) = found(records)
    assert (kept.call_sid, kept.rule, kept.queue) == (a_sid(2), "raised-voice", "senior")


def test_only_conversations_that_ended_in_the_time_are_told_in_their_order(records: Records) -> None:
    for number, hours in enumerate([-0.5, 48, 1, 720]):
        talked(records, number, hours)
    talked(records, 10, 2, talked=False)
    talked(records, 11, 3, state=CallState.TALKING, ended_at=None)
    assert [contact.call_sid for contact in found(records)] == [a_sid(2), a_sid(1)]


def test_conversations_about_the_case_before_are_counted_whenever_they_were(records: Records) -> None:
    talked(records, 1, -1000)
    talked(records, 2, -10, talked=False)
    talked(records, 3, 1)
    talked(records, 4, 2)
    assert [contact.earlier for contact in found(records)] == [1, 2]


@pytest.mark.parametrize(
    "again, is_again",
    [
        ({}, True),
        ({"talked": False}, True),
        ({"counted": False}, True),
        ({"talked": False, "counted": False}, False),
        ({"case_id": "another"}, True),
        ({"case_id": "another", "reason": ""}, True),
        ({"case_id": "another", "reason": "billing"}, False),
        ({"reason": "billing"}, True),
        ({"number": "+12125550124", "case_id": "another"}, False),
    ],
    ids=[
        "a-conversation",
        "nobody-came",
        "we-called-and-talked",
        "we-called-in-vain",
        "a-new-case-of-the-same-reason",
        "a-new-case-of-no-reason",
        "something-else",
        "the-same-case",
        "somebody-else",
    ],
)
def test_the_next_call_of_the_same_number_about_the_same_thing_is_a_further_one(
    records: Records, again: dict[str, Any], is_again: bool
) -> None:
    records.cases.add(a_case("another"))
    talked(records, 1, 0)
    talked(records, 2, 30, **again)
    assert the_first(records).called_again_at == (later(hours=30) if is_again else None)


def test_the_first_of_several_further_calls_counts(records: Records) -> None:
    for number, hours in enumerate([0, 30, 20]):
        talked(records, number, hours)
    assert the_first(records).called_again_at == later(hours=20)


def test_a_withheld_number_never_calls_again(records: Records) -> None:
    talked(records, 1, 0, number=None, case_id=None)
    talked(records, 2, 1, number=None, case_id=None)
    assert the_first(records).called_again_at is None
