"""`levelhead agents`: who is at work, and what ops can do for agents who cannot do it themselves."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import datetime

import click
from rich.table import Table

from ivr.agents.agent import Agent
from ivr.agents.roster import Roster
from ivr.commands.own_store import own_store
from ivr.commands.paper import paper
from ivr.effects import Effect
from ivr.ports import Clock, Store
from ivr.records import NotOnRecord, Records
from ivr.versions.in_memory import InMemory
from ivr.versions.recalling import recalled

Act = Callable[[Roster, Records, str], object]


class BySweep:
    """A command dials no agents: a server sees within two seconds that one has come."""

    def agent_changed(self, records: Records, name: str) -> tuple[Effect, ...]:
        return ()


def agents(clock: Clock) -> click.Group:
    @click.group("agents")
    def group() -> None:
        """Agents: who is at work, their PINs, and signing them in and out."""

    group.add_command(_list(clock))
    group.add_command(_pin(clock))
    for name, act, doc in (
        (
            "sign-in",
            Roster.signs_in,
            "Sign the agent NAME in. A rest that is due stays due: only agents waive it.",
        ),
        ("sign-out", Roster.signs_out, "Sign the agent NAME out; one who is on a call, when it is over."),
        (
            "break",
            Roster.takes_break,
            "Send the agent NAME on a break; one who is on a call, when it is over.",
        ),
    ):
        group.add_command(_command(clock, name, act, doc))
    return group


def _list(clock: Clock) -> click.Command:
    @click.command("list")
    def list_() -> None:
        """List the agents of the live routing file: their state, since when, and what comes next."""
        with _desk(clock) as desk:
            there = desk.store.read(lambda records: desk.roster(records).agents(records))
        paper().print(_table(there, clock.now()))

    return list_


def _pin(clock: Clock) -> click.Command:
    @click.command("pin")
    @click.argument("name")
    def pin(name: str) -> None:
        """Give the agent NAME a new PIN, and show it this once. It also lifts a lock."""
        with _desk(clock) as desk:
            given = desk.does(name, Roster.gives_pin)
        click.echo(f"The PIN of {name} is {given}. It is not shown again.")

    return pin


def _command(clock: Clock, name: str, act: Act, doc: str) -> click.Command:
    @click.command(name, help=doc)
    @click.argument("name")
    def command(name: str) -> None:
        with _desk(clock) as desk:
            desk.does(name, act)
            agent = desk.store.read(lambda records: records.agents.get(name))
        click.echo(f"{name}: {_state(agent, clock.now())}")

    return command


@dataclass(frozen=True)
class _Desk:
    store: Store
    clock: Clock

    def roster(self, records: Records) -> Roster:
        activation = records.activations.latest()
        if activation is None:
            raise click.ClickException("no routing file has been made live yet, so nobody is known")
        live = InMemory(recalled(records, activation.number), activation)
        return Roster(live, self.clock, BySweep())

    def does(self, name: str, act: Act) -> object:
        try:
            return self.store.run(lambda records: act(self.roster(records), records, name))
        except NotOnRecord:
            there = self.store.read(lambda records: self.roster(records).agents(records))
            names = ", ".join(agent.name for agent in there)
            raise click.ClickException(f"there is no agent '{name}'; there are {names}") from None


@contextmanager
def _desk(clock: Clock) -> Iterator[_Desk]:
    with own_store() as store:
        yield _Desk(store, clock)


def _table(agents: list[Agent], now: datetime) -> Table:
    shown = Table("", "", "since (UTC)", "PIN", box=None, pad_edge=False, header_style="dim")
    for agent in agents:
        pin = "yes" if agent.pin_hash else "no"
        shown.add_row(agent.name, _state(agent, now), f"{agent.since:%Y-%m-%d %H:%M}", pin)
    return shown


def _state(agent: Agent, now: datetime) -> str:
    state = agent.shown(now)
    if agent.next_state:
        return f"{state}, then {agent.next_state}"
    if until := agent.rests_until(now):
        return f"{state}, no calls until {until:%H:%M:%S} UTC"
    return str(state)
