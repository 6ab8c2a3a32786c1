"""The noise of the line: the quietest moments of the last seconds (minimum statistics, Martin 2001)."""

import numpy as np

from ivr.audio.spectrum import Floats
from ivr.audio.telephone import STRETCH_FRAMES

QUIETEST = 3  # frames of a stretch: the dips between syllables are enough
BIAS = np.array(2.5, np.float32)  # the quietest moments lie below the mean of the noise
NOISE_MEMORY = 20  # stretches of 0.2 s


def _shares() -> Floats:
    """By the number of silent frames in a stretch: what the others, from the quietest up, count for its mean."""
    shares = np.zeros((STRETCH_FRAMES + 1, STRETCH_FRAMES), np.float32)
    for silent in range(STRETCH_FRAMES):
        quietest = shares[silent, silent : silent + QUIETEST]
        quietest[:] = 1 / len(quietest)
    return shares


SHARES = _shares()[:, np.newaxis]
NOTHING = np.array(0, np.float32)


def noise_of(quiet: Floats, bands: Floats) -> Floats:
    """The noise power, calls x bands, now that a stretch with the powers `bands` was heard.

    `bands`: calls x frames x bands. `quiet`: calls x stretches x bands, the quiet moments that are known, and
    infinite where there are none, as the noise then is; brought up to date. Digital silence, which stands in
    for sound that was not sent, says nothing about the line.
    """
    silent = np.add.reduce(bands[:, :, 0] == NOTHING, axis=1)
    ordered = bands.copy()
    ordered.sort(axis=1)
    moment = SHARES.take(silent, axis=0) @ ordered
    sent = (silent < STRETCH_FRAMES)[:, np.newaxis, np.newaxis]
    np.copyto(quiet[:, :-1], quiet[:, 1:], where=sent)
    np.copyto(quiet[:, -1:], moment, where=sent)
    noise: Floats = BIAS * np.minimum.reduce(quiet, axis=1)
    return noise
