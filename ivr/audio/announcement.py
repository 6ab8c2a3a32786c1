"""Recorded speech made ready to be played on a telephone line: trimmed, and as loud as any other."""

import math

import numpy as np
from numpy.typing import NDArray

from ivr.audio.spectrum import Floats
from ivr.audio.telephone import FRAME_SAMPLES, FRAME_SECONDS, FULL_SCALE

SPEECH_DBFS = -20.0
"""The level of the speech, without its pauses."""
PEAK_DBFS = -1.0
"""No sample is above this: where one would be, the speech stays as much quieter."""
QUIETEST_DBFS = -50.0
"""Speech that is quieter is lost in the noise of its own recording."""
MARGIN_DB = 15.9
"""Speech is what is less than this below its own mean level (ITU-T P.56, the margin of method B)."""
SILENCE_SECONDS = 0.2
"""What is left of the silence before and after it."""


class TooQuiet(ValueError):
    """There is no speech to be heard in it."""


def announcement(samples: bytes) -> bytes:
    """`samples` and what is returned: 16 bit, 8 kHz, mono. Raises `TooQuiet`."""
    sound = np.frombuffer(samples, "<i2") / FULL_SCALE
    level_dbfs, spoken = active_speech(sound)
    if level_dbfs < QUIETEST_DBFS:
        raise TooQuiet(
            "there is no speech in it that could be heard; record it again, closer to the microphone"
        )
    trimmed = _trimmed(sound, spoken)
    gain_db = min(SPEECH_DBFS - level_dbfs, PEAK_DBFS - _peak_dbfs(trimmed))
    return np.round(trimmed * 10 ** (gain_db / 20) * FULL_SCALE).astype("<i2").tobytes()


def active_speech(sound: Floats) -> tuple[float, NDArray[np.bool_]]:
    """The level in dBFS of the frames in which somebody speaks, and which these are.

    The threshold rises with the mean of what is above it, until nothing changes any more.
    """
    frames = np.pad(sound, (0, -len(sound) % FRAME_SAMPLES)).reshape(-1, FRAME_SAMPLES)
    power = np.mean(frames**2, axis=1)
    spoken = power > 0
    while spoken.any() and not np.array_equal(above := _is_speech(power, spoken), spoken):
        spoken = above
    return (_dbfs(np.sqrt(power[spoken].mean())) if spoken.any() else -math.inf), spoken


def _is_speech(power: Floats, spoken: NDArray[np.bool_]) -> NDArray[np.bool_]:
    above: NDArray[np.bool_] = power > power[spoken].mean() / 10 ** (MARGIN_DB / 10)
    return above


def _trimmed(sound: Floats, spoken: NDArray[np.bool_]) -> Floats:
    margin = round(SILENCE_SECONDS / FRAME_SECONDS)
    (frames,) = np.nonzero(spoken)
    return sound[max(0, frames[0] - margin) * FRAME_SAMPLES : (frames[-1] + 1 + margin) * FRAME_SAMPLES]


def _peak_dbfs(sound: Floats) -> float:
    return _dbfs(np.abs(sound).max())


def _dbfs(amplitude: float) -> float:
    return 20 * math.log10(amplitude)
