"""What a caller hears in the line, and what they may choose instead of waiting."""

from dataclasses import dataclass
from datetime import timedelta

from ivr.agents.distributor import Distributor
from ivr.agents.line import Line
from ivr.agents.offers import Offers
from ivr.call import Call, CallState, Wish
from ivr.conversation import Conversation
from ivr.direct import Direct
from ivr.policies import Policies
from ivr.ports import Clock
from ivr.promises import PERSON_KEY, Promises
from ivr.records import Records
from ivr.steps import Ask, Leave, Play, Reply
from ivr.turn import Turn

WISHES = {"1": Wish.CALLBACK, "2": Wish.MESSAGE}
# No shorter than a round of words and hold sound, so that one round falls into it.
LOOP_SECONDS = 16
# Enqueue results that say the queue itself does not work (Twilio: "TwiML Voice: <Enqueue>").
BROKEN = frozenset({"error", "queue-full", "system-error"})


@dataclass(frozen=True)
class Waiting:
    policies: Policies
    clock: Clock
    distributor: Distributor
    line: Line
    offers: Offers
    conversation: Conversation
    promises: Promises
    direct: Direct

    def caller_waits(self, records: Records, call_sid: str, seconds_in_queue: int) -> Reply:
        """Asked again and again while the caller is in the line."""
        call = records.calls.get(call_sid)
        if call.state is CallState.CONNECTING and not self.conversation.is_overdue(records, call_sid):
            return Reply((self._prompt(records, call, "still-waiting"),))
        if call.state is not CallState.WAITING or call.wish:
            return Reply((Leave(),))
        if self._nobody_serves(records, call):
            return self._leave(records, call, Wish.NO_AGENT)
        if self.offers.is_in_doubt(records, call.sid):
            return self._leave(records, call, Wish.NO_REST)
        times = self.policies.of(records, call).routing.waiting
        if seconds_in_queue >= times.max_wait_seconds:
            return self._leave(records, call, Wish.HUMAN_LINE)
        # The choices are told once, when ops want them told; their keys work all the time.
        tells_choices = 0 <= seconds_in_queue - times.offer_callback_after_seconds < LOOP_SECONDS
        prompt = self._prompt(records, call, _choices(call) if tells_choices else "still-waiting")
        return Reply((prompt,), self.distributor.distribute(records))

    def _nobody_serves(self, records: Records, call: Call) -> bool:
        """Nobody who could ever take this call is signed in."""
        return not self.line.serving(records, call, waited=timedelta.max) & records.agents.signed_in()

    def _leave(self, records: Records, call: Call, wish: Wish) -> Reply:
        records.calls.change(call.sid, wish=wish)
        return Reply((Leave(),), self.offers.withdraw(records, call.sid))

    def _prompt(self, records: Records, call: Call, prompt: str) -> Ask:
        policy = self.policies.of(records, call)
        hold_sound = Play(policy.queue(call.queue).hold_sound or Turn("sounds.hold"))
        said = policy.words(call.line).say(prompt)
        then = Turn("caller.waiting_key")
        return Ask((said, hold_sound), then, even_if_silent=False, timeout_seconds=1)

    def key_pressed(self, records: Records, call_sid: str, key: str) -> Reply:
        call = records.calls.get(call_sid)
        if key in WISHES:
            return self._leave(records, call, WISHES[key])
        if key == PERSON_KEY:
            words = self.policies.of(records, call).words(call.line)
            return Reply((words.say("in-line-for-person"),))
        return Reply((self._prompt(records, call, _choices(call)),))

    def left(self, records: Records, call_sid: str, result: str) -> Reply:
        """The caller is out of the queue; `result` is Twilio's QueueResult."""
        call = records.calls.get(call_sid)
        if result == "hangup":
            return Reply(effects=self.conversation.call_ended(records, call_sid))
        if result not in {"leave", *BROKEN}:
            return Reply()
        if call.state is CallState.CONNECTING:
            return self.conversation.caller_meets(records, call_sid)
        if result in BROKEN:
            records.calls.change(call_sid, wish=Wish.NO_REST)
            return self.direct.connect(records, call, tried=0)
        return self._as_wished(records, call, call.wish)

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
                return self.direct.human_line(records, call)
            case None:
                return Reply((self.distributor.wait(records, call),))


def _choices(call: Call) -> str:
    """The prompt that tells what may be chosen instead of waiting."""
    return "waiting" if call.number else "waiting-unknown-number"
