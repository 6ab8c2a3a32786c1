"""What the networks are told about the last second of voice, each cue with its name."""

import math

import numpy as np

from ivr.audio.measures import BANDS, MEASURES, SHAPE, VOICING, Sums
from ivr.audio.spectrum import Floats

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
UNKNOWN = np.full(2 * len(MEASURES) + 1, np.nan)


def cues(recent: Sums, baseline: Sums | None, voiced_share: float) -> Floats:
    """One value per name in `CUES`; those over the baseline are NaN while there is none."""
    mean, spread = recent.mean_and_spread()
    over_baseline = UNKNOWN if baseline is None else _over(baseline, mean, spread)
    return np.concatenate([over_baseline, spread, mean[SHAPE], mean[VOICING], [voiced_share]])


def _over(baseline: Sums, mean: Floats, spread: Floats) -> Floats:
    own_mean, own_spread = baseline.mean_and_spread()
    experience = math.log(min(baseline.frames, FRAMES_TO_KNOW_WELL) / FRAMES_TO_KNOW)
    return np.concatenate([mean - own_mean, spread - own_spread, [experience]])
