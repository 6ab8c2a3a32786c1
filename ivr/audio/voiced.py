"""Which frames are a voice (speech by webrtcvad, periodic, above the line's noise), and their measures."""

import numpy as np
from numpy.typing import NDArray

from ivr.audio.loudness import write_loudness
from ivr.audio.measures import BANDS, CHANGING, FLUX, JUMP, PERIODICITY, SUMS, VALUES, sums_over
from ivr.audio.memory import Memories
from ivr.audio.noise_floor import noise_of
from ivr.audio.spectrum import Floats, bands_of, magnitudes_of, period_of

PERIODIC = np.array(0.2)  # of the compressed spectrum: 0.5 in the terms of a plain autocorrelation
OVER_NOISE = np.array(4, np.float32)  # 6 dB
WIDEST_JUMP = 6.0
WIDEST_FLUX = 15.0
MOVING = slice(JUMP, FLUX + 1)

Flags = NDArray[np.bool_]


def _movements() -> tuple[Floats, Floats]:
    """From the squares of the changes, changes x 2, to those of the jump and the flux; and the widest of these."""
    weights = np.zeros((len(BANDS) + 1, 2))
    weights[-1, 0] = 1
    weights[:-1, 1] = 1 / len(BANDS)
    return weights, np.square([WIDEST_JUMP, WIDEST_FLUX])


MOVEMENTS, WIDEST_MOVEMENTS = _movements()


def voiced_sums(memories: Memories, sound: Floats, speech: Flags) -> Floats:
    """Sums over the voiced frames of the next stretch of each call: calls x sums.

    `sound`: calls x 16-bit samples, those of the frame before the stretch first. `speech`: calls x frames, by
    webrtcvad.
    """
    magnitudes = magnitudes_of(sound)
    power = magnitudes * magnitudes
    bands = bands_of(power)
    noise = noise_of(memories["quiet"], bands)[:, np.newaxis]
    sums = np.zeros((len(sound), SUMS))
    spoken = np.logical_or.reduce(speech, axis=1).nonzero()[0]
    if len(spoken):
        some = spoken if len(spoken) < len(sound) else slice(None)
        rows = _measured(magnitudes[some], power[some], bands[some], noise[some], memories["before"][some])
        memories["before"][some] = rows[:, -1, CHANGING]
        audible = np.add.reduce(bands, axis=2) > OVER_NOISE * np.add.reduce(noise, axis=2)
        voiced = speech[some] & audible[some] & (rows[:, :, PERIODICITY] > PERIODIC)
        sums[some] = sums_over(rows, voiced)
    return sums


def _measured(magnitudes: Floats, power: Floats, bands: Floats, noise: Floats, before: Floats) -> Floats:
    """Calls x frames x sums, of which only the `VALUES` are known yet.

    `before`: the shape and the pitch of the frame before the first.
    """
    calls, frames, _ = bands.shape
    rows = np.empty((calls, 1 + frames, SUMS))
    rows[:, 0, CHANGING] = before
    now = rows[:, 1:]
    period, repetition = period_of(magnitudes)
    write_loudness(now[:, :, VALUES], power, bands, noise, period)
    now[:, :, PERIODICITY] = repetition
    change = now[:, :, CHANGING] - rows[:, :-1, CHANGING]
    change *= change
    np.sqrt(np.minimum(change @ MOVEMENTS, WIDEST_MOVEMENTS), out=now[:, :, MOVING])
    return now
