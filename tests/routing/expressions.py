"""Expressions and calls by chance, and what the rule-engine library by itself says of them."""

from collections.abc import Sequence
from decimal import Context as DecimalContext
from decimal import Decimal, InvalidOperation
from random import Random
from typing import Any

import rule_engine
from hypothesis import strategies as st
from rule_engine import DataType

from ivr.routing import Facts
from ivr.routing.facts import Fact, described

REASONS = ("billing", "fault")
CALLS = 30
UNKNOWN_SHARE = 0.2

# Whole numbers, halves and quarters, and divisors that keep them so: decimals and binary floats agree on these.
# There are few of them, so that they often meet.
QUARTERS = [number / 4 for number in range(-8, 13)]
TEXTS = ["", "billing", "fault", "mon", "none", "hand", "+12025550100"]
numbers = st.sampled_from(QUARTERS).map(lambda number: f"({number!r})" if number < 0 else repr(number))
quoted = st.sampled_from(TEXTS).map(lambda text: f'"{text}"')


def named(*kinds: type) -> st.SearchStrategy[str]:
    return st.sampled_from([name for name, fact in described().items() if fact.type in kinds])


def joined(*parts: Any) -> st.SearchStrategy[str]:
    """Strategies one after the other, the fixed texts among them as they are."""
    return st.tuples(*(st.just(part) if isinstance(part, str) else part for part in parts)).map(" ".join)


def one_of(*texts: str) -> st.SearchStrategy[str]:
    return st.sampled_from(texts)


def listed(items: st.SearchStrategy[str]) -> st.SearchStrategy[str]:
    return st.lists(items, min_size=1, max_size=3).map(lambda each: f"[{', '.join(each)}]")


number_terms = st.recursive(
    numbers | named(int, float),
    lambda terms: (
        joined("(", terms, one_of("+", "-", "*"), terms, ")")
        | joined("(", terms, one_of("/ 2", "/ 0.25", "// 2", "% 2", "% 0.75"), ")")
        | joined("( -", terms, ")")
    ),
    max_leaves=3,
)
text_terms = named(str) | quoted
comparisons = (
    named(bool)
    | joined(number_terms, one_of("<", "<=", ">", ">=", "==", "!="), number_terms)
    | joined(text_terms, one_of("==", "!=", "<", ">="), text_terms)
    | joined(named(str), one_of("in", "not in"), listed(quoted))
    | joined(named(int, float), one_of("in", "not in"), listed(numbers))
    | joined(named(str), one_of("=~", "=~~", "!~", "!~~"), one_of('"b"', '".+l"', '"^$"'))
)
expressions = st.recursive(
    comparisons,
    lambda parts: (
        joined(parts, one_of("and", "or"), parts)
        | joined("(", parts, ")")
        | joined("not (", parts, ")")
        | joined("((", parts, ") ? (", parts, ") : (", parts, "))")
    ),
    max_leaves=5,
)


def _by_chance(fact: Fact, dice: Random) -> Any:
    if fact.nullable and dice.random() < UNKNOWN_SHARE:
        return None
    values: dict[type, Sequence[Any]] = {bool: [False, True], str: TEXTS, int: range(4), float: QUARTERS}
    return dice.choice(values[fact.type])


def calls_by_chance(dice: Random) -> list[Facts]:
    facts = described().items()
    return [Facts(**{name: _by_chance(fact, dice) for name, fact in facts}) for _ in range(CALLS)]


some_calls = st.randoms(use_true_random=True).map(calls_by_chance)

_TYPES = {bool: DataType.BOOLEAN, int: DataType.FLOAT, float: DataType.FLOAT, str: DataType.STRING}
_arithmetic = DecimalContext()
_arithmetic.traps[InvalidOperation] = False


def _value(facts: Facts, name: str) -> Any:
    value = getattr(facts, name)
    return Decimal("NaN") if value is None else value


def by_the_library(text: str) -> rule_engine.Rule:
    """Decides one `Facts` by `matches`; an unknown number is NaN."""
    types = {name: _TYPES[fact.type] for name, fact in described().items()}
    context = rule_engine.Context(
        resolver=_value, type_resolver=rule_engine.type_resolver_from_dict(types), decimal_context=_arithmetic
    )
    return rule_engine.Rule(text, context)
