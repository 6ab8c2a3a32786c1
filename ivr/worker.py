"""The worker: runs the durable jobs that are due, and sweeps up what lost its callback.

One process may have one worker, because DBOS is one to a process; any number of processes may have one each.
"""

from collections.abc import Callable
from contextlib import suppress
from threading import Event, Thread
from typing import Self

from dbos import DBOS, DBOSConfig

from ivr.jobs import APPLICATION_VERSION, QUEUE, WORKFLOW, jobs_url
from ivr.logs import logger
from ivr.survey.dialling import SurveyDialling
from ivr.sweeper import Sweeper

# A try is a REST call, whose timeout is shorter; one that is cut off all the same is recovered at the next start.
FINISHING_SECONDS = 8
AGAIN_SECONDS = 2.0
log = logger(__name__)


class Worker:
    """`executor_id` is stable for a worker over its restarts, and no two have the same: jobs are recovered by it.

    All workers together begin `per_minute` jobs, evenly: Twilio dials one call a second, and what it queues would ring
    when the hours for it are over. A store that does not answer yet keeps nobody from beside it answering calls.
    """

    def __init__(
        self,
        database_url: str,
        executor_id: str,
        dialling: SurveyDialling,
        sweeper: Sweeper,
        per_minute: int,
    ) -> None:
        self._config: DBOSConfig = {
            "name": "levelhead",
            "system_database_url": jobs_url(database_url),
            "application_version": APPLICATION_VERSION,
            "executor_id": executor_id,
            "log_level": "WARNING",
        }
        self._dialling = dialling
        self._sweeper = sweeper
        self._per_minute = per_minute
        self._stopping = Event()
        self._thread = Thread(target=self._launch_later, name="worker", daemon=True)

    def __enter__(self) -> Self:
        try:
            self._launch()
        except Exception:
            log.exception("the store of durable jobs does not answer; they are done when it does")
            self._thread.start()
        self._sweeper.start()
        return self

    def _launch_later(self) -> None:
        while not self._stopping.wait(AGAIN_SECONDS):
            with suppress(Exception):
                self._launch()
                break

    def _launch(self) -> None:
        DBOS.destroy(destroy_registry=True)  # what is left of a launch that failed
        DBOS(config=self._config)
        DBOS.workflow(name=WORKFLOW)(_workflow(self._dialling))
        DBOS.launch()
        at_once = max(1, self._per_minute // 60)
        DBOS.register_queue(QUEUE, limiter={"limit": at_once, "period": 60 * at_once / self._per_minute})

    def __exit__(self, *_: object) -> None:
        self._stopping.set()
        if self._thread.is_alive():
            self._thread.join()
        self._sweeper.stop()
        DBOS.destroy(workflow_completion_timeout_sec=FINISHING_SECONDS, destroy_registry=True)


def _workflow(dialling: SurveyDialling) -> Callable[[str, int], None]:
    """DBOS marks the function that it registers, and a method cannot be marked."""

    def survey(survey_id: str, attempt: int) -> None:
        DBOS.run_step({"name": "make_try"}, dialling.make_try, survey_id, attempt)

    return survey
