"""Quiet lines, loud lines, and callers who turn up their phone."""

from collections.abc import Callable

import pytest

from tests.audio.callers import CALLERS, Caller, found_shouting_first, rising, staying_calm
from tests.audio.calls import call, calm_words, plain
from tests.audio.hearing import found_in_time, seconds_to_rises
from tests.audio.lines import louder

ANSWERS: list[Callable[[Caller, float], bool]] = [
    lambda caller, gain_db: found_in_time(rising(caller), plain, gain_db),
    lambda caller, gain_db: bool(seconds_to_rises(staying_calm(caller), plain, gain_db)),
    lambda caller, gain_db: found_shouting_first(caller, plain, gain_db),
]


def test_the_gain_of_the_line_changes_the_answer_in_2_of_100_calls_at_most() -> None:
    changed = [
        (caller, gain_db)
        for caller in CALLERS
        for answer in ANSWERS
        for gain_db in (-12.0, 12.0)
        if answer(caller, gain_db) != answer(caller, 0.0)
    ]
    assert len(changed) <= 0.02 * len(CALLERS) * len(ANSWERS) * 2, changed


@pytest.mark.parametrize("gain_db", [6.0, 9.0, 12.0])
def test_a_caller_who_turns_up_the_phone_is_not_raised(gain_db: float) -> None:
    """The same calm voice, louder, works no harder: at most 1 of 20 is called raised."""
    alarms = [
        (speaker, order)
        for speaker, order in CALLERS
        if seconds_to_rises(
            call(calm_words(speaker, order), louder(calm_words(speaker, order + 20), gain_db))
        )
    ]
    assert len(alarms) <= 1, alarms
