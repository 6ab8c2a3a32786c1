"""Comparisons of a fact with a number that the fact's range has decided already."""

import operator
from collections.abc import Callable
from math import ceil, floor, inf, isfinite
from typing import Any, NamedTuple

from rule_engine import ast

from ivr.routing.facts import Fact, described

_SIGNS: dict[str, tuple[str, Callable[[float, float], bool]]] = {
    "lt": ("<", operator.lt),
    "le": ("<=", operator.le),
    "gt": (">", operator.gt),
    "ge": (">=", operator.ge),
    "eq": ("==", operator.eq),
    "ne": ("!=", operator.ne),
}
_MIRRORED = {"lt": "gt", "le": "ge", "gt": "lt", "ge": "le", "eq": "eq", "ne": "ne"}


class Comparison(NamedTuple):
    """A fact that is a number on the left, a number on the right; `sign` is the library's name of what is between."""

    fact: Fact
    sign: str
    number: float

    @property
    def outcomes(self) -> set[bool]:
        """What it can be, for calls of which the fact is known."""
        holds = _SIGNS[self.sign][1]
        return {holds(value, self.number) for value in _around(self.number, self.fact)}

    def __str__(self) -> str:
        return f"{self.fact.name} {_SIGNS[self.sign][0]} {self.number:g}"


def comparison(node: Any) -> Comparison | None:
    """None for everything but a fact and a number."""
    if not isinstance(node, ast.ComparisonExpression) or node.type not in _SIGNS:
        return None
    return compared(node.left, node.type, node.right) or compared(node.right, _MIRRORED[node.type], node.left)


def compared(left: Any, sign: str, right: Any) -> Comparison | None:
    fact = described().get(left.name) if isinstance(left, ast.SymbolExpression) else None
    if fact is None or fact.type not in (int, float) or not isinstance(right, ast.FloatExpression):
        return None
    return Comparison(fact, sign, float(right.value))


def _around(number: float, fact: Fact) -> list[float]:
    """Values that the fact can have: its least, its greatest, and those next to a number on both sides."""
    low, high = bounds(fact)
    near = (
        [number, floor(number), ceil(number), floor(number) - 1, ceil(number) + 1] if isfinite(number) else []
    )
    possible = [value for value in near if low <= value <= high and (value % 1 == 0 or fact.type is float)]
    return [low, high, *possible]


def bounds(fact: Fact) -> tuple[float, float]:
    low, high = fact.about.minimum, fact.about.maximum
    return (-inf if low is None else low), (inf if high is None else high)


def range_of(fact: Fact) -> str:
    """Such as "a whole number from 0 to 23"."""
    low, high = bounds(fact)
    kind = "a whole number" if fact.type is int else "a number"
    if high < inf:
        return f"{kind} from {low:g} to {high:g}"
    return f"{kind}, {low:g} or more" if low > -inf else kind
