"""`levelhead promises`: what has been promised to callers and is not kept yet."""

import click

from ivr.clock import SystemClock
from ivr.commands.own_store import own_store
from ivr.commands.store_clock import StoreClock
from ivr.promise import Promise
from ivr.settling import keep_promise
from ivr.versions.who import user

MINUTE = "%Y-%m-%d %H:%M"


@click.group()
def promises() -> None:
    """Promises to callers: callbacks, and messages that somebody has to hear."""


@promises.command(name="list")
def list_() -> None:
    """The promises that are not kept yet, in the order of the line, one on a line."""
    with own_store() as store:
        not_kept = store.read(lambda records: records.promises.not_kept())
    for promise in not_kept:
        click.echo(_line(promise))


def _line(promise: Promise) -> str:
    since, due = f"since {promise.since:{MINUTE}} UTC", f"due {promise.due_at:{MINUTE}} UTC"
    to = promise.number or "a withheld number"
    return "  ".join(
        (promise.id, str(promise.kind), to, since, due, promise.queue, promise.recording_url or "")
    )


@promises.command()
@click.argument("promise_id")
def keep(promise_id: str) -> None:
    """Note that a promise has been kept, by other means than a call through the line."""
    with own_store() as store:
        now = StoreClock(SystemClock(), store).now()
        is_kept = store.run(lambda records: keep_promise(records, promise_id, now, by=user()))
    if not is_kept:
        raise click.ClickException(f"there is no promise {promise_id} that is not kept yet")
