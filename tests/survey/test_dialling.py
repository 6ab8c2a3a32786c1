"""Twilio's REST API fails when the survey is to be dialled: never twice, and not never.

Creating a call is not idempotent, so that after a lost answer only the list of calls can tell whether it was placed:
https://www.twilio.com/docs/voice/api/call-resource#read-multiple-call-resources
"""

from datetime import timedelta

import pytest

from ivr.simulator import IsVoicemail
from ivr.survey.dial import AnsweredBy
from ivr.survey.leg import Tag
from ivr.survey.survey import SurveyState, Why
from tests.at_once import at_once
from tests.survey.surveyed import Surveyed


def test_a_dial_whose_answer_is_lost_rings_once_and_its_answer_counts(line: Surveyed) -> None:
    line.talks()
    line.simulator.rest.loses_answers()
    line.until_due()
    assert line.leg() is None
    line.picks_up().presses("1")
    line.later(minutes=5)
    line.sweeps()
    assert line.state == SurveyState.SOLVED
    assert line.times_rung == 1


def test_a_dial_in_doubt_is_found_in_the_list_of_calls(line: Surveyed) -> None:
    line.talks()
    line.simulator.rest.loses_answers()
    line.until_due()
    line.simulator.exchange.legs[line.caller.call_sid].progress = None  # nor is its end ever told
    line.sweeps()
    assert line.leg() is None  # it is too early to believe the list
    line.later(minutes=3)
    line.sweeps()
    assert line.leg() == line.caller.call_sid
    line.world.sweeper.end_lost_legs(timedelta(0))
    line.simulator.settles()
    assert line.state == SurveyState.SCHEDULED  # nobody has answered: hours later, once more
    assert (line.survey.tries, line.times_rung) == (1, 1)


@pytest.mark.parametrize("status", [500, 503])
def test_a_dial_that_failed_in_doubt_and_was_not_placed_is_made_later(line: Surveyed, status: int) -> None:
    line.talks()
    line.simulator.rest.fails(status)
    line.until_due()
    assert line.state == SurveyState.DIALLING
    line.later(minutes=3)
    line.sweeps()
    assert line.state == SurveyState.SCHEDULED
    assert (line.survey.tries, line.times_rung) == (0, 0)
    line.until_due()
    assert line.caller.is_ringing
    assert line.times_rung == 1


def test_too_many_requests_means_certainly_not_placed(line: Surveyed) -> None:
    """https://www.twilio.com/docs/api/errors/20429"""
    line.talks()
    line.simulator.rest.fails(429)
    line.until_due()
    assert line.state == SurveyState.SCHEDULED
    assert line.survey.tries == 0
    line.until_due()
    assert line.caller.is_ringing


def test_while_twilio_is_down_a_sweep_goes_on_with_everything_else(line: Surveyed) -> None:
    line.talks()
    line.simulator.rest.fails(503)
    line.until_due()
    line.simulator.rest.goes_down()
    line.later(minutes=3)
    line.sweeps()
    assert line.state == SurveyState.DIALLING
    line.simulator.rest.comes_back()
    line.sweeps()
    line.until_due()
    assert line.caller.is_ringing


def test_a_callback_to_the_same_number_is_not_taken_for_the_survey(line: Surveyed) -> None:
    line.talks()
    line.simulator.rest.fails(503)
    line.until_due()
    line.world.calls().says("a question about my bill")
    line.caller.presses("1")  # to be called back
    line.later(minutes=1)
    line.sweeps()
    agent = line.world.ringing_agent
    agent.answers()
    agent.presses("1")
    line.caller.rejects()
    line.later(minutes=3)
    line.sweeps()
    assert line.dials == []
    assert line.survey.tries == 0


def test_a_number_that_twilio_refuses_is_not_tried_again(line: Surveyed) -> None:
    """https://www.twilio.com/docs/api/errors/21211 and its like come with HTTP 400."""
    line.talks()
    line.simulator.rest.fails(400)
    line.until_due()
    assert (line.state, line.survey.why) == (SurveyState.CANCELLED, Why.REFUSED)
    line.later(days=2)
    assert (line.survey.tries, line.times_rung) == (0, 0)


def test_a_job_that_runs_twice_dials_once(line: Surveyed) -> None:
    line.talks()
    line.simulator.clock.skip(line.survey.due_at - line.simulator.clock.now())
    make_try = line.world.scheduler.dialling.make_try
    survey = line.survey
    at_once(*[lambda: make_try(survey.id, survey.attempt)] * 4)
    line.simulator.settles()
    assert line.times_rung == 1


def test_a_job_that_was_lost_is_made_up_for_by_a_sweep(line: Surveyed) -> None:
    lost = line.world.scheduler
    lost.at, kept = lambda *_: None, lost.at  # type: ignore[method-assign]
    line.talks()
    line.simulator.settles()
    lost.at = kept  # type: ignore[method-assign]
    line.later(hours=1, minutes=3)
    assert not line.caller.is_ringing
    line.sweeps()
    line.later(seconds=1)
    assert line.caller.is_ringing


def test_a_leg_whose_end_was_never_told_is_asked_for(line: Surveyed) -> None:
    line.rings()
    line.simulator.exchange.legs[line.caller.call_sid].progress = None  # its status callback is lost
    line.rings_out()
    assert line.state == SurveyState.DIALLING
    line.world.sweeper.end_lost_legs(timedelta(0))
    line.simulator.settles()
    assert line.state == SurveyState.SCHEDULED
    assert line.survey.tries == 1


def test_the_end_of_an_earlier_try_that_is_told_late_changes_nothing(line: Surveyed) -> None:
    line.rings()
    earlier, dial_id = line.caller.call_sid, line.survey.dial_id or ""
    line.rings_out()
    line.until_due()
    parts, survey_id = line.world.levelhead, line.survey.id
    told = Tag(survey_id, dial_id, earlier)
    parts.performer.happens(lambda records: parts.door.interview.ended(records, told))
    assert line.state == SurveyState.DIALLING
    assert line.caller.is_ringing


def test_twilio_listens_whether_a_machine_picks_up_while_the_call_goes_on(line: Surveyed) -> None:
    """https://www.twilio.com/docs/voice/answering-machine-detection: AsyncAmd"""
    line.talks()
    line.caller.habit = IsVoicemail()
    line.until_due()
    line.later(minutes=1)
    (dial,) = line.dials
    assert dial.answered_by is AnsweredBy.MACHINE
    assert line.state == SurveyState.SCHEDULED
