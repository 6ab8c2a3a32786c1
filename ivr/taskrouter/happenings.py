"""What TaskRouter tells of: reservations that have ended or been taken, and agents whose activity somebody changed."""

from dataclasses import dataclass
from datetime import datetime

from ivr.agents.agent import BUSY, AgentState
from ivr.agents.offer import PENDING, Offer, OfferState
from ivr.agents.offers import Offers
from ivr.agents.roster import Roster
from ivr.conversation import Conversation
from ivr.effects import Effect, EndLeg
from ivr.ports import Clock
from ivr.records import Records
from ivr.taskrouter import activities
from ivr.taskrouter.mirroring import Mirroring


@dataclass(frozen=True)
class Happenings:
    clock: Clock
    offers: Offers
    conversation: Conversation
    roster: Roster
    mirroring: Mirroring

    def reservation(self, records: Records, event: str, reservation_sid: str) -> tuple[Effect, ...]:
        """`event` is what became of it, in Twilio's word."""
        offer = records.offers.reserved(reservation_sid)
        if offer is None:
            return ()
        match event:
            case "accepted":
                return (*self.conversation.started(records, offer.id), *self.mirroring.behind(records))
            case "timeout" | "rejected":
                return self._ended(records, offer, OfferState.UNANSWERED)
            case _:
                return self._ended(records, offer, OfferState.WITHDRAWN)

    def _ended(self, records: Records, offer: Offer, state: OfferState) -> tuple[Effect, ...]:
        """As far as it was not us who ended it."""
        if offer.state not in PENDING:
            return ()
        let_go = (EndLeg(offer.agent_call_sid),) if offer.agent_call_sid else ()
        return (*let_go, *self.offers.close(records, offer, state))

    def activity(self, records: Records, worker_sid: str, activity: str, at: datetime) -> tuple[Effect, ...]:
        """Somebody at Twilio may sign agents in and out; anything else is put right.

        An event that was sent before the agent's state began tells of what we have set ourselves.
        """
        name = records.resources.name_of(worker_sid)
        agent = records.agents.find(name) if name else None
        if agent is None or activity == self.mirroring.activity(records, agent):
            return ()
        wanted = activities.ASKED_FOR.get(activity)
        is_news = at > agent.since and wanted is not agent.state and agent.state not in BUSY
        if wanted is None or not is_news:
            return self.mirroring.missed(records, agent.name)
        return self._goes(records, agent.name, wanted)

    def _goes(self, records: Records, name: str, wanted: AgentState) -> tuple[Effect, ...]:
        match wanted:
            case AgentState.OFFLINE:
                return self.roster.signs_out(records, name)
            case AgentState.BREAK:
                return self.roster.takes_break(records, name)
            case _:
                return self.roster.signs_in(records, name)
