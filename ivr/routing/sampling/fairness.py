"""A raised voice may only improve service."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any

import numpy as np
from numpy.typing import NDArray

from ivr.routing.columns import Columns
from ivr.routing.deciding import Decision, decide
from ivr.routing.document import Document
from ivr.routing.facts import described
from ivr.routing.faults import Fault
from ivr.routing.file import RoutingFile
from ivr.routing.ordinary import CALM, RAISED, ordinary_call
from ivr.routing.sampling.pairs import Pairs
from ivr.routing.sections.rules import Rule
from ivr.routing.spelling import equations

TIERS = ("general", "senior")
"""From the lowest on."""


@dataclass(frozen=True)
class Comparison:
    """One call decided twice, apart from what is `told` an ordinary one."""

    told: Mapping[str, Any]
    calm: Decision
    raised: Decision

    @classmethod
    def of(cls, told: Mapping[str, Any], routing: RoutingFile) -> "Comparison":
        calm, raised = ({**told, **CALM}, {**RAISED, **told})
        return cls(told, *(decide(ordinary_call(facts, routing), routing) for facts in (calm, raised)))

    def __str__(self) -> str:
        words = {name: value for name, value in self.told.items() if name not in CALM}
        voice = {name: value for name, value in self.told.items() if name in CALM}
        return (
            f"{f'with {equations(words)} ' if words else ''}a calm caller goes to {_place(self.calm)}, "
            f"a raised one{f' with {equations(voice)}' if voice else ''} to {_place(self.raised)}"
        )


def unfair_rules(routing: RoutingFile, pairs: Pairs, document: Document) -> Iterator[Fault]:
    """One fault for each rule that tells the two apart. It is the earlier of theirs: the other never saw both."""
    service = np.array([_service(rule, routing) for rule in routing.rules])
    tells_apart = np.minimum(pairs.by_calm, pairs.by_raised)
    worse = service[pairs.by_raised] < service[pairs.by_calm]
    for rule in np.unique(tells_apart[worse]):
        calls = np.flatnonzero(worse & (tells_apart == rule))
        plainest = int(calls[np.argmin(_size(pairs.raised)[calls])])
        example = _reduced(pairs.raised_call(plainest), routing)
        yield document.fault(("rules", int(rule)), f"a raised voice may only improve service: {example}")


def _service(rule: Rule, routing: RoutingFile) -> int:
    """More is better: first the tier, then the priority, which is 100 at most."""
    return TIERS.index(routing.queues[rule.queue].tier) * 1000 + rule.priority


def _size(calls: Columns) -> NDArray[np.float64]:
    """How large the numbers of each call are; the smaller, the easier to believe."""
    numbers = [calls[name] for name, fact in described().items() if fact.type in (int, float)]
    size: NDArray[np.float64] = np.nansum(np.abs(numbers), axis=0)
    return size


def _reduced(facts: Mapping[str, Any], routing: RoutingFile) -> Comparison:
    """The same comparison of rules with as few facts told as it takes, and those that the rules mention if need be."""
    example = Comparison.of(facts, routing)
    mentioned = {*example.calm.facts_used, *example.raised.facts_used}
    for name in sorted(facts, key=mentioned.__contains__):
        fewer = {other: value for other, value in example.told.items() if other != name}
        shorter = Comparison.of(fewer, routing)
        if (shorter.calm.rule, shorter.raised.rule) == (example.calm.rule, example.raised.rule):
            example = shorter
    return example


def _place(decision: Decision) -> str:
    return f"{decision.queue} (rule '{decision.rule}', priority {decision.priority})"
