"""Transactions on SQLite or PostgreSQL."""

import time
import uuid
from collections.abc import Callable
from pathlib import Path
from typing import Any, TypeVar

from sqlalchemy import Connection, Engine, create_engine, event, make_url
from sqlalchemy.exc import OperationalError

from ivr.records import Records
from ivr.store.access_rows import TokenRows
from ivr.store.act_rows import ActRows
from ivr.store.agent_rows import AgentRows, OfferRows, PromiseRows
from ivr.store.answer_rows import AnswerRows
from ivr.store.backtest_rows import BackTestRows
from ivr.store.board_rows import BoardRows
from ivr.store.call_rows import CallRows, DecisionRows, TimelineRows, VoiceRows
from ivr.store.caller_rows import CallerRows
from ivr.store.case_rows import CaseRows
from ivr.store.contact_rows import ContactRows
from ivr.store.counted_rows import CountedRows
from ivr.store.draft_rows import DraftRows
from ivr.store.earlier_call_rows import EarlierCallRows
from ivr.store.expired_rows import ExpiredRows
from ivr.store.past_rows import PastRows
from ivr.store.people_rows import AttemptRows, PeopleRows
from ivr.store.resource_rows import ResourceRows
from ivr.store.search_rows import SearchRows
from ivr.store.shift_rows import ShiftRows
from ivr.store.sound_rows import SoundRows
from ivr.store.survey_rows import DialRows, OptOutRows, SurveyRows, SwitchRows
from ivr.store.surveyed_rows import SurveyedRows
from ivr.store.version_rows import ActivationRows, VersionRows

T = TypeVar("T")
RUNS = 3
# PostgreSQL: deadlock_detected, serialization_failure ("Appendix A. PostgreSQL Error Codes").
RUN_AGAIN = {"40P01", "40001"}
# Whoever won takes the locks meanwhile; at once, the same two could meet again.
PAUSE_SECONDS = 0.05
# A webhook has to be answered within a second or so; a lock held longer than this is a fault, not a queue.
LOCK_TIMEOUT_SECONDS = 5
ENGINE: dict[str, Any] = {
    # Callers' numbers and words are parameters, and an error message may end in a log.
    "hide_parameters": True,
    # One for each thread that may ask: webhooks, media, effects, the sweeper and jobs.
    "pool_size": 40,
    "max_overflow": 0,
    "pool_timeout": LOCK_TIMEOUT_SECONDS,
}

# The option of a connection whose transaction takes no lock: in WAL mode, SQLite's readers and writers do not wait.
READING = "levelhead_reading"

# A server that is silent, not gone, must not keep a webhook waiting either (libpq: connection parameters).
POSTGRESQL = {
    "connect_timeout": LOCK_TIMEOUT_SECONDS,
    "tcp_user_timeout": LOCK_TIMEOUT_SECONDS * 1000,
    "options": f"-c lock_timeout={LOCK_TIMEOUT_SECONDS}s -c statement_timeout={LOCK_TIMEOUT_SECONDS}s",
}


class SqlRecords:
    """The records of one transaction."""

    def __init__(self, connection: Connection) -> None:
        self.calls = CallRows(connection)
        self.cases = CaseRows(connection)
        self.voices = VoiceRows(connection)
        self.decisions = DecisionRows(connection)
        self.offers = OfferRows(connection)
        self.agents = AgentRows(connection)
        self.shifts = ShiftRows(connection)
        self.tokens = TokenRows(connection)
        self.people = PeopleRows(connection)
        self.attempts = AttemptRows(connection)
        self.resources = ResourceRows(connection)
        self.promises = PromiseRows(connection)
        self.surveys = SurveyRows(connection)
        self.dials = DialRows(connection)
        self.opt_outs = OptOutRows(connection)
        self.switches = SwitchRows(connection)
        self.surveyed = SurveyedRows(connection)
        self.answers = AnswerRows(connection)
        self.versions = VersionRows(connection)
        self.activations = ActivationRows(connection)
        self.drafts = DraftRows(connection)
        self.backtests = BackTestRows(connection)
        self.acts = ActRows(connection)
        self.sounds = SoundRows(connection)
        self.timeline = TimelineRows(connection)
        self.past = PastRows(connection)
        self.earlier_calls = EarlierCallRows(connection)
        self.search = SearchRows(connection)
        self.contacts = ContactRows(connection)
        self.counted = CountedRows(connection)
        self.expired = ExpiredRows(connection)
        self.callers = CallerRows(connection)
        self.board = BoardRows(connection)

    def new_id(self) -> str:
        return uuid.uuid4().hex


class SqlStore:
    def __init__(self, database_url: str) -> None:
        self.engine = engine_for(database_url)

    def run(self, work: Callable[[Records], T]) -> T:
        """Do the work in one transaction; again when the database found it in another's way."""
        for _ in range(RUNS - 1):
            try:
                return self._once(work)
            except OperationalError as error:
                if getattr(error.orig, "sqlstate", None) not in RUN_AGAIN:
                    raise
                time.sleep(PAUSE_SECONDS)
        return self._once(work)

    def _once(self, work: Callable[[Records], T]) -> T:
        with self.engine.begin() as connection:
            return work(SqlRecords(connection))

    def read(self, work: Callable[[Records], T]) -> T:
        """Work that writes nothing, and keeps nobody from writing meanwhile."""
        reading = self.engine.execution_options(**{READING: True})
        with reading.begin() as connection:
            return work(SqlRecords(connection))

    def close(self) -> None:
        self.engine.dispose()


def engine_for(database_url: str) -> Engine:
    url = make_url(database_url)
    if url.get_backend_name() == "postgresql":
        url = url.set(drivername="postgresql+psycopg")
        return create_engine(url, pool_pre_ping=True, connect_args=POSTGRESQL, **ENGINE)
    if url.database:
        Path(url.database).parent.mkdir(parents=True, exist_ok=True)
    engine = create_engine(url, connect_args={"timeout": LOCK_TIMEOUT_SECONDS}, **ENGINE)
    event.listen(engine, "connect", _prepare_sqlite)
    event.listen(engine, "begin", _begin)
    return engine


def _prepare_sqlite(connection: object, _record: object) -> None:
    connection.isolation_level = None  # type: ignore[attr-defined]  # sqlite3.Connection: we begin ourselves
    cursor = connection.cursor()  # type: ignore[attr-defined]
    # What is deleted is overwritten, not only left out (https://sqlite.org/pragma.html#pragma_secure_delete).
    for pragma in ("journal_mode=WAL", "synchronous=FULL", "foreign_keys=ON", "secure_delete=ON"):
        cursor.execute(f"PRAGMA {pragma}")
    cursor.close()


def _begin(connection: Connection) -> None:
    # A transaction that begins by reading and then writes cannot wait for a writer ("database is locked").
    reading = connection.get_execution_options().get(READING)
    connection.exec_driver_sql("BEGIN" if reading else "BEGIN IMMEDIATE")
