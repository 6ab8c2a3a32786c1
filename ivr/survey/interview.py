"""The survey call itself: is it solved? "No" opens the case again, and leads to a person."""

from dataclasses import dataclass

from rapidfuzz import fuzz, process, utils

from ivr.call import Call, CallState
from ivr.case import CaseState, Outcome
from ivr.conversation import Conversation
from ivr.effects import Effect
from ivr.intake import Answer
from ivr.policy import Policy
from ivr.ports import Clock
from ivr.promises import Promises
from ivr.records import Records
from ivr.screening import Screening, Told
from ivr.steps import Ask, HangUp, Reply
from ivr.survey.survey import Survey, SurveyState
from ivr.survey.surveys import Surveys
from ivr.turn import Turn

ATTEMPTS = 2
YES, NO = "1", "2"
TALK_NOW = "1"
# Of 100, for single words as a recogniser hears them.
LIKENESS = 85
WITHOUT_APOSTROPHES = str.maketrans("", "", "'\N{RIGHT SINGLE QUOTATION MARK}")


@dataclass(frozen=True)
class Interview:
    policy: Policy
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
        hello = self.policy.words.say("survey-hello", business=self.policy.routing.business.name)
        return Reply((hello, self._question(survey_id, "survey-question", attempt=1)))

    def _question(self, survey_id: str, prompt: str, attempt: int) -> Ask:
        then = Turn("survey.answered", {"survey_id": survey_id, "attempt": attempt})
        return Ask((self.policy.words.say(prompt),), then, speech=True)

    def answered(self, records: Records, survey_id: str, attempt: int, answer: Answer) -> Reply:
        solved = self._is_solved(answer)
        if solved is None and attempt < ATTEMPTS:
            return Reply((self._question(survey_id, "survey-question-again", attempt + 1),))
        if solved is None:
            effects = self.surveys.unanswered(records, survey_id)
            return Reply((self.policy.words.say("survey-no-answer"), HangUp()), effects)
        return self._solved(records, survey_id) if solved else self._not_solved(records, survey_id)

    def _is_solved(self, answer: Answer) -> bool | None:
        """A key, or a word for it. "No" is looked for first: "it is not solved" holds words of both."""
        if answer.key in {YES, NO}:
            return answer.key == YES
        if self._holds(answer.words, "survey-no-words"):
            return False
        return True if self._holds(answer.words, "survey-yes-words") else None

    def _holds(self, said: str, prompt: str) -> bool:
        wanted = [word.strip() for word in self.policy.words.text(prompt).split(",")]
        words = utils.default_process(said.translate(WITHOUT_APOSTROPHES)).split()
        return any(
            process.extractOne(word, wanted, scorer=fuzz.ratio, score_cutoff=LIKENESS) for word in words
        )

    def _close(self, records: Records, survey_id: str, state: SurveyState) -> Survey | None:
        """The survey with its answer written down; None when it has one already."""
        if not records.surveys.claim(survey_id, [SurveyState.ASKING], state=state):
            return None
        survey = records.surveys.get(survey_id)
        records.timeline.add(survey.call_sid, "survey", self.clock.now(), {"answer": str(state)})
        return survey

    def _solved(self, records: Records, survey_id: str) -> Reply:
        survey = self._close(records, survey_id, SurveyState.SOLVED)
        if survey:
            closed = {"state": CaseState.SOLVED, "last_outcome": Outcome.SOLVED, "outcome_from_survey": True}
            records.cases.change(survey.case_id, **closed)
            records.timeline.add(survey.call_sid, "case", self.clock.now(), {"state": "closed"})
        return Reply((self.policy.words.say("survey-solved"), HangUp()))

    def _not_solved(self, records: Records, survey_id: str) -> Reply:
        survey = self._close(records, survey_id, SurveyState.NOT_SOLVED)
        if survey:
            open_again = {
                "state": CaseState.OPEN,
                "last_outcome": Outcome.NOT_SOLVED,
                "outcome_from_survey": True,
            }
            records.cases.change(survey.case_id, **open_again)
            records.timeline.add(survey.call_sid, "case", self.clock.now(), {"state": "reopened"})
        choice = self.policy.words.say("survey-not-solved")
        return Reply((Ask((choice,), Turn("survey.choice", {"survey_id": survey_id})),))

    def choice_made(self, records: Records, survey_id: str, survey_call_sid: str, key: str) -> Reply:
        """Talk to someone now, or be called back; silence asks for the callback."""
        call = self._as_call(records, records.surveys.get(survey_id), survey_call_sid)
        about = records.calls.get(records.surveys.get(survey_id).call_sid)
        routed = self.screening.route(records, call, Told(about.reason, about.words))
        if key == TALK_NOW:
            return routed
        return self.promises.callback(records, records.calls.get(call.sid))

    def _as_call(self, records: Records, survey: Survey, survey_call_sid: str) -> Call:
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
