"""Caller and agent in one room, and what is left to do when one of them goes."""

from collections.abc import Collection
from dataclasses import dataclass
from datetime import datetime, timedelta

from ivr.agents.distributor import Distributor
from ivr.agents.offer import Offer, OfferState
from ivr.agents.offers import PROMISE_PAUSE, Offers
from ivr.agents.whisper import Whisper
from ivr.call import Call, CallState
from ivr.case import Outcome
from ivr.effects import Effect, MoveLeg
from ivr.policies import Policies
from ivr.ports import Clock
from ivr.promise import PromiseState
from ivr.records import Records
from ivr.room import for_caller
from ivr.steps import Ask, HangUp, Reply
from ivr.survey.surveys import Surveys
from ivr.turn import Turn

DISPOSITIONS = {"1": Outcome.SOLVED, "2": Outcome.NOT_SOLVED, "3": Outcome.FOLLOW_UP}
# Fetching the caller by REST has succeeded or failed by then; if it failed, their own wait document brings them.
FETCHED_AFTER = timedelta(seconds=8)
LIVE = (CallState.INTAKE, CallState.WAITING, CallState.CONNECTING, CallState.TALKING)


@dataclass(frozen=True)
class Conversation:
    policies: Policies
    clock: Clock
    distributor: Distributor
    offers: Offers
    whisper: Whisper
    surveys: Surveys

    def caller_meets(self, records: Records, call_sid: str) -> Reply:
        """The caller is on the way to the agent's room; back to the line if the agent is gone meanwhile."""
        call = records.calls.get(call_sid)
        offer = records.offers.accepted_for(call_sid)
        if offer is None or call.state is not CallState.CONNECTING:
            return self._back_in_line(records, call)
        return Reply((for_caller(call, offer),))

    def is_overdue(self, records: Records, call_sid: str) -> bool:
        """Whether nobody has fetched this caller, though an agent has been in the room for a while."""
        offer = records.offers.accepted_for(call_sid)
        if offer is None or offer.accepted_at is None:
            return True
        return offer.accepted_at < self.clock.now() - FETCHED_AFTER

    def started(self, records: Records, offer_id: str) -> tuple[Effect, ...]:
        """Both are in the room."""
        offer = records.offers.get(offer_id)
        if offer.call_sid:
            self.talk(records, offer.call_sid, offer.agent, [CallState.CONNECTING])
        return ()

    def talk(self, records: Records, call_sid: str, agent: str, before: Collection[CallState]) -> bool:
        """Caller and agent hear each other; False when the call was in another state than one of `before`."""
        talking = {"state": CallState.TALKING, "talked": True, "agent": agent}
        if not records.calls.claim(call_sid, before, **talking):
            return False
        call = records.calls.get(call_sid)
        records.timeline.add(call_sid, "connected", self.clock.now(), {"agent": agent})
        if call.case_id:
            records.cases.change(call.case_id, last_agent=agent)
        if call.number:
            records.promises.keep(call.number, call.case_id, verified=call.verified)
        return True

    def caller_parted(self, records: Records, call_sid: str) -> Reply:
        """The room closed and the caller is still there: the agent went first."""
        call = records.calls.get(call_sid)
        return self._back_in_line(records, call) if call.state is not CallState.ENDED else Reply((HangUp(),))

    def _back_in_line(self, records: Records, call: Call) -> Reply:
        """At the front: `since` stays what it was. One whom we took for gone reaches a person all the same."""
        back = {"state": CallState.WAITING, "agent": None, "wish": None}
        if not records.calls.claim(call.sid, LIVE, **back):
            return Reply((self.policies.of(records, call).human_line(call.line),))
        words = self.policies.of(records, call).words(call.line)
        return Reply((words.say("returned"), self.distributor.wait(records, call)))

    # On the agent's phone, once the caller has gone

    def agent_parted(self, records: Records, offer_id: str) -> Reply:
        """The room closed and the agent is still there. That the caller's call is over is for their leg to tell."""
        offer = records.offers.get(offer_id)
        if offer.state is not OfferState.ACCEPTED:
            return self.whisper.caller_gone(records, offer_id)
        kept = Turn("agent.disposition", {"offer_id": offer_id})
        asked = self.offers.policy(records, offer).words().say("ask-disposition")
        return Reply((Ask((asked,), then=kept, timeout_seconds=10),))

    def disposition_given(self, records: Records, offer_id: str, key: str) -> Reply:
        """How it ended, in the agent's view. Without a key it stays unknown, and nothing waits for it."""
        outcome = DISPOSITIONS.get(key, Outcome.UNKNOWN)
        offer = records.offers.get(offer_id)
        if offer.call_sid:
            self._keep_disposition(records, offer.call_sid, outcome)
        return Reply((self.offers.policy(records, offer).words().say("disposition-kept"), HangUp()))

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
        if not records.offers.claim(offer_id, [OfferState.ACCEPTED], state=OfferState.DONE, ended_at=now):
            return ()
        pause = self._pause(records, offer)
        records.agents.release(offer.agent, offer_id, now, available_from=now + pause)
        if offer.promise_id:
            again = {"state": PromiseState.OPEN, "due_at": now + PROMISE_PAUSE}
            records.promises.claim(offer.promise_id, [PromiseState.BEING_KEPT], **again)
        return (*self._caller_left_alone(records, offer), *self.distributor.distribute(records))

    def _pause(self, records: Records, offer: Offer) -> timedelta:
        """The wrap-up, and a cooldown after a call with a raised voice."""
        pauses = self.offers.policy(records, offer).routing.wrap_up
        was_hard = offer.call_sid is not None and records.voices.of(offer.call_sid).raised
        return timedelta(seconds=pauses.wrap_up_seconds + (pauses.cooldown_seconds if was_hard else 0))

    def _caller_left_alone(self, records: Records, offer: Offer) -> tuple[Effect, ...]:
        """A caller on the way to an agent who is gone; one who had met them is told by the room itself."""
        call = records.calls.find(offer.call_sid) if offer.call_sid else None
        if call and call.state is CallState.CONNECTING and call.agent == offer.agent:
            return (MoveLeg(call.sid, Turn("caller.meet")),)
        return ()

    def sweep(self, records: Records) -> tuple[Effect, ...]:
        """Moves that were lost: callers alone in a room go back to the line, agents alone in one are told."""
        long_ago = self.clock.now() - FETCHED_AFTER
        alone = [call for call in records.calls.connecting() if not records.offers.accepted_for(call.sid)]
        returned = tuple(MoveLeg(call.sid, Turn("caller.meet")) for call in alone)
        told = tuple(
            effect
            for offer in records.offers.accepted(long_ago)
            for effect in self._agent_left_alone_of(records, offer)
        )
        return (*returned, *told)

    def _agent_left_alone_of(self, records: Records, offer: Offer) -> tuple[Effect, ...]:
        call = records.calls.find(offer.call_sid) if offer.call_sid else None
        if call is None or call.talked or call.state is not CallState.ENDED or not offer.agent_call_sid:
            return ()
        return (MoveLeg(offer.agent_call_sid, Turn("agent.caller_gone", {"offer_id": offer.id})),)

    def call_ended(self, records: Records, call_sid: str) -> tuple[Effect, ...]:
        """The caller's leg is over, however it came to be. Said twice, it changes nothing."""
        call = records.calls.find(call_sid)
        if call is None or not records.calls.claim(call_sid, LIVE, state=CallState.ENDED):
            return ()
        now = self.clock.now()
        records.calls.change(call_sid, ended_at=now, counted=self._counts(records, call, now))
        records.timeline.add(call_sid, "ended", now, {"after": str(call.state)})
        survey = self.surveys.schedule(records, call) if call.talked else ()
        return (*survey, *self._agent_left_alone(records, call), *self.offers.withdraw(records, call_sid))

    def _counts(self, records: Records, call: Call, ended_at: datetime) -> bool:
        """Whether the caller has called: long enough, and not because we had rung them."""
        repeat_callers = self.policies.of(records, call).routing.repeat_callers
        shortest = timedelta(seconds=repeat_callers.minimum_seconds)
        return call.promise_id is None and ended_at - call.received_at >= shortest

    def _agent_left_alone(self, records: Records, call: Call) -> tuple[Effect, ...]:
        """An agent in the room to which this caller never came; one who had met them is told by the room itself."""
        offer = records.offers.accepted_for(call.sid) if call.state is CallState.CONNECTING else None
        if offer is None or offer.agent_call_sid is None:
            return ()
        told = Turn("agent.not_reached" if call.promise_id else "agent.caller_gone", {"offer_id": offer.id})
        return (MoveLeg(offer.agent_call_sid, told),)
