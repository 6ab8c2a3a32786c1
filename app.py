"""Puts the parts together; nothing else."""

import asyncio
import logging
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from typing import TypeVar

import click
import uvicorn
from flask import Flask, redirect, url_for

from ivr.clock import SystemClock
from ivr.commands.console import first_address
from ivr.commands.taskrouter import taskrouter_commands
from ivr.console import Parts, api, board_streams, pages
from ivr.console.people.configured import configured_provider
from ivr.logs import configure
from ivr.ports import Clock
from ivr.routing import RoutingFile
from ivr.settings import Settings, SettingsFaults, load_settings
from ivr.simulator.browser import PREFIX as PHONE
from ivr.simulator.browser import phone_pages, streams
from ivr.simulator.standin import PREFIX, StandIn
from ivr.versions.draft import Refused
from webhooks import Levelhead
from webhooks.addresses import addresses
from webhooks.rest_workspace import RestProvisioning
from webhooks.running import EXTENSION, Running
from webhooks.server import Server
from webhooks.working import worker_of

T = TypeVar("T")

# On threads of its own: however many look at pages, callers are answered.
CONSOLE = "/console"

TRY_IT = """
No Twilio account is set, so the simulator stands in its place. Call from your browser, and be the agent too:

  {url}/phone

Or, in a second terminal, play a story, or a call of your own with any WAV file:

  {levelhead} call --story raised-voice --skip
  {levelhead} call --speech FILE.wav --says "my phone is off again and nobody calls back" --key 1 --skip
  {levelhead} call --help
"""

FIRST = """To see what ops see, and change the rules, invite yourself to the console. This link opens once:

  {address}
"""

LATER = """To see what ops see, sign in at {url}/console. Whoever has lost their password gets a new link by

  {levelhead} console invite NAME
"""


def create_app(settings: Settings | None = None, clock: Clock | None = None) -> Flask:
    app = Flask("levelhead")
    Levelhead(app, settings=settings, clock=clock)
    with_pages(app, wall_clock=SystemClock())
    app.add_url_rule("/", "beginning", lambda: redirect(url_for("console.beginning")))
    return app


def with_pages(app: Flask, prefix: str = "", wall_clock: Clock | None = None) -> None:
    """The console and, where it has a token, the API, of an application with Levelhead under that prefix.

    `wall_clock` is for a line with a time of its own.
    """
    levelhead: Running = app.extensions[EXTENSION]
    settings, wall_clock = levelhead.settings, wall_clock or levelhead.clock
    urls = settings.public_base_url, settings.database_url
    parts = Parts(
        levelhead.store,
        levelhead.clock,
        wall_clock,
        levelhead.door,
        levelhead.performer,
        *urls,
        configured_provider(settings, wall_clock),
    )
    app.register_blueprint(pages(parts), url_prefix=f"{prefix}{CONSOLE}")
    if token := levelhead.settings.api_token.get_secret_value():
        app.register_blueprint(api(token), url_prefix=f"{prefix}/api/agents")


def live_server(settings: Settings) -> Server:
    app = create_app(settings)
    return Server(app, beside={CONSOLE: app}, natively=board_streams(app), meanwhile=worker_of(app))


def simulated_server(settings: Settings) -> Server:
    stand_in = StandIn(settings, app_url=settings.local_url)
    app = create_app(stand_in.settings, stand_in.simulator.clock)
    levelhead: Running = app.extensions[EXTENSION]
    stand_in.is_busy = lambda: levelhead.performer.is_busy
    store = levelhead.store

    def routing() -> RoutingFile:
        return levelhead.door.policies.live.routing

    phone = stand_in.session(store, routing)

    @contextmanager
    def meanwhile() -> Iterator[None]:
        with stand_in.plugged_in(store, levelhead.scheduler, routing), worker_of(app), phone:
            yield

    return Server(
        app,
        beside={CONSOLE: app, PREFIX: stand_in.beside(store, routing), PHONE: phone_pages(phone)},
        natively={**streams(phone), **board_streams(app)},
        meanwhile=meanwhile(),
    )


taskrouter = taskrouter_commands(RestProvisioning, addresses)


@click.command()
def serve() -> None:
    """Answer calls: webhooks, media and worker on one port. Without a Twilio account, the simulator calls."""
    settings = _or_exit(load_settings)
    configure(settings.log_level)
    if settings.is_simulated:
        # Whoever tries it out is greeted by us, and needs no journal of the server.
        logging.getLogger("uvicorn").setLevel("WARNING")
    server = _or_exit(lambda: (simulated_server if settings.is_simulated else live_server)(settings))
    with suppress(KeyboardInterrupt):
        asyncio.run(_serve(server.on(settings.host, settings.port), settings))


async def _serve(server: uvicorn.Server, settings: Settings) -> None:
    serving = asyncio.create_task(server.serve(sockets=[server.config.bind_socket()]))
    while not server.started and not serving.done():
        await asyncio.sleep(0.05)
    if server.started:
        _greet(settings)
    await serving


def _or_exit(make: Callable[[], T]) -> T:
    try:
        return make()
    except (SettingsFaults, Refused) as faults:
        raise click.ClickException(f"cannot start:\n{faults}") from None


def _greet(settings: Settings) -> None:
    url = settings.local_url if settings.is_simulated else settings.public_base_url
    click.echo(f"Levelhead answers on {url}. Stop it with Ctrl-C.")
    if settings.is_simulated:
        click.echo(TRY_IT.format(url=url, levelhead=sys.argv[0]))
        if address := first_address(settings, SystemClock()):
            click.echo(FIRST.format(address=address))
        else:
            click.echo(LATER.format(url=url, levelhead=sys.argv[0]))
