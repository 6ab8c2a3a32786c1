"""`levelhead surveys run-due`: surveys whose time has come need not wait for their jobs."""

from collections.abc import Sequence
from contextlib import closing

import click

from ivr.commands.own_settings import own_settings
from ivr.commands.own_store import own_store
from ivr.commands.store_clock import StoreClock
from ivr.jobs import DurableScheduler, migrate_jobs
from ivr.ports import Clock, Store
from ivr.survey.survey import Survey


def run_due_command(clock: Clock) -> click.Command:
    @click.command("run-due")
    def run_due() -> None:
        """Hand the surveys that are due to the workers at once, also those whose job is lost.

        Each is dialled only if it still may be, and only once.
        """
        with own_store() as store:
            if not store.read(lambda records: records.switches.read()).is_on:
                raise click.ClickException("surveys are stopped; `levelhead surveys start` comes first")
            due = _run_due(store, StoreClock(clock, store))
        click.echo(f"surveys due: {len(due)}")

    return run_due


def _run_due(store: Store, clock: Clock) -> Sequence[Survey]:
    scheduled = store.read(lambda records: records.surveys.scheduled())
    now, url = clock.now(), own_settings().database_url
    due = [survey for survey in scheduled if survey.due_at <= now]
    migrate_jobs(url)
    with closing(DurableScheduler(url, store, clock)) as scheduler:
        for survey in due:
            scheduler.at(survey.due_at, survey.id, survey.attempt)
        scheduler.run_due()
    return due
