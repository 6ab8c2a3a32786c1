"""The detector of ivr/audio, by networks that have met neither the speaker nor the clip."""

import json
import math
from collections.abc import Mapping
from dataclasses import replace

import numpy as np
from calls import Call
from held_out import log_odds_of, states_of
from numpy.typing import NDArray

from detectors.detector import Detector, Floats
from ivr.audio import HearingSettings
from ivr.audio.network import SHIPPED, Networks, shipped_content
from ivr.audio.settings import CONFIRM_SECONDS

LEARNT_FROM = frozenset(json.loads(shipped_content())["from"])
"""The corpora that the shipped weights were fitted to."""
SWEPT_SECONDS = (0.05, 0.1, 0.15, 0.2, 0.3, 0.4, 0.6, 0.8, 1.0, 1.4, 2.0)


class Ours(Detector):
    name = "ours"
    unit = "confirm_seconds"
    settings = tuple(sorted({*SWEPT_SECONDS, *CONFIRM_SECONDS.values()}))

    def __init__(self, held_out: Mapping[str, Networks]) -> None:
        """`held_out`: the networks for those whom the shipped ones were fitted to."""
        self._held_out = held_out
        for sensitivity, seconds in CONFIRM_SECONDS.items():
            assert HearingSettings.at(sensitivity) == _settings(seconds), "sensitivity is more than a time"

    def hear(self, codes: bytes, call: Call) -> Floats:
        """Log-odds, one for each stretch; NaN where there was no voice to judge."""
        networks = self._held_out.get(call.tested_speaker, SHIPPED)
        return np.array(log_odds_of(codes, networks), np.float32)

    def states(self, trace: Floats, setting: float, frames: int) -> NDArray[np.bool_]:
        log_odds = [None if math.isnan(odds) else odds for odds in trace.tolist()]
        return np.array(states_of(log_odds, frames, _settings(setting)))


def _settings(confirm_seconds: float) -> HearingSettings:
    return replace(HearingSettings(), confirm_seconds=confirm_seconds)
