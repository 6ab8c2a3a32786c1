"""How a waiting caller finds an agent: one is asked at a time, and nothing answers for them."""

import pytest

from ivr.simulator import DoesNotAnswer, IsBusy, IsVoicemail, Passes
from ivr.simulator.habits import Habit
from ivr.simulator.voices import calm, raised
from tests.world import World


def waiting(line: World) -> None:
    caller = line.calls()
    caller.says("my internet is off", calm(5))


def test_caller_and_agent_meet_once_the_agent_accepts(line: World) -> None:
    waiting(line)
    agent = line.ringing_agent
    agent.answers()
    agent.hears("Press 1 to accept, 2 to pass, 3 to repeat.")
    assert line.caller.bridged_with == set()
    agent.presses("1")
    assert line.caller.bridged_with == {agent.name}


def test_the_whisper_can_be_heard_again(line: World) -> None:
    waiting(line)
    agent = line.ringing_agent
    agent.answers()
    agent.presses("3")
    assert sum("internet is off" in one.text for one in agent.heard) == 2
    agent.presses("1")
    assert line.caller.bridged_with == {agent.name}


@pytest.mark.parametrize(
    "habit",
    [Passes(), IsBusy(), DoesNotAnswer(), IsVoicemail()],
    ids=["passes", "is busy", "no answer", "voicemail"],
)
def test_an_agent_who_does_not_take_the_call_gives_way_to_the_next(line: World, habit: Habit) -> None:
    line.agents["general-1"].habit = habit
    waiting(line)
    second = line.agents["general-2"]
    line.until(lambda: second.is_ringing)
    second.answers()
    second.presses("1")
    assert line.caller.bridged_with == {"general-2"}
    line.caller.does_not_hear("general-1")


def test_two_callers_are_offered_to_two_agents(line: World) -> None:
    waiting(line)
    second = line.simulator.phone("+13125550142", "second caller")
    line.calls(second)
    second.says("a question about my bill")
    assert {phone.name for phone in line.ringing} == {"general-1", "general-2"}


def test_a_third_caller_waits_until_an_agent_is_free_again(line: World) -> None:
    for number in ("+13125550142", "+13125550143", "+13125550144"):
        phone = line.simulator.phone(number, number[-3:])
        line.calls(phone)
        phone.says("my internet is off")
    first, _ = line.ringing
    first.answers()
    first.presses("1")
    line.simulator.phone("+13125550142").hangs_up()
    first.presses("1")
    assert not first.is_ringing
    line.later(seconds=31)
    line.sweeps()
    assert first.is_ringing


def test_a_senior_caller_is_offered_to_general_agents_when_no_senior_takes_the_call(line: World) -> None:
    for name in ("senior-1", "senior-2"):
        line.agents[name].habit = Passes()
    caller = line.calls()
    caller.says("my internet is off", [*calm(8), *raised(5)])
    line.until(lambda: line.ringing)
    assert line.ringing_agent.name.startswith("general")


def test_the_agent_is_let_go_when_the_caller_hangs_up_while_their_phone_rings(line: World) -> None:
    waiting(line)
    agent = line.ringing_agent
    line.caller.hangs_up()
    assert not agent.is_ringing


def test_the_agent_is_told_when_the_caller_hangs_up_during_the_whisper(line: World) -> None:
    waiting(line)
    agent = line.ringing_agent
    agent.answers()
    line.caller.hangs_up()
    assert not agent.is_in_call
    line.calls()
    line.caller.says("my internet is off")
    assert line.ringing


def test_an_agent_who_drops_during_the_whisper_has_passed(line: World) -> None:
    waiting(line)
    line.ringing_agent.answers()
    line.agents["general-1"].hangs_up()
    assert line.ringing_agent.name == "general-2"
