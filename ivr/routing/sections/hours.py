"""When the business is open."""

from collections.abc import Mapping
from typing import Annotated

from pydantic import AfterValidator, Field, ValidationInfo

from ivr.routing import holidays
from ivr.routing.checking import complaint
from ivr.routing.sections.section import Section
from ivr.routing.times import ClockPeriods, Day, EachWeekdayOnce
from ivr.routing.values import Text


def _country(value: str) -> str:
    if not holidays.is_country(value):
        raise complaint(f"'{value}' is not a country such as US{holidays.country_meant(value)}")
    return value


def _region(value: str, info: ValidationInfo) -> str:
    country = info.data.get("country")
    if country and not holidays.is_region(country, value):
        raise complaint(f"'{value}' is not a region of {country}{holidays.region_meant(country, value)}")
    return value


def _holiday(value: str, info: ValidationInfo) -> str:
    if {"country", "region"} <= info.data.keys():
        country, region = info.data["country"], info.data["region"]
        if not holidays.is_holiday(country, region, value):
            near = holidays.holiday_meant(country, region, value)
            raise complaint(f"'{value}' is not a holiday of {region or country}{near}")
    return value


def _why_closed(value: str) -> str:
    """To YAML 1.2 `no` and `off` are texts, and would close the business for the reason "no"."""
    if value.lower() in ("no", "off", "none", "never", "open"):
        raise complaint(f"'{value}' would close the business; take this line out to open it")
    return value


class Holidays(Section):
    """Public holidays, on which the business is closed."""

    country: Annotated[Text, AfterValidator(_country)]
    """Its ISO 3166 code of two letters, such as `US`."""
    region: Annotated[Text, AfterValidator(_region)] | None = None
    """The code of the state, province or canton, such as `NY`, for the holidays that are only kept there."""
    without: Annotated[tuple[Annotated[Text, AfterValidator(_holiday)], ...], Field(alias="except")] = ()
    """Holidays on which the business is open all the same, by how their names in the country's language begin, such as
    `[Columbus Day]`."""


class Hours(Section):
    """When the business is open, in its own time. At other times callers are asked for their reason, and then
    whether they want to be called back or leave a message."""

    weekly: Mapping[EachWeekdayOnce, ClockPeriods]
    """Opening times by weekday or range of weekdays, such as `mon-fri: "08:00-12:00, 13:00-18:00"`. Days that are not
    named are closed. `"00:00-24:00"` is the whole day."""
    closed: tuple[Day, ...] = ()
    """Days on which the business is closed whatever the weekday, such as `[2026-12-24]`."""
    holidays: Holidays | None = None
    """Public holidays, on which the business is closed."""
    closed_by_hand: Annotated[Text, AfterValidator(_why_closed)] | None = None
    """Why the business is closed now, such as `storm`. It stays closed, whatever else stands here, until this is taken
    out again."""
