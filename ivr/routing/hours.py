"""Whether the business is open, and why not."""

from dataclasses import dataclass
from datetime import datetime
from typing import Literal

from ivr.routing.facts import WEEKDAYS
from ivr.routing.holidays import days_off
from ivr.routing.sections.hours import Hours


@dataclass(frozen=True)
class Opening:
    """`by` is what closes the business, empty while it is open; `why` says it with the name of the day."""

    by: Literal["", "hours", "day off", "holiday", "hand"] = ""
    why: str = ""

    @property
    def open(self) -> bool:
        return not self.by


def opening(hours: Hours, at: datetime) -> Opening:
    """By hand beats a closed day, a closed day beats opening times. `at` is in the business's time zone."""
    if hours.closed_by_hand:
        return Opening("hand", f"by hand: {hours.closed_by_hand}")
    if at.date() in hours.closed:
        return Opening("day off", "day off")
    if name := _holiday(hours, at):
        return Opening("holiday", f"holiday: {name}")
    return Opening() if _within(hours, at) else Opening("hours", "outside hours")


def _holiday(hours: Hours, at: datetime) -> str | None:
    rules = hours.holidays
    return days_off(rules.country, rules.region, rules.without, at.year).get(at.date()) if rules else None


def _within(hours: Hours, at: datetime) -> bool:
    weekday = WEEKDAYS[at.weekday()]
    return any(
        period.holds(at) for days, periods in hours.weekly.items() if weekday in days for period in periods
    )
