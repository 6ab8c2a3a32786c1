"""A free senior takes a seat beside an agent: to listen, to coach, to join, and to take over."""

import pytest

from ivr.simulator import IsBusy, Phone
from ivr.simulator.voices import calm, raised
from tests.world import World


@pytest.fixture
def agent(line: World) -> Phone:
    """A general agent in conversation with a caller whose voice has risen there."""
    line.calls().says("my internet is off", calm(8, seed=2))
    agent = line.ringing_agent
    agent.answers()
    agent.presses("1")
    line.caller.talks(12, [*calm(6, seed=2), *raised(6, seed=2)])
    return agent


def asks(line: World, agent: Phone) -> Phone:
    """The agent asks for a senior, by the star and 1. The senior who is rung."""
    agent.presses("*1")
    line.caller.waits(3)
    return line.ringing_agent


def sits_down(line: World, agent: Phone, key: str) -> Phone:
    senior = asks(line, agent)
    senior.answers()
    senior.presses(key)
    line.caller.waits(1)
    return senior


def test_when_the_voice_rises_a_free_senior_is_offered_a_seat_once(line: World, agent: Phone) -> None:
    line.sweeps()
    senior = line.ringing_agent
    assert senior.name in {"senior-1", "senior-2"}
    senior.answers()
    senior.hears(agent.name)
    senior.hears("Raised voice")
    senior.hears("Press 1 to listen, 2 to coach, 3 to join, 4 to pass.")
    assert line.caller.bridged_with == {agent.name}
    senior.presses("1")
    line.sweeps()
    assert line.ringing == []


def test_a_calm_conversation_is_left_alone(line: World) -> None:
    line.calls().says("my internet is off", calm(8, seed=2))
    agent = line.ringing_agent
    agent.answers()
    agent.presses("1")
    line.caller.talks(12, calm(12, seed=2))
    line.sweeps()
    assert line.ringing == []


def test_who_listens_hears_all_and_is_heard_by_nobody(line: World, agent: Phone) -> None:
    senior = sits_down(line, agent, "1")
    assert senior.bridged_with == set()
    assert line.caller.bridged_with == {agent.name, senior.name}


def test_who_coaches_is_heard_by_the_agent_only(line: World, agent: Phone) -> None:
    senior = sits_down(line, agent, "2")
    assert senior.bridged_with == {agent.name}
    assert line.caller.bridged_with == {agent.name, senior.name}


def test_who_joins_is_heard_by_both(line: World, agent: Phone) -> None:
    senior = sits_down(line, agent, "3")
    assert senior.bridged_with == {agent.name, "caller"}


def test_the_role_can_be_changed_by_the_star(line: World, agent: Phone) -> None:
    senior = sits_down(line, agent, "1")
    senior.presses("*")
    senior.waits(2)
    senior.hears("Press 1 to listen, 2 to coach, 3 to join, any other key to go on as before")
    assert line.caller.bridged_with == {agent.name}
    senior.presses("3")
    assert senior.bridged_with == {agent.name, "caller"}


def test_a_senior_who_leaves_ends_nothing_and_is_free_again(line: World, agent: Phone) -> None:
    senior = sits_down(line, agent, "3")
    senior.hangs_up()
    line.caller.waits(5)
    assert line.caller.bridged_with == {agent.name}
    line.later(minutes=4)
    free = line.store.run(
        lambda records: [one.name for one in records.agents.free(line.simulator.clock.now())]
    )
    assert senior.name in free


@pytest.mark.parametrize("key", ["4", ""], ids=["passes", "is a voicemail"])
def test_who_does_not_press_a_role_gets_no_seat_and_the_next_senior_is_asked(
    line: World, agent: Phone, key: str
) -> None:
    first = asks(line, agent)
    first.answers()
    if key:
        first.presses(key)
    else:
        first.is_silent()
    assert not first.is_in_call
    assert line.ringing_agent.name in {"senior-1", "senior-2"} - {first.name}


