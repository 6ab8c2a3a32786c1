"""The worker of an application: one process runs it beside its server, or instead of one."""

from flask import Flask

from ivr.survey.dialling import SurveyDialling
from ivr.sweeper import Sweeper
from ivr.worker import Worker
from webhooks.running import EXTENSION, Running


def worker_of(app: Flask) -> Worker:
    """A context manager: jobs and sweeps run while it is open. DBOS allows one to a process."""
    levelhead: Running = app.extensions[EXTENSION]
    dialling = SurveyDialling(
        levelhead.store,
        levelhead.door.surveys,
        levelhead.telephony,
        levelhead.performer,
        levelhead.scheduler,
    )
    sweeper = Sweeper(
        levelhead.clock, levelhead.store, levelhead.telephony, levelhead.door, levelhead.performer, dialling
    )
    settings = levelhead.settings
    return Worker(
        settings.database_url, settings.worker_name, dialling, sweeper, per_minute=settings.surveys_per_minute
    )
