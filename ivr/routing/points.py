"""When a rule of points holds: each expression that holds adds its own, and together they must reach a sum."""

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cached_property

import numpy as np
from numpy.typing import NDArray

from ivr.routing.columns import Columns
from ivr.routing.conditions import Clause, Condition, Unmet


@dataclass(frozen=True)
class Points:
    """`weights` may be negative: what speaks against it."""

    weights: Mapping[Condition, int]
    at_least: int

    @cached_property
    def clauses(self) -> tuple[Clause, ...]:
        """Those of all expressions, whatever their weight."""
        return tuple(clause for condition in self.weights for clause in condition.clauses)

    @cached_property
    def facts(self) -> tuple[str, ...]:
        """The names that its expressions mention, sorted."""
        return tuple(sorted({name for clause in self.clauses for name in clause.facts}))

    def reached(self, calls: Columns) -> NDArray[np.int64]:
        """The sum for each call."""
        none = np.zeros(calls.size, dtype=np.int64)
        return sum((weight * condition.holds(calls) for condition, weight in self.weights.items()), none)

    def holds(self, calls: Columns) -> NDArray[np.bool_]:
        return self.reached(calls) >= self.at_least

    def unmet(self, call: Columns) -> Unmet | None:
        reached = self.reached(call).item()
        return None if reached >= self.at_least else Unmet(f"{reached} of {self.at_least} points", self.facts)

    def counted(self, call: Columns) -> dict[str, int]:
        """What each expression that holds for one call has added, by its text."""
        return {each.text: weight for each, weight in self.weights.items() if each.holds(call).item()}
