"""What the detector is told in each second of labelled sound, and what it should answer."""

import warnings
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import Self

import numpy as np
from numpy.typing import NDArray

from ivr.audio.baseline import SHARE_WHILE_CALM, SHARE_WHILE_RAISED
from ivr.audio.cues import CUES, without_baseline
from ivr.audio.ear import Ear, hear
from ivr.audio.fitting.labelled import Label
from ivr.audio.judgement import judge
from ivr.audio.memory import joined
from ivr.audio.network import SHIPPED, Networks
from ivr.audio.settings import HearingSettings
from ivr.audio.spectrum import Floats
from ivr.audio.telephone import STRETCH_FRAMES
from ivr.audio.window import WINDOW_STRETCHES

with warnings.catch_warnings(action="ignore", category=DeprecationWarning):  # audioop-lts from Python 3.13 on
    import audioop


@dataclass(frozen=True, slots=True)
class Examples:
    """One row per 0.2 s at which the whole last second had one label and enough voice."""

    over_baseline: Floats
    """Examples x cues; NaN where the caller's own level was not known yet."""
    labels: NDArray[np.intp]

    @property
    def first_words(self) -> Floats:
        """The cues as if it were never known."""
        return without_baseline(self.over_baseline)

    @classmethod
    def joined(cls, parts: Iterable[Self]) -> Self:
        columns = zip(*((part.over_baseline, part.labels) for part in parts), strict=True)
        return cls(*map(np.concatenate, columns))


Row = tuple[Floats, int]


def examples_of(frames: Sequence[bytes], labels: NDArray[np.intp], networks: Networks = SHIPPED) -> Examples:
    """`labels`: a `Label` per frame. Where it says nothing, `networks` judge what the baseline learns from."""
    rows = list(_rows(frames, labels, networks))
    cues = np.array([row[0] for row in rows]).reshape(-1, len(CUES))
    return Examples(cues, np.array([row[1] for row in rows], dtype=np.intp))


def _rows(frames: Sequence[bytes], labels: NDArray[np.intp], networks: Networks) -> Iterator[Row]:
    ear, recent_labels = Ear(HearingSettings()), [int(Label.UNLABELLED)] * WINDOW_STRETCHES
    memories = joined([ear.memory])
    for at in range(0, len(frames) - STRETCH_FRAMES + 1, STRETCH_FRAMES):
        stretch = audioop.ulaw2lin(b"".join(frames[at : at + STRETCH_FRAMES]), 2)
        past_label = recent_labels.pop(0)
        recent_labels.append(_only(labels[at : at + STRETCH_FRAMES]))
        if past_label != Label.UNLABELLED:
            memories["share"] = SHARE_WHILE_CALM if past_label == Label.NORMAL else SHARE_WHILE_RAISED
        hear(memories, [ear], [stretch])
        [judgement] = judge(memories, networks)
        label = _only(recent_labels)
        if judgement and label != Label.UNLABELLED:
            yield judgement.cues, label


def _only(labels: Sequence[int] | NDArray[np.intp]) -> int:
    """The label that all have."""
    found = {int(label) for label in labels}
    return found.pop() if len(found) == 1 else Label.UNLABELLED
