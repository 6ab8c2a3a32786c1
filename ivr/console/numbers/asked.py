"""Of which days and calls the numbers are asked for, as an address says it. What cannot be read there is the usual."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from typing import Self
from zoneinfo import ZoneInfo

from ivr.console.query import day_in, one_of, text_in
from ivr.figures.counting import Wanted
from ivr.figures.periods import Per, periods
from ivr.figures.where import By

LAST_DAYS = (1, 7, 28, 90)
USUAL_DAYS = 7
OWN_DAYS = "own"
MOST_DAYS = 366
IN_TIME_SECONDS = (10, 20, 30, 60, 120)
USUAL_SECONDS = 20
# A chart has room for some hundred points.
MOST_HOURLY_DAYS, MOST_DAILY_DAYS = 14, 120
FILTERS = (By.LINE, By.QUEUE, By.REASON)


@dataclass(frozen=True)
class Asked:
    """From the first to the last day, both counted. `days` is how the days were chosen."""

    days: str
    first: date
    last: date
    per: Per
    in_time_seconds: int
    by: By
    only: Mapping[By, str]

    @classmethod
    def of(cls, asked: Mapping[str, str], today: date) -> Self:
        days, first, last = _days(asked, today)
        return cls(
            days=days,
            first=first,
            last=last,
            per=_per(one_of(Per, asked, "per"), (last - first).days + 1),
            in_time_seconds=_number_of(IN_TIME_SECONDS, asked.get("within", ""), USUAL_SECONDS),
            by=one_of(By, asked, "by") or By.QUEUE,
            only={by: name for by in FILTERS if (name := text_in(asked, by))},
        )

    def wanted(self, zone: ZoneInfo, now: datetime) -> Wanted:
        return Wanted(periods(self.first, self.last, self.per, zone, now), self.only, self.in_time_seconds)

    @property
    def address(self) -> dict[str, str]:
        """What makes an address ask for the same."""
        own = {"from": self.first.isoformat(), "to": self.last.isoformat()} if self.days == OWN_DAYS else {}
        chosen = {
            "days": self.days,
            "per": str(self.per),
            "within": str(self.in_time_seconds),
            "by": str(self.by),
        }
        return {**chosen, **own, **{str(by): name for by, name in self.only.items()}}


def _days(asked: Mapping[str, str], today: date) -> tuple[str, date, date]:
    first, last = day_in(asked, "from"), day_in(asked, "to")
    if asked.get("days") == OWN_DAYS and (first or last):
        return OWN_DAYS, *_in_order(first or today, last or today, today)
    days = _number_of(LAST_DAYS, asked.get("days", ""), USUAL_DAYS)
    return str(days), today - timedelta(days=days - 1), today


def _in_order(one: date, other: date, today: date) -> tuple[date, date]:
    """Of days to come there are no numbers."""
    first, last = (min(day, today) for day in sorted((one, other)))
    return max(first, last - timedelta(days=MOST_DAYS - 1)), last


def _per(wanted: Per | None, days: int) -> Per:
    """As asked, unless that were too many for a chart."""
    per = wanted or _usual(days)
    if per is Per.HOUR and days > MOST_HOURLY_DAYS:
        per = Per.DAY
    return Per.WEEK if per is Per.DAY and days > MOST_DAILY_DAYS else per


def _usual(days: int) -> Per:
    if days <= 2:
        return Per.HOUR
    return Per.DAY if days <= 31 else Per.WEEK


def _number_of(offered: tuple[int, ...], value: str, usual: int) -> int:
    return int(value) if value in map(str, offered) else usual