def test_an_agent_hears_whether_somebody_is_asked(line: World, agent: Phone) -> None:
    asks(line, agent)
    agent.hears("A senior colleague is being asked")


def test_where_no_senior_is_free_the_agent_is_told_so(line: World, agent: Phone) -> None:
    for name in ("senior-1", "senior-2"):
        line.agents[name].habit = IsBusy()
    agent.presses("*1")
    line.until(lambda: line.caller.bridged_with, seconds=10)
    agent.presses("*1")
    agent.waits(3)
    agent.hears("No senior colleague is free now")


def test_when_the_agent_leaves_a_senior_who_has_joined_takes_over(line: World, agent: Phone) -> None:
    senior = sits_down(line, agent, "3")
    agent.hangs_up()
    line.until(lambda: line.caller.bridged_with == {senior.name}, seconds=15)
    line.caller.does_not_hear("The line to my colleague was cut")
    assert line.caller.longest_silence_seconds <= 3
    line.caller.hangs_up()
    line.until(lambda: senior.has_heard("Press 1 if it is solved"), seconds=5)
    senior.presses("1")
    assert line.sees("disposition") == [{"outcome": "solved"}]


def test_a_takeover_needs_no_rest(line: World, agent: Phone) -> None:
    senior = sits_down(line, agent, "3")
    line.simulator.rest.goes_down()
    agent.hangs_up()
    line.until(lambda: line.caller.bridged_with == {senior.name}, seconds=15)


def test_when_the_agent_leaves_one_who_only_listened_the_caller_is_back_in_the_line(
    line: World, agent: Phone
) -> None:
    senior = sits_down(line, agent, "1")
    agent.hangs_up()
    line.until(lambda: line.caller.has_heard("The line to my colleague was cut"), seconds=10)
    line.until(lambda: not senior.is_in_call, seconds=10)
    senior.hears("The conversation is over")


def test_when_the_agent_asks_for_the_menu_the_senior_waits_and_comes_back_with_them(
    line: World, agent: Phone
) -> None:
    senior = sits_down(line, agent, "3")
    agent.presses("*")
    agent.waits(4)
    assert line.caller.bridged_with == set()
    agent.presses("9")
    line.until(lambda: line.caller.bridged_with == {agent.name, senior.name}, seconds=15)


def test_when_the_caller_hangs_up_the_senior_is_told_and_the_agent_asked(line: World, agent: Phone) -> None:
    senior = sits_down(line, agent, "2")
    line.caller.hangs_up()
    line.until(lambda: not senior.is_in_call, seconds=10)
    senior.hears("The conversation is over")
    agent.hears("Press 1 if it is solved")


def test_a_senior_who_is_just_being_asked_is_let_go_when_the_caller_hangs_up(
    line: World, agent: Phone
) -> None:
    senior = asks(line, agent)
    line.caller.hangs_up()
    line.simulator.settles()
    assert not senior.is_ringing


def test_without_rest_no_seat_is_offered_and_the_conversation_goes_on(line: World, agent: Phone) -> None:
    line.simulator.rest.goes_down()
    agent.presses("*1")
    line.until(lambda: line.caller.bridged_with, seconds=20)
    assert line.caller.bridged_with == {agent.name}


def test_the_closing_of_the_old_room_when_told_late_keeps_nobody_out_of_the_new_one(
    line: World, agent: Phone
) -> None:
    senior = sits_down(line, agent, "3")
    agent.hangs_up()
    line.until(lambda: line.caller.bridged_with == {senior.name}, seconds=15)
    taken = line.store.run(lambda records: records.offers.accepted_for(line.caller.call_sid))
    assert taken
    line.store.run(lambda records: line.levelhead.door.seat_leg.parted(records, taken.id))
    assert not line.store.run(lambda records: records.offers.get(taken.id)).has_menu
