"""What a draft would have done to past calls."""

from datetime import timedelta

import orjson
import pytest

from ivr.backtest.result import Move, NotKnown
from ivr.case import Outcome
from ivr.routing import RoutingFaults
from ivr.survey.answer import Answer
from ivr.survey.survey import SurveyState
from tests.backtest.past import (
    MONDAY,
    NOT_SOLVED,
    RAISED,
    a_file,
    a_past_call,
    raised_then,
    tried,
)

LIVE = a_file(RAISED)
BILLS = '{name: bills, when: reason == "billing", queue: billing}'
TO_SENIOR, FROM_SENIOR = Move("general", "senior"), Move("senior", "general")


def test_the_file_that_decided_changes_nothing() -> None:
    result = tried(LIVE, a_past_call(1), raised_then(2), a_past_call(3))
    assert (result.calls, result.unchanged, result.moved) == (3, 3, ())


def test_calls_move_to_the_queue_of_the_drafts_rule() -> None:
    draft = a_file(BILLS, RAISED)
    bill = a_past_call(2, reason="billing")
    result = tried(draft, a_past_call(1), bill, raised_then(3, reason="billing"), raised_then(4))
    assert result.moves == {Move("general", "billing"): 1, Move("senior", "billing"): 1}
    assert result.unchanged == 2
    moved = result.moved[0]
    assert (moved.sid, moved.at, moved.old_rule, moved.new_rule) == (
        bill.sid,
        bill.at,
        "everyone-else",
        "bills",
    )


def test_the_result_does_not_depend_on_the_portions() -> None:
    draft = a_file(BILLS)
    calls = [raised_then(number, reason="billing" if number % 3 else "fault") for number in range(20)]
    assert tried(draft, *calls, at_a_time=1) == tried(draft, *calls, at_a_time=20)


def test_another_rule_with_the_same_queue_and_priority_changes_nothing_for_the_caller() -> None:
    draft = a_file("{name: renamed, when: voice_raised, queue: senior, priority: 10}")
    assert tried(draft, raised_then(1)).unchanged == 1


@pytest.mark.parametrize("priority, earlier, later", [(20, 1, 0), (10, 0, 0), (5, 0, 1)])
def test_another_priority_serves_a_call_earlier_or_later(priority: int, earlier: int, later: int) -> None:
    draft = a_file(f"{{name: raised-voice, when: voice_raised, queue: senior, priority: {priority}}}")
    result = tried(draft, raised_then(1), a_past_call(2))
    assert (result.earlier, result.later, result.unchanged) == (earlier, later, 2 - earlier - later)


def test_what_was_known_then_is_used_not_what_is_known_now() -> None:
    """The survey says today that it was not solved; the caller had no case when they called."""
    draft = a_file('{name: again, when: last_outcome == "not_solved", queue: senior}')
    assert tried(draft, a_past_call(1, **NOT_SOLVED)).moved == ()


def test_senior_load_is_calls_talk_and_hours_of_the_week() -> None:
    draft = a_file(BILLS, RAISED, "{name: asked, when: asked_for_person, queue: senior}")
    result = tried(
        draft,
        raised_then(1, talk_seconds=600.0, weekday="mon", hour=9),
        raised_then(2, talk_seconds=300.0, weekday="tue", hour=23, reason="billing"),
        a_past_call(3, talk_seconds=60.0, weekday="sun", hour=0, asked_for_person=True),
    )
    before, after = result.senior_before, result.senior_after
    assert (before.calls, before.talk_seconds, busy(before.by_hour)) == (2, 900.0, {9: 1, 47: 1})
    assert (after.calls, after.talk_seconds, busy(after.by_hour)) == (2, 660.0, {9: 1, 144: 1})


def busy(by_hour: tuple[int, ...]) -> dict[int, int]:
    assert len(by_hour) == 7 * 24
    return {hour: calls for hour, calls in enumerate(by_hour) if calls}


def test_whether_a_queue_was_senior_is_told_by_the_version_that_decided() -> None:
    promoted = a_file(RAISED)
    demoted = a_file(RAISED, tier="general")
    result = tried(promoted, raised_then(1), live=demoted)
    assert (result.senior_before.calls, result.senior_after.calls) == (0, 1)
    assert result.assumed_tiers == 0


