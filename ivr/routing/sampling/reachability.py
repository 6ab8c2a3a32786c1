"""Rules that no sampled call comes to."""

from collections.abc import Iterator

import numpy as np
from numpy.typing import NDArray

from ivr.routing.document import Document
from ivr.routing.faults import Fault
from ivr.routing.file import RoutingFile
from ivr.routing.sampling.pairs import Pairs

NAMED = 3
"""So many of the rules that came before are named, those that did most often first."""


def rules_out_of_reach(routing: RoutingFile, pairs: Pairs, document: Document) -> Iterator[Fault]:
    """A warning for each; the last rule may well be there for nothing."""
    decided = np.concatenate((pairs.by_calm, pairs.by_raised))
    for index in sorted({*range(len(routing.rules) - 1)} - {*decided.tolist()}):
        message = f"in {pairs.size:,} sampled calls {_why(routing, pairs, index, decided, document)}"
        yield document.fault(("rules", index), message, is_warning=True)


def _why(
    routing: RoutingFile, pairs: Pairs, index: int, decided: NDArray[np.int64], document: Document
) -> str:
    holds = _holds(routing, pairs, index)
    if not holds.any():
        return "it never held"
    before, counts = np.unique(decided[holds], return_counts=True)
    often = before[np.argsort(-counts, kind="stable")]
    covering = [each for each in often if _holds(routing, pairs, each)[holds].all()]
    named = [_in_line(routing, each, document) for each in covering[:1] or often[:NAMED]]
    others = ["another"] if not covering and len(often) > NAMED else []
    return f"it was never the first to hold; {' or '.join(named + others)} always came before"


def _holds(routing: RoutingFile, pairs: Pairs, index: int) -> NDArray[np.bool_]:
    condition = routing.rules[index].condition
    return np.concatenate((condition.holds(pairs.calm), condition.holds(pairs.raised)))


def _in_line(routing: RoutingFile, index: int, document: Document) -> str:
    line, _ = document.place(("rules", int(index)))
    return f"'{routing.rules[index].name}' (line {line})"
