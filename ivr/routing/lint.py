"""What the rule-engine library lets pass although nobody can mean it: values that are never equal."""

from collections.abc import Collection, Iterable, Iterator
from typing import Any

from rule_engine import DataType, ast

from ivr.routing.facts import described
from ivr.routing.faults import suggestion

_CHILDREN = (
    *("left", "right", "condition", "case_true", "case_false"),
    *("container", "member", "object", "item", "start", "stop", "value"),
)

_TYPE_WORDS = {
    DataType.BOOLEAN: "yes or no",
    DataType.FLOAT: "a number",
    DataType.STRING: "text",
    DataType.NULL: "null",
}


def complaints(expression: Any, reasons: Collection[str]) -> list[str]:
    """What is wrong with a parsed expression; `reasons` are the names that exist."""
    found = list(_boolean_complaints([expression]))
    for node in _nodes(expression):
        found += _operand_complaints(node)
        found += _comparison_complaints(node, reasons)
    return found


def _nodes(node: Any) -> Iterator[Any]:
    yield node
    for name in _CHILDREN:
        child = getattr(node, name, None)
        for each in child if isinstance(child, (list, tuple)) else (child,):
            if isinstance(each, ast.ExpressionBase):
                yield from _nodes(each)


def _operand_complaints(node: Any) -> Iterator[str]:
    """`reason == 'billing' or 'fault'` is always true, and says nothing about it."""
    if isinstance(node, ast.LogicExpression):
        operands = [node.left, node.right]
    elif isinstance(node, ast.UnaryExpression) and node.type == "not":
        operands = [node.right]
    else:
        operands = []
    return _boolean_complaints(operands)


def _boolean_complaints(operands: Iterable[Any]) -> Iterator[str]:
    for operand in operands:
        if operand.result_type not in (DataType.BOOLEAN, DataType.UNDEFINED):
            yield f"{_shown(operand)} is neither true nor false; compare it"


def _comparison_complaints(node: Any, reasons: Collection[str]) -> Iterator[str]:
    for left, right in _compared(node):
        if _differ(left.result_type, right.result_type):
            yield f"{_shown(left)} is {_type(left)}, {_shown(right)} is {_type(right)}: never equal"
        else:
            yield from _value_complaints(left, right, reasons)
            yield from _value_complaints(right, left, reasons)


def _compared(node: Any) -> Iterator[tuple[Any, Any]]:
    """Pairs of expressions that a comparison looks for equality of."""
    if isinstance(node, ast.ComparisonExpression) and node.type in ("eq", "ne"):
        yield node.left, node.right
    elif isinstance(node, ast.ContainsExpression) and isinstance(node.container, ast.ArrayExpression):
        for each in node.container.value:
            yield node.member, each


def _value_complaints(symbol: Any, literal: Any, reasons: Collection[str]) -> Iterator[str]:
    if not isinstance(symbol, ast.SymbolExpression) or not isinstance(literal, ast.StringExpression):
        return
    allowed = {*reasons, ""} if symbol.name == "reason" else _fixed_values(symbol.name)
    if allowed and literal.value not in allowed:
        yield f"'{literal.value}' is never the value of {symbol.name}{suggestion(literal.value, allowed)}"


def _fixed_values(name: str) -> set[str]:
    return set(described()[name].about.values) if name in described() else set()


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
