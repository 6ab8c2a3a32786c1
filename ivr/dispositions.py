"""How a conversation ended, as its agent says once the caller has gone. Nothing waits for it."""

from dataclasses import dataclass

from ivr.agents.offer import Offer
from ivr.agents.offers import Offers
from ivr.case import Outcome
from ivr.effects import Effect
from ivr.ports import Clock
from ivr.records import Records
from ivr.steps import Ask, HangUp, Reply
from ivr.turn import Turn

OUTCOMES = {"1": Outcome.SOLVED, "2": Outcome.NOT_SOLVED, "3": Outcome.FOLLOW_UP}


@dataclass(frozen=True)
class Dispositions:
    clock: Clock
    offers: Offers

    def ask(self, records: Records, offer: Offer) -> Reply:
        """On the agent's phone; not where they have said it on their page."""
        if self._is_given(records, offer):
            return self._thanks(records, offer)
        given = Turn("agent.disposition", {"offer_id": offer.id})
        asked = self.offers.policy(records, offer).words().say("ask-disposition")
        return Reply((Ask((asked,), then=given, timeout_seconds=10),))

    def _is_given(self, records: Records, offer: Offer) -> bool:
        call = records.calls.find(offer.call_sid or "")
        return call is not None and call.disposition not in (None, Outcome.UNKNOWN)

    def key_pressed(self, records: Records, offer_id: str, key: str) -> Reply:
        """Without a key it is unknown, unless the page has told it meanwhile."""
        offer = records.offers.get(offer_id)
        if key in OUTCOMES or not self._is_given(records, offer):
            self.set_disposition(records, offer_id, OUTCOMES.get(key, Outcome.UNKNOWN))
        return self._thanks(records, offer)

    def _thanks(self, records: Records, offer: Offer) -> Reply:
        return Reply((self.offers.policy(records, offer).words().say("disposition-kept"), HangUp()))

    def set_disposition(self, records: Records, offer_id: str, outcome: Outcome) -> tuple[Effect, ...]:
        call = records.calls.find(records.offers.get(offer_id).call_sid or "")
        if call is None:
            return ()
        records.calls.change(call.sid, disposition=outcome)
        if call.case_id:
            records.cases.change(call.case_id, last_outcome=outcome, outcome_from_survey=False)
        records.timeline.add(call.sid, "disposition", self.clock.now(), {"outcome": str(outcome)})
        return ()
