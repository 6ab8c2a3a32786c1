"""When a number may be called for a survey."""

from datetime import UTC, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ivr.routing.times import Period
from ivr.survey.calling_hours import NoAllowedTime, is_allowed, next_allowed, zones_of

NEW_YORK, LOS_ANGELES, TOLL_FREE, NOWHERE = "+12125550123", "+13105550123", "+18005550123", "+883510000123"
INDIA, NEPAL, GERMANY = "+911123456789", "+97714123456", "+4930123456"
NUMBERS = (NEW_YORK, LOS_ANGELES, INDIA, NEPAL, GERMANY)
DAYTIME = Period(start=9 * 60, end=20 * 60)
MOMENTS = st.datetimes(datetime(2026, 1, 1), datetime(2028, 1, 1), timezones=st.just(UTC))  # noqa: DTZ001  # in UTC


def at(text: str) -> datetime:
    return datetime.fromisoformat(text).astimezone(UTC)


@given(moment=MOMENTS, number=st.sampled_from(NUMBERS), start=st.integers(0, 21), length=st.integers(1, 3))
def test_the_next_allowed_moment_is_lawful_wherever_the_caller_is(
    moment: datetime, number: str, start: int, length: int
) -> None:
    hours = Period(start=start * 60, end=(start + length) * 60)
    allowed = next_allowed(moment, number, hours)
    assert moment <= allowed <= moment + timedelta(days=2)
    assert all(hours.holds(allowed.astimezone(zone)) for zone in zones_of(number))


@given(moment=MOMENTS, number=st.sampled_from(NUMBERS))
def test_no_lawful_moment_is_passed_over(moment: datetime, number: str) -> None:
    allowed = next_allowed(moment, number, DAYTIME)
    while (moment := moment + timedelta(minutes=15)) < allowed:
        assert not is_allowed(moment, number, DAYTIME)


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
    assert next_allowed(at(asked), NEW_YORK, DAYTIME) == at(allowed)


def test_a_zone_that_is_not_on_a_full_hour_has_its_own_morning() -> None:
    assert next_allowed(at("2026-11-23T00:00+05:45"), NEPAL, DAYTIME) == at("2026-11-23T09:00+05:45")


def test_a_number_that_can_be_anywhere_is_called_when_it_is_day_everywhere() -> None:
    """A toll-free number can be in any zone of its country code: half past seven in St. John's is nine in Guam."""
    allowed = next_allowed(at("2026-11-23T12:00-05:00"), TOLL_FREE, DAYTIME)
    assert allowed == at("2026-11-23T19:30-03:30") == at("2026-11-24T09:00+10:00")


def test_a_number_without_a_common_hour_of_day_is_not_called() -> None:
    with pytest.raises(NoAllowedTime):
        next_allowed(at("2026-11-23T12:00-05:00"), TOLL_FREE, Period(start=10 * 60, end=19 * 60))


def test_a_number_of_no_known_zone_is_never_called() -> None:
    assert zones_of(NOWHERE) == ()
    with pytest.raises(NoAllowedTime):
        next_allowed(at("2026-11-23T12:00-05:00"), NOWHERE, DAYTIME)
