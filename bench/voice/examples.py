"""What the detector would be told in the course of training calls, and what it should answer."""

import multiprocessing
import warnings
from collections.abc import Iterator, Sequence
from concurrent.futures import ProcessPoolExecutor
from dataclasses import dataclass
from functools import partial
from pathlib import Path

import numpy as np
from corpus import Corpus
from rich.progress import track
from training_calls import (
    CALM,
    ECHO,
    IN_COMPANY,
    NO_VOICE,
    RAISED,
    RECORDED,
    RESYNTHESISED,
    Call,
    calls_of,
    calls_with_other_sounds,
)

from ivr.audio import HearingSettings
from ivr.audio.baseline import SHARE_WHILE_CALM, SHARE_WHILE_RAISED
from ivr.audio.ear import Ear, hear
from ivr.audio.judgement import judge
from ivr.audio.memory import joined
from ivr.audio.network import SHIPPED
from ivr.audio.telephone import FRAME_BYTES, STRETCH_FRAMES
from ivr.audio.window import WINDOW_STRETCHES

with warnings.catch_warnings(action="ignore", category=DeprecationWarning):
    import audioop

SEED = 7
WORKERS = 2
AT_ONCE = 48
SPOILT_BASELINES = 0.25
"""Share of calls whose baseline learns from everything, as it may in life."""
STRETCH_BYTES = STRETCH_FRAMES * FRAME_BYTES
SHARES = {
    (RAISED, RECORDED): 0.24,
    (RAISED, RESYNTHESISED): 0.20,
    (RAISED, IN_COMPANY): 0.06,
    (CALM, RECORDED): 0.105,
    (CALM, RESYNTHESISED): 0.09,
    (CALM, IN_COMPANY): 0.09,
    (CALM, ECHO): 0.015,
    (NO_VOICE, RECORDED): 0.20,
}
"""Of what is learnt, by what it is and what the call is made of."""

Row = tuple[np.ndarray, int, str, str, str]


@dataclass(frozen=True, slots=True)
class Examples:
    """One row per second of voice that is of one kind throughout."""

    cues: np.ndarray
    """Those over the baseline are NaN where none was known yet."""
    truth: np.ndarray
    speaker: np.ndarray
    other: np.ndarray
    made_of: np.ndarray

    def without(self, held_out: str) -> "Examples":
        """All but those of a speaker, or of the sounds of a fold."""
        return self.where((self.speaker != held_out) & (self.other != held_out))

    def where(self, chosen: np.ndarray) -> "Examples":
        return Examples(*(getattr(self, name)[chosen] for name in self.__slots__))

    @property
    def weights(self) -> np.ndarray:
        """How often each is to be drawn, by `SHARES`."""
        weights = np.zeros(len(self.truth))
        for (truth, made_of), share in SHARES.items():
            group = (self.truth == truth) & (self.made_of == made_of)
            weights[group] = share / max(1, group.sum())
        return weights


def examples_of(folder: Path) -> Examples:
    """Of all training calls that are made of FOLDER; takes some minutes."""
    sources: list[str | None] = [*Corpus(folder).speakers, None]
    with ProcessPoolExecutor(WORKERS, multiprocessing.get_context("spawn")) as pool:
        parts = track(pool.map(partial(_rows_of, folder), sources), "training calls", len(sources))
        rows = [row for part in parts for row in part]
    return Examples(*(np.array(column) for column in zip(*rows, strict=True)))


def _rows_of(folder: Path, speaker: str | None) -> list[Row]:
    """From the calls of a speaker, or of the sounds without voice."""
    corpus = Corpus(folder)
    calls = [*(calls_of(corpus, speaker, SEED) if speaker else calls_with_other_sounds(corpus, SEED))]
    calls.sort(key=lambda call: len(call.truth))
    draw = np.random.default_rng(SEED)
    return [row for at in range(0, len(calls), AT_ONCE) for row in _rows(calls[at : at + AT_ONCE], draw)]


def _rows(calls: Sequence[Call], draw: np.random.Generator) -> Iterator[Row]:
    """The calls are heard together; where one is over, silence follows."""
    ears = [Ear(HearingSettings()) for _ in calls]
    memories = joined([ear.memory for ear in ears])
    spoilt = draw.random(len(calls)) < SPOILT_BASELINES
    stretches = max(len(call.truth) for call in calls) // STRETCH_FRAMES
    truths = np.array([_truth_of_stretches(call, stretches) for call in calls])
    for at in range(stretches):
        leaving = truths[:, at - WINDOW_STRETCHES] if at >= WINDOW_STRETCHES else np.full(len(calls), CALM)
        memories["share"] = np.where(spoilt | (leaving == CALM), SHARE_WHILE_CALM, SHARE_WHILE_RAISED)
        hear(memories, ears, [_stretch(call, at) for call in calls])
        window = truths[:, max(0, at + 1 - WINDOW_STRETCHES) : at + 1]
        for call, judgement, truth in zip(calls, judge(memories, SHIPPED), window, strict=True):
            if judgement and (truth == truth[0]).all():
                yield judgement.cues, int(truth[0]), call.speaker, call.other, call.made_of


def _truth_of_stretches(call: Call, stretches: int) -> np.ndarray:
    whole = call.truth[: len(call.truth) // STRETCH_FRAMES * STRETCH_FRAMES].reshape(-1, STRETCH_FRAMES)
    return np.pad(np.median(whole, axis=1).astype(int), (0, stretches - len(whole)), constant_values=-1)


def _stretch(call: Call, number: int) -> bytes:
    codes = call.codes[number * STRETCH_BYTES : (number + 1) * STRETCH_BYTES]
    return audioop.ulaw2lin(codes.ljust(STRETCH_BYTES, b"\xff"), 2)
