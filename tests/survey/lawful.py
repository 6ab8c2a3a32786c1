"""Whether a survey call was inside the law: judged by the C library's clocks, from what the routing file says."""

import time
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from functools import cache

import holidays

from tests.survey.c_library import local_times

WEEKDAYS = ("mon", "tue", "wed", "thu", "fri", "sat", "sun")


@dataclass(frozen=True)
class Law:
    """`start` and `end` are minutes since midnight; `closed` are days off of the business in New York."""

    start: int
    end: int
    weekdays: tuple[str, ...]
    closed: tuple[date, ...] = ()


@dataclass(frozen=True)
class Call:
    """In seconds since 1970, with the earlier tries."""

    at: float
    tried_at: tuple[float, ...] = ()


def broken(law: Law, calls: Sequence[Call], zones: Iterable[str], country: str | None) -> int:
    """How many of the calls to a number in these zones are outside the law in at least one of them."""
    outside = {number for zone in zones for number in _outside(law, calls, zone, country)}
    new_york = local_times("America/New_York", (call.at for call in calls))
    outside.update(number for number, local in enumerate(new_york) if _day(local) in law.closed)
    return len(outside)


def _outside(law: Law, calls: Sequence[Call], zone: str, country: str | None) -> Iterable[int]:
    clocks = local_times(zone, (call.at for call in calls))
    for number, (call, local) in enumerate(zip(calls, clocks, strict=True)):
        tried = local_times(zone, call.tried_at) if call.tried_at else ()
        if not _holds(law, local, country) or any(_is_near(local, earlier) for earlier in tried):
            yield number


def _holds(law: Law, local: time.struct_time, country: str | None) -> bool:
    return (
        law.start <= _minute(local) < law.end
        and WEEKDAYS[local.tm_wday] in law.weekdays
        and _day(local) not in law.closed
        and _day(local) not in _holidays(country)
    )


def _is_near(one: time.struct_time, other: time.struct_time) -> bool:
    apart = (_minute(one) - _minute(other)) % 1440
    return apart < 60 or apart > 1380


def _minute(local: time.struct_time) -> int:
    return local.tm_hour * 60 + local.tm_min


def _day(local: time.struct_time) -> date:
    return date(local.tm_year, local.tm_mon, local.tm_mday)


@cache
def _holidays(country: str | None) -> frozenset[date]:
    if country is None or country not in holidays.list_supported_countries():
        return frozenset()
    return frozenset(holidays.country_holidays(country, years=range(2023, 2035)))
