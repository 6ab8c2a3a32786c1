"""Promises to callers who do not wait: stored first, then spoken. `ringing_back.py` keeps them."""

from dataclasses import dataclass
from datetime import datetime

from ivr.call import Call, Wish
from ivr.policies import Policies
from ivr.ports import Clock
from ivr.promise import Promise, PromiseKind, PromiseState
from ivr.records import Records
from ivr.steps import Ask, Go, HangUp, Reply, Say, TakeMessage
from ivr.transcript import Asked, note_said
from ivr.turn import Turn

PERSON_KEY = "0"
MESSAGE_KEY = "2"


@dataclass(frozen=True)
class Promises:
    policies: Policies
    clock: Clock

    def nobody(self, records: Records, call: Call) -> Reply:
        """Nobody can take the call: to be called back, or to leave a message. Silence asks for the callback."""
        return self._instead_of_waiting(records, call, "nobody")

    def closed(self, records: Records, call: Call) -> Reply:
        return self._instead_of_waiting(records, call, "closed")

    def _instead_of_waiting(self, records: Records, call: Call, why: str) -> Reply:
        records.calls.change(call.sid, wish=Wish.NO_AGENT)
        said = self._say(records, call, why)
        if call.number is None:
            return Reply((said, *self.invite_message(records, call).steps))
        choices = self._say(records, call, "nobody-choices")
        return Reply((Ask((said, choices), then=Turn("caller.nobody_key")),))

    def _say(self, records: Records, call: Call, prompt: str) -> Say:
        return self.policies.of(records, call).words(call.line).say(prompt)

    def chosen(self, records: Records, call_sid: str, key: str) -> Reply:
        call = records.calls.get(call_sid)
        note_said(records, call_sid, self.clock.now(), Asked.NOBODY, key=key)
        if key == PERSON_KEY:
            return Reply((self.policies.of(records, call).human_line(call.line),))
        return self.invite_message(records, call) if key == MESSAGE_KEY else self.callback(records, call)

    def callback(self, records: Records, call: Call) -> Reply:
        if call.number is None:
            return self.invite_message(records, call)
        records.calls.change(call.sid, wish=Wish.CALLBACK)
        self.keep_place(records, call)
        return Reply((self._say(records, call, "callback-promised"), HangUp()))

    def keep_place(self, records: Records, call: Call) -> None:
        """To be called back as soon as it can be."""
        self._keep_until(records, call, self.clock.now())

    def call_back_at(self, records: Records, call: Call, due_at: datetime) -> None:
        """To be called back not before an instant."""
        records.calls.change(call.sid, wish=Wish.CALLBACK)
        self._keep_until(records, call, due_at)

    def _keep_until(self, records: Records, call: Call, due_at: datetime) -> None:
        """A number has one open callback: a second wish for one joins the first."""
        if call.number and not self._store(records, call, PromiseKind.CALLBACK, due_at):
            self._join(records, call, due_at)

    def _join(self, records: Records, call: Call, due_at: datetime) -> None:
        """It becomes about what the caller said last, with the better place of the two."""
        promise = open_callback(records, call)
        if promise is None:
            return
        better = call if call.priority >= promise.priority else promise
        records.promises.claim(
            promise.id,
            [PromiseState.OPEN],
            call_sid=call.sid,
            line=call.line,
            case_id=call.case_id,
            verified=call.verified,
            queue=better.queue,
            priority=better.priority,
            since=min(promise.since, call.since or promise.since),
            due_at=due_at,
        )

    def invite_message(self, records: Records, call: Call) -> Reply:
        """Twilio tells nobody of an empty recording, and goes on with the next step."""
        records.calls.change(call.sid, wish=Wish.MESSAGE)
        prompt = "message-invitation" if call.number else "message-invitation-unknown-number"
        record = TakeMessage(then=Turn("caller.message"))
        return Reply((self._say(records, call, prompt), record, Go(Turn("caller.no_message"))))

    def no_message(self, records: Records, call_sid: str) -> Reply:
        """Nothing was said after the tone: a callback instead, or a person for who cannot be called back."""
        call = records.calls.get(call_sid)
        said = self._say(records, call, "message-empty")
        if call.number is None:
            return Reply((said, self.policies.of(records, call).human_line(call.line)))
        return Reply((said, *self.callback(records, call).steps))

    def message_left(self, records: Records, call_sid: str, recording_url: str, seconds: int) -> Reply:
        if not seconds:
            return self.no_message(records, call_sid)
        call = records.calls.get(call_sid)
        self._store(records, call, PromiseKind.MESSAGE, self.clock.now(), recording_url)
        return Reply((self._say(records, call, "message-kept"), HangUp()))

    def _store(
        self,
        records: Records,
        call: Call,
        kind: PromiseKind,
        due_at: datetime,
        recording_url: str | None = None,
    ) -> bool:
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
            due_at=due_at,
            case_id=call.case_id,
            recording_url=recording_url,
            verified=call.verified,
        )
        is_new = records.promises.add(promise)
        if is_new:
            later = {"at": due_at.isoformat()} if due_at > now else {}
            records.timeline.add(call.sid, "promised", now, {"kind": str(kind), **later})
        return is_new


def open_callback(records: Records, call: Call) -> Promise | None:
    """That of the caller's number, where it is vouched for no less than when the callback was promised."""
    promise = records.promises.open_callback(call.number) if call.number else None
    return promise if promise and (call.verified or not promise.verified) else None
