"""When a number may be called: inside the calling hours of every time zone that it can be in."""

from datetime import datetime, timedelta
from zoneinfo import ZoneInfo

import phonenumbers
from phonenumbers import timezone

from ivr.routing.times import Period

# Fine enough for every zone: offsets and their changes are multiples of 15 minutes.
STEP = timedelta(minutes=15)
HORIZON = timedelta(days=2)


class NoAllowedTime(Exception):
    """The number's time zones have no calling hour in common, or none is known."""


def zones_of(number: str) -> tuple[ZoneInfo, ...]:
    """Every zone that an E.164 number can be in, by its prefix (phonenumbers' carrier-independent data)."""
    names = timezone.time_zones_for_number(phonenumbers.parse(number))
    return tuple(ZoneInfo(name) for name in names if name != timezone.UNKNOWN_TIMEZONE)


def is_allowed(at: datetime, number: str, hours: Period) -> bool:
    zones = zones_of(number)
    return bool(zones) and all(hours.holds(at.astimezone(zone)) for zone in zones)


def next_allowed(at: datetime, number: str, hours: Period) -> datetime:
    """`at` itself, or the first moment after it at which the number may be called. Raises `NoAllowedTime`."""
    if is_allowed(at, number, hours):
        return at
    moment = _next_step(at)
    while moment < at + HORIZON:
        if is_allowed(moment, number, hours):
            return moment
        moment += STEP
    raise NoAllowedTime(
        "no time of day lies within the calling hours of every zone that the number can be in"
    )


def _next_step(at: datetime) -> datetime:
    minutes = at.minute - at.minute % 15
    return at.replace(minute=minutes, second=0, microsecond=0) + STEP
