"""`levelhead rules facts`: what a rule may ask about a call."""

import click
from rich.table import Table

from ivr.commands.fact_words import kind
from ivr.commands.paper import paper
from ivr.routing.facts import described
from ivr.routing.spelling import spelled


@click.command()
def facts() -> None:
    """List the facts that a rule may ask about.

    Each with what it can be, an example as a rule has it, and its meaning.
    """
    paper().print(_table())


def _table() -> Table:
    shown = Table("fact", "what it is", "example", "meaning", box=None, pad_edge=False, header_style="dim")
    for name, fact in described().items():
        shown.add_row(name, kind(fact), spelled(fact.about.example), fact.about.meaning)
    shown.columns[0].no_wrap = True
    return shown
