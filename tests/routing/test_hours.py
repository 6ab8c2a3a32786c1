"""Open or closed."""

from datetime import datetime
from zoneinfo import ZoneInfo

import pytest

from ivr.routing import RoutingFile, load
from ivr.routing.default import default, default_text
from ivr.routing.hours import is_open

NEW_YORK = ZoneInfo("America/New_York")


def routing_open(*lines: str) -> RoutingFile:
    text = default_text().replace('    mon-sun: "00:00-24:00"', "\n".join(f"    {line}" for line in lines))
    return load(text.replace("closed: []", "closed: [2026-12-25]"), "routing.yaml")


ROUTING = routing_open('mon-thu: "08:00-12:00, 13:00-18:00"', 'fri: "08:00-24:00"')


@pytest.mark.parametrize(
    "at, expected",
    [
        ("2026-11-23 07:59", False),  # a Monday
        ("2026-11-23 08:00", True),
        ("2026-11-23 11:59", True),
        ("2026-11-23 12:00", False),
        ("2026-11-23 13:00", True),
        ("2026-11-27 23:59", True),  # Friday
        ("2026-11-28 00:00", False),
        ("2026-11-29 10:00", False),  # Sunday is not named
        ("2026-12-25 10:00", False),  # a Friday, but a closed day
    ],
)
def test_the_business_is_open_from_the_first_minute_to_the_last(at: str, expected: bool) -> None:
    assert is_open(ROUTING.hours, datetime.fromisoformat(at).replace(tzinfo=NEW_YORK)) is expected


def test_the_shipped_file_is_open_around_the_clock() -> None:
    hours = [datetime(2026, 11, day, hour, 59, tzinfo=NEW_YORK) for day in range(1, 31) for hour in range(24)]
    assert all(is_open(default().hours, at) for at in hours)


def test_calling_hours_end_where_they_say() -> None:
    calling_hours = default().survey.calling_hours
    assert calling_hours.holds(datetime(2026, 11, 23, 9, 0, tzinfo=NEW_YORK))
    assert not calling_hours.holds(datetime(2026, 11, 23, 20, 0, tzinfo=NEW_YORK))
