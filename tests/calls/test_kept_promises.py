"""However a callback ends, its promise is kept or still open, and the agent is told."""

import pytest

from ivr.promise import PromiseState
from ivr.simulator import DoesNotAnswer, HangsUp, IsBusy, Phone
from ivr.simulator.habits import Habit
from tests.world import World


@pytest.fixture
def agent(line: World) -> Phone:
    """Has accepted to call somebody back; the caller's phone rings next."""
    for phone in line.agents.values():
        phone.habit = DoesNotAnswer()
    line.calls().says("my internet is off")
    line.caller.presses("1")
    line.caller.hears("We will call you back")
    first = line.agents["general-1"]
    first.habit = None
    for _ in range(10):
        if not first.is_ringing:
            line.later(minutes=10)
            line.sweeps()
    first.answers()
    return first


def state(line: World) -> PromiseState:
    (promise,) = line.store.run(lambda records: records.promises.not_kept())
    return promise.state


def test_a_callback_that_is_talked_is_kept(line: World, agent: Phone) -> None:
    agent.presses("1")
    line.caller.answers()
    line.caller.talks(20)
    assert line.store.run(lambda records: records.promises.not_kept()) == []


@pytest.mark.parametrize("habit", [DoesNotAnswer(), IsBusy()], ids=["no answer", "busy"])
def test_a_caller_who_is_not_reached_is_called_again(line: World, agent: Phone, habit: Habit) -> None:
    line.caller.habit = habit
    agent.presses("1")
    line.simulator.passes(seconds=40)
    agent.hears("The caller did not pick up")
    assert not agent.is_in_call
    assert state(line) is PromiseState.OPEN


def test_a_caller_who_hangs_up_while_we_say_who_we_are_is_called_again(line: World, agent: Phone) -> None:
    agent.presses("1")
    line.caller.will(HangsUp(), on_hearing="calling you back as promised")
    line.caller.answers()
    line.simulator.passes(seconds=5)
    assert not agent.is_in_call
    assert state(line) is PromiseState.OPEN


def test_an_agent_who_hangs_up_while_the_callers_phone_rings_leaves_the_promise_open(
    line: World, agent: Phone
) -> None:
    agent.presses("1")
    agent.hangs_up()
    line.caller.rejects()
    assert state(line) is PromiseState.OPEN


def test_nothing_said_after_the_tone_becomes_a_callback(line: World) -> None:
    for phone in line.agents.values():
        phone.habit = DoesNotAnswer()
    line.calls().says("my internet is off")
    line.caller.presses("2")
    line.simulator.passes(seconds=150)
    line.caller.hears("I did not hear a message")
    line.caller.hears("We will call you back")
    assert state(line) is PromiseState.OPEN


def test_zero_reaches_a_person_also_where_nobody_answers(line: World) -> None:
    line.simulator.rest.goes_down()
    for phone in (*line.agents.values(), line.human_line):
        phone.habit = DoesNotAnswer()
    line.calls().says("my internet is off")
    line.until(lambda: line.caller.has_heard("Nobody can take your call"), seconds=200)
    line.human_line.habit = None
    line.caller.presses("0")
    line.human_line.answers()
    assert line.caller.bridged_with == {"human line"}


def test_a_token_that_twilio_refuses_is_taken_for_rest_that_is_gone(line: World) -> None:
    line.simulator.rest.fails(status=401, times=1000)
    line.calls().says("my internet is off")
    line.until(lambda: line.ringing, seconds=40)
    agent = line.ringing_agent
    agent.answers()
    agent.presses("1")
    assert line.caller.bridged_with == {agent.name}
