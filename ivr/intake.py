"""The first minute: the notice, the greeting, and why they call."""

from dataclasses import dataclass

from ivr.call import Call, CallState, Ring
from ivr.policy import Policy
from ivr.ports import Clock
from ivr.promises import PERSON_KEY
from ivr.records import Records
from ivr.routing.reasons import reason_of
from ivr.screening import Screening, Told, hold
from ivr.steps import Ask, Listen, Reply
from ivr.turn import Turn

ATTEMPTS = 2


@dataclass(frozen=True)
class Answer:
    """What came of an `Ask`: words, a key, or neither when the caller was silent."""

    words: str = ""
    key: str = ""

    @property
    def is_silent(self) -> bool:
        return not self.words and not self.key


@dataclass(frozen=True)
class Intake:
    policy: Policy
    clock: Clock
    screening: Screening

    def call_arrives(self, records: Records, ring: Ring) -> Reply:
        self.note_call(records, ring)
        return Reply((self._notice(), Listen(), self._question("ask-reason", attempt=1)))

    def note_call(self, records: Records, ring: Ring) -> None:
        """Put the call on record, unless it is there: its first webhook may have failed."""
        now = self.clock.now()
        call = Call(
            sid=ring.call_sid,
            room=records.new_id(),
            line=ring.line,
            number=ring.number,
            verified=ring.verified,
            state=CallState.INTAKE,
            received_at=now,
        )
        if records.calls.add(call):
            records.timeline.add(call.sid, "arrived", now, {"number_known": call.number is not None})

    def _notice(self) -> Ask:
        """The notice and the greeting; 0 works during them, and silence simply goes on to what follows."""
        say = self.policy.words.say
        prompt = (say("notice", business=self.policy.routing.business.name), say("greeting"))
        return Ask(
            prompt, then=Turn("caller.reason", {"attempt": 1}), even_if_silent=False, timeout_seconds=1
        )

    def _question(self, prompt: str, attempt: int, **variables: str) -> Ask:
        return Ask(
            (self.policy.words.say(prompt, **variables),),
            then=Turn("caller.reason", {"attempt": attempt}),
            speech=True,
            hints=tuple(word for reason in self.policy.routing.reasons.values() for word in reason.words),
        )

    def reason_given(self, records: Records, call_sid: str, attempt: int, answer: Answer) -> Reply:
        call = records.calls.get(call_sid)
        if call.state is not CallState.INTAKE:
            return Reply((hold(call.queue),))
        reason = reason_of(answer.words, answer.key or None, self.policy.routing.reasons)
        wants_person = answer.key == PERSON_KEY or self.policy.asks_for_person(answer.words)
        if reason is None and not wants_person and attempt < ATTEMPTS:
            self._remember(records, call, answer)
            return Reply((self._question("ask-reason-again", attempt + 1, choices=self._choices()),))
        told = Told(
            reason=reason or "",
            words=answer.words or call.words,
            asked_for_person=wants_person,
        )
        return self.screening.route(records, call, told)

    def _remember(self, records: Records, call: Call, answer: Answer) -> None:
        """Words that fit no reason still tell the agent something, should the second answer be a key or silence."""
        if answer.words:
            records.calls.change(call.sid, words=answer.words)

    def _choices(self) -> str:
        reasons = self.policy.routing.reasons.values()
        return " ".join(
            self.policy.words.text("choice", label=reason.label, key=reason.key) for reason in reasons
        )
