"""A `Scheduler` whose jobs run when the test says that time has passed."""

from datetime import datetime

from ivr.ports import Clock
from ivr.survey.dialling import SurveyDialling


class ManualScheduler:
    dialling: SurveyDialling

    def __init__(self, clock: Clock) -> None:
        self._clock = clock
        self._jobs: dict[tuple[str, int], datetime] = {}
        self._done: set[tuple[str, int]] = set()

    def at(self, due_at: datetime, survey_id: str, attempt: int) -> None:
        self._jobs.setdefault((survey_id, attempt), due_at)

    def run_due(self) -> None:
        now = self._clock.now()
        for job in [job for job, due_at in self._jobs.items() if due_at <= now and job not in self._done]:
            self._done.add(job)
            self.dialling.make_try(*job)

    def close(self) -> None:
        """Nothing is kept elsewhere."""
