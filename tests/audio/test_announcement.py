"""Recordings of prompts, however loud and long they were, as callers hear them."""

import math

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from ivr.audio.announcement import PEAK_DBFS, SPEECH_DBFS, TooQuiet, active_speech, announcement
from ivr.audio.spectrum import Floats
from tests.audio.recordings import recorded

RATE = 8000
SPEECH = ["notice", "digits-george", "digits-jackson", "digits-lucas", "woman-08-normal-3", "man-10-normal-4"]


def sound_of(samples: bytes) -> Floats:
    return np.frombuffer(samples, "<i2") / 32768


def samples_of(sound: Floats) -> bytes:
    return np.clip(np.round(sound * 32768), -32768, 32767).astype("<i2").tobytes()


def peak_dbfs(sound: Floats) -> float:
    return 20 * math.log10(np.abs(sound).max())


def is_at_its_level(sound: Floats) -> bool:
    """The level of speech, or the highest at which no peak is too high."""
    level, peak = active_speech(sound)[0], peak_dbfs(sound)
    if level == pytest.approx(SPEECH_DBFS, abs=0.1):
        return peak <= PEAK_DBFS + 0.01
    return level < SPEECH_DBFS and peak == pytest.approx(PEAK_DBFS, abs=0.05)


@pytest.mark.parametrize("name", SPEECH)
def test_speech_is_as_loud_whoever_recorded_it(name: str) -> None:
    assert is_at_its_level(sound_of(announcement(samples_of(recorded(name)))))


@settings(max_examples=60)
@given(
    name=st.sampled_from(SPEECH),
    gain_db=st.floats(-22, 0),
    before=st.floats(0, 3),
    after=st.floats(0, 3),
    noise_db=st.floats(-70, -46),
)
def test_neither_gain_nor_silence_nor_a_little_noise_makes_a_difference(
    name: str, gain_db: float, before: float, after: float, noise_db: float
) -> None:
    """As much quieter as the speech is, so that it stays a little noise beside it."""
    speech = recorded(name)
    silent = [np.zeros(round(seconds * RATE)) for seconds in (before, after)]
    whole = np.concatenate([silent[0], speech * 10 ** (gain_db / 20), silent[1]])
    noise = np.random.default_rng(1).normal(0, 10 ** ((gain_db + noise_db) / 20), len(whole))
    made = sound_of(announcement(samples_of(whole + noise)))
    assert is_at_its_level(made)
    assert len(made) <= len(speech) + 0.5 * RATE


@settings(max_examples=30)
@given(name=st.sampled_from(SPEECH), gain_db=st.floats(-20, 0))
def test_what_is_ready_stays_as_it_is(name: str, gain_db: float) -> None:
    once = announcement(samples_of(recorded(name) * 10 ** (gain_db / 20)))
    again = announcement(once)
    assert len(again) == len(once)
    # The level may be found a tenth of a decibel off, which is a hundredth of any sample.
    assert np.abs(sound_of(again) - sound_of(once)).max() < 0.01


def test_two_tenths_of_a_second_of_silence_are_left_at_both_ends() -> None:
    tone = 0.1 * np.sin(2 * np.pi * 440 * np.arange(RATE) / RATE)
    made = sound_of(announcement(samples_of(np.concatenate([np.zeros(RATE), tone, np.zeros(RATE)]))))
    assert len(made) / RATE == pytest.approx(1.4, abs=0.05)
    assert not made[:1500].any()
    assert not made[-1500:].any()


def test_a_pause_between_words_neither_counts_nor_is_cut() -> None:
    tone = 0.1 * np.sin(2 * np.pi * 440 * np.arange(RATE) / RATE)
    paused = np.concatenate([tone, np.zeros(3 * RATE), tone])
    made = sound_of(announcement(samples_of(paused)))
    assert len(made) == len(paused)
    assert active_speech(made)[0] == pytest.approx(SPEECH_DBFS, abs=0.1)


@pytest.mark.parametrize("level", [0, 1e-4, 1e-3])
def test_where_nobody_speaks_up_it_is_refused(level: float) -> None:
    quiet = np.random.default_rng(1).normal(0, 1, RATE) * level
    with pytest.raises(TooQuiet, match="no speech in it that could be heard"):
        announcement(samples_of(quiet))
