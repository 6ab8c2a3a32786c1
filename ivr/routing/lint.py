"""What the rule-engine library lets pass although nobody can mean it: what never holds, and what always does."""

import re
from collections.abc import Collection, Iterable, Iterator, Mapping
from typing import Any

from rule_engine import DataType, ast

from ivr.routing.facts import described
from ivr.routing.faults import suggestion
from ivr.routing.ranges import compared, comparison, range_of
from ivr.routing.syntax import nodes

_TYPE_WORDS = {
    DataType.BOOLEAN: "yes or no",
    DataType.FLOAT: "a number",
    DataType.STRING: "text",
    DataType.NULL: "null",
}
_PHONE = re.compile(r"\+[1-9]\d{6,14}")


def complaints(expression: Any, names: Mapping[str, Collection[str]]) -> list[str]:
    """What is wrong with a parsed expression; `names` are the values of a fact that the file gives to it."""
    found = list(_boolean_complaints([expression]))
    for node in nodes(expression):
        found += _operand_complaints(node)
        found += _equality_complaints(node, names)
        found += _range_complaints(node)
    return found


def doubts(expression: Any) -> Iterator[str]:
    """Comparisons that decide nothing: they hold for every call."""
    for made in filter(None, map(comparison, nodes(expression))):
        if made.outcomes == {True}:
            unless = f" while {made.fact.name} is known" if made.fact.nullable else ""
            yield f"{made} always holds{unless}; it is {range_of(made.fact)}"


def _operand_complaints(node: Any) -> Iterator[str]:
    """`reason == 'billing' or 'fault'` is always true, and says nothing about it."""
    match node:
        case ast.LogicExpression():
            operands = [node.left, node.right]
        case ast.UnaryExpression() if node.type == "not":
            operands = [node.right]
        case ast.TernaryExpression():
            operands = [node.condition]
        case _:
            operands = []
    yield from _boolean_complaints(operands)
    yield from (
        f"{_shown(operand)} does not depend on the call"
        for operand in operands
        if isinstance(operand, ast.BooleanExpression)
    )


def _boolean_complaints(operands: Iterable[Any]) -> Iterator[str]:
    for operand in operands:
        if operand.result_type not in (DataType.BOOLEAN, DataType.UNDEFINED):
            yield f"{_shown(operand)} is neither true nor false; compare it"


def _equality_complaints(node: Any, names: Mapping[str, Collection[str]]) -> Iterator[str]:
    for left, right in _equated(node):
        if _differ(left.result_type, right.result_type):
            yield f"{_shown(left)} is {_type(left)}, {_shown(right)} is {_type(right)}: never equal"
        else:
            yield from _text_complaints(left, right, names)
            yield from _text_complaints(right, left, names)


def _equated(node: Any) -> Iterator[tuple[Any, Any]]:
    """Pairs of expressions that a comparison looks for equality of."""
    if isinstance(node, ast.ComparisonExpression) and node.type in ("eq", "ne"):
        yield node.left, node.right
    for each in _listed(node):
        yield node.member, each


def _listed(node: Any) -> Iterable[Any]:
    """The members of the list that a `in` looks through."""
    if isinstance(node, ast.ContainsExpression) and isinstance(node.container, ast.ArrayExpression):
        return node.container.value  # type: ignore[no-any-return]
    return ()


def _text_complaints(symbol: Any, literal: Any, names: Mapping[str, Collection[str]]) -> Iterator[str]:
    if not isinstance(symbol, ast.SymbolExpression) or not isinstance(literal, ast.StringExpression):
        return
    name, value = symbol.name, literal.value
    allowed = {*names[name], ""} if name in names else _fixed_values(name)
    if allowed and value not in allowed:
        yield f"'{value}' is never the value of {name}{suggestion(value, allowed)}"
    elif name == "line" and not _PHONE.fullmatch(value):
        yield f"'{value}' is never the value of line; write it as '{described()[name].about.example}'"


def _fixed_values(name: str) -> set[str]:
    return set(described()[name].about.values) if name in described() else set()


def _range_complaints(node: Any) -> Iterator[str]:
    listed = [compared(node.member, "eq", each) for each in _listed(node)]
    for made in filter(None, [comparison(node), *listed]):
        if made.outcomes == {False}:
            yield f"{made} never holds; it is {range_of(made.fact)}"
    if (
        isinstance(node, ast.ContainsExpression)
        and not listed
        and isinstance(node.container, ast.ArrayExpression)
    ):
        yield "'in []' never holds"


def _differ(left: Any, right: Any) -> bool:
    return DataType.UNDEFINED not in (left, right) and left != right


def _type(node: Any) -> str:
    return _TYPE_WORDS.get(node.result_type, "something else")


def _shown(node: Any) -> str:
    match node:
        case ast.SymbolExpression():
            return str(node.name)
        case ast.StringExpression():
            return repr(node.value)
        case ast.FloatExpression() | ast.BooleanExpression():
            return str(node.value).lower()
        case ast.NullExpression():
            return "null"
        case _:
            return "a part of it"
