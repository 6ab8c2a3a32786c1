"""At which hours of the day a number may be called for a survey."""

from datetime import UTC, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ivr.routing.times import Period
from ivr.survey.calling_hours import NoAllowedTime
from ivr.survey.whereabouts import Whereabouts
from tests.survey.windows import (
    GERMANY,
    INDIA,
    LONDON,
    LOS_ANGELES,
    NEPAL,
    NEW_YORK,
    NOWHERE,
    TOLL_FREE,
    VANCOUVER,
    at,
    window,
)

NUMBERS = (NEW_YORK, LOS_ANGELES, VANCOUVER, INDIA, NEPAL, GERMANY, LONDON)
MOMENTS = st.datetimes(datetime(2026, 1, 1), datetime(2028, 1, 1), timezones=st.just(UTC))  # noqa: DTZ001  # in UTC
DAYTIME = window()


@given(moment=MOMENTS, number=st.sampled_from(NUMBERS), start=st.integers(0, 21), length=st.integers(1, 3))
def test_the_next_allowed_moment_is_lawful_wherever_the_caller_is(
    moment: datetime, number: str, start: int, length: int
) -> None:
    hours = Period(start=start * 60, end=(start + length) * 60)
    allowed = window(str(hours)).next_allowed(moment, number)
    assert moment <= allowed <= moment + timedelta(days=6)
    assert all(hours.holds(allowed.astimezone(zone)) for zone in Whereabouts.of(number).zones)


@given(moment=MOMENTS, number=st.sampled_from(NUMBERS))
def test_no_lawful_moment_is_passed_over(moment: datetime, number: str) -> None:
    allowed = DAYTIME.next_allowed(moment, number)
    while (moment := moment + timedelta(minutes=15)) < allowed:
        assert not DAYTIME.is_allowed(moment, number)


@pytest.mark.parametrize(
    "asked, allowed",
    [
        ("2026-11-23T12:00-05:00", "2026-11-23T12:00-05:00"),  # in the middle of the day
        ("2026-11-23T20:00-05:00", "2026-11-24T09:00-05:00"),  # the end is not in it
        ("2026-11-23T03:07-05:00", "2026-11-23T09:00-05:00"),
        ("2026-03-07T21:00-05:00", "2026-03-08T09:00-04:00"),  # the night in which clocks go forward
        ("2026-10-31T21:00-04:00", "2026-11-01T09:00-05:00"),  # and back
    ],
)
def test_a_survey_waits_for_the_callers_morning(asked: str, allowed: str) -> None:
    assert DAYTIME.next_allowed(at(asked), NEW_YORK) == at(allowed)


def test_an_hour_that_the_clock_strikes_twice_counts_twice() -> None:
    """Clocks in New York go back from two to one on the first of November 2026."""
    early = window("01:00-02:00")
    assert early.is_allowed(at("2026-11-01T01:59-04:00"), NEW_YORK)
    assert early.is_allowed(at("2026-11-01T01:59-05:00"), NEW_YORK)
    assert not early.is_allowed(at("2026-11-01T02:00-05:00"), NEW_YORK)


def test_an_hour_that_the_clock_leaves_out_is_no_calling_hour() -> None:
    """Clocks in New York go forward from two to three on the eighth of March 2026."""
    missing = window("02:00-03:00").next_allowed(at("2026-03-08T00:00-05:00"), NEW_YORK)
    assert missing == at("2026-03-09T02:00-04:00")


def test_a_zone_that_is_not_on_a_full_hour_has_its_own_morning() -> None:
    assert DAYTIME.next_allowed(at("2026-11-23T00:00+05:45"), NEPAL) == at("2026-11-23T09:00+05:45")


def test_a_number_that_can_be_anywhere_is_called_when_it_is_day_everywhere() -> None:
    """A toll-free number can be in any zone of its country code: half past seven in St. John's is nine in Guam."""
    allowed = DAYTIME.next_allowed(at("2026-11-23T12:00-05:00"), TOLL_FREE)
    assert allowed == at("2026-11-23T19:30-03:30") == at("2026-11-24T09:00+10:00")


def test_a_number_without_a_common_hour_of_day_is_not_called() -> None:
    with pytest.raises(NoAllowedTime):
        window("10:00-19:00").next_allowed(at("2026-11-23T12:00-05:00"), TOLL_FREE)


@pytest.mark.parametrize("number", [NOWHERE, "", "anonymous", "+999123456789"])
def test_a_number_of_no_known_zone_is_never_called(number: str) -> None:
    with pytest.raises(NoAllowedTime):
        DAYTIME.next_allowed(at("2026-11-23T12:00-05:00"), number)
    assert not DAYTIME.is_allowed(at("2026-11-23T12:00-05:00"), number)


@pytest.mark.parametrize(
    "tried, asked, allowed",
    [
        ("2026-11-23T12:30-05:00", "2026-11-24T12:00-05:00", "2026-11-24T13:30-05:00"),
        ("2026-11-23T12:30-05:00", "2026-11-24T11:30-05:00", "2026-11-24T11:30-05:00"),
        ("2026-11-23T12:30-05:00", "2026-11-24T11:31-05:00", "2026-11-24T13:30-05:00"),
        ("2026-11-23T19:30-05:00", "2026-11-24T18:45-05:00", "2026-11-25T09:00-05:00"),
    ],
)
def test_another_try_is_an_hour_apart_on_the_clock(tried: str, asked: str, allowed: str) -> None:
    assert DAYTIME.next_allowed(at(asked), NEW_YORK, [at(tried)]) == at(allowed)


def test_a_clock_is_round() -> None:
    all_day = window("00:00-24:00")
    assert not all_day.is_allowed(at("2026-11-24T00:15-05:00"), NEW_YORK, [at("2026-11-23T23:45-05:00")])


def test_every_try_is_at_an_hour_of_its_own() -> None:
    morning, tried = window("09:00-12:00"), [at("2026-11-23T09:00-05:00"), at("2026-11-23T11:00-05:00")]
    assert morning.next_allowed(at("2026-11-24T09:00-05:00"), NEW_YORK, tried) == at("2026-11-24T10:00-05:00")


def test_tries_that_have_used_up_the_calling_hours_were_enough() -> None:
    with pytest.raises(NoAllowedTime):
        window("09:30-10:30").next_allowed(
            at("2026-11-24T09:30-05:00"), NEW_YORK, [at("2026-11-23T10:00-05:00")]
        )


def test_the_hour_of_a_try_is_what_the_clock_said_then() -> None:
    """Nine in the morning, before and after clocks in New York go back: 24 hours later it is eight."""
    tried = at("2026-10-31T10:00-04:00")
    assert not DAYTIME.is_allowed(at("2026-11-01T10:00-05:00"), NEW_YORK, [tried])
    assert DAYTIME.is_allowed(tried + timedelta(days=1), NEW_YORK, [tried])
