"""The call that asks whether the problem is solved."""

from functools import partial
from typing import Annotated, Literal

import phonenumbers
from pydantic import AfterValidator, Field

from ivr.routing import holidays
from ivr.routing.checking import complaint, known
from ivr.routing.facts import WEEKDAYS
from ivr.routing.sections.section import Section
from ivr.routing.times import ClockPeriod, Period, Weekdays
from ivr.routing.values import QueueName, Text

Minutes = Annotated[int, Field(ge=0, le=10080)]


def _country(value: str) -> str:
    if value not in phonenumbers.SUPPORTED_REGIONS:
        raise complaint(f"'{value}' is not a country such as US{holidays.country_meant(value)}")
    return value


class SurveyDelay(Section):
    """After which calls it is made later, or sooner. It fits when all that it names does."""

    delay_minutes: Minutes
    """How long after such a call it is made."""
    queue: QueueName | None = None
    """Calls of this queue."""
    reason: Annotated[Text, AfterValidator(partial(known, "reason"))] | None = None
    """Calls about this."""
    hard: bool | None = None
    """Calls that were hard, with a raised voice or a warning; or, with `false`, all others."""


class Survey(Section):
    """The call that asks whether the problem is solved."""

    delay_minutes: Minutes = 60
    """How long after the call it is made."""
    delays: tuple[SurveyDelay, ...] = ()
    """Other delays, such as `[{hard: true, delay_minutes: 240}]`. The first that fits a call is taken."""
    tries: Annotated[int, Field(ge=0, le=3)] = 3
    """How often it is tried when nobody answers; 0 means no survey."""
    retry_after_hours: Annotated[int, Field(ge=1, le=168)] = 4
    """How long after a try in vain the next one is made, and never at the same hour of the day."""
    calling_hours: ClockPeriod = Period(9 * 60, 20 * 60)
    """The time of day at which callers may be called, in every time zone that their number can be in."""
    calling_days: Annotated[Weekdays, Field(json_schema_extra={"default": "mon-sat"})] = WEEKDAYS[:6]
    """The days of the week on which callers may be called. They are not on public holidays of their country, nor on
    the business's own holidays and days off."""
    countries: tuple[Annotated[Text, AfterValidator(_country)], ...] = ()
    """ISO 3166 codes of the countries whose numbers may be called, such as `[US, CA]`; without any it is the country of
    the business's `human_line`."""
    unverified: bool = False
    """Whether numbers are called that the phone company does not vouch for (STIR/SHAKEN level A)."""
    per_day: Annotated[int, Field(ge=0, le=100_000)] = 500
    """How many survey calls are made in a day of the business at most."""
    answering_machine: Literal["hang up", "message"] = "hang up"
    """What an answering machine gets; a message at most once for each survey."""
    comment: Literal["off", "transcript", "audio"] = "transcript"
    """Whether callers are asked for a word of their own at the end. What they say is kept in writing; with `audio`,
    those who agree are recorded instead."""
