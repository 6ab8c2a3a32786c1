"""What an agent is told before a call, in at most ten seconds."""

from dataclasses import dataclass
from datetime import datetime, timedelta

from ivr.call import Call, Voice
from ivr.case import Case, Outcome
from ivr.policy import Policy
from ivr.promise import Promise, PromiseKind
from ivr.records import Records
from ivr.routing import Facts
from ivr.words import Words, spoken_seconds

LONGEST_SECONDS = 10.0
LONGEST_QUOTE = 12  # words


@dataclass(frozen=True)
class Briefing:
    """One sentence each, most important first; the last ones are left out when time is short."""

    sentences: tuple[str, ...]

    @property
    def text(self) -> str:
        said = ""
        for sentence in self.sentences:
            longer = f"{said} {sentence}".strip()
            if spoken_seconds(longer) > LONGEST_SECONDS:
                break
            said = longer
        return said


@dataclass(frozen=True)
class Briefings:
    policy: Policy

    @property
    def _words(self) -> Words:
        return self.policy.words()

    def of_call(self, records: Records, call: Call, now: datetime) -> Briefing:
        case = records.cases.find(call.case_id) if call.case_id else None
        facts = records.decisions.facts(call.sid)
        voice = records.voices.of(call.sid)
        told = (self._who(call, case, facts, now), *self._outcome(call, case), *self._how(voice))
        return Briefing((*told, *self._what(call, told), *self._opening(voice, facts)))

    def of_promise(self, records: Records, promise: Promise, now: datetime) -> Briefing:
        kind = "briefing-callback" if promise.kind is PromiseKind.CALLBACK else "briefing-message"
        call = records.calls.get(promise.call_sid)
        return Briefing((self._words.text(kind), *self.of_call(records, call, now).sentences))

    def _who(self, call: Call, case: Case | None, facts: Facts | None, now: datetime) -> str:
        if call.number is None:
            return self._words.text("briefing-withheld")
        earlier_calls = facts.calls_in_case if facts else 0
        if not case or not earlier_calls:
            return self._words.text("briefing-new")
        if not call.verified:
            return self._words.text("briefing-repeat-unverified")
        days = (now - case.opened_at) // timedelta(days=1)
        return self._words.text("briefing-repeat", ordinal=earlier_calls + 1, days=days)

    def _outcome(self, call: Call, case: Case | None) -> tuple[str, ...]:
        """How the last contact ended; said only of a number that is surely the caller's."""
        if case is None or not call.verified:
            return ()
        if case.last_outcome is Outcome.NOT_SOLVED and case.outcome_from_survey:
            return (self._words.text("briefing-not-solved"),)
        if case.last_outcome is Outcome.FOLLOW_UP:
            return (self._words.text("briefing-follow-up"),)
        return ()

    def _how(self, voice: Voice) -> tuple[str, ...]:
        if not voice.raised:
            return ()
        if voice.rise_db is None:
            return (self._words.text("briefing-raised-at-once"),)
        return (
            self._words.text(
                "briefing-raised", rise=round(voice.rise_db), seconds=max(1, round(voice.seconds))
            ),
        )

    def _what(self, call: Call, told: tuple[str, ...]) -> tuple[str, ...]:
        """The caller's own words, as many of them as there is time for; without any, what we took them for."""
        frame = self._words.text("briefing-words", words="")
        seconds_left = LONGEST_SECONDS - spoken_seconds(" ".join((*told, frame)))
        if quoted := _beginning(call.words, seconds_left):
            return (self._words.text("briefing-words", words=quoted),)
        label = self.policy.reason_label(call.reason)
        return (self._words.text("briefing-reason", label=label),) if label else ()

    def _opening(self, voice: Voice, facts: Facts | None) -> tuple[str, ...]:
        if voice.raised:
            return (self._words.text("briefing-open-raised"),)
        if facts and facts.calls_in_case:
            return (self._words.text("briefing-open-repeat"),)
        return ()


def _beginning(text: str, seconds: float) -> str:
    """As many of its words as can be said in a time."""
    words = text.split()[:LONGEST_QUOTE]
    while words and spoken_seconds(" ".join(words)) > seconds:
        words.pop()
    return " ".join(words)
