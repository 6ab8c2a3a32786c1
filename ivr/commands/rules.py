"""`levelhead rules`: what ops do with a routing file on the command line."""

import click

from ivr.commands.rules_check import check


@click.group()
def rules() -> None:
    """Check the routing file, try it, and see what it would do."""


rules.add_command(check)
