"""The contract of the `Scheduler` port: what every implementation of it does."""

from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager, contextmanager
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from threading import Event
from typing import cast

import pytest
from dbos import DBOSClient

from ivr.jobs import QUEUE, DurableScheduler, jobs_url, migrate_jobs
from ivr.ports import Scheduler
from ivr.store import SqlStore
from ivr.store.migrating import migrate
from ivr.survey.dialling import SurveyDialling
from ivr.survey.survey import SurveyState
from ivr.sweeper import Sweeper
from ivr.worker import Worker
from tests.manual_scheduler import ManualScheduler
from tests.store.samples import a_call, a_case, a_survey

SOON_SECONDS = 15


@dataclass
class Hands:
    """A clock that is set, and the tries that were made."""

    time: datetime = field(default_factory=lambda: datetime(2026, 11, 23, 17, tzinfo=UTC))
    tries: list[tuple[str, int]] = field(default_factory=list)
    made: Event = field(default_factory=Event)

    def now(self) -> datetime:
        return self.time

    def make_try(self, survey_id: str, attempt: int) -> None:
        self.tries.append((survey_id, attempt))
        self.made.set()

    def soon(self, count: int = 1) -> list[tuple[str, int]]:
        """The tries made, once there are as many; durable jobs run in real time."""
        while len(self.tries) < count:
            self.made.clear()
            assert len(self.tries) >= count or self.made.wait(SOON_SECONDS), f"made {self.tries}"
        return self.tries


class NoSweeper:
    def start(self) -> None: ...
    def stop(self) -> None: ...


Opening = Callable[[Hands], AbstractContextManager[Scheduler]]


@contextmanager
def by_hand(hands: Hands) -> Iterator[Scheduler]:
    scheduler = ManualScheduler(hands)
    scheduler.dialling = cast(SurveyDialling, hands)
    yield scheduler


@pytest.fixture
def durable(database_url: str) -> Iterator[Opening]:
    migrate_jobs(database_url)
    store = SqlStore(database_url)
    migrate(store.engine)

    @contextmanager
    def opened(hands: Hands) -> Iterator[Scheduler]:
        dialling, sweeper = cast(SurveyDialling, hands), cast(Sweeper, NoSweeper())
        store.run(lambda records: records.cases.add(a_case()) and records.calls.add(a_call()))
        due_at = hands.now() + timedelta(hours=1)
        survey = a_survey(state=SurveyState.SCHEDULED, due_at=due_at, attempt=1)
        store.run(lambda records: records.surveys.add(survey))
        scheduler = DurableScheduler(database_url, store, hands)
        with Worker(database_url, "a-worker", dialling, sweeper, per_minute=6000):
            yield scheduler
        scheduler.close()

    yield opened
    store.close()


def runs_a_due_job_once(opening: Opening) -> None:
    hands = Hands()
    with opening(hands) as scheduler:
        due_at = hands.now() + timedelta(hours=1)
        scheduler.at(due_at, "survey", 1)
        scheduler.at(due_at, "survey", 1)
        scheduler.run_due()
        assert hands.tries == []
        assert list(scheduler.to_come([("survey", 1), ("survey", 2)])) == [("survey", 1)]
        hands.time = due_at
        scheduler.run_due()
        assert hands.soon() == [("survey", 1)]
        scheduler.at(due_at, "survey", 1)
        scheduler.run_due()
        assert list(scheduler.to_come([("survey", 1)])) == []
        scheduler.at(due_at, "survey", 2)
        scheduler.run_due()
        assert hands.soon(2) == [("survey", 1), ("survey", 2)]


def test_by_hand_a_due_job_runs_once_however_often_it_was_scheduled() -> None:
    runs_a_due_job_once(by_hand)


def test_a_durable_job_that_is_due_runs_once_however_often_it_was_scheduled(durable: Opening) -> None:
    runs_a_due_job_once(durable)


def tells_what_is_to_come(opening: Opening) -> None:
    hands = Hands()
    with opening(hands) as scheduler:
        scheduler.at(hands.now() + timedelta(hours=1), "survey", 1)
        assert list(scheduler.to_come([("survey", 1), ("survey", 2)])) == [("survey", 1)]
        assert list(scheduler.to_come([])) == []


def test_by_hand_it_is_told_which_jobs_are_to_come() -> None:
    tells_what_is_to_come(by_hand)


def test_it_is_told_which_durable_jobs_are_to_come(durable: Opening) -> None:
    tells_what_is_to_come(durable)


def test_a_durable_job_runs_by_itself_and_in_a_worker_that_starts_later(durable: Opening) -> None:
    hands = Hands()
    with durable(hands) as scheduler:
        scheduler.at(hands.now() + timedelta(seconds=0.2), "survey", 1)
        assert hands.soon() == [("survey", 1)]
        scheduler.at(hands.now() + timedelta(seconds=0.5), "survey", 2)
    with durable(hands):
        assert hands.soon(2) == [("survey", 1), ("survey", 2)]


@pytest.mark.parametrize(
    "per_minute, limit, seconds", [(30, 1, 2.0), (60, 1, 1.0), (45, 1, 4 / 3), (600, 10, 1.0)]
)
def test_calls_are_begun_evenly_by_all_workers_together(
    per_minute: int, limit: int, seconds: float, database_url: str
) -> None:
    """Twilio places one call a second and queues the rest: https://help.twilio.com/articles/223180028"""
    migrate_jobs(database_url)
    dialling, sweeper = cast(SurveyDialling, Hands()), cast(Sweeper, NoSweeper())
    with Worker(database_url, "a-worker", dialling, sweeper, per_minute):
        client = DBOSClient(system_database_url=jobs_url(database_url))
        queue = client.retrieve_queue(QUEUE)
        client.destroy()
    assert queue
    assert queue.limiter == {"limit": limit, "period": pytest.approx(seconds)}
