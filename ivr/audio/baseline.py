"""The caller's own voice, against which every rise is measured."""

import numpy as np
from numpy.typing import NDArray

from ivr.audio.measures import FRAMES
from ivr.audio.memory import Memories
from ivr.audio.spectrum import Floats

SHARE_WHILE_CALM = 1.0
SHARE_WHILE_RAISED = 0.1  # so that a rise does not soon pass for normal, and who stays loud does in the end
LEAST_ROOM = np.array(1.0)  # frames


def learn(memories: Memories, stretch: Floats) -> None:
    """Adds `stretch`, calls x sums, to the baselines, for its share; what is older fades out."""
    new = stretch * memories["share"][:, np.newaxis]
    old = memories["baseline"]
    room = np.maximum(memories["memory_frames"] - new[:, FRAMES], LEAST_ROOM)
    old *= (room / np.maximum(room, old[:, FRAMES]))[:, np.newaxis]
    old += new


def known(memories: Memories) -> NDArray[np.bool_]:
    """Whether enough was heard of each caller to compare with."""
    enough: NDArray[np.bool_] = memories["baseline"][:, FRAMES] >= memories["baseline_frames"]
    return enough
