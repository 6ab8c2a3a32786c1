"""`levelhead optout`: numbers whose callers do not want to be asked."""

from collections.abc import Callable, Sequence
from functools import partial
from typing import TextIO

import click

from ivr.commands.numbers import numbers_of, read
from ivr.commands.own_store import own_store
from ivr.commands.store_clock import StoreClock
from ivr.ports import Clock, Store
from ivr.records import Records
from ivr.survey.opt_out import OptOut

# So many rows are written in a few milliseconds: no webhook waits for longer.
PORTION = 200


def optout(clock: Clock) -> click.Group:
    @click.group("optout")
    def group() -> None:
        """Opt-outs: numbers to which no survey call is made."""

    group.add_command(_add(clock))
    group.add_command(list_)
    group.add_command(remove)
    return group


def _add(clock: Clock) -> click.Command:
    @click.command("add")
    @numbers_of
    def add(arguments: tuple[str, ...], file: TextIO | None) -> None:
        """Make no survey call to each NUMBER any more, from the next dial on.

        Whatever is no number is named, and keeps no other from being put on the list.
        """
        given = read(arguments, file)
        with own_store() as store:
            now = StoreClock(clock, store).now()
            added = _each(
                store, given.good, lambda records, number: records.opt_outs.add(OptOut(number, now, "ops"))
            )
        click.echo(f"{added} added, {len(given.good) - added} on the list before")
        given.tell_faults()

    return add


@click.command("list")
def list_() -> None:
    """The numbers, one on a line, each with the time since when and who said so, the caller or ops."""
    with own_store() as store:
        opt_outs = store.read(lambda records: records.opt_outs.all())
    for opt_out in opt_outs:
        click.echo(f"{opt_out.number}  # since {opt_out.at:%Y-%m-%d %H:%M} UTC, by {opt_out.by}")


@click.command("remove")
@numbers_of
def remove(arguments: tuple[str, ...], file: TextIO | None) -> None:
    """Take each NUMBER off the list, as its caller wants to be asked again."""
    given = read(arguments, file)
    with own_store() as store:
        removed = _each(store, given.good, lambda records, number: records.opt_outs.remove(number))
    click.echo(f"{removed} removed, {len(given.good) - removed} not on the list")
    given.tell_faults()


def _each(store: Store, numbers: Sequence[str], act: Callable[[Records, str], bool]) -> int:
    """With how many of them it was done."""
    portions = [numbers[start : start + PORTION] for start in range(0, len(numbers), PORTION)]
    return sum(store.run(partial(_portion, numbers=portion, act=act)) for portion in portions)


def _portion(records: Records, numbers: Sequence[str], act: Callable[[Records, str], bool]) -> int:
    records.switches.hold()  # Whoever is about to dial looks at the list before or after this, never meanwhile.
    return sum(act(records, number) for number in numbers)
