"""When the next try of a survey is made; or that there is none."""

from dataclasses import dataclass
from datetime import timedelta

from ivr.effects import Effect, EndLeg, ScheduleSurvey
from ivr.policies import Policies
from ivr.ports import Clock
from ivr.records import Records
from ivr.survey.calling_hours import NoAllowedTime, window_of
from ivr.survey.cancelling import cancel
from ivr.survey.exclusions import excluded
from ivr.survey.limits import tried_at
from ivr.survey.survey import Survey, SurveyState, Why

# At a quarter of an hour each, a day of insisting.
MOST_ATTEMPTS = 100
NOBODY_HAS_PICKED_UP = (SurveyState.SCHEDULED, SurveyState.DIALLING)


@dataclass(frozen=True)
class Planning:
    policies: Policies
    clock: Clock

    def plan(self, records: Records, survey: Survey, delay: timedelta) -> tuple[Effect, ...]:
        """Write down the next try, and have it made then, inside the hours in which the number may be called."""
        if survey.attempt >= MOST_ATTEMPTS:
            return self.cancel(records, survey.id, Why.GIVEN_UP)
        now, window = self.clock.now(), window_of(self.policies.live.routing)
        try:
            due_at = window.next_allowed(now + delay, survey.number, tried_at(records, survey))
        except NoAllowedTime:
            why = excluded(survey.number, self.policies.live.routing, survey.line)
            return self.cancel(records, survey.id, why or Why.NO_LAWFUL_TIME)
        attempt = survey.attempt + 1
        if not records.surveys.claim(survey.id, [SurveyState.SCHEDULED], due_at=due_at, attempt=attempt):
            return ()
        data = {"at": due_at.isoformat(), "attempt": attempt}
        records.timeline.add(survey.call_sid, "survey due", now, data)
        return (ScheduleSurvey(survey.id, attempt, due_at),)

    def cancel(self, records: Records, survey_id: str, why: Why) -> tuple[Effect, ...]:
        """Unless somebody has picked up, or it is over. A phone that rings is let go."""
        survey = records.surveys.held(survey_id)
        if not cancel(records, survey_id, why, self.clock.now(), NOBODY_HAS_PICKED_UP):
            return ()
        rings = survey.survey_call_sid if survey.state is SurveyState.DIALLING else None
        return (EndLeg(rings),) if rings else ()
