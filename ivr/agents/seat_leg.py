"""On the phone of a senior who is offered a seat: the whisper, the role, and the star that changes it."""

from dataclasses import dataclass

from ivr.agents.offer import PENDING, Offer, OfferKind, OfferState, Role
from ivr.agents.offers import Offers
from ivr.agents.seats import Seats
from ivr.briefing import Briefings
from ivr.call import IN_CONVERSATION, CallState
from ivr.effects import Effect, FetchCaller, MoveLeg
from ivr.ports import Clock
from ivr.records import Records
from ivr.room import for_agent, for_senior, outside
from ivr.steps import Ask, HangUp, Reply, Say
from ivr.transcript import note_whispered
from ivr.turn import Turn

ROLES = {"1": Role.LISTEN, "2": Role.COACH, "3": Role.JOIN}
# As in the agent's menu: why the room has closed is told by another request.
TOLD_SECONDS = 1


@dataclass(frozen=True)
class SeatLeg:
    clock: Clock
    offers: Offers
    seats: Seats

    def picked_up(self, records: Records, offer_id: str, call_sid: str) -> Reply:
        whispering = {"state": OfferState.WHISPERING, "agent_call_sid": call_sid}
        if not records.offers.claim(offer_id, PENDING, **whispering):
            return self._over(records, offer_id)
        seat = records.offers.get(offer_id)
        if self.offers.call(records, seat).state not in IN_CONVERSATION:
            return self._over(records, offer_id)
        told = (self._briefing(records, seat), self._say(records, seat, "seat-keys"))
        return Reply((Ask(told, Turn("seat.key", {"offer_id": offer_id}), timeout_seconds=6),))

    def _briefing(self, records: Records, seat: Offer) -> Say:
        policy, now = self.offers.policy(records, seat), self.clock.now()
        briefing = Briefings(policy).of_offer(records, seat, now)
        note_whispered(records, seat.call_sid or "", now, seat.agent, briefing.text)
        return policy.words().spoken(briefing.text)

    def key_pressed(self, records: Records, offer_id: str, key: str) -> Reply:
        """The key says as what they come. Any other, and silence, is a pass: a voicemail cannot take a seat."""
        seat, role = records.offers.get(offer_id), ROLES.get(key)
        if role is None:
            passed = self._say(records, seat, "seat-passed")
            return Reply((passed, HangUp()), self.seats.not_taken(records, seat))
        now = self.clock.now()
        taken = {"state": OfferState.ACCEPTED, "accepted_at": now, "role": role}
        if not records.offers.claim(offer_id, [OfferState.WHISPERING], **taken):
            return self._over(records, offer_id)
        records.agents.talks(seat.agent, seat.id, now)
        records.timeline.add(seat.call_sid or "", "seat taken", now, {"agent": seat.agent, "role": str(role)})
        return self.to_room(records, offer_id)

    def to_room(self, records: Records, offer_id: str) -> Reply:
        """Not before caller and agent are both there: two who are not would begin the conference."""
        seat = records.offers.get(offer_id)
        call, talk = self.offers.call(records, seat), records.offers.accepted_for(seat.call_sid or "")
        if seat.state is not OfferState.ACCEPTED or talk is None or call.state not in IN_CONVERSATION:
            return self._over(records, offer_id)
        if seat.kind is OfferKind.CALL:
            records.offers.change(offer_id, has_menu=False)
            return Reply((for_agent(call, seat),), (FetchCaller(call.sid),))
        is_in_room = call.state is CallState.TALKING and talk.reservation_sid is None
        records.offers.change(offer_id, has_menu=not is_in_room)
        if is_in_room:
            return Reply((for_senior(call, talk, seat),))
        return Reply((outside(Turn("seat.room", {"offer_id": offer_id})),), _brought(talk))

    def parted(self, records: Records, offer_id: str) -> Reply:
        """By their own star, or because the room has closed; who has taken over by now is wanted there at once."""
        if records.offers.get(offer_id).kind is OfferKind.CALL:
            return self.to_room(records, offer_id)
        records.offers.change(offer_id, has_menu=True)
        return Reply((self._listen((), offer_id, asked=0, seconds=TOLD_SECONDS),))

    def menu(self, records: Records, offer_id: str, asked: int, key: str) -> Reply:
        """The roles are told once, where there is no key at first and the conversation goes on without them."""
        seat = records.offers.get(offer_id)
        if key in ROLES:
            records.offers.change(offer_id, role=ROLES[key])
        goes_on = seat.kind is OfferKind.SEAT and self.offers.call(records, seat).state is CallState.TALKING
        if not key and not asked and goes_on:
            return Reply(
                (self._listen((self._say(records, seat, "seat-menu"),), offer_id, asked=1, seconds=5),)
            )
        return self.to_room(records, offer_id)

    def _listen(self, told: tuple[Say, ...], offer_id: str, asked: int, seconds: int) -> Ask:
        return Ask(told, Turn("seat.menu", {"offer_id": offer_id, "asked": asked}), timeout_seconds=seconds)

    def _over(self, records: Records, offer_id: str) -> Reply:
        return Reply((self._say(records, records.offers.get(offer_id), "seat-over"), HangUp()))

    def _say(self, records: Records, seat: Offer, prompt: str) -> Say:
        return self.offers.policy(records, seat).words().say(prompt)


def _brought(talk: Offer) -> tuple[Effect, ...]:
    """Whom TaskRouter has bridged are in no room yet. Where the agent goes, the caller follows."""
    if talk.reservation_sid is None or talk.agent_call_sid is None:
        return ()
    return (MoveLeg(talk.agent_call_sid, Turn("agent.room", {"offer_id": talk.id})),)
