"""Ops turn surveys off: no call begins any more, and phones that ring are hung up."""

from dataclasses import replace
from datetime import datetime, timedelta
from typing import Any

import pytest

from ivr.survey.dial import SurveyDial
from ivr.survey.survey import SurveyState, Why
from ivr.sweeper import SWEEP_SECONDS
from tests.survey.surveyed import Surveyed

pytestmark = pytest.mark.parametrize("database_url", ["sqlite"], indirect=True)


def test_nobody_is_called_while_it_is_off_and_everybody_when_it_is_on_again(line: Surveyed) -> None:
    line.talks()
    turn(line, is_on=False)
    line.until_due()
    line.later(hours=1)
    line.sweeps()
    assert (line.state, line.times_rung) == (SurveyState.SCHEDULED, 0)
    turn(line, is_on=True)
    line.sweeps()
    line.later(seconds=1)
    assert line.caller.is_ringing


def test_a_phone_that_rings_when_it_is_turned_off_is_hung_up_within_five_seconds(line: Surveyed) -> None:
    line.rings()
    turn(line, is_on=False)
    watches(line)
    assert not line.caller.is_ringing
    assert line.state == SurveyState.SCHEDULED
    assert SWEEP_SECONDS < 5


def test_a_phone_that_rings_though_the_answer_to_the_dial_was_lost_is_hung_up_too(line: Surveyed) -> None:
    line.talks()
    line.simulator.rest.loses_answers()
    line.until_due()
    turn(line, is_on=False)
    line.later(seconds=1)
    watches(line)
    assert not line.caller.is_ringing
    assert line.times_rung == 1


def test_a_phone_that_rings_is_hung_up_before_twilio_is_asked_about_those_in_doubt(line: Surveyed) -> None:
    """There may be many of them, and each question takes its time."""
    line.rings()
    survey, just_now = line.survey, line.simulator.clock.now() - timedelta(seconds=1)
    in_doubt = SurveyDial("doubt", survey.id, survey.call_sid, "+12125550199", just_now)
    line.world.store.run(lambda records: records.dials.add(in_doubt))
    turn(line, is_on=False)
    asked: Any = Asked(line)
    replace(line.world.scheduler.dialling, telephony=asked).obey_switch()
    assert asked.was_ringing == [False]


def test_a_phone_of_somebody_who_has_called_in_is_hung_up_too(line: Surveyed) -> None:
    line.talks()
    line.simulator.rest.loses_answers()
    line.until_due()
    survey, planning = line.survey, line.world.levelhead.door.surveys.planning
    line.world.store.run(lambda records: planning.cancel(records, survey.id, Why.CALLED_IN))
    turn(line, is_on=False)
    line.later(seconds=1)
    watches(line)
    assert not line.caller.is_ringing


def test_whoever_is_talking_with_us_is_asked_on(line: Surveyed) -> None:
    line.asks()
    turn(line, is_on=False)
    watches(line)
    line.caller.presses("1")
    assert line.state == SurveyState.SOLVED


def test_a_dial_that_was_begun_just_before_is_not_placed_any_more(line: Surveyed) -> None:
    line.talks()
    line.simulator.clock.skip(line.survey.due_at - line.simulator.clock.now())
    dial = begins(line)
    turn(line, is_on=False)
    assert not stands(line, dial)


def test_a_process_that_was_held_up_does_not_place_what_may_have_been_taken_back(line: Surveyed) -> None:
    line.talks()
    line.simulator.clock.skip(line.survey.due_at - line.simulator.clock.now())
    dial = begins(line)
    assert stands(line, dial)
    line.simulator.clock.skip(timedelta(minutes=2))
    assert not stands(line, dial)


def turn(line: Surveyed, *, is_on: bool) -> None:
    now = line.simulator.clock.now()
    line.world.store.run(lambda records: records.switches.turn(is_on=is_on, at=now, by="ops"))


def watches(line: Surveyed) -> None:
    """What a worker does every two seconds."""
    line.world.scheduler.dialling.obey_switch()
    line.simulator.settles()


def begins(line: Surveyed) -> str:
    """The survey's job is run as far as the intent; the dial's id."""
    surveys, survey = line.world.levelhead.door.surveys, line.survey
    line.world.store.run(lambda records: surveys.begin(records, survey.id, survey.attempt))
    return line.survey.dial_id or ""


def stands(line: Surveyed, dial_id: str) -> bool:
    tries = line.world.levelhead.door.surveys.tries
    return line.world.store.run(lambda records: tries.still_stands(records, dial_id))


class Asked:
    """Twilio's list of calls; whether the phone was still ringing when it was asked for."""

    def __init__(self, line: Surveyed) -> None:
        self.was_ringing: list[bool] = []
        self._line = line

    def placed_since(self, _to: str, _since: datetime) -> list[str]:
        self._line.simulator.settles()
        self.was_ringing.append(self._line.caller.is_ringing)
        return []
