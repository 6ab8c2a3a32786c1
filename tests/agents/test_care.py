"""Rest after hard calls, and caps on them."""

from datetime import datetime, timedelta
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ivr.agents.agent import Agent, AgentState
from ivr.agents.care import Rest, all_rest, capped, rest_after, rests
from ivr.agents.offer import Offer, OfferState, PassReason
from ivr.agents.roster import Roster
from ivr.records import Records
from ivr.routing.sections.after_calls import Care, WrapUp
from tests.agents.team import NOON, StoppedClock

ANN, BOB = "senior-1", "general-1"
WRAP_UP = WrapUp(wrap_up_seconds=30, cooldown_seconds=120)
CARE = Care(hard_in_a_row=3, rest_minutes=15, hard_per_hour=2)


def minutes(count: float) -> datetime:
    return NOON + timedelta(minutes=count)


def rest(hardness: float, hard_in_a_row: int = 0, care: Care = CARE) -> Rest:
    return rest_after(hardness, hard_in_a_row, NOON, WRAP_UP, care)


@pytest.mark.parametrize("hardness, seconds", [(0.0, 0), (0.5, 60), (1.0, 120), (1.5, 180)])
def test_the_harder_the_call_the_longer_the_cooldown_after_the_wrap_up(hardness: float, seconds: int) -> None:
    after = rest(hardness)
    assert after.wrap_up_until == NOON + timedelta(seconds=30)
    assert after.available_from - after.wrap_up_until == timedelta(seconds=seconds)


def test_after_the_third_hard_call_in_a_row_comes_a_rest_and_the_row_begins_anew() -> None:
    assert rest(1.0, hard_in_a_row=1).hard_in_a_row == 2
    third = rest(1.0, hard_in_a_row=2)
    assert third.hard_in_a_row == 0
    assert third.available_from - third.wrap_up_until == timedelta(minutes=15)


def test_a_calm_call_begins_the_row_anew() -> None:
    assert rest(0.0, hard_in_a_row=2) == Rest(minutes(0.5), minutes(0.5), 0)


def test_without_a_cap_the_row_goes_on() -> None:
    after = rest(1.0, hard_in_a_row=7, care=Care(hard_in_a_row=0))
    assert after.hard_in_a_row == 8
    assert after.available_from - after.wrap_up_until == timedelta(minutes=2)


def test_a_rest_is_never_shorter_than_the_cooldown() -> None:
    after = rest_after(1.5, 2, NOON, WrapUp(cooldown_seconds=7200), Care(hard_in_a_row=3, rest_minutes=1))
    assert after.available_from - after.wrap_up_until == timedelta(hours=3)


HARDNESS = st.one_of(st.just(0.0), st.floats(0.5, 1.5))


@given(st.lists(HARDNESS, max_size=40), st.integers(1, 5), st.integers(0, 60))
def test_whatever_calls_come_a_rest_follows_every_full_row(
    calls: list[float], hard_in_a_row: int, rest_minutes: int
) -> None:
    care = Care(hard_in_a_row=hard_in_a_row, rest_minutes=rest_minutes)
    row = 0
    for hardness in calls:
        after = rest_after(hardness, row, NOON, WRAP_UP, care)
        is_full = hardness > 0 and row + 1 == hard_in_a_row
        pause = after.available_from - after.wrap_up_until
        assert pause >= timedelta(seconds=WRAP_UP.cooldown_seconds * hardness)
        assert not is_full or pause >= timedelta(minutes=rest_minutes)
        assert 0 <= after.hard_in_a_row < hard_in_a_row
        row = after.hard_in_a_row


@given(st.lists(HARDNESS, min_size=2, max_size=20))
def test_a_harder_call_never_frees_an_agent_earlier(calls: list[float]) -> None:
    freed = [rest(hardness, hard_in_a_row=1).available_from for hardness in sorted(calls)]
    assert all(earlier <= later for earlier, later in pairwise(freed))


def talked(records: Records, key: str, ended_at: datetime, hardness: float = 1.0, agent: str = ANN) -> None:
    """A conversation that is over."""
    offer = Offer(
        key,
        agent,
        OfferState.DONE,
        ended_at - timedelta(minutes=4),
        call_sid=key,
        accepted_at=ended_at - timedelta(minutes=3),
        ended_at=ended_at,
        hardness=hardness,
    )
    records.offers.add(offer)


def had_enough(records: Records, at: datetime, agent: str = ANN) -> None:
    passed = Offer(
        f"passed at {at}", agent, OfferState.PASSED, at, ended_at=at, pass_reason=PassReason.ENOUGH
    )
    records.offers.add(passed)


def spared(records: Records, now: datetime, care: Care = CARE) -> frozenset[str]:
    return capped(records, records.agents.all(), now, care)


