"""What goes on now."""

from collections.abc import Collection, Mapping, Sequence
from datetime import datetime
from typing import Protocol

from ivr.audio import Level
from ivr.board.kept import Counted, DueSurvey, LiveCall, OpenPromise, Reopened, Span


class Board(Protocol):
    def live(self) -> Sequence[LiveCall]: ...

    def promises(self, limit: int) -> Sequence[OpenPromise]:
        """Those that are not kept, the earliest due first; so many at most."""

    def surveys(self, until: datetime, limit: int) -> Sequence[DueSurvey]:
        """Those that are not over and due before an instant, the earliest due first; so many at most."""

    def reopened(self, since: datetime, limit: int) -> Sequence[Reopened]:
        """Those told of after an instant, the latest first; so many at most."""

    def promised(self, due_before: datetime) -> tuple[int, int]:
        """How many promises are not kept, and how many of them were due before an instant."""

    def surveys_due(self, until: datetime) -> int: ...

    def fallbacks(self, since: datetime) -> Counted:
        """Requests after an instant that were answered by what is there when all else fails."""

    def last_heard(self, call_sids: Collection[str]) -> Mapping[str, float]:
        """The latest instant of each trace, in seconds of the call; not of calls that have none."""

    def levels(self, after_seconds: Mapping[str, float]) -> Mapping[str, Sequence[Level]]:
        """The traces of calls, each from an instant on, which is not part of it."""

    def spans(self, call_sids: Collection[str]) -> Mapping[str, Sequence[Span]]:
        """Stretches with a raised voice, in their order."""