def test_without_that_version_the_draft_tells_and_it_is_said_for_how_many_calls() -> None:
    result = tried(a_file(RAISED), raised_then(1), a_past_call(2))
    assert (result.senior_before.calls, result.assumed_tiers) == (1, 2)


def test_of_moved_calls_and_of_the_others_it_is_told_which_had_not_been_solved() -> None:
    result = tried(
        a_file(BILLS, RAISED),
        a_past_call(1, reason="billing", **NOT_SOLVED),
        a_past_call(2, reason="billing", survey=SurveyState.SOLVED, case_outcome=Outcome.SOLVED),
        raised_then(3, **NOT_SOLVED),
        a_past_call(4, survey=SurveyState.UNANSWERED),
        a_past_call(5),
    )
    assert result.ends_of_moved.answers == {Answer.NOT_SOLVED: 1, Answer.SOLVED: 1}
    assert result.ends_of_moved.not_solved == (a_past_call(1).sid,)
    assert result.ends_of_stayed.answers == {Answer.NOT_SOLVED: 1, Answer.NO_ANSWER: 1, Answer.NOT_ASKED: 1}
    assert result.ends_of_stayed.not_solved == (a_past_call(3).sid,)
    assert result.ends_of_stayed.case_outcomes == {Outcome.NOT_SOLVED: 1, None: 2}
    assert [call.answer for call in result.moved] == [Answer.NOT_SOLVED, Answer.SOLVED]


@pytest.mark.parametrize("state", SurveyState)
def test_every_state_of_a_survey_is_an_answer_or_the_lack_of_one(state: SurveyState) -> None:
    result = tried(LIVE, a_past_call(1, survey=state))
    assert sum(result.ends_of_stayed.answers.values()) == 1


def test_each_rule_of_the_draft_says_how_many_calls_it_decided() -> None:
    never = "{name: never, when: voice_times > 90, queue: senior}"
    result = tried(a_file(BILLS, never, RAISED), raised_then(1), a_past_call(2), a_past_call(3))
    assert result.decided == {"bills": 0, "never": 0, "raised-voice": 1, "everyone-else": 2}
    assert result.idle_rules == ("bills", "never")


def test_facts_that_the_draft_asks_for_and_nobody_knew_are_told_with_their_rules() -> None:
    draft = a_file(
        "{name: loud, when: voice_rise_db > 12, queue: senior}",
        "{name: often, points: {calls_30d >= 9: 2, voice_rise_db > 6: 1}, at_least: 3, queue: senior}",
    )
    known = a_past_call(1, voice_rise_db=7.0, calls_30d=0)
    old = orjson.loads(a_past_call(2).facts)
    del old["calls_30d"]
    before = a_past_call(2, facts=orjson.dumps(old).decode(), facts_version=1)
    result = tried(draft, known, before)
    assert set(result.not_known) == {
        NotKnown("voice_rise_db", ("loud", "often"), unknown=1, not_recorded=0),
        NotKnown("calls_30d", ("often",), unknown=0, not_recorded=1),
    }


def test_a_call_from_before_a_fact_existed_is_decided_all_the_same() -> None:
    draft = a_file("{name: often, when: calls_30d >= 1, queue: senior}", RAISED)
    old = orjson.loads(raised_then(1).facts)
    del old["calls_30d"]
    result = tried(draft, raised_then(1, facts=orjson.dumps(old).decode(), facts_version=1))
    assert result.decided["raised-voice"] == 1


def test_a_fact_that_meant_something_else_then_is_not_taken_for_what_it_means_now() -> None:
    """`calls_30d` is a fact since version 2; whatever bore that name before was another."""
    draft = a_file("{name: often, when: calls_30d >= 1, queue: senior}")
    result = tried(draft, a_past_call(1, calls_30d=5, facts_version=1))
    assert result.moved == ()
    assert [(each.fact, each.not_recorded) for each in result.not_known] == [("calls_30d", 1)]


def test_no_calls_are_a_result_too() -> None:
    result = tried(LIVE)
    assert (result.calls, result.unchanged, result.moves) == (0, 0, {})
    assert result.until - result.since == timedelta(days=7)
    assert result.since == MONDAY


def test_a_faulty_draft_never_gets_here() -> None:
    with pytest.raises(RoutingFaults):
        a_file("{name: bills, when: reasn == 1, queue: billing}")
