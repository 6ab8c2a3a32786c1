"""`levelhead figures`: what calls came to, in numbers."""

from datetime import datetime, timedelta
from pathlib import Path
from zoneinfo import ZoneInfo

import click

from ivr.backtest.tiers import PastTiers
from ivr.commands.own_store import own_store
from ivr.commands.paper import paper
from ivr.commands.sheet import print_sheet
from ivr.commands.store_clock import StoreClock
from ivr.commands.writing import write_csv
from ivr.figures import sheets
from ivr.figures.definitions import FirstContact, Precision
from ivr.figures.reading import contacts
from ivr.figures.report import Report, report
from ivr.figures.where import By
from ivr.ports import Archive, Clock
from ivr.routing import RoutingFile
from ivr.versions.stored import live_version, stored_version

USUAL = timedelta(days=30)
A_DAY = timedelta(days=1)
AN_INSTANT = timedelta(microseconds=1)
YEARS = range(2000, 3000)
Date = click.DateTime(["%Y-%m-%d"])


def figures_command(clock: Clock) -> click.Command:
    @click.command("figures")
    @click.option("--since", type=Date, metavar="DATE", help="The first day; 30 days ago if not given.")
    @click.option("--until", type=Date, metavar="DATE", help="The last day; until now if not given.")
    @click.option(
        "--by", type=click.Choice([*map(str, By)]), help="Also for each line, queue, reason or rule."
    )
    @click.option(
        "--csv",
        type=click.Path(dir_okay=False, path_type=Path),
        metavar="FILE",
        help="Also writes the numbers into this file.",
    )
    def figures(since: datetime | None, until: datetime | None, by: str | None, csv: Path | None) -> None:
        """Say how many callers were helped, at once and at all, and how well the rules chose.

        A day is one of the business, by when conversations ended. What each figure counts is in docs/figures.md.
        """
        _check(since, until)
        with own_store() as store:
            routing = live_version(store)
            if routing is None:
                raise click.ClickException(
                    "no routing file of this release is live: `levelhead serve` has not run"
                )
            zone = routing.business.time_zone
            now = StoreClock(clock, store).now()
            end = _midnight(until, zone) + A_DAY if until else now + AN_INSTANT
            begin = _midnight(since, zone) if since else end - USUAL
            found = _report(store, routing, begin, end, now, By(by) if by else None)
        _print(found, zone)
        if csv:
            write_csv(csv, sheets.CSV_COLUMNS, sheets.csv_rows(found))
            click.echo(f"\nAs CSV: {csv}")

    return figures


def _check(since: datetime | None, until: datetime | None) -> None:
    for day in filter(None, (since, until)):
        if day.year not in YEARS:
            raise click.UsageError(f"{day.year:04} is not a year of calls")
    if since and until and since > until:
        raise click.UsageError("--since is after --until")


def _midnight(day: datetime, zone: ZoneInfo) -> datetime:
    return day.replace(tzinfo=zone)


def _report(
    archive: Archive, routing: RoutingFile, since: datetime, until: datetime, now: datetime, by: By | None
) -> Report:
    tiers = PastTiers(routing, lambda version: stored_version(archive, version))
    window = timedelta(days=routing.repeat_callers.window_days)
    return report(
        contacts(archive, since, until),
        since,
        until,
        FirstContact(window, now),
        Precision(tiers.is_senior),
        by,
    )


def _print(found: Report, zone: ZoneInfo) -> None:
    console = paper()
    console.print(sheets.headline(found, zone), soft_wrap=True)
    for sheet in (sheets.figures(found), sheets.cases(found), sheets.groups(found)):
        print_sheet(sheet, console)
