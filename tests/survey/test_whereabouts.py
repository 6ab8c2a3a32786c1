"""Where the caller of a number can be."""

from datetime import datetime, timedelta

import pytest
from phonenumbers.tzdata import TIMEZONE_DATA

from ivr.routing.zones import zone
from ivr.survey.whereabouts import Whereabouts
from tests.survey.windows import GERMANY, NEW_YORK, NOWHERE, TOLL_FREE, VANCOUVER, at


def zones(number: str) -> set[str]:
    return {zone.key for zone in Whereabouts.of(number).zones}


def test_an_area_code_tells_the_zone() -> None:
    assert zones(NEW_YORK) == {"America/New_York"}
    assert Whereabouts.of(NEW_YORK).country == "US"


def test_an_area_code_that_lies_in_two_zones_is_in_both() -> None:
    assert zones("+12085550123") == {"America/Boise", "America/Los_Angeles"}


def test_a_toll_free_number_is_in_every_zone_of_its_country_code() -> None:
    assert {"America/St_Johns", "America/New_York", "Pacific/Honolulu", "Pacific/Guam"} < zones(TOLL_FREE)


def test_a_mobile_number_of_a_country_is_in_each_of_its_zones() -> None:
    assert zones("+4915112345678") == {"Europe/Berlin"} == zones(GERMANY)
    assert {"Australia/Sydney", "Australia/Perth"} < zones("+61412345678")


@pytest.mark.parametrize("number", [NOWHERE, "", "anonymous", "12125550123"])
def test_what_is_no_number_of_a_known_plan_is_nowhere(number: str) -> None:
    assert Whereabouts.of(number).zones == ()


def test_every_zone_that_phonenumbers_names_is_in_the_package() -> None:
    names = {name for names in TIMEZONE_DATA.values() for name in names}
    assert {zone(name).key for name in names} == names


@pytest.mark.parametrize(
    "number, moment, offset_hours",
    [
        (VANCOUVER, "2026-12-01T12:00+00:00", -7),  # no longer -8 in winter
        (VANCOUVER, "2026-07-01T12:00+00:00", -7),
        (NEW_YORK, "2026-12-01T12:00+00:00", -5),
    ],
)
def test_zones_are_those_of_the_package_not_of_the_machine(
    number: str, moment: str, offset_hours: int
) -> None:
    """tzdata 2026f has changes of 2026 that machines installed before do not know."""
    (there,) = Whereabouts.of(number).zones
    local: datetime = at(moment).astimezone(there)
    assert local.utcoffset() == timedelta(hours=offset_hours)
