"""Days, as the clocks of a place have them."""

from datetime import UTC, date, datetime, time, timedelta, tzinfo

DAY = timedelta(days=1)
# A day outside of these years is mistyped, and could be none in another time zone.
YEARS = range(2000, 2200)


def midnight(day: date, zone: tzinfo) -> datetime:
    """When the day begins there, in UTC."""
    return datetime.combine(day, time(), zone).astimezone(UTC)
