"""Surveys without a telephone: rows, a clock that is set, and a routing file that ops change."""

from collections.abc import Callable
from dataclasses import replace
from datetime import datetime, timedelta
from typing import Any, TypeVar

from ivr.call import Call, CallState
from ivr.policy import Policy
from ivr.records import Records
from ivr.routing.default import default
from ivr.store import SqlStore
from ivr.survey.survey import Survey, SurveyState
from ivr.survey.surveys import Dial, Surveys
from tests.store.samples import a_call, a_case, a_sid, a_survey
from tests.world import MONDAY

T = TypeVar("T")
# In New York, where it is noon on MONDAY.
NUMBERS = [f"+1212555{last:04d}" for last in range(100, 200)]


class Desk:
    """It is every call's policy and the clock itself. Surveys are about calls that have just ended, and due."""

    activation = None

    def __init__(self, store: SqlStore) -> None:
        self.store = store
        self.time = MONDAY
        self.live = Policy.of(default())
        self.surveys = Surveys(self, self)
        self._made = 0

    def now(self) -> datetime:
        return self.time

    def of(self, _records: Records, _call: Call) -> Policy:
        return self.live

    def passes(self, **duration: float) -> None:
        self.time += timedelta(**duration)

    def rules(self, **survey: Any) -> None:
        """Ops change the survey section of the live file."""
        routing = self.live.routing
        changed = routing.survey.model_copy(update=survey)
        self.live = replace(self.live, routing=routing.model_copy(update={"survey": changed}))

    def run(self, work: Callable[[Records], T]) -> T:
        return self.store.run(work)

    def call(self, number: str = NUMBERS[0], **fields: Any) -> Call:
        """A conversation that has ended."""
        self._made += 1
        case = a_case(f"case-{self._made}", number=number)
        usual: dict[str, Any] = {
            "number": number,
            "case_id": case.id,
            "state": CallState.ENDED,
            "received_at": self.time,
        }
        call = replace(a_call(self._made), **(usual | {"ended_at": self.time, "talked": True} | fields))
        self.run(lambda records: records.cases.add(case) and records.calls.add(call))
        return call

    def survey(self, number: str = NUMBERS[0], **fields: Any) -> str:
        """One that is due now; its id."""
        call = self.call(number, **fields)
        survey = a_survey(
            f"survey-{self._made}",
            case_id=call.case_id,
            call_sid=call.sid,
            number=number,
            state=SurveyState.SCHEDULED,
            due_at=self.time,
            attempt=1,
        )
        self.run(lambda records: records.surveys.add(survey))
        return survey.id

    def begins(self, survey_id: str) -> Dial | None:
        """Its job is run; None when nobody is dialled."""
        attempt = self.found(survey_id).attempt
        begun = self.run(lambda records: self.surveys.begin(records, survey_id, attempt))
        return begun if isinstance(begun, Dial) else None

    def calls_in_vain(self, survey_id: str) -> None:
        """It is dialled, and nobody picks up."""
        dial = self.begins(survey_id)
        assert dial
        leg = a_sid(1000 + self._made)
        self.run(lambda records: self.surveys.tries.placed(records, dial.dial_id, leg))
        self.run(lambda records: self.surveys.tries.in_vain(records, dial.dial_id))

    def found(self, survey_id: str) -> Survey:
        return self.run(lambda records: records.surveys.get(survey_id))
