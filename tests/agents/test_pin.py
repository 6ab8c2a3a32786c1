"""A PIN of six digits: what it opens, and what guessing it comes to."""

from dataclasses import replace
from datetime import UTC, datetime, timedelta

import pytest

from ivr.agents.agent import Agent, AgentState
from ivr.agents.pin import PinCheck, check, hashed, new_pin, tries_after
from ivr.people.lockout import LOCKED_FOR, MOST_FAILURES

NOON = datetime(2026, 11, 23, 12, tzinfo=UTC)
PIN = "048213"
ANN = Agent("ann", AgentState.AVAILABLE, NOON, NOON, pin_hash=hashed(PIN))


def tried(agent: Agent, pin: str, now: datetime = NOON) -> tuple[PinCheck, Agent]:
    """The answer, and the agent's row after it."""
    result = check(agent, pin, now)
    return result, replace(agent, **tries_after(agent, result, now))  # type: ignore[arg-type]  # columns by name


def guessed(agent: Agent, times: int, now: datetime = NOON) -> Agent:
    for _ in range(times):
        _, agent = tried(agent, "111111", now)
    return agent


def test_a_new_pin_has_six_digits_and_is_another_one_each_time() -> None:
    pins = {new_pin() for _ in range(100)}
    assert len(pins) > 90
    assert all(len(pin) == 6 and pin.isdecimal() for pin in pins)


def test_what_is_kept_of_a_pin_does_not_tell_it() -> None:
    assert PIN not in hashed(PIN)
    assert hashed(PIN) != hashed(PIN)


@pytest.mark.parametrize("pin", ["", "0", "04821", "0482130", "048214", "48213", " 048213"])
def test_only_the_pin_itself_is_right(pin: str) -> None:
    assert check(ANN, PIN, NOON) is PinCheck.RIGHT
    assert check(ANN, pin, NOON) is PinCheck.WRONG


def test_an_agent_without_a_pin_is_let_in_by_none() -> None:
    assert check(replace(ANN, pin_hash=None), PIN, NOON) is PinCheck.NONE


def test_after_five_wrong_pins_even_the_right_one_is_not_looked_at_for_a_quarter_of_an_hour() -> None:
    nearly = guessed(ANN, MOST_FAILURES - 1)
    assert check(nearly, PIN, NOON) is PinCheck.RIGHT
    locked = guessed(nearly, 1)
    assert check(locked, PIN, NOON) is PinCheck.LOCKED
    assert check(locked, PIN, NOON + LOCKED_FOR - timedelta(seconds=1)) is PinCheck.LOCKED
    assert check(locked, PIN, NOON + LOCKED_FOR) is PinCheck.RIGHT


def test_each_lock_is_twice_as_long_as_the_one_before_up_to_sixteen_hours() -> None:
    agent, now, hours = ANN, NOON, []
    for _ in range(9):
        agent = guessed(agent, MOST_FAILURES, now)
        assert agent.pin_locked_until
        hours.append((agent.pin_locked_until - now) / timedelta(hours=1))
        now = agent.pin_locked_until
    assert hours == [0.25, 0.5, 1, 2, 4, 8, 16, 16, 16]


def test_in_a_year_a_guesser_tries_some_three_thousand_pins_and_no_more() -> None:
    agent, now, tries = ANN, NOON, 0
    while now < NOON + timedelta(days=365):
        failed = tries_after(agent, PinCheck.WRONG, now)
        agent = replace(agent, **failed)  # type: ignore[arg-type]  # columns by name
        now, tries = max(now, agent.pin_locked_until or now), tries + 1
    assert 2_500 < tries < 3_500


def test_guessing_on_while_it_is_locked_does_not_make_the_lock_longer() -> None:
    locked = guessed(ANN, MOST_FAILURES)
    assert guessed(locked, 3, NOON + timedelta(minutes=10)) == locked


def test_the_right_pin_makes_wrong_ones_forgotten() -> None:
    _, agent = tried(guessed(ANN, MOST_FAILURES - 1), PIN)
    assert agent == ANN
