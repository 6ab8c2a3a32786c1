"""The first minute: the notice, the greeting, and why they call."""

from dataclasses import dataclass

from ivr.agents.distributor import Distributor
from ivr.call import Call, CallState, Ring
from ivr.direct import Direct
from ivr.gathering import Told
from ivr.policies import Policies
from ivr.policy import Policy
from ivr.ports import Clock
from ivr.promises import PERSON_KEY
from ivr.records import Records
from ivr.routing import RoutingFile
from ivr.routing.reasons import reason_of
from ivr.screening import Screening
from ivr.steps import Ask, Listen, Reply
from ivr.survey.surveys import Surveys
from ivr.transcript import Asked, note_said
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
    policies: Policies
    clock: Clock
    distributor: Distributor
    screening: Screening
    direct: Direct
    surveys: Surveys

    def call_arrives(self, records: Records, ring: Ring) -> Reply:
        call = self.note_call(records, ring)
        not_asked = self.surveys.called_in(records, call.number)
        policy = self.policies.of(records, call)
        question = _question(policy, call, "ask-reason", attempt=1)
        return Reply((_notice(policy, call), Listen(), question), not_asked)

    def note_call(self, records: Records, ring: Ring) -> Call:
        """Put the call on record, unless it is there: its first webhook may have failed."""
        now, activation = self.clock.now(), self.policies.activation
        call = Call(
            sid=ring.call_sid,
            room=records.new_id(),
            line=ring.line,
            number=ring.number,
            verified=ring.verified,
            state=CallState.INTAKE,
            received_at=now,
            activation=activation.number if activation else None,
        )
        if not records.calls.add(call):
            return records.calls.get(call.sid)
        records.timeline.add(call.sid, "arrived", now, {"number_known": call.number is not None})
        return call

    def reason_given(self, records: Records, call_sid: str, attempt: int, answer: Answer) -> Reply:
        call = records.calls.get(call_sid)
        if call.state is not CallState.INTAKE:
            return Reply((self.distributor.wait(records, call),))
        note_said(records, call_sid, self.clock.now(), Asked.REASON, words=answer.words, key=answer.key)
        policy = self.policies.of(records, call)
        if policy.is_urgent(answer.words, call.line):
            return self._to_person_at_once(records, call, answer)
        language = policy.routing.language_of(call.line)
        reason = reason_of(answer.words, answer.key or None, policy.routing.reasons, language)
        wants_person = answer.key == PERSON_KEY or policy.asks_for_person(answer.words, call.line)
        if reason is None and not wants_person and attempt < ATTEMPTS:
            self._remember(records, call, answer)
            choices = _choices(policy, call)
            return Reply((_question(policy, call, "ask-reason-again", attempt + 1, choices=choices),))
        told = Told(
            reason=reason or "",
            words=answer.words or call.words,
            asked_for_person=wants_person,
        )
        return self.screening.route(records, call, told)

    def _to_person_at_once(self, records: Records, call: Call, answer: Answer) -> Reply:
        """No more questions: what the rules decide holds for the line, should the person at once not answer."""
        routed = self.screening.route(records, call, Told(words=answer.words))
        urgent = self.direct.person_at_once(records, records.calls.get(call.sid))
        return Reply(urgent.steps, (*routed.effects, *urgent.effects))

    def _remember(self, records: Records, call: Call, answer: Answer) -> None:
        """Words that fit no reason still tell the agent something, should the second answer be a key or silence."""
        if answer.words:
            records.calls.change(call.sid, words=answer.words)


def _notice(policy: Policy, call: Call) -> Ask:
    """The notice and the greeting; 0 works during them, and silence simply goes on to what follows."""
    say = policy.words(call.line).say
    prompt = (say("notice", business=policy.routing.business.name), say("greeting"))
    return Ask(prompt, then=Turn("caller.reason", {"attempt": 1}), even_if_silent=False, timeout_seconds=1)


def _question(policy: Policy, call: Call, prompt: str, attempt: int, **variables: str) -> Ask:
    return Ask(
        (policy.words(call.line).say(prompt, **variables),),
        then=Turn("caller.reason", {"attempt": attempt}),
        speech=True,
        hints=_hints(policy.routing, call.line),
    )


def _hints(routing: RoutingFile, line: str) -> tuple[str, ...]:
    """What will probably be said, in the language of the line."""
    language = routing.language_of(line)
    return tuple(word for reason in routing.reasons.values() for word in reason.words_in(language))


def _choices(policy: Policy, call: Call) -> str:
    text, language = policy.words(call.line).text, policy.routing.language_of(call.line)
    reasons = policy.routing.reasons.values()
    return " ".join(text("choice", label=reason.label_in(language), key=reason.key) for reason in reasons)
