"""`levelhead surveys cancel`: nobody is called for these."""

from datetime import datetime
from functools import partial

import click

from ivr.commands.own_store import own_store
from ivr.commands.store_clock import StoreClock
from ivr.commands.survey_words import outcome
from ivr.ports import Clock
from ivr.records import Records
from ivr.survey import cancelling
from ivr.survey.survey import Why


def cancel_command(clock: Clock) -> click.Command:
    @click.command("cancel")
    @click.argument("survey_ids", metavar="SURVEY_ID...", nargs=-1, required=True)
    def cancel(survey_ids: tuple[str, ...]) -> None:
        """Make no call for these surveys any more, as far as they are still to be made."""
        with own_store() as store:
            now = StoreClock(clock, store).now()
            refusals = [store.run(partial(_refused, survey_id=each, at=now)) for each in survey_ids]
        for refusal in filter(None, refusals):
            click.echo(refusal, err=True)
        if any(refusals):
            raise SystemExit(1)

    return cancel


def _refused(records: Records, survey_id: str, at: datetime) -> str | None:
    """What is to be said of one that cannot be cancelled; None of one that is."""
    if cancelling.cancel(records, survey_id, Why.BY_OPS, at):
        return None
    survey = records.surveys.find(survey_id)
    return (
        f"{survey_id} cannot be cancelled any more ({outcome(survey)})"
        if survey
        else f"there is no survey {survey_id}"
    )
