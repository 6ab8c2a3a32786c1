"""The simulator in Twilio's place, with bad weather: it refuses, loses answers, stalls, and kills who is dialling."""

import asyncio
import random
import socket
from collections import defaultdict
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from itertools import count
from threading import Thread

import uvicorn
from a2wsgi import WSGIMiddleware
from flask import Flask, request

from bench.surveys.plan import (
    ACCOUNT_SID,
    CALLS_PER_SECOND,
    FAULTS,
    LINE,
    PUBLIC_URL,
    START,
    TOKEN,
    Plan,
    naive_number,
    survey_number,
)
from ivr.simulator import Accepts, DoesNotAnswer, IsBusy, IsVoicemail, NumberConfig, Simulator
from ivr.simulator.habits import Habit
from ivr.simulator.rest import rest_api
from ivr.simulator.rest_faults import RestFault, RestFaults

REST_THREADS = 60
# What they do when the phone rings, and how many of ten.
PEOPLE: list[Habit] = [
    *[Accepts(key="1", then=("1", "5"), greeting="Hello?")] * 5,
    Accepts(key=""),
    IsVoicemail(),
    IsBusy(),
    *[DoesNotAnswer()] * 2,
]


class Weather(RestFaults):
    """`met` are the faults that dials of a number met. `kill` ends all workers at once."""

    def __init__(self, plan: Plan) -> None:
        super().__init__()
        self.met: dict[str, list[str]] = defaultdict(list)
        self.kill: Callable[[], object] = lambda: None
        self._dials, self._killed_every = count(1), plan.killed_every_dials
        self._chance = random.Random(f"{plan.seed} kills")  # noqa: S311
        self.befall(FAULTS, plan.seed)

    def meet(self, request_line: str) -> RestFault | None:
        fault = super().meet(request_line)
        to = request.form.get("To")
        if to and next(self._dials) % self._killed_every == 0:
            self.kill()
            fault = RestFault(None, accepts=self._chance.random() < 0.5)
            self.met[to].append("killed")
        elif to and fault:
            self.met[to].append(_told(fault))
        return fault


def _told(fault: RestFault) -> str:
    carried_out = "carried out" if fault.accepts else "not carried out"
    how = f"HTTP {fault.status}" if fault.status else "timeout" if fault.stalls_seconds else "lost answer"
    return f"{how}, {carried_out}"


@contextmanager
def network(plan: Plan, web_url: str, listener: socket.socket) -> Iterator[tuple[Simulator, Weather]]:
    """Its REST API is on `listener`."""
    simulator = Simulator(
        app_url=web_url,
        public_url=PUBLIC_URL,
        account_sid=ACCOUNT_SID,
        auth_token=TOKEN,
        numbers={LINE: NumberConfig(f"{PUBLIC_URL}/voice/incoming")},
        start=START,
        skipping=False,
        strict=False,
        calls_per_second=CALLS_PER_SECOND,
        pace=plan.pace,
    )
    simulator.rest = weather = Weather(plan)
    _people_pick_up(simulator, plan)
    with _served(simulator, listener), simulator:
        yield simulator, weather


def _people_pick_up(simulator: Simulator, plan: Plan) -> None:
    chance = random.Random(f"{plan.seed} people")  # noqa: S311
    for index in range(plan.surveys):
        simulator.phone(survey_number(index)).habit = chance.choice(PEOPLE)
    for index in range(plan.naive):
        simulator.phone(naive_number(index)).habit = chance.choice(PEOPLE)


@contextmanager
def _served(simulator: Simulator, listener: socket.socket) -> Iterator[None]:
    app = Flask("twilio")
    app.register_blueprint(rest_api(simulator))
    serving = uvicorn.Server(
        uvicorn.Config(
            WSGIMiddleware(app, workers=REST_THREADS),  # type: ignore[arg-type]  # a2wsgi has types of its own for WSGI
            log_config=None,
            log_level="critical",  # it would tell of each connection that breaks as ordered
            lifespan="off",
        )
    )
    thread = Thread(target=lambda: asyncio.run(serving.serve([listener])), daemon=True)
    thread.start()
    yield
    serving.should_exit = True
    thread.join()
