"""The recent past: the voiced sound of the last second or so, judged as one piece."""

from collections import deque
from dataclasses import dataclass

import numpy as np

from ivr.audio.spectrum import Floats


@dataclass(frozen=True, slots=True)
class Stretch:
    """A few frames in a row: the sum of what was measured in the voiced ones, and how many they were."""

    total: Floats
    frames: int


class Window:
    """The last `length` stretches."""

    def __init__(self, length: int) -> None:
        self._stretches: deque[Stretch] = deque(maxlen=length)

    def push(self, stretch: Stretch) -> Stretch | None:
        """Takes the newest stretch in; the one that falls out, if any."""
        full = len(self._stretches) == self._stretches.maxlen
        oldest = self._stretches[0] if full else None
        self._stretches.append(stretch)
        return oldest

    @property
    def voiced_frames(self) -> int:
        return sum(stretch.frames for stretch in self._stretches)

    @property
    def mean(self) -> Floats:
        """Only defined while `voiced_frames` is not 0."""
        total: Floats = np.sum([stretch.total for stretch in self._stretches], axis=0)
        return total / self.voiced_frames
