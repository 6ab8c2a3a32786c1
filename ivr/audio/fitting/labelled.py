"""Recordings of which somebody has said what is to be heard in them, and when."""

from dataclasses import dataclass
from enum import IntEnum

import numpy as np
from numpy.typing import NDArray

from ivr.audio.telephone import FRAME_SECONDS


class Label(IntEnum):
    UNLABELLED = -1
    NORMAL = 0
    RAISED = 1
    NOT_SPEECH = 2


@dataclass(frozen=True, slots=True)
class Span:
    from_seconds: float
    to_seconds: float
    label: Label

    @property
    def seconds(self) -> float:
        return self.to_seconds - self.from_seconds


@dataclass(frozen=True, slots=True)
class Labelled:
    """A recording of a caller's side of the line."""

    caller: str
    frames: tuple[bytes, ...]
    """20 ms of mu-law each."""
    spans: tuple[Span, ...]
    """They do not overlap."""

    def of(self, label: Label) -> tuple[Span, ...]:
        return tuple(span for span in self.spans if span.label == label)

    def labels(self) -> NDArray[np.intp]:
        """A `Label` for each frame."""
        labels = np.full(len(self.frames), int(Label.UNLABELLED))
        for span in self.spans:
            first, end = (round(at / FRAME_SECONDS) for at in (span.from_seconds, span.to_seconds))
            labels[first:end] = span.label
        return labels
