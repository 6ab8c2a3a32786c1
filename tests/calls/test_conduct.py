"""The conduct ladder: off unless ops turn it on, counted only when heard, and never without a way back."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from ivr.simulator import HangsUp, Phone
from ivr.simulator.voices import calm, raised
from tests.world import World, routing_text, world

WARNING = "only do so in a respectful conversation"
FAREWELL = "You can call us again at any time"


@pytest.fixture
def strict(tmp_path: Path) -> Iterator[World]:
    """After two warnings a call may be ended."""
    file = tmp_path / "routing.yaml"
    file.write_text(routing_text(**{"waiting:\n": "conduct:\n  warnings: 2\n\nwaiting:\n"}))
    with world(f"sqlite:///{tmp_path}/levelhead.sqlite", routing_file=file) as running:
        yield running


def talking(line: World, words: str = "my internet is off") -> Phone:
    line.calls().says(words)
    agent = line.ringing_agent
    agent.answers()
    agent.presses("1")
    line.caller.talks(20)
    return agent


def opens_menu(agent: Phone) -> None:
    agent.presses("*")
    agent.waits(2)


def warns(line: World, agent: Phone) -> None:
    opens_menu(agent)
    agent.presses("2")
    line.until(lambda: line.caller.bridged_with, seconds=30)


def warnings(line: World) -> int:
    return line.store.run(lambda records: records.calls.get(line.caller.call_sid)).warnings


def test_nobody_can_warn_or_end_a_call_unless_ops_say_so(line: World) -> None:
    agent = talking(line)
    opens_menu(agent)
    agent.does_not_hear("warning")
    agent.does_not_hear("end the call")
    agent.presses("2")
    line.caller.does_not_hear(WARNING)
    opens_menu(agent)
    agent.presses("3")
    line.caller.waits(10)
    assert line.caller.bridged_with == {agent.name}


def test_the_agent_has_the_warning_played_to_the_caller_and_both_go_on(strict: World) -> None:
    agent = talking(strict)
    opens_menu(agent)
    agent.hears("2 to play the warning")
    agent.presses("2")
    agent.hears("The caller hears the warning")
    strict.caller.hears(WARNING)
    strict.until(lambda: strict.caller.bridged_with, seconds=30)
    assert warnings(strict) == 1
    assert strict.sees("warned") == [{"warnings": 1}]
    assert strict.caller.longest_silence_seconds <= 3


def test_a_warning_that_is_cut_off_does_not_count(strict: World) -> None:
    agent = talking(strict)
    opens_menu(agent)
    strict.caller.will(HangsUp(), on_hearing="respectful conversation")
    agent.presses("2")
    strict.caller.hears(WARNING)
    strict.until(lambda: agent.has_heard("Press 1 if it is solved"), seconds=5)
    agent.hears("Press 1 if it is solved")
    assert warnings(strict) == 0


def test_a_warning_during_which_the_agent_drops_does_not_count(strict: World) -> None:
    agent = talking(strict)
    opens_menu(agent)
    agent.will(HangsUp(), on_hearing="The caller hears the warning")
    agent.presses("2")
    strict.until(lambda: strict.caller.has_heard("The line to my colleague was cut"), seconds=20)
    strict.caller.hears("The line to my colleague was cut")
    strict.caller.waits(20)
    assert warnings(strict) == 0


def test_a_call_cannot_be_ended_before_all_warnings_were_heard(strict: World) -> None:
    agent = talking(strict)
    warns(strict, agent)
    opens_menu(agent)
    agent.does_not_hear("end the call")
    agent.presses("3")
    strict.until(lambda: strict.caller.bridged_with, seconds=30)
    strict.caller.does_not_hear(FAREWELL)


def test_after_all_warnings_the_agent_may_end_the_call_with_the_reason_and_a_way_back(strict: World) -> None:
    agent = talking(strict)
    warns(strict, agent)
    warns(strict, agent)
    opens_menu(agent)
    agent.hears("3 to end the call")
    agent.presses("3")
    strict.caller.hears("because of how our colleague was spoken to")
    strict.caller.hears(FAREWELL)
    agent.hears("Press 1 if it is solved")
    strict.caller.waits(30)
    assert not strict.caller.is_in_call


def test_an_agent_who_has_ended_the_call_is_asked_once_how_it_ended(strict: World) -> None:
    agent = talking(strict)
    warns(strict, agent)
    warns(strict, agent)
    opens_menu(agent)
    agent.presses("3")
    strict.caller.waits(2)
    strict.caller.hangs_up()
    agent.waits(3)
    assert sum("Press 1 if it is solved" in one.text for one in agent.heard) == 1


def test_who_ends_the_call_by_the_page_before_the_caller_is_back_in_the_room_is_not_left_there(
    strict: World,
) -> None:
    agent = talking(strict)
    warns(strict, agent)
    warns(strict, agent)
    opens_menu(agent)
    strict.simulator.rest.goes_down()
    agent.presses("9")
    assert not strict.caller.bridged_with
    strict.simulator.rest.comes_back()
    presses_on_page(strict, "end_call")
    strict.caller.hears(FAREWELL)
    agent.hears("Press 1 if it is solved")


def test_whose_call_is_ended_can_leave_a_message_that_is_kept(strict: World) -> None:
    agent = talking(strict)
    warns(strict, agent)
    warns(strict, agent)
    opens_menu(agent)
    agent.presses("3")
    agent.hangs_up()
    strict.caller.presses("2")
    strict.caller.hears("Please leave your message after the tone")
    strict.caller.says("please call me about my internet")
    strict.caller.waits(10)
    assert strict.sees("promised") == [{"kind": "message"}]


def test_who_left_a_message_then_is_called_back_like_anybody(strict: World) -> None:
    agent = talking(strict)
    warns(strict, agent)
    warns(strict, agent)
    opens_menu(agent)
    agent.presses("3")
    agent.hangs_up()
    strict.caller.presses("2")
    strict.caller.says("please call me about my internet")
    strict.caller.waits(10)
    strict.later(minutes=6)
    strict.sweeps()
    agent = strict.ringing_agent
    agent.answers()
    agent.presses("1")
    strict.until(lambda: strict.caller.is_ringing, seconds=20)
    strict.caller.answers()
    strict.until(lambda: strict.caller.bridged_with == {agent.name}, seconds=10)
    assert warnings(strict) == 0
    opens_menu(agent)
    agent.does_not_hear("3 to end the call")


def test_who_calls_again_is_served_like_anybody(strict: World) -> None:
    agent = talking(strict)
    warns(strict, agent)
    warns(strict, agent)
    opens_menu(agent)
    agent.presses("3")
    strict.caller.waits(30)
    strict.later(minutes=5)
    assert talking(strict).is_in_call
    assert warnings(strict) == 0


def test_a_raised_voice_alone_leads_to_no_warning(strict: World) -> None:
    strict.calls().says("my internet is off", [*calm(8), *raised(5)])
    agent = strict.ringing_agent
    agent.answers()
    agent.presses("1")
    strict.caller.talks(20, [*raised(20)])
    strict.sweeps()
    strict.caller.does_not_hear(WARNING)
    opens_menu(agent)
    agent.does_not_hear("end the call")


def test_the_page_does_the_same_without_a_key(strict: World) -> None:
    agent = talking(strict)
    presses_on_page(strict, "play_warning")
    strict.caller.waits(1)
    strict.caller.hears(WARNING)
    agent.does_not_hear("Press 1 to ask for a senior")
    strict.until(lambda: strict.caller.bridged_with, seconds=30)
    presses_on_page(strict, "end_call")
    strict.caller.does_not_hear(FAREWELL)
    presses_on_page(strict, "play_warning")
    strict.until(lambda: warnings(strict) == 2 and strict.caller.bridged_with, seconds=30)
    presses_on_page(strict, "end_call")
    strict.caller.waits(1)
    strict.caller.hears(FAREWELL)
    agent.hears("Press 1 if it is solved")


def test_without_rest_what_the_page_asked_for_comes_with_the_next_star(strict: World) -> None:
    agent = talking(strict)
    strict.simulator.rest.goes_down()
    presses_on_page(strict, "play_warning")
    strict.caller.waits(3)
    strict.caller.does_not_hear(WARNING)
    assert strict.caller.bridged_with == {agent.name}
    agent.presses("*")
    strict.caller.waits(1)
    strict.caller.hears(WARNING)
    strict.until(lambda: strict.caller.bridged_with, seconds=30)
    assert warnings(strict) == 1


def presses_on_page(line: World, service: str) -> None:
    conduct, call_sid = line.levelhead.door.conduct, line.caller.call_sid

    def press(records):  # type: ignore[no-untyped-def]  # of a door that is looked at by name
        return getattr(conduct, service)(records, records.offers.accepted_for(call_sid).id)

    line.levelhead.performer.happens(press)
    line.simulator.settles()
