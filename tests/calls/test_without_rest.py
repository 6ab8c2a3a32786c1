"""Twilio's REST API is gone: the webhooks themselves connect the caller, with the same whisper."""

import pytest

from ivr.simulator import DoesNotAnswer
from tests.world import World


@pytest.fixture(params=["gone", "failing", "silent"])
def without_rest(request: pytest.FixtureRequest, line: World) -> World:
    match request.param:
        case "gone":
            line.simulator.rest.goes_down()
        case "failing":
            line.simulator.rest.fails(status=503, times=100)
        case "silent":
            line.simulator.rest.loses_answers()
    return line


def waiting(line: World) -> None:
    line.calls().says("my internet is off")


def test_the_caller_is_connected_by_the_webhook_itself_and_the_agent_is_briefed(without_rest: World) -> None:
    line = without_rest
    waiting(line)
    line.until(lambda: line.ringing)
    agent = line.ringing_agent
    agent.answers()
    agent.hears("internet is off")
    agent.hears("Press 1 to accept")
    agent.presses("1")
    assert line.caller.bridged_with == {agent.name}


def test_voicemail_cannot_accept_there_either_and_the_human_line_comes_last(line: World) -> None:
    line.simulator.rest.goes_down()
    for phone in line.agents.values():
        phone.habit = DoesNotAnswer()
    waiting(line)
    line.until(lambda: line.human_line.is_ringing)
    line.human_line.answers()
    assert line.caller.bridged_with == {"human line"}


def test_when_not_even_the_human_line_answers_a_promise_is_stored(line: World) -> None:
    line.simulator.rest.goes_down()
    for phone in (*line.agents.values(), line.human_line):
        phone.habit = DoesNotAnswer()
    waiting(line)
    line.until(lambda: line.caller.has_heard("Nobody can take your call right now"), seconds=180)
    line.caller.presses("1")
    line.caller.hears("We will call you back")
    assert line.sees("promised") == [{"kind": "callback"}]
