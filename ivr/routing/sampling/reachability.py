"""Rules that no sampled call comes to."""

from collections.abc import Iterator

import numpy as np

from ivr.routing.document import Document
from ivr.routing.faults import Fault
from ivr.routing.file import RoutingFile
from ivr.routing.sampling.pairs import Pairs

NAMED = 3
"""So many of the rules that came before are named, those that did most often first."""


def rules_out_of_reach(routing: RoutingFile, pairs: Pairs, document: Document) -> Iterator[Fault]:
    """A warning for each; the last rule may well be there for nothing."""
    reached = {*np.unique(pairs.by_calm), *np.unique(pairs.by_raised)}
    for index in range(len(routing.rules) - 1):
        if index not in reached:
            message = _why(routing, pairs, index, document)
            yield document.fault(
                ("rules", index), f"in {pairs.size:,} sampled calls {message}", is_warning=True
            )


def _why(routing: RoutingFile, pairs: Pairs, index: int, document: Document) -> str:
    condition = routing.rules[index].condition
    deciding = [
        decided[condition.holds(calls)]
        for calls, decided in ((pairs.calm, pairs.by_calm), (pairs.raised, pairs.by_raised))
    ]
    before, counts = np.unique(np.concatenate(deciding), return_counts=True)
    if not before.size:
        return "it never held"
    often = before[np.argsort(-counts, kind="stable")]
    names = [_in_line(routing, each, document) for each in often[:NAMED]]
    others = ["another"] if len(often) > NAMED else []
    return f"it was never the first to hold; {' or '.join(names + others)} always came before"


def _in_line(routing: RoutingFile, index: int, document: Document) -> str:
    line, _ = document.place(("rules", int(index)))
    return f"'{routing.rules[index].name}' (line {line})"
