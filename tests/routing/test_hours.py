"""Open or closed, and why."""

from datetime import datetime
from zoneinfo import ZoneInfo

import pytest

from ivr.routing import RoutingFile, load
from ivr.routing.default import default, default_text
from ivr.routing.hours import Opening, opening

NEW_YORK = ZoneInfo("America/New_York")
OPEN = Opening()


def routing_open(hours: str) -> RoutingFile:
    """The shipped file with other hours, given in braces."""
    before, _, after = default_text().partition("hours:\n")
    return load(f"{before}hours: {hours}\n\n{after[after.index('# Why people call') :]}", "routing.yaml")


def asked(routing: RoutingFile, at: str) -> Opening:
    return opening(routing.hours, datetime.fromisoformat(at).replace(tzinfo=NEW_YORK))


WEEKLY = 'weekly: {mon-thu: "08:00-12:00, 13:00-18:00", fri: "08:00-24:00"}'
PLAIN = routing_open(f"{{{WEEKLY}, closed: [2026-12-24]}}")
HOLIDAYS = "holidays: {country: US, region: NY, except: [Columbus Day, Lincoln]}"
NEW_YORKERS = routing_open(f"{{{WEEKLY}, closed: [2026-12-24, 2026-12-25], {HOLIDAYS}}}")


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
    ],
)
def test_the_business_is_open_from_the_first_minute_to_the_last(at: str, expected: bool) -> None:
    assert asked(PLAIN, at) == (OPEN if expected else Opening("hours", "outside hours"))


def test_a_closed_day_is_closed_whatever_the_weekday() -> None:
    assert asked(PLAIN, "2026-12-24 10:00") == Opening("day off", "day off")
    assert asked(PLAIN, "2026-12-25 10:00").open


@pytest.mark.parametrize(
    "at, name",
    [
        ("2026-11-26 10:00", "Thanksgiving Day"),
        ("2026-07-03 10:00", "Independence Day (observed)"),  # the 4th is a Saturday
        ("2027-11-25 10:00", "Thanksgiving Day"),
        ("2027-01-01 10:00", "New Year's Day"),
    ],
)
def test_a_public_holiday_is_closed_and_told_by_its_name_each_year(at: str, name: str) -> None:
    assert asked(NEW_YORKERS, at) == Opening("holiday", f"holiday: {name}")
    assert asked(PLAIN, at).open


def test_a_holiday_that_is_excepted_is_a_day_like_others() -> None:
    assert asked(NEW_YORKERS, "2026-10-12 10:00").open  # Columbus Day
    assert asked(NEW_YORKERS, "2026-02-12 10:00").open  # Lincoln's Birthday, by the beginning of its name


def test_a_closed_day_beats_the_holiday_on_it() -> None:
    assert asked(NEW_YORKERS, "2026-12-25 10:00") == Opening("day off", "day off")


def test_closed_by_hand_beats_everything_and_says_why() -> None:
    routing = routing_open(f"{{{WEEKLY}, closed_by_hand: snow storm, {HOLIDAYS}}}")
    for at in ("2026-11-23 10:00", "2026-11-26 10:00", "2026-11-29 10:00"):
        assert asked(routing, at) == Opening("hand", "by hand: snow storm")


def test_holidays_are_those_of_the_region() -> None:
    bavaria = routing_open(f"{{{WEEKLY}, holidays: {{country: DE, region: BY}}}}")
    berlin = routing_open(f"{{{WEEKLY}, holidays: {{country: DE, region: BE}}}}")
    assert asked(bavaria, "2026-01-06 10:00") == Opening("holiday", "holiday: Heilige Drei Könige")
    assert asked(berlin, "2026-01-06 10:00").open


def test_holidays_have_their_own_names_whatever_the_language_of_the_machine(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setenv("LANGUAGE", "th")
    germany = routing_open(f"{{{WEEKLY}, holidays: {{country: DE, region: HH}}}}")
    assert asked(germany, "2029-10-03 10:00").why == "holiday: Tag der Deutschen Einheit"


def test_the_holidays_of_a_year_are_computed_once(monkeypatch: pytest.MonkeyPatch) -> None:
    first = asked(NEW_YORKERS, "2031-11-27 10:00")
    monkeypatch.setattr("holidays.country_holidays", None)
    assert asked(NEW_YORKERS, "2031-11-27 11:00") == first == Opening("holiday", "holiday: Thanksgiving Day")


def test_the_shipped_file_is_open_around_the_clock() -> None:
    hours = [datetime(2026, 11, day, hour, 59, tzinfo=NEW_YORK) for day in range(1, 31) for hour in range(24)]
    assert all(opening(default().hours, at).open for at in hours)


def test_calling_hours_end_where_they_say() -> None:
    calling_hours = default().survey.calling_hours
    assert calling_hours.holds(datetime(2026, 11, 23, 9, 0, tzinfo=NEW_YORK))
    assert not calling_hours.holds(datetime(2026, 11, 23, 20, 0, tzinfo=NEW_YORK))
