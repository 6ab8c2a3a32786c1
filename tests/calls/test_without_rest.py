"""Twilio's REST API is gone: the webhooks themselves connect the caller, with the same whisper."""

from datetime import timedelta

import pytest

from ivr.agents.agent import AgentState
from ivr.simulator import DoesNotAnswer, Phone
from ivr.simulator.voices import calm, raised
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


def test_agents_who_are_on_a_break_are_not_rung_then_either(line: World) -> None:
    line.store.run(lambda records: line.levelhead.door.roster.takes_break(records, "general-1"))
    line.simulator.rest.goes_down()
    waiting(line)
    line.until(lambda: line.ringing)
    assert line.ringing_agent.name == "general-2"


def test_when_all_rest_the_caller_reaches_the_human_line(line: World) -> None:
    line.simulator.rest.goes_down()
    waiting(line)
    line.until(lambda: line.ringing)
    rested_at = line.levelhead.clock.now() + timedelta(minutes=15)
    line.store.run(lambda records: records.agents.change("general-2", available_from=rested_at))
    line.ringing_agent.rejects()
    line.until(lambda: line.ringing or line.human_line.is_ringing)
    assert line.human_line.is_ringing


@pytest.mark.parametrize("first", ["agent", "caller"])
def test_an_agent_who_was_dialled_so_is_on_a_call_and_rests_after_a_hard_one(line: World, first: str) -> None:
    line.simulator.rest.goes_down()
    line.calls().says("my internet is off", [*calm(8), *raised(6)])
    line.until(lambda: line.ringing)
    agent = line.ringing_agent
    agent.answers()
    agent.presses("1")
    line.caller.talks(20)
    assert shown(line, agent) is AgentState.ON_A_CALL
    (agent if first == "agent" else line.caller).hangs_up()
    assert shown(line, agent) is AgentState.WRAP_UP
    line.later(seconds=40)
    assert shown(line, agent) is AgentState.COOLDOWN


def shown(line: World, phone: Phone) -> AgentState:
    agent = line.store.run(lambda records: records.agents.get(phone.name))
    return agent.shown(line.levelhead.clock.now())
