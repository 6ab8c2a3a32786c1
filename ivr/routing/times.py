"""Times of day, weekdays and days, as people write them."""

import re
from datetime import date, datetime
from typing import Annotated, Any, NamedTuple

from pydantic import AfterValidator, BeforeValidator, ValidationInfo, WithJsonSchema

from ivr.routing.checking import complaint, unique
from ivr.routing.facts import WEEKDAYS

CLOCK = r"(?:(?:[01]\d|2[0-3]):[0-5]\d|24:00)"
PERIOD = rf"{CLOCK}\s*-\s*{CLOCK}"
WEEKDAY = rf"(?:{'|'.join(WEEKDAYS)})"


class Period(NamedTuple):
    """Minutes since midnight, `start` within the period and `end` not; 24:00 is 1440."""

    start: int
    end: int

    def __str__(self) -> str:
        """As it is written in the file."""
        return "-".join(f"{minutes // 60:02}:{minutes % 60:02}" for minutes in self)

    def holds(self, at: datetime) -> bool:
        return self.start <= at.hour * 60 + at.minute < self.end


def _minutes(clock: str) -> int:
    hours, minutes = clock.split(":")
    return int(hours) * 60 + int(minutes)


def _period(value: Any) -> Period:
    if not isinstance(value, str) or not re.fullmatch(PERIOD, value):
        raise complaint(f"'{value}' is not a time such as \"08:00-20:00\"")
    period = Period(*map(_minutes, value.split("-")))
    if period.start >= period.end:
        raise complaint(f"'{value}' ends before it begins; split it at midnight, 24:00")
    return period


def _periods(value: Any) -> tuple[Period, ...]:
    return tuple(_period(each.strip()) for each in str(value).split(","))


def _weekdays(value: Any) -> tuple[str, ...]:
    if not isinstance(value, str):
        raise complaint("must be a weekday or a range such as mon-fri")
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


def _text(pattern: str) -> WithJsonSchema:
    return WithJsonSchema({"type": "string", "pattern": f"^{pattern}$"})


ClockPeriod = Annotated[Period, BeforeValidator(_period), _text(PERIOD)]
ClockPeriods = Annotated[
    tuple[Period, ...], BeforeValidator(_periods), _text(rf"{PERIOD}(?:\s*,\s*{PERIOD})*")
]
Weekdays = Annotated[tuple[str, ...], BeforeValidator(_weekdays), _text(f"{WEEKDAY}(?:-{WEEKDAY})?")]
EachWeekdayOnce = Annotated[Weekdays, AfterValidator(_named_once)]
Day = Annotated[date, BeforeValidator(_day), _text(r"\d{4}-\d\d-\d\d")]
