"""The survey call itself: is it solved? "No" opens the case again, and leads to a person."""

from dataclasses import dataclass

from ivr.call import Call, CallState
from ivr.case import CaseState, Outcome
from ivr.conversation import Conversation
from ivr.effects import Effect
from ivr.gathering import Told
from ivr.intake import Answer
from ivr.ports import Clock
from ivr.promises import PERSON_KEY, Promises
from ivr.records import Records
from ivr.screening import Screening
from ivr.steps import Ask, HangUp, Reply
from ivr.survey.survey import Survey, SurveyState
from ivr.survey.surveys import Surveys
from ivr.survey.yes_or_no import yes_or_no
from ivr.turn import Turn
from ivr.words import Words

ATTEMPTS = 2
YES, NO = "1", "2"
TALK_NOW = "1"


@dataclass(frozen=True)
class Interview:
    clock: Clock
    surveys: Surveys
    screening: Screening
    promises: Promises
    conversation: Conversation

    def begins(self, records: Records, survey_id: str, survey_call_sid: str) -> Reply:
        """Somebody has picked up."""
        asking = {"state": SurveyState.ASKING, "survey_call_sid": survey_call_sid}
        if not records.surveys.claim(survey_id, [SurveyState.DIALLING], **asking):
            return Reply((HangUp(),))
        survey = records.surveys.get(survey_id)
        policy = self.surveys.policy(records, survey)
        words = policy.words(survey.line)
        hello = words.say("survey-hello", business=policy.routing.business.name)
        return Reply((hello, _question(words, survey, "survey-question", attempt=1)))

    def answered(self, records: Records, survey_id: str, attempt: int, answer: Answer) -> Reply:
        survey = records.surveys.get(survey_id)
        policy = self.surveys.policy(records, survey)
        if answer.key == PERSON_KEY or policy.asks_for_person(answer.words, survey.line):
            return self._person(records, survey)
        words = policy.words(survey.line)
        solved = _is_solved(answer, words)
        if solved is None and attempt < ATTEMPTS:
            return Reply((_question(words, survey, "survey-question-again", attempt + 1),))
        if solved is None:
            effects = self.surveys.unanswered(records, survey_id)
            return Reply((words.say("survey-no-answer"), HangUp()), effects)
        return self._solved(records, survey, words) if solved else self._not_solved(records, survey, words)

    def _close(self, records: Records, survey: Survey, state: SurveyState) -> bool:
        """Write down the answer; False when it has one already."""
        if not records.surveys.claim(survey.id, [SurveyState.ASKING], state=state):
            return False
        records.timeline.add(survey.call_sid, "survey", self.clock.now(), {"answer": str(state)})
        return True

    def _solved(self, records: Records, survey: Survey, words: Words) -> Reply:
        if self._close(records, survey, SurveyState.SOLVED):
            closed = {"state": CaseState.SOLVED, "last_outcome": Outcome.SOLVED, "outcome_from_survey": True}
            records.cases.change(survey.case_id, **closed)
            records.timeline.add(survey.call_sid, "case", self.clock.now(), {"state": "closed"})
        return Reply((words.say("survey-solved"), HangUp()))

    def _not_solved(self, records: Records, survey: Survey, words: Words) -> Reply:
        if self._close(records, survey, SurveyState.NOT_SOLVED):
            open_again = {
                "state": CaseState.OPEN,
                "last_outcome": Outcome.NOT_SOLVED,
                "outcome_from_survey": True,
            }
            records.cases.change(survey.case_id, **open_again)
            records.timeline.add(survey.call_sid, "case", self.clock.now(), {"state": "reopened"})
        choice = words.say("survey-not-solved")
        return Reply((Ask((choice,), Turn("survey.choice", {"survey_id": survey.id})),))

    def choice_made(self, records: Records, survey_id: str, survey_call_sid: str, key: str) -> Reply:
        """Talk to someone now, or be called back; silence asks for the callback."""
        routed = self._route(records, records.surveys.get(survey_id), survey_call_sid)
        if key in {TALK_NOW, PERSON_KEY}:
            return routed
        return self.promises.callback(records, records.calls.get(survey_call_sid))

    def _person(self, records: Records, survey: Survey) -> Reply:
        """They want to talk to somebody, and say neither yes nor no."""
        if not self._close(records, survey, SurveyState.UNANSWERED) or survey.survey_call_sid is None:
            return Reply((HangUp(),))
        return self._route(records, survey, survey.survey_call_sid, asked_for_person=True)

    def _route(
        self, records: Records, survey: Survey, survey_call_sid: str, *, asked_for_person: bool = False
    ) -> Reply:
        about = records.calls.get(survey.call_sid)
        call = self._as_call(records, survey, survey_call_sid, about.activation)
        return self.screening.route(records, call, Told(about.reason, about.words, asked_for_person))

    def _as_call(
        self, records: Records, survey: Survey, survey_call_sid: str, activation: int | None
    ) -> Call:
        """From here on the survey call is a call about the case. We dialled the number, so it is the caller's."""
        call = Call(
            sid=survey_call_sid,
            room=records.new_id(),
            line=survey.line,
            number=survey.number,
            verified=True,
            state=CallState.INTAKE,
            received_at=self.clock.now(),
            case_id=survey.case_id,
            activation=activation,
        )
        records.calls.add(call)
        return call

    def ended(self, records: Records, survey_id: str, survey_call_sid: str) -> tuple[Effect, ...]:
        """The survey's leg is over; without an answer this try was in vain. Of another try's leg it says nothing."""
        survey = records.surveys.get(survey_id)
        if survey.survey_call_sid not in {None, survey_call_sid}:
            return ()
        if survey.state is SurveyState.NOT_SOLVED and records.calls.find(survey_call_sid) is None:
            # Hung up instead of choosing: as silence does, it asks for the callback.
            self.choice_made(records, survey_id, survey_call_sid, key="")
        as_call = self.conversation.call_ended(records, survey_call_sid)
        records.calls.change(survey_call_sid, counted=False)  # it was we who called
        return (*as_call, *self.surveys.unanswered(records, survey_id))


def _question(words: Words, survey: Survey, prompt: str, attempt: int) -> Ask:
    then = Turn("survey.answered", {"survey_id": survey.id, "attempt": attempt})
    return Ask((words.say(prompt),), then, speech=True)


def _is_solved(answer: Answer, words: Words) -> bool | None:
    """By a key, or by words for it."""
    return answer.key == YES if answer.key in {YES, NO} else yes_or_no(answer.words, words)
