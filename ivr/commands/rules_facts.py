"""`levelhead rules facts`: what a rule may ask about a call."""

import click
from rich.table import Table
from rich.text import Text

from ivr.commands.fact_words import kind
from ivr.commands.paper import paper
from ivr.routing.facts import described
from ivr.routing.spelling import spelled

TABLE_COLUMNS = 160


@click.command()
def facts() -> None:
    """List the facts that a rule may ask about.

    Each with what it can be, an example as a rule has it, and its meaning.
    """
    console = paper()
    console.print(_table() if console.width >= TABLE_COLUMNS else _list())


def _list() -> Table:
    """For a terminal that the table does not fit into."""
    shown = Table.grid(padding=(0, 2, 0, 0))
    for name, fact in described().items():
        shown.add_row(name, fact.about.meaning)
        shown.add_row("", Text(f"{kind(fact)}; for example {spelled(fact.about.example)}", style="dim"))
    shown.columns[0].no_wrap = True
    return shown


def _table() -> Table:
    shown = Table("fact", "what it is", "example", "meaning", box=None, pad_edge=False, header_style="dim")
    for name, fact in described().items():
        shown.add_row(name, kind(fact), spelled(fact.about.example), fact.about.meaning)
    shown.columns[0].no_wrap = True
    return shown
