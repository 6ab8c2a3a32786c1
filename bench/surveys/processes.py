"""What the processes of a run do, each started as a program with its role: web, worker or conversations.

Settings are in the environment, as for `levelhead`.
"""

import asyncio
import os
import signal
import sys
import time
from datetime import datetime
from pathlib import Path
from threading import Event

from flask import Flask
from sqlalchemy.exc import OperationalError

from bench.surveys.naive import NaiveDialling
from bench.surveys.parts import FOLDER, INTERVAL, PACE, READY, SURVEYS, WORKER
from bench.surveys.plan import LINE, NAIVE, REST_TIMEOUT_SECONDS, START, survey_number
from bench.surveys.shared_clock import SharedClock
from ivr.call import Call, CallState
from ivr.case import Case, CaseState, Outcome
from ivr.effects import Effect
from ivr.jobs import DurableScheduler
from ivr.logs import configure
from ivr.ports import Clock, Store
from ivr.records import Records
from ivr.settings import load_settings
from ivr.store import SqlStore
from webhooks import Levelhead, rest_client
from webhooks.running import EXTENSION, Running
from webhooks.server import Server
from webhooks.working import worker_of


class Hurried(DurableScheduler):
    """Jobs wait in real time, of which a second is several here."""

    def __init__(self, database_url: str, store: Store, clock: Clock, pace: float) -> None:
        super().__init__(database_url, store, clock)
        self._time, self._pace = clock, pace

    def at(self, due_at: datetime, survey_id: str, attempt: int) -> None:
        now = self._time.now()
        super().at(now + (due_at - now) / self._pace, survey_id, attempt)


def levelhead() -> Flask:
    settings = load_settings()
    configure(settings.log_level)
    rest_client.TIMEOUT_SECONDS = REST_TIMEOUT_SECONDS
    clock, url = SharedClock(Path(os.environ[FOLDER])), settings.database_url
    scheduler = Hurried(url, SqlStore(url), clock, float(os.environ[PACE]))
    app = Flask("levelhead")
    Levelhead(app, settings=settings, clock=clock, scheduler=scheduler)
    return app


def answers_webhooks(app: Flask, running: Running) -> None:
    asyncio.run(Server(app).on("127.0.0.1", running.settings.port).serve())


def works(app: Flask, running: Running) -> None:
    stopping = Event()
    signal.signal(signal.SIGTERM, lambda *_: stopping.set())
    client = rest_client.RestClient(running.settings)()
    naive = NaiveDialling(Path(os.environ[FOLDER], NAIVE), client, running.clock, int(os.environ[WORKER]))
    with worker_of(app), naive:
        Path(os.environ[FOLDER], f"{READY}{os.environ[WORKER]}").write_text(str(os.getpid()))
        stopping.wait()
    running.close()


def conversations_end(running: Running) -> None:
    interval_seconds = float(os.environ[INTERVAL])
    for index in range(int(os.environ[SURVEYS])):
        while (running.clock.now() - START).total_seconds() < index * interval_seconds:
            time.sleep(0.01)
        while not _has_ended(running, index):
            time.sleep(0.1)
    running.close()


def _has_ended(running: Running, index: int) -> bool:
    """False when the store was too busy: then it is to be told again."""

    def has_talked(records: Records) -> tuple[Effect, ...]:
        case, call = _conversation(index, running.clock.now())
        records.cases.add(case)
        records.calls.add(call)
        return running.door.surveys.schedule(records, call)

    try:
        running.performer.happens(has_talked)
    except OperationalError:
        return False
    return True


def _conversation(index: int, now: datetime) -> tuple[Case, Call]:
    number = survey_number(index)
    case = Case(f"case-{index}", number, "fault", CaseState.OPEN, now, Outcome.NONE, False, None)
    call = Call(
        sid=f"CA{index:032x}",
        room=f"room-{index}",
        line=LINE,
        number=number,
        verified=True,
        state=CallState.ENDED,
        received_at=now,
        case_id=case.id,
        talked=True,
        ended_at=now,
        counted=True,
    )
    return case, call


def main() -> None:
    app = levelhead()
    running: Running = app.extensions[EXTENSION]
    match sys.argv[1]:
        case "web":
            answers_webhooks(app, running)
        case "worker":
            works(app, running)
        case "conversations":
            conversations_end(running)


if __name__ == "__main__":
    main()
