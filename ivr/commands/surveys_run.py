"""`levelhead surveys run-due`: surveys whose time has come need not wait for a server to look after their jobs."""

from collections.abc import Collection
from contextlib import closing
from functools import partial

import click

from ivr.commands.own_settings import own_settings
from ivr.commands.own_store import own_store
from ivr.commands.store_clock import StoreClock
from ivr.effects import ScheduleSurvey
from ivr.jobs import DurableScheduler, migrate_jobs
from ivr.ports import Clock, Job, Scheduler, Store
from ivr.records import Records
from ivr.survey.surveys import Surveys
from ivr.versions.in_memory import InMemory
from ivr.versions.recalling import recalled

AT_ONCE = 1000


def run_due_command(clock: Clock) -> click.Command:
    @click.command("run-due")
    def run_due() -> None:
        """Hand the surveys that are due to the workers at once, up to 1000, also those whose job is lost.

        Each is dialled only if it still may be, and only once.
        """
        url = own_settings().database_url
        migrate_jobs(url)
        with own_store() as store:
            if not store.read(lambda records: records.switches.read()).is_on:
                raise click.ClickException("surveys are stopped; `levelhead surveys start` comes first")
            now = StoreClock(clock, store)
            with closing(DurableScheduler(url, store, now)) as scheduler:
                due = _hand_over(store, now, scheduler)
        click.echo(f"surveys due: {due}")

    return run_due


def _hand_over(store: Store, clock: Clock, scheduler: Scheduler) -> int:
    now = clock.now()
    due = store.read(lambda records: records.surveys.due(now, AT_ONCE))
    jobs = {(survey.id, survey.attempt) for survey in due}
    if lost := jobs.difference(scheduler.to_come(jobs)):
        for job in store.run(partial(_made_up, lost=lost, clock=clock)):
            scheduler.at(job.due_at, job.survey_id, job.attempt)
    scheduler.run_due()
    return len(jobs)


def _made_up(records: Records, lost: Collection[Job], clock: Clock) -> list[ScheduleSurvey]:
    activation = records.activations.latest()
    if activation is None:
        raise click.ClickException("no routing file has been made live yet, so nobody is called")
    live = InMemory(recalled(records, activation.number), activation)
    effects = Surveys(live, clock).make_up(records, lost)
    return [effect for effect in effects if isinstance(effect, ScheduleSurvey)]
