"""`levelhead rules`: what ops do with a routing file on the command line."""

from pathlib import Path

import click

from ivr.routing.faults import RoutingFaults
from ivr.routing.file import RoutingFile
from ivr.routing.loading import load


@click.group()
def rules() -> None:
    """Check the routing file."""


@rules.command()
@click.argument("file", type=click.Path(exists=True, dir_okay=False, path_type=Path))
def check(file: Path) -> None:
    """Say whether FILE can go live, or everything that is wrong with it."""
    try:
        routing = load(file.read_bytes(), str(file))
    except RoutingFaults as faults:
        click.echo(str(faults), err=True)
        raise SystemExit(1) from None
    click.echo(f"OK, version {routing.version}: {_counts(routing)}")


def _counts(routing: RoutingFile) -> str:
    parts = {
        "rules": routing.rules,
        "reasons": routing.reasons,
        "queues": routing.queues,
        "agents": routing.agents,
    }
    return ", ".join(f"{len(part)} {name}" for name, part in parts.items())
