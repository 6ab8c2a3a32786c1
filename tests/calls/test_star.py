"""The star key takes an agent out of the conversation and back; the caller hears no machinery meanwhile."""

import pytest

from ivr.simulator import Phone
from tests.world import World

MOST_SILENCE_SECONDS = 3


@pytest.fixture
def agent(line: World) -> Phone:
    """In conversation with the caller."""
    line.calls().says("my internet is off")
    agent = line.ringing_agent
    agent.answers()
    agent.presses("1")
    line.caller.talks(20)
    return agent


def heard(phone: Phone, words: str) -> int:
    return sum(words in one.text for one in phone.heard)


def test_the_star_tells_the_agent_what_can_be_done_and_the_caller_to_wait_a_moment(
    line: World, agent: Phone
) -> None:
    agent.presses("*")
    agent.waits(1)
    agent.hears("Press 1 to ask for a senior colleague")
    agent.hears("any other key to go back to the caller")
    line.caller.hears("One moment, please.")
    assert line.caller.bridged_with == set()


def test_any_other_key_leads_back_to_the_caller(line: World, agent: Phone) -> None:
    agent.presses("*")
    agent.waits(5)
    agent.presses("9")
    assert line.caller.bridged_with == {agent.name}


def test_silence_leads_back_too(line: World, agent: Phone) -> None:
    agent.presses("*")
    line.until(lambda: line.caller.bridged_with, seconds=30)
    assert line.caller.bridged_with == {agent.name}
    assert heard(agent, "Press 1 to ask for a senior") == 1


def test_who_knows_the_keys_need_not_hear_them(line: World, agent: Phone) -> None:
    agent.presses("*9")
    line.caller.waits(5)
    assert line.caller.bridged_with == {agent.name}
    agent.does_not_hear("Press 1 to ask for a senior")


def test_the_caller_hears_no_more_than_three_seconds_of_silence_and_no_machinery(
    line: World, agent: Phone
) -> None:
    for key in ("9", "1", "9"):
        agent.presses("*")
        agent.waits(7)
        agent.presses(key)
        line.caller.talks(10)
    assert line.caller.longest_silence_seconds <= MOST_SILENCE_SECONDS
    for machinery in ("senior", "key", "Press 1", agent.name):
        assert heard(line.caller, machinery) == 0, line.caller.transcript


def test_without_rest_the_caller_comes_back_all_the_same(line: World, agent: Phone) -> None:
    line.simulator.rest.goes_down()
    agent.presses("*")
    agent.waits(5)
    agent.presses("9")
    line.until(lambda: line.caller.bridged_with, seconds=15)
    assert line.caller.bridged_with == {agent.name}
    assert line.caller.longest_silence_seconds <= MOST_SILENCE_SECONDS


@pytest.mark.parametrize("rest_works", [True, False])
def test_a_caller_who_hangs_up_meanwhile_leaves_the_agent_with_the_last_question(
    line: World, agent: Phone, rest_works: bool
) -> None:
    agent.presses("*")
    agent.waits(3)
    if not rest_works:
        line.simulator.rest.goes_down()
    line.caller.hangs_up()
    line.until(lambda: agent.has_heard("Press 1 if it is solved"), seconds=20)
    agent.presses("1")
    assert line.sees("disposition") == [{"outcome": "solved"}]
    assert not agent.is_in_call


def test_a_caller_who_simply_hangs_up_leaves_no_menu(line: World, agent: Phone) -> None:
    line.caller.hangs_up()
    line.until(lambda: agent.has_heard("Press 1 if it is solved"), seconds=3)
    agent.does_not_hear("senior colleague")
    assert heard(agent, "Press 1 if it is solved") == 1


@pytest.mark.parametrize("rest_works", [True, False])
def test_an_agent_who_hangs_up_in_the_menu_leaves_the_caller_at_the_front_of_the_line(
    line: World, agent: Phone, rest_works: bool
) -> None:
    agent.presses("*")
    agent.waits(3)
    if not rest_works:
        line.simulator.rest.goes_down()
    agent.hangs_up()
    line.until(lambda: line.caller.has_heard("The line to my colleague was cut"), seconds=15)
    line.until(lambda: line.agents["general-2"].is_ringing)
    assert line.caller.longest_silence_seconds <= MOST_SILENCE_SECONDS


def test_everything_that_comes_twice_changes_nothing(line: World, agent: Phone) -> None:
    line.simulator.duplicates_requests = True
    agent.presses("*")
    agent.waits(4)
    agent.presses("9")
    assert line.caller.bridged_with == {agent.name}
    line.caller.hangs_up()
    line.until(lambda: agent.has_heard("Press 1 if it is solved"), seconds=3)


def test_an_agent_who_waits_for_a_caller_being_rung_back_stays_in_the_room(line: World) -> None:
    line.calls().says("my internet is off")
    line.ringing_agent.rejects()
    line.ringing_agent.rejects()
    line.caller.presses("1")
    line.later(minutes=6)
    line.sweeps()
    agent = line.ringing_agent
    agent.answers()
    agent.presses("1")
    agent.presses("*")
    line.caller.answers()
    line.caller.waits(10)
    assert line.caller.bridged_with == {agent.name}


def test_agents_whom_nobody_told_that_the_caller_is_gone_are_let_go(line: World, agent: Phone) -> None:
    agent.presses("*")
    agent.waits(3)
    line.simulator.rest.goes_down()
    agent.presses("9")
    line.caller.hangs_up()
    agent.waits(70)
    line.simulator.rest.comes_back()
    line.sweeps()
    assert not agent.is_in_call
