"""The hours, days or weeks of some days, as the business's clock has them."""

from collections.abc import Iterator
from datetime import date, datetime, timedelta
from enum import StrEnum
from typing import NamedTuple
from zoneinfo import ZoneInfo

from ivr.days import DAY, midnight

HOUR = timedelta(hours=1)


class Per(StrEnum):
    HOUR = "hour"
    DAY = "day"
    WEEK = "week"  # from Monday on


class Period(NamedTuple):
    """From its beginning on, and before its end."""

    since: datetime
    until: datetime


def periods(first: date, last: date, per: Per, zone: ZoneInfo, now: datetime) -> tuple[Period, ...]:
    """Up to now: the one that has begun is the last. The first and the last week may lack days."""
    end = min(midnight(last + DAY, zone), now)
    begins = [at for at in _begins(first, last, per, zone) if at < end]
    return tuple(Period(since, until) for since, until in zip(begins, [*begins[1:], end], strict=True))


def _begins(first: date, last: date, per: Per, zone: ZoneInfo) -> Iterator[datetime]:
    day = first
    while day <= last:
        after = day + DAY if per is not Per.WEEK else day + DAY * (7 - day.weekday())
        if per is Per.HOUR:
            yield from _hours(midnight(day, zone), midnight(after, zone))
        else:
            yield midnight(day, zone)
        day = after


def _hours(since: datetime, until: datetime) -> Iterator[datetime]:
    """Those that pass: on the day on which clocks change, 23 or 25 of them."""
    while since < until:
        yield since
        since += HOUR
