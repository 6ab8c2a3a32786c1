"""What callers in the line are told of their wait: place and range, when both are known and better than before."""

from datetime import datetime, timedelta

import pytest

from ivr.agents.agent import AgentState
from ivr.agents.offer import OfferState
from ivr.simulator import DoesNotAnswer, Phone
from tests.store.samples import an_offer
from tests.world import World

TALKERS = ("+12125550131", "+12125550132")
FIRST, SECOND = "+13125550141", "+13125550142"


@pytest.fixture
def busy(line: World) -> World:
    """Both agents of the general queue are in conversations."""
    for number in TALKERS:
        line.calls(line.simulator.phone(number, number)).says("my internet is off")
        agent = line.ringing_agent
        agent.answers()
        agent.presses("1")
    return line


def have_talked(line: World, times: int, minutes: float) -> None:
    """The general agents' latest conversations."""
    now = line.simulator.clock.now()

    def keep(number: int, begun_at: datetime) -> None:
        ended_at = begun_at + timedelta(minutes=minutes)
        offer = an_offer(
            f"past-{number}",
            agent=f"general-{number % 2 + 1}",
            state=OfferState.DONE,
            call_sid=None,
            made_at=begun_at,
            accepted_at=begun_at,
            ended_at=ended_at,
        )
        assert line.store.run(lambda records: records.offers.add(offer))

    for number in range(times):
        keep(number, now - timedelta(minutes=minutes + 1 + number))


def waits(line: World, number: str) -> Phone:
    caller = line.simulator.phone(number, number)
    line.calls(caller).says("my internet is off")
    caller.waits(12)
    return caller


def goes_next(line: World, agent: str, state: AgentState) -> None:
    """Once the agent's conversation is over."""
    line.store.run(lambda records: records.agents.change(agent, next_state=state))


def times_told(line: World, caller: Phone) -> list[datetime]:
    moments = line.store.run(lambda records: records.timeline.after(0))
    return [
        moment.at
        for moment in moments
        if moment.kind == "told of the wait" and moment.call_sid == caller.call_sid
    ]


def heard(caller: Phone, words: str) -> int:
    return sum(words in one.text for one in caller.heard)


def test_without_earlier_conversations_the_place_is_told_and_no_range(busy: World) -> None:
    caller = waits(busy, FIRST)
    caller.hears("You are number 1 in the line")
    caller.waits(120)
    caller.does_not_hear("less than")


def test_the_next_caller_of_two_agents_with_conversations_of_four_minutes_waits_less_than_ten(
    busy: World,
) -> None:
    have_talked(busy, times=20, minutes=4)
    caller = waits(busy, FIRST)
    caller.hears("You should reach someone in less than 10 minutes")


def test_whoever_comes_later_is_told_a_later_place_and_a_longer_range(busy: World) -> None:
    have_talked(busy, times=20, minutes=4)
    waits(busy, FIRST)
    second = waits(busy, SECOND)
    second.hears("You are number 2 in the line")
    second.hears("less than 15 minutes")


def test_nothing_is_told_of_a_wait_of_more_than_half_an_hour(busy: World) -> None:
    have_talked(busy, times=20, minutes=25)
    caller = waits(busy, FIRST)
    caller.waits(120)
    caller.hears("You are number 1 in the line")
    caller.does_not_hear("less than")


def test_what_has_not_improved_is_not_told_again(busy: World) -> None:
    have_talked(busy, times=20, minutes=4)
    caller = waits(busy, FIRST)
    caller.waits(300)
    assert heard(caller, "You are number") == 1
    assert heard(caller, "less than") == 1


def test_who_comes_nearer_is_told_so_and_no_sooner_than_after_half_a_minute(busy: World) -> None:
    first = waits(busy, FIRST)
    second = waits(busy, SECOND)
    second.hears("You are number 2 in the line")
    first.hangs_up()
    second.waits(10)
    second.does_not_hear("You are number 1")
    second.waits(40)
    second.hears("You are number 1 in the line")
    early, late = times_told(busy, second)
    assert late - early >= timedelta(seconds=30)


def test_a_range_is_told_that_ends_sooner_than_the_one_before(busy: World) -> None:
    have_talked(busy, times=20, minutes=4)
    first = waits(busy, FIRST)
    second = waits(busy, SECOND)
    second.hears("less than 15 minutes")
    first.hangs_up()
    second.waits(60)
    second.hears("less than 10 minutes")


def test_who_is_overtaken_is_never_told_a_later_place_than_before(busy: World) -> None:
    first = waits(busy, FIRST)
    first.hears("You are number 1 in the line")
    busy.calls(busy.simulator.phone(SECOND, SECOND)).says("a person please")
    first.waits(120)
    first.does_not_hear("You are number 2")


def test_while_an_agents_phone_rings_nothing_is_told_of_the_wait(line: World) -> None:
    have_talked(line, times=20, minutes=4)
    caller = waits(line, FIRST)
    assert line.ringing
    caller.hears("Someone will be with you as soon as possible")
    caller.does_not_hear("You are number")
    caller.does_not_hear("less than")


def test_while_agents_are_free_who_have_not_taken_the_call_no_range_is_told(line: World) -> None:
    have_talked(line, times=20, minutes=4)
    for phone in line.agents.values():
        phone.habit = DoesNotAnswer()
    caller = waits(line, FIRST)
    caller.waits(120)
    caller.does_not_hear("less than")


def test_an_agent_who_goes_home_or_has_a_break_after_the_call_is_not_counted_on(busy: World) -> None:
    have_talked(busy, times=20, minutes=4)
    goes_next(busy, "general-1", AgentState.OFFLINE)
    goes_next(busy, "general-2", AgentState.BREAK)
    caller = waits(busy, FIRST)
    caller.waits(60)
    caller.does_not_hear("less than")


def test_three_tells_place_and_range_again_where_they_are_still_true(busy: World) -> None:
    have_talked(busy, times=20, minutes=4)
    caller = waits(busy, FIRST)
    caller.presses("3")
    caller.waits(10)
    assert heard(caller, "You are number 1") == 1
    caller.waits(20)
    caller.presses("3")
    caller.waits(10)
    assert heard(caller, "You are number 1") == 2
    assert heard(caller, "less than 10 minutes") == 2


def test_three_tells_no_range_that_has_become_worse(busy: World) -> None:
    have_talked(busy, times=20, minutes=4)
    caller = waits(busy, FIRST)
    goes_next(busy, "general-1", AgentState.BREAK)
    caller.waits(60)
    caller.presses("3")
    caller.waits(10)
    assert heard(caller, "less than") == 1
    assert heard(caller, "You are number 1") == 2
