"""`levelhead prompts`: what ops do with the words on the command line."""

import click

from ivr.commands.prompts_check import check
from ivr.commands.prompts_play import play


@click.group()
def prompts() -> None:
    """Check the words that callers and agents hear, and play them."""


prompts.add_command(check)
prompts.add_command(play)
