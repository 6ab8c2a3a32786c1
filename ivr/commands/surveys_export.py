"""`levelhead surveys export`: surveys and their answers, for a spreadsheet."""

from collections.abc import Callable
from datetime import timedelta
from pathlib import Path

import click

from ivr.commands.own_store import own_store
from ivr.commands.store_clock import StoreClock
from ivr.commands.writing import write_csv
from ivr.ports import Clock
from ivr.records.surveyed import Surveyed

COLUMNS: dict[str, Callable[[Surveyed], object]] = {
    "survey": lambda each: each.survey.id,
    "case": lambda each: each.survey.case_id,
    "call": lambda each: each.survey.call_sid,
    "received_at": lambda each: each.received_at,
    "line": lambda each: each.survey.line,
    "number": lambda each: each.survey.number,
    "reason": lambda each: each.reason,
    "queue": lambda each: each.queue,
    "rule": lambda each: each.rule,
    "agent": lambda each: each.agent,
    "state": lambda each: each.survey.state,
    "why": lambda each: each.survey.why,
    "tries": lambda each: each.survey.tries,
    "answered_at": lambda each: each.survey.answered_at,
    "rating": lambda each: each.survey.rating,
    "comment": lambda each: each.survey.comment,
    "recording": lambda each: each.survey.recording_url,
    "message_left": lambda each: each.survey.message_left,
}


def export_command(clock: Clock) -> click.Command:
    @click.command("export")
    @click.argument("file", type=click.Path(dir_okay=False, path_type=Path))
    @click.option(
        "--days",
        type=click.IntRange(1, 3650),
        default=30,
        metavar="DAYS",
        help="Those about calls of so many past days; 30 if not given.",
    )
    def export(file: Path, days: int) -> None:
        """Write surveys and their answers into FILE, as CSV in UTF-8 without formulas."""
        with own_store() as store:
            since = StoreClock(clock, store).now() - timedelta(days=days)
            surveyed = store.read(lambda records: records.surveyed.since(since))
        rows = [[cell(each) for cell in COLUMNS.values()] for each in surveyed]
        write_csv(file, list(COLUMNS), rows)
        click.echo(f"{file}: {len(rows)} surveys")

    return export
