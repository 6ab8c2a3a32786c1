"""The recent past: the voiced sound of the last second, judged as one piece."""

from collections import deque

import numpy as np

from ivr.audio.measures import NONE, Sums
from ivr.audio.telephone import FRAME_SECONDS

STRETCH_FRAMES = 10
STRETCH_SECONDS = STRETCH_FRAMES * FRAME_SECONDS
WINDOW_STRETCHES = 5
WINDOW_FRAMES = WINDOW_STRETCHES * STRETCH_FRAMES


class Window:
    """The last stretches of 0.2 s."""

    def __init__(self) -> None:
        self._stretches = deque([NONE] * WINDOW_STRETCHES, maxlen=WINDOW_STRETCHES)

    def push(self, stretch: Sums) -> Sums:
        """Takes the newest stretch in; the one that falls out."""
        oldest = self._stretches[0]
        self._stretches.append(stretch)
        return oldest

    @property
    def sums(self) -> Sums:
        moments = np.sum([stretch.moments for stretch in self._stretches], axis=0)
        return Sums(moments, sum(stretch.frames for stretch in self._stretches))
