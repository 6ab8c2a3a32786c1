"""Hours, days and weeks by the clock of the business."""

from datetime import UTC, date, datetime, timedelta
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ivr.figures.periods import Per, periods

NEW_YORK = ZoneInfo("America/New_York")
LONG_AFTER = datetime(2030, 1, 1, tzinfo=UTC)
HOUR = timedelta(hours=1)


def begins(
    first: date, last: date, per: Per, now: datetime = LONG_AFTER, zone: ZoneInfo = NEW_YORK
) -> list[str]:
    return [f"{period.since.astimezone(zone):%m-%d %H:%M}" for period in periods(first, last, per, zone, now)]


def test_days_begin_and_end_at_midnight_of_the_business() -> None:
    assert begins(date(2026, 11, 2), date(2026, 11, 4), Per.DAY) == [
        "11-02 00:00",
        "11-03 00:00",
        "11-04 00:00",
    ]
    *_, last = periods(date(2026, 11, 2), date(2026, 11, 4), Per.DAY, NEW_YORK, LONG_AFTER)
    assert last.until == datetime(2026, 11, 5, 5, tzinfo=UTC)


def test_a_week_begins_on_monday_and_the_first_and_last_may_lack_days() -> None:
    assert begins(date(2026, 11, 5), date(2026, 11, 17), Per.WEEK) == [
        "11-05 00:00",
        "11-09 00:00",
        "11-16 00:00",
    ]


@pytest.mark.parametrize(
    "day, hours", [(date(2026, 11, 1), 25), (date(2026, 3, 8), 23), (date(2026, 11, 2), 24)]
)
def test_a_day_has_as_many_hours_as_pass(day: date, hours: int) -> None:
    assert len(begins(day, day, Per.HOUR)) == hours


def test_there_is_nothing_after_now() -> None:
    now = datetime(2026, 11, 2, 15, 20, tzinfo=UTC)
    *before, last = periods(date(2026, 11, 2), date(2026, 11, 9), Per.HOUR, NEW_YORK, now)
    assert len(before) == 10
    assert last == (datetime(2026, 11, 2, 15, tzinfo=UTC), now)


@given(
    first=st.dates(date(2020, 1, 1), date(2027, 1, 1)),
    days=st.integers(0, 40),
    per=st.sampled_from(Per),
    zone=st.sampled_from(["America/New_York", "Europe/Berlin", "Asia/Kolkata", "Australia/Lord_Howe", "UTC"]),
)
def test_periods_follow_each_other_without_a_gap_and_cover_the_days(
    first: date, days: int, per: Per, zone: str
) -> None:
    last = first + timedelta(days=days)
    found = periods(first, last, per, ZoneInfo(zone), LONG_AFTER)
    assert [period.until for period in found[:-1]] == [period.since for period in found[1:]]
    assert all(period.since < period.until for period in found)
    assert found[0].since.astimezone(ZoneInfo(zone)).replace(tzinfo=None) == datetime.combine(
        first, datetime.min.time()
    )
    end = datetime.combine(last + timedelta(days=1), datetime.min.time(), ZoneInfo(zone))
    assert found[-1].until == end
    if per is Per.HOUR:
        assert all(period.until - period.since <= HOUR for period in found)
