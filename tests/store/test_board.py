"""What goes on now, as the board asks for it."""

from datetime import datetime
from typing import Any

from ivr.agents.offer import OfferKind, OfferState
from ivr.board.kept import FALLBACK, Counted, LiveCall, Span
from ivr.call import CallState
from ivr.case import CaseState
from ivr.promise import PromiseState
from ivr.records import Records
from ivr.routing import Decision, Facts
from ivr.survey.survey import SurveyState
from tests.store.samples import (
    NOON,
    a_call,
    a_case,
    a_level,
    a_promise,
    a_sid,
    a_survey,
    an_offer,
    evidence,
    later,
)


def decided(records: Records, sid: str, **facts: Any) -> None:
    usual: dict[str, Any] = {"open": True, "line": "+12025550199", "weekday": "mon", "hour": 12}
    decision = Decision("everyone-else", "general", 0, None, {}, (), "v1")
    records.decisions.add(sid, decision, Facts(**(usual | facts)), NOON)


def only(records: Records) -> LiveCall:
    (live,) = records.board.live()
    return live


def test_a_call_that_has_ended_does_not_go_on(records: Records) -> None:
    records.calls.add(a_call(1))
    records.calls.add(a_call(2, state=CallState.ENDED))

    assert only(records).call == a_call(1)


def test_a_call_that_is_not_decided_yet_has_no_rule(records: Records) -> None:
    records.calls.add(a_call())

    live = only(records)
    assert (live.rule, live.earlier_calls, live.said_no, live.rises, live.asked) == ("", 0, 0, 0, None)


def test_a_decided_call_has_its_rule_and_what_was_known_of_its_case(records: Records) -> None:
    records.calls.add(a_call())
    decided(records, a_sid(), calls_in_case=2, surveys_not_solved=1)

    live = only(records)
    assert (live.rule, live.earlier_calls, live.said_no) == ("everyone-else", 2, 1)


def test_who_is_asked_is_whose_phone_rings_now(records: Records) -> None:
    records.calls.add(a_call())
    records.offers.add(an_offer("first", state=OfferState.PASSED, agent="general-1"))
    records.offers.add(an_offer("second", state=OfferState.RINGING, agent="general-2"))
    records.offers.add(an_offer("seat", state=OfferState.RINGING, agent="senior-1", kind=OfferKind.SEAT))

    assert only(records).asked == "general-2"


def test_they_talk_since_the_present_agent_accepted(records: Records) -> None:
    records.calls.add(a_call(state=CallState.TALKING))
    records.offers.add(an_offer("lost", state=OfferState.DONE, accepted_at=NOON))
    records.offers.add(an_offer("now", state=OfferState.ACCEPTED, accepted_at=later(minutes=3)))
    seat = an_offer("seat", kind=OfferKind.SEAT, state=OfferState.ACCEPTED, accepted_at=later(minutes=1))
    records.offers.add(seat)

    assert only(records).talks_since == later(minutes=3)


def test_a_voice_that_rose_twice_is_raised_as_long_as_the_second_rise_lasts(records: Records) -> None:
    records.calls.add(a_call(state=CallState.TALKING))
    records.voices.rose(a_sid(), evidence(10, 4, rise_db=12.0))
    records.voices.settled(a_sid(), evidence(12, 6, rise_db=12.0))
    records.voices.rose(a_sid(), evidence(40, 4, rise_db=9.0))
    assert (only(records).rises, only(records).is_raised, only(records).rise_db) == (2, True, 12.0)

    records.voices.settled(a_sid(), evidence(45, 9, rise_db=9.0))

    assert not only(records).is_raised
    assert list(records.board.spans([a_sid(), a_sid(2)])) == [a_sid()]
    assert records.board.spans([a_sid()])[a_sid()] == [Span(6.0, 6.0), Span(36.0, 9.0)]


