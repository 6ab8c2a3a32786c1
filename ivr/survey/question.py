"""Is it solved? "Yes" closes the case, "no" opens it again; either is stored before anything more is asked."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime

from ivr.case import CaseState, Outcome
from ivr.intake import Answer
from ivr.ports import Clock
from ivr.records import Records
from ivr.steps import Ask, HangUp, Reply
from ivr.survey.handing_over import HandingOver
from ivr.survey.leg import IN_VAIN, Leg
from ivr.survey.phrases import listed
from ivr.survey.rating import Rating
from ivr.survey.survey import SurveyState
from ivr.survey.surveys import Surveys
from ivr.survey.yes_or_no import yes_or_no
from ivr.transcript import Asked, note_said
from ivr.turn import Turn

ATTEMPTS = 2
YES, NO = "1", "2"


@dataclass(frozen=True)
class Question:
    clock: Clock
    surveys: Surveys
    rating: Rating
    handing_over: HandingOver

    def ask(self, leg: Leg, attempt: int = 1) -> Ask:
        prompt = leg.say("survey-question" if attempt == 1 else "survey-question-again")
        hints = (*listed(leg.words, "survey-yes-words"), *listed(leg.words, "survey-no-words"))
        return Ask(
            (prompt,), leg.tagged(Turn("survey.answered", {"attempt": attempt})), speech=True, hints=hints
        )

    def answered(self, records: Records, leg: Leg, answer: Answer, attempt: int) -> Reply:
        said = {"words": answer.words, "key": answer.key}
        note_said(records, leg.survey.call_sid, self.clock.now(), Asked.SOLVED, **said)
        if leg.policy.asks_for_person(answer.words, leg.survey.line):
            return self.to_person(records, leg)
        solved = _is_solved(answer, leg)
        if solved is None or (attempt < ATTEMPTS and _may_be_a_greeting(records, leg, answer)):
            return self._again(records, leg, attempt)
        return self._solved(records, leg) if solved else self._not_solved(records, leg)

    def answered_before(self, records: Records, leg: Leg, answer: Answer) -> None:
        """Of a leg whose end was told first: what was said may be a machine's greeting, a key is a person's answer."""
        if answer.key == YES:
            self._solved(records, leg)
        elif answer.key == NO:
            self._not_solved(records, leg)

    def to_person(self, records: Records, leg: Leg) -> Reply:
        """Whoever wants to talk to somebody instead says neither yes nor no."""
        self._close(records, leg, SurveyState.UNANSWERED)
        return self.handing_over.to_person(records, leg)

    def to_person_at_once(self, records: Records, leg: Leg) -> Reply:
        """For a threat to life, or an emergency. An answer that was given before stays."""
        self._close(records, leg, SurveyState.UNANSWERED)
        return self.handing_over.to_person_at_once(records, leg)

    def _again(self, records: Records, leg: Leg, attempt: int) -> Reply:
        if attempt < ATTEMPTS:
            return Reply((self.ask(leg, attempt + 1),))
        in_vain = self.surveys.tries.in_vain(records, leg.tag.dial_id)
        return Reply((leg.say("survey-goodbye"), HangUp()), in_vain)

    def _solved(self, records: Records, leg: Leg) -> Reply:
        now = self.clock.now()
        if self._close(records, leg, SurveyState.SOLVED, answered_at=now):
            closed = {"state": CaseState.SOLVED, "last_outcome": Outcome.SOLVED, "closed_at": now}
            self._turn_case(records, leg, closed, "closed")
        return Reply((self.rating.ask(leg, leg.say("survey-solved")),))

    def _not_solved(self, records: Records, leg: Leg) -> Reply:
        now = self.clock.now()
        if self._close(records, leg, SurveyState.NOT_SOLVED, answered_at=now):
            open_again = {"state": CaseState.OPEN, "last_outcome": Outcome.NOT_SOLVED, "closed_at": None}
            self._turn_case(records, leg, open_again, "reopened")
        return Reply((self.rating.ask(leg, leg.say("survey-not-solved")),))

    def _close(self, records: Records, leg: Leg, state: SurveyState, **changes: datetime) -> bool:
        """Once only: the first answer stays."""
        survey = leg.survey
        if not records.surveys.claim(survey.id, (SurveyState.ASKING, *IN_VAIN), state=state, **changes):
            return False
        records.timeline.add(survey.call_sid, "survey", self.clock.now(), {"answer": str(state)})
        return True

    def _turn_case(self, records: Records, leg: Leg, changes: Mapping[str, object], told: str) -> None:
        records.cases.change(leg.survey.case_id, outcome_from_survey=True, **changes)
        records.timeline.add(leg.survey.call_sid, "case", self.clock.now(), {"state": told})


def _may_be_a_greeting(records: Records, leg: Leg, answer: Answer) -> bool:
    """What was said while Twilio still listens for a machine, which may say "no one can take your call"."""
    dial = records.dials.find(leg.tag.dial_id)
    return not answer.key and dial is not None and dial.answered_by is None


def _is_solved(answer: Answer, leg: Leg) -> bool | None:
    """By a key, or by words for it."""
    return answer.key == YES if answer.key in {YES, NO} else yes_or_no(answer.words, leg.words)
