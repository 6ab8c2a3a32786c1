"""Seats beside an agent in conversation: which senior is offered one, and what becomes of it."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import timedelta

from ivr.agents.agent import Agent
from ivr.agents.care import capped, conversation_is_over
from ivr.agents.distributor import Distributor
from ivr.agents.offer import PENDING, Offer, OfferKind, OfferState, Role
from ivr.agents.offers import HANGING_UP, Offers
from ivr.call import IN_CONVERSATION, Call, CallState
from ivr.effects import DialAgent, Effect, EndLeg, FetchCaller, MoveAgent
from ivr.policies import Policies
from ivr.ports import Clock
from ivr.records import Records
from ivr.turn import Turn


@dataclass(frozen=True)
class Seats:
    policies: Policies
    clock: Clock
    distributor: Distributor
    offers: Offers

    def sweep(self, records: Records) -> tuple[Effect, ...]:
        """Offer a seat in each conversation in which the caller's voice is raised now; once, and beside no senior."""
        raised = records.calls.raised_in_conversation()
        wanted = [call for call in raised if self._is_to_be_offered(records, call)]
        return tuple(effect for call in wanted for effect in self._offer(records, call))

    def _is_to_be_offered(self, records: Records, call: Call) -> bool:
        talk = records.offers.accepted_for(call.sid)
        if talk is None or talk.accepted_at is None or talk.agent in self.policies.live.routing.seniors:
            return False
        seats = records.offers.seats(call.sid, tuple(OfferState))
        return not any(seat.made_at >= talk.accepted_at for seat in seats)

    def ask_for_senior(self, records: Records, offer_id: str) -> tuple[Effect, ...]:
        """The agent of this offer asks for one. Nothing where no senior is free, or one is asked or there already."""
        offer = records.offers.get(offer_id)
        call = records.calls.find(offer.call_sid or "")
        is_theirs = offer.state is OfferState.ACCEPTED and offer.kind is OfferKind.CALL
        return self._offer(records, call) if call and is_theirs else ()

    def _offer(self, records: Records, call: Call) -> tuple[Effect, ...]:
        if call.state not in IN_CONVERSATION or self._of(records, call, (*PENDING, OfferState.ACCEPTED)):
            return ()
        return next(
            (
                effects
                for senior in self._free(records, call)
                if (effects := self._claim(records, call, senior))
            ),
            (),
        )

    def _of(self, records: Records, call: Call, states: tuple[OfferState, ...]) -> tuple[Offer, ...]:
        return tuple(records.offers.seats(call.sid, states))

    def _free(self, records: Records, call: Call) -> Iterator[Agent]:
        """The seniors idle longest first, without those who did not take this call, or are to have no hard one now."""
        now = self.clock.now()
        pause = timedelta(seconds=self.policies.of(records, call).routing.waiting.reoffer_after_seconds)
        refused = {offer.agent for offer in records.offers.refusals([call.sid], now - pause)}
        wanted = self.policies.live.routing.seniors - refused
        free = [agent for agent in records.agents.free(now) if agent.name in wanted]
        is_hard = records.voices.of(call.sid).raised
        spared = capped(records, free, now, self.policies.live.routing.care) if is_hard else ()
        return (agent for agent in free if agent.name not in spared)

    def _claim(self, records: Records, call: Call, senior: Agent) -> tuple[Effect, ...]:
        now = self.clock.now()
        seat = Offer(
            id=records.new_id(),
            agent=senior.name,
            state=OfferState.CLAIMED,
            made_at=now,
            call_sid=call.sid,
            kind=OfferKind.SEAT,
            was_hard=records.voices.of(call.sid).raised,
        )
        if not records.agents.take(senior.name, seat.id, now):
            return ()
        if not records.offers.add(seat):
            records.agents.release(senior.name, seat.id, now)
            return ()
        records.timeline.add(call.sid, "seat offered", now, {"agent": senior.name})
        return (DialAgent(seat.id), *self.distributor.agent_changed(records, senior.name))

    # How seats end

    def not_taken(self, records: Records, seat: Offer) -> tuple[Effect, ...]:
        """This senior does not come: the next one is asked."""
        closed = self.offers.over(records, seat.id, HANGING_UP)
        return (*closed, *self._offer(records, records.calls.get(seat.call_sid or "")))

    def leg_ended(self, records: Records, seat: Offer) -> tuple[Effect, ...]:
        """The senior is free again, after a rest like any agent's if they were there."""
        if seat.state is not OfferState.ACCEPTED:
            return self.not_taken(records, seat) if seat.state in PENDING else ()
        now = self.clock.now()
        if not records.offers.claim(seat.id, [OfferState.ACCEPTED], state=OfferState.DONE, ended_at=now):
            return ()
        conversation_is_over(records, seat, self.offers.policy(records, seat).routing, now)
        records.timeline.add(seat.call_sid or "", "seat left", now, {"agent": seat.agent})
        return self.distributor.agent_changed(records, seat.agent)

    def withdraw(self, records: Records, call: Call) -> tuple[Effect, ...]:
        """They do not talk any more: whoever was being asked is let go."""
        return tuple(
            effect for seat in self._of(records, call, PENDING) for effect in self._let_go(records, seat)
        )

    def _let_go(self, records: Records, seat: Offer) -> tuple[Effect, ...]:
        ended = (EndLeg(seat.agent_call_sid),) if seat.agent_call_sid else ()
        return (*ended, *self.offers.close(records, seat, OfferState.WITHDRAWN))

    # What the others do

    def all_there(self, records: Records, call_sid: str) -> tuple[Effect, ...]:
        """Caller and agent talk: seniors who wait outside come in."""
        seats = records.offers.seats(call_sid, [OfferState.ACCEPTED])
        return tuple(_fetched(seat) for seat in seats if seat.has_menu)

    def take_over(self, records: Records, call: Call) -> tuple[Effect, ...]:
        """The agent has gone. A senior who had joined is the caller's agent from here on; nothing without one."""
        seats = self._of(records, call, (OfferState.ACCEPTED,))
        seat = next((seat for seat in seats if seat.role is Role.JOIN), None)
        connecting = {"state": CallState.CONNECTING, "agent": seat.agent if seat else None}
        if seat is None or not records.calls.claim(call.sid, IN_CONVERSATION, **connecting):
            return ()
        records.offers.change(seat.id, kind=OfferKind.CALL, has_menu=True)
        records.timeline.add(call.sid, "taken over", self.clock.now(), {"agent": seat.agent})
        return (_fetched(seat), FetchCaller(call.sid))


def _fetched(seat: Offer) -> MoveAgent:
    return MoveAgent(seat.id, Turn("seat.room", {"offer_id": seat.id}))
