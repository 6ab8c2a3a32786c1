"""`levelhead surveys`: which callers are asked whether it is solved, and what ops can do about it."""

from collections.abc import Sequence
from datetime import timedelta
from functools import partial

import click
from rich.table import Table

from ivr.commands.own_store import own_store
from ivr.commands.paper import paper
from ivr.commands.store_clock import StoreClock
from ivr.commands.survey_words import instant, outcome
from ivr.commands.surveys_export import export_command
from ivr.commands.surveys_run import run_due_command
from ivr.commands.surveys_show import show
from ivr.ports import Clock
from ivr.records import Records
from ivr.records.surveyed import Surveyed
from ivr.survey.survey import SurveyState, Why
from ivr.survey.switch import Switch
from ivr.versions.who import user_at_host

STOPPED = "No survey call begins any more, and servers hang up those that ring, within 5 seconds."
STARTED = "Survey calls begin again."


def surveys(clock: Clock) -> click.Group:
    @click.group("surveys")
    def group() -> None:
        """Surveys: the calls afterwards that ask whether it is solved."""

    for command in (
        _list(clock),
        show,
        cancel,
        run_due_command(clock),
        _switch(clock, "stop", is_on=False, said=STOPPED, doc="Make no survey calls, until `start`."),
        _switch(clock, "start", is_on=True, said=STARTED, doc="Make survey calls again."),
        export_command(clock),
    ):
        group.add_command(command)
    return group


def _list(clock: Clock) -> click.Command:
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
            listed = store.read(
                lambda records: records.surveyed.since(since) if since else records.surveyed.not_over()
            )
            switch = store.read(lambda records: records.switches.read())
        paper().print(_table(listed))
        if not switch.is_on:
            click.echo(_stopped(switch))

    return list_


def _table(listed: Sequence[Surveyed]) -> Table:
    shown = Table(
        "survey",
        "caller",
        "due (UTC)",
        "tries",
        "reason",
        "queue",
        "state",
        box=None,
        pad_edge=False,
        header_style="dim",
    )
    for each in listed:
        survey = each.survey
        due, tries = f"{survey.due_at:%Y-%m-%d %H:%M}", str(survey.tries)
        shown.add_row(survey.id, survey.number, due, tries, each.reason, each.queue, outcome(survey))
    return shown


def _stopped(switch: Switch) -> str:
    since = f", since {instant(switch.at)} by {switch.by}" if switch.at else ""
    return f"Surveys are stopped{since}."


@click.command("cancel")
@click.argument("survey_ids", metavar="SURVEY_ID...", nargs=-1, required=True)
def cancel(survey_ids: tuple[str, ...]) -> None:
    """Make no call for these surveys any more, as far as they are still to be made."""
    with own_store() as store:
        refusals = [store.run(partial(_cancelled, survey_id=each)) for each in survey_ids]
    for refusal in filter(None, refusals):
        click.echo(refusal, err=True)
    if any(refusals):
        raise SystemExit(1)


def _cancelled(records: Records, survey_id: str) -> str | None:
    """What is to be said where that cannot be."""
    by_ops = {"state": SurveyState.CANCELLED, "why": Why.BY_OPS}
    if records.surveys.claim(survey_id, [SurveyState.SCHEDULED], **by_ops):
        return None
    survey = records.surveys.find(survey_id)
    return f"{survey_id} is {outcome(survey)}" if survey else f"there is no survey {survey_id}"


def _switch(clock: Clock, name: str, *, is_on: bool, said: str, doc: str) -> click.Command:
    @click.command(name, help=doc)
    def command() -> None:
        with own_store() as store:
            now = StoreClock(clock, store).now()
            store.run(lambda records: records.switches.turn(is_on=is_on, at=now, by=user_at_host()))
        click.echo(said)

    return command
