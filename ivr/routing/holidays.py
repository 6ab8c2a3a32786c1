"""Public holidays of any country and region, as the `holidays` package knows them."""

import re
from collections.abc import Iterable, Mapping
from datetime import date
from functools import cache

import holidays
from babel import Locale
from holidays import HolidayBase

from ivr.routing.faults import suggestion

# A name with which no holiday of these years begins is misspelt.
YEARS = tuple(range(2020, 2036))


@cache
def days_off(country: str, region: str | None, without: tuple[str, ...], year: int) -> Mapping[date, str]:
    """Names of the holidays of a year, in the country's language; none that begins with one of `without`."""
    days = _holidays(country, region, (year,))
    for name in without:
        if days.get_named(name, lookup="istartswith"):
            days.pop_named(name, lookup="istartswith")
    return dict(days)


def is_country(country: str) -> bool:
    return bool(re.fullmatch("[A-Z]{2}", country)) and _supports(country)


def country_meant(written: str) -> str:
    """`; did you mean 'DE'?` for Germany or de, or nothing."""
    names = {name.lower(): code for code, name in Locale("en").territories.items()}
    return suggestion(names.get(written.lower(), written.upper()), _codes())


def is_region(country: str, region: str) -> bool:
    return region in _regions(country)


def region_meant(country: str, written: str) -> str:
    near = suggestion(written, _regions(country)) or suggestion(written.upper(), _regions(country))
    return near or ("" if _regions(country) else f"; {country} has none")


def is_holiday(country: str, region: str | None, name: str) -> bool:
    return any(each.lower().startswith(name.lower()) for each in _names(country, region))


def holiday_meant(country: str, region: str | None, written: str) -> str:
    return suggestion(written, _names(country, region))


def _supports(country: str) -> bool:
    try:
        holidays.country_holidays(country)
    except NotImplementedError:
        return False
    return True


def _codes() -> list[str]:
    return list(holidays.list_supported_countries(include_aliases=False))


@cache
def _regions(country: str) -> tuple[str, ...]:
    days = holidays.country_holidays(country)
    return (*days.subdivisions, *days.subdivisions_aliases)


@cache
def _names(country: str, region: str | None) -> frozenset[str]:
    days = _holidays(country, region, YEARS)
    return frozenset(name for day in days for name in days.get_list(day))


def _holidays(country: str, region: str | None, years: Iterable[int]) -> HolidayBase:
    """In the country's own language, not the machine's; none in years of which the package knows nothing."""
    known = holidays.country_holidays(country)
    years = [year for year in years if known.start_year <= year <= known.end_year]
    return holidays.country_holidays(country, region, years=years, language=known.default_language)
