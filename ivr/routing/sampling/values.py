"""With which values each fact is sampled: few, extreme, and those around what the file compares it with."""

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import fields
from itertools import pairwise
from typing import Any

import numpy as np
from numpy.typing import NDArray

from ivr.routing.columns import TEXT
from ivr.routing.facts import Fact, Facts, described
from ivr.routing.file import RoutingFile

FEW = (0.0, 1.0, 2.0)
FAR = 10.0
"""How far beyond all that a file mentions lies the extreme of a fact that has no limit."""

E164 = re.compile(r"\+[1-9]\d+")
# What has another default is known of every call that is decided.
UNKNOWN_AT_TIMES = {field.name for field in fields(Facts) if field.default is None}

Literals = Mapping[str, set[float | str]]


def values_of(routing: RoutingFile) -> dict[str, NDArray[Any]]:
    """By fact, every value that it is sampled with; NaN where it can be unknown."""
    literals = _literals(routing)
    return {name: _values(fact, literals[name], routing) for name, fact in described().items()}


def _literals(routing: RoutingFile) -> Literals:
    """By fact, what stands in the same clauses of rules."""
    found: dict[str, set[float | str]] = {name: set() for name in described()}
    for clause in (clause for rule in routing.rules for clause in rule.condition.clauses):
        for name in clause.facts:
            found[name] |= clause.literals
    return found


def _values(fact: Fact, literals: Iterable[float | str], routing: RoutingFile) -> NDArray[Any]:
    if fact.type is bool:
        return np.array([False, True])
    if fact.type is str:
        return np.array(sorted({*_texts(fact, literals, routing)}), dtype=TEXT)
    numbers = sorted({*_numbers(fact, [each for each in literals if not isinstance(each, str)])})
    return np.array([*numbers, np.nan] if fact.name in UNKNOWN_AT_TIMES else numbers)


def _texts(fact: Fact, literals: Iterable[float | str], routing: RoutingFile) -> Iterable[str]:
    match fact.name:
        case "reason":
            return ("", *routing.reasons)
        case "line":
            named = [each for each in literals if isinstance(each, str) and E164.fullmatch(each)]
            return (routing.business.human_line, *routing.lines, *named)
        case "language":
            return (routing.business.language,)  # the line decides
    return fact.about.values


def _numbers(fact: Fact, literals: list[float]) -> Iterator[float]:
    least, most = fact.about.minimum, fact.about.maximum
    lowest = min([*literals, *FEW]) - FAR if least is None else least
    highest = max([*literals, *FEW]) + FAR if most is None else most
    step = 1.0 if fact.type is int else 0.5
    around = (each + away for each in literals for away in (-step, 0, step))
    between = (sum(pair) / 2 for pair in pairwise(sorted(literals)))
    for value in (lowest, highest, *FEW, *around, *between):
        number = np.floor(value) if fact.type is int else value
        if lowest <= number <= highest:
            yield float(number)
