"""What the networks are told about the last second of voice, each cue with its name."""

import numpy as np

from ivr.audio.measures import (
    BANDS,
    FRAMES,
    MEASURES,
    SHAPE,
    SQUARES,
    SUMS,
    VALUES,
    VOICING,
    means_and_spreads,
)
from ivr.audio.spectrum import Floats
from ivr.audio.window import WINDOW_FRAMES

CUES = (
    *(f"rise of {measure}" for measure in MEASURES),
    *(f"rise of spread of {measure}" for measure in MEASURES),
    "experience",
    *(f"spread of {measure}" for measure in MEASURES),
    *(f"mean of {measure}" for measure in (*BANDS, *MEASURES[VOICING])),
    "voiced share",
)
"""Rises are over the baseline. Level and pitch as such are left out: they tell the line and the caller."""

FRAMES_TO_KNOW, FRAMES_TO_KNOW_WELL = 75, 500
OVER_BASELINE = slice(0, CUES.index("experience") + 1)
UNKNOWN = np.full(SUMS, np.nan)
"""Stands for the sums of a baseline that is not known."""


def cues(recent: Floats, baseline: Floats) -> Floats:
    """Calls x cues, one for each name in `CUES`; those over the baseline are NaN while it is `UNKNOWN`.

    `recent`: the sums over the last second, calls x sums, as `baseline`.
    """
    now, own = means_and_spreads(np.array([recent, baseline]))
    experience = np.log(np.minimum(baseline[:, FRAMES:], FRAMES_TO_KNOW_WELL) / FRAMES_TO_KNOW)
    share = recent[:, FRAMES:] / WINDOW_FRAMES
    mean = now[:, VALUES]
    told = (now - own, experience, now[:, SQUARES], mean[:, SHAPE], mean[:, VOICING], share)
    return np.concatenate(told, axis=1)


def without_baseline(told: Floats) -> Floats:
    """The same cues, as they would be if the caller's own voice were not known."""
    alone = told.copy()
    alone[..., OVER_BASELINE] = np.nan
    return alone
