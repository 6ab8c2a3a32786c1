"""On the agent's phone: the whisper, and the key that accepts, passes or repeats."""

from dataclasses import dataclass
from datetime import timedelta

from ivr.agents.distributor import Distributor
from ivr.agents.offer import PENDING, Offer, OfferState, PassReason
from ivr.agents.offers import HANGING_UP, Offers
from ivr.briefing import Briefings
from ivr.call import Call, CallState
from ivr.effects import DialBack, FetchCaller
from ivr.policies import Policies
from ivr.ports import Clock
from ivr.promise import PromiseState
from ivr.records import Records
from ivr.steps import Ask, Go, HangUp, Play, Reply, Step
from ivr.transcript import note_whispered
from ivr.turn import Turn

ACCEPT, PASS, REPEAT = "1", "2", "3"
MOST_REPEATS = 3
PASS_REASONS = {"1": PassReason.BUSY, "2": PassReason.SKILL, "3": PassReason.ENOUGH, "4": PassReason.OTHER}
# An agent who passes is asked why, and thanked: so long their phone is not free.
ASKED_WHY = timedelta(seconds=20)


@dataclass(frozen=True)
class Whisper:
    policies: Policies
    clock: Clock
    distributor: Distributor
    offers: Offers

    def picked_up(self, records: Records, offer_id: str, agent_call_sid: str) -> Reply:
        """The agent's leg tells of itself: the answer to the dial may be late, or lost."""
        whispering = {"state": OfferState.WHISPERING, "agent_call_sid": agent_call_sid}
        if not records.offers.claim(offer_id, PENDING, **whispering):
            return self.caller_gone(records, offer_id)
        return self._whisper(records, offer_id, repeats=0)

    def _whisper(self, records: Records, offer_id: str, repeats: int) -> Reply:
        offer = records.offers.get(offer_id)
        if self._holder_is_gone(records, offer):
            return self._withdrawn(records, offer)
        policy, now = self.offers.policy(records, offer), self.clock.now()
        words, briefing = policy.words(), Briefings(policy).of_offer(records, offer, now)
        note_whispered(records, self.offers.call_sid(records, offer), now, offer.agent, briefing.text)
        prompt = (words.spoken(briefing.text), words.say("briefing-keys"))
        return Reply(
            (Ask(prompt, Turn("agent.key", {"offer_id": offer_id, "repeats": repeats}), timeout_seconds=6),)
        )

    def key_pressed(self, records: Records, offer_id: str, repeats: int, key: str) -> Reply:
        """Accept, pass or repeat. Silence is a pass: a voicemail cannot accept."""
        if key == ACCEPT:
            return self._accept(records, records.offers.get(offer_id))
        if key == PASS:
            return self._passed(records, offer_id)
        if key and repeats < MOST_REPEATS:
            return self._whisper(records, offer_id, repeats + 1)
        return Reply(self._thanks(records, offer_id), self.offers.over(records, offer_id, HANGING_UP))

    def _passed(self, records: Records, offer_id: str) -> Reply:
        """The caller does not wait for the reason: somebody else is asked meanwhile."""
        passing = self.offers.over(records, offer_id, busy_for=ASKED_WHY)
        if not records.offers.claim(offer_id, [OfferState.PASSED], pass_reason=PassReason.OTHER):
            return self.caller_gone(records, offer_id)
        asked = self.offers.policy(records, records.offers.get(offer_id)).words().say("ask-pass-reason")
        return Reply((Ask((asked,), Turn("agent.pass_reason", {"offer_id": offer_id})),), passing)

    def pass_reason_given(self, records: Records, offer_id: str, key: str) -> Reply:
        reason = PASS_REASONS.get(key, PassReason.OTHER)
        records.offers.claim(offer_id, [OfferState.PASSED], pass_reason=reason)
        offer = records.offers.get(offer_id)
        passed = {"agent": offer.agent, "why": str(reason)}
        records.timeline.add(self.offers.call_sid(records, offer), "passed", self.clock.now(), passed)
        return Reply(self._thanks(records, offer_id))

    def _thanks(self, records: Records, offer_id: str) -> tuple[Step, ...]:
        words = self.offers.policy(records, records.offers.get(offer_id)).words()
        return words.say("passed"), HangUp()

    def _accept(self, records: Records, offer: Offer) -> Reply:
        if offer.call_sid:
            # Its call before the offer, in the order in which a caller who leaves takes them: no deadlock.
            records.calls.held(offer.call_sid)
        accepted = {"state": OfferState.ACCEPTED, "accepted_at": self.clock.now()}
        if not records.offers.claim(offer.id, [OfferState.WHISPERING], **accepted):
            return self.caller_gone(records, offer.id)
        if not self._take(records, offer):
            return self._withdrawn(records, offer)
        call, now = self.offers.call(records, offer), self.clock.now()
        records.agents.talks(offer.agent, offer.id, now)
        records.timeline.add(call.sid, "accepted", now, {"agent": offer.agent})
        if offer.promise_id:
            return self._keep(records, offer, call)
        # Where TaskRouter reserved the agent, their own leg takes the caller out of the queue.
        fetched = () if offer.reservation_sid else (FetchCaller(call.sid),)
        return Reply(self._to_room(records, "accepted", call, offer), fetched)

    def _keep(self, records: Records, offer: Offer, call: Call) -> Reply:
        """The caller's message is heard first; then they are rung."""
        promise = records.promises.get(offer.promise_id or "")
        if promise.recording_url:
            heard = Turn("agent.heard_message", {"offer_id": offer.id})
            return Reply((Play(promise.recording_url), Go(heard)))
        return self._ring_back(records, call, offer)

    def message_heard(self, records: Records, offer_id: str) -> Reply:
        offer = records.offers.get(offer_id)
        return self._ring_back(records, self.offers.call(records, offer), offer)

    def _ring_back(self, records: Records, call: Call, offer: Offer) -> Reply:
        return Reply(self._to_room(records, "ringing-back", call, offer), (DialBack(offer.id),))

    def _take(self, records: Records, offer: Offer) -> bool:
        if offer.promise_id:
            return not self._calls_in(records, offer) and records.promises.claim(
                offer.promise_id, [PromiseState.OPEN], state=PromiseState.BEING_KEPT
            )
        waiting = [CallState.WAITING]
        return records.calls.claim(
            offer.call_sid or "", waiting, state=CallState.CONNECTING, agent=offer.agent
        )

    def _to_room(self, records: Records, prompt: str, call: Call, offer: Offer) -> tuple[Step, ...]:
        said = self.policies.of(records, call).words().say(prompt)
        return said, self.distributor.to_caller(records, call, offer)

    def caller_gone(self, records: Records, offer_id: str) -> Reply:
        """What an agent is told who comes too late, or waits for nobody."""
        words = self.offers.policy(records, records.offers.get(offer_id)).words()
        return Reply((words.say("caller-gone"), HangUp()))

    def _withdrawn(self, records: Records, offer: Offer) -> Reply:
        gone = self.caller_gone(records, offer.id)
        return Reply(gone.steps, self.offers.close(records, offer, OfferState.WITHDRAWN))

    def _holder_is_gone(self, records: Records, offer: Offer) -> bool:
        if offer.promise_id:
            is_open = records.promises.get(offer.promise_id).state is PromiseState.OPEN
            return not is_open or self._calls_in(records, offer)
        return records.calls.get(offer.call_sid or "").state is not CallState.WAITING

    def _calls_in(self, records: Records, offer: Offer) -> bool:
        """Whether a caller who is to be called back is on the line: their call has the place of the promise."""
        number = records.promises.get(offer.promise_id or "").number
        return number is not None and records.calls.is_on_the_line(number)
