"""TaskRouter's conditions about workers and tasks.

https://www.twilio.com/docs/taskrouter/expression-syntax
"""

from __future__ import annotations

import operator
import re
from collections.abc import Callable, Mapping
from typing import Any

Scope = Mapping[str, Any]
"""What keys are looked up in: attributes, or `task` and `worker` with theirs."""
Expression = Callable[[Scope], bool]
_Value = Callable[[Scope], Any]

_TOKEN = re.compile(
    r"""\s*(?:
        (?P<text>"[^"]*"|'[^']*')
      | (?P<number>\d+(?:\.\d+)?)
      | (?P<operator>==|!=|>=|<=|>|<|NOT\s+IN\b|(?:AND|OR|HAS|IN|CONTAINS)\b)
      | (?P<key>[A-Za-z_]\w*(?:\.\w+|\[\d+\])*)
      | (?P<mark>[()\[\],])
    )\s*""",
    re.VERBOSE | re.IGNORECASE,
)
_CONSTANTS = {"true": True, "false": False, "null": None}


class InvalidExpression(ValueError):
    """It would not be understood."""


def compiled(text: str) -> Expression:
    """Raises InvalidExpression."""
    return _Parser(text).whole()


def _is_scalar(*values: Any) -> bool:
    return not any(isinstance(value, list) for value in values)


def _ordered(compare: Callable[[Any, Any], bool]) -> Callable[[Any, Any], bool]:
    def holds(left: Any, right: Any) -> bool:
        numbers = isinstance(left, int | float) and isinstance(right, int | float)
        return (numbers or (isinstance(left, str) and isinstance(right, str))) and compare(left, right)

    return holds


_COMPARISONS: dict[str, Callable[[Any, Any], bool]] = {
    # "Using scalar operators on Arrays results in false. Using array operators on two scalar values also [...]"
    "==": lambda left, right: _is_scalar(left, right) and left == right,
    "!=": lambda left, right: _is_scalar(left, right) and left != right,
    ">": _ordered(operator.gt),
    ">=": _ordered(operator.ge),
    "<": _ordered(operator.lt),
    "<=": _ordered(operator.le),
    "CONTAINS": lambda left, right: isinstance(left, str) and isinstance(right, str) and right in left,
    "HAS": lambda left, right: isinstance(left, list) and right in left,
    "IN": lambda left, right: isinstance(right, list) and left in right,
    "NOT IN": lambda left, right: isinstance(right, list) and left not in right,
}


class _Parser:
    def __init__(self, text: str) -> None:
        if "-" in text:
            raise InvalidExpression(f"hyphens are not supported in expressions: {text}")
        self._text = text
        self._tokens = list(self._read())
        self._at = 0

    def whole(self) -> Expression:
        expression = self._any()
        if self._at < len(self._tokens):
            raise self._misunderstood()
        return expression

    def _read(self) -> list[tuple[str, str]]:
        tokens, position = [], 0
        while position < len(self._text):
            found = _TOKEN.match(self._text, position)
            if found is None or found.lastgroup is None:
                raise InvalidExpression(f"not understood at {position}: {self._text}")
            tokens.append((found.lastgroup, found[found.lastgroup]))
            position = found.end()
        return tokens

    def _any(self) -> Expression:
        left = self._all()
        while self._takes("OR"):
            left = _either(left, self._all())
        return left

    def _all(self) -> Expression:
        left = self._term()
        while self._takes("AND"):
            left = _both(left, self._term())
        return left

    def _term(self) -> Expression:
        if not self._takes("("):
            return self._comparison()
        inner = self._any()
        if not self._takes(")"):
            raise self._misunderstood()
        return inner

    def _comparison(self) -> Expression:
        left, name, right = self._value(), " ".join(self._next().upper().split()), self._value()
        if name not in _COMPARISONS:
            raise self._misunderstood()
        compare = _COMPARISONS[name]
        return lambda scope: compare(left(scope), right(scope))

    def _value(self) -> _Value:
        kind, text = self._tokens[self._at] if self._at < len(self._tokens) else ("", "")
        self._at += 1
        match kind:
            case "text":
                return lambda _: text[1:-1]
            case "number":
                return lambda _: float(text)
            case "key" if text.lower() in _CONSTANTS:
                return lambda _: _CONSTANTS[text.lower()]
            case "key":
                return lambda scope: _looked_up(scope, text)
            case "mark" if text == "[":
                return self._array()
        raise self._misunderstood()

    def _array(self) -> _Value:
        values = []
        while not self._takes("]"):
            values.append(self._value())
            self._takes(",")
        return lambda scope: [value(scope) for value in values]

    def _next(self) -> str:
        self._at += 1
        return self._tokens[self._at - 1][1] if self._at <= len(self._tokens) else ""

    def _takes(self, word: str) -> bool:
        is_next = self._at < len(self._tokens) and self._tokens[self._at][1].upper() == word
        self._at += is_next
        return is_next

    def _misunderstood(self) -> InvalidExpression:
        return InvalidExpression(f"not understood: {self._text}")


def _either(left: Expression, right: Expression) -> Expression:
    return lambda scope: left(scope) or right(scope)


def _both(left: Expression, right: Expression) -> Expression:
    return lambda scope: left(scope) and right(scope)


def _looked_up(scope: Scope, key: str) -> Any:
    """NULL where the document has no such key."""
    found: Any = scope
    for part in re.findall(r"\w+", key):
        if isinstance(found, list) and part.isdecimal():
            found = found[int(part)] if int(part) < len(found) else None
        else:
            found = found.get(part) if isinstance(found, Mapping) else None
    return found
