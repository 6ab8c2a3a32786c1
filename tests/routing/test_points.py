"""Rules of points: what speaks for and against adds up."""

from dataclasses import asdict

import pytest
from hypothesis import given

from ivr.routing import Facts
from ivr.routing.columns import Columns
from ivr.routing.conditions import compile_condition
from ivr.routing.points import Points
from tests.routing.calls import call
from tests.routing.expressions import by_the_library, some_calls

WEIGHTS = {"voice_raised": 5, "calls_7d >= 3": 4, 'reason == "billing" and open': 3, "asked_for_person": -2}


def points(at_least: int, weights: dict[str, int] = WEIGHTS) -> Points:
    compiled = {compile_condition(text, {"reason": ["billing"]}): each for text, each in weights.items()}
    return Points(compiled, at_least)


def alone(facts: Facts) -> Columns:
    return Columns.of([asdict(facts)])


@pytest.mark.parametrize("at_least, holds", [(8, True), (9, True), (10, False)])
def test_a_rule_holds_when_its_points_reach_the_sum(at_least: int, holds: bool) -> None:
    facts = alone(call(voice_raised=True, calls_7d=3))
    assert points(at_least).holds(facts).tolist() == [holds]
    assert (points(at_least).unmet(facts) is None) is holds


def test_what_speaks_against_takes_points_away() -> None:
    facts = alone(call(voice_raised=True, calls_7d=3, asked_for_person=True))
    assert points(8).reached(facts).tolist() == [7]
    assert points(8).counted(facts) == {"voice_raised": 5, "calls_7d >= 3": 4, "asked_for_person": -2}


def test_what_is_unknown_counts_for_nothing() -> None:
    unmet = points(4).unmet(alone(call(calls_7d=None)))
    assert unmet == ("0 of 4 points", ("asked_for_person", "calls_7d", "open", "reason", "voice_raised"))


@given(some_calls)
def test_the_sum_is_that_of_the_expressions_that_hold(calls: list[Facts]) -> None:
    rules = {by_the_library(text): weight for text, weight in WEIGHTS.items()}
    expected = [sum(weight for rule, weight in rules.items() if rule.matches(facts)) for facts in calls]
    columns = Columns.of([asdict(facts) for facts in calls])
    assert points(8).reached(columns).tolist() == expected
    assert points(8).holds(columns).tolist() == [reached >= 8 for reached in expected]
