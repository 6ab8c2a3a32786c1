"""The caller's own voice: a running mean over voiced sound, against which every rise is measured."""

import numpy as np

from ivr.audio.spectrum import Floats

TYPICAL_TILT_DB = -7.0  # calm speech through a 300-3400 Hz line; stands in until the caller's own is known


class Baseline:
    """Means of level (dBFS), tilt (dB) and pitch (semitones), over at most `memory` voiced frames.

    It is known after `enough` voiced frames. Until then only the tilt can be compared, with that of typical
    calm speech.
    """

    def __init__(self, enough: int, memory: int) -> None:
        self._enough, self._memory = enough, memory
        self._heard = 0
        self._mean: Floats = np.zeros(3)

    @property
    def known(self) -> bool:
        return self._heard >= self._enough

    def learn(self, total: Floats, frames: int) -> None:
        """Takes in `frames` voiced frames whose values add up to `total`."""
        if not frames:
            return
        self._heard = min(self._heard + frames, self._memory)
        self._mean = self._mean + (total - frames * self._mean) / self._heard

    def rise(self, mean: Floats) -> Floats:
        """`mean` relative to the baseline; level and pitch are NaN as long as that is unknown."""
        if self.known:
            return mean - self._mean
        return np.array([np.nan, mean[1] - TYPICAL_TILT_DB, np.nan])
