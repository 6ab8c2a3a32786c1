"""Recorded women and men on good and bad lines.

The detector has learnt from recordings of these five speakers too, so that this tells whether it still hears,
not how well it hears strangers: bench/voice tells that.
"""

from itertools import product

import pytest

from tests.audio.calls import CLEAR_RISE_DB, LINES, call, calm_words, plain, raised_words
from tests.audio.hearing import found_in_time, seconds_to_rises
from tests.audio.recordings import SPEAKERS, recorded

CALLS = [*product(SPEAKERS, (0, 1))]


@pytest.mark.parametrize(
    "line",
    ["plain", "hiss at 15 dB", "room at 15 dB", "automatic gain", "automatic gain, room at 15 dB"],
)
def test_a_clear_rise_is_found_within_three_seconds(line: str) -> None:
    for speaker, seed in CALLS:
        rising = call(calm_words(speaker, seed), raised_words(speaker, rise_db=CLEAR_RISE_DB, seed=seed))
        assert found_in_time(rising, LINES[line]), (speaker, seed)


def test_a_voice_that_works_harder_is_found_even_when_it_gets_no_louder() -> None:
    """As with a caller who holds the phone further away, or a handset that levels everything out."""
    for speaker, seed in CALLS:
        assert found_in_time(call(calm_words(speaker, seed), raised_words(speaker, rise_db=0.0, seed=seed)))


@pytest.mark.parametrize(
    "line",
    ["hiss at 15 dB", "hiss at 5 dB", "room at 15 dB", "room at 5 dB", "automatic gain, room at 15 dB"],
)
def test_a_caller_who_keeps_talking_calmly_is_never_called_raised(line: str) -> None:
    for speaker, seed in CALLS:
        calm = call(calm_words(speaker, seed), calm_words(speaker, seed + 10))
        assert seconds_to_rises(calm, LINES[line]) == [], (speaker, seed)


@pytest.mark.parametrize("line", ["plain", "hiss at 15 dB", "automatic gain"])
@pytest.mark.parametrize("speaker", SPEAKERS)
def test_shouting_from_the_first_word_is_found_within_three_seconds(speaker: str, line: str) -> None:
    assert found_in_time(call(raised_words(speaker)), LINES[line])


@pytest.mark.parametrize("speaker", SPEAKERS)
def test_a_loud_line_finds_the_same_rise(speaker: str) -> None:
    assert found_in_time(call(calm_words(speaker), raised_words(speaker)), plain, gain_db=12.0)


@pytest.mark.parametrize("speaker", SPEAKERS)
@pytest.mark.parametrize("gain_db", [-12.0, 12.0])
def test_shouting_from_the_first_word_is_found_on_a_quiet_and_on_a_loud_line(
    speaker: str, gain_db: float
) -> None:
    assert found_in_time(call(raised_words(speaker)), plain, gain_db)


@pytest.mark.parametrize("speaker", ["george", "jackson", "lucas"])
def test_an_account_number_said_digit_by_digit_is_no_rise(speaker: str) -> None:
    digits = recorded(f"digits-{speaker}")
    assert seconds_to_rises(call(digits, digits, digits)) == []
