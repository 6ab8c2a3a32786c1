"""Facts that a draft asks for, and that were not known when the calls were decided."""

from collections import Counter
from collections.abc import Mapping, Sequence
from typing import Any

from ivr.backtest.result import NotKnown
from ivr.routing import RoutingFile


class Unknowns:
    def __init__(self, draft: RoutingFile) -> None:
        self._asked_by: dict[str, list[str]] = {}
        for rule in draft.rules:
            for fact in rule.condition.facts:
                self._asked_by.setdefault(fact, []).append(rule.name)
        self._not_recorded: Counter[str] = Counter()
        self._unknown: Counter[str] = Counter()

    def add(self, calls: Sequence[Mapping[str, Any]]) -> None:
        for fact in self._asked_by:
            absent = sum(fact not in facts for facts in calls)
            self._not_recorded[fact] += absent
            self._unknown[fact] += sum(facts.get(fact) is None for facts in calls) - absent

    def result(self) -> tuple[NotKnown, ...]:
        """Facts that were known in each call are left out."""
        return tuple(
            NotKnown(fact, tuple(rules), self._unknown[fact], self._not_recorded[fact])
            for fact, rules in self._asked_by.items()
            if self._unknown[fact] or self._not_recorded[fact]
        )
