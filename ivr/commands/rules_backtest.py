"""`levelhead rules backtest`: what would a draft have done to the calls of the past days?"""

from collections.abc import Iterable, Iterator, Sequence
from contextlib import closing
from datetime import datetime, timedelta
from pathlib import Path

import click
from rich.console import Console
from rich.progress import Progress

from ivr.backtest import BackTest, page, past_calls, replay
from ivr.commands.backtest_sheets import print_sheets
from ivr.commands.own_settings import own_settings
from ivr.commands.routing_text import File, RoutingText
from ivr.commands.writing import write_text
from ivr.past import PastCall
from ivr.ports import Clock
from ivr.routing import RoutingFile
from ivr.store import SqlStore
from ivr.store.migrating import is_migrated
from ivr.versions.stored import stored_version


def backtest_command(clock: Clock) -> click.Command:
    """`clock` says when the past ends."""

    @click.command("backtest")
    @click.argument("draft", type=File)
    @click.option(
        "--days",
        type=click.IntRange(1, 3650),
        default=7,
        metavar="DAYS",
        help="How many days back; 7 if not given.",
    )
    @click.option(
        "--html",
        type=click.Path(dir_okay=False, path_type=Path),
        metavar="FILE",
        help="Also writes a page with pictures and all moved calls into this file.",
    )
    def backtest(draft: Path, days: int, html: Path | None) -> None:
        """Say where the calls of the past days would have gone under DRAFT.

        Every call is decided again from what was known when it came. Nothing is changed by that.
        """
        routing = RoutingText.of(draft).loaded()
        result = _result(routing, days, clock)
        if not result.calls:
            raise click.ClickException(f"no calls were decided in the past {days} days")
        print_sheets(result, routing.business.time_zone)
        if html:
            write_text(html, page(result, str(draft), routing.business.time_zone))
            click.echo(f"\nWith pictures, and all moved calls: {html}")

    return backtest


def _result(draft: RoutingFile, days: int, clock: Clock) -> BackTest:
    with closing(_store()) as store:
        until = _end_of_past(store, clock)
        since = until - timedelta(days=days)
        expected = store.read(lambda records: records.past.count(since, until))
        calls = _with_progress(past_calls(store, since, until), expected)
        return replay(calls, draft, lambda version: stored_version(store, version), since, until)


def _end_of_past(store: SqlStore, clock: Clock) -> datetime:
    """Now; with a simulator that has moved time on, just after its last call."""
    latest = store.read(lambda records: records.past.latest())
    return max(clock.now(), latest + timedelta(microseconds=1)) if latest else clock.now()


def _store() -> SqlStore:
    store = SqlStore(own_settings().database_url)
    if not is_migrated(store.engine):
        raise click.ClickException(
            "there are no calls yet: `levelhead serve` of this release has not run here"
        )
    return store


def _with_progress(portions: Iterable[Sequence[PastCall]], expected: int) -> Iterator[Sequence[PastCall]]:
    console = Console(stderr=True)
    with Progress(console=console, transient=True, disable=not console.is_terminal) as progress:
        task = progress.add_task("deciding again", total=expected)
        for calls in portions:
            yield calls
            progress.advance(task, len(calls))
