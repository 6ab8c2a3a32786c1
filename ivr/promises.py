"""Promises to callers who do not wait: stored first, then spoken. `ringing_back.py` keeps them."""

from dataclasses import dataclass

from ivr.call import Call, Wish
from ivr.policy import Policy
from ivr.ports import Clock
from ivr.promise import Promise, PromiseKind, PromiseState
from ivr.records import Records
from ivr.steps import Ask, HangUp, Reply, TakeMessage
from ivr.turn import Turn


@dataclass(frozen=True)
class Promises:
    policy: Policy
    clock: Clock

    def nobody(self, records: Records, call: Call) -> Reply:
        """Nobody can take the call: to be called back, or to leave a message. Silence asks for the callback."""
        return self._instead_of_waiting(records, call, "nobody")

    def closed(self, records: Records, call: Call) -> Reply:
        return self._instead_of_waiting(records, call, "closed")

    def _instead_of_waiting(self, records: Records, call: Call, why: str) -> Reply:
        say = self.policy.words.say
        records.calls.change(call.sid, wish=Wish.NO_AGENT)
        if call.number is None:
            return Reply((say(why), *self.invite_message(records, call).steps))
        return Reply((Ask((say(why), say("nobody-choices")), then=Turn("caller.nobody_key")),))

    def chosen(self, records: Records, call_sid: str, key: str) -> Reply:
        call = records.calls.get(call_sid)
        return self.invite_message(records, call) if key == "2" else self.callback(records, call)

    def callback(self, records: Records, call: Call) -> Reply:
        """One open callback per number; a second wish for one is the first one again."""
        if call.number is None:
            return self.invite_message(records, call)
        if records.promises.open_callback(call.number) is None:
            self._store(records, call, PromiseKind.CALLBACK, recording_url=None)
        return Reply((self.policy.words.say("callback-promised"), HangUp()))

    def invite_message(self, records: Records, call: Call) -> Reply:
        prompt = "message-invitation" if call.number else "message-invitation-unknown-number"
        return Reply((self.policy.words.say(prompt), TakeMessage(then=Turn("caller.message"))))

    def message_left(self, records: Records, call_sid: str, recording_url: str, seconds: int) -> Reply:
        call = records.calls.get(call_sid)
        if not seconds:
            again = self.invite_message(records, call).steps
            return Reply((self.policy.words.say("message-empty"), *again))
        self._store(records, call, PromiseKind.MESSAGE, recording_url)
        return Reply((self.policy.words.say("message-kept"), HangUp()))

    def _store(self, records: Records, call: Call, kind: PromiseKind, recording_url: str | None) -> None:
        now = self.clock.now()
        promise = Promise(
            id=records.new_id(),
            kind=kind,
            state=PromiseState.OPEN,
            call_sid=call.sid,
            line=call.line,
            number=call.number,
            queue=call.queue,
            priority=call.priority,
            since=call.since or now,
            due_at=now,
            case_id=call.case_id,
            recording_url=recording_url,
        )
        records.promises.add(promise)
        records.calls.change(call.sid, wish=Wish.CALLBACK if kind is PromiseKind.CALLBACK else Wish.MESSAGE)
        records.timeline.add(call.sid, "promised", now, {"kind": str(kind)})
