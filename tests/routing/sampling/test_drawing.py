"""Sampled calls are calls that can be."""

from typing import Any

import numpy as np
import pytest
from numpy.typing import NDArray

from ivr.routing.default import default, default_text
from ivr.routing.loading import load
from ivr.routing.sampling.calls import sampled
from ivr.routing.sampling.drawing import Drawing
from ivr.routing.sampling.values import values_of
from tests.routing.sampling.files import file_with

CALLS = sampled(Drawing.of(default()), 2_000)


def where(holds: NDArray[np.bool_], name: str) -> set[Any]:
    return set(CALLS[name][holds].tolist())


def test_a_calm_voice_has_neither_rise_nor_seconds() -> None:
    calm = ~CALLS["voice_raised"]
    assert np.isnan(CALLS["voice_rise_db"][calm]).all()
    assert where(calm, "voice_seconds") == where(calm, "voice_times") == {0.0}


def test_a_raised_voice_was_raised_at_least_once_and_sometimes_from_the_first_word() -> None:
    raised = CALLS["voice_raised"]
    assert min(where(raised, "voice_times")) >= 1
    assert min(where(raised, "voice_seconds")) > 0
    assert 0 < np.isnan(CALLS["voice_rise_db"][raised]).sum() < raised.sum()


def test_without_an_open_case_nobody_has_called_about_it() -> None:
    without = ~CALLS["open_case"]
    assert where(without, "calls_in_case") == {0.0}
    assert where(without, "last_outcome") == {"none"}


def test_a_withheld_number_has_no_case_and_no_count_of_calls() -> None:
    withheld = ~CALLS["known_caller"]
    assert where(withheld, "open_case") == {False}
    assert np.isnan(CALLS["calls_7d"][withheld]).all()


def test_calls_of_a_day_are_among_those_of_a_week_and_a_month() -> None:
    known = CALLS["known_caller"]
    day, week, month, in_case = (
        CALLS[name][known] for name in ("calls_1d", "calls_7d", "calls_30d", "calls_in_case")
    )
    assert (day <= week).all()
    assert (week <= month).all()
    assert (in_case <= week).all()


def test_it_is_open_or_says_what_it_is_closed_by() -> None:
    assert where(CALLS["open"], "closed_by") == {""}
    assert where(~CALLS["open"], "closed_by") == {"hours", "day off", "holiday", "hand"}


def test_who_is_silent_has_said_nothing() -> None:
    silent = CALLS["silent"]
    assert where(silent, "reason") == {""}
    assert where(silent, "asked_for_person") == {False}
    assert where(silent, "conduct_level") == {0.0}


def test_somebody_waits_for_some_time_and_nobody_for_none() -> None:
    assert where(CALLS["callers_waiting"] == 0, "longest_wait_seconds") == {0.0}
    assert min(where(CALLS["callers_waiting"] > 0, "longest_wait_seconds")) > 0


def test_weekdays_and_hours_are_those_that_there_are() -> None:
    everywhere = np.ones(len(CALLS["hour"]), dtype=bool)
    assert where(everywhere, "weekday") == {"mon", "tue", "wed", "thu", "fri", "sat", "sun"}
    assert where(everywhere, "hour") <= set(range(24))


@pytest.mark.parametrize("name, value", [("hour", 17.0), ("voice_seconds", 20.0), ("calls_in_case", 5.0)])
def test_what_a_rule_compares_a_fact_with_is_sampled_from_both_sides(name: str, value: float) -> None:
    text = default_text().replace("when: asked_for_person", f"when: asked_for_person or {name} >= {value:g}")
    values = values_of(load(text, "routing.yaml"))[name].tolist()
    assert value in values
    assert any(value - 1 <= each < value for each in values)
    assert any(value < each <= value + 1 for each in values)


def test_the_language_is_that_of_the_line() -> None:
    lines = 'lines: {"+1 202 555 0101": {language: es-US, voice: Polly.Lupe}}\n'
    calls = sampled(Drawing.of(load(lines + file_with(), "routing.yaml")), 200)
    spanish = calls["line"] == "+12025550101"
    assert set(calls["language"][spanish].tolist()) == {"es-US"}
    assert set(calls["language"][~spanish].tolist()) == {"en-US"}


def test_the_same_file_gets_the_same_calls() -> None:
    again = sampled(Drawing.of(default()), 2_000)
    for name, column in CALLS.items():
        np.testing.assert_array_equal(again[name], column)
