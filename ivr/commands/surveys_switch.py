"""`levelhead surveys stop` and `start`: the switch of all survey calls."""

import click

from ivr.commands.own_store import own_store
from ivr.commands.store_clock import StoreClock
from ivr.ports import Clock
from ivr.versions.who import user_at_host


def stop_command(clock: Clock) -> click.Command:
    @click.command("stop")
    def stop() -> None:
        """Make no survey calls, until `start`. Phones that ring are let go within 5 seconds."""
        _turn(clock, is_on=False)
        click.echo("No survey call begins any more; servers let phones that ring go within 5 seconds.")

    return stop


def start_command(clock: Clock) -> click.Command:
    @click.command("start")
    def start() -> None:
        """Make survey calls again."""
        _turn(clock, is_on=True)
        click.echo("Survey calls are made again.")

    return start


def _turn(clock: Clock, *, is_on: bool) -> None:
    with own_store() as store:
        now = StoreClock(clock, store).now()
        store.run(lambda records: records.switches.turn(is_on=is_on, at=now, by=user_at_host()))
