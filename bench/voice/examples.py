"""What the detector would be told in the course of training calls, and what it should answer."""

import warnings
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

import numpy as np
from training_calls import CALM, NO_VOICE, RAISED, Call

from ivr.audio import HearingSettings
from ivr.audio.baseline import SHARE_WHILE_CALM, SHARE_WHILE_RAISED
from ivr.audio.cues import OVER_BASELINE
from ivr.audio.ear import Ear, hear
from ivr.audio.judgement import judge
from ivr.audio.memory import joined
from ivr.audio.network import SHIPPED
from ivr.audio.telephone import FRAME_BYTES, STRETCH_FRAMES
from ivr.audio.window import WINDOW_STRETCHES

with warnings.catch_warnings(action="ignore", category=DeprecationWarning):
    import audioop

SPOILT_BASELINES = 0.25
"""Share of calls whose baseline learns from everything, as it may in life."""


@dataclass(frozen=True, slots=True)
class Examples:
    """One row per second of voice that is of one kind throughout."""

    over_baseline: np.ndarray
    """Cues; NaN where no baseline was known yet."""
    first_words: np.ndarray
    """Cues as if no baseline were known."""
    truth: np.ndarray
    speaker: np.ndarray
    clip_fold: np.ndarray

    def without(self, held_out: str) -> "Examples":
        """All but those of a speaker, or of the sounds of a fold."""
        of_fold = (self.clip_fold == held_out) & (self.truth == NO_VOICE)
        return self.where((self.speaker != held_out) & ~of_fold)

    def where(self, chosen: np.ndarray) -> "Examples":
        return Examples(*(getattr(self, name)[chosen] for name in self.__slots__))

    @property
    def weights(self) -> np.ndarray:
        """Half of it all is raised; of the other half, 30 % is no voice."""
        share = {RAISED: 0.5, CALM: 0.35, NO_VOICE: 0.15}
        return np.select(
            [self.truth == kind for kind in share],
            [part / max(1, np.sum(self.truth == kind)) for kind, part in share.items()],
        )


def examples_of(calls: Iterable[Call], seed: int = 0) -> Examples:
    draw = np.random.default_rng(seed)
    rows = [row for call in calls for row in _rows(call, spoilt=draw.random() < SPOILT_BASELINES)]
    return Examples(*(np.array(column) for column in zip(*rows, strict=True)))


def _rows(call: Call, *, spoilt: bool) -> Iterator[tuple[np.ndarray, np.ndarray, int, str, str]]:
    ear = Ear(HearingSettings())
    memories = joined([ear.memory])
    truths = [CALM] * WINDOW_STRETCHES
    for at in range(0, len(call.truth) - STRETCH_FRAMES + 1, STRETCH_FRAMES):
        codes = call.codes[at * FRAME_BYTES : (at + STRETCH_FRAMES) * FRAME_BYTES]
        calm = spoilt or truths.pop(0) == CALM
        truths.append(int(np.median(call.truth[at : at + STRETCH_FRAMES])))
        memories["share"] = SHARE_WHILE_CALM if calm else SHARE_WHILE_RAISED
        hear(memories, [ear], [audioop.ulaw2lin(codes, 2)])
        [judgement] = judge(memories, SHIPPED)
        if judgement and len(set(truths)) == 1:
            first = judgement.cues.copy()
            first[OVER_BASELINE] = np.nan
            yield judgement.cues, first, truths[0], call.speaker, call.clip_fold
