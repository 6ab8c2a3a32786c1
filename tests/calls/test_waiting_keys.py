"""Keys in the line: at any time, while words are spoken too, and while an agent is being asked."""

import pytest

from ivr.promise import PromiseKind, PromiseState
from ivr.simulator import HangsUp, Presses
from tests.world import World

CALLBACK = [(PromiseKind.CALLBACK, PromiseState.OPEN)]


def waiting(line: World) -> None:
    line.calls().says("my internet is off")


def promised(line: World) -> list[tuple[PromiseKind, PromiseState]]:
    promises = line.store.run(lambda records: records.promises.not_kept())
    return [(promise.kind, promise.state) for promise in promises]


@pytest.mark.parametrize("words", ["Someone will be with you", "Press 1 to be called back"])
def test_a_key_is_heard_in_the_middle_of_words(line: World, words: str) -> None:
    line.caller.will(Presses("1"), on_hearing=words)
    waiting(line)
    line.caller.waits(20)
    line.caller.hears("Your place in the line is kept")
    assert promised(line) == CALLBACK


def test_a_key_is_heard_in_the_middle_of_the_hold_sound(line: World) -> None:
    waiting(line)
    line.until(lambda: line.caller.heard[-1].source == "Play")
    line.caller.presses("2")
    line.caller.hears("Please leave your message")


@pytest.mark.parametrize("key, words", [("0", "in the line for a person"), ("3", "Someone will be")])
def test_after_a_key_that_keeps_the_caller_in_the_line_the_next_is_heard_in_the_middle_of_the_answer(
    line: World, key: str, words: str
) -> None:
    waiting(line)
    line.caller.waits(60)
    line.caller.will(Presses("1"), on_hearing=words)
    line.caller.presses(key)
    line.caller.waits(10)
    assert promised(line) == CALLBACK


def test_a_key_without_a_meaning_tells_the_choices_again(line: World) -> None:
    waiting(line)
    line.caller.waits(60)
    line.caller.presses("7")
    line.caller.waits(5)
    assert sum("Press 1 to be called back" in one.text for one in line.caller.heard) == 2


def test_who_hangs_up_before_the_promise_is_spoken_has_it_all_the_same(line: World) -> None:
    waiting(line)
    line.caller.will(HangsUp(), on_hearing="We will call you back")
    line.caller.presses("1")
    assert promised(line) == CALLBACK


def test_who_asks_for_a_callback_while_an_agents_phone_rings_is_not_offered_any_more(line: World) -> None:
    waiting(line)
    agent = line.ringing_agent
    line.caller.presses("1")
    assert not agent.is_ringing
    assert promised(line) == CALLBACK
    assert not line.sees("accepted")


def test_who_asks_for_a_callback_while_the_agent_is_told_about_them_lets_the_agent_go(line: World) -> None:
    waiting(line)
    agent = line.ringing_agent
    agent.answers()
    line.caller.presses("1")
    line.caller.hears("We will call you back")
    assert not agent.is_in_call
    line.later(minutes=1)
    line.sweeps()
    line.ringing_agent.answers()
    line.agents["general-2"].hears("Callback")


def test_who_presses_one_once_the_agent_has_accepted_is_connected(line: World) -> None:
    waiting(line)
    agent = line.ringing_agent
    agent.answers()
    line.simulator.rest.goes_down()
    agent.presses("1")
    assert not line.caller.bridged_with
    line.caller.presses("1")
    assert line.caller.bridged_with == {agent.name}
    assert promised(line) == []


def test_in_the_line_it_is_never_silent_for_long(line: World) -> None:
    waiting(line)
    for key in "0379":
        line.caller.waits(40)
        line.caller.presses(key)
    line.caller.waits(40)
    assert line.caller.longest_silence_seconds <= 3
