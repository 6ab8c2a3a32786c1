"""How hard a conversation was: a number from what was heard and from the warnings."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ivr.agents.hardness import hardness
from ivr.call import Voice


def raised(seconds: float) -> Voice:
    return Voice(raised=True, rise_db=9, seconds=seconds, times=1)


@pytest.mark.parametrize(
    "voice, warnings, expected",
    [
        (Voice(), 0, 0.0),
        (raised(0), 0, 0.5),
        (raised(30), 0, 0.75),
        (raised(60), 0, 1.0),
        (raised(600), 0, 1.0),
        (raised(60), 1, 1.5),
        (raised(60), 3, 1.5),
        (Voice(), 1, 1.0),
    ],
    ids=[
        "a calm call",
        "a rise that has just begun",
        "half a minute",
        "a minute",
        "ten minutes are no harder than one",
        "with a warning",
        "with three",
        "a warning to a calm voice",
    ],
)
def test_how_hard_a_call_was(voice: Voice, warnings: int, expected: float) -> None:
    assert hardness(voice, warnings) == pytest.approx(expected)


@given(st.floats(0, 1e6), st.floats(0, 1e6), st.integers(0, 9), st.integers(0, 9))
def test_more_of_anything_never_makes_it_easier(
    seconds: float, more_seconds: float, warnings: int, more_warnings: int
) -> None:
    first = hardness(raised(seconds), warnings)
    assert 0.5 <= first <= 1.5
    assert hardness(raised(seconds + more_seconds), warnings + more_warnings) >= first
