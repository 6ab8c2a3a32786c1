"""When a survey is made, and that it is made once."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import timedelta

from ivr.call import Call
from ivr.effects import Effect, ScheduleSurvey
from ivr.policies import Policies
from ivr.policy import Policy
from ivr.ports import Clock
from ivr.records import Records
from ivr.survey.calling_hours import NoAllowedTime, is_allowed, next_allowed
from ivr.survey.survey import Survey, SurveyState

# A caller who is on the line with us just now is not called; they will have been surveyed anew after that call.
LATER = timedelta(minutes=15)
# How long after a dial whose answer was lost the list of placed calls is believed to be complete.
SETTLED_AFTER = timedelta(minutes=2)
OVERDUE_AFTER = timedelta(minutes=2)
# A number that can never be dialled is not dialled for ever.
INSISTING = timedelta(days=1)


@dataclass(frozen=True)
class Dial:
    """The intent, already written down: place this call now, once."""

    survey_id: str
    line: str
    number: str


@dataclass(frozen=True)
class Surveys:
    policies: Policies
    clock: Clock

    def schedule(self, records: Records, call: Call) -> tuple[Effect, ...]:
        """After a conversation. A newer conversation about the case takes the place of an older one's survey."""
        rules = self.policies.of(records, call).routing.survey
        if call.number is None or call.case_id is None or not rules.tries:
            return ()
        self._cancel_older(records, call.case_id)
        survey = Survey(
            id=records.new_id(),
            case_id=call.case_id,
            call_sid=call.sid,
            line=call.line,
            number=call.number,
            state=SurveyState.SCHEDULED,
            due_at=self.clock.now(),
        )
        if not records.surveys.add(survey):
            return ()
        return self._plan(records, survey, timedelta(minutes=rules.delay_minutes))

    def policy(self, records: Records, survey: Survey) -> Policy:
        """That of the call which is asked about."""
        return self.policies.of(records, records.calls.get(survey.call_sid))

    def _cancel_older(self, records: Records, case_id: str) -> None:
        for survey in records.surveys.scheduled():
            if survey.case_id == case_id:
                records.surveys.claim(survey.id, [SurveyState.SCHEDULED], state=SurveyState.CANCELLED)

    def _plan(self, records: Records, survey: Survey, delay: timedelta) -> tuple[Effect, ...]:
        """Write down the next try, and have it made then."""
        hours = self.policy(records, survey).routing.survey.calling_hours
        try:
            due_at = next_allowed(self.clock.now() + delay, survey.number, hours)
        except NoAllowedTime:
            records.surveys.change(survey.id, state=SurveyState.CANCELLED)
            return ()
        attempt = survey.attempt + 1
        planned = {"state": SurveyState.SCHEDULED, "due_at": due_at, "attempt": attempt}
        if not records.surveys.claim(survey.id, [SurveyState.SCHEDULED, SurveyState.UNANSWERED], **planned):
            return ()
        now = self.clock.now()
        records.timeline.add(
            survey.call_sid, "survey due", now, {"at": due_at.isoformat(), "attempt": attempt}
        )
        return (ScheduleSurvey(survey.id, attempt, due_at),)

    def begin(self, records: Records, survey_id: str, attempt: int) -> Dial | tuple[Effect, ...]:
        """The time has come: a dial whose intent is now written, or a later try, or nothing."""
        survey = records.surveys.get(survey_id)
        if survey.state is not SurveyState.SCHEDULED or survey.attempt != attempt:
            return ()
        now = self.clock.now()
        hours = self.policy(records, survey).routing.survey.calling_hours
        if records.calls.is_on_the_line(survey.number) or not is_allowed(now, survey.number, hours):
            return self._plan(records, survey, LATER)
        intent = {
            "state": SurveyState.DIALLING,
            "dialled_at": now,
            "tries": survey.tries + 1,
            "survey_call_sid": None,
        }
        if not records.surveys.claim(survey_id, [SurveyState.SCHEDULED], **intent):
            return ()
        return Dial(survey_id, survey.line, survey.number)

    def placed(self, records: Records, survey_id: str, survey_call_sid: str) -> None:
        records.surveys.change(survey_id, survey_call_sid=survey_call_sid)
        survey = records.surveys.get(survey_id)
        data = {"survey_id": survey_id, "try": survey.tries}
        records.timeline.add(survey.call_sid, "survey call", self.clock.now(), data)

    def not_placed(self, records: Records, survey_id: str) -> tuple[Effect, ...]:
        """The call was certainly not made: the same try again, a little later. After a day of that it was a try."""
        survey = records.surveys.get(survey_id)
        if self._is_old(records, survey):
            return self.unanswered(records, survey_id)
        back = {"state": SurveyState.SCHEDULED, "tries": survey.tries - 1}
        if not records.surveys.claim(survey_id, [SurveyState.DIALLING], **back):
            return ()
        return self._plan(records, records.surveys.get(survey_id), LATER)

    def _is_old(self, records: Records, survey: Survey) -> bool:
        ended_at = records.calls.get(survey.call_sid).ended_at
        return ended_at is not None and self.clock.now() - ended_at > INSISTING

    def to_reconcile(self, records: Records) -> Sequence[Survey]:
        """Dials whose answer was lost, long enough ago for Twilio's list of calls to be complete."""
        settled = self.clock.now() - SETTLED_AFTER
        return [
            survey
            for survey in records.surveys.in_doubt()
            if survey.dialled_at and survey.dialled_at < settled
        ]

    def overdue(self, records: Records) -> tuple[Effect, ...]:
        """Tries whose job was lost, before it was scheduled or by an error: a job of a new number makes them.

        The old job, should it come after all, finds that its number has passed.
        """
        lost = self.clock.now() - OVERDUE_AFTER
        late = [survey for survey in records.surveys.scheduled() if survey.due_at < lost]
        return tuple(effect for survey in late for effect in self._plan(records, survey, timedelta(0)))

    def unanswered(self, records: Records, survey_id: str) -> tuple[Effect, ...]:
        """Nobody picked up, or hung up without a word: another try while there are some left."""
        survey = records.surveys.get(survey_id)
        rules = self.policy(records, survey).routing.survey
        trying = [SurveyState.DIALLING, SurveyState.ASKING]
        if not records.surveys.claim(survey_id, trying, state=SurveyState.UNANSWERED):
            return ()
        if survey.tries >= rules.tries:
            return ()
        return self._plan(records, survey, timedelta(hours=rules.retry_after_hours))
