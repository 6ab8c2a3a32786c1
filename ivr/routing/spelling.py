"""Facts in a report, written as in a rule."""

from collections.abc import Mapping


def spelled(value: object) -> str:
    """`true`, `"billing"`, `9.5`; `unknown` for what nobody knows."""
    match value:
        case None:
            return "unknown"
        case bool():
            return str(value).lower()
        case str():
            return f'"{value}"'
        case _:
            return f"{value:g}"


def equations(facts: Mapping[str, object], between: str = " and ") -> str:
    """`calls_7d = 3 and reason = "billing"`."""
    return between.join(f"{name} = {spelled(value)}" for name, value in facts.items())
