"""What is kept of a call from one stretch of 0.2 s to the next."""

from collections.abc import Sequence
from typing import Any

import numpy as np
from numpy.typing import NDArray

from ivr.audio.measures import BANDS, CHANGING, SUMS
from ivr.audio.noise_floor import NOISE_MEMORY
from ivr.audio.settings import HearingSettings
from ivr.audio.telephone import FRAME_SECONDS
from ivr.audio.window import WINDOW_STRETCHES

Memories = NDArray[Any]
"""One row per call, with the fields of `MEMORY`."""

MEMORY = np.dtype(
    [
        ("quiet", np.float32, (NOISE_MEMORY, len(BANDS))),  # moments of the line
        ("before", np.float64, CHANGING.stop - CHANGING.start),  # shape and pitch of the last frame measured
        ("window", np.float64, (WINDOW_STRETCHES, SUMS)),  # the last second
        ("baseline", np.float64, SUMS),  # the caller's own voice
        ("baseline_frames", np.float64),  # of voice that make it known
        ("memory_frames", np.float64),  # that it weighs at most
        ("share", np.float64),  # for which new voice counts in the baseline
    ]
)


def fresh(settings: HearingSettings) -> bytes:
    """Of a call that begins."""
    memory = np.zeros(1, MEMORY)
    memory["quiet"] = np.inf
    memory["baseline_frames"] = round(settings.baseline_seconds / FRAME_SECONDS)
    memory["memory_frames"] = round(settings.memory_seconds / FRAME_SECONDS)
    memory["share"] = 1
    return memory.tobytes()


def joined(memories: Sequence[bytes]) -> Memories:
    return np.frombuffer(bytearray().join(memories), MEMORY)


def parted(memories: Memories) -> list[bytes]:
    rows = memories.tobytes()
    return [rows[at : at + MEMORY.itemsize] for at in range(0, len(rows), MEMORY.itemsize)]
