"""Days and times of day as they are said."""

from datetime import datetime, timedelta

from babel import Locale, UnknownLocaleError
from babel.dates import format_date, format_skeleton, format_time

from ivr.words.language import folder_of

WEEK = timedelta(days=7)


def spoken_time(at: datetime, language: str) -> str:
    """Such as "3:45 PM", as the language (BCP 47) writes it."""
    return format_time(at, "short", locale=_locale(language))


def spoken_day(at: datetime, now: datetime, language: str) -> str:
    """Such as "Tuesday"; with the date where it is not in the week that begins now."""
    locale = _locale(language)
    weekday = format_date(at, "EEEE", locale=locale)
    is_far = at.date() - now.date() >= WEEK
    return f"{weekday}, {format_skeleton('MMMMd', at, locale=locale)}" if is_far else weekday


def _locale(language: str) -> Locale:
    try:
        return Locale.parse(language, sep="-")
    except UnknownLocaleError:  # of its region
        return Locale.parse(folder_of(language))
