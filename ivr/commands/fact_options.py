"""An option for every fact."""

from collections.abc import Callable, Mapping
from typing import Any

import click

from ivr.commands.fact_words import kind
from ivr.routing.facts import Fact, described
from ivr.routing.faults import RoutingFaults
from ivr.routing.file import RoutingFile
from ivr.routing.given import facts_given

UNKNOWN = "unknown"


class Number(click.ParamType[Any]):
    """A number of a fact that may be unknown; `unknown` stays the word."""

    def __init__(self, known: click.ParamType[Any]) -> None:
        self.known = known
        self.name = known.name

    def convert(self, value: Any, param: click.Parameter | None, ctx: click.Context | None) -> Any:
        return value if value == UNKNOWN else self.known.convert(value, param, ctx)


def fact_options(command: Callable[..., None]) -> Callable[..., None]:
    """The command with an option for every fact, which is None where it is not given."""
    for fact in reversed(described().values()):
        command = _option(fact)(command)
    return command


def _option(fact: Fact) -> Callable[[Callable[..., None]], Callable[..., None]]:
    if fact.type is bool:
        return click.option(
            f"--{fact.option}/--no-{fact.option}", fact.name, default=None, help=fact.about.meaning
        )
    help_ = f"{fact.about.meaning} ({kind(fact)})"
    return click.option(f"--{fact.option}", fact.name, type=_type(fact), metavar=_metavar(fact), help=help_)


def _type(fact: Fact) -> click.ParamType[Any]:
    if fact.type is str:
        return click.STRING
    number = click.INT if fact.type is int else click.FLOAT
    return Number(number) if fact.nullable else number


def _metavar(fact: Fact) -> str:
    return "TEXT" if fact.type is str else "N"


def checked(options: Mapping[str, Any], routing: RoutingFile) -> Mapping[str, Any]:
    """The facts that were given. Raises a `click.UsageError` that has everything that is wrong with them."""
    given = {name: _value(described()[name], value) for name, value in options.items() if value is not None}
    try:
        return facts_given(given, routing)
    except RoutingFaults as found:
        messages = [f"--{described()[fault.path].option}: {fault.message}" for fault in found.faults]
        raise click.UsageError("\n".join(messages)) from None


def _value(fact: Fact, value: Any) -> Any:
    return None if fact.nullable and value == UNKNOWN else value
