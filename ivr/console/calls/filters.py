"""What is looked for, as an address says it. What cannot be read there is not asked for."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta, tzinfo
from enum import StrEnum
from typing import Any, Self, TypeVar

from ivr.searching import Place, Result, SoughtCalls

LONGEST_TEXT = 100
# A day outside of these years is mistyped, and could be none in another time zone.
YEARS = range(2000, 2200)
YES, NO = "yes", "no"

E = TypeVar("E", bound=StrEnum)


@dataclass(frozen=True)
class Filters:
    """`since` and `until` are the first and the last day, in the time zone of the business."""

    text: str = ""
    since: date | None = None
    until: date | None = None
    line: str = ""
    queue: str = ""
    reason: str = ""
    agent: str = ""
    result: Result | None = None
    raised: bool | None = None
    repeat: bool | None = None

    @classmethod
    def of(cls, asked: Mapping[str, str]) -> Self:
        return cls(
            text=text_in(asked, "text"),
            since=_day(asked.get("since", "")),
            until=_day(asked.get("until", "")),
            line=text_in(asked, "line"),
            queue=text_in(asked, "queue"),
            reason=text_in(asked, "reason"),
            agent=text_in(asked, "agent"),
            result=one_of(Result, asked.get("result", "")),
            raised=_yes_or_no(asked.get("raised", "")),
            repeat=_yes_or_no(asked.get("repeat", "")),
        )

    def sought(self, zone: tzinfo) -> SoughtCalls:
        return SoughtCalls(
            text=self.text,
            since=_midnight(self.since, zone) if self.since else None,
            until=_midnight(self.until + timedelta(days=1), zone) if self.until else None,
            line=self.line,
            queue=self.queue,
            reason=self.reason,
            agent=self.agent,
            result=self.result,
            is_raised=self.raised,
            is_repeat=self.repeat,
        )

    @property
    def asked(self) -> dict[str, Any]:
        """As an address says it."""
        return {name: _written(value) for name, value in vars(self).items() if value not in {None, ""}}


def text_in(asked: Mapping[str, str], name: str) -> str:
    """PostgreSQL keeps no NUL, and so finds none."""
    return asked.get(name, "").replace("\0", "").strip()[:LONGEST_TEXT]


def one_of(kind: type[E], value: str) -> E | None:
    return kind(value) if value in list(kind) else None


def place_of(value: str) -> Place | None:
    """Where a page begins, as `written_place` has it."""
    at, _, key = value.replace("\0", "").partition("~")
    try:
        instant = datetime.fromisoformat(at)
    except ValueError:
        return None
    return Place(instant, key) if instant.tzinfo and instant.year in YEARS else None


def written_place(place: Place) -> str:
    return f"{place.at.isoformat()}~{place.key}"


def _day(value: str) -> date | None:
    try:
        day = date.fromisoformat(value)
    except ValueError:
        return None
    return day if day.year in YEARS else None


def _midnight(day: date, zone: tzinfo) -> datetime:
    return datetime.combine(day, time(), zone)


def _yes_or_no(value: str) -> bool | None:
    return {YES: True, NO: False}.get(value)


def _written(value: object) -> str:
    if isinstance(value, bool):
        return YES if value else NO
    return str(value)
