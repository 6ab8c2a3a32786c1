"""TaskRouter has reserved an agent for a caller: what it is to do about that.

Our own store has the last word. It may know that the caller has gone, or that the agent rests, before TaskRouter does.
"""

from dataclasses import dataclass

from ivr.agents.candidates import Candidates
from ivr.agents.line import Line, Place
from ivr.agents.offer import Offer, OfferState
from ivr.agents.offers import Offers
from ivr.call import Call, CallState
from ivr.effects import Effect
from ivr.ports import Clock
from ivr.records import Records
from ivr.taskrouter.mirroring import Mirroring
from ivr.turn import Turn


@dataclass(frozen=True)
class Reservation:
    sid: str
    worker_sid: str
    call_sid: str


@dataclass(frozen=True)
class CallWorker:
    """Ring the agent, who sees `caller_id`; `turn` says what they hear, `status` is told when the leg has ended."""

    number: str
    caller_id: str
    ring_seconds: int
    turn: Turn
    status: Turn


@dataclass(frozen=True)
class Instruction:
    """Without a call the reservation is rejected."""

    call: CallWorker | None = None
    effects: tuple[Effect, ...] = ()


@dataclass(frozen=True)
class Assigning:
    clock: Clock
    line: Line
    offers: Offers
    mirroring: Mirroring

    def reserved(self, records: Records, reservation: Reservation) -> Instruction:
        agent = records.resources.name_of(reservation.worker_sid)
        call = records.calls.find(reservation.call_sid)
        if agent is None or call is None or call.state is not CallState.WAITING or call.wish:
            return Instruction()
        if not self._may_take(records, call, agent):
            return Instruction(effects=self.mirroring.missed(records, agent))
        offer = self._offered(records, call, agent, reservation)
        return Instruction(self._call(records, offer)) if offer else Instruction()

    def _may_take(self, records: Records, call: Call, agent: str) -> bool:
        now, place = self.clock.now(), Place(call)
        is_free = agent in {each.name for each in records.agents.free(now)}
        return is_free and not Candidates.for_places(records, self.line, [place], now).is_out(place, agent)

    def _offered(self, records: Records, call: Call, agent: str, reservation: Reservation) -> Offer | None:
        """None where an offer of this call is pending."""
        now = self.clock.now()
        offer = Offer(
            id=records.new_id(),
            agent=agent,
            state=OfferState.RINGING,
            made_at=now,
            call_sid=call.sid,
            was_hard=call.sid in records.voices.raised([call.sid]),
            reservation_sid=reservation.sid,
        )
        if not records.offers.add(offer):
            return None
        records.agents.take(agent, offer.id, now)
        records.timeline.add(call.sid, "offered", now, {"agent": agent})
        return offer

    def _call(self, records: Records, offer: Offer) -> CallWorker:
        dial = self.offers.dial(records, offer)
        values: dict[str, str | int] = {"offer_id": offer.id}
        return CallWorker(
            dial.number,
            dial.caller_id,
            dial.ring_seconds,
            turn=Turn("agent.whisper", values),
            status=Turn("taskrouter.leg", values),
        )
