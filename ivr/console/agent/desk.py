"""What an agent's page shows: how they are, the caller they are asked about or talk with, and what came before."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta

from ivr.agents.agent import BUSY, Agent, AgentState
from ivr.agents.offer import PENDING, Offer, OfferKind, OfferState
from ivr.briefing import Briefing, Briefings
from ivr.call import Call, CallState
from ivr.case import Outcome
from ivr.console.agent.talk import Talk, talk_of
from ivr.earlier_call import EarlierCall
from ivr.looking_back import earlier_calls
from ivr.prescreening import PreScreening
from ivr.records import Records

# For so long after a conversation its end can be told on the page.
LAST_CALL = timedelta(hours=1)
MOST_OF_TODAY = 50


@dataclass(frozen=True)
class Caller:
    """Whom the agent is asked about or talks with. `earlier` is None for calls that may not be theirs."""

    number: str | None
    called_at: datetime
    briefing: Briefing
    earlier: Sequence[EarlierCall] | None


@dataclass(frozen=True)
class LastCall:
    offer_id: str
    ended_at: datetime
    outcome: Outcome | None


@dataclass(frozen=True)
class Desk:
    """`until` is when the agent's rest ends.

    `last_call` is one that is over for its caller; the agent's phone may still be asking how it ended.
    """

    agent: Agent
    state: AgentState
    until: datetime | None
    offer: Offer | None
    caller: Caller | None
    talk: Talk | None
    last_call: LastCall | None
    today: Sequence[EarlierCall]

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
    call = records.calls.find(offer.call_sid) if offer and offer.call_sid else None
    return Desk(
        agent=agent,
        state=agent.shown(now),
        until=agent.rests_until(now),
        offer=offer,
        caller=_caller(records, door, offer, call, now) if offer else None,
        talk=talk_of(records, door, offer, call) if offer and call else None,
        last_call=_last_call(records, offer or _latest(records, name, now)),
        today=records.earlier_calls.taken_by(name, door.policies.live.midnight(now), MOST_OF_TODAY),
    )


def _caller(
    records: Records, door: PreScreening, offer: Offer, call: Call | None, now: datetime
) -> Caller | None:
    """As long as there is somebody to be told of."""
    if offer.state not in (*PENDING, OfferState.ACCEPTED) or (call and call.state is CallState.ENDED):
        return None
    about = call or records.calls.get(records.promises.get(offer.promise_id or "").call_sid)
    briefing = Briefings(door.offers.policy(records, offer)).of_offer(records, offer, now)
    return Caller(about.number, about.received_at, briefing, earlier_calls(records, offer))


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
