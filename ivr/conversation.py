"""Caller and agent in one room, and what is left to do when one of them goes."""

from collections.abc import Collection
from dataclasses import dataclass
from datetime import datetime, timedelta

from ivr.agents.care import conversation_is_over
from ivr.agents.distributor import Distributor
from ivr.agents.offer import Offer, OfferKind, OfferState
from ivr.agents.offers import PROMISE_PAUSE, Offers
from ivr.agents.seats import Seats
from ivr.call import IN_CONVERSATION, Announcement, Call, CallState
from ivr.case import Outcome
from ivr.conduct import Conduct
from ivr.effects import Effect, EndLeg, MoveAgent, MoveLeg
from ivr.policies import Policies
from ivr.ports import Clock
from ivr.promise import PromiseState
from ivr.records import Records
from ivr.room import for_caller, outside, told_alone
from ivr.steps import Go, HangUp, Reply
from ivr.survey.surveys import Surveys
from ivr.turn import Turn

# Fetching the caller by REST has succeeded or failed by then; if it failed, their own wait document brings them.
FETCHED_AFTER = timedelta(seconds=8)
# After a call an agent has been told, and asked how it ended, by then; one who is still on the line never was.
ASKED_AFTER = timedelta(seconds=60)
LIVE = (CallState.INTAKE, CallState.WAITING, *IN_CONVERSATION)
MEET = Turn("caller.meet")


