"""A rule's condition: an expression of the rule-engine library over `Facts`, compiled and checked on load."""

from collections.abc import Collection
from dataclasses import dataclass, field
from decimal import Context as DecimalContext
from decimal import Decimal, InvalidOperation
from typing import Any

import rule_engine
from rule_engine import DataType, ast, errors

from ivr.routing.facts import Facts, described
from ivr.routing.faults import suggestion
from ivr.routing.lint import complaints

ALWAYS = "true"
LONGEST = 500

_types = {bool: DataType.BOOLEAN, int: DataType.FLOAT, float: DataType.FLOAT, str: DataType.STRING}

# An unknown number is NaN: with this trap off, every <, <=, > and >= with it is false (`decimal` says so).
_arithmetic = DecimalContext()
_arithmetic.traps[InvalidOperation] = False
_UNKNOWN = Decimal("NaN")


class RuleFaults(ValueError):
    """All that is wrong with one expression."""

    def __init__(self, *messages: str) -> None:
        super().__init__("; ".join(messages))
        self.messages = messages


class _FactsContext(rule_engine.Context):  # type: ignore[misc]
    """Names are facts, nothing else: the library's $now and $random could decide one call in two ways."""

    def __init__(self) -> None:
        super().__init__(resolver=_value, decimal_context=_arithmetic)
        self.complaints: list[str] = []

    def resolve_type(self, name: str, scope: str | None = None) -> Any:
        if scope is None and name in described():
            return _types[described()[name].type]
        self.complaints.append(
            _unknown(name) if scope is None else f"'${name}' cannot be used; a rule sees facts only"
        )
        return DataType.UNDEFINED


def _unknown(name: str) -> str:
    return f"'{name}' is not a fact{suggestion(name, described())}"


def _value(facts: Facts, name: str) -> Any:
    value = getattr(facts, name)
    if value is None:
        return _UNKNOWN
    return str(value) if isinstance(value, str) else value  # rule-engine takes a StrEnum for no text at all


@dataclass(frozen=True)
class Condition:
    """`facts` are the names that the expression mentions, sorted."""

    text: str
    facts: tuple[str, ...]
    _rule: rule_engine.Rule = field(compare=False, repr=False)

    def holds(self, facts: Facts) -> bool:
        """Raises what the expression raises, such as a division by zero."""
        return bool(self._rule.matches(facts))


def compile_condition(text: str, reasons: Collection[str]) -> Condition:
    """Raises `RuleFaults`. `reasons` are the names that the fact `reason` may be compared with."""
    context = _FactsContext()
    rule = _parsed(text, context)
    found = [*context.complaints, *complaints(rule.statement.expression, reasons)]
    if isinstance(rule.statement.expression, ast.BooleanExpression) and text.strip() != ALWAYS:
        found.append("does not depend on the call")
    if found:
        raise RuleFaults(*dict.fromkeys(found))
    return Condition(text, tuple(sorted(context.symbols)), rule)


def _parsed(text: str, context: _FactsContext) -> rule_engine.Rule:
    if len(text) > LONGEST:
        raise RuleFaults(f"is longer than {LONGEST} characters")
    try:
        return rule_engine.Rule(text, context)
    except errors.RuleSyntaxError as error:
        raise RuleFaults(_syntax_message(error, text)) from None
    except errors.EngineError as error:
        raise RuleFaults(*context.complaints, f"does not fit together: {error.message}") from None
    except RecursionError:
        raise RuleFaults("is nested too deeply") from None


def _syntax_message(error: errors.RuleSyntaxError, text: str) -> str:
    if error.token is None:
        return "is not a complete expression"
    return f"cannot be read from '{text[error.token.lexpos :][:20]}' on"
