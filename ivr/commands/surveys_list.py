"""`levelhead surveys list`: who is to be asked, and what became of those who were."""

from collections.abc import Sequence
from datetime import datetime, timedelta
from functools import partial

import click
from rich.table import Table

from ivr.commands.own_store import own_store
from ivr.commands.paper import paper
from ivr.commands.store_clock import StoreClock
from ivr.commands.survey_words import instant, outcome
from ivr.ports import Clock
from ivr.records import Records
from ivr.records.surveyed import Surveyed
from ivr.survey.switch import Switch

COLUMNS = ("survey", "caller", "due (UTC)", "tries", "reason", "queue", "state")


def list_command(clock: Clock) -> click.Command:
    @click.command("list")
    @click.option(
        "--days",
        type=click.IntRange(1, 3650),
        metavar="DAYS",
        help="Those about calls of the past DAYS days, whatever became of them.",
    )
    def list_(days: int | None) -> None:
        """List the surveys that are still to be made, or are being made, in the order in which they are due."""
        with own_store() as store:
            since = StoreClock(clock, store).now() - timedelta(days=days) if days else None
            listed, switch = store.read(partial(_found, since=since))
        if listed:
            paper().print(_table(listed))
        else:
            click.echo("No surveys.")
        if not switch.is_on:
            click.echo(_stopped(switch))

    return list_


def _found(records: Records, since: datetime | None) -> tuple[Sequence[Surveyed], Switch]:
    listed = records.surveyed.since(since) if since else records.surveyed.not_over()
    return listed, records.switches.read()


def _table(listed: Sequence[Surveyed]) -> Table:
    shown = Table(*COLUMNS, box=None, pad_edge=False, header_style="dim")
    for each in listed:
        survey = each.survey
        due, tries = f"{survey.due_at:%Y-%m-%d %H:%M}", str(survey.tries)
        shown.add_row(survey.id, survey.number, due, tries, each.reason, each.queue, outcome(survey))
    return shown


def _stopped(switch: Switch) -> str:
    since = f", since {instant(switch.at)} by {switch.by}" if switch.at else ""
    return f"Surveys are stopped{since}."
