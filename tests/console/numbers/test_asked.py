"""Which days and calls an address asks about."""

from datetime import UTC, date, datetime, timedelta
from zoneinfo import ZoneInfo

import pytest

from ivr.console.numbers.asked import Asked
from ivr.figures.periods import Per
from ivr.figures.where import By

TODAY = date(2026, 11, 23)


def asked(**words: str) -> Asked:
    return Asked.of({name.rstrip("_"): word for name, word in words.items()}, TODAY)


def days(of: Asked) -> int:
    return (of.last - of.first).days + 1


def test_usually_it_is_the_last_week_with_today_by_day() -> None:
    usual = asked()
    assert (usual.first, usual.last, usual.per) == (date(2026, 11, 17), TODAY, Per.DAY)
    assert (usual.in_time_seconds, usual.by, usual.only) == (20, By.QUEUE, {})


@pytest.mark.parametrize("last, per", [("1", Per.HOUR), ("7", Per.DAY), ("28", Per.DAY), ("90", Per.WEEK)])
def test_the_last_days_end_with_today_and_are_shown_in_fitting_steps(last: str, per: Per) -> None:
    found = asked(days=last)
    assert (days(found), found.last, found.per) == (int(last), TODAY, per)


def test_days_of_ones_own_may_be_given_in_any_order() -> None:
    for first, last in (("2026-10-01", "2026-10-31"), ("2026-10-31", "2026-10-01")):
        own = asked(days="own", from_=first, to=last)
        assert (own.first, own.last) == (date(2026, 10, 1), date(2026, 10, 31))


def test_of_days_to_come_there_is_nothing_and_of_years_ago_too_much() -> None:
    assert asked(days="own", from_="2026-11-20", to="2027-05-01").last == TODAY
    assert asked(days="own", from_="2027-05-01", to="2027-05-02").first == TODAY
    assert days(asked(days="own", from_="2016-01-01", to="2026-11-01")) == 366


@pytest.mark.parametrize(
    "words",
    [
        {"days": "9"},
        {"days": "-1"},
        {"days": "own"},
        {"days": "own", "from_": "someday", "to": "0001-01-01"},
        {"per": "minute", "within": "21", "by": "agent"},
        {"within": "٢٠"},
        {"queue": "\0 "},
    ],
)
def test_what_cannot_be_read_is_the_usual(words: dict[str, str]) -> None:
    assert asked(**words) == asked()


def test_a_chart_is_never_asked_for_too_many_points() -> None:
    assert asked(days="28", per="hour").per is Per.DAY
    assert asked(days="7", per="hour").per is Per.HOUR
    assert asked(days="own", from_="2026-01-01", to="2026-11-01", per="day").per is Per.WEEK


def test_an_address_that_is_made_of_it_asks_for_the_same() -> None:
    for found in (
        asked(),
        asked(days="28", per="week", within="60", by="rule", queue="senior", line="+12025550100"),
        asked(days="own", from_="2026-10-01", to="2026-10-31", reason="billing"),
    ):
        assert Asked.of(found.address, TODAY) == found


def test_what_ends_now_is_still_counted() -> None:
    now = datetime(2026, 11, 23, 17, 30, tzinfo=UTC)
    wanted = asked(days="1").wanted(ZoneInfo("America/New_York"), now + timedelta(microseconds=1))
    assert wanted.periods[-1].since <= now < wanted.periods[-1].until
