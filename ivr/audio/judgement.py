"""What is made of the last second of sound, and the figures that explain it."""

import math
from dataclasses import dataclass

from ivr.audio.baseline import Baseline
from ivr.audio.cues import CUES, cues
from ivr.audio.events import Evidence
from ivr.audio.measures import BANDS, LEVEL, PITCH, SHAPE
from ivr.audio.network import Networks
from ivr.audio.spectrum import BAND_EDGES_HZ, Floats
from ivr.audio.window import WINDOW_FRAMES, Window

FEWEST_FRAMES = 12  # a quarter of a second of voice
CALM = -0.4  # log-odds, 40 %
SHAPE_CUES = [CUES.index(f"mean of {band}") for band in BANDS]
FROM_1_KHZ = BAND_EDGES_HZ.index(1000)
TYPICAL_EFFORT_DB = -16.0  # of calm speech through a telephone line, until the caller's own is known


@dataclass(frozen=True, slots=True)
class Judgement:
    """How far the voice is from the caller's own, and the odds that it is raised."""

    log_odds: float
    rise_db: float | None
    effort: float
    pitch_rise: float | None

    @property
    def calm(self) -> bool:
        return self.log_odds <= CALM

    def evidence(self, at_seconds: float, seconds: float) -> Evidence:
        confidence = 1 / (1 + math.exp(-self.log_odds))
        return Evidence(at_seconds, seconds, self.rise_db, self.effort, self.pitch_rise, confidence)


NOTHING_HEARD = Judgement(log_odds=-math.inf, rise_db=None, effort=0.0, pitch_rise=None)


def judge(window: Window, baseline: Baseline, networks: Networks) -> Judgement | None:
    """None when the window holds too little voice."""
    recent = window.sums
    if recent.frames < FEWEST_FRAMES:
        return None
    share = recent.frames / WINDOW_FRAMES
    if not baseline.known:
        told = cues(recent, None, share)
        return Judgement(
            networks.first_words(told), None, _effort_db(told[SHAPE_CUES]) - TYPICAL_EFFORT_DB, None
        )
    told = cues(recent, baseline.sums, share)
    rise_db, pitch_rise = float(told[LEVEL]), float(told[PITCH])
    return Judgement(networks.over_baseline(told), rise_db, _effort_db(told[SHAPE]), pitch_rise)


def _effort_db(shape: Floats) -> float:
    """How far the bands above 1 kHz stand over those below."""
    return float(shape[FROM_1_KHZ:].mean() - shape[:FROM_1_KHZ].mean())
