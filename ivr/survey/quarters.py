"""Moments at which somebody is called: opening times are no finer than quarters of an hour, and all zones keep them."""

from collections.abc import Iterator
from datetime import datetime, timedelta

QUARTER = timedelta(minutes=15)


def full_quarter(at: datetime) -> datetime:
    """`at`, or the next one."""
    begun = timedelta(minutes=at.minute % 15, seconds=at.second, microseconds=at.microsecond)
    return at + (QUARTER - begun) % QUARTER


def moments(at: datetime, within: timedelta) -> Iterator[datetime]:
    """`at` itself, and the full quarters of an hour after it, as long as they are within so much of it."""
    moment = at
    while moment < at + within:
        yield moment
        moment = full_quarter(moment + timedelta(microseconds=1))
