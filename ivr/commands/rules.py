"""`levelhead rules`: what ops do with a routing file on the command line."""

import click

from ivr.commands.rules_check import check
from ivr.commands.rules_facts import facts


@click.group()
def rules() -> None:
    """Check the routing file, try it, and see what it would do."""


for command in (check, facts):
    rules.add_command(command)
