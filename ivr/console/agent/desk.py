"""What an agent's page shows: how they are, the caller they are asked about or talk with, and what they can do."""

from dataclasses import dataclass
from datetime import datetime, timedelta

from ivr.agents.agent import BUSY, Agent, AgentState
from ivr.agents.offer import PENDING, Offer, OfferKind, OfferState
from ivr.briefing import Briefing, Briefings
from ivr.call import IN_CONVERSATION, Announcement, CallState
from ivr.case import Outcome
from ivr.prescreening import PreScreening
from ivr.records import Records

# For so long after a conversation its end can be told on the page.
LAST_CALL = timedelta(hours=1)


@dataclass(frozen=True)
class Talk:
    """The conversation that the agent is in. `senior` has been asked to sit beside them, or does (`has_senior`)."""

    senior: str | None
    has_senior: bool
    may_ask_for_senior: bool
    may_warn: bool
    may_end: bool
    warnings: int
    is_warned_now: bool


@dataclass(frozen=True)
class LastCall:
    offer_id: str
    ended_at: datetime
    outcome: Outcome | None


@dataclass(frozen=True)
class Desk:
    """`until` is when the agent's rest ends. `briefing` and `offer` are of the caller whom they are busy with.

    `last_call` is one that is over for its caller; the agent's phone may still be asking how it ended.
    """

    agent: Agent
    state: AgentState
    until: datetime | None
    offer: Offer | None
    briefing: Briefing | None
    talk: Talk | None
    last_call: LastCall | None

    @property
    def is_busy(self) -> bool:
        return self.agent.state in BUSY

    @property
    def chosen(self) -> AgentState:
        """The state that the agent has chosen: for now, or for when they are free."""
        return (self.agent.next_state or AgentState.AVAILABLE) if self.is_busy else self.agent.state

    @property
    def may_waive(self) -> bool:
        return self.state is AgentState.COOLDOWN


def desk_of(records: Records, door: PreScreening, name: str, now: datetime) -> Desk:
    agent = records.agents.get(name)
    offer = records.offers.find(agent.offer_id) if agent.offer_id else None
    state = agent.shown(now)
    is_resting = state in (AgentState.WRAP_UP, AgentState.COOLDOWN)
    return Desk(
        agent=agent,
        state=state,
        until=agent.available_from if is_resting else None,
        offer=offer,
        briefing=_briefing(records, door, offer, now) if offer else None,
        talk=_talk(records, door, offer) if offer else None,
        last_call=_last_call(records, offer or _latest(records, name, now)),
    )


def _briefing(records: Records, door: PreScreening, offer: Offer, now: datetime) -> Briefing | None:
    """As long as there is somebody to be told of."""
    call = records.calls.find(offer.call_sid or "")
    if offer.state not in (*PENDING, OfferState.ACCEPTED) or (call and call.state is CallState.ENDED):
        return None
    return Briefings(door.offers.policy(records, offer)).of_offer(records, offer, now)


def _talk(records: Records, door: PreScreening, offer: Offer) -> Talk | None:
    call = records.calls.find(offer.call_sid or "")
    if call is None or not call.talked or call.state not in IN_CONVERSATION:
        return None
    if call.announcement is Announcement.FAREWELL:
        return None
    if offer.state is not OfferState.ACCEPTED or offer.kind is not OfferKind.CALL:
        return None
    seats = records.offers.seats(call.sid, (*PENDING, OfferState.ACCEPTED))
    is_senior = offer.agent in door.policies.live.routing.seniors
    return Talk(
        senior=seats[-1].agent if seats else None,
        has_senior=bool(seats) and seats[-1].state is OfferState.ACCEPTED,
        may_ask_for_senior=not seats and not is_senior,
        may_warn=door.conduct.may_warn(records, call),
        may_end=door.conduct.may_end(records, call),
        warnings=call.warnings,
        is_warned_now=call.announcement is Announcement.WARNING,
    )


def _latest(records: Records, name: str, now: datetime) -> Offer | None:
    """The agent's last conversation, as long as it is not too long ago."""
    return next(iter(records.offers.latest_conversations([name], now - LAST_CALL, 1)), None)


def _last_call(records: Records, offer: Offer | None) -> LastCall | None:
    call = records.calls.find(offer.call_sid or "") if offer else None
    if offer is None or call is None or call.ended_at is None or not call.talked:
        return None
    if offer.kind is OfferKind.SEAT or offer.accepted_at is None:
        return None
    return LastCall(offer.id, call.ended_at, Outcome(call.disposition) if call.disposition else None)
