"""`levelhead surveys run-due`: surveys whose time has come need not wait for their jobs."""

from contextlib import closing

import click

from ivr.commands.own_settings import own_settings
from ivr.commands.own_store import own_store
from ivr.commands.store_clock import StoreClock
from ivr.jobs import DurableScheduler, migrate_jobs
from ivr.ports import Clock


def run_due_command(clock: Clock) -> click.Command:
    @click.command("run-due")
    def run_due() -> None:
        """Hand the surveys that are due to the workers at once, also those whose job is lost.

        Each is dialled only if it still may be, and only once.
        """
        with own_store() as store:
            if not store.read(lambda records: records.switches.read()).is_on:
                raise click.ClickException("surveys are stopped; `levelhead surveys start` comes first")
            url, now = own_settings().database_url, StoreClock(clock, store)
            due = [
                each
                for each in store.read(lambda records: records.surveys.scheduled())
                if each.due_at <= now.now()
            ]
            migrate_jobs(url)
            with closing(DurableScheduler(url, store, now)) as scheduler:
                for survey in due:
                    scheduler.at(survey.due_at, survey.id, survey.attempt)
                scheduler.run_due()
        click.echo(f"due: {len(due)}")

    return run_due
