"""Starts what was killed, kills what runs, and looks who is in doubt, until everybody has been called."""

import random
import time
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import datetime
from pathlib import Path

from sqlalchemy import Connection, func, select

from bench.surveys.doubts import Doubts
from bench.surveys.naive import left_over
from bench.surveys.network import Weather
from bench.surveys.outcome import Outcome, dialled, survey_calls, undisturbed
from bench.surveys.parts import Parts
from bench.surveys.plan import NAIVE, START, Plan
from ivr.ports import Scheduler
from ivr.simulator import Simulator
from ivr.simulator.events import Requested
from ivr.store import SqlStore, tables
from ivr.store.store import READING
from ivr.survey.survey import NOT_OVER, SurveyState

LOOK_SECONDS = 0.25
# Webhooks come twice for a while, again and again.
DUPLICATED_SHARE = 0.1
LULL_SECONDS = 5
SURVEYS = tables.surveys.c


@dataclass
class Conductor:
    plan: Plan
    folder: Path
    parts: Parts
    simulator: Simulator
    weather: Weather
    store: SqlStore
    scheduler: Scheduler
    _restarts: int = 0
    _chance: random.Random = field(init=False)
    _doubts: Doubts = field(init=False)

    def __post_init__(self) -> None:
        self._chance = random.Random(f"{self.plan.seed} conductor")  # noqa: S311
        self._doubts = Doubts(self.store, self.simulator.clock)
        self.weather.kill = self.parts.kill_workers

    def conducts(self) -> Outcome:
        began = time.monotonic()
        for _ in self._until_done(began):
            self._doubts.look()
            self._starts_what_was_killed()
            self._sets_the_pace()
            self._makes_trouble()
        return self._outcome(time.monotonic() - began)

    def _until_done(self, began: float) -> Iterator[None]:
        while time.monotonic() - began < self.plan.limit_seconds and not self._is_done():
            yield
            time.sleep(LOOK_SECONDS)

    def _is_done(self) -> bool:
        """All conversations have ended, and no survey is to come."""
        if not self.parts.conversations.is_over:
            return False
        going_on = set(NOT_OVER) & self._states().keys()
        if going_on == {SurveyState.SCHEDULED}:
            self._skips_to(self._next_due_at())
        return not going_on and not left_over(self.folder / NAIVE)

    def _skips_to(self, moment: datetime) -> None:
        """Nobody is dialled, asked or in doubt just now."""
        if moment > self.simulator.clock.now():
            self.simulator.skips(moment - self.simulator.clock.now())
        self.scheduler.run_due()

    def _starts_what_was_killed(self) -> None:
        for worker in self.parts.workers:
            if worker.is_over:
                self._restarts += 1
                worker.start()

    def _sets_the_pace(self) -> None:
        """While no worker runs, time passes as it really does: to start one takes no longer because others hurry."""
        is_worked = any(worker.is_ready for worker in self.parts.workers)
        self.simulator.clock.pace = self.plan.pace if is_worked else 1

    def _makes_trouble(self) -> None:
        if self._happens_every(self.plan.kill_every_seconds):
            self._chance.choice(self.parts.workers).kill()
        if self._happens_every(LULL_SECONDS):
            self.simulator.duplicates_requests = self._chance.random() < DUPLICATED_SHARE

    def _happens_every(self, seconds: float) -> bool:
        return self._chance.random() < LOOK_SECONDS / seconds

    def _reading(self) -> Connection:
        """It takes no lock from those who work."""
        return self.store.engine.execution_options(**{READING: True}).connect()

    def _states(self) -> Counter[str]:
        with self._reading() as connection:
            found = connection.execute(
                select(SURVEYS.state, func.count().label("surveys")).group_by(SURVEYS.state)
            )
            return Counter({row.state: row.surveys for row in found})

    def _next_due_at(self) -> datetime:
        scheduled = select(func.min(SURVEYS.due_at)).where(SURVEYS.state == SurveyState.SCHEDULED)
        with self._reading() as connection:
            due_at: datetime | None = connection.execute(scheduled).scalar_one()
        return due_at or self.simulator.clock.now()

    def _unknown_calls(self) -> int:
        with self._reading() as connection:
            known = set(connection.execute(select(tables.dials.c.survey_call_sid)).scalars())
        return len({leg.sid for leg in survey_calls(self.simulator)} - known)

    def _outcome(self, seconds: float) -> Outcome:
        surveys, naive = dialled(self.simulator, self.plan)
        calm, called = undisturbed(surveys, self.weather, self.plan)
        webhooks = [event for event in self.simulator.events if isinstance(event, Requested)]
        return Outcome(
            surveys=surveys,
            naive=naive,
            undisturbed=calm,
            undisturbed_called=called,
            disturbed=Counter(fault for faults in self.weather.met.values() for fault in faults),
            states=self._states(),
            unknown_calls=self._unknown_calls(),
            doubts=self._doubts.durations,
            restarts=self._restarts,
            webhooks=len(webhooks),
            duplicated_webhooks=sum(event.duplicate_answer is not None for event in webhooks),
            failed_webhooks=sum(not 200 <= event.status < 300 for event in webhooks),
            simulated=self.simulator.clock.now() - START,
            seconds=seconds,
        )