def test_whoever_had_as_many_hard_calls_as_may_be_in_an_hour_is_spared_more_of_them(records: Records) -> None:
    talked(records, "first", minutes(10))
    assert spared(records, minutes(12)) == frozenset()
    talked(records, "second", minutes(20))
    assert spared(records, minutes(22)) == {ANN}
    assert spared(records, minutes(69)) == {ANN}
    assert spared(records, minutes(70)) == frozenset()


def test_calm_calls_and_those_of_others_do_not_count(records: Records) -> None:
    talked(records, "hard", minutes(1))
    talked(records, "calm", minutes(2), hardness=0.0)
    talked(records, "of another", minutes(3), agent=BOB)
    assert spared(records, minutes(4)) == frozenset()


def test_a_conversation_that_is_not_over_is_as_hard_as_when_it_was_offered(records: Records) -> None:
    talked(records, "first", minutes(1))
    offer = Offer("second", ANN, OfferState.ACCEPTED, minutes(2), call_sid="x", accepted_at=minutes(2))
    records.offers.add(offer)
    assert spared(records, minutes(3)) == frozenset()
    records.offers.change("second", was_hard=True)
    assert spared(records, minutes(3)) == {ANN}


def test_without_a_cap_nobody_is_spared(records: Records) -> None:
    for count in range(9):
        talked(records, f"number {count}", minutes(count))
    assert spared(records, minutes(9), Care(hard_per_hour=0)) == frozenset()


def test_whoever_says_that_they_had_enough_is_spared_for_a_rest(records: Records) -> None:
    had_enough(records, minutes(0))
    assert spared(records, minutes(14)) == {ANN}
    assert spared(records, minutes(15)) == frozenset()


def test_only_the_agent_lifts_a_cap_and_only_for_an_hour(
    records: Records, roster: Roster, clock: StoppedClock
) -> None:
    for count in range(2):
        talked(records, f"number {count}", minutes(count))
    had_enough(records, minutes(2))
    clock.time = minutes(3)
    roster.takes_break(records, ANN)
    roster.signs_in(records, ANN)
    assert spared(records, minutes(3)) == {ANN}
    roster.waives(records, ANN)
    assert spared(records, minutes(3)) == frozenset()
    for count in range(40, 44):
        talked(records, f"number {count}", minutes(count))
    assert spared(records, minutes(62)) == frozenset()
    assert spared(records, minutes(63)) == {ANN}


def test_who_has_enough_after_all_is_spared_although_they_had_waived(
    records: Records, roster: Roster
) -> None:
    roster.waives(records, ANN)
    had_enough(records, minutes(5))
    assert spared(records, minutes(6)) == {ANN}


@given(st.lists(st.integers(1, 240), unique=True, max_size=30), st.integers(1, 4))
def test_an_agent_offered_hard_calls_only_when_not_spared_has_never_more_than_the_cap_in_an_hour(
    offered: list[int], cap: int
) -> None:
    """The rule itself, over any times at which hard calls are offered and over at once."""
    taken: list[int] = []
    for minute in sorted(offered):
        within = [at for at in taken if at > minute - 60]
        if len(within) < cap:
            taken.append(minute)
    assert all(sum(start <= at < start + 60 for at in taken) <= cap for start in range(241))


def an_agent(
    state: AgentState = AgentState.AVAILABLE, cooldown: bool = False, wraps_up: bool = False
) -> Agent:
    until = minutes(1) if wraps_up else None
    available_from = minutes(5) if cooldown else until or NOON
    return Agent(f"{state} {cooldown} {wraps_up}", state, NOON, available_from, wrap_up_until=until)


@pytest.mark.parametrize(
    "agent, expected",
    [
        (an_agent(), False),
        (an_agent(cooldown=True), True),
        (an_agent(wraps_up=True), False),
        (an_agent(wraps_up=True, cooldown=True), True),
        (an_agent(AgentState.ON_A_CALL), False),
        (an_agent(AgentState.OFFLINE, cooldown=True), False),
    ],
    ids=["free", "in cooldown", "in wrap-up", "in wrap-up before a cooldown", "on a call", "signed out"],
)
def test_who_rests(agent: Agent, expected: bool) -> None:
    assert rests(agent, NOON) is expected


def test_all_rest_when_nobody_who_is_at_work_may_take_a_hard_call_for_a_while() -> None:
    resting, busy, away = an_agent(cooldown=True), an_agent(AgentState.ON_A_CALL), an_agent(AgentState.BREAK)
    assert all_rest([resting, away], set(), NOON)
    assert not all_rest([resting, busy], set(), NOON)
    assert all_rest([resting, busy], {busy.name}, NOON)
    assert not all_rest([resting, an_agent()], set(), NOON)
    assert not all_rest([away], set(), NOON)
    assert not all_rest([], set(), NOON)
