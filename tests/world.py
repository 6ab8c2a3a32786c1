"""A whole Levelhead on a loopback port, with the simulator in Twilio's place and time that passes when told to.

Everything between the phones is real: signed HTTP requests, media sockets, REST calls, a database.
"""

import asyncio
import socket
import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any, Literal

from flask import Flask
from pydantic import SecretStr

from app import with_pages
from ivr.console import board_streams
from ivr.ports import Store
from ivr.routing.default import default_text
from ivr.settings import Settings
from ivr.simulator import NumberConfig, Phone, Simulator
from ivr.simulator.browser import PREFIX, Session, phone_pages, streams
from ivr.simulator.rest import rest_api
from ivr.simulator.taking_turns import Turns
from ivr.survey.dialling import SurveyDialling
from ivr.sweeper import Sweeper
from tests.manual_scheduler import ManualScheduler
from webhooks import Levelhead
from webhooks.running import Running
from webhooks.server import Server

PUBLIC_URL = "https://voice.example.com"
ACCOUNT_SID = "AC" + "1" * 32
TOKEN = "the-token-in-use"
OTHER_TOKEN = "the-token-that-is-being-rotated-in"
LINE = "+12025550199"
CALLER = "+12125550123"
VERIFIED = "TN-Validation-Passed-A"
# A Monday, mid-morning in every time zone of North America that the tests call.
MONDAY = datetime(2026, 11, 23, 17, tzinfo=UTC)


class World:
    """`line` names the parts; phones are made on demand. Agents are driven by hand."""

    def __init__(
        self, levelhead: Running, simulator: Simulator, scheduler: ManualScheduler, origin: str
    ) -> None:
        self.levelhead = levelhead
        self.simulator = simulator
        self.scheduler = scheduler
        self.origin = origin
        self.caller = simulator.phone(CALLER, "caller")
        agents = levelhead.door.policies.live.routing.agents
        self.agents = {name: simulator.phone(agent.phone, name) for name, agent in agents.items()}
        self.human_line = simulator.phone(
            levelhead.door.policies.live.routing.business.human_line, "human line"
        )

    def calls(self, phone: Phone | None = None, stir_verstat: str | None = VERIFIED) -> Phone:
        """Dial the line and listen to the notice and the greeting, up to the first question."""
        phone = phone or self.caller
        phone.dials(LINE, stir_verstat=stir_verstat)
        phone.is_silent()
        return phone

    @property
    def ringing(self) -> list[Phone]:
        """The agents whose phones ring now."""
        return [phone for phone in self.agents.values() if phone.is_ringing]

    @property
    def ringing_agent(self) -> Phone:
        """The one agent who is being asked."""
        (phone,) = self.ringing
        return phone

    def until(self, happens: Callable[[], object], seconds: int = 120) -> None:
        """Let time pass for everybody, second by second, until it happens."""
        for _ in range(seconds):
            if happens():
                return
            self.simulator.passes(seconds=1)
        assert happens(), f"it has not happened in {seconds} s"

    def later(self, **duration: float) -> None:
        self.simulator.skips(timedelta(**duration))

    @property
    def store(self) -> Store:
        return self.levelhead.store

    def sees(self, kind: str) -> list[dict[str, Any]]:
        """What the timeline says of one kind of happening, oldest first."""
        moments = self.store.run(lambda records: records.timeline.after(0))
        return [dict(moment.data) for moment in moments if moment.kind == kind]

    def sweeps(self) -> None:
        """What a worker does every few seconds."""
        self.sweeper.sweep()
        self.simulator.settles()

    @property
    def sweeper(self) -> Sweeper:
        parts = self.levelhead
        return Sweeper(
            parts.clock, parts.store, parts.telephony, parts.door, parts.performer, self.scheduler.dialling
        )


def routing_text(**changes: str) -> str:
    """The shipped routing file with pieces of its text replaced."""
    text = default_text()
    for old, new in changes.items():
        text = text.replace(old, new)
    return text


@contextmanager
def world(
    database_url: str,
    *,
    routing_file: Path | None = None,
    prompts: Path | None = None,
    prefix: str = "",
    distributor: Literal["built-in", "taskrouter"] = "built-in",
    pace: float | None = None,
) -> Iterator[World]:
    """With a `pace`, time passes by itself, so many times as fast as here; and the phone in the browser is there."""
    listener = socket.create_server(("127.0.0.1", 0))
    origin = f"http://127.0.0.1:{listener.getsockname()[1]}"
    voice = f"{PUBLIC_URL}{prefix}/voice"
    number = NumberConfig(f"{voice}/incoming", f"{voice}/fallback", f"{voice}/status")
    busy: list[Running] = []
    simulator = Simulator(
        app_url=origin,
        public_url=PUBLIC_URL,
        account_sid=ACCOUNT_SID,
        auth_token=TOKEN,
        numbers={LINE: number},
        start=MONDAY,
        is_busy=lambda: any(levelhead.performer.is_busy for levelhead in busy),
        skipping=pace is None,
        pace=pace or 1,
    )
    scheduler = ManualScheduler(simulator.clock)
    app = Flask("host")
    levelhead = Levelhead(
        settings=settings(database_url, f"{origin}/twilio", routing_file, prompts, distributor),
        clock=simulator.clock,
        scheduler=scheduler,
        prefix=prefix,
    ).init_app(app)
    with_pages(app, prefix)
    busy.append(levelhead)
    scheduler.dialling = SurveyDialling(
        levelhead.store, levelhead.door.surveys, levelhead.telephony, levelhead.performer, scheduler
    )
    simulator.after_skip(scheduler.run_due)
    beside = {"/twilio": twilio(simulator)}
    if pace is None:
        with served(Server(app, beside=beside, natively=board_streams(app, prefix)), listener), simulator:
            yield World(levelhead, simulator, scheduler, origin)
        return
    phone = Session(simulator, levelhead.store, lambda: levelhead.door.policies.live.routing, Turns())
    natively = {**streams(phone), **board_streams(app, prefix)}
    server = Server(app, beside=beside | {PREFIX: phone_pages(phone)}, natively=natively)
    with served(server, listener), simulator, phone:
        yield World(levelhead, simulator, scheduler, origin)


def settings(
    database_url: str,
    api_url: str,
    routing_file: Path | None = None,
    prompts: Path | None = None,
    distributor: Literal["built-in", "taskrouter"] = "built-in",
) -> Settings:
    return Settings(
        _env_file=None,
        twilio_account_sid=ACCOUNT_SID,
        twilio_auth_token=SecretStr(TOKEN),
        twilio_auth_token_secondary=SecretStr(OTHER_TOKEN),
        twilio_api_base_url=api_url,
        public_base_url=PUBLIC_URL,
        database_url=database_url,
        routing_file=routing_file,
        prompts=prompts,
        distributor=distributor,
    )


def twilio(simulator: Simulator) -> Flask:
    """Twilio's REST API under a path of its own."""
    app = Flask("twilio")
    app.register_blueprint(rest_api(simulator), url_prefix="/twilio")
    return app


@contextmanager
def served(server: Server, listener: socket.socket) -> Iterator[None]:
    running = server.on("127.0.0.1", 0)
    thread = threading.Thread(target=lambda: asyncio.run(running.serve([listener])), daemon=True)
    thread.start()
    try:
        yield
    finally:
        running.should_exit = True
        thread.join()
