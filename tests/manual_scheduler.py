"""A `Scheduler` whose jobs run when the test says that time has passed."""

from collections.abc import Collection
from datetime import datetime

from ivr.ports import Clock, Job
from ivr.survey.dialling import SurveyDialling


class ManualScheduler:
    dialling: SurveyDialling

    def __init__(self, clock: Clock) -> None:
        self._clock = clock
        self._jobs: dict[Job, datetime] = {}
        self._done: set[Job] = set()

    def at(self, due_at: datetime, survey_id: str, attempt: int) -> None:
        self._jobs.setdefault((survey_id, attempt), due_at)

    def to_come(self, jobs: Collection[Job]) -> Collection[Job]:
        return [job for job in jobs if job in self._jobs and job not in self._done]

    def run_due(self) -> None:
        now = self._clock.now()
        for job in [job for job, due_at in self._jobs.items() if due_at <= now and job not in self._done]:
            self._done.add(job)
            self.dialling.make_try(*job)

    def close(self) -> None:
        """Nothing is kept elsewhere."""
