"""The noise of the line: the quietest moments of the last seconds (minimum statistics, Martin 2001)."""

from collections import deque

import numpy as np

from ivr.audio.spectrum import Floats

QUIETEST = 3  # frames of a stretch: the dips between syllables are enough
BIAS = 2.5  # the quietest moments lie below the mean of the noise


class NoiseFloor:
    """`memory` is how many stretches a quiet moment is remembered for."""

    def __init__(self, memory: int) -> None:
        self._recent: deque[Floats] = deque(maxlen=memory)

    def update(self, bands: Floats) -> Floats:
        """The noise power per band, now that a stretch with these powers (frames x bands) was heard.

        Digital silence, which stands in for sound that was not sent, says nothing about the line.
        """
        sent = bands[bands[:, 0] > 0]
        if len(sent):
            quietest = np.sort(sent, axis=0)[:QUIETEST]
            self._recent.append(quietest.sum(axis=0) / len(quietest))
        if not self._recent:
            return np.zeros(bands.shape[1])
        floor: Floats = np.array(self._recent).min(axis=0)
        return BIAS * floor
