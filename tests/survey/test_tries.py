"""A caller who is not there, or not able to answer."""

import pytest

from ivr.simulator import DoesNotAnswer, IsBusy, IsVoicemail
from ivr.simulator.habits import Habit
from ivr.survey.survey import SurveyState
from tests.survey.surveyed import Surveyed


@pytest.mark.parametrize("habit", [DoesNotAnswer(), IsBusy(), IsVoicemail()])
def test_a_caller_who_does_not_answer_is_tried_again_hours_later_and_no_more_than_three_times(
    line: Surveyed, habit: Habit
) -> None:
    line.talks()
    line.caller.habit = habit
    moments = []
    for _ in range(3):
        assert line.state == SurveyState.SCHEDULED
        moments.append(line.survey.due_at)
        line.until_due()
        line.later(minutes=5)
    assert line.state == SurveyState.UNANSWERED
    line.later(days=3)
    assert line.times_rung == 3
    # At one, at five, and, as nine in the evening is too late to call, at nine the next morning, in New York.
    assert [f"{moment:%d %H}" for moment in moments] == ["23 18", "23 22", "24 14"]


def test_somebody_who_picks_up_and_hangs_up_is_tried_again(line: Surveyed) -> None:
    line.asks().hangs_up()
    assert line.state == SurveyState.SCHEDULED
    line.until_due()
    line.picks_up().presses("1")
    assert line.state == SurveyState.SOLVED


def test_silence_is_asked_once_more_and_then_another_time(line: Surveyed) -> None:
    line.asks().is_silent()
    line.caller.hears("Sorry, I did not get that")
    line.caller.is_silent()
    assert line.caller.status == "completed"
    assert line.state == SurveyState.SCHEDULED


def test_a_try_that_comes_too_late_in_the_day_waits_for_the_morning(line: Surveyed) -> None:
    line.talks()
    line.simulator.rest.goes_down()
    line.later(hours=9)
    line.simulator.rest.comes_back()
    line.later(minutes=20)
    assert line.times_rung == 0
    line.until_due()
    assert f"{line.simulator.clock.now():%d %H}" == "24 14"
    assert line.caller.is_ringing
