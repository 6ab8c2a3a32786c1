"""Calls of the past: to look back at, and to forget."""

from collections.abc import Collection, Sequence
from datetime import datetime
from typing import Protocol

from ivr.past import PastCall, Place


class PastCalls(Protocol):
    """Decided calls in the order in which they were decided."""

    def latest(self) -> datetime | None:
        """When the last one was decided; in a future where a simulator has moved time on."""

    def count(self, since: datetime, until: datetime) -> int:
        """How many were decided from `since` on, and before `until`."""

    def after(self, place: Place, until: datetime, limit: int) -> Sequence[PastCall]:
        """The first `limit` calls that were decided after a place and before `until`."""


class Expired(Protocol):
    """What is older than it is to be kept, and its end. Nothing here touches what is not over."""

    def heard(self, before: datetime, limit: int) -> Sequence[str]:
        """CallSids of calls that ended before an instant and whose levels are still there."""

    def calls(self, before: datetime, limit: int) -> Sequence[str]:
        """CallSids of calls that ended before an instant, and of which nothing is open: no case, promise or survey."""

    def forget_levels(self, call_sids: Collection[str]) -> None: ...

    def forget_calls(self, call_sids: Collection[str], before: datetime) -> None:
        """With all that belongs to them, as far as they are still such that `calls` would name them."""

    def forget_timeline(self, before: datetime, limit: int) -> int:
        """How many of the `limit` oldest moments were that old, and are gone."""

    def forget_answers(self, before: datetime, limit: int) -> int:
        """How many answers of at most `limit` are gone."""
