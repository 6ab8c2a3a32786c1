"""When a rule holds: an expression over the facts, compiled and checked on load."""

from collections.abc import Collection, Mapping
from dataclasses import dataclass, field
from functools import cached_property, reduce
from typing import Any, NamedTuple

import numpy as np
from numpy.typing import NDArray
from rule_engine import ast

from ivr.routing.columns import Columns
from ivr.routing.evaluation import Evaluate, NotInRules, evaluation
from ivr.routing.lint import complaints, doubts
from ivr.routing.parsing import RuleFaults, parsed
from ivr.routing.syntax import clauses, facts_in, literals_in

ALWAYS = "true"


class Unmet(NamedTuple):
    """Why a rule does not hold for a call: what did not hold, as written, and the names of its facts."""

    because: str
    facts: tuple[str, ...]


@dataclass(frozen=True)
class Clause:
    """`text` is as written; `facts` are the names that it mentions, sorted, and `literals` its numbers and texts."""

    text: str
    facts: tuple[str, ...]
    literals: frozenset[float | str]
    _evaluate: Evaluate = field(compare=False, repr=False)

    def holds(self, calls: Columns) -> NDArray[np.bool_]:
        return self._evaluate(calls)


@dataclass(frozen=True)
class Condition:
    """Holds where all of its clauses do. `warnings` say what its author cannot have meant.

    `expression` is the root of the library's tree.
    """

    text: str
    clauses: tuple[Clause, ...]
    warnings: tuple[str, ...] = ()
    expression: Any = field(default=None, compare=False, repr=False)

    @cached_property
    def facts(self) -> tuple[str, ...]:
        """The names that it mentions, sorted."""
        return tuple(sorted({name for clause in self.clauses for name in clause.facts}))

    def holds(self, calls: Columns) -> NDArray[np.bool_]:
        """For each call."""
        return reduce(np.logical_and, (clause.holds(calls) for clause in self.clauses))

    def unmet(self, call: Columns) -> Unmet | None:
        """Its first clause that does not hold for one call; None when it holds."""
        return next(
            (Unmet(clause.text, clause.facts) for clause in self.clauses if not clause.holds(call).item()),
            None,
        )


def compile_condition(text: str, names: Mapping[str, Collection[str]]) -> Condition:
    """Raises `RuleFaults`. `names` has, by fact, the values that the file gives to it, such as the reasons."""
    expression, found = parsed(text)
    found += complaints(expression, names)
    if isinstance(expression, ast.BooleanExpression) and text.strip() != ALWAYS:
        found.append("does not depend on the call")
    if found:
        raise RuleFaults(*dict.fromkeys(found))
    try:
        parts = tuple(clause_of(written, node) for written, node in clauses(text, expression))
    except NotInRules as refused:
        raise RuleFaults(str(refused)) from None
    except UnicodeEncodeError:
        raise RuleFaults("has a text with half a character") from None
    return Condition(text, parts, tuple(dict.fromkeys(doubts(expression))), expression)


def clause_of(text: str, node: Any, holds: bool = True) -> Clause:
    """Of a node of the library's tree; with `holds` False, what holds where that does not."""
    evaluate = evaluation(node)
    either = evaluate if holds else lambda calls: np.logical_not(evaluate(calls))
    return Clause(text, facts_in(node), literals_in(node), either)
