"""The order of the line, whoever comes: priority counts, and nobody starves."""

from dataclasses import dataclass
from datetime import datetime, timedelta

from hypothesis import given
from hypothesis import strategies as st

from ivr.agents.ageing import FRONT_PRIORITY, URGENT_PRIORITY, standing
from tests.agents.team import NOON

HIGHEST = 100


@dataclass(frozen=True)
class Caller:
    since: datetime
    priority: int


minutes_a_point = st.sampled_from([0, 0.5, 1, 5])
callers = st.builds(
    Caller,
    since=st.integers(0, 600).map(lambda minutes: NOON + timedelta(minutes=minutes)),
    priority=st.integers(0, HIGHEST),
)


def served(line: list[Caller], minutes: float) -> list[Caller]:
    """One caller every three minutes, as long as anybody comes or waits: always the first of those who are there."""
    now, to_come, order = NOON, list(line), []
    while to_come:
        waiting = [caller for caller in to_come if caller.since <= now]
        if waiting:
            next_one = min(waiting, key=lambda caller: standing(caller.since, caller.priority, minutes))
            to_come.remove(next_one)
            order.append(next_one)
        now += timedelta(minutes=3)
    return order


@given(line=st.lists(callers, min_size=1, max_size=40, unique=True), minutes=minutes_a_point)
def test_nobody_is_overtaken_by_who_comes_later_than_the_difference_in_priority_is_worth(
    line: list[Caller], minutes: float
) -> None:
    order = served(line, minutes)
    for place, caller in enumerate(order):
        for earlier in order[:place]:
            lead = max(earlier.priority - caller.priority, 0) * timedelta(minutes=minutes)
            assert earlier.since <= caller.since + lead


@given(line=st.lists(callers, min_size=1, max_size=40, unique=True), minutes=minutes_a_point)
def test_a_stream_of_the_highest_priority_keeps_a_caller_waiting_for_no_longer_than_it_is_worth(
    line: list[Caller], minutes: float
) -> None:
    """They come faster than they are served, for ten hours: without ageing they would all be before the others."""
    stream = [Caller(NOON + timedelta(minutes=minute), HIGHEST) for minute in range(0, 600, 2)]
    order = served([*line, *stream], minutes)
    for caller in line:
        before = order[: order.index(caller)]
        latest = max((each.since for each in before), default=caller.since)
        assert latest <= max(caller.since, caller.since + HIGHEST * timedelta(minutes=minutes))


@given(one=callers, other=callers, minutes=minutes_a_point, waited=st.integers(0, 10_000))
def test_an_order_once_made_stays(one: Caller, other: Caller, minutes: float, waited: int) -> None:
    """Nothing about it depends on when it is asked: so it is the same in every process, and after any restart."""
    first = standing(one.since, one.priority, minutes) < standing(other.since, other.priority, minutes)
    later = timedelta(seconds=waited)
    shifted = [standing(caller.since + later, caller.priority, minutes) for caller in (one, other)]
    assert first == (shifted[0] < shifted[1])


def test_a_point_of_priority_is_worth_as_many_minutes_as_ops_say() -> None:
    ten_minutes_ago = NOON - timedelta(minutes=10)
    assert standing(NOON, 20, 1) < standing(ten_minutes_ago, 0, 1)
    assert standing(NOON, 20, 0.25) > standing(ten_minutes_ago, 0, 0.25)


def test_without_minutes_for_priority_the_line_is_first_come_first_served() -> None:
    assert standing(NOON, 100, 0) == NOON


@given(other=callers, minutes=minutes_a_point, days=st.integers(0, 90))
def test_an_urgent_caller_comes_before_everybody_whatever_priority_is_worth(
    other: Caller, minutes: float, days: int
) -> None:
    urgent = NOON + timedelta(hours=11)
    waits_since = other.since - timedelta(days=days)
    assert standing(urgent, URGENT_PRIORITY, minutes) < standing(waits_since, other.priority, minutes)


def test_of_two_urgent_callers_the_first_is_served_first() -> None:
    later = NOON + timedelta(seconds=1)
    assert standing(NOON, URGENT_PRIORITY, 0) < standing(later, URGENT_PRIORITY, 0)


@given(other=callers, minutes=minutes_a_point, days=st.integers(0, 90))
def test_who_is_at_the_front_comes_before_everybody_but_who_is_urgent(
    other: Caller, minutes: float, days: int
) -> None:
    front = standing(NOON + timedelta(hours=11), FRONT_PRIORITY, minutes)
    waits_since = other.since - timedelta(days=days)
    assert front < standing(waits_since, other.priority, minutes)
    assert standing(waits_since, URGENT_PRIORITY, minutes) < front
