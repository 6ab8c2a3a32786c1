"""How others do it: dial, then mark it as done; on any error try again."""

import sqlite3
from contextlib import closing
from datetime import datetime
from pathlib import Path
from threading import Event, Thread
from typing import Self

from twilio.rest import Client

from bench.surveys.parts import WORKERS
from bench.surveys.plan import LINE, START, Plan, naive_number
from ivr.ports import Clock

RETRIES = 5
PAUSE_SECONDS = 0.5
GREETS = "<Response><Say>Is it solved?</Say><Hangup/></Response>"
DUE = "SELECT number FROM calls WHERE NOT done AND due_at <= ? AND worker = ? LIMIT 1"


def new_list(file: Path, plan: Plan) -> None:
    """Calls spread over the run as the surveys are, each in the hands of one worker."""
    stride = plan.interval * plan.surveys / max(1, plan.naive)
    calls = [
        (naive_number(index), (START + index * stride).timestamp(), index % WORKERS)
        for index in range(plan.naive)
    ]
    with closing(sqlite3.connect(file)) as connection, connection:
        connection.execute(
            "CREATE TABLE calls (number TEXT, due_at REAL, worker INTEGER, done INTEGER DEFAULT 0)"
        )
        connection.executemany("INSERT INTO calls (number, due_at, worker) VALUES (?, ?, ?)", calls)


def left_over(file: Path) -> int:
    with closing(sqlite3.connect(file)) as connection:
        (count,) = connection.execute("SELECT count(*) FROM calls WHERE NOT done").fetchone()
    return int(count)


class NaiveDialling:
    """One worker's thread; `worker` is which."""

    def __init__(self, file: Path, client: Client, clock: Clock, worker: int) -> None:
        self._file, self._client, self._clock, self._worker = file, client, clock, worker
        self._stopping = Event()
        self._thread = Thread(target=self._dials, daemon=True)

    def __enter__(self) -> Self:
        self._thread.start()
        return self

    def __exit__(self, *_: object) -> None:
        self._stopping.set()
        self._thread.join()

    def _dials(self) -> None:
        with closing(sqlite3.connect(self._file, timeout=30, isolation_level=None)) as connection:
            while not self._stopping.is_set():
                number = self._due(connection, self._clock.now())
                if number is None:
                    self._stopping.wait(PAUSE_SECONDS)
                    continue
                self._dial(number)
                connection.execute("UPDATE calls SET done = 1 WHERE number = ?", (number,))

    def _due(self, connection: sqlite3.Connection, now: datetime) -> str | None:
        found = connection.execute(DUE, (now.timestamp(), self._worker)).fetchone()
        return found[0] if found else None

    def _dial(self, number: str) -> None:
        for _ in range(RETRIES):
            try:
                self._client.calls.create(to=number, from_=LINE, twiml=GREETS)
            except Exception:  # that is what makes it naive
                self._stopping.wait(PAUSE_SECONDS)
            else:
                return