def test_promises_are_there_until_they_are_kept_the_earliest_due_first(records: Records) -> None:
    records.calls.add(a_call(reason="fault"))
    records.promises.add(a_promise("later", number="+12125550124", due_at=later(hours=1)))
    records.promises.add(a_promise("now", state=PromiseState.BEING_KEPT))
    records.promises.add(a_promise("kept", number="+12125550125", state=PromiseState.KEPT))

    assert [(kept.promise.id, kept.reason) for kept in records.board.promises(10)] == [
        ("now", "fault"),
        ("later", "fault"),
    ]
    assert len(records.board.promises(1)) == 1
    assert records.board.promised(later(minutes=30)) == (2, 1)


def test_a_promise_whose_call_is_not_on_record_is_shown_all_the_same(records: Records) -> None:
    records.promises.add(a_promise("promise"))

    assert [kept.reason for kept in records.board.promises(10)] == [""]


def test_surveys_that_are_due_by_an_instant_are_shown(records: Records) -> None:
    records.cases.add(a_case(reason="billing"))
    records.surveys.add(a_survey("now"))
    records.surveys.add(a_survey("tomorrow", call_sid=a_sid(2), due_at=later(days=1)))
    records.surveys.add(a_survey("answered", call_sid=a_sid(3), state=SurveyState.SOLVED))

    until = later(hours=12)
    assert [(due.survey.id, due.reason) for due in records.board.surveys(until, 10)] == [("now", "billing")]
    assert records.board.surveys_due(until) == 1


def says_no(records: Records, at: datetime = NOON) -> None:
    """Calls, talks, and tells the survey an hour later that it is not solved."""
    records.cases.add(a_case(last_agent="general-1"))
    records.calls.add(a_call(case_id="case", talked=True, state=CallState.ENDED))
    records.surveys.add(a_survey(state=SurveyState.NOT_SOLVED, dialled_at=at, answered_at=at))


def test_a_case_is_open_again_after_a_no(records: Records) -> None:
    says_no(records, later(hours=1))

    (case,) = records.board.reopened(NOON, 10)
    assert (case.case_id, case.call_sid, case.last_agent) == ("case", a_sid(), "general-1")
    assert case.said_at == later(hours=1)
    assert not records.board.reopened(later(hours=1), 10)


def test_it_is_not_any_more_once_somebody_has_talked_with_them(records: Records) -> None:
    says_no(records, later(hours=1))
    again = a_call(2, case_id="case", received_at=later(hours=2), state=CallState.WAITING)
    records.calls.add(again)
    assert len(records.board.reopened(NOON, 10)) == 1

    records.calls.change(again.sid, talked=True)

    assert not records.board.reopened(NOON, 10)


def test_a_case_that_was_closed_since_is_not_shown(records: Records) -> None:
    says_no(records)
    records.cases.change("case", state=CaseState.SOLVED)

    assert not records.board.reopened(later(days=-1), 10)


def test_fallbacks_of_the_last_hour_are_counted(records: Records) -> None:
    for minutes in (-61, -30, -5):
        records.timeline.add("", FALLBACK, later(minutes=minutes), {"view": "caller.incoming"})
    records.timeline.add("", "arrived", NOON, {})

    assert records.board.fallbacks(later(hours=-1)) == Counted(2, later(minutes=-30))
    assert records.board.fallbacks(NOON) == Counted(0, None)


def test_levels_of_many_calls_are_read_each_from_its_own_instant_on(records: Records) -> None:
    records.voices.trace({a_sid(1): [a_level(1.0), a_level(1.5)], a_sid(2): [a_level(9.5), a_level(10.0)]})

    levels = records.board.levels({a_sid(1): 0.0, a_sid(2): 9.5, a_sid(3): 0.0})

    assert {sid: [level.at_seconds for level in trace] for sid, trace in levels.items()} == {
        a_sid(1): [1.0, 1.5],
        a_sid(2): [10.0],
    }
    assert records.board.last_heard([a_sid(1), a_sid(2), a_sid(3)]) == {a_sid(1): 1.5, a_sid(2): 10.0}


def test_nothing_is_asked_of_no_calls(records: Records) -> None:
    assert not records.board.levels({})
    assert not records.board.last_heard([])
    assert not records.board.spans([])
