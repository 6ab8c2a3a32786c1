"""Offering the callers in the line to agents, one agent at a time, until one of them takes the call."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime, timedelta

from ivr.agents.line import Line, Place
from ivr.agents.offer import NOT_TAKEN, PENDING, Offer, OfferState
from ivr.briefing import Briefings
from ivr.call import Call, CallState
from ivr.effects import DialAgent, DialBack, Effect, EndLeg, FetchCaller
from ivr.policies import Policies
from ivr.policy import Policy
from ivr.ports import Clock
from ivr.promise import Promise, PromiseState
from ivr.records import FreeAgent, Records
from ivr.steps import Ask, Go, HangUp, Meet, Play, Reply, Step
from ivr.turn import Turn

ACCEPT, PASS, REPEAT = "1", "2", "3"
MOST_REPEATS = 3
# The whisper and its repeats are over by then, after the ring; an offer that is not has lost its callbacks.
WHISPERED_AFTER = timedelta(seconds=(MOST_REPEATS + 1) * 20 + 10)
IN_DOUBT_AFTER = timedelta(seconds=5)
# Nobody holds for a promise: the next agent is not rung at once, nor all of them again and again.
PROMISE_PAUSE = timedelta(minutes=5)
# Dialling takes the REST client's timeout at most; after this the process that claimed the offer is gone.
UNDIALLED_AFTER = timedelta(seconds=20)


def started(offer: Offer) -> Turn:
    """Told once caller and agent are both in the room."""
    return Turn("caller.met", {"offer_id": offer.id})


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
    line: Line

    # Making offers

    def distribute(self, records: Records) -> tuple[Effect, ...]:
        """Offer each place in the line to the agent idle longest among those who may take it."""
        now = self.clock.now()
        free = list(records.agents.free(now))
        return tuple(self._offers(records, free, now))

    def _offers(self, records: Records, free: list[FreeAgent], now: datetime) -> Iterator[DialAgent]:
        for place in self.line.places(records, now):
            if not free:
                return
            for agent in self.line.candidates(records, place, free, now):
                free.remove(agent)
                offer = self._claim(records, place, agent.name, now)
                if offer:
                    yield DialAgent(offer.id)
                    break

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
        if not records.offers.add(offer):
            # Another process has just offered this place; one pending offer a place is all the table takes.
            records.agents.release(agent, offer.id, available_from=now)
            return None
        records.timeline.add(self._caller_sid(records, offer), "offered", now, {"agent": agent})
        return offer

    # On the agent's phone

    def picked_up(self, records: Records, offer_id: str, agent_call_sid: str) -> Reply:
        """The agent's leg tells of itself: the answer to the dial may be late, or lost."""
        whispering = {"state": OfferState.WHISPERING, "agent_call_sid": agent_call_sid}
        if not records.offers.claim(offer_id, PENDING, **whispering):
            return self.caller_gone(records, offer_id)
        return self._whisper(records, offer_id, repeats=0)

    def _whisper(self, records: Records, offer_id: str, repeats: int) -> Reply:
        offer = records.offers.get(offer_id)
        if self._holder_is_gone(records, offer):
            return self._withdrawn(records, offer)
        words = self.policy(records, offer).words()
        prompt = (words.spoken(self._briefing(records, offer)), words.say("briefing-keys"))
        return Reply(
            (Ask(prompt, Turn("agent.key", {"offer_id": offer_id, "repeats": repeats}), timeout_seconds=6),)
        )

    def _briefing(self, records: Records, offer: Offer) -> str:
        briefings, now = Briefings(self.policy(records, offer)), self.clock.now()
        if offer.promise_id:
            return briefings.of_promise(records, records.promises.get(offer.promise_id), now).text
        return briefings.of_call(records, records.calls.get(offer.call_sid or ""), now).text

    def key_pressed(self, records: Records, offer_id: str, repeats: int, key: str) -> Reply:
        """Accept, pass or repeat. Silence is a pass: a voicemail cannot accept."""
        if key == ACCEPT:
            return self._accept(records, records.offers.get(offer_id))
        if key and key != PASS and repeats < MOST_REPEATS:
            return self._whisper(records, offer_id, repeats + 1)
        words = self.policy(records, records.offers.get(offer_id)).words()
        return Reply((words.say("passed"), HangUp()), self.over(records, offer_id))

    def _accept(self, records: Records, offer: Offer) -> Reply:
        accepted = {"state": OfferState.ACCEPTED, "accepted_at": self.clock.now()}
        if not records.offers.claim(offer.id, [OfferState.WHISPERING], **accepted):
            return self.caller_gone(records, offer.id)
        if not self._take(records, offer):
            return self._withdrawn(records, offer)
        call = self._call(records, offer)
        records.timeline.add(call.sid, "accepted", self.clock.now(), {"agent": offer.agent})
        if offer.promise_id:
            return self._keep(records, offer, call)
        return Reply(self._to_room(records, "accepted", call, offer), (FetchCaller(call.sid),))

    def _keep(self, records: Records, offer: Offer, call: Call) -> Reply:
        """The caller's message is heard first; then they are rung."""
        promise = records.promises.get(offer.promise_id or "")
        if promise.recording_url:
            heard = Turn("agent.heard_message", {"offer_id": offer.id})
            return Reply((Play(promise.recording_url), Go(heard)))
        return self._ring_back(records, call, offer)

    def message_heard(self, records: Records, offer_id: str) -> Reply:
        offer = records.offers.get(offer_id)
        return self._ring_back(records, self._call(records, offer), offer)

    def _ring_back(self, records: Records, call: Call, offer: Offer) -> Reply:
        return Reply(self._to_room(records, "ringing-back", call, offer), (DialBack(offer.id),))

    def _take(self, records: Records, offer: Offer) -> bool:
        if offer.promise_id:
            return records.promises.claim(
                offer.promise_id, [PromiseState.OPEN], state=PromiseState.BEING_KEPT
            )
        waiting = [CallState.WAITING]
        return records.calls.claim(
            offer.call_sid or "", waiting, state=CallState.CONNECTING, agent=offer.agent
        )

    def _to_room(self, records: Records, prompt: str, call: Call, offer: Offer) -> tuple[Step, ...]:
        parted = Turn("agent.parted", {"offer_id": offer.id})
        said = self.policies.of(records, call).words().say(prompt)
        return said, Meet(call.room, "agent", parted, started(offer))

    def caller_gone(self, records: Records, offer_id: str) -> Reply:
        """What an agent is told who comes too late, or waits for nobody."""
        words = self.policy(records, records.offers.get(offer_id)).words()
        return Reply((words.say("caller-gone"), HangUp()))

    def _withdrawn(self, records: Records, offer: Offer) -> Reply:
        gone = self.caller_gone(records, offer.id)
        return Reply(gone.steps, self._close(records, offer, OfferState.WITHDRAWN))

    def _holder_is_gone(self, records: Records, offer: Offer) -> bool:
        if offer.promise_id:
            return records.promises.get(offer.promise_id).state is not PromiseState.OPEN
        return records.calls.get(offer.call_sid or "").state is not CallState.WAITING

    def _caller_sid(self, records: Records, offer: Offer) -> str:
        return offer.call_sid or records.promises.get(offer.promise_id or "").call_sid

    def _call(self, records: Records, offer: Offer) -> Call:
        return records.calls.get(self._caller_sid(records, offer))

    def policy(self, records: Records, offer: Offer) -> Policy:
        """That of the call which is offered: agents are told of it by the same version."""
        return self.policies.of(records, self._call(records, offer))

    def to_dial(self, records: Records, offer_id: str) -> AgentDial | None:
        """The agent's phone, by the live file if they are in it; None when the offer was given up or dialled."""
        offer = records.offers.get(offer_id)
        if offer.state is not OfferState.CLAIMED:
            return None
        call = self._call(records, offer)
        routing = self.policies.of(records, call).routing
        agent = self.policies.live.routing.agents.get(offer.agent) or routing.agents[offer.agent]
        return AgentDial(agent.phone, call.line, routing.waiting.ring_seconds, offer)

    # How offers end

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
        if offer.promise_id:
            records.promises.claim(offer.promise_id, [PromiseState.OPEN], due_at=now + PROMISE_PAUSE)
        records.timeline.add(
            self._caller_sid(records, offer), "not taken", now, {"agent": offer.agent, "why": str(state)}
        )
        return self.distribute(records)

    def sweep(self, records: Records) -> tuple[Effect, ...]:
        """Give up offers whose callbacks were lost, and offer whoever still waits."""
        now = self.clock.now()
        undialled = records.offers.stale([OfferState.CLAIMED], now - UNDIALLED_AFTER)
        for offer in (*undialled, *self._unheard_of(records, now)):
            self._close(records, offer, OfferState.UNANSWERED)
        return self.distribute(records)

    def _unheard_of(self, records: Records, now: datetime) -> Iterator[Offer]:
        """Offers of which ring and whisper must be over."""
        before = now - WHISPERED_AFTER
        for offer in records.offers.stale([OfferState.RINGING, OfferState.WHISPERING], before):
            ring_seconds = self.policy(records, offer).routing.waiting.ring_seconds
            if offer.made_at < before - timedelta(seconds=ring_seconds):
                yield offer
