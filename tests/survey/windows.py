"""Calling windows as a routing file makes them, and numbers to ask about."""

from datetime import UTC, datetime
from zoneinfo import ZoneInfo

from ivr.routing.default import default
from ivr.routing.sections.hours import Holidays, Hours
from ivr.routing.sections.survey import Survey
from ivr.survey.calling_hours import CallingWindow, window_of

NEW_YORK, LOS_ANGELES, VANCOUVER, TOLL_FREE = "+12125550123", "+13105550123", "+16045550123", "+18005550123"
INDIA, NEPAL, GERMANY, LONDON, NOWHERE = (
    "+911123456789",
    "+97714123456",
    "+4930123456",
    "+442079460123",
    "+883510000123",
)


def window(
    hours: str = "09:00-20:00",
    days: str = "mon-sun",
    *,
    closed: tuple[str, ...] = (),
    holidays: Holidays | None = None,
    time_zone: str = "America/New_York",
) -> CallingWindow:
    """On every day and without days off of the business, where nothing else is said."""
    sections = {
        "survey": Survey.model_validate({"calling_hours": hours, "calling_days": days}),
        "hours": Hours.model_validate({"weekly": {}, "closed": closed, "holidays": holidays}),
        "business": default().business.model_copy(update={"time_zone": ZoneInfo(time_zone)}),
    }
    return window_of(default().model_copy(update=sections))


def at(text: str) -> datetime:
    return datetime.fromisoformat(text).astimezone(UTC)
