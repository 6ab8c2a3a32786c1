"""Quiet lines, loud lines, and callers who turn up their phone."""

from itertools import product

from tests.audio.callers import CALLERS, Caller, found_shouting_first, rising, staying_calm
from tests.audio.calls import call, calm_words, plain
from tests.audio.hearing import found_in_time, seconds_to_rises
from tests.audio.lines import louder


def finds_a_rise(caller: Caller, gain_db: float) -> bool:
    return found_in_time(rising(caller), plain, gain_db)


def finds_the_first_words(caller: Caller, gain_db: float) -> bool:
    return found_shouting_first(caller, plain, gain_db)


def calls_calm_words_raised(caller: Caller, gain_db: float) -> bool:
    return bool(seconds_to_rises(staying_calm(caller), plain, gain_db))


def test_the_gain_of_the_line_changes_the_answer_in_2_of_100_calls_at_most() -> None:
    changed = []
    for answer, caller in product((finds_a_rise, finds_the_first_words, calls_calm_words_raised), CALLERS):
        usual = answer(caller, 0.0)
        changed += [(answer, caller, gain) for gain in (-12.0, 12.0) if answer(caller, gain) != usual]
    assert len(changed) <= 0.02 * 3 * len(CALLERS) * 2, changed


def test_a_caller_who_turns_up_the_phone_is_not_raised() -> None:
    """The same calm voice, louder, works no harder: at most 1 of 60 is called raised."""
    alarms = [
        (speaker, order, gain_db)
        for speaker, order in CALLERS
        for gain_db in (6.0, 9.0, 12.0)
        if seconds_to_rises(
            call(calm_words(speaker, order), louder(calm_words(speaker, order + 20), gain_db))
        )
    ]
    assert len(alarms) <= 1, alarms
