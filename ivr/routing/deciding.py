"""Which rule decides a call, and why."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

import numpy as np
from numpy.typing import NDArray

from ivr.routing.columns import Columns
from ivr.routing.conditions import Unmet
from ivr.routing.facts import Facts
from ivr.routing.file import RoutingFile
from ivr.routing.points import Points
from ivr.routing.sections.rules import Rule


@dataclass(frozen=True)
class PassedOver:
    """A rule above the one that decided. `because` is what did not hold, as written, and `facts` what it mentions.

    For a rule of points, `because` is the sum that was reached.
    """

    rule: str
    because: str
    facts: Mapping[str, Any]


@dataclass(frozen=True)
class Decision:
    """Where a caller goes, by which rule of which version of the file, from which facts.

    `facts_used` are the facts that the rule mentions; `points`, what each expression of a rule of points has added.
    `skill` and `widen_after_seconds` are as the rule says.
    The rules in `failed` are among those passed over: they could not be worked out, which counts as not holding.
    """

    rule: str
    queue: str
    priority: int
    prompt: str | None
    facts_used: Mapping[str, Any]
    passed_over: tuple[PassedOver, ...]
    version: str
    failed: tuple[str, ...] = ()
    points: Mapping[str, int] = field(default_factory=dict)
    skill: str | None = None
    widen_after_seconds: int | None = None


def decide(facts: Facts, routing: RoutingFile) -> Decision:
    """The first rule that holds decides, and the last one holds whatever it says. Never raises."""
    known = vars(facts)
    call = Columns.of([known])
    *conditional, last = routing.rules
    passed_over: list[PassedOver] = []
    failed: list[str] = []
    for rule in conditional:
        unmet = _unmet(rule, call, failed)
        if unmet is None:
            return _decision(rule, call, known, routing.version, passed_over, failed)
        passed_over.append(PassedOver(rule.name, unmet.because, _named(unmet.facts, known)))
    return _decision(last, call, known, routing.version, passed_over, failed)


def decide_many(calls: Columns, routing: RoutingFile) -> NDArray[np.intp]:
    """For each call the index of the rule that decides it."""
    last = len(routing.rules) - 1
    decided = np.full(calls.size, last, dtype=np.intp)
    for index in reversed(range(last)):
        decided[routing.rules[index].condition.holds(calls)] = index
    return decided


def _unmet(rule: Rule, call: Columns, failed: list[str]) -> Unmet | None:
    try:
        return rule.condition.unmet(call)
    except Exception as error:  # a caller is waiting, and the rules below can still decide
        failed.append(rule.name)
        return Unmet(f"cannot be worked out ({type(error).__name__})", rule.condition.facts)


def _decision(
    rule: Rule,
    call: Columns,
    known: Mapping[str, Any],
    version: str,
    passed_over: list[PassedOver],
    failed: list[str],
) -> Decision:
    return Decision(
        rule=rule.name,
        queue=rule.queue,
        priority=rule.priority,
        prompt=rule.prompt,
        facts_used=_named(rule.condition.facts, known),
        passed_over=tuple(passed_over),
        version=version,
        failed=tuple(failed),
        points=rule.condition.counted(call) if isinstance(rule.condition, Points) else {},
        skill=rule.skill,
        widen_after_seconds=rule.widen_after_seconds,
    )


def _named(names: tuple[str, ...], known: Mapping[str, Any]) -> dict[str, Any]:
    return {name: known[name] for name in names}
