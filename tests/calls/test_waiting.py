"""In the line: what is heard, what can be chosen, and what is promised."""

import pytest

from ivr.simulator import DoesNotAnswer, Phone
from tests.world import World

EVERYBODY = ("senior-1", "senior-2", "general-1", "general-2")


@pytest.fixture(autouse=True)
def nobody_picks_up(line: World) -> None:
    for phone in line.agents.values():
        phone.habit = DoesNotAnswer()


def waiting(line: World, phone: Phone | None = None) -> None:
    line.calls(phone).says("my internet is off")


def rung(line: World, agent: Phone) -> Phone:
    """For a promise agents are asked again and again, with pauses; wait for this one's turn."""
    for _ in range(10):
        if not agent.is_ringing:
            line.later(minutes=10)
            line.sweeps()
    return agent


def promises(line: World) -> list[str]:
    return [promise["kind"] for promise in line.sees("promised")]


def test_the_callers_choices_are_told_at_the_start_and_not_over_and_over(line: World) -> None:
    waiting(line)
    line.caller.waits(40)
    assert sum("Press 1 to be called back" in one.text for one in line.caller.heard) == 1
    line.caller.hears("Someone will be with you")


def test_a_callback_is_stored_and_then_promised(line: World) -> None:
    waiting(line)
    line.caller.presses("1")
    line.caller.hears("Your place in the line is kept")
    assert not line.caller.is_in_call
    assert promises(line) == ["callback"]


def test_a_promised_callback_is_kept(line: World) -> None:
    waiting(line)
    line.caller.presses("1")
    agent = line.agents["general-1"]
    agent.habit = None
    rung(line, agent).answers()
    agent.hears("Callback, not on the line yet")
    agent.presses("1")
    assert line.caller.is_ringing
    line.caller.answers()
    line.caller.hears("calling you back as promised")
    assert line.caller.bridged_with == {"general-1"}
    line.caller.talks(20)
    line.caller.hangs_up()
    agent.presses("1")
    line.later(minutes=2)
    line.sweeps()
    assert not line.ringing


def test_a_caller_who_does_not_pick_up_is_called_back_later(line: World) -> None:
    waiting(line)
    line.caller.presses("1")
    line.caller.habit = DoesNotAnswer()
    agent = line.agents["general-1"]
    agent.habit = None
    rung(line, agent).answers()
    agent.presses("1")
    line.simulator.passes(seconds=40)
    agent.hears("The caller did not pick up")
    rung(line, agent).answers()
    agent.hears("Callback")


def test_calling_in_while_a_callback_is_open_merges_the_two(line: World) -> None:
    waiting(line)
    line.caller.presses("1")
    line.later(minutes=2)
    waiting(line)
    agent = line.agents["general-1"]
    agent.habit = None
    line.caller.waits(60)
    agent.answers()
    agent.presses("1")
    line.caller.talks(20)
    line.caller.hangs_up()
    agent.presses("1")
    line.later(minutes=3)
    line.sweeps()
    assert not line.ringing


def test_wishing_for_a_callback_twice_is_one_promise(line: World) -> None:
    waiting(line)
    line.caller.presses("1")
    waiting(line)
    line.caller.presses("1")
    assert promises(line) == ["callback"]


def test_a_message_is_recorded_and_stored(line: World) -> None:
    waiting(line)
    line.caller.presses("2")
    line.caller.says("please ring me after five")
    line.caller.presses("#")
    line.caller.hears("Your message is stored")
    assert promises(line) == ["message"]


def test_the_agent_hears_the_message_before_the_caller_is_rung(line: World) -> None:
    waiting(line)
    line.caller.presses("2")
    line.caller.says("please ring me after five")
    line.caller.presses("#")
    agent = line.agents["general-1"]
    agent.habit = None
    rung(line, agent).answers()
    agent.hears("They left a message")
    agent.presses("1")
    assert any(one.source == "Play" for one in agent.heard)
    line.caller.answers()
    assert line.caller.bridged_with == {"general-1"}


def test_a_withheld_number_can_only_leave_a_message_with_a_number_in_it(line: World) -> None:
    somebody = line.simulator.phone("anonymous", "somebody")
    waiting(line, somebody)
    somebody.presses("1")
    somebody.hears("with the number that we can call you on")


def test_zero_in_the_line_keeps_the_caller_in_the_line_for_a_person(line: World) -> None:
    waiting(line)
    line.caller.presses("0")
    line.caller.hears("You are in the line for a person")
    assert line.caller.is_in_call


def test_who_has_waited_long_enough_is_connected_to_the_human_line(line: World) -> None:
    waiting(line)
    line.until(lambda: line.human_line.is_ringing, seconds=16 * 60)
    line.human_line.answers()
    assert line.caller.bridged_with == {"human line"}
