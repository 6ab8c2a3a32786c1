"""Faults that no rule shows by itself: the file is tried on many sampled calls."""

from collections.abc import Iterator

from ivr.routing.document import Document
from ivr.routing.faults import Fault
from ivr.routing.file import RoutingFile
from ivr.routing.sampling.fairness import unfair_rules
from ivr.routing.sampling.pairs import Pairs
from ivr.routing.sampling.reachability import rules_out_of_reach


def sampled_faults(routing: RoutingFile, document: Document) -> Iterator[Fault]:
    """`document` is what `routing` was made from. The same file has the same faults each time."""
    pairs = Pairs.of(routing)
    yield from unfair_rules(routing, pairs, document)
    yield from rules_out_of_reach(routing, pairs, document)