@dataclass(frozen=True)
class Conversation:
    policies: Policies
    clock: Clock
    distributor: Distributor
    offers: Offers
    seats: Seats
    conduct: Conduct
    surveys: Surveys

    # On the caller's leg

    def caller_meets(self, records: Records, call_sid: str) -> Reply:
        """What comes next for a caller between the line and the room, or out of the room for a while."""
        call, offer = records.calls.get(call_sid), records.offers.accepted_for(call_sid)
        if call.announcement is Announcement.FAREWELL:
            return self.conduct.farewell(records, call)
        if offer is None or call.state not in IN_CONVERSATION:
            return self._back_in_line(records, call)
        if call.announcement:
            records.calls.claim(call_sid, [CallState.TALKING], state=CallState.CONNECTING)
            return self.conduct.warning(records, call)
        if offer.has_menu:
            return Reply((outside(MEET),))
        return Reply((for_caller(call, offer),))

    def warning_heard(self, records: Records, call_sid: str) -> Reply:
        self.conduct.warning_heard(records, call_sid)
        return self.caller_meets(records, call_sid)

    def is_overdue(self, records: Records, call_sid: str) -> bool:
        """Whether nobody has fetched this caller, though an agent has been in the room for a while."""
        offer = records.offers.accepted_for(call_sid)
        if offer is None or offer.accepted_at is None:
            return True
        return offer.accepted_at < self.clock.now() - FETCHED_AFTER

    def started(self, records: Records, offer_id: str) -> tuple[Effect, ...]:
        """Both are in the room. Told late, it may be of an agent who has left it again."""
        offer = records.offers.get(offer_id)
        if offer.call_sid is None or offer.state is not OfferState.ACCEPTED:
            return ()
        self.talk(records, offer.call_sid, offer.agent, [CallState.CONNECTING])
        return self.seats.all_there(records, offer.call_sid)

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
        """The room closed and the caller is still there. Whether the agent is gone too is told later."""
        call = records.calls.get(call_sid)
        if call.state is CallState.ENDED:
            return Reply((HangUp(),))
        if call.announcement or records.offers.accepted_for(call_sid) is None:
            return self.caller_meets(records, call_sid)
        records.calls.claim(call_sid, [CallState.TALKING], state=CallState.CONNECTING)
        return Reply((self.policies.of(records, call).words(call.line).say("held"), Go(MEET)))

    def _back_in_line(self, records: Records, call: Call) -> Reply:
        """At the front: `since` stays what it was. One whom we took for gone reaches a person all the same."""
        back = {"state": CallState.WAITING, "agent": None, "wish": None, "announcement": None}
        if not records.calls.claim(call.sid, LIVE, **back):
            return Reply((self.policies.of(records, call).human_line(call.line),))
        words = self.policies.of(records, call).words(call.line)
        withdrawn = self.seats.withdraw(records, call)
        return Reply((words.say("returned"), self.distributor.wait(records, call)), withdrawn)

    # How legs end

    def agent_leg_ended(self, records: Records, offer_id: str) -> tuple[Effect, ...]:
        """Whatever the agent was doing, they are free again, after a rest if they had talked."""
        offer = records.offers.get(offer_id)
        if offer.kind is OfferKind.SEAT:
            return self.seats.leg_ended(records, offer)
        if offer.state is not OfferState.ACCEPTED:
            return self.offers.over(records, offer_id)
        now = self.clock.now()
        if not records.offers.claim(offer_id, [OfferState.ACCEPTED], state=OfferState.DONE, ended_at=now):
            return ()
        conversation_is_over(records, offer, self.offers.policy(records, offer).routing, now)
        if offer.promise_id:
            again = {"state": PromiseState.OPEN, "due_at": now + PROMISE_PAUSE}
            records.promises.claim(offer.promise_id, [PromiseState.BEING_KEPT], **again)
        return (*self._caller_left_alone(records, offer), *self.distributor.done_with(records, offer))

    def direct_leg_ended(self, records: Records, call_sid: str) -> tuple[Effect, ...]:
        """The leg, if there is one, of the agent whom the caller's own call had dialled."""
        offer = records.offers.direct_for(call_sid)
        return self.agent_leg_ended(records, offer.id) if offer else ()

    def _caller_left_alone(self, records: Records, offer: Offer) -> tuple[Effect, ...]:
        """A caller on the way to an agent who is gone; one who had met them is told by the room itself."""
        call = records.calls.find(offer.call_sid or "")
        if call is None or call.agent != offer.agent or call.announcement is Announcement.FAREWELL:
            return ()
        if taken_over := self.seats.take_over(records, call):
            return taken_over
        return (MoveLeg(call.sid, MEET),) if call.state is CallState.CONNECTING else ()

    def sweep(self, records: Records) -> tuple[Effect, ...]:
        """Moves that were lost: callers alone in a room go back to the line, agents alone in one are let go."""
        connecting = [
            call for call in records.calls.connecting() if call.announcement is not Announcement.FAREWELL
        ]
        alone = [call for call in connecting if not records.offers.accepted_for(call.sid)]
        returned = tuple(MoveLeg(call.sid, MEET) for call in alone)
        before = self.clock.now() - ASKED_AFTER
        let_go = (self._left_alone_since(records, offer, before) for offer in records.offers.accepted(before))
        return (*returned, *(effect for effects in let_go for effect in effects))

    def _left_alone_since(self, records: Records, offer: Offer, before: datetime) -> tuple[Effect, ...]:
        call = records.calls.find(offer.call_sid or "")
        if call is None or call.ended_at is None or call.ended_at > before or not offer.agent_call_sid:
            return ()
        return (EndLeg(offer.agent_call_sid),)

    def call_ended(self, records: Records, call_sid: str) -> tuple[Effect, ...]:
        """The caller's leg is over, however it came to be. Said twice, it changes nothing."""
        call = records.calls.find(call_sid)
        if call is None or not records.calls.claim(call_sid, LIVE, state=CallState.ENDED):
            return ()
        now = self.clock.now()
        disposition = call.disposition or (Outcome.UNKNOWN if call.talked else None)
        counted = self._counts(records, call, now)
        records.calls.change(call_sid, ended_at=now, counted=counted, disposition=disposition)
        records.timeline.add(call_sid, "ended", now, {"after": str(call.state)})
        survey = self.surveys.schedule(records, call) if call.talked and not call.urgent else ()
        freed = self.direct_leg_ended(records, call_sid)
        nobody_asked = (*self.offers.withdraw(records, call_sid), *self.seats.withdraw(records, call))
        return (*survey, *self._agent_left_alone(records, call), *nobody_asked, *freed)

    def _counts(self, records: Records, call: Call, ended_at: datetime) -> bool:
        """Whether the caller has called: long enough, and not because we had rung them."""
        repeat_callers = self.policies.of(records, call).routing.repeat_callers
        shortest = timedelta(seconds=repeat_callers.minimum_seconds)
        return call.promise_id is None and ended_at - call.received_at >= shortest

    def _agent_left_alone(self, records: Records, call: Call) -> tuple[Effect, ...]:
        """An agent outside the room, or in it before this caller came; others are told by the room itself.

        Whoever has ended the call is out of it already.
        """
        offer = records.offers.accepted_for(call.sid)
        if offer is None:
            return ()
        parted = Turn("agent.parted", {"offer_id": offer.id})
        if offer.has_menu:
            return (MoveAgent(offer.id, parted),)
        if call.state is not CallState.CONNECTING or call.announcement is Announcement.FAREWELL:
            return ()
        never_met = Turn(
            "agent.not_reached" if call.promise_id else "agent.caller_gone", {"offer_id": offer.id}
        )
        return told_alone(offer, parted if call.talked else never_met)
