"""Agents, the offers made to them, and the promises that they keep."""

from collections.abc import Collection, Mapping, Sequence
from datetime import datetime
from typing import Protocol

from ivr.agents.agent import Agent
from ivr.agents.offer import Offer, OfferState
from ivr.agents.token import Token
from ivr.promise import Promise
from ivr.records.table import Table


class Offers(Table[Offer], Protocol):
    def accepted_for(self, call_sid: str) -> Offer | None:
        """The offer whose agent is, or is about to be, in conversation with this caller; not that of a seat."""

    def pending_for(self, call_sid: str) -> Offer | None:
        """The offer by which an agent is being asked to take this call; not that of a seat."""

    def direct_for(self, call_sid: str) -> Offer | None:
        """The accepted offer whose agent this call itself has dialled."""

    def seats(self, call_sid: str, states: Collection[OfferState]) -> Sequence[Offer]:
        """Offers of a seat in this conversation, oldest first."""

    def hard_conversations(self, agents: Collection[str], since: datetime) -> Mapping[str, int]:
        """How many each of these agents had that ended after an instant, or have not ended; in a seat too.

        One that is not over is as hard as it was when it was offered.
        """

    def latest_conversations(self, agents: Collection[str], since: datetime, most: int) -> Sequence[Offer]:
        """Offers of these agents that were accepted and ended after an instant: so many at most, the latest first."""

    def had_enough(self, agents: Collection[str], since: datetime) -> Mapping[str, datetime]:
        """When these agents last passed because they had enough hard calls; those who did after an instant."""

    def reserved(self, reservation_sid: str) -> Offer | None:
        """The offer that came of a reservation of TaskRouter's."""

    def to_give_back(self, since: datetime, before: datetime) -> Sequence[Offer]:
        """Those that ended in this time without a conversation, and are still reserved by TaskRouter."""

    def refusals(self, places: Collection[str], since: datetime) -> Sequence[Offer]:
        """Offers of these calls and promises, or of seats, that were not taken and ended after an instant."""

    def accepted(self, before: datetime) -> Sequence[Offer]:
        """Offers made before an instant whose agents are, as far as we were told, still on the line."""

    def stale(self, states: Collection[OfferState], before: datetime) -> Sequence[Offer]:
        """Offers still in one of these states that were made before an instant: their callbacks are lost."""


class Agents(Table[Agent], Protocol):
    def enrol(self, names: Sequence[str], at: datetime) -> None:
        """Agents not yet known become available."""

    def all(self) -> Sequence[Agent]:
        """By name; also those who are not in the live file any more."""

    def free(self, now: datetime) -> Sequence[Agent]:
        """Who may be offered a call, longest idle first, and is in no other transaction's hands.

        They are in this one's until it is over: whoever asks meanwhile does not see them.
        """

    def signed_in(self) -> frozenset[str]: ...

    def take(self, name: str, offer_id: str, now: datetime) -> bool:
        """Claim a free agent for an offer; False when somebody else was faster."""

    def talks(self, name: str, offer_id: str, at: datetime) -> None:
        """The agent of this offer has accepted it."""

    def release(
        self,
        name: str,
        offer_id: str,
        now: datetime,
        *,
        available_from: datetime | None = None,
        wrap_up_until: datetime | None = None,
        **changes: object,
    ) -> None:
        """Free an agent of this offer, and of no later one; for calls from `available_from` on, else from now.

        Whoever had asked for a break, or to be signed out, is.
        """


class Promises(Table[Promise], Protocol):
    def due(self, now: datetime) -> Sequence[Promise]:
        """Open promises with a number to call that is not on the line with us now, in the order of the line."""

    def not_kept(self) -> Sequence[Promise]:
        """All of them, also those without a number to call."""

    def made_in(self, call_sid: str) -> Sequence[Promise]:
        """The oldest first."""

    def about(self, case_id: str) -> Sequence[Promise]:
        """The oldest first."""

    def open_callback(self, number: str) -> Promise | None: ...

    def keep(self, number: str, case_id: str | None, *, verified: bool) -> None:
        """This caller is talking with somebody: callbacks to the number are kept, and messages about the case.

        As far as the number is vouched for (`verified`) no less than when they were promised.
        """


class Tokens(Protocol):
    """What opens a page, by its key."""

    def add(self, token: Token) -> bool: ...

    def find(self, key: str) -> Token | None: ...

    def use(self, key: str, at: datetime) -> bool:
        """Use a token for the first time, before it expires; False when that is not to be."""

    def end(self, key: str) -> None: ...

    def end_all(self, holder: str) -> None:
        """Whatever is open to them."""

    def forget(self, before: datetime) -> None:
        """Those that expired before an instant."""


class Resources(Protocol):
    """What TaskRouter calls by a SID, and we by a name."""

    def of(self, kind: str) -> Mapping[str, str]:
        """SIDs by name."""

    def name_of(self, sid: str) -> str | None: ...

    def keep(self, kind: str, name: str, sid: str) -> None: ...

    def forget(self, kind: str, name: str) -> None: ...
