"""Was the care for agents kept? Worked out anew from what was heard and when, not by the code that keeps it."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from itertools import pairwise

from ivr.agents.offer import Offer
from ivr.audio import Raised, Settled
from ivr.routing import RoutingFile

HOUR = timedelta(hours=1)
Heard = Mapping[str, Sequence[tuple[datetime, Raised | Settled]]]


@dataclass(frozen=True)
class Rest:
    """After one hard conversation, or a seat in one: how long the agent was to be left alone, and was."""

    agent: str
    due: timedelta
    had: timedelta
    is_cap: bool
    """Whether it was the rest after too many hard calls in a row."""

    @property
    def is_kept(self) -> bool:
        return self.had >= self.due


@dataclass(frozen=True)
class HardOffer:
    """A call with a raised voice, offered to an agent who had so many hard conversations within the hour before."""

    agent: str
    at: datetime
    hard_before: int


def hardness(heard: Heard, offer: Offer, at: datetime) -> float:
    """By the formula of docs/agents.md, from what was heard of the voice until then. No warnings are played."""
    events = [event for heard_at, event in heard.get(offer.call_sid or "", ()) if heard_at <= at]
    return 0.5 + 0.5 * min(events[-1].evidence.seconds, 60) / 60 if events else 0.0


def rests(offers: Sequence[Offer], heard: Heard, routing: RoutingFile) -> Iterator[Rest]:
    """Of one agent's offers, in the order in which they were made; a rest that lasts to the end is none."""
    pauses, care, row = routing.wrap_up, routing.care, 0
    for offer, following in pairwise(offers):
        if offer.accepted_at is None or offer.ended_at is None:
            continue
        how_hard = hardness(heard, offer, offer.ended_at)
        row = row + 1 if how_hard else 0
        is_cap = bool(care.hard_in_a_row) and row == care.hard_in_a_row
        cooldown = timedelta(seconds=pauses.cooldown_seconds * how_hard)
        if is_cap:
            row, cooldown = 0, max(cooldown, timedelta(minutes=care.rest_minutes))
        if how_hard:
            due = timedelta(seconds=pauses.wrap_up_seconds) + cooldown
            yield Rest(offer.agent, due, following.made_at - offer.ended_at, is_cap)


def hard_offers(offers: Sequence[Offer], heard: Heard) -> Iterator[HardOffer]:
    """Of one agent's offers, in the order in which they were made, those of calls that were hard by then."""
    for place, offer in enumerate(offers):
        if hardness(heard, offer, offer.made_at):
            before = [other for other in offers[:place] if _lasted_into(other, offer.made_at - HOUR)]
            hard = sum(hardness(heard, other, other.ended_at or offer.made_at) > 0 for other in before)
            yield HardOffer(offer.agent, offer.made_at, hard)


def _lasted_into(offer: Offer, since: datetime) -> bool:
    """Whether it was accepted, and went on until later than this."""
    return offer.accepted_at is not None and (offer.ended_at is None or offer.ended_at > since)
