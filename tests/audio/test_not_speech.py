"""What is on a line besides the caller's voice, from the first second or after the caller has spoken."""

import numpy as np
import pytest

from tests.audio.calls import SPEECH_DBFS, Call, call, calm_words
from tests.audio.hearing import seconds_to_rises
from tests.audio.lines import at_level
from tests.audio.recordings import SPEAKERS, Sound, recorded
from tests.audio.sounds import SOUNDS, comfort_noise, generated

SEEDS = range(10)
OVER_SPEECH_DB = (0.0, 12.0)
BOTH_TIMES = pytest.mark.parametrize("after_speech", [False, True], ids=["first", "after speech"])


def heard(sound: Sound, *, after_speech: bool, seed: int, over_speech_db: float = 0.0) -> Call:
    """The loudest fifth of the sound stands as far over the caller's voice as said."""
    loud = at_level(sound, SPEECH_DBFS + over_speech_db, share=0.2)
    return call(calm_words(SPEAKERS[seed % len(SPEAKERS)], seed), loud) if after_speech else call(loud)


def alarms(call: Call) -> list[float]:
    return [seconds for seconds in seconds_to_rises(call) if seconds > 0]


@BOTH_TIMES
@pytest.mark.parametrize(
    "name",
    [
        *("dog-1", "dog-2", "dog-3", "dog-4"),
        *("baby-1", "baby-3", "baby-4", "baby-5"),
        *("rooster-1", "rooster-2", "rooster-3"),
        *("sneeze-1", "sneeze-2", "sneeze-3"),
        "hold-music",
    ],
)
def test_dogs_babies_roosters_sneezes_and_music_are_no_raised_voice(name: str, after_speech: bool) -> None:
    for seed, over_speech_db in enumerate(OVER_SPEECH_DB):
        sound = heard(recorded(name), after_speech=after_speech, seed=seed, over_speech_db=over_speech_db)
        assert alarms(sound) == [], over_speech_db


@BOTH_TIMES
@pytest.mark.parametrize("kind", sorted({*SOUNDS} - {"door knocks", "clatter", "laughter"}))
def test_coughs_tones_and_machines_are_no_raised_voice(kind: str, after_speech: bool) -> None:
    for seed in SEEDS:
        over_speech_db = OVER_SPEECH_DB[seed % 2]
        sound = heard(
            generated(kind, seed), after_speech=after_speech, seed=seed, over_speech_db=over_speech_db
        )
        assert alarms(sound) == [], (seed, over_speech_db)


@BOTH_TIMES
@pytest.mark.parametrize("level_dbfs", [-60.0, -50.0, -40.0])
def test_comfort_noise_is_no_raised_voice(level_dbfs: float, after_speech: bool) -> None:
    for seed in range(3):
        noise = at_level(comfort_noise(np.random.default_rng(seed)), level_dbfs)
        speech = [calm_words(SPEAKERS[seed], seed)] if after_speech else []
        assert alarms(call(*speech, noise)) == []


def test_laughter_at_the_level_of_speech_is_no_raised_voice() -> None:
    for seed in SEEDS:
        assert alarms(heard(generated("laughter", seed), after_speech=True, seed=seed)) == []
        assert alarms(heard(generated("laughter", seed), after_speech=False, seed=seed)) == []


def test_knocks_at_the_door_before_anybody_speaks_are_no_raised_voice() -> None:
    for seed in SEEDS:
        assert alarms(heard(generated("door knocks", seed), after_speech=False, seed=seed)) == []


def test_dishes_clattering_after_the_caller_has_spoken_are_no_raised_voice() -> None:
    for seed in SEEDS:
        assert alarms(heard(generated("clatter", seed), after_speech=True, seed=seed)) == []
