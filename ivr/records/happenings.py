"""What happened: answers to webhooks, and the timeline."""

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any, Protocol


class Answers(Protocol):
    """Webhook answers by request, so that a request that comes twice is answered alike and acts once."""

    def claim(self, key: str, at: datetime) -> str | None:
        """None when the key is new and now ours; otherwise what it was answered with."""

    def keep(self, key: str, content: str) -> None: ...


@dataclass(frozen=True)
class Moment:
    """Something that happened on a call. `id` counts up."""

    id: int
    call_sid: str
    kind: str
    at: datetime
    data: Mapping[str, Any]


class Timeline(Protocol):
    def add(self, call_sid: str, kind: str, at: datetime, data: Mapping[str, object]) -> None:
        """Append what happened, for people to read."""

    def add_to_each(self, kind: str, at: datetime, data: Mapping[str, Mapping[str, object]]) -> None:
        """Append what happened on several calls at once, by call."""

    def after(self, number: int) -> Sequence[Moment]:
        """What happened after the moment with this number, oldest first."""

    def of(self, call_sid: str, besides: Collection[str] = ()) -> Sequence[Moment]:
        """What happened on a call, oldest first; not the kinds of `besides`."""

    def last(self) -> Moment | None: ...
