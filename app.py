"""Puts the parts together; nothing else."""

import asyncio
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import TypeVar

import click
from flask import Flask
from flask.cli import AppGroup

from ivr.logs import configure
from ivr.ports import Clock
from ivr.routing import RoutingFaults
from ivr.routing.command import rules
from ivr.settings import Settings, SettingsFaults, load_settings
from ivr.simulator.command import call
from ivr.simulator.standin import PREFIX, StandIn
from ivr.survey.dialling import SurveyDialling
from ivr.sweeper import Sweeper
from ivr.words import PromptFault
from ivr.worker import Worker
from webhooks import Levelhead
from webhooks.running import EXTENSION, Running
from webhooks.server import Server

T = TypeVar("T")


def create_app(settings: Settings | None = None, clock: Clock | None = None) -> Flask:
    app = Flask("levelhead")
    Levelhead(app, settings=settings, clock=clock)
    return app


def worker_of(levelhead: Running) -> Worker:
    dialling = SurveyDialling(
        levelhead.store, levelhead.door.surveys, levelhead.telephony, levelhead.performer
    )
    sweeper = Sweeper(
        levelhead.clock, levelhead.store, levelhead.telephony, levelhead.door, levelhead.performer, dialling
    )
    return Worker(levelhead.settings.database_url, levelhead.settings.worker_name, dialling, sweeper)


def live_server(settings: Settings) -> Server:
    app = create_app(settings)
    return Server(app, meanwhile=worker_of(app.extensions[EXTENSION]))


def simulated_server(settings: Settings) -> Server:
    stand_in = StandIn(settings, app_url=f"http://127.0.0.1:{settings.port}")
    app = create_app(stand_in.settings, stand_in.simulator.clock)
    levelhead: Running = app.extensions[EXTENSION]
    stand_in.is_busy = lambda: levelhead.performer.is_busy
    parts = (levelhead.store, levelhead.scheduler, levelhead.door.policy.routing)

    @contextmanager
    def meanwhile() -> Iterator[None]:
        with stand_in.plugged_in(*parts), worker_of(levelhead):
            yield

    return Server(app, beside={PREFIX: stand_in.beside(*parts)}, meanwhile=meanwhile())


cli = AppGroup(
    "levelhead", help="Hears raised voices and repeat callers; routes them to a briefed senior agent."
)
cli.add_command(rules)
cli.add_command(call)


@cli.command(with_appcontext=False)
def serve() -> None:
    """Answer calls: webhooks, media and worker on one port. Without a Twilio account, the simulator calls."""
    settings = _or_exit(load_settings)
    configure(settings.log_level)
    server = _or_exit(lambda: (simulated_server if settings.is_simulated else live_server)(settings))
    _greet(settings)
    asyncio.run(server.on(settings.host, settings.port).serve())


def _or_exit(make: Callable[[], T]) -> T:
    try:
        return make()
    except (SettingsFaults, RoutingFaults, PromptFault) as faults:
        raise click.ClickException(f"cannot start:\n{faults}") from None


def _greet(settings: Settings) -> None:
    click.echo(f"Levelhead answers on {settings.public_base_url}")
    if settings.is_simulated:
        levelhead = sys.argv[0]
        click.echo("No Twilio account is set, so the simulator stands in its place. In a second terminal:")
        click.echo(f"  {levelhead} call --story raised-voice --skip")
        click.echo(f'  {levelhead} call --speech FILE.wav --says "my phone is off again" --key 1 --skip')
        click.echo(f"  {levelhead} call --help")
