"""What is taken to be true of a call that is tried out."""

from typing import Any

import numpy as np
import pytest

from ivr.routing.default import default, default_text
from ivr.routing.facts import Facts, described
from ivr.routing.loading import load
from ivr.routing.ordinary import ordinary_call
from ivr.routing.sampling.drawing import Drawing


def call(**given: Any) -> Facts:
    return ordinary_call(given, default())


def test_an_ordinary_call_is_a_calm_first_one_of_a_known_number_in_the_opening_hours() -> None:
    ordinary = call()
    assert ordinary.known_caller
    assert ordinary.open
    assert not ordinary.voice_raised
    assert (ordinary.calls_1d, ordinary.calls_7d, ordinary.calls_30d) == (0, 0, 0)
    assert (ordinary.weekday, ordinary.hour) == ("mon", 10)
    assert ordinary.free_seniors == 2


def test_it_comes_when_the_business_is_open() -> None:
    text = default_text().replace('mon-sun: "00:00-24:00"', 'sat: "13:00-18:00"')
    weekend = ordinary_call({}, load(text, "routing.yaml"))
    assert (weekend.weekday, weekend.hour) == ("sat", 13)


def test_a_raised_voice_has_been_raised_for_a_while() -> None:
    raised = call(voice_raised=True)
    assert raised.voice_rise_db
    assert raised.voice_seconds > 0
    assert raised.voice_times == 1


def test_a_voice_of_which_seconds_are_given_is_raised() -> None:
    assert call(voice_seconds=12.0).voice_raised


def test_calls_about_a_case_are_among_all_calls_of_the_number() -> None:
    third = call(calls_in_case=2)
    assert third.open_case
    assert third.days_since_last_call is not None
    assert (third.calls_1d, third.calls_7d, third.calls_30d) == (0, 2, 2)


def test_calls_of_a_day_are_among_those_of_a_week_and_a_month() -> None:
    often = call(calls_1d=3)
    assert (often.calls_7d, often.calls_30d) == (3, 3)


def test_nobody_knows_how_often_a_withheld_number_has_called() -> None:
    assert call(known_caller=False).calls_7d is None


@pytest.mark.parametrize(
    "given, implied",
    [
        ({"open": False}, {"closed_by": "hours"}),
        ({"closed_by": "holiday"}, {"open": False}),
        ({"last_outcome": "not_solved"}, {"open_case": True}),
        ({"callers_waiting": 3}, {"longest_wait_seconds": 60.0}),
        ({"longest_wait_seconds": 90.0}, {"callers_waiting": 1}),
    ],
)
def test_what_is_given_implies_what_goes_with_it(given: dict[str, Any], implied: dict[str, Any]) -> None:
    facts = call(**given)
    assert {name: getattr(facts, name) for name in implied} == implied


def test_what_is_given_stays_whatever_it_would_imply() -> None:
    odd = call(voice_raised=False, voice_seconds=4.0, calls_1d=3, calls_7d=1)
    assert (odd.voice_raised, odd.voice_seconds, odd.calls_1d, odd.calls_7d) == (False, 4.0, 3, 1)


@pytest.mark.parametrize(
    "given",
    [
        {},
        {"voice_raised": True},
        {"calls_in_case": 2, "last_outcome": "not_solved"},
        {"calls_1d": 2},
        {"known_caller": False},
        {"closed_by": "hand"},
        {"callers_waiting": 3},
        {"reason": "billing"},
    ],
    ids=str,
)
def test_an_ordinary_call_is_one_that_can_be(given: dict[str, Any]) -> None:
    facts = call(**given)
    drawing = Drawing.of(default())
    columns = {
        name: np.array([getattr(facts, name)], dtype=drawing.values[name].dtype) for name in described()
    }
    columns = {
        name: column.astype(float) if column.dtype == object else column for name, column in columns.items()
    }
    for name, column in drawing.possible(columns).items():
        assert column.tolist() == pytest.approx(columns[name].tolist(), nan_ok=True), name
