"""How a condition is put together: its parts as parsed, and as written."""

import re
from collections.abc import Iterator
from typing import Any

from rule_engine import ast

_CHILDREN = (
    *("left", "right", "condition", "case_true", "case_false"),
    *("container", "member", "object", "item", "start", "stop", "value"),
)
_TOKEN = re.compile(r"""(?P<quote>["'])(?:\\.|.)*?(?P=quote)|[()\[\]{}?]|\w+|#.*""")


def nodes(node: Any) -> Iterator[Any]:
    """A parsed expression and all within it."""
    yield node
    for name in _CHILDREN:
        child = getattr(node, name, None)
        for each in child if isinstance(child, (list, tuple)) else (child,):
            if isinstance(each, ast.ExpressionBase):
                yield from nodes(each)


def facts_in(node: Any) -> tuple[str, ...]:
    """The names that an expression mentions, sorted."""
    return tuple(sorted({each.name for each in nodes(node) if isinstance(each, ast.SymbolExpression)}))


def literals_in(node: Any) -> frozenset[float | str]:
    """The numbers and texts that an expression is written with."""
    literals = [each for each in nodes(node) if isinstance(each, (ast.FloatExpression, ast.StringExpression))]
    return frozenset(each.value if isinstance(each.value, str) else float(each.value) for each in literals)


def clauses(text: str, expression: Any) -> list[tuple[str, Any]]:
    """What must all hold for an expression: its parts between `and`, as written, each with the node it became."""
    written = _between_ands(text)
    return list(zip(written, _conjuncts(expression, len(written)), strict=True))


def _conjuncts(node: Any, count: int) -> tuple[Any, ...]:
    """`and` is parsed from the left: `a and b and c` is `(a and b) and c`."""
    return (node,) if count == 1 else (*_conjuncts(node.left, count - 1), node.right)


def _between_ands(text: str) -> list[str]:
    starts, stops = [0], [len(text)]
    for word, start, stop in _outside_brackets(text):
        if word in ("or", "?"):  # they bind more loosely, so that the whole is no `and`
            return [text.strip()]
        if word == "and":
            starts.append(stop)
            stops.insert(-1, start)
    return [text[start:stop].strip() for start, stop in zip(starts, stops, strict=True)]


def _outside_brackets(text: str) -> Iterator[tuple[str, int, int]]:
    depth = 0
    for found in _TOKEN.finditer(text):
        depth += found[0] in "([{"
        depth -= found[0] in ")]}"
        if depth == 0:
            yield found[0], found.start(), found.end()
