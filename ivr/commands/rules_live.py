"""`levelhead rules activate`, `history`, `show` and `rollback`: which version calls are treated by, from when on."""

from collections.abc import Iterator, Sequence
from contextlib import closing, contextmanager
from pathlib import Path

import click
from rich.table import Table

from ivr.commands.own_settings import own_settings
from ivr.commands.paper import paper
from ivr.commands.routing_text import File
from ivr.ports import Clock, Store
from ivr.records import Records
from ivr.settings import Settings
from ivr.store import SqlStore
from ivr.store.migrating import migrate
from ivr.versions.activating import Activating, NothingToRollBack
from ivr.versions.disk import Disk
from ivr.versions.draft import Draft, Refused
from ivr.versions.version import Activation, How
from ivr.versions.who import user_at_host


def activate_command(clock: Clock) -> click.Command:
    @click.command()
    @click.argument("file", type=File)
    def activate(file: Path) -> None:
        """Make FILE live, with the prompts of LEVELHEAD_PROMPTS, in all servers; or say everything that is wrong.

        Servers follow within two seconds. Calls under way go on by the version that they began with.
        """
        settings = own_settings()
        draft = Disk(file, settings.prompts).read()
        with _store(settings) as store:
            _tell(_activated(store, draft, Activating(clock, user_at_host())))

    return activate


def _activated(store: Store, draft: Draft, activating: Activating) -> Activation:
    try:
        policy = draft.checked()
    except Refused as refused:
        report = str(refused)
        store.run(lambda records: activating.refuse(records, draft, report, How.COMMAND))
        click.echo(report, err=True)
        raise SystemExit(1) from None
    return store.run(lambda records: activating.activate(records, draft, policy, How.COMMAND))


def rollback_command(clock: Clock) -> click.Command:
    @click.command()
    @click.argument("number", type=click.IntRange(1), required=False)
    def rollback(number: int | None) -> None:
        """Make live again what the activation NUMBER of the history had made live.

        Without NUMBER, the version before the live one. It stays live until the file on disk is changed.
        """
        activating = Activating(clock, user_at_host())
        with _store(own_settings()) as store:
            try:
                _tell(store.run(lambda records: activating.roll_back(records, number)))
            except NothingToRollBack:
                wanted = f"activation {number} that was live" if number else "version before the live one"
                raise click.ClickException(f"there is no {wanted}") from None
            except Refused as refused:
                raise click.ClickException(f"this software does not take it any more:\n{refused}") from None

    return rollback


@click.command()
def history() -> None:
    """List when which version was made live and by whom, and what was refused."""
    with _store(own_settings()) as store:
        activations = store.read(lambda records: records.activations.after(0))
    if not activations:
        click.echo("Nothing has been made live yet.")
        return
    paper().print(_table(activations))


@click.command()
@click.argument("number", type=click.IntRange(1), required=False)
def show(number: int | None) -> None:
    """Print the routing file of the activation NUMBER of the history; without NUMBER, of the live one."""
    with _store(own_settings()) as store:
        click.echo(store.read(lambda records: _text(records, number)), nl=False)


def _text(records: Records, number: int | None) -> str:
    activation = records.activations.find(number) if number else records.activations.latest()
    if activation is None or activation.refusal is not None:
        wanted = f"activation {number} that was live" if number else "version that is live yet"
        raise click.ClickException(f"there is no {wanted}")
    return records.versions.get(activation.version).routing


def _table(activations: Sequence[Activation]) -> Table:
    shown = Table("", "when (UTC)", "by", "how", "version", "", box=None, pad_edge=False, header_style="dim")
    live = max((one.number for one in activations if one.refusal is None), default=0)
    for one in activations:
        became = _refusal(one.refusal) if one.refusal else "live" if one.number == live else ""
        shown.add_row(
            str(one.number), f"{one.at:%Y-%m-%d %H:%M:%S}", one.by, str(one.how), one.version, became
        )
    return shown


def _refusal(report: str) -> str:
    first, *others = report.splitlines()
    return f"refused: {first}" + (f" (and {len(others)} more)" if others else "")


def _tell(activation: Activation) -> None:
    click.echo(f"Activation {activation.number}: version {activation.version} is live.")


@contextmanager
def _store(settings: Settings) -> Iterator[Store]:
    with closing(SqlStore(settings.database_url)) as store:
        migrate(store.engine)
        yield store
