"""Expressions and calls by chance, and what the rule-engine library by itself says of them."""

from decimal import Context as DecimalContext
from decimal import Decimal, InvalidOperation
from typing import Any

import rule_engine
from hypothesis import strategies as st
from rule_engine import DataType

from ivr.routing import Facts
from ivr.routing.facts import Fact, described

REASONS = ("billing", "fault")

# Whole numbers, halves and quarters, and divisors that keep them so: decimals and binary floats agree on these.
quarters = st.integers(-400, 400).map(lambda number: number / 4)
numbers = quarters.map(lambda number: f"({number!r})" if number < 0 else repr(number))
texts = st.sampled_from(["", "billing", "fault", "mon", "none", "hand", "+12025550100"])
quoted = texts.map(lambda text: f'"{text}"')


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
        | joined("(", terms, one_of("/ 2", "/ 0.25", "// 2", "% 8"), ")")
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


def _values(fact: Fact) -> st.SearchStrategy[Any]:
    if fact.type is bool:
        return st.booleans()
    if fact.type is str:
        return texts
    values = quarters if fact.type is float else st.integers(0, 30)
    return st.one_of(st.none(), values) if fact.nullable else values


some_facts = st.builds(Facts, **{name: _values(fact) for name, fact in described().items()})

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
