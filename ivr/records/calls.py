"""Calls and cases, and what was heard and decided."""

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any, Protocol

from ivr.audio import Evidence, Level
from ivr.call import Call, Rise, Voice
from ivr.case import Case, History
from ivr.records.table import Table
from ivr.routing import Decision, Facts


@dataclass(frozen=True)
class Queued:
    """How many callers wait, and since when the first of them."""

    callers: int
    since: datetime | None


class Calls(Table[Call], Protocol):
    def waiting(self) -> Sequence[Call]:
        """Callers in the line without a pending offer."""

    def several(self, sids: Collection[str]) -> Mapping[str, Call]:
        """By their SIDs, as far as they are there."""

    def tasks(self) -> Sequence[Call]:
        """Callers who wait as tasks of TaskRouter, with those who are being offered."""

    def live(self, before: datetime) -> Sequence[Call]:
        """Calls that came before an instant and have not ended, as far as we were told."""

    def connecting(self) -> Sequence[Call]:
        """Callers on the way to an agent."""

    def raised_in_conversation(self) -> Sequence[Call]:
        """Calls in conversation whose caller's voice is raised now."""

    def is_on_the_line(self, number: str) -> bool:
        """Whether this number is in a call with us right now."""

    def counted(self, number: str, since: Sequence[datetime]) -> Sequence[int]:
        """How many calls of a number count that came after each of these instants."""

    def queued(self, besides: str) -> Queued:
        """Callers in the line but for one call, with those who are being offered."""

    def on_record(self, sids: Collection[str]) -> Collection[str]:
        """Those of these calls that there are."""


class Cases(Table[Case], Protocol):
    def history(self, number: str, since: datetime) -> History:
        """The open case of a number with a counted call after `since`, and the counted calls about it."""

    def history_of(self, case_id: str) -> History:
        """A case, and the counted calls about it."""

    def without_answer(self, before: datetime, limit: int) -> Mapping[str, str]:
        """Open cases with whose callers nobody has been on the line since an instant, each with its last call's sid.

        Not those of which anything is still to come: a promise, a survey, or a talk about a survey's "no".
        """

    def last_agents(self, case_ids: Collection[str]) -> Mapping[str, str]:
        """Whoever talked last about each of these cases, if anybody has."""


class Voices(Protocol):
    def rose(self, call_sid: str, evidence: Evidence) -> None:
        """A rise began. One row per rise, keyed by the second at which it began."""

    def lasts(self, call_sid: str, until_seconds: float, rise_db: float) -> None:
        """The rise that is not over, if there is one, goes on so long, and rises so high."""

    def settled(self, call_sid: str, evidence: Evidence) -> None:
        """The rise that was not over is; how long it was is final."""

    def raised_now(self, call_sids: Collection[str]) -> Collection[str]:
        """Those of these calls that have a rise which is not over."""

    def raised(self, call_sids: Collection[str]) -> Collection[str]:
        """Those of these calls in which a voice has been raised."""

    def of(self, call_sid: str) -> Voice: ...

    def rises(self, call_sid: str) -> Sequence[Rise]:
        """In the order in which they began."""

    def levels(self, call_sid: str, after_seconds: float) -> Sequence[Level]:
        """The trace from an instant on, which is not part of it."""

    def trace(self, levels: Mapping[str, Sequence[Level]]) -> None:
        """Keep levels by call; those that are kept already stay."""


class Decisions(Protocol):
    def add(
        self, call_sid: str, decision: Decision, facts: Facts, at: datetime, activation: int | None = None
    ) -> None:
        """Keep a decision with all the facts it was made from; a later one for the same call is kept instead.

        `activation` is that by which the call is treated.
        """

    def explanation(self, call_sid: str) -> Mapping[str, Any] | None:
        """The decision, as plain values by the names of its fields."""

    def facts(self, call_sid: str) -> Facts | None:
        """What was known when the call was decided."""
