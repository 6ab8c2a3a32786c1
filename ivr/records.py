"""What the core keeps about calls, as it sees it inside one transaction. `ivr/store` does the keeping."""

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any, Protocol, TypeVar

from ivr.agents.offer import Offer, OfferState
from ivr.audio import Evidence, Level
from ivr.call import Call, Voice
from ivr.case import Case, History
from ivr.past import PastCall, Place
from ivr.promise import Promise
from ivr.routing import Decision, Facts
from ivr.survey.survey import Survey
from ivr.versions.version import Activation, How, Version

T = TypeVar("T")


class NotOnRecord(LookupError):
    """No row with this key: a stale or made-up reference."""


class Table(Protocol[T]):
    """Rows of one kind, each a frozen dataclass with a key."""

    def add(self, row: T) -> bool:
        """Insert the row; False, and nothing changed, when it is there already."""

    def find(self, key: str) -> T | None: ...

    def get(self, key: str) -> T:
        """Raises `NotOnRecord`."""

    def change(self, key: str, **changes: object) -> None: ...

    def claim(self, key: str, states: Collection[str], **changes: object) -> bool:
        """Change the row only if its state is one of `states`. Of any number of racing claims one returns True."""


@dataclass(frozen=True)
class Queued:
    """How many callers wait, and since when the first of them."""

    callers: int
    since: datetime | None


class Calls(Table[Call], Protocol):
    def waiting(self) -> Sequence[Call]:
        """Callers in the line without a pending offer, first come first within the highest priority."""

    def live(self, before: datetime) -> Sequence[Call]:
        """Calls that came before an instant and have not ended, as far as we were told."""

    def connecting(self) -> Sequence[Call]:
        """Callers on the way to an agent."""

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


class Voices(Protocol):
    def rose(self, call_sid: str, evidence: Evidence) -> None:
        """A rise began. One row per rise, keyed by the second at which it began."""

    def lasts(self, call_sid: str, until_seconds: float, rise_db: float) -> None:
        """The rise that is not over, if there is one, goes on so long, and rises so high."""

    def settled(self, call_sid: str, evidence: Evidence) -> None:
        """The rise that was not over is; how long it was is final."""

    def raised_now(self, call_sids: Collection[str]) -> Collection[str]:
        """Those of these calls that have a rise which is not over."""

    def of(self, call_sid: str) -> Voice: ...

    def trace(self, levels: Mapping[str, Sequence[Level]]) -> None:
        """Keep levels by call; those that are kept already stay."""


class Decisions(Protocol):
    def add(
        self, call_sid: str, decision: Decision, facts: Facts, at: datetime, activation: int | None = None
    ) -> None:
        """Keep a decision with all the facts it was made from; a later one for the same call is kept instead.

        `activation` is that by which the call is treated.
        """

    def facts(self, call_sid: str) -> Facts | None:
        """What was known when the call was decided."""


class Offers(Table[Offer], Protocol):
    def accepted_for(self, call_sid: str) -> Offer | None:
        """The offer whose agent is, or is about to be, in conversation with this caller."""

    def pending_for(self, call_sid: str) -> Offer | None: ...

    def refused_since(self, key: str, since: datetime) -> frozenset[str]:
        """Agents who were asked to take this call or promise after `since`, and did not."""

    def accepted(self, before: datetime) -> Sequence[Offer]:
        """Offers made before an instant whose agents are, as far as we were told, still on the line."""

    def stale(self, states: Collection[OfferState], before: datetime) -> Sequence[Offer]:
        """Offers still in one of these states that were made before an instant: their callbacks are lost."""


@dataclass(frozen=True)
class FreeAgent:
    name: str
    idle_since: datetime


class Agents(Protocol):
    def enrol(self, names: Sequence[str], at: datetime) -> None:
        """Agents not yet known become available."""

    def free(self, now: datetime) -> Sequence[FreeAgent]:
        """Who may be offered a call, longest idle first."""

    def signed_in(self) -> frozenset[str]: ...

    def take(self, name: str, offer_id: str, now: datetime) -> bool:
        """Claim a free agent for an offer; False when somebody else was faster."""

    def release(self, name: str, offer_id: str, available_from: datetime) -> None:
        """Free an agent of this offer, and of no later one."""


class Promises(Table[Promise], Protocol):
    def due(self, now: datetime) -> Sequence[Promise]:
        """Open promises with a number to call that is not on the line with us now, in the order of the line."""

    def not_kept(self) -> Sequence[Promise]:
        """All of them, also those without a number to call."""

    def open_callback(self, number: str) -> Promise | None: ...

    def keep(self, number: str, case_id: str | None) -> None:
        """This caller is talking with somebody: callbacks to the number are kept, and messages about the case."""


class Surveys(Table[Survey], Protocol):
    def scheduled(self) -> Sequence[Survey]: ...

    def under_way(self) -> Sequence[Survey]:
        """Placed and, as far as we were told, not over."""

    def in_doubt(self) -> Sequence[Survey]:
        """Dialling, but the answer to the dial never came."""


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


class Versions(Protocol):
    def keep(self, version: Version) -> None:
        """What is kept already stays."""

    def get(self, name: str) -> Version:
        """Raises `NotOnRecord`."""


class Activations(Protocol):
    def add(self, activation: Activation) -> bool:
        """False, and nothing changed, when its number is taken. Waits for who may be taking it."""

    def find(self, number: int) -> Activation | None: ...

    def latest(self, how: Collection[How] = tuple(How), *, or_refused: bool = False) -> Activation | None:
        """The one of the highest number that was not refused: of any kind, it is the live one."""

    def last_number(self) -> int:
        """0 when there is none."""

    def after(self, number: int) -> Sequence[Activation]:
        """In the order of their numbers, those that were refused among them."""


class Sounds(Protocol):
    """Recordings of prompts, as they are played."""

    def keep(self, sounds: Mapping[str, bytes]) -> None:
        """By their keys; those that are kept already stay."""

    def find(self, key: str) -> bytes | None: ...

    def there(self, keys: Collection[str]) -> frozenset[str]:
        """Those of these keys that have a sound."""


class Timeline(Protocol):
    def add(self, call_sid: str, kind: str, at: datetime, data: Mapping[str, object]) -> None:
        """Append what happened, for people to read."""

    def add_to_each(self, kind: str, at: datetime, data: Mapping[str, Mapping[str, object]]) -> None:
        """Append what happened on several calls at once, by call."""

    def after(self, number: int) -> Sequence[Moment]:
        """What happened after the moment with this number, oldest first."""

    def last(self) -> Moment | None: ...


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


class Records(Protocol):
    @property
    def calls(self) -> Calls: ...
    @property
    def cases(self) -> Cases: ...
    @property
    def voices(self) -> Voices: ...
    @property
    def decisions(self) -> Decisions: ...
    @property
    def offers(self) -> Offers: ...
    @property
    def agents(self) -> Agents: ...
    @property
    def promises(self) -> Promises: ...
    @property
    def surveys(self) -> Surveys: ...
    @property
    def answers(self) -> Answers: ...
    @property
    def versions(self) -> Versions: ...
    @property
    def activations(self) -> Activations: ...
    @property
    def sounds(self) -> Sounds: ...
    @property
    def timeline(self) -> Timeline: ...
    @property
    def past(self) -> PastCalls: ...
    @property
    def expired(self) -> Expired: ...

    def new_id(self) -> str:
        """A fresh random key."""
