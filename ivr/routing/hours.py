"""When the business is open."""

import re
from collections.abc import Mapping
from datetime import date, datetime
from typing import Annotated, Any, NamedTuple

from pydantic import AfterValidator, BeforeValidator, ValidationInfo

from ivr.routing.checking import complaint, unique
from ivr.routing.facts import WEEKDAYS
from ivr.routing.section import Section

CLOCK = r"([01]\d|2[0-3]):([0-5]\d)|24:00"
PERIOD = re.compile(rf"(?P<start>{CLOCK})\s*-\s*(?P<end>{CLOCK})")


class Period(NamedTuple):
    """Minutes since midnight, `start` within the period and `end` not; 24:00 is 1440."""

    start: int
    end: int

    def holds(self, at: datetime) -> bool:
        return self.start <= at.hour * 60 + at.minute < self.end


def _minutes(clock: str) -> int:
    return int(clock[:2]) * 60 + int(clock[3:])


def _period(value: Any) -> Period:
    found = PERIOD.fullmatch(value) if isinstance(value, str) else None
    if not found:
        raise complaint(f"'{value}' is not a time such as \"08:00-20:00\"")
    period = Period(_minutes(found["start"]), _minutes(found["end"]))
    if period.start >= period.end:
        raise complaint(f"'{value}' ends before it begins; split it at midnight, 24:00")
    return period


def _periods(value: Any) -> tuple[Period, ...]:
    return tuple(_period(each.strip()) for each in str(value).split(","))


def _weekdays(value: str) -> tuple[str, ...]:
    first, _, last = value.partition("-")
    if not {first, last or first} <= set(WEEKDAYS):
        raise complaint(f"'{value}' is not a weekday or a range such as mon-fri")
    begin, end = WEEKDAYS.index(first), WEEKDAYS.index(last or first)
    if begin > end:
        raise complaint(f"'{value}' runs backwards; weeks begin with mon")
    return WEEKDAYS[begin : end + 1]


def _named_once(days: tuple[str, ...], info: ValidationInfo) -> tuple[str, ...]:
    return tuple(unique("the weekday", day, info) for day in days)


def _day(value: Any) -> date:
    try:
        return date.fromisoformat(value)
    except (TypeError, ValueError):
        raise complaint(f"'{value}' is not a day such as 2026-12-25") from None


ClockPeriod = Annotated[Period, BeforeValidator(_period)]
ClockPeriods = Annotated[tuple[Period, ...], BeforeValidator(_periods)]
Weekdays = Annotated[tuple[str, ...], BeforeValidator(_weekdays), AfterValidator(_named_once)]
Day = Annotated[date, BeforeValidator(_day)]


class Hours(Section):
    """Opening hours in the business's own time."""

    weekly: Mapping[Weekdays, ClockPeriods]
    """Opening times by weekday or range of weekdays; days that are not named are closed."""
    closed: tuple[Day, ...] = ()
    """Days on which the business is closed whatever the weekday."""


def is_open(hours: Hours, at: datetime) -> bool:
    """Whether the business is open. `at` is in the business's time zone."""
    if at.date() in hours.closed:
        return False
    weekday = WEEKDAYS[at.weekday()]
    return any(
        period.holds(at) for days, periods in hours.weekly.items() if weekday in days for period in periods
    )
