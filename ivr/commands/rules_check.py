"""`levelhead rules check`: can this file go live?"""

from pathlib import Path

import click

from ivr.commands.routing_text import File, RoutingText
from ivr.routing import RoutingFile
from ivr.routing.examples import run, untested


@click.command()
@click.argument("file", type=File, required=False)
def check(file: Path | None) -> None:
    """Say whether FILE can go live, or everything that is wrong with it.

    Without FILE, the file of the setting ROUTING_FILE; without that, the shipped one. Warnings keep no file from
    going live.
    """
    found = RoutingText.of(file)
    routing = found.loaded()
    for warning in routing.warnings:
        click.echo(f"{found.source}:{warning}")
    click.echo(f"OK, version {routing.version} of {found.source}: {_counts(routing)}")
    click.echo(_tested(routing))


def _counts(routing: RoutingFile) -> str:
    parts = {
        "rules": routing.rules,
        "reasons": routing.reasons,
        "queues": routing.queues,
        "agents": routing.agents,
    }
    return ", ".join(f"{len(part)} {name}" for name, part in parts.items())


def _tested(routing: RoutingFile) -> str:
    """They all pass: a file with one that fails has not been loaded."""
    results = run(routing)
    if not results:
        return "It has no tests; they stand under `tests:`"
    without, rules = untested(routing, results), len(routing.rules)
    passed = f"{len(results)} {'test' if len(results) == 1 else 'tests'} passed"
    if not without:
        return f"{passed}; all {rules} rules are reached by a test"
    return (
        f"{passed}; {rules - len(without)} of {rules} rules are reached by a test; not: {', '.join(without)}"
    )
