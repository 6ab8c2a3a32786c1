"""What an agent who has pressed the star in a conversation may do. The caller waits outside the room meanwhile."""

from dataclasses import dataclass

from ivr.agents.offer import Offer, OfferState
from ivr.agents.offers import Offers
from ivr.agents.seats import Seats
from ivr.agents.whisper import Whisper
from ivr.call import Announcement, Call, CallState
from ivr.conduct import Conduct
from ivr.dispositions import Dispositions
from ivr.effects import Effect, FetchCaller
from ivr.records import Records
from ivr.room import for_agent
from ivr.steps import Ask, Reply, Say
from ivr.turn import Turn

SENIOR, WARNING, END = "1", "2", "3"
# The room also closes when the caller hangs up, and that is told by another request, at about the same time.
TOLD_SECONDS = 1


@dataclass(frozen=True)
class Menu:
    offers: Offers
    whisper: Whisper
    seats: Seats
    conduct: Conduct
    dispositions: Dispositions

    def agent_parted(self, records: Records, offer_id: str) -> Reply:
        """The room closed and the agent is still there: by their star, or because the caller is out of it, or gone."""
        offer = records.offers.get(offer_id)
        if offer.state is not OfferState.ACCEPTED:
            return self.whisper.caller_gone(records, offer_id)
        call = self.offers.call(records, offer)
        if offer.call_sid and _is_over(call):
            return self._ended(records, offer)
        if not offer.call_sid or not call.talked:
            return Reply((for_agent(call, offer),))
        if call.announcement is Announcement.WARNING:
            return self._back(records, offer, "warning-plays")
        records.offers.change(offer_id, has_menu=True)
        return Reply((_listen((), offer, asked=0, seconds=TOLD_SECONDS),))

    def to_room(self, records: Records, offer_id: str) -> Reply:
        """Where somebody waits for them to come with the caller."""
        offer = records.offers.get(offer_id)
        return Reply((for_agent(self.offers.call(records, offer), offer),))

    def key_pressed(self, records: Records, offer_id: str, asked: int, key: str) -> Reply:
        """What may be done is told once, when there is no key at first. Any other key leads back to the caller."""
        offer = records.offers.get(offer_id)
        if offer.state is not OfferState.ACCEPTED:
            return self.whisper.caller_gone(records, offer_id)
        call = self.offers.call(records, offer)
        if _is_over(call):
            return self._ended(records, offer)
        if key:
            pressed = {"agent": offer.agent, "key": key}
            records.timeline.add(call.sid, "menu", self.offers.clock.now(), pressed)
        if key == SENIOR:
            return self._ask_for_senior(records, offer)
        if key == WARNING and self.conduct.may_warn(records, call):
            return self._back(records, offer, "warning-plays", self.conduct.play_warning(records, offer_id))
        if key == END and self.conduct.may_end(records, call):
            return self._ended(records, offer, self.conduct.end_call(records, offer_id))
        return self._back(records, offer) if key or asked else self._choices(records, offer, call)

    def _choices(self, records: Records, offer: Offer, call: Call) -> Reply:
        say = self.offers.policy(records, offer).words().say
        warning = (say("menu-warning"),) if self.conduct.may_warn(records, call) else ()
        end = (say("menu-end"),) if self.conduct.may_end(records, call) else ()
        told = (say("menu-senior"), *warning, *end, say("menu-back"))
        return Reply((_listen(told, offer, asked=1, seconds=5),))

    def _ask_for_senior(self, records: Records, offer: Offer) -> Reply:
        asked = self.seats.ask_for_senior(records, offer.id)
        return self._back(records, offer, "senior-asked" if asked else "no-senior-free", asked)

    def _ended(self, records: Records, offer: Offer, effects: tuple[Effect, ...] = ()) -> Reply:
        records.offers.change(offer.id, has_menu=False)
        return Reply(self.dispositions.ask(records, offer).steps, effects)

    def _back(
        self, records: Records, offer: Offer, prompt: str | None = None, effects: tuple[Effect, ...] = ()
    ) -> Reply:
        """To the room, and the caller too, unless they are hearing something that must be heard to its end."""
        records.offers.change(offer.id, has_menu=False)
        call = self.offers.call(records, offer)
        said = (self.offers.policy(records, offer).words().say(prompt),) if prompt else ()
        fetched = () if call.announcement else (FetchCaller(call.sid),)
        return Reply((*said, for_agent(call, offer)), (*effects, *fetched))


def _listen(told: tuple[Say, ...], offer: Offer, asked: int, seconds: int) -> Ask:
    return Ask(told, Turn("agent.menu", {"offer_id": offer.id, "asked": asked}), timeout_seconds=seconds)


def _is_over(call: Call) -> bool:
    return call.state is CallState.ENDED or call.announcement is Announcement.FAREWELL
