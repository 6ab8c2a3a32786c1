"""Agents sign in and out by calling the line from their own phone, and no caller is lost by that."""

import pytest

from ivr.agents.agent import AgentState
from ivr.simulator import Phone
from tests.world import LINE, World

QUESTION = "why are you calling today?"
WRONG = "000001"


def pin_of(line: World, name: str) -> str:
    return line.store.run(lambda records: line.levelhead.door.roster.gives_pin(records, name))


def state_of(line: World, name: str) -> AgentState:
    agent = line.store.run(lambda records: records.agents.get(name))
    return agent.shown(line.levelhead.clock.now())


def calls_from_their_phone(line: World, name: str) -> Phone:
    phone = line.agents[name]
    phone.dials(LINE)
    return phone


def with_menu(line: World, name: str = "general-1") -> Phone:
    pin = pin_of(line, name)
    phone = calls_from_their_phone(line, name)
    phone.hears("enter your PIN")
    phone.presses(pin)
    phone.hears("Press 1 to take calls")
    return phone


def waiting(line: World) -> None:
    line.calls().says("my internet is off")


def test_an_agent_signs_out_and_is_asked_no_more(line: World) -> None:
    phone = with_menu(line)
    phone.hears("You take calls.")
    phone.presses("3")
    phone.hears("You are signed out.")
    assert not phone.is_in_call
    waiting(line)
    assert line.ringing_agent.name == "general-2"


def test_an_agent_who_is_back_from_a_break_is_asked_about_a_caller_who_waits(line: World) -> None:
    for name in ("general-1", "general-2"):
        with_menu(line, name).presses("2")
    waiting(line)
    assert line.ringing == []
    phone = with_menu(line, "general-1")
    phone.hears("You are on a break.")
    phone.presses("1")
    assert not phone.is_in_call
    line.later(seconds=5)
    line.sweeps()
    assert line.ringing == [phone]


def test_a_break_lasts_until_the_agent_ends_it(line: World) -> None:
    with_menu(line).presses("2")
    assert state_of(line, "general-1") is AgentState.BREAK
    line.later(hours=3)
    assert state_of(line, "general-1") is AgentState.BREAK
    with_menu(line).presses("1")
    line.later(seconds=5)
    assert state_of(line, "general-1") is AgentState.AVAILABLE


def test_an_agent_who_rests_hears_so_and_may_waive_it(line: World) -> None:
    later = line.levelhead.clock.now().replace(hour=23)
    line.store.run(lambda records: records.agents.change("general-1", available_from=later))
    phone = with_menu(line)
    phone.hears("You take calls again after a rest.")
    phone.presses("4")
    phone.hears("You take calls.")
    line.later(seconds=5)
    assert state_of(line, "general-1") is AgentState.AVAILABLE


@pytest.mark.parametrize("key", ["", "9"], ids=["silence", "a key without a meaning"])
def test_without_a_choice_nothing_changes(line: World, key: str) -> None:
    phone = with_menu(line)
    if key:
        phone.presses(key)
    else:
        phone.is_silent()
    assert not phone.is_in_call
    assert state_of(line, "general-1") is AgentState.AVAILABLE


@pytest.mark.parametrize(
    "keys", ["", "0", "12345", "#", "*"], ids=["silence", "0", "a digit too few", "hash", "star"]
)
def test_whoever_enters_no_pin_is_a_caller_like_any_other(line: World, keys: str) -> None:
    pin_of(line, "general-1")
    phone = calls_from_their_phone(line, "general-1")
    if keys:
        phone.presses(keys)
    phone.is_silent()
    phone.hears("Thank you for calling")
    phone.is_silent()
    phone.hears(QUESTION)
    phone.says("my internet is off")
    line.until(lambda: line.agents["general-2"].is_ringing)
    assert phone.is_in_call


def test_a_wrong_pin_is_asked_for_again_and_the_third_one_makes_an_ordinary_call(line: World) -> None:
    pin_of(line, "general-1")
    phone = calls_from_their_phone(line, "general-1")
    phone.presses(WRONG)
    phone.hears("That is not your PIN.")
    phone.presses(WRONG)
    phone.presses(WRONG)
    phone.hears("Thank you for calling")
    assert phone.is_in_call


def test_after_five_wrong_pins_the_right_one_opens_nothing_and_the_caller_still_gets_to_the_line(
    line: World,
) -> None:
    pin = pin_of(line, "general-1")
    for _ in range(2):
        phone = calls_from_their_phone(line, "general-1")
        for _ in range(3):
            phone.presses(WRONG)
        phone.hangs_up()
    phone = calls_from_their_phone(line, "general-1")
    phone.presses(pin)
    phone.hears("Your PIN was wrong too often.")
    phone.hears("Thank you for calling")
    phone.hangs_up()
    line.later(minutes=16)
    phone.dials(LINE)
    phone.presses(pin)
    phone.hears("Press 1 to take calls")


def test_zero_in_the_menu_is_a_person_as_everywhere(line: World) -> None:
    phone = with_menu(line)
    phone.presses("0")
    phone.hears("Thank you for calling")
    assert phone.is_in_call


def test_an_agent_without_a_pin_and_everybody_else_hear_nothing_of_it(line: World) -> None:
    for phone in (line.agents["general-1"], line.caller):
        phone.dials(LINE)
        phone.hears("Thank you for calling")
        phone.does_not_hear("PIN")


def test_one_agents_pin_does_not_sign_another_out(line: World) -> None:
    pin_of(line, "general-1")
    pin = pin_of(line, "general-2")
    phone = calls_from_their_phone(line, "general-1")
    phone.presses(pin)
    phone.hears("That is not your PIN.")
    phone.does_not_hear("Press 1 to take calls")


def test_a_call_to_sign_in_is_no_callers_call(line: World) -> None:
    with_menu(line).presses("1")
    assert line.sees("arrived") == []
    assert line.sees("survey due") == []


def test_without_a_store_an_agents_call_reaches_a_person_like_any_other(
    line: World, monkeypatch: pytest.MonkeyPatch
) -> None:
    pin = pin_of(line, "general-1")
    phone = calls_from_their_phone(line, "general-1")

    def gone(*_: object) -> None:
        raise OSError("the disk is gone")

    monkeypatch.setattr(line.store, "run", gone)
    phone.presses(pin)
    assert line.human_line.is_ringing
