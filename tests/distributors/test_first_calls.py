"""Longest idle first, one offer at a time; an agent who does not take the call gives way to the next."""

import pytest

from ivr.simulator import DoesNotAnswer, IsBusy, IsVoicemail, Passes
from ivr.simulator.habits import Habit
from tests.distributors.calls import accepts, another, is_asked, rings, talk, waits
from tests.world import World


def test_caller_and_agent_meet_once_the_agent_accepts(line: World) -> None:
    waits(line)
    agent = rings(line)
    agent.answers()
    agent.hears("Press 1 to accept, 2 to pass, 3 to repeat.")
    assert line.caller.bridged_with == set()
    agent.presses("1")
    assert line.caller.bridged_with == {agent.name}
    line.caller.does_not_hear(agent.name)


def test_the_agent_hears_the_same_briefing_of_the_caller(line: World) -> None:
    waits(line)
    agent = rings(line)
    agent.answers()
    agent.hears('New caller. They say: "my internet is off".')


def test_the_whisper_can_be_heard_again(line: World) -> None:
    waits(line)
    agent = rings(line)
    agent.answers()
    agent.presses("3")
    assert sum("internet is off" in one.text for one in agent.heard) == 2
    agent.presses("1")
    assert line.caller.bridged_with == {agent.name}


def test_two_callers_are_offered_to_two_agents(line: World) -> None:
    waits(line)
    waits(line, another(line, 1))
    line.until(lambda: len(line.ringing) == 2)
    assert {phone.name for phone in line.ringing} == {"general-1", "general-2"}


def test_a_third_caller_is_offered_to_nobody_until_an_agent_is_free_again(line: World) -> None:
    first, second, third = (another(line, number) for number in range(3))
    for caller in (first, second, third):
        waits(line, caller)
    line.until(lambda: len(line.ringing) == 2)
    agents = [accepts(phone) for phone in line.ringing]
    line.until(lambda: first.bridged_with and second.bridged_with)
    line.later(seconds=30)
    assert third.bridged_with == set()
    assert line.ringing == []
    (free,) = (agent for agent in agents if agent.name in first.bridged_with)
    first.hangs_up()
    free.presses("1")
    line.later(seconds=31)
    line.sweeps()
    is_asked(line, free.name)


@pytest.mark.parametrize(
    "habit",
    [Passes(), IsBusy(), DoesNotAnswer(), IsVoicemail()],
    ids=["passes", "is busy", "no answer", "voicemail"],
)
def test_an_agent_who_does_not_take_the_call_gives_way_to_the_next(line: World, habit: Habit) -> None:
    line.agents["general-1"].habit = habit
    waits(line)
    second = line.agents["general-2"]
    line.until(lambda: second.is_ringing)
    accepts(second)
    line.until(lambda: line.caller.bridged_with == {"general-2"})
    line.caller.does_not_hear("general-1")


def test_an_agent_who_drops_during_the_whisper_gives_way_to_the_next(line: World) -> None:
    waits(line)
    first = rings(line)
    first.answers()
    first.hangs_up()
    is_asked(line, "general-2")


def test_an_agent_who_passed_is_not_asked_again_about_the_same_caller_for_a_while(line: World) -> None:
    for name in ("general-1", "general-2"):
        line.agents[name].habit = Passes()
    waits(line)
    line.until(lambda: len(line.sees("not taken")) == 2)
    for name in ("general-1", "general-2"):
        line.agents[name].habit = None
    line.caller.waits(30)
    assert line.ringing == []
    line.until(lambda: line.ringing, seconds=60)


def test_an_agent_who_passed_is_asked_about_another_caller_meanwhile(line: World) -> None:
    line.agents["general-2"].habit = Passes()
    waits(line)
    accepts(rings(line))
    second = another(line, 1)
    waits(line, second)
    line.until(lambda: line.sees("not taken"))
    line.agents["general-2"].habit = None
    third = another(line, 2)
    waits(line, third)
    accepts(is_asked(line, "general-2"))
    line.until(lambda: third.bridged_with == {"general-2"})
    assert second.bridged_with == set()


def test_whoever_has_been_idle_longest_is_asked_first(line: World) -> None:
    order: list[str] = []
    for _ in range(4):
        caller = another(line, len(order))
        (agent,) = talk(line, caller)
        order.append(agent.name)
        caller.hangs_up()
        agent.presses("1")
        line.later(minutes=2)
        line.sweeps()
    assert order == ["general-1", "general-2", "general-1", "general-2"]


def test_the_agent_is_let_go_when_the_caller_hangs_up_while_their_phone_rings(line: World) -> None:
    waits(line)
    agent = rings(line)
    line.caller.hangs_up()
    line.until(lambda: not agent.is_ringing, seconds=5)
    assert not agent.is_in_call


def test_the_agent_is_told_when_the_caller_hangs_up_during_the_whisper_and_is_free_for_the_next(
    line: World,
) -> None:
    waits(line)
    agent = rings(line)
    agent.answers()
    line.caller.hangs_up()
    line.until(lambda: not agent.is_in_call, seconds=20)
    waits(line, another(line, 1))
    line.until(lambda: line.ringing)


def test_a_caller_who_leaves_a_message_instead_is_offered_to_nobody(line: World) -> None:
    for name in ("general-1", "general-2"):
        line.agents[name].habit = DoesNotAnswer()
    waits(line)
    line.caller.presses("2")
    line.caller.hears("after the tone")
    line.later(seconds=30)
    assert line.ringing == []
