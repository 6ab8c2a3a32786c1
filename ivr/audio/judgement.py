"""What is made of the last second of sound, and the figures that explain it."""

import math
from typing import NamedTuple

import numpy as np

from ivr.audio.baseline import SHARE_WHILE_CALM, SHARE_WHILE_RAISED, known
from ivr.audio.cues import CUES, UNKNOWN, cues
from ivr.audio.events import Evidence
from ivr.audio.measures import BANDS, FRAMES, LEVEL, PITCH, SHAPE
from ivr.audio.memory import Memories
from ivr.audio.network import Networks
from ivr.audio.spectrum import BAND_EDGES_HZ, Floats

FEWEST_FRAMES = 12  # a quarter of a second of voice
CALM = -0.4  # log-odds, 40 %
SHARES = np.array([SHARE_WHILE_RAISED, SHARE_WHILE_CALM])
SHAPE_CUES = [CUES.index(f"mean of {band}") for band in BANDS]
FROM_1_KHZ = BAND_EDGES_HZ.index(1000)
TYPICAL_EFFORT_DB = -16.0  # of calm speech through a telephone line, until the caller's own is known


class Judgement(NamedTuple):
    """The odds that a voice is raised, and what they were told from."""

    log_odds: float
    cues: Floats

    @property
    def calm(self) -> bool:
        return self.log_odds <= CALM

    @property
    def rise_db(self) -> float | None:
        """None, as is `pitch_rise`, while there is no baseline to compare with."""
        return _or_none(self.cues[LEVEL])

    @property
    def pitch_rise(self) -> float | None:
        return _or_none(self.cues[PITCH])

    @property
    def effort(self) -> float:
        if self.rise_db is None:
            return _effort_db(self.cues[SHAPE_CUES]) - TYPICAL_EFFORT_DB
        return _effort_db(self.cues[SHAPE])

    def evidence(self, at_seconds: float, seconds: float) -> Evidence:
        confidence = 1 / (1 + math.exp(-self.log_odds))
        return Evidence(at_seconds, seconds, self.rise_db, self.effort, self.pitch_rise, confidence)


def judge(memories: Memories, networks: Networks) -> list[Judgement | None]:
    """Of the last second of each call; None when it holds too little voice."""
    judgements: list[Judgement | None] = [None] * len(memories)
    memories["share"] = SHARE_WHILE_CALM
    recent = np.add.reduce(memories["window"], axis=1)
    enough = (recent[:, FRAMES] >= FEWEST_FRAMES).nonzero()[0]
    if len(enough):
        some = enough if len(enough) < len(memories) else slice(None)
        told, log_odds = _judged(recent[some], memories[some], networks)
        memories["share"][some] = SHARES.take(log_odds <= CALM)
        for call, *judgement in zip(enough.tolist(), log_odds.tolist(), told, strict=True):
            judgements[call] = Judgement(*judgement)
    return judgements


def nothing_heard(at_seconds: float, seconds: float) -> Evidence:
    """Of a moment without voice to judge."""
    return Evidence(at_seconds, seconds, rise_db=None, effort=0.0, pitch_rise=None, confidence=0.0)


def _judged(recent: Floats, memories: Memories, networks: Networks) -> tuple[Floats, Floats]:
    """The cues and the log-odds of each call."""
    familiar, baseline = known(memories), memories["baseline"]
    if np.logical_and.reduce(familiar):
        told = cues(recent, baseline)
        return told, networks.over_baseline(told)
    told = cues(recent, np.where(familiar[:, np.newaxis], baseline, UNKNOWN))
    return told, np.where(familiar, networks.over_baseline(told), networks.first_words(told))


def _effort_db(shape: Floats) -> float:
    """How far the bands above 1 kHz stand over those below."""
    return float(shape[FROM_1_KHZ:].mean() - shape[:FROM_1_KHZ].mean())


def _or_none(rise: float) -> float | None:
    return None if math.isnan(rise) else float(rise)
