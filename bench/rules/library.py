"""Rules in the hands of the rule-engine library alone, as everybody would write them first."""

from collections.abc import Mapping
from dataclasses import dataclass
from decimal import Context, Decimal, InvalidOperation
from typing import Any, Self

import rule_engine

from ivr.routing import RoutingFile
from ivr.routing.sections.rules import Rule


@dataclass(frozen=True)
class LibraryRule:
    """Its clauses, each with its points; `when` is one clause with the one point that it takes."""

    clauses: tuple[tuple[rule_engine.Rule, int], ...]
    at_least: int

    @classmethod
    def of(cls, rule: Rule, context: rule_engine.Context) -> Self:
        weights = {rule.when.text: 1} if rule.when else {c.text: w for c, w in (rule.points or {}).items()}
        clauses = tuple((rule_engine.Rule(text, context), points) for text, points in weights.items())
        return cls(clauses, rule.at_least or 1)

    def matches(self, facts: Mapping[str, Any]) -> bool:
        return sum(points for rule, points in self.clauses if rule.matches(facts)) >= self.at_least


class LibraryRules:
    def __init__(self, routing: RoutingFile) -> None:
        context = rule_engine.Context(decimal_context=Context(traps=[]))
        context.decimal_context.traps[InvalidOperation] = False  # NaN compares as false
        self._rules = [LibraryRule.of(rule, context) for rule in routing.rules]

    def decide(self, facts: Mapping[str, Any]) -> int:
        """The index of the first rule that matches; a number that is None is unknown."""
        known = {name: Decimal("NaN") if value is None else value for name, value in facts.items()}
        return next(number for number, rule in enumerate(self._rules) if rule.matches(known))
