"""What the query of an address asks for. What cannot be read there is not asked for."""

from collections.abc import Mapping
from datetime import date, datetime
from enum import StrEnum
from typing import TypeVar

from ivr.days import YEARS
from ivr.searching import Place

LONGEST_TEXT = 100
MOST = 2**31 - 1

E = TypeVar("E", bound=StrEnum)


def text_in(query: Mapping[str, str], name: str) -> str:
    """PostgreSQL keeps no NUL, and so finds none."""
    return query.get(name, "").replace("\0", "").strip()[:LONGEST_TEXT]


def day_in(query: Mapping[str, str], name: str) -> date | None:
    try:
        day = date.fromisoformat(query.get(name, ""))
    except ValueError:
        return None
    return day if day.year in YEARS else None


def one_of(kind: type[E], query: Mapping[str, str], name: str) -> E | None:
    value = query.get(name, "")
    return kind(value) if value in list(kind) else None


def place_in(query: Mapping[str, str], name: str) -> Place | None:
    """Where a page begins, as `written_place` has it."""
    at, _, key = query.get(name, "").replace("\0", "").partition("~")
    try:
        instant = datetime.fromisoformat(at)
    except ValueError:
        return None
    return Place(instant, key) if instant.tzinfo and instant.year in YEARS else None


def written_place(place: Place) -> str:
    return f"{place.at.isoformat()}~{place.key}"


def whole_number(written: str) -> int:
    """As far as databases know them. Raises `ValueError`."""
    number = int(written)
    if not 0 <= number <= MOST:
        raise ValueError(f"no number of ours: {number}")
    return number
