"""Caller and agent in one room, and what is left to do when one of them goes."""

from dataclasses import dataclass
from datetime import timedelta

from ivr.agents.offer import Offer, OfferState
from ivr.agents.offers import Offers
from ivr.call import Call, CallState
from ivr.case import Outcome
from ivr.effects import Effect, MoveLeg
from ivr.policy import Policy
from ivr.ports import Clock
from ivr.promise import PromiseState
from ivr.records import Records
from ivr.screening import hold
from ivr.steps import Ask, HangUp, Meet, Reply
from ivr.survey.surveys import Surveys
from ivr.turn import Turn

DISPOSITIONS = {"1": Outcome.SOLVED, "2": Outcome.NOT_SOLVED, "3": Outcome.FOLLOW_UP}
LIVE = (CallState.INTAKE, CallState.WAITING, CallState.CONNECTING, CallState.TALKING)


@dataclass(frozen=True)
class Conversation:
    policy: Policy
    clock: Clock
    offers: Offers
    surveys: Surveys

    def caller_meets(self, records: Records, call_sid: str) -> Reply:
        """The caller is on the way to the agent's room; back to the line if the agent is gone meanwhile."""
        call = records.calls.get(call_sid)
        if records.offers.accepted_for(call_sid) is None:
            return self._back_in_line(records, call)
        return Reply((self._room(call),))

    def _room(self, call: Call) -> Meet:
        started = Turn("caller.met", {"call_sid": call.sid})
        return Meet(call.room, "caller", then=Turn("caller.parted"), started=started)

    def started(self, records: Records, call_sid: str) -> tuple[Effect, ...]:
        """Both are in the room."""
        if not records.calls.claim(call_sid, [CallState.CONNECTING], state=CallState.TALKING, talked=True):
            return ()
        call = records.calls.get(call_sid)
        records.timeline.add(call_sid, "connected", self.clock.now(), {"agent": call.agent or ""})
        if call.case_id:
            records.cases.change(call.case_id, last_agent=call.agent)
        if call.number:
            records.promises.keep(call.number)
        return ()

    def caller_parted(self, records: Records, call_sid: str) -> Reply:
        """The room closed and the caller is still there: the agent went first."""
        call = records.calls.get(call_sid)
        return self._back_in_line(records, call) if call.state is not CallState.ENDED else Reply((HangUp(),))

    def _back_in_line(self, records: Records, call: Call) -> Reply:
        """At the front: `since` stays what it was."""
        records.calls.claim(call.sid, LIVE, state=CallState.WAITING, agent=None, wish=None)
        return Reply((self.policy.words.say("returned"), hold(call.queue)))

    # On the agent's phone, once the caller has gone

    def caller_gone(self) -> Reply:
        return Reply((self.policy.words.say("caller-gone"), HangUp()))

    def agent_parted(self, records: Records, offer_id: str) -> Reply:
        """The room closed and the agent is still there: the caller went first."""
        offer = records.offers.get(offer_id)
        effects = self.call_ended(records, offer.call_sid) if offer.call_sid else ()
        say = self.policy.words.say
        if offer.state is not OfferState.ACCEPTED:
            return Reply((say("caller-gone"), HangUp()), effects)
        kept = Turn("agent.disposition", {"offer_id": offer_id})
        return Reply((Ask((say("ask-disposition"),), then=kept, timeout_seconds=10),), effects)

    def disposition_given(self, records: Records, offer_id: str, key: str) -> Reply:
        """How it ended, in the agent's view. Without a key it stays unknown, and nothing waits for it."""
        outcome = DISPOSITIONS.get(key, Outcome.UNKNOWN)
        offer = records.offers.get(offer_id)
        if offer.call_sid:
            self._keep_disposition(records, offer.call_sid, outcome)
        return Reply((self.policy.words.say("disposition-kept"), HangUp()))

    def _keep_disposition(self, records: Records, call_sid: str, outcome: Outcome) -> None:
        call = records.calls.get(call_sid)
        records.calls.change(call_sid, disposition=outcome)
        if call.case_id:
            records.cases.change(call.case_id, last_outcome=outcome, outcome_from_survey=False)
        records.timeline.add(call_sid, "disposition", self.clock.now(), {"outcome": str(outcome)})

    # How legs end

    def agent_leg_ended(self, records: Records, offer_id: str) -> tuple[Effect, ...]:
        """Whatever the agent was doing, they are free again, after the wrap-up if they had talked."""
        offer = records.offers.get(offer_id)
        if offer.state is not OfferState.ACCEPTED:
            return self.offers.over(records, offer_id)
        now = self.clock.now()
        records.offers.change(offer_id, state=OfferState.DONE, ended_at=now)
        records.agents.release(offer.agent, offer_id, available_from=now + self._pause(records, offer))
        if offer.promise_id and not offer.call_sid:
            records.promises.claim(offer.promise_id, [PromiseState.BEING_KEPT], state=PromiseState.OPEN)
        return (*self._caller_left_alone(records, offer), *self.offers.distribute(records))

    def _pause(self, records: Records, offer: Offer) -> timedelta:
        """The wrap-up, and a cooldown after a call with a raised voice."""
        pauses = self.policy.routing.wrap_up
        was_hard = offer.call_sid is not None and records.voices.of(offer.call_sid).raised
        return timedelta(seconds=pauses.wrap_up_seconds + (pauses.cooldown_seconds if was_hard else 0))

    def _caller_left_alone(self, records: Records, offer: Offer) -> tuple[Effect, ...]:
        """A caller on the way to an agent who is gone; one who had met them is told by the room itself."""
        call = records.calls.find(offer.call_sid) if offer.call_sid else None
        if call and call.state is CallState.CONNECTING and call.agent == offer.agent:
            return (MoveLeg(call.sid, Turn("caller.meet")),)
        return ()

    def call_ended(self, records: Records, call_sid: str) -> tuple[Effect, ...]:
        """The caller's leg is over, however it came to be. Said twice, it changes nothing."""
        call = records.calls.find(call_sid)
        if call is None or not records.calls.claim(call_sid, LIVE, state=CallState.ENDED):
            return ()
        now = self.clock.now()
        records.calls.change(call_sid, ended_at=now, counted=self._counts(call, now - call.received_at))
        records.timeline.add(call_sid, "ended", now, {"after": str(call.state)})
        survey = self.surveys.schedule(records, call) if call.talked else ()
        return (*survey, *self._agent_left_alone(records, call), *self.offers.withdraw(records, call_sid))

    def _counts(self, call: Call, lasted: timedelta) -> bool:
        """Whether the caller has called: long enough, and not because we had rung them."""
        shortest = timedelta(seconds=self.policy.routing.repeat_callers.minimum_seconds)
        return call.promise_id is None and lasted >= shortest

    def _agent_left_alone(self, records: Records, call: Call) -> tuple[Effect, ...]:
        """An agent in the room to which this caller never came; one who had met them is told by the room itself."""
        offer = records.offers.accepted_for(call.sid) if call.state is CallState.CONNECTING else None
        if offer is None or offer.agent_call_sid is None:
            return ()
        told = Turn("agent.not_reached" if call.promise_id else "agent.caller_gone", {"offer_id": offer.id})
        return (MoveLeg(offer.agent_call_sid, told),)
