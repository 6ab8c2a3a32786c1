"""The conduct ladder: warnings that the caller hears to their end, after which the agent may end the call.

Only an agent's key or page leads onto it, never the voice. It is off unless ops turn it on, and for urgent calls.
"""

from collections.abc import Callable
from dataclasses import dataclass

from ivr.agents.offer import Offer, OfferKind, OfferState
from ivr.call import IN_CONVERSATION, Announcement, Call, CallState
from ivr.effects import Effect, MoveLeg
from ivr.policies import Policies
from ivr.ports import Clock
from ivr.promises import MESSAGE_KEY, Promises
from ivr.records import Records
from ivr.room import told_alone
from ivr.steps import Ask, Go, HangUp, Reply
from ivr.turn import Turn


@dataclass(frozen=True)
class Conduct:
    policies: Policies
    clock: Clock
    promises: Promises

    def may_warn(self, records: Records, call: Call) -> bool:
        return not call.urgent and call.warnings < self._warnings(records, call)

    def may_end(self, records: Records, call: Call) -> bool:
        return not call.urgent and 0 < self._warnings(records, call) <= call.warnings

    def _warnings(self, records: Records, call: Call) -> int:
        return self.policies.of(records, call).routing.conduct.warnings

    # The agent's part, by key or by page

    def play_warning(self, records: Records, offer_id: str) -> tuple[Effect, ...]:
        """Nothing where no warning is to be played. Should the effect be lost, the agent's star plays it."""
        return self._announce(records, offer_id, Announcement.WARNING, self.may_warn)

    def end_call(self, records: Records, offer_id: str) -> tuple[Effect, ...]:
        """Nothing where the call may not be ended. Should the effect be lost, the agent's star ends it."""
        ended = self._announce(records, offer_id, Announcement.FAREWELL, self.may_end)
        return (*ended, *self._out_of_room(records, records.offers.get(offer_id))) if ended else ()

    def _out_of_room(self, records: Records, offer: Offer) -> tuple[Effect, ...]:
        """The agent, where they wait in the room for the caller; otherwise the caller's leaving closes it."""
        is_alone = records.calls.get(offer.call_sid or "").state is CallState.CONNECTING
        if offer.has_menu or not is_alone:
            return ()
        return told_alone(offer, Turn("agent.parted", {"offer_id": offer.id}))

    def _announce(
        self,
        records: Records,
        offer_id: str,
        announcement: Announcement,
        may: Callable[[Records, Call], bool],
    ) -> tuple[Effect, ...]:
        offer = records.offers.get(offer_id)
        call = records.calls.find(offer.call_sid or "")
        is_theirs = offer.state is OfferState.ACCEPTED and offer.kind is OfferKind.CALL
        if not is_theirs or not call or not call.talked or not may(records, call):
            return ()
        if not records.calls.claim(call.sid, IN_CONVERSATION, announcement=announcement):
            return ()
        return (MoveLeg(call.sid, Turn("caller.meet")),)

    # The caller's part, on their own leg

    def warning(self, records: Records, call: Call) -> Reply:
        """Twilio goes on to the next step only when the words before it have been said to their end."""
        said = self.policies.of(records, call).words(call.line).say("conduct-warning")
        return Reply((said, Go(Turn("caller.warning_heard"))))

    def warning_heard(self, records: Records, call_sid: str) -> None:
        call = records.calls.get(call_sid)
        if call.announcement is Announcement.WARNING:
            records.calls.change(call_sid, announcement=None, warnings=call.warnings + 1)
            records.timeline.add(call_sid, "warned", self.clock.now(), {"warnings": call.warnings + 1})

    def farewell(self, records: Records, call: Call) -> Reply:
        """Why the call ends, and the way back."""
        words = self.policies.of(records, call).words(call.line)
        records.timeline.add(call.sid, "farewell", self.clock.now(), {"agent": call.agent})
        asked = Ask((words.say("conduct-farewell"),), Turn("caller.farewell_key"), even_if_silent=False)
        return Reply((asked, words.say("conduct-goodbye"), HangUp()))

    def farewell_key(self, records: Records, call_sid: str, key: str) -> Reply:
        call = records.calls.get(call_sid)
        if key == MESSAGE_KEY:
            return self.promises.invite_message(records, call)
        return Reply((self.policies.of(records, call).words(call.line).say("conduct-goodbye"), HangUp()))
