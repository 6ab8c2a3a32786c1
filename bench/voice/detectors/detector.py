"""What every detector of the comparison can do."""

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from calls import Call
from numpy.lib.stride_tricks import sliding_window_view
from numpy.typing import NDArray

Floats = NDArray[np.float32]


@dataclass(frozen=True, slots=True)
class Heard:
    """What one detector heard of one call."""

    call: Call
    condition: str
    gain_db: float | None
    """None: the gain that the ruler drew."""
    onset: int
    """Frame at which the test part begins."""
    frames: int
    hearing: Floats


class Detector:
    """Hears a call once, and can then say when it would have called the voice raised at any setting."""

    name: str
    unit: str
    settings: tuple[float, ...]
    """From the one that alarms most to the one that alarms least."""
    version = ""
    """Of a hearing that takes so long that it is worth keeping on disk."""

    def hear(self, codes: bytes, call: Call) -> Floats:
        """`codes`: all frames of the call. Frame by frame, without looking ahead."""
        raise NotImplementedError

    def learn(self, heard: Sequence[Heard]) -> None:
        """Fits, for each fold, what judges that fold's calls: from the calls of the other folds alone."""

    def trace(self, heard: Heard) -> Floats:
        """What `states` compares with a setting; by default one value per frame."""
        return heard.hearing

    def states(self, trace: Floats, setting: float, frames: int) -> NDArray[np.bool_]:
        """Whether the voice counts as raised, after each frame."""
        return trace[:frames] > setting


def sustained(values: Floats, frames: int) -> Floats:
    """The least of the last `frames` values."""
    padded = np.concatenate([np.full(frames - 1, -np.inf, np.float32), values])
    least: Floats = sliding_window_view(padded, frames).min(axis=1)
    return least
