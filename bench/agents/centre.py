"""A contact centre for a day: Levelhead's door on a store of its own, and everybody who is on the phone with it."""

import random
from collections.abc import Iterable, Iterator, Sequence
from contextlib import closing, contextmanager
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from functools import partial
from pathlib import Path

from bench.agents.agenda import Agenda
from bench.agents.agents import Agent
from bench.agents.callers import Caller
from bench.agents.day import Script
from bench.agents.exchange import Exchange
from ivr.effects import Effect
from ivr.performer import Performer
from ivr.policy import Policy
from ivr.ports import Telephony
from ivr.prescreening import PreScreening, prescreening
from ivr.records import Records
from ivr.routing import RoutingFile
from ivr.store import SqlStore
from ivr.store.migrating import migrate
from ivr.versions.in_memory import InMemory
from ivr.words import NOTHING_CHANGED

LINE = "+12025550199"
MONDAY = datetime(2026, 11, 23, 5, tzinfo=UTC)  # midnight in New York
REST_SECONDS = 0.3
# Every process sweeps each two seconds. Nothing is lost here, and more seldom costs callers a little waiting at most.
SWEEP_SECONDS = 10.0
# Long after the last call nobody can be on the phone any more.
WINDING_DOWN = timedelta(hours=3)
A_WHILE = timedelta(minutes=5)


class AfterTheCommit(Performer):
    """Performs each effect when Twilio's REST API would have answered, on the agenda instead of on threads."""

    def __init__(self, agenda: Agenda, door: PreScreening, store: SqlStore, telephony: Telephony) -> None:
        super().__init__(door, store, telephony, NoSurveys(), NoTaskRouter())
        self._agenda = agenda

    def perform(self, effects: Iterable[Effect]) -> None:
        for effect in effects:
            self._agenda.after(REST_SECONDS, partial(self._do, effect))


class NoSurveys:
    """The scheduler of a centre whose routing file has no surveys."""

    def at(self, due_at: datetime, survey_id: str, attempt: int) -> None:
        raise AssertionError("no survey was to be made")

    def run_due(self) -> None: ...

    def close(self) -> None: ...


class NoTaskRouter:
    """The REST API of a TaskRouter that is not used."""

    def update_worker(self, *_: object) -> None:
        raise AssertionError("TaskRouter is not used")

    reject = complete = update_worker

    def worker_call(self, *_: object) -> str | None:
        raise AssertionError("TaskRouter is not used")


@dataclass
class Centre:
    routing: RoutingFile
    agenda: Agenda
    store: SqlStore
    exchange: Exchange
    agents: Sequence[Agent]
    callers: Sequence[Caller]

    def works(self) -> None:
        """From midnight until the last caller has called, and nobody is on the phone any more."""
        for agent in self.agents:
            agent.works()
        for caller in self.callers:
            self.agenda.after(caller.script.at_seconds, caller.calls)
        self.agenda.every(SWEEP_SECONDS, self._sweep)
        last = self.agenda.now() + timedelta(seconds=self.callers[-1].script.at_seconds)
        self.agenda.run(until=last + A_WHILE)
        while self.exchange.legs and self.agenda.now() < last + WINDING_DOWN:
            self.agenda.run(until=self.agenda.now() + A_WHILE)

    def _sweep(self) -> None:
        self.exchange.happens(self.exchange.door.offers.sweep)
        self.exchange.happens(self.exchange.door.conversation.sweep)
        self.exchange.happens(self.exchange.door.seats.sweep)


@contextmanager
def centre(routing: RoutingFile, scripts: Sequence[Script], seed: int, folder: Path) -> Iterator[Centre]:
    agenda = Agenda(MONDAY)
    with closing(SqlStore(f"sqlite:///{folder}/shift.sqlite")) as store:
        migrate(store.engine)
        door = prescreening(InMemory(Policy.of(routing, NOTHING_CHANGED)), agenda)
        exchange = Exchange(agenda, store, door, random.Random(seed))  # noqa: S311
        exchange.performer = AfterTheCommit(agenda, door, store, exchange)
        store.run(partial(_enrol, routing=routing, at=agenda.now()))
        agents, callers = _agents(exchange, routing, seed), _callers(exchange, scripts, seed)
        yield Centre(routing, agenda, store, exchange, agents, callers)


def _enrol(records: Records, routing: RoutingFile, at: datetime) -> None:
    records.agents.enrol(tuple(routing.agents), at)


def _agents(exchange: Exchange, routing: RoutingFile, seed: int) -> list[Agent]:
    agents = [
        Agent(exchange, name, agent.phone, random.Random(f"{seed} {name}"))  # noqa: S311
        for name, agent in routing.agents.items()
    ]
    exchange.phones |= {agent.number: agent for agent in agents}
    return agents


def _callers(exchange: Exchange, scripts: Sequence[Script], seed: int) -> list[Caller]:
    return [
        Caller(exchange, script, LINE, random.Random(f"{seed} {number}"))  # noqa: S311
        for number, script in enumerate(scripts)
    ]
