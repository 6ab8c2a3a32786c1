"""Offering the callers in the line to agents, one agent at a time, until one of them takes the call."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime, timedelta

from ivr.agents.offer import PENDING, Offer, OfferState
from ivr.briefing import Briefings
from ivr.call import Call, CallState
from ivr.effects import DialAgent, DialBack, Effect, EndLeg, MoveLeg
from ivr.policy import Policy
from ivr.ports import Clock
from ivr.promise import Promise, PromiseState
from ivr.records import FreeAgent, Records
from ivr.steps import Ask, HangUp, Meet, Reply, Step
from ivr.turn import Turn

ACCEPT, PASS, REPEAT = "1", "2", "3"
MOST_REPEATS = 3
# An offer whose callbacks are all lost is given up after the ring, the whisper and its repeats must be over.
STALE_AFTER = timedelta(seconds=120)
IN_DOUBT_AFTER = timedelta(seconds=5)
# Dialling takes the REST client's timeout at most; after this the process that claimed the offer is gone.
UNDIALLED_AFTER = timedelta(seconds=20)


@dataclass(frozen=True)
class Place:
    """Somebody's place in the line: a caller who holds, or a promise that keeps the place of one who does not."""

    held_by: Call | Promise

    @property
    def key(self) -> str:
        return self.held_by.sid if isinstance(self.held_by, Call) else self.held_by.id

    @property
    def since(self) -> datetime:
        holder = self.held_by
        return holder.since or holder.received_at if isinstance(holder, Call) else holder.since

    @property
    def order(self) -> tuple[int, datetime]:
        return -self.held_by.priority, self.since


