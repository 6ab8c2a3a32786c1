"""`levelhead rules check`: can this file go live?"""

from pathlib import Path

import click

from ivr.commands.routing_text import File, RoutingText
from ivr.routing import RoutingFile


@click.command()
@click.argument("file", type=File, required=False)
def check(file: Path | None) -> None:
    """Say whether FILE can go live, or everything that is wrong with it.

    Without FILE, the file of the setting ROUTING_FILE; without that, the shipped one.
    """
    found = RoutingText.of(file)
    routing = found.loaded()
    click.echo(f"OK, version {routing.version} of {found.source}: {_counts(routing)}")


def _counts(routing: RoutingFile) -> str:
    parts = {
        "rules": routing.rules,
        "reasons": routing.reasons,
        "queues": routing.queues,
        "agents": routing.agents,
    }
    return ", ".join(f"{len(part)} {name}" for name, part in parts.items())
