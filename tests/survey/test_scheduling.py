"""After which calls a survey is planned, and for when."""

from datetime import timedelta
from typing import Any

import pytest

from ivr.audio import Evidence
from ivr.effects import Effect, ScheduleSurvey
from ivr.routing.sections.survey import SurveyDelay
from ivr.survey.survey import SurveyState, Why
from tests.survey.desk import Desk
from tests.survey.surveyed import Surveyed

ON_SQLITE = pytest.mark.parametrize("database_url", ["sqlite"], indirect=True)
DELAYS = (
    SurveyDelay(hard=True, delay_minutes=240),
    SurveyDelay(queue="senior", reason="billing", delay_minutes=30),
    SurveyDelay(queue="senior", delay_minutes=120),
    SurveyDelay(hard=False, reason="fault", delay_minutes=15),
)


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


def test_every_webhook_delivered_twice_still_plans_one_survey(line: Surveyed) -> None:
    line.simulator.duplicates_requests = True
    line.asks().presses("1")
    assert line.state == SurveyState.SOLVED
    assert line.times_rung == 1
    assert line.scheduled == []


@ON_SQLITE
@pytest.mark.parametrize(
    "call, minutes",
    [
        ({"queue": "general", "reason": "billing"}, 60),
        ({"queue": "senior", "reason": "billing"}, 30),
        ({"queue": "senior", "reason": "order"}, 120),
        ({"queue": "general", "reason": "fault"}, 15),
        ({"queue": "senior", "reason": "billing", "warnings": 1}, 240),
    ],
)
def test_the_first_delay_that_fits_the_call_is_taken(desk: Desk, call: dict[str, Any], minutes: int) -> None:
    desk.rules(delays=DELAYS)
    assert due_after(desk, **call) == timedelta(minutes=minutes)


@ON_SQLITE
def test_a_call_with_a_raised_voice_is_a_hard_one(desk: Desk) -> None:
    desk.rules(delays=DELAYS)
    call = desk.call()
    rise = Evidence(3.0, 4.0, 9.0, effort=6.0, pitch_rise=None, confidence=0.9)
    desk.run(lambda records: records.voices.rose(call.sid, rise))
    (planned,) = desk.run(lambda records: desk.surveys.schedule(records, call))
    assert isinstance(planned, ScheduleSurvey)
    assert planned.due_at - desk.now() == timedelta(minutes=240)


@ON_SQLITE
def test_a_caller_whose_number_nobody_vouches_for_is_surveyed_only_if_ops_allow_it(desk: Desk) -> None:
    assert scheduled(desk, verified=False) == ()
    desk.rules(unverified=True)
    assert scheduled(desk, verified=False)


@ON_SQLITE
def test_no_tries_mean_no_surveys(desk: Desk) -> None:
    desk.rules(tries=0)
    assert scheduled(desk) == ()


@ON_SQLITE
def test_a_number_that_is_never_called_says_why_also_where_no_hour_would_be_lawful(desk: Desk) -> None:
    from_a_ship = desk.call(number="+870773111632")
    assert desk.run(lambda records: desk.surveys.schedule(records, from_a_ship)) == ()
    (survey,) = desk.run(lambda records: records.surveyed.since(from_a_ship.received_at))
    assert survey.survey.why is Why.SATELLITE


def scheduled(desk: Desk, **call: Any) -> tuple[Effect, ...]:
    ended = desk.call(**call)
    return desk.run(lambda records: desk.surveys.schedule(records, ended))


def due_after(desk: Desk, **call: Any) -> timedelta:
    (planned,) = scheduled(desk, **call)
    assert isinstance(planned, ScheduleSurvey)
    return planned.due_at - desk.now()
