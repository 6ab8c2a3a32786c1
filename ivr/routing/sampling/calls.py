"""Calls to try a file on: by chance, and so that each rule meets calls of its own and of any other rule."""

from collections.abc import Collection, Sequence
from functools import reduce
from typing import Any

import numpy as np
from numpy.typing import NDArray

from ivr.routing.columns import Columns
from ivr.routing.conditions import Clause, Condition
from ivr.routing.ordinary import CALM
from ivr.routing.points import Points
from ivr.routing.sampling.drawing import Drawing
from ivr.routing.sampling.possible import Calls
from ivr.routing.sampling.ways import Way, ways

# Enough calls of one rule; and where chance gives fewer, among how many at a time more are sought.
ENOUGH = 40
SOUGHT_AMONG = 600

HANG_TOGETHER = (
    {
        *("known_caller", "open_case", "calls_in_case", "days_since_last_call"),
        *("last_outcome", "surveys_not_solved"),
        *("calls_1d", "calls_7d", "calls_30d"),
    },
    {*CALM},
    {"reason", "asked_for_person", "silent", "conduct_level"},
    {"open", "closed_by"},
    {"line", "language"},
    {"callers_waiting", "longest_wait_seconds"},
)
"""Facts of which one limits what another can be."""


def sampled(drawing: Drawing, size: int) -> Calls:
    """Into each call the facts are laid for which two rules hold that are picked by chance, as far as both can be."""
    calls = drawing.calls(size)
    conditions = [rule.condition for rule in drawing.routing.rules]
    own = [_held(condition, calls, drawing) for condition in conditions]
    with_linked = [(_linked(condition.facts), held) for condition, held in zip(conditions, own, strict=True)]
    alone = [({*condition.facts}, held) for condition, held in zip(conditions, own, strict=True)]
    for sources in (with_linked, alone):
        _lay_over(calls, sources, drawing.chance)
    return drawing.possible(calls)


def _held(condition: Condition | Points, calls: Calls, drawing: Drawing) -> Calls:
    """Some calls for which a rule holds in each way, whatever the rules above it; none if none are found."""
    return reduce(_both, [_held_by(way, calls, drawing) for way in ways(condition)])


def _held_by(way: Way, calls: Calls, drawing: Drawing) -> Calls:
    columns = Columns.of_arrays(calls)
    holds = np.flatnonzero(np.logical_and.reduce([each.holds(columns) for each in way]))
    return _picked(calls, holds[:ENOUGH]) if holds.size >= ENOUGH else _sought(way, calls, drawing)


def _sought(way: Way, calls: Calls, drawing: Drawing) -> Calls:
    """Clause by clause: of the calls for which those above hold, the ones for which this one can be made to hold."""
    calls = _picked(calls, drawing.chance.integers(_size(calls), size=SOUGHT_AMONG))
    holding: list[Clause | Points] = []
    for clause in way:
        settled = {name for each in holding for name in each.facts}
        fresh = {name: drawing.fact(name, SOUGHT_AMONG) for name in _fresh(clause, settled)}
        holding.append(clause)
        calls = _both(calls, drawing.possible({**calls, **fresh}))
        columns = Columns.of_arrays(calls)
        holds = np.flatnonzero(np.logical_and.reduce([each.holds(columns) for each in holding]))
        if not holds.size:
            return _picked(calls, slice(0))
        calls = _picked(calls, drawing.chance.choice(holds, SOUGHT_AMONG))
    return _picked(calls, slice(ENOUGH))


def _lay_over(
    calls: Calls, sources: Sequence[tuple[Collection[str], Calls]], chance: np.random.Generator
) -> None:
    """Into each call the named facts of a call of one source; a source may be empty."""
    picked = chance.integers(len(sources), size=_size(calls))
    for index, (names, source) in enumerate(sources):
        at = np.flatnonzero(picked == index)
        if _size(source):
            taken = chance.integers(_size(source), size=at.size)
            for name in names:
                calls[name][at] = source[name][taken]


def _fresh(clause: Clause | Points, settled: Collection[str]) -> list[str]:
    """The facts that a clause mentions, and of those that limit them the ones that no clause above mentions."""
    return sorted({*clause.facts, *(_linked(clause.facts) - {*settled})})


def _linked(names: Collection[str]) -> set[str]:
    return {*names, *(name for group in HANG_TOGETHER if group & {*names} for name in group)}


def _size(calls: Calls) -> int:
    return len(calls["open"])


def _picked(calls: Calls, which: slice | NDArray[Any]) -> Calls:
    return {name: column[which] for name, column in calls.items()}


def _both(calls: Calls, others: Calls) -> Calls:
    return {name: np.concatenate((column, others[name])) for name, column in calls.items()}
