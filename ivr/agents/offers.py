"""How an offer goes on, from the dial to its end; and what its end sets free."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime, timedelta

from ivr.agents.distributor import Distributor
from ivr.agents.offer import NOT_TAKEN, PENDING, Offer, OfferState
from ivr.call import Call
from ivr.effects import Effect, EndLeg
from ivr.policies import Policies
from ivr.policy import Policy
from ivr.ports import Clock
from ivr.promise import PromiseState
from ivr.records import Records

# The whisper, its repeats and the question why somebody passes are over by then, after the ring; an offer that is not
# has lost its callbacks.
WHISPERED_AFTER = timedelta(seconds=100)
IN_DOUBT_AFTER = timedelta(seconds=5)
# Nobody holds for a promise: the next agent is not rung at once, nor all of them again and again.
PROMISE_PAUSE = timedelta(minutes=5)
# An agent who is let go hears a word, and hangs up; so long their phone is engaged.
HANGING_UP = timedelta(seconds=5)
# Dialling takes the REST client's timeout at most; after this the process that claimed the offer is gone.
UNDIALLED_AFTER = timedelta(seconds=20)


@dataclass(frozen=True)
class AgentDial:
    """`caller_id` is the number of ours that the agent sees calling: the one that the caller dialled."""

    number: str
    caller_id: str
    ring_seconds: int
    offer: Offer


@dataclass(frozen=True)
class Offers:
    policies: Policies
    clock: Clock
    distributor: Distributor

    def call_sid(self, records: Records, offer: Offer) -> str:
        return offer.call_sid or records.promises.get(offer.promise_id or "").call_sid

    def call(self, records: Records, offer: Offer) -> Call:
        """The call that is offered, or the one in which the promise was made."""
        return records.calls.get(self.call_sid(records, offer))

    def policy(self, records: Records, offer: Offer) -> Policy:
        """That of the call which is offered: agents are told of it by the same version."""
        return self.policies.of(records, self.call(records, offer))

    def to_dial(self, records: Records, offer_id: str) -> AgentDial | None:
        """None when the offer was given up or dialled."""
        offer = records.offers.get(offer_id)
        return self.dial(records, offer) if offer.state is OfferState.CLAIMED else None

    def dial(self, records: Records, offer: Offer) -> AgentDial:
        """The agent's phone, by the live file if they are in it."""
        call = self.call(records, offer)
        routing = self.policies.of(records, call).routing
        agent = self.policies.live.routing.agents.get(offer.agent) or routing.agents[offer.agent]
        return AgentDial(agent.phone, call.line, routing.waiting.ring_seconds, offer)

    def ringing(self, records: Records, offer_id: str, agent_call_sid: str) -> tuple[Effect, ...]:
        """The agent's phone rings; for nothing, when the offer was withdrawn meanwhile."""
        records.offers.change(offer_id, agent_call_sid=agent_call_sid)
        records.offers.claim(offer_id, [OfferState.CLAIMED], state=OfferState.RINGING)
        is_wanted = records.offers.get(offer_id).state not in (*NOT_TAKEN, OfferState.WITHDRAWN)
        return () if is_wanted else (EndLeg(agent_call_sid),)

    def in_doubt(self, records: Records, offer_id: str) -> None:
        """The answer to the dial was lost: the phone may ring, and its webhooks will tell."""
        records.offers.claim(offer_id, [OfferState.CLAIMED], state=OfferState.RINGING)

    def is_in_doubt(self, records: Records, call_sid: str) -> bool:
        """Whether this caller's agent may not be ringing at all, and has not picked up for some seconds.

        Of the leg on which TaskRouter rings an agent nothing is heard before they answer.
        """
        offer = records.offers.pending_for(call_sid)
        if offer is None or offer.state is not OfferState.RINGING:
            return False
        if offer.agent_call_sid or offer.reservation_sid:
            return False
        return offer.made_at < self.clock.now() - IN_DOUBT_AFTER

    def over(self, records: Records, offer_id: str, busy_for: timedelta = timedelta()) -> tuple[Effect, ...]:
        """The agent passed, or their leg ended before they accepted: the next agent is asked at once.

        `busy_for` so long the agent's phone is not free yet.
        """
        offer = records.offers.get(offer_id)
        was_answered = offer.state is OfferState.WHISPERING
        state = OfferState.PASSED if was_answered else OfferState.UNANSWERED
        return self.close(records, offer, state, busy_for)

    def withdraw(self, records: Records, call_sid: str) -> tuple[Effect, ...]:
        """The caller does not wait any more: whoever was being asked is let go."""
        offer = records.offers.pending_for(call_sid)
        if offer is None:
            return ()
        let_go = (EndLeg(offer.agent_call_sid),) if offer.agent_call_sid else ()
        return (*let_go, *self.close(records, offer, OfferState.WITHDRAWN))

    def failed(self, records: Records, offer_id: str) -> tuple[Effect, ...]:
        """The agent's phone could not be dialled."""
        return self.close(records, records.offers.get(offer_id), OfferState.FAILED, busy_for=timedelta())

    def close(
        self, records: Records, offer: Offer, state: OfferState, busy_for: timedelta = HANGING_UP
    ) -> tuple[Effect, ...]:
        now = self.clock.now()
        if not records.offers.claim(offer.id, (*PENDING, OfferState.ACCEPTED), state=state, ended_at=now):
            return ()
        free_at = now + busy_for
        records.agents.release(
            offer.agent, offer.id, now, available_from=free_at, wrap_up_until=free_at if busy_for else None
        )
        if offer.promise_id:
            records.promises.claim(offer.promise_id, [PromiseState.OPEN], due_at=now + PROMISE_PAUSE)
        records.timeline.add(
            self.call_sid(records, offer), "not taken", now, {"agent": offer.agent, "why": str(state)}
        )
        return self.distributor.not_taken(records, records.offers.get(offer.id))

    def sweep(self, records: Records) -> tuple[Effect, ...]:
        """Give up offers whose callbacks were lost, and offer whoever still waits."""
        now = self.clock.now()
        undialled = records.offers.stale([OfferState.CLAIMED], now - UNDIALLED_AFTER)
        lost = (*undialled, *self._unheard_of(records, now))
        offered = [effect for offer in lost for effect in self.close(records, offer, OfferState.UNANSWERED)]
        return (*offered, *self.distributor.distribute(records))

    def _unheard_of(self, records: Records, now: datetime) -> Iterator[Offer]:
        """Offers of which ring and whisper must be over."""
        before = now - WHISPERED_AFTER
        for offer in records.offers.stale([OfferState.RINGING, OfferState.WHISPERING], before):
            ring_seconds = self.policy(records, offer).routing.waiting.ring_seconds
            if offer.made_at < before - timedelta(seconds=ring_seconds):
                yield offer
