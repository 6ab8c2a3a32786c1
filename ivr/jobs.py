"""Durable jobs in DBOS. Any process schedules them; `ivr/worker.py` runs what is due."""

from collections.abc import Collection
from datetime import datetime

from dbos import DBOS, DBOSClient
from sqlalchemy import make_url

from ivr.ports import Clock, Job, Store

QUEUE = "surveys"
WORKFLOW = "survey"
# A job is an id and a number, and what they mean is in the store: any release may run those of any other.
APPLICATION_VERSION = "1"
# One that is being run is done within seconds, or was being run by a worker which will never come back.
TO_COME = ["DELAYED", "ENQUEUED"]


def jobs_url(database_url: str) -> str:
    """DBOS keeps its tables in a schema of its own on PostgreSQL, and in a file of its own beside SQLite's."""
    url = make_url(database_url)
    if url.get_backend_name() == "postgresql":
        return url.set(drivername="postgresql").render_as_string(hide_password=False)
    return url.set(database=f"{url.database}-jobs").render_as_string(hide_password=False)


def migrate_jobs(database_url: str) -> None:
    DBOS.migrate(jobs_url(database_url))


def job_id(survey_id: str, attempt: int) -> str:
    return f"survey-{survey_id}-{attempt}"


class DurableScheduler:
    """The core's `Scheduler`."""

    def __init__(self, database_url: str, store: Store, clock: Clock) -> None:
        self._client = DBOSClient(system_database_url=jobs_url(database_url), lazy=True)
        self._store = store
        self._clock = clock

    def at(self, due_at: datetime, survey_id: str, attempt: int) -> None:
        delay_seconds = max(0.0, (due_at - self._clock.now()).total_seconds())
        self._client.enqueue(
            {
                "queue_name": QUEUE,
                "workflow_name": WORKFLOW,
                "workflow_id": job_id(survey_id, attempt),
                "app_version": APPLICATION_VERSION,
                "delay_seconds": delay_seconds,
            },
            survey_id,
            attempt,
        )

    def to_come(self, jobs: Collection[Job]) -> Collection[Job]:
        if not jobs:
            return ()  # DBOS, asked for none, lists them all
        by_id = {job_id(*job): job for job in jobs}
        found = self._client.list_workflows(
            workflow_ids=list(by_id), status=TO_COME, load_input=False, load_output=False
        )
        return [by_id[status.workflow_id] for status in found]

    def run_due(self) -> None:
        now = self._clock.now()
        for survey in self._store.run(lambda records: records.surveys.scheduled()):
            if survey.due_at <= now:
                self._client.set_workflow_delay(job_id(survey.id, survey.attempt), delay_seconds=0)

    def close(self) -> None:
        self._client.destroy()
