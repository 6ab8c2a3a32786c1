"""What a parsed expression says of many calls at once.

Numbers are binary floats and unknown ones are NaN: nothing that is compared with one holds, except `!=`.
"""

import re
from collections.abc import Callable
from functools import lru_cache, partial, reduce
from typing import Any

import numpy as np
from numpy.typing import NDArray
from rule_engine import DataType, ast

from ivr.routing.columns import TEXT, Columns
from ivr.routing.costly import slow

Evaluate = Callable[[Columns], NDArray[Any]]
Operation = Callable[..., NDArray[Any]]

_arithmetic = np.errstate(all="ignore")  # what goes over the edge is infinite or unknown, and no news


class NotInRules(ValueError):
    """A part of the library's grammar that rules do without."""


def _by_zero_unknown(divide: Operation) -> Operation:
    return lambda left, right: divide(left, np.where(right == 0, np.nan, right))


# By the library's names. As with its decimals, `//` cuts towards zero and `%` has the sign of its left side.
_OPERATIONS: dict[str, Operation] = {
    "and": np.logical_and,
    "or": np.logical_or,
    "eq": np.equal,
    "ne": np.not_equal,
    "lt": np.less,
    "le": np.less_equal,
    "gt": np.greater,
    "ge": np.greater_equal,
    "add": _arithmetic(np.add),
    "sub": _arithmetic(np.subtract),
    "mul": _arithmetic(np.multiply),
    "tdiv": _arithmetic(_by_zero_unknown(np.divide)),
    "fdiv": _arithmetic(_by_zero_unknown(lambda left, right: np.trunc(left / right))),
    "mod": _arithmetic(_by_zero_unknown(np.fmod)),
}

_REFUSED: dict[type, str] = {
    ast.BitwiseExpression: "arithmetic of bits",
    ast.BytesExpression: "bytes",
    ast.CoalesceExpression: "'??'",
    ast.ComprehensionExpression: "'for'",
    ast.DatetimeExpression: "a date",
    ast.FunctionCallExpression: "a function",
    ast.GetAttributeExpression: "a part of a fact",
    ast.GetItemExpression: "a part of a fact",
    ast.GetSliceExpression: "a part of a fact",
    ast.MappingExpression: "'{ }'; a list stands in [ ]",
    ast.NullExpression: "null",
    ast.SetExpression: "'{ }'; a list stands in [ ]",
    ast.TimedeltaExpression: "a duration; numbers have the unit of their fact",
}


def evaluation(node: Any) -> Evaluate:
    """`node` is of the library's tree, its types checked. Raises `NotInRules`."""
    match node:
        case ast.SymbolExpression():
            name = node.name
            return lambda calls: calls[name]
        case ast.BooleanExpression():
            return _constant(node.value)
        case ast.FloatExpression():
            return _literal(np.array(node.value, dtype=float))
        case ast.StringExpression():
            return _literal(np.array(node.value, dtype=TEXT))
        case ast.UnaryExpression():
            return _unary(node)
        case ast.FuzzyComparisonExpression():
            return _like(node)
        case ast.ContainsExpression():
            return _among(node)
        case ast.TernaryExpression():
            return _either(node)
        case ast.BinaryExpressionBase() if node.type in _OPERATIONS:
            return _binary(_OPERATIONS[node.type], evaluation(node.left), evaluation(node.right))
        case _:
            raise NotInRules(f"cannot use {_refused(node)}")


def _refused(node: Any) -> str:
    if getattr(node, "type", "") == "pow":
        return "'**'"
    return next((what for kind, what in _REFUSED.items() if isinstance(node, kind)), "a list outside of 'in'")


def _constant(holds: bool) -> Evaluate:
    return lambda calls: np.full(calls.size, holds)


def _literal(value: NDArray[Any]) -> Evaluate:
    """Of no dimension, so that it stretches over all calls that it is compared with."""
    return lambda _: value


def _binary(operation: Operation, left: Evaluate, right: Evaluate) -> Evaluate:
    return lambda calls: operation(left(calls), right(calls))


def _unary(node: Any) -> Evaluate:
    operand = evaluation(node.right)
    if node.type == "not":
        return lambda calls: np.logical_not(operand(calls))
    if node.right.result_type != DataType.FLOAT:
        raise NotInRules("cannot use '-' before what is not a number")
    return lambda calls: np.negative(operand(calls))


def _like(node: Any) -> Evaluate:
    """`=~` matches from the beginning, `=~~` anywhere; with `!` instead of `=`, where they do not."""
    if not isinstance(node.right, ast.StringExpression):
        raise NotInRules("needs a pattern in quotes after '=~' and '!~'")
    if complaints := [*slow(node.right.value)]:
        raise NotInRules("; ".join(complaints))
    text, pattern, wanted = evaluation(node.left), re.compile(node.right.value), node.type.startswith("eq")
    found = pattern.match if node.type.endswith("m") else pattern.search
    holds = lru_cache(lambda each: (found(each) is not None) is wanted)  # few texts stand in many calls
    return lambda calls: np.array([holds(each) for each in text(calls)], dtype=bool)


def _among(node: Any) -> Evaluate:
    if not isinstance(node.container, ast.ArrayExpression):
        raise NotInRules(
            "needs a list after 'in', such as [\"mon\", \"tue\"]; for a part of a text there is '=~~'"
        )
    equal = [_binary(np.equal, evaluation(node.member), evaluation(each)) for each in node.container.value]
    return reduce(partial(_binary, np.logical_or), equal)


def _either(node: Any) -> Evaluate:
    if node.result_type == DataType.UNDEFINED:
        raise NotInRules("needs two values of one kind after '?'")
    condition, yes, no = map(evaluation, (node.condition, node.case_true, node.case_false))
    return lambda calls: np.where(condition(calls), yes(calls), no(calls))
