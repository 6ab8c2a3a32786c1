"""How much of their time at work people spend in conversation."""

from bisect import bisect_right
from collections.abc import Iterable, Sequence
from datetime import datetime, timedelta
from typing import NamedTuple

from ivr.figures.periods import Period
from ivr.figures.share import Share

NOTHING = timedelta()


class Span(NamedTuple):
    began_at: datetime
    ended_at: datetime


def loads(in_conversation: Iterable[Span], at_work: Iterable[Span], periods: Sequence[Period]) -> list[Share]:
    """In seconds, of each period; none of the spans began before the first of them."""
    spent = zip(_seconds(in_conversation, periods), _seconds(at_work, periods), strict=True)
    return [Share(talk, work) for talk, work in spent]


def _seconds(spans: Iterable[Span], periods: Sequence[Period]) -> list[int]:
    spent = [NOTHING] * len(periods)
    begins = [period.since for period in periods]
    for span in spans:
        number = bisect_right(begins, span.began_at) - 1
        while number < len(periods) and begins[number] < span.ended_at:
            since, until = periods[number]
            spent[number] += min(span.ended_at, until) - max(span.began_at, since)
            number += 1
    return [round(each.total_seconds()) for each in spent]
