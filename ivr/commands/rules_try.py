"""`levelhead rules try`: where a call would go, and why."""

from collections.abc import Mapping
from pathlib import Path
from textwrap import fill
from typing import Any

import click
from rich.table import Table
from rich.text import Text

from ivr.commands.fact_options import checked, fact_options
from ivr.commands.paper import paper
from ivr.commands.routing_text import File, RoutingText
from ivr.routing import Decision, Facts, RoutingFile, decide
from ivr.routing.facts import described
from ivr.routing.faults import suggestion
from ivr.routing.ordinary import ordinary_call
from ivr.routing.spelling import equations

ASSUMED_WIDTH = 100
UNBROKEN = "\N{NO-BREAK SPACE}"


@click.command(name="try")
@click.option(
    "--file",
    type=File,
    metavar="FILE",
    help="The routing file; without it, that of ROUTING_FILE, else the shipped one.",
)
@click.option("--expect", metavar="QUEUE", help="Fail if the call goes to another queue.")
@fact_options
def try_(file: Path | None, expect: str | None, **options: Any) -> None:
    """Say where a call would go, and why.

    Its facts are given as options; what is not given is as on an ordinary first call within the opening hours. The
    answer names the rule that decides, and what did not hold of each rule above it.
    """
    found = RoutingText.of(file)
    routing = found.loaded()
    if expect is not None and expect not in routing.queues:
        raise click.BadParameter(
            f"'{expect}' is not a queue{suggestion(expect, routing.queues)}", param_hint="--expect"
        )
    given = checked(options, routing)
    facts = ordinary_call(given, routing)
    decision = decide(facts, routing)
    _print(decision, routing, given, facts, found.source)
    if expect is not None and decision.queue != expect:
        raise click.ClickException(f"expected '{expect}', is '{decision.queue}' by rule '{decision.rule}'")


def _print(
    decision: Decision, routing: RoutingFile, given: Mapping[str, Any], facts: Facts, source: str
) -> None:
    console = paper()
    console.print(_result(decision, routing, source))
    if decision.passed_over:
        console.print("", _passed_over(decision), sep="\n")
    console.print(Text("\nassumed, as it was not given", style="dim"))
    assumed = {name: getattr(facts, name) for name in described() if name not in given}
    console.print(_wrapped(assumed, min(console.width, ASSUMED_WIDTH)))


def _wrapped(facts: Mapping[str, Any], width: int) -> str:
    """No line ends within a fact."""
    unbroken = (equations({name: value}).replace(" ", UNBROKEN) for name, value in facts.items())
    return fill(", ".join(unbroken), width, break_on_hyphens=False).replace(UNBROKEN, " ")


def _result(decision: Decision, routing: RoutingFile, source: str) -> Table:
    shown = Table.grid(padding=(0, 2, 0, 0))
    rows = {
        "file": f"{source}, version {decision.version}",
        "rule": decision.rule,
        "queue": f"{decision.queue} (tier {routing.queues[decision.queue].tier})",
        "priority": str(decision.priority),
        "prompt": decision.prompt or "the usual words",
        "because": equations(decision.facts_used) or "no rule above it holds",
    }
    if decision.points:
        rows["points"] = ", ".join(f"{points:+} for {text}" for text, points in decision.points.items())
    for name, value in rows.items():
        shown.add_row(Text(name, style="dim"), Text(value))
    return shown


def _passed_over(decision: Decision) -> Table:
    shown = Table("passed over", "did not hold", "as", box=None, pad_edge=False, header_style="dim")
    for passed in decision.passed_over:
        shown.add_row(passed.rule, Text(passed.because), Text(equations(passed.facts, ", ")))
    return shown