@dataclass(frozen=True)
class Offers:
    policy: Policy
    clock: Clock
    briefings: Briefings

    # Making offers

    def distribute(self, records: Records) -> tuple[Effect, ...]:
        """Offer each place in the line to the agent idle longest among those who may take it."""
        now = self.clock.now()
        free = list(records.agents.free(now))
        return tuple(self._offers(records, free, now))

    def _offers(self, records: Records, free: list[FreeAgent], now: datetime) -> Iterator[DialAgent]:
        for place in self._line(records, now):
            if not free:
                return
            may_take = self._may_take(records, place, now)
            for agent in [agent for agent in free if agent.name in may_take]:
                free.remove(agent)
                offer = self._claim(records, place, agent.name, now)
                if offer:
                    yield DialAgent(offer.id)
                    break

    def _line(self, records: Records, now: datetime) -> list[Place]:
        promises = records.promises.due(now) if self.policy.is_open(now) else ()
        holders: tuple[Call | Promise, ...] = (*records.calls.waiting(), *promises)
        places = [Place(holder) for holder in holders]
        return sorted(places, key=lambda place: place.order)

    def _may_take(self, records: Records, place: Place, now: datetime) -> frozenset[str]:
        """Agents of the place's queues, less those who did not take this one a short while ago."""
        pause = timedelta(seconds=self.policy.routing.waiting.reoffer_after_seconds)
        refused = records.offers.refused_since(place.key, now - pause)
        return self.policy.serving(place.held_by.queue, now - place.since) - refused

    def _claim(self, records: Records, place: Place, agent: str, now: datetime) -> Offer | None:
        holder = place.held_by
        offer = Offer(
            id=records.new_id(),
            agent=agent,
            state=OfferState.CLAIMED,
            made_at=now,
            call_sid=holder.sid if isinstance(holder, Call) else None,
            promise_id=holder.id if isinstance(holder, Promise) else None,
        )
        if not records.agents.take(agent, offer.id, now):
            return None
        records.offers.add(offer)
        records.timeline.add(self._caller_sid(records, offer), "offered", now, {"agent": agent})
        return offer

    # On the agent's phone

    def whisper(self, records: Records, offer_id: str, repeats: int) -> Reply:
        """The agent picked up (or wants to hear it again): the briefing, and the keys."""
        offer = records.offers.get(offer_id)
        if not records.offers.claim(offer_id, PENDING, state=OfferState.WHISPERING):
            return self._too_late()
        if self._holder_is_gone(records, offer):
            return self._withdrawn(records, offer)
        words = self.policy.words
        prompt = (words.spoken(self._briefing(records, offer)), words.say("briefing-keys"))
        return Reply(
            (Ask(prompt, Turn("agent.key", {"offer_id": offer_id, "repeats": repeats}), timeout_seconds=6),)
        )

    def _briefing(self, records: Records, offer: Offer) -> str:
        now = self.clock.now()
        if offer.promise_id:
            return self.briefings.of_promise(records, records.promises.get(offer.promise_id), now).text
        return self.briefings.of_call(records, records.calls.get(offer.call_sid or ""), now).text

    def key_pressed(self, records: Records, offer_id: str, repeats: int, key: str) -> Reply:
        """Accept, pass or repeat. Silence is a pass: a voicemail cannot accept."""
        if key == ACCEPT:
            return self._accept(records, records.offers.get(offer_id))
        if key and key != PASS and repeats < MOST_REPEATS:
            return self.whisper(records, offer_id, repeats + 1)
        return Reply((self.policy.words.say("passed"), HangUp()), self.over(records, offer_id))

    def _accept(self, records: Records, offer: Offer) -> Reply:
        if not records.offers.claim(offer.id, [OfferState.WHISPERING], state=OfferState.ACCEPTED):
            return self._too_late()
        if not self._take(records, offer):
            return self._withdrawn(records, offer)
        call = records.calls.get(self._caller_sid(records, offer))
        records.timeline.add(call.sid, "accepted", self.clock.now(), {"agent": offer.agent})
        if offer.promise_id:
            return Reply(self._to_room("ringing-back", call.room, offer), (DialBack(offer.id),))
        fetch = MoveLeg(call.sid, Turn("caller.meet"))
        return Reply(self._to_room("accepted", call.room, offer), (fetch,))

    def _take(self, records: Records, offer: Offer) -> bool:
        if offer.promise_id:
            return records.promises.claim(
                offer.promise_id, [PromiseState.OPEN], state=PromiseState.BEING_KEPT
            )
        waiting = [CallState.WAITING]
        return records.calls.claim(
            offer.call_sid or "", waiting, state=CallState.CONNECTING, agent=offer.agent
        )

    def _to_room(self, prompt: str, room: str, offer: Offer) -> tuple[Step, ...]:
        parted = Turn("agent.parted", {"offer_id": offer.id})
        return self.policy.words.say(prompt), Meet(room, "agent", then=parted)

    def _too_late(self) -> Reply:
        return Reply((self.policy.words.say("caller-gone"), HangUp()))

    def _withdrawn(self, records: Records, offer: Offer) -> Reply:
        return Reply(self._too_late().steps, self._close(records, offer, OfferState.WITHDRAWN))

    def _holder_is_gone(self, records: Records, offer: Offer) -> bool:
        if offer.promise_id:
            return records.promises.get(offer.promise_id).state is not PromiseState.OPEN
        return records.calls.get(offer.call_sid or "").state is not CallState.WAITING

    def _caller_sid(self, records: Records, offer: Offer) -> str:
        return offer.call_sid or records.promises.get(offer.promise_id or "").call_sid

    def line_of(self, records: Records, offer: Offer) -> str:
        """The number of ours that the agent sees calling: the one that the caller dialled."""
        return records.calls.get(self._caller_sid(records, offer)).line

    # How offers end

    def ringing(self, records: Records, offer_id: str, agent_call_sid: str) -> None:
        records.offers.claim(offer_id, [OfferState.CLAIMED], state=OfferState.RINGING)
        records.offers.change(offer_id, agent_call_sid=agent_call_sid)

    def in_doubt(self, records: Records, offer_id: str) -> None:
        """The answer to the dial was lost: the phone may ring, and its webhooks will tell."""
        records.offers.claim(offer_id, [OfferState.CLAIMED], state=OfferState.RINGING)

    def is_in_doubt(self, records: Records, call_sid: str) -> bool:
        """Whether this caller's agent may not be ringing at all, and has not picked up for some seconds."""
        offer = records.offers.pending_for(call_sid)
        if offer is None or offer.state is not OfferState.RINGING or offer.agent_call_sid:
            return False
        return offer.made_at < self.clock.now() - IN_DOUBT_AFTER

    def over(self, records: Records, offer_id: str) -> tuple[Effect, ...]:
        """The agent passed, or their leg ended before they accepted: the next agent is asked at once."""
        offer = records.offers.get(offer_id)
        was_answered = offer.state is OfferState.WHISPERING
        return self._close(records, offer, OfferState.PASSED if was_answered else OfferState.UNANSWERED)

    def withdraw(self, records: Records, call_sid: str) -> tuple[Effect, ...]:
        """The caller does not wait any more: whoever was being asked is let go."""
        offer = records.offers.pending_for(call_sid)
        if offer is None:
            return ()
        let_go = (EndLeg(offer.agent_call_sid),) if offer.agent_call_sid else ()
        return (*let_go, *self._close(records, offer, OfferState.WITHDRAWN))

    def failed(self, records: Records, offer_id: str) -> tuple[Effect, ...]:
        """The agent's phone could not be dialled."""
        return self._close(records, records.offers.get(offer_id), OfferState.FAILED)

    def _close(self, records: Records, offer: Offer, state: OfferState) -> tuple[Effect, ...]:
        now = self.clock.now()
        if not records.offers.claim(offer.id, (*PENDING, OfferState.ACCEPTED), state=state, ended_at=now):
            return ()
        records.agents.release(offer.agent, offer.id, available_from=now)
        records.timeline.add(
            self._caller_sid(records, offer), "not taken", now, {"agent": offer.agent, "why": str(state)}
        )
        return self.distribute(records)

    def sweep(self, records: Records) -> tuple[Effect, ...]:
        """Give up offers whose callbacks were lost, and offer whoever still waits."""
        now = self.clock.now()
        for offer in (
            *records.offers.stale([OfferState.CLAIMED], now - UNDIALLED_AFTER),
            *records.offers.stale([OfferState.RINGING, OfferState.WHISPERING], now - STALE_AFTER),
        ):
            self._close(records, offer, OfferState.UNANSWERED)
        return self.distribute(records)
