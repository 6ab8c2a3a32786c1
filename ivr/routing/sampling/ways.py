"""The ways in which a rule can hold: by which branch of an `or`, by which of its points."""

from collections.abc import Iterator
from itertools import chain, islice
from typing import Any

from rule_engine import ast

from ivr.routing.conditions import Clause, Condition, clause_of
from ivr.routing.points import Points

MOST = 8

Way = tuple[Clause | Points, ...]
"""What holds at once."""


def ways(condition: Condition | Points) -> Iterator[Way]:
    """`MOST` at the most."""
    if isinstance(condition, Points):
        return islice(chain([(condition,)], _sums(condition)), MOST)
    return _of(condition)


def _of(condition: Condition, holds: bool = True) -> Iterator[Way]:
    alternatives = islice(_alternatives(condition.expression, holds), MOST)
    return (tuple(clause_of("", *part) for part in parts) for parts in alternatives)


def _alternatives(node: Any, holds: bool) -> Iterator[tuple[tuple[Any, bool], ...]]:
    """Nodes that make this one hold, or not hold, if each of them does as is said beside it."""
    match node:
        case ast.LogicExpression():
            left, right = (_alternatives(each, holds) for each in (node.left, node.right))
            if (node.type == "or") is holds:
                return chain(left, right)
            rights = [*islice(right, MOST)]
            return ((*one, *other) for one in left for other in rights)
        case ast.UnaryExpression() if node.type == "not":
            return _alternatives(node.right, not holds)
    return iter([((node, holds),)])


def _sums(points: Points) -> Iterator[Way]:
    """Each expression once as the first to count, with the heaviest others that it takes."""
    heaviest = sorted(points.weights, key=lambda each: -points.weights[each])
    for first in heaviest:
        counted = _enough([first, *(each for each in heaviest if each is not first)], points)
        against = [each for each, weight in points.weights.items() if weight < 0]
        parts = [*(next(_of(each)) for each in counted), *(next(_of(each, holds=False)) for each in against)]
        yield tuple(chain.from_iterable(parts))


def _enough(expressions: list[Condition], points: Points) -> Iterator[Condition]:
    missing = points.at_least
    for each in expressions:
        if missing > 0 and points.weights[each] > 0:
            missing -= points.weights[each]
            yield each
