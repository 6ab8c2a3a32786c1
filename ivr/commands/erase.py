"""`levelhead erase`: what is kept about one caller, when they ask for its end."""

import click

from ivr.commands.numbers import e164, fault
from ivr.commands.own_store import own_store
from ivr.commands.store_clock import StoreClock
from ivr.erasing import NotYet, erase
from ivr.ports import Clock
from ivr.records.callers import Kept


def erase_command(clock: Clock) -> click.Command:
    @click.command("erase")
    @click.argument("number", callback=_number)
    @click.option("--yes", is_flag=True, help="Do not ask first.")
    def command(number: str, yes: bool) -> None:
        """Erase who called from NUMBER, and what they said; surveys of theirs that are due are not made.

        Not while they are on the line, or a promise to them is not kept.
        """
        with own_store() as store:
            _tell(number, store.read(lambda records: records.callers.kept(number)))
            if not yes:
                click.confirm("Erase that? It cannot be undone.", abort=True)
            now = StoreClock(clock, store).now()
            try:
                store.run(lambda records: erase(records, number, now))
            except NotYet as why:
                raise click.ClickException(f"nothing is erased: {why}") from None
            is_opt_out = store.read(lambda records: records.opt_outs.find(number)) is not None
        click.echo("Erased; the number stays on the list of opt-outs." if is_opt_out else "Erased.")

    return command


def _number(_context: click.Context, _argument: click.Parameter, written: str) -> str:
    if number := e164(written):
        return number
    raise click.BadParameter(fault(written))


def _tell(number: str, kept: Kept) -> None:
    click.echo(
        f"{number}: calls {kept.calls}, cases {kept.cases}, surveys {kept.surveys}, promises {kept.promises}"
    )
    for url in kept.recordings:
        click.echo(f"to be deleted at Twilio: {url}")
