"""Facts and their values, as people read and write them on the command line."""

from ivr.routing.facts import Fact

_TYPES = {bool: "yes or no", int: "whole number", float: "number", str: "text"}


def kind(fact: Fact) -> str:
    """What a fact can be: `whole number of hours, 0 to 23`."""
    if fact.about.values:
        return "one of " + ", ".join(map(spelled, fact.about.values))
    unit = f" of {fact.about.unit}" if fact.about.unit else ""
    parts = (_TYPES[fact.type] + unit, _range(fact), "or unknown" if fact.nullable else "")
    return ", ".join(filter(None, parts))


def _range(fact: Fact) -> str:
    least, most = fact.about.minimum, fact.about.maximum
    if least is None:
        return ""
    return f"at least {least:g}" if most is None else f"{least:g} to {most:g}"


def spelled(value: object) -> str:
    """As a rule has it: `true`, `"billing"`, `9.5`; `unknown` for what nobody knows."""
    match value:
        case None:
            return "unknown"
        case bool():
            return str(value).lower()
        case str():
            return f'"{value}"'
        case _:
            return f"{value:g}"
