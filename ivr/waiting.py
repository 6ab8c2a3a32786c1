"""What a caller hears in the line, and what they may choose instead of waiting."""

from dataclasses import dataclass
from datetime import timedelta

from ivr.agents.offers import Offers
from ivr.call import Call, CallState, Wish
from ivr.conversation import Conversation
from ivr.direct import Direct
from ivr.intake import PERSON_KEY
from ivr.policy import Policy
from ivr.ports import Clock
from ivr.promises import Promises
from ivr.records import Records
from ivr.screening import hold
from ivr.steps import Ask, Leave, Play, Reply, Say
from ivr.turn import Turn

WISHES = {"1": Wish.CALLBACK, "2": Wish.MESSAGE}
# About as long as one round of words and hold sound takes, so that what is told in one is not told in the next.
LOOP_SECONDS = 12
# Enqueue results that say the queue itself does not work (Twilio: "TwiML Voice: <Enqueue>").
BROKEN = frozenset({"error", "queue-full", "system-error"})


@dataclass(frozen=True)
class Waiting:
    policy: Policy
    clock: Clock
    offers: Offers
    conversation: Conversation
    promises: Promises
    direct: Direct

    def caller_waits(self, records: Records, call_sid: str, seconds_in_queue: int) -> Reply:
        """Asked again and again while the caller is in the line."""
        call = records.calls.get(call_sid)
        if call.state is not CallState.WAITING or call.wish:
            return Reply((Leave(),))
        if self._nobody_serves(records, call):
            return self._leave(records, call, Wish.NO_AGENT)
        if self.offers.is_in_doubt(records, call.sid):
            return self._leave(records, call, Wish.NO_REST)
        if seconds_in_queue >= self.policy.routing.waiting.max_wait_seconds:
            return self._leave(records, call, Wish.HUMAN_LINE)
        return Reply(
            (self._prompt(call, self._words(call, seconds_in_queue)),), self.offers.distribute(records)
        )

    def _nobody_serves(self, records: Records, call: Call) -> bool:
        """Nobody who could ever take this call is signed in."""
        serving = self.policy.serving(call.queue, waited=timedelta.max)
        return not serving & records.agents.signed_in()

    def _leave(self, records: Records, call: Call, wish: Wish) -> Reply:
        records.calls.change(call.sid, wish=wish)
        return Reply((Leave(),), self.offers.withdraw(records, call.sid))

    def _prompt(self, call: Call, words: Say) -> Ask:
        sound = self.policy.routing.queues[call.queue].hold_sound
        prompt = (words, Play(sound or Turn("sounds.hold")))
        return Ask(prompt, then=Turn("caller.waiting_key"), even_if_silent=False, timeout_seconds=1)

    def _words(self, call: Call, seconds_in_queue: int) -> Say:
        """The choices are told once, when ops want them told; their keys work all the time."""
        since_offer = seconds_in_queue - self.policy.routing.waiting.offer_callback_after_seconds
        return (
            self._choices(call) if 0 <= since_offer < LOOP_SECONDS else self.policy.words.say("still-waiting")
        )

    def _choices(self, call: Call) -> Say:
        return self.policy.words.say("waiting" if call.number else "waiting-unknown-number")

    def key_pressed(self, records: Records, call_sid: str, key: str) -> Reply:
        call = records.calls.get(call_sid)
        if key in WISHES:
            return self._leave(records, call, WISHES[key])
        if key == PERSON_KEY:
            return Reply((self.policy.words.say("in-line-for-person"),))
        return Reply((self._prompt(call, self._choices(call)),))

    def left(self, records: Records, call_sid: str, result: str) -> Reply:
        """The caller is out of the queue; `result` is Twilio's QueueResult."""
        call = records.calls.get(call_sid)
        if result == "hangup":
            return Reply(effects=self.conversation.call_ended(records, call_sid))
        if call.state is CallState.CONNECTING:
            return self.conversation.caller_meets(records, call_sid)
        if result in {"redirected", "bridged"}:
            return Reply()
        return self._as_wished(records, call, Wish.NO_REST if result in BROKEN else call.wish)

    def _as_wished(self, records: Records, call: Call, wish: Wish | None) -> Reply:
        match wish:
            case Wish.CALLBACK:
                return self.promises.callback(records, call)
            case Wish.MESSAGE:
                return self.promises.invite_message(records, call)
            case Wish.NO_AGENT:
                return self.promises.nobody(records, call)
            case Wish.NO_REST:
                return self.direct.connect(records, call, tried=0)
            case Wish.HUMAN_LINE:
                return self.direct.human_line(call)
            case None:
                return Reply((hold(call.queue),))
