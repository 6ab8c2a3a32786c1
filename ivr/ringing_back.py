"""Keeping a promise: an agent has accepted it and is in the room; now the caller is rung."""

from dataclasses import dataclass
from datetime import datetime, timedelta

from ivr.agents.offer import Offer
from ivr.call import Call, CallState
from ivr.conversation import Conversation
from ivr.effects import Effect
from ivr.policies import Policies
from ivr.ports import Clock
from ivr.promise import Promise, PromiseState
from ivr.records import Records
from ivr.room import told_alone
from ivr.steps import HangUp, Reply
from ivr.survey.calling_hours import NoAllowedTime, window_of
from ivr.turn import Turn

AGAIN_AFTER = timedelta(minutes=30)


@dataclass(frozen=True)
class RingingBack:
    policies: Policies
    clock: Clock
    conversation: Conversation

    def rings(self, records: Records, offer_id: str, call_sid: str) -> None:
        """The caller's phone rings: from here it is a call like others, about the same case."""
        offer = records.offers.get(offer_id)
        promise = self._promise(records, offer)
        first = records.calls.get(promise.call_sid)
        if records.calls.add(self._call_back(first, call_sid, offer, promise)):
            records.offers.change(offer_id, call_sid=call_sid)
            records.timeline.add(first.sid, "ringing back", self.clock.now(), {"agent": offer.agent})

    def _promise(self, records: Records, offer: Offer) -> Promise:
        return records.promises.get(offer.promise_id or "")

    def _call_back(self, first: Call, call_sid: str, offer: Offer, promise: Promise) -> Call:
        """What is known of the caller goes on; what they heard, and were told, was in the first call."""
        return Call(
            sid=call_sid,
            room=first.room,
            line=first.line,
            number=first.number,
            verified=True,
            state=CallState.CONNECTING,
            received_at=self.clock.now(),
            words=first.words,
            reason=first.reason,
            case_id=first.case_id,
            queue=first.queue,
            priority=promise.priority,
            since=promise.since,
            agent=offer.agent,
            promise_id=promise.id,
            activation=first.activation,
            skill=first.skill,
            widen_after_seconds=first.widen_after_seconds,
            urgent=first.urgent,
        )

    def caller_answers(self, records: Records, offer_id: str, call_sid: str) -> Reply:
        """Said before who is calling, then the room. The webhook may be faster than the answer to the dial."""
        self.rings(records, offer_id, call_sid)
        call = records.calls.get(call_sid)
        policy = self.policies.of(records, call)
        hello = policy.words(call.line).say("calling-back", business=policy.routing.business.name)
        met = self.conversation.caller_meets(records, call_sid)
        return Reply((hello, *met.steps), met.effects)

    def not_reached(self, records: Records, offer_id: str) -> tuple[Effect, ...]:
        """The caller did not pick up, or could not be dialled: the promise stays, for a later try."""
        offer = records.offers.get(offer_id)
        promise = self._promise(records, offer)
        tries = promise.tries + 1
        due_at = self._next_try(promise, tries)
        again = {"state": PromiseState.OPEN, "due_at": due_at, "tries": tries}
        records.promises.claim(promise.id, [PromiseState.BEING_KEPT], **again)
        if offer.call_sid:
            return self.conversation.call_ended(records, offer.call_sid)
        return told_alone(offer, Turn("agent.not_reached", {"offer_id": offer_id}))

    def _next_try(self, promise: Promise, tries: int) -> datetime:
        """Later each time, when callers may be called; they asked for it, so one whose hours are unknown is too."""
        after = self.clock.now() + AGAIN_AFTER * tries
        try:
            return window_of(self.policies.live.routing).next_allowed(after, promise.number or "")
        except NoAllowedTime:
            return after

    def tell_agent(self, records: Records, offer_id: str) -> Reply:
        promise = self._promise(records, records.offers.get(offer_id))
        words = self.policies.of(records, records.calls.get(promise.call_sid)).words()
        return Reply((words.say("caller-did-not-pick-up"), HangUp()))
