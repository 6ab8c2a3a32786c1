"""`levelhead taskrouter`: Twilio TaskRouter, set up by the routing file."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

import click

from ivr.commands.own_settings import own_settings
from ivr.commands.routing_text import File, RoutingText
from ivr.ports import InDoubt, NotPlaced, Store
from ivr.records import Records
from ivr.settings import Settings
from ivr.store import SqlStore
from ivr.store.migrating import migrate
from ivr.taskrouter.applying import Applying
from ivr.taskrouter.desired import Addresses, desired
from ivr.taskrouter.plan import text
from ivr.taskrouter.ports import Provisioning
from ivr.taskrouter.resource import Resource
from ivr.taskrouter.words import AmbiguousNames

LIVE = "the live version"


def taskrouter_commands(
    provisioning: Callable[[Settings], Provisioning], addresses: Callable[[Settings], Addresses]
) -> click.Group:
    @click.group()
    def taskrouter() -> None:
        """Set Twilio TaskRouter up by the routing file, and keep the two in step."""

    @taskrouter.command()
    @click.argument("file", type=File, required=False)
    def plan(file: Path | None) -> None:
        """Say what would have to change in the workspace; change nothing. Without FILE, by the live version."""
        with _applying(file) as (applying, wanted):
            click.echo(text(applying.plan(wanted)))

    @taskrouter.command()
    @click.argument("file", type=File, required=False)
    @click.option("--yes", is_flag=True, help="Do not ask first.")
    def apply(file: Path | None, yes: bool) -> None:
        """Say what has to change in the workspace, and change it. Without FILE, by the live version."""
        with _applying(file) as (applying, wanted):
            changes = applying.plan(wanted)
            click.echo(text(changes))
            if changes and not yes:
                click.confirm("Change that at Twilio?", abort=True)
            for change in applying.apply(wanted):
                click.echo(f"done: {change.action} {change.resource.kind} {change.resource.name}")

    @contextmanager
    def _applying(file: Path | None) -> Iterator[tuple[Applying, tuple[Resource, ...]]]:
        settings = own_settings()
        if settings.is_simulated:
            raise click.ClickException("TaskRouter is Twilio's: set TWILIO_ACCOUNT_SID and TWILIO_AUTH_TOKEN")
        store = SqlStore(settings.database_url)
        try:
            migrate(store.engine)
            wanted = desired(_routing_text(store, file).loaded(), addresses(settings))
            yield Applying(provisioning(settings), store), wanted
        except AmbiguousNames as error:
            raise click.ClickException(str(error)) from None
        except (NotPlaced, InDoubt) as error:
            raise click.ClickException(f"Twilio does not do it: {error}") from None
        finally:
            store.close()

    return taskrouter


def _routing_text(store: Store, file: Path | None) -> RoutingText:
    live = None if file else store.run(_live)
    return RoutingText(live.encode(), LIVE) if live else RoutingText.of(file)


def _live(records: Records) -> str | None:
    activation = records.activations.latest()
    return records.versions.get(activation.version).routing if activation else None
