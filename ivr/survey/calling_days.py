"""On which days callers may be called."""

from dataclasses import dataclass
from datetime import date
from functools import cache

# Otherwise loaded at the first use, which takes long, in a transaction that others wait for.
import holidays.countries  # noqa: F401

from ivr.routing.facts import WEEKDAYS
from ivr.routing.holidays import days_off, is_country
from ivr.routing.sections.hours import Hours

_is_known = cache(is_country)


@dataclass(frozen=True)
class CallingDays:
    """`business` names the days on which the business is closed."""

    weekdays: tuple[str, ...]
    business: Hours

    def hold(self, day: date, country: str | None) -> bool:
        """On a day where the caller is; `country` is theirs, and holidays of only a part of it do not count."""
        return (
            WEEKDAYS[day.weekday()] in self.weekdays
            and not self.is_business_off(day)
            and not _is_public_holiday(day, country)
        )

    def is_business_off(self, day: date) -> bool:
        rules = self.business.holidays
        if rules and day in days_off(rules.country, rules.region, rules.without, day.year):
            return True
        return day in self.business.closed


def _is_public_holiday(day: date, country: str | None) -> bool:
    """None is known of a few small countries."""
    return country is not None and _is_known(country) and day in days_off(country, None, (), day.year)
