"""On which days a number may be called for a survey."""

import pytest

from ivr.routing.sections.hours import Holidays
from ivr.survey.calling_hours import NoAllowedTime
from tests.survey.windows import GERMANY, LONDON, NEW_YORK, TOLL_FREE, at, window


@pytest.mark.parametrize(
    "number, asked, allowed",
    [
        (NEW_YORK, "2026-11-25T21:00-05:00", "2026-11-27T09:00-05:00"),  # Thanksgiving
        (GERMANY, "2026-12-24T21:00+01:00", "2026-12-27T09:00+01:00"),  # two days of Christmas
        (
            LONDON,
            "2026-12-25T12:00+00:00",
            "2026-12-27T09:00+00:00",
        ),  # and Boxing Day, which is no holiday in New York
        (
            NEW_YORK,
            "2026-07-03T09:00-04:00",
            "2026-07-05T09:00-04:00",
        ),  # the 4th, a Saturday, and its day off
    ],
)
def test_nobody_is_called_on_a_public_holiday_of_their_country(number: str, asked: str, allowed: str) -> None:
    assert window().next_allowed(at(asked), number) == at(allowed)


def test_a_holiday_of_only_a_part_of_the_country_is_none_everywhere() -> None:
    """Corpus Christi, 4 June 2026, is a holiday in Bavaria, not in Berlin."""
    assert window().is_allowed(at("2026-06-04T12:00+02:00"), GERMANY)


def test_days_that_ops_leave_out_are_waited_for() -> None:
    weekdays = window(days="mon-fri")
    assert weekdays.next_allowed(at("2026-11-20T20:00-05:00"), NEW_YORK) == at("2026-11-23T09:00-05:00")


def test_it_has_to_be_such_a_day_in_every_zone() -> None:
    """It is Friday evening in Hawaii when it is Saturday afternoon in Guam."""
    weekdays = window("00:00-24:00", days="mon-fri")
    friday = at("2026-11-20T12:00-10:00")
    assert not weekdays.is_allowed(friday, TOLL_FREE)
    assert weekdays.is_allowed(friday, NEW_YORK)


def test_nobody_is_called_on_a_day_off_of_the_business() -> None:
    closed = window(closed=("2026-11-24",))
    assert closed.next_allowed(at("2026-11-24T10:00-05:00"), NEW_YORK) == at("2026-11-25T09:00-05:00")


def test_a_day_off_counts_where_the_caller_is_and_where_the_business_is() -> None:
    closed = window("00:00-24:00", closed=("2026-11-24",), time_zone="Asia/Tokyo")
    assert closed.is_allowed(at("2026-11-23T09:59-05:00"), NEW_YORK)
    assert not closed.is_allowed(at("2026-11-23T10:00-05:00"), NEW_YORK)  # midnight in Tokyo
    assert not closed.is_allowed(at("2026-11-24T23:59-05:00"), NEW_YORK)
    assert closed.is_allowed(at("2026-11-25T00:00-05:00"), NEW_YORK)


def test_nobody_is_called_on_a_holiday_of_the_business() -> None:
    """Lincoln's birthday is kept in New York, not everywhere in the country."""
    birthday = at("2026-02-12T12:00-05:00")
    assert window().is_allowed(birthday, NEW_YORK)
    rules = Holidays.model_validate({"country": "US", "region": "NY"})
    assert not window(holidays=rules).is_allowed(birthday, NEW_YORK)


def test_a_holiday_on_which_the_business_is_open_is_one_for_the_caller_all_the_same() -> None:
    rules = Holidays.model_validate({"country": "US", "except": ("Columbus Day",)})
    assert not window(holidays=rules).is_allowed(at("2026-10-12T12:00-04:00"), NEW_YORK)


def test_a_month_of_days_off_leaves_no_time() -> None:
    november = tuple(f"2026-11-{day:02}" for day in range(1, 31))
    with pytest.raises(NoAllowedTime):
        window(days="mon", closed=(*november, "2026-12-07")).next_allowed(
            at("2026-11-05T12:00-05:00"), NEW_YORK
        )
