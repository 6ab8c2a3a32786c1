"""What a caller hears in the line, and what they may choose instead of waiting."""

from dataclasses import dataclass

from ivr.agents.distributor import Distributor
from ivr.agents.line import Line
from ivr.agents.offers import Offers
from ivr.agents.resting import Resting
from ivr.call import IN_CONVERSATION, Call, CallState, Wish
from ivr.conversation import Conversation
from ivr.direct import Direct
from ivr.news import News
from ivr.policies import Policies
from ivr.promises import PERSON_KEY, Promises
from ivr.records import Records
from ivr.steps import Ask, Leave, Play, Reply, Say
from ivr.transcript import Asked, note_said
from ivr.turn import Turn

WISHES = {"1": Wish.CALLBACK, "2": Wish.MESSAGE}
KEEP_WAITING_KEY = "3"
# Enqueue results that say the queue itself does not work (Twilio: "TwiML Voice: <Enqueue>").
BROKEN = frozenset({"error", "queue-full", "system-error"})


@dataclass(frozen=True)
class Waiting:
    policies: Policies
    news: News
    distributor: Distributor
    line: Line
    resting: Resting
    offers: Offers
    conversation: Conversation
    promises: Promises
    direct: Direct

    def caller_waits(self, records: Records, call_sid: str, seconds_in_queue: int) -> Reply:
        """Asked again and again while the caller is in the line."""
        call = records.calls.get(call_sid)
        if call.state is CallState.CONNECTING and not self.conversation.is_overdue(records, call_sid):
            return Reply((self._hold(records, call, self._say(records, call, "still-waiting")),))
        if call.state is not CallState.WAITING or call.wish:
            return Reply((Leave(),))
        if wish := self._waits_in_vain(records, call, seconds_in_queue):
            return self._leave(records, call, wish)
        effects = self.distributor.distribute(records)
        news = self.news.tell(records, call) or self._say(records, call, "still-waiting")
        choices = self._choices_when_due(records, call, seconds_in_queue)
        return Reply((self._hold(records, call, news + choices),), effects)

    def _waits_in_vain(self, records: Records, call: Call, seconds_in_queue: int) -> Wish | None:
        """What is better for this caller than to wait on."""
        if not self.line.serving(records, call) & records.agents.signed_in():
            return Wish.NO_AGENT
        if self.offers.is_in_doubt(records, call.sid):
            return Wish.NO_REST
        if instead := self.resting.instead_of_waiting(records, call):
            return instead
        longest = self.policies.of(records, call).routing.waiting.max_wait_seconds
        return Wish.HUMAN_LINE if seconds_in_queue >= longest else None

    def _leave(self, records: Records, call: Call, wish: Wish) -> Reply:
        """Out of the queue; `left` follows. Whoever is on the way to an agent by now meets them all the same."""
        if not records.calls.claim(call.sid, [CallState.WAITING], wish=wish):
            return Reply((Leave(),))
        if wish is Wish.CALLBACK:
            self.promises.keep_place(records, call)
        return Reply((Leave(),), self.offers.withdraw(records, call.sid))

    def _hold(self, records: Records, call: Call, said: tuple[Say, ...]) -> Ask:
        """Words, then the hold sound. A key may interrupt both."""
        sound = self.policies.of(records, call).queue(call.queue).hold_sound or Turn("sounds.hold")
        then = Turn("caller.waiting_key")
        return Ask((*said, Play(sound)), then, even_if_silent=False, timeout_seconds=1)

    def _choices_when_due(self, records: Records, call: Call, seconds_in_queue: int) -> tuple[Say, ...]:
        """Told once, when ops want them told; their keys work all the time."""
        times = self.policies.of(records, call).routing.waiting
        if call.told_choices or seconds_in_queue < times.offer_callback_after_seconds:
            return ()
        records.calls.change(call.sid, told_choices=True)
        return self._say(records, call, _choices(call))

    def _say(self, records: Records, call: Call, prompt: str) -> tuple[Say, ...]:
        return (self.policies.of(records, call).words(call.line).say(prompt),)

    def key_pressed(self, records: Records, call_sid: str, key: str) -> Reply:
        call = records.calls.get(call_sid)
        note_said(records, call_sid, self.news.clock.now(), Asked.WAIT, key=key)
        if key in WISHES:
            return self._leave(records, call, WISHES[key])
        return Reply((self._hold(records, call, self._answer(records, call, key)),))

    def _answer(self, records: Records, call: Call, key: str) -> tuple[Say, ...]:
        """What a caller hears whom the key keeps in the line."""
        if key == PERSON_KEY:
            return self._say(records, call, "in-line-for-person")
        if key == KEEP_WAITING_KEY:
            return self.news.tell(records, call, asked=True) or self._say(records, call, "still-waiting")
        return self._say(records, call, _choices(call))

    def left(self, records: Records, call_sid: str, result: str) -> Reply:
        """The caller is out of the queue; `result` is Twilio's QueueResult."""
        call = records.calls.get(call_sid)
        if result == "hangup":
            return Reply(effects=self.conversation.call_ended(records, call_sid))
        if result == "bridged":
            return self._parted(records, call_sid)
        if result not in {"leave", *BROKEN}:
            return Reply()
        if call.state in IN_CONVERSATION:
            return self.conversation.caller_meets(records, call_sid)
        if result in BROKEN:
            records.calls.change(call_sid, wish=Wish.NO_REST)
            return self.direct.connect(records, call, tried=0)
        return self._as_wished(records, call, call.wish)

    def _parted(self, records: Records, call_sid: str) -> Reply:
        """From an agent of TaskRouter's, who took the caller out of the queue."""
        offer = records.offers.accepted_for(call_sid)
        done = self.distributor.done_with(records, offer) if offer else ()
        reply = self.conversation.caller_parted(records, call_sid)
        return Reply(reply.steps, (*reply.effects, *done))

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
