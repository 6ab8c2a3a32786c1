"""When a number may be called: inside the calling window of every time zone that it can be in."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta, tzinfo

from ivr.routing import RoutingFile
from ivr.routing.times import Period
from ivr.survey.calling_days import CallingDays
from ivr.survey.quarters import moments
from ivr.survey.whereabouts import Whereabouts

# Longer than any run of holidays and days off.
HORIZON = timedelta(days=31)
DAY_MINUTES = 24 * 60
HOUR_MINUTES = 60


class NoAllowedTime(Exception):
    """The number's time zones have no calling hour in common that is not used up, or none is known."""


@dataclass(frozen=True)
class CallingWindow:
    """`time_zone` is that of the business, whose days off are kept there too."""

    hours: Period
    days: CallingDays
    time_zone: tzinfo

    def is_allowed(self, at: datetime, number: str, tried_at: Sequence[datetime] = ()) -> bool:
        """`tried_at` are earlier tries: another one is at another hour of the day."""
        return self._holds(at, Whereabouts.of(number), tried_at)

    def next_allowed(self, at: datetime, number: str, tried_at: Sequence[datetime] = ()) -> datetime:
        """`at` itself, or a moment after it at which the number may be called, the first on a quarter of an hour.

        Raises `NoAllowedTime` when there is none within a month.
        """
        there = Whereabouts.of(number)
        for moment in moments(at, HORIZON):
            if self._holds(moment, there, tried_at):
                return moment
        raise NoAllowedTime("no hour lies within the calling hours of every zone that the number can be in")

    def _holds(self, at: datetime, there: Whereabouts, tried_at: Sequence[datetime]) -> bool:
        if not there.zones or self.days.is_business_off(at.astimezone(self.time_zone).date()):
            return False
        return all(self._holds_in(zone, at, there.country, tried_at) for zone in there.zones)

    def _holds_in(
        self, zone: tzinfo, at: datetime, country: str | None, tried_at: Sequence[datetime]
    ) -> bool:
        local = at.astimezone(zone)
        return (
            self.hours.holds(local)
            and self.days.hold(local.date(), country)
            and not any(_is_same_hour(local, tried.astimezone(zone)) for tried in tried_at)
        )


def window_of(routing: RoutingFile) -> CallingWindow:
    days = CallingDays(routing.survey.calling_days, routing.hours)
    return CallingWindow(routing.survey.calling_hours, days, routing.business.time_zone)


def _is_same_hour(one: datetime, other: datetime) -> bool:
    """Less than an hour apart on the clock, whatever the day."""
    apart = abs(_minute_of_day(one) - _minute_of_day(other))
    return min(apart, DAY_MINUTES - apart) < HOUR_MINUTES


def _minute_of_day(at: datetime) -> int:
    return at.hour * 60 + at.minute
