"""What a fact can be, for people who write rules."""

from ivr.routing.facts import Fact
from ivr.routing.spelling import spelled

_TYPES = {bool: "yes or no", int: "whole number", float: "number", str: "text"}


def kind(fact: Fact) -> str:
    """Such as `whole number of hours, 0 to 23`."""
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
