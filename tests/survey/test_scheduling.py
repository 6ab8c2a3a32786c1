"""After which calls a survey is planned, and for when."""

from datetime import timedelta

from ivr.survey.survey import SurveyState
from tests.survey.surveyed import Surveyed


def test_an_hour_after_a_conversation_the_caller_is_rung(line: Surveyed) -> None:
    line.talks()
    ended_at = line.simulator.clock.now()
    assert timedelta(minutes=59) < line.survey.due_at - ended_at <= timedelta(minutes=60)
    line.until_due()
    assert line.caller.is_ringing


def test_somebody_who_never_reached_an_agent_is_not_asked_about_it(line: Surveyed) -> None:
    caller = line.world.calls()
    caller.says("my internet is off")
    caller.waits(30)
    caller.hangs_up()
    assert line.scheduled == []


def test_a_withheld_number_cannot_be_asked(line: Surveyed) -> None:
    withheld = line.simulator.phone("anonymous", "withheld")
    line.world.calls(withheld, stir_verstat=None).says("my internet is off")
    agent = line.world.ringing_agent
    agent.answers()
    agent.presses("1")
    withheld.talks(20)
    withheld.hangs_up()
    assert line.scheduled == []


def test_a_newer_conversation_takes_the_place_of_the_older_ones_survey(line: Surveyed) -> None:
    line.talks()
    first = line.survey
    line.later(minutes=30)
    line.talks("my internet is still off")
    assert line.survey.case_id == first.case_id
    assert [survey.id for survey in line.scheduled] == [line.survey.id]
    line.later(minutes=40)
    assert not line.caller.is_ringing
    line.until_due()
    assert line.caller.is_ringing


def test_a_caller_who_is_on_the_line_with_us_is_asked_later(line: Surveyed) -> None:
    line.talks()
    line.later(minutes=59)
    line.world.calls().says("a question about my bill")
    line.later(minutes=2)
    assert line.caller.status == "in-progress"
    assert line.survey.tries == 0
    assert line.survey.due_at > line.simulator.clock.now()
    line.caller.hangs_up()
    line.until_due()
    assert line.caller.is_ringing


def test_every_webhook_delivered_twice_still_plans_one_survey(line: Surveyed) -> None:
    line.simulator.duplicates_requests = True
    line.rings().answers()
    line.caller.presses("1")
    assert line.state == SurveyState.SOLVED
    assert line.times_rung == 1
    assert line.scheduled == []
