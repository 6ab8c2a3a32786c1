"""The text of an expression to the tree that the rule-engine library makes of it: names and types are checked here."""

from decimal import Context as DecimalContext
from decimal import InvalidOperation
from typing import Any

import rule_engine
from rule_engine import DataType, errors

from ivr.routing.costly import costly
from ivr.routing.facts import described
from ivr.routing.faults import suggestion

LONGEST = 500

_types = {bool: DataType.BOOLEAN, int: DataType.FLOAT, float: DataType.FLOAT, str: DataType.STRING}

# With this trap off, what literals say of NaN is decided as for facts: it is not more, not less, not equal.
_arithmetic = DecimalContext()
_arithmetic.traps[InvalidOperation] = False


class RuleFaults(ValueError):
    """All that is wrong with one expression."""

    def __init__(self, *messages: str) -> None:
        super().__init__("; ".join(messages))
        self.messages = messages


class _FactsContext(rule_engine.Context):  # type: ignore[misc]
    """Names are facts, nothing else: the library's $now and $random could decide one call in two ways."""

    def __init__(self) -> None:
        super().__init__(decimal_context=_arithmetic)
        self.complaints: list[str] = []

    def resolve_type(self, name: str, scope: str | None = None) -> Any:
        if scope is None and name in described():
            return _types[described()[name].type]
        self.complaints.append(
            _unknown(name) if scope is None else f"'${name}' cannot be used; a rule sees facts only"
        )
        return DataType.UNDEFINED


def _unknown(name: str) -> str:
    hint = suggestion(name, described()) or f'; if it is a text, write it in quotes: "{name}"'
    return f"'{name}' is not a fact{hint}"


def parsed(text: str) -> tuple[Any, list[str]]:
    """The root of the tree, and what is wrong with its names. Raises `RuleFaults` where there is no tree."""
    if len(text) > LONGEST:
        raise RuleFaults(f"is longer than {LONGEST} characters")
    if refused := [*costly(text)]:
        raise RuleFaults(*refused)
    context = _FactsContext()
    try:
        return rule_engine.Rule(text, context).statement.expression, context.complaints
    except errors.RuleSyntaxError as error:
        raise RuleFaults(_syntax_message(error, text)) from None
    except errors.EngineError as error:
        raise RuleFaults(*context.complaints, f"does not fit together: {error.message}") from None
    except ArithmeticError:
        raise RuleFaults("has numbers that are too great") from None
    except RecursionError:
        raise RuleFaults("is nested too deeply") from None


def _syntax_message(error: errors.RuleSyntaxError, text: str) -> str:
    if error.token is None:
        return "is not a complete expression"
    return f"cannot be read from '{text[error.token.lexpos :][:20]}' on"
