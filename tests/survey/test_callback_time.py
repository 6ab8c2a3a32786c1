"""When somebody wants to be called back, and when that can be."""

from datetime import UTC, datetime, timedelta
from zoneinfo import ZoneInfo

import pytest

from ivr.survey.callback_time import clock_of, first_possible, wanted_at
from ivr.survey.whereabouts import Whereabouts
from ivr.words.moments import spoken_day, spoken_time

NEW_YORK, CHICAGO = ZoneInfo("America/New_York"), ZoneInfo("America/Chicago")
NOW = datetime(2026, 11, 23, 18, 1, 40, tzinfo=UTC)


def test_three_hours_later_is_a_full_quarter_of_an_hour() -> None:
    assert wanted_at("2", NOW, NEW_YORK) == datetime(2026, 11, 23, 21, 15, tzinfo=UTC)
    assert wanted_at("2", NOW.replace(minute=15, second=0), NEW_YORK) == datetime(
        2026, 11, 23, 21, 15, tzinfo=UTC
    )


def test_this_time_tomorrow_is_by_the_clock_also_where_the_night_is_an_hour_longer() -> None:
    saturday = datetime(2026, 10, 31, 13, 30, tzinfo=NEW_YORK)
    assert wanted_at("3", saturday.astimezone(UTC), NEW_YORK) == saturday.replace(month=11, day=1)
    assert wanted_at("3", saturday.astimezone(UTC), NEW_YORK) - saturday.astimezone(UTC) == timedelta(
        hours=25
    )


def test_any_other_key_means_as_soon_as_possible() -> None:
    assert {wanted_at(key, NOW, NEW_YORK) for key in ("1", "7", "")} == {NOW}


def test_the_first_moment_at_which_all_conditions_hold_is_on_a_quarter_of_an_hour() -> None:
    open_from = datetime(2026, 11, 24, 14, 0, tzinfo=UTC)
    lawful_from = datetime(2026, 11, 24, 15, 5, tzinfo=UTC)
    assert first_possible(NOW, lambda at: at >= open_from) == open_from
    both = first_possible(NOW, lambda at: at >= open_from, lambda at: at >= lawful_from)
    assert both == datetime(2026, 11, 24, 15, 15, tzinfo=UTC)


def test_a_moment_that_is_possible_stays_as_it_is() -> None:
    assert first_possible(NOW, lambda _: True) == NOW


def test_there_may_be_none() -> None:
    assert first_possible(NOW, lambda _: False) is None


@pytest.mark.parametrize(
    "number, zone, is_theirs",
    [
        ("+12125550123", NEW_YORK, True),
        ("+12085550123", CHICAGO, False),  # Idaho: in two zones, an hour apart
        ("+18005550123", CHICAGO, False),  # toll-free: anywhere in North America
    ],
)
def test_a_time_is_told_by_the_callers_clock_where_that_is_certain_and_else_by_that_of_the_business(
    number: str, zone: ZoneInfo, is_theirs: bool
) -> None:
    clock = clock_of(Whereabouts.of(number).zones, NOW, CHICAGO)
    assert clock.is_theirs is is_theirs
    assert NOW.astimezone(clock.zone).utcoffset() == NOW.astimezone(zone).utcoffset()


@pytest.mark.parametrize(
    "language, day, far, time",
    [
        ("en-US", "Tuesday", "Tuesday, December 1", "3:45 PM"),
        ("es-US", "martes", "martes, 1 de diciembre", "3:45 p.m."),
        ("de-DE", "Dienstag", "Dienstag, 1. Dezember", "15:45"),
        ("fr-FR", "mardi", "mardi, 1 décembre", "15:45"),
        ("en-XX", "Tuesday", "Tuesday, December 1", "3:45 PM"),
    ],
)
def test_days_and_times_are_said_as_the_language_says_them(
    language: str, day: str, far: str, time: str
) -> None:
    tuesday = datetime(2026, 12, 1, 15, 45, tzinfo=UTC)
    assert spoken_day(tuesday, tuesday - timedelta(days=3), language) == day
    assert spoken_day(tuesday, tuesday - timedelta(days=7), language) == far
    assert " ".join(spoken_time(tuesday, language).split()) == time
