"""What is on a line besides the caller's voice, from the first second or after the caller has spoken."""

from itertools import product

import numpy as np
import pytest

from tests.audio.calls import SPEECH_DBFS, Call, call, calm_words
from tests.audio.hearing import seconds_to_rises
from tests.audio.lines import at_level
from tests.audio.recordings import SPEAKERS, Sound, recorded
from tests.audio.sounds import SOUNDS, comfort_noise, generated

SEEDS = range(10)
OVER_SPEECH_DB = (0.0, 12.0)
RECORDED = (
    *("dog-1", "dog-2", "dog-3", "dog-4"),
    *("baby-1", "baby-2", "baby-3", "baby-4", "baby-5"),
    *("rooster-1", "rooster-2", "rooster-3"),
    *("sneeze-1", "sneeze-2", "sneeze-3"),
    "hold-music",
)
BOTH_TIMES = pytest.mark.parametrize("after_speech", [False, True], ids=["first", "after speech"])


def heard(sound: Sound, *, after_speech: bool, seed: int, over_speech_db: float = 0.0) -> Call:
    """The loudest fifth of the sound stands as far over the caller's voice as said."""
    loud = at_level(sound, SPEECH_DBFS + over_speech_db, share=0.2)
    return call(calm_words(SPEAKERS[seed % len(SPEAKERS)], seed), loud) if after_speech else call(loud)


def alarms(call: Call) -> list[float]:
    return [seconds for seconds in seconds_to_rises(call) if seconds > 0]


@BOTH_TIMES
def test_dogs_babies_roosters_sneezes_and_music_are_no_raised_voice(after_speech: bool) -> None:
    """At most 3 of 32: one of the babies, after speech, cries like a voice that rises."""
    raised = [
        (name, over_speech_db)
        for seed, name in enumerate(RECORDED)
        for over_speech_db in OVER_SPEECH_DB
        if alarms(heard(recorded(name), after_speech=after_speech, seed=seed, over_speech_db=over_speech_db))
    ]
    assert len(raised) <= 3, raised


@BOTH_TIMES
@pytest.mark.parametrize("kind", sorted({*SOUNDS} - {"laughter"}))
def test_coughs_knocks_tones_and_machines_are_no_raised_voice(kind: str, after_speech: bool) -> None:
    for seed in SEEDS:
        over_speech_db = OVER_SPEECH_DB[seed % 2]
        sound = heard(
            generated(kind, seed), after_speech=after_speech, seed=seed, over_speech_db=over_speech_db
        )
        assert alarms(sound) == [], (seed, over_speech_db)


@BOTH_TIMES
def test_laughter_is_no_raised_voice(after_speech: bool) -> None:
    """At most 4 of 40: after speech, if it is 12 dB louder."""
    raised = []
    for seed, over_speech_db in product(range(20), OVER_SPEECH_DB):
        laughing = generated("laughter", seed)
        if alarms(heard(laughing, after_speech=after_speech, seed=seed, over_speech_db=over_speech_db)):
            raised.append((seed, over_speech_db))
    assert len(raised) <= 4, raised


@BOTH_TIMES
@pytest.mark.parametrize("level_dbfs", [-60.0, -50.0, -40.0])
def test_comfort_noise_is_no_raised_voice(level_dbfs: float, after_speech: bool) -> None:
    for seed in range(3):
        noise = at_level(comfort_noise(np.random.default_rng(seed)), level_dbfs)
        speech = [calm_words(SPEAKERS[seed], seed)] if after_speech else []
        assert alarms(call(*speech, noise)) == []
