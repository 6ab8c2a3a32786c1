"""How much of their time at work people spend in conversation."""

from collections.abc import Iterable
from datetime import datetime
from typing import NamedTuple

from ivr.figures.share import Share


class Span(NamedTuple):
    began_at: datetime
    ended_at: datetime


def load(in_conversation: Iterable[Span], at_work: Iterable[Span]) -> Share:
    """In seconds."""
    return Share(_seconds(in_conversation), _seconds(at_work))


def _seconds(spans: Iterable[Span]) -> int:
    return round(sum((span.ended_at - span.began_at).total_seconds() for span in spans))
