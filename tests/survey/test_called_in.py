"""A caller who calls us is not called about the last time."""

from dataclasses import replace

import pytest

from ivr.call import Ring
from ivr.survey.survey import SurveyState, Why
from tests.store.samples import a_sid
from tests.survey.surveyed import Surveyed
from tests.world import CALLER, LINE

pytestmark = pytest.mark.parametrize("database_url", ["sqlite"], indirect=True)


def test_a_caller_who_calls_in_before_the_survey_is_not_surveyed_about_the_last_call(line: Surveyed) -> None:
    line.talks()
    first = line.survey
    line.later(minutes=30)
    line.world.calls().says("a question about my bill")
    line.caller.hangs_up()
    assert (line.state, line.survey.why) == (SurveyState.CANCELLED, Why.CALLED_IN)
    line.later(hours=3)
    assert line.times_rung == 0
    assert line.survey == replace(first, state=SurveyState.CANCELLED, why=Why.CALLED_IN)


def test_a_call_of_somebody_else_changes_nothing(line: Surveyed) -> None:
    line.talks()
    line.world.calls(line.simulator.phone("+12125550177", "other")).hangs_up()
    withheld = line.simulator.phone("anonymous", "withheld")
    line.world.calls(withheld, stir_verstat=None).hangs_up()
    assert line.state == SurveyState.SCHEDULED


def test_a_phone_that_rings_while_they_call_in_stops_ringing(line: Surveyed) -> None:
    line.rings()
    calls_in(line)
    assert not line.caller.is_ringing
    assert (line.state, line.survey.why) == (SurveyState.CANCELLED, Why.CALLED_IN)
    line.later(hours=5)
    assert line.times_rung == 1


def test_a_phone_that_rings_though_the_answer_to_the_dial_was_lost_hangs_up_when_picked_up(
    line: Surveyed,
) -> None:
    line.talks()
    line.simulator.rest.loses_answers()
    line.until_due()
    calls_in(line)
    line.caller.answers()
    assert line.caller.status == "completed"
    assert line.state == SurveyState.CANCELLED
    assert [dial.survey_call_sid for dial in line.dials] == [line.caller.call_sid]


def test_a_dial_of_which_the_answer_comes_after_they_have_called_in_is_hung_up(line: Surveyed) -> None:
    line.rings()
    (dial,), survey = line.dials, line.survey
    line.world.store.run(lambda records: records.dials.change(dial.id, survey_call_sid=None))
    line.world.store.run(lambda records: records.surveys.change(survey.id, survey_call_sid=None))
    calls_in(line)
    assert line.caller.is_ringing
    parts, leg = line.world.levelhead, line.caller.call_sid
    parts.performer.happens(lambda records: parts.door.surveys.tries.placed(records, dial.id, leg))
    line.simulator.settles()
    assert not line.caller.is_ringing


def test_whoever_is_being_asked_just_now_is_asked_on(line: Surveyed) -> None:
    line.asks()
    calls_in(line)
    line.caller.presses("1")
    assert line.state == SurveyState.SOLVED


def test_who_calls_in_between_two_tries_is_not_tried_again(line: Surveyed) -> None:
    line.rings()
    line.rings_out()
    calls_in(line)
    line.later(hours=6)
    assert (line.state, line.times_rung) == (SurveyState.CANCELLED, 1)


def calls_in(line: Surveyed) -> None:
    """From another telephone of the same line, so that the first one may ring or talk on."""
    parts, ring = line.world.levelhead, Ring(a_sid(77), LINE, CALLER, verified=True)
    parts.performer.happens(lambda records: parts.door.signing_in.call_arrives(records, ring).effects)
    line.simulator.settles()
