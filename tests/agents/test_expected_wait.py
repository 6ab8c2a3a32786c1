"""What a caller in the line may be told of their wait: seldom less than is true, and nothing that cannot be known."""

from datetime import timedelta
from heapq import heapify, heapreplace
from random import Random

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ivr.agents.expected_wait import (
    FEWEST_CONVERSATIONS,
    MOST_CONVERSATIONS,
    TELLABLE_MINUTES,
    longest_wait,
    tellable_minutes,
)

places = st.integers(1, 30)
agents = st.integers(1, 40)
lengths = st.timedeltas(timedelta(seconds=1), timedelta(hours=2))
handling = st.lists(lengths, min_size=FEWEST_CONVERSATIONS, max_size=MOST_CONVERSATIONS)


def wait(place: int, agents: int, handling: list[timedelta]) -> timedelta:
    longest = longest_wait(place, agents, handling)
    assert longest is not None
    return longest


def minutes(*lengths: float) -> list[timedelta]:
    return [timedelta(minutes=length) for length in lengths]


def test_the_next_caller_of_one_agent_is_told_more_than_twice_the_mean_of_long_known_conversations() -> None:
    # 4 minutes x (1 + 1.645 x sqrt(1 + 1/20)) = 10.7 minutes
    assert wait(1, 1, minutes(*[4] * 20)) == pytest.approx(timedelta(minutes=10.74), abs=timedelta(seconds=1))


def test_four_agents_are_four_times_as_fast_as_one() -> None:
    assert wait(3, 4, minutes(*[4] * 20)) * 4 == pytest.approx(
        wait(3, 1, minutes(*[4] * 20)), abs=timedelta(milliseconds=1)
    )


@given(agents, handling.map(lambda known: known[: FEWEST_CONVERSATIONS - 1]), places)
def test_after_too_few_conversations_nothing_is_known(
    agents: int, known: list[timedelta], place: int
) -> None:
    assert longest_wait(place, agents, known) is None


@given(places, handling)
def test_without_an_agent_nothing_is_known(place: int, known: list[timedelta]) -> None:
    assert longest_wait(place, 0, known) is None


@given(places, agents, handling)
def test_it_is_more_than_the_mean_of_what_can_be_expected(
    place: int, agents: int, known: list[timedelta]
) -> None:
    mean = sum(known, timedelta()) / len(known)
    assert wait(place, agents, known) > mean * place / agents


@given(places, agents, handling)
def test_whoever_is_further_back_is_told_more(place: int, agents: int, known: list[timedelta]) -> None:
    assert wait(place + 1, agents, known) > wait(place, agents, known)


@given(places, agents, handling)
def test_one_more_agent_makes_it_less(place: int, agents: int, known: list[timedelta]) -> None:
    assert wait(place, agents + 1, known) < wait(place, agents, known)


@given(places, agents, handling)
def test_the_less_is_known_the_more_is_left_open(place: int, agents: int, known: list[timedelta]) -> None:
    assert wait(place, agents, known + known) < wait(place, agents, known)


@given(st.timedeltas(timedelta(0), timedelta(hours=1)))
def test_what_is_told_is_the_least_that_is_still_true(longest: timedelta) -> None:
    told = tellable_minutes(longest)
    if told is None:
        assert longest >= timedelta(minutes=max(TELLABLE_MINUTES))
    else:
        shorter = [fewer for fewer in TELLABLE_MINUTES if fewer < told]
        assert longest < timedelta(minutes=told)
        assert all(longest >= timedelta(minutes=fewer) for fewer in shorter)


def test_nothing_is_told_of_what_is_not_known() -> None:
    assert tellable_minutes(None) is None


@pytest.mark.parametrize("agents", [1, 2, 8])
@pytest.mark.parametrize("place", [1, 2, 5])
def test_nine_of_ten_callers_of_a_tiny_pool_wait_less_than_they_are_told(place: int, agents: int) -> None:
    random = Random(place * 100 + agents)  # noqa: S311  # lengths of conversations, not secrets
    kept = [told > waited for told, waited in _shifts(random, place, agents, shifts=600)]
    assert sum(kept) >= 0.9 * len(kept)


def _shifts(random: Random, place: int, agents: int, shifts: int) -> list[tuple[timedelta, timedelta]]:
    """Conversations of all lengths, of 90 s in the mean, so that what is told is seldom more than can be."""
    told_and_waited = []
    for _ in range(shifts):
        known = [_conversation(random) for _ in range(MOST_CONVERSATIONS)]
        told = tellable_minutes(longest_wait(place, agents, known))
        if told is not None:
            told_and_waited.append((timedelta(minutes=told), _waited(random, place, agents)))
    return told_and_waited


def _waited(random: Random, place: int, agents: int) -> timedelta:
    """All agents are in conversations when the caller comes; what is left of one is then like a whole one."""
    free_at = [_conversation(random) for _ in range(agents)]
    heapify(free_at)
    for _ in range(place - 1):
        heapreplace(free_at, free_at[0] + _conversation(random))
    return free_at[0]


def _conversation(random: Random) -> timedelta:
    return timedelta(seconds=random.expovariate(1 / 90))
