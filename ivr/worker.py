"""The worker: runs the durable jobs that are due, and sweeps up what lost its callback.

One process may have one worker, because DBOS is one to a process; any number of processes may have one each.
"""

from collections.abc import Callable
from typing import Self

from dbos import DBOS, DBOSConfig

from ivr.jobs import APPLICATION_VERSION, QUEUE, WORKFLOW, jobs_url
from ivr.survey.dialling import SurveyDialling
from ivr.sweeper import Sweeper

# A try is a REST call, whose timeout is shorter; one that is cut off all the same is recovered at the next start.
FINISHING_SECONDS = 8


class Worker:
    """`executor_id` is stable for a worker over its restarts, and no two have the same: jobs are recovered by it."""

    def __init__(
        self,
        database_url: str,
        executor_id: str,
        dialling: SurveyDialling,
        sweeper: Sweeper,
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

    def __enter__(self) -> Self:
        DBOS(config=self._config)
        DBOS.workflow(name=WORKFLOW)(_workflow(self._dialling))
        DBOS.launch()
        DBOS.register_queue(QUEUE)
        self._sweeper.start()
        return self

    def __exit__(self, *_: object) -> None:
        self._sweeper.stop()
        DBOS.destroy(workflow_completion_timeout_sec=FINISHING_SECONDS, destroy_registry=True)


def _workflow(dialling: SurveyDialling) -> Callable[[str, int], None]:
    """DBOS marks the function that it registers, and a method cannot be marked."""

    def survey(survey_id: str, attempt: int) -> None:
        DBOS.run_step({"name": "make_try"}, dialling.make_try, survey_id, attempt)

    return survey
