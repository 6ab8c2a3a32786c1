"""How much of their time at work people spend in conversation."""

from collections.abc import Iterable, Sequence
from datetime import datetime
from typing import NamedTuple

from ivr.figures.share import Share


class Span(NamedTuple):
    began_at: datetime
    ended_at: datetime


def load(in_conversation: Sequence[Span], at_work: Sequence[Span], since: datetime, until: datetime) -> Share:
    """In seconds: of the time at work between two instants, that in conversation."""
    return Share(seconds_within(in_conversation, since, until), seconds_within(at_work, since, until))


def seconds_within(spans: Iterable[Span], since: datetime, until: datetime) -> int:
    parts = ((min(span.ended_at, until) - max(span.began_at, since)).total_seconds() for span in spans)
    return round(sum(part for part in parts if part > 0))
