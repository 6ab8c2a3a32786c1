"""What is looked for among the calls, as an address says it."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, tzinfo
from typing import Any, Self

from ivr.console.query import day_in, one_of, text_in
from ivr.days import DAY, midnight
from ivr.searching import Result, SoughtCalls

YES, NO = "yes", "no"


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
            since=day_in(asked, "since"),
            until=day_in(asked, "until"),
            line=text_in(asked, "line"),
            queue=text_in(asked, "queue"),
            reason=text_in(asked, "reason"),
            agent=text_in(asked, "agent"),
            result=one_of(Result, asked, "result"),
            raised=_yes_or_no(asked.get("raised", "")),
            repeat=_yes_or_no(asked.get("repeat", "")),
        )

    def sought(self, zone: tzinfo) -> SoughtCalls:
        return SoughtCalls(
            text=self.text,
            since=midnight(self.since, zone) if self.since else None,
            until=midnight(self.until + DAY, zone) if self.until else None,
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


def _yes_or_no(value: str) -> bool | None:
    return {YES: True, NO: False}.get(value)


def _written(value: object) -> str:
    if isinstance(value, bool):
        return YES if value else NO
    return str(value)
