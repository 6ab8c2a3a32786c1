"""`levelhead rules`: what ops do with a routing file on the command line."""

import click

from ivr.commands.rules_check import check
from ivr.commands.rules_facts import facts
from ivr.commands.rules_schema import schema
from ivr.commands.rules_try import try_


@click.group()
def rules() -> None:
    """Check the routing file, try it, and see what it would do."""


for command in (check, try_, facts, schema):
    rules.add_command(command)
