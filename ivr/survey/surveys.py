"""Which callers are asked, when, and that each try is begun once."""

from collections.abc import Collection, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta

from ivr.agents.hardness import hardness
from ivr.call import Call
from ivr.effects import Effect, EndLeg
from ivr.policies import Policies
from ivr.policy import Policy
from ivr.ports import Clock, Job
from ivr.records import Records
from ivr.survey.delay import delay_of
from ivr.survey.dial import SurveyDial
from ivr.survey.limits import forbidden, wait
from ivr.survey.planning import Planning
from ivr.survey.survey import Survey, SurveyState, Why
from ivr.survey.tries import Tries

OVERDUE_AFTER = timedelta(minutes=2)
# In a backlog all are overdue; their jobs are still to come.
LOOKED_AFTER_AT_ONCE = 50


@dataclass(frozen=True)
class Dial:
    """The intent, already written down: place this call now, once."""

    survey_id: str
    dial_id: str
    line: str
    number: str
    at: datetime
    waits_for_beep: bool


@dataclass(frozen=True)
class Surveys:
    policies: Policies
    clock: Clock

    @property
    def planning(self) -> Planning:
        return Planning(self.policies, self.clock)

    @property
    def tries(self) -> Tries:
        return Tries(self.policies, self.clock, self.planning)

    def policy(self, records: Records, survey: Survey) -> Policy:
        """That of the call which is asked about."""
        return self.policies.of(records, records.calls.get(survey.call_sid))

    def schedule(self, records: Records, call: Call) -> tuple[Effect, ...]:
        """After a conversation. A newer conversation about the case takes the place of an older one's survey."""
        live = self.policies.live.routing.survey
        if not call.number or not call.case_id or not live.tries or not (call.verified or live.unverified):
            return ()
        for older in records.surveys.waiting_about(call.case_id):
            self.planning.cancel(records, older.id, Why.NEWER)
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
        is_hard = hardness(records.voices.of(call.sid), call.warnings) > 0
        delay = delay_of(self.policies.of(records, call).routing.survey, call, is_hard=is_hard)
        return self.planning.plan(records, survey, delay)

    def begin(self, records: Records, survey_id: str, attempt: int) -> Dial | tuple[Effect, ...]:
        """The time has come: a dial whose intent is now written, or a later try, or nothing.

        Whoever else is about to dial waits for the switch till this transaction ends, so that no limit is exceeded.
        """
        switch, survey = records.switches.hold(), records.surveys.get(survey_id)
        if not switch.is_on or survey.state is not SurveyState.SCHEDULED or survey.attempt != attempt:
            return ()
        now, live = self.clock.now(), self.policies.live
        if why := forbidden(records, survey, live, now):
            return self.planning.cancel(records, survey_id, why)
        delay = wait(records, survey, live, now)
        if delay is not None:
            return self.planning.plan(records, survey, delay)
        return self._write_intent(records, survey, now)

    def _write_intent(self, records: Records, survey: Survey, now: datetime) -> Dial | tuple[Effect, ...]:
        dial = SurveyDial(records.new_id(), survey.id, survey.call_sid, survey.number, now)
        intent = {
            "state": SurveyState.DIALLING,
            "dial_id": dial.id,
            "dialled_at": now,
            "tries": survey.tries + 1,
            "survey_call_sid": None,
        }
        if not records.surveys.claim(survey.id, [SurveyState.SCHEDULED], **intent):
            return ()
        records.dials.add(dial)
        to_machines = self.policy(records, survey).routing.survey.answering_machine
        waits_for_beep = to_machines == "message" and not survey.message_left
        return Dial(survey.id, dial.id, survey.line, survey.number, now, waits_for_beep)

    def called_in(self, records: Records, number: str | None) -> tuple[Effect, ...]:
        """A caller who calls is not called about the last time; whoever is just being asked is asked on."""
        waiting = records.surveys.waiting_for(number) if number else ()
        cancelled = (self.planning.cancel(records, survey.id, Why.CALLED_IN) for survey in waiting)
        return tuple(effect for effects in cancelled for effect in effects)

    def switched_off(self, records: Records) -> tuple[Effect, ...]:
        """Surveys have been turned off: phones that ring are hung up, and whoever has picked up is asked on."""
        ringing = (survey for survey in records.surveys.under_way() if survey.state is SurveyState.DIALLING)
        return tuple(EndLeg(survey.survey_call_sid) for survey in ringing if survey.survey_call_sid)

    def overdue(self, records: Records) -> Sequence[Job]:
        """Jobs that should have been run, unless surveys are turned off."""
        if not records.switches.read().is_on:
            return ()
        late = records.surveys.due(self.clock.now() - OVERDUE_AFTER, LOOKED_AFTER_AT_ONCE)
        return [(survey.id, survey.attempt) for survey in late]

    def make_up(self, records: Records, lost: Collection[Job]) -> tuple[Effect, ...]:
        """Jobs of new numbers for lost ones, since no job runs twice; an old one that comes after all does nothing."""
        plans = (self._plan_again(records, survey_id, attempt) for survey_id, attempt in lost)
        return tuple(effect for effects in plans for effect in effects)

    def _plan_again(self, records: Records, survey_id: str, attempt: int) -> tuple[Effect, ...]:
        survey = records.surveys.held(survey_id)
        return self.planning.plan(records, survey, timedelta()) if survey.attempt == attempt else ()
