"""`levelhead surveys show`: all that is known of one survey."""

import click
from rich.table import Table
from rich.text import Text

from ivr.commands.own_store import own_store
from ivr.commands.paper import paper
from ivr.commands.survey_words import instant, outcome
from ivr.records import Records
from ivr.records.surveyed import Surveyed
from ivr.survey.dial import SurveyDial
from ivr.survey.survey import Survey, SurveyState

Rows = list[tuple[str, str | None]]


@click.command("show")
@click.argument("survey_id")
def show(survey_id: str) -> None:
    """Show a survey: what it asks about, each try, and the answer."""
    with own_store() as store:
        rows = store.read(lambda records: _rows(records, survey_id))
    shown = Table.grid(padding=(0, 2, 0, 0))
    for name, value in rows:
        if value:
            shown.add_row(Text(name, style="dim"), Text(value))
    paper().print(shown)


def _rows(records: Records, survey_id: str) -> Rows:
    found = records.surveyed.find(survey_id)
    if found is None:
        raise click.ClickException(f"there is no survey {survey_id}")
    case = records.cases.get(found.survey.case_id)
    tries: Rows = [("try", _try(dial)) for dial in records.dials.of_survey(survey_id)]
    return [*_about(found), ("case", f"{case.id}, {case.state}"), *tries, *_became(found.survey)]


def _about(found: Surveyed) -> Rows:
    return [
        ("caller", found.survey.number or "erased"),
        ("asks about", f"{found.survey.call_sid}, {instant(found.received_at)}"),
        ("reason", found.reason),
        ("queue", found.queue),
        ("rule", found.rule),
        ("agent", found.agent),
    ]


def _try(dial: SurveyDial) -> str:
    """The leg of one in doubt is not known."""
    picked_up = f", {dial.answered_by}" if dial.answered_by else ""
    return f"{instant(dial.at)}, {dial.survey_call_sid or 'in doubt'}{picked_up}"


def _became(survey: Survey) -> Rows:
    return [
        ("state", outcome(survey)),
        ("due", instant(survey.due_at) if survey.state is SurveyState.SCHEDULED else None),
        ("answered", instant(survey.answered_at) if survey.answered_at else None),
        ("comment", survey.comment),
        ("recording", survey.recording_url),
        ("message", "left on an answering machine" if survey.message_left else None),
    ]
