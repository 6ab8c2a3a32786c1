"""A million surveys due near changes of clocks, 2024 to 2032: how many are dialled outside the law?

    OMP_NUM_THREADS=1 .venv/bin/python -m bench.surveys.windows [--pairs 1000000] [--simply 50000]

A number for every prefix whose time zones phonenumbers knows, and moments near every change of clocks in its zones,
under three sets of rules in turn. When each is dialled is judged by the C library's clocks on the tzdata package
(tests/survey/lawful.py). A part of them is also dialled in simpler ways, as first tries.
"""

import argparse
import time
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field, replace
from functools import cache
from random import Random

import phonenumbers
from rich.console import Console
from rich.table import Table

from bench.surveys.simpler_windows import WAYS, dialled_simply
from tests.survey.c_library import changes
from tests.survey.lawful import Call, broken
from tests.survey.near_changes import ALL, Rules, dialled, due
from tests.survey.numbers_by_zone import PREFIXES, number_of

FIRST_YEAR, LAST_YEAR = 2024, 2032
ANY_CHANGE = "America/New_York"


@dataclass(frozen=True)
class Place:
    number: str
    country: str | None
    zones: tuple[str, ...]


@dataclass
class Found:
    """By way of dialling."""

    pairs: Counter[str] = field(default_factory=Counter)
    dialled: Counter[str] = field(default_factory=Counter)
    outside: Counter[str] = field(default_factory=Counter)
    passed_over: int = 0

    def count(
        self, way: str, rules: Rules, place: Place, calls: Sequence[Call], made: Sequence[Call]
    ) -> None:
        self.pairs[way] += len(calls)
        self.dialled[way] += len(made)
        self.outside[way] += broken(rules.law, made, place.zones, place.country)


def places(dice: Random) -> Iterator[Place]:
    for prefix, zones in PREFIXES.items():
        if number := number_of(prefix, dice):
            yield Place(number, phonenumbers.region_code_for_number(phonenumbers.parse(number)), zones)


@cache
def changes_in(zones: tuple[str, ...]) -> tuple[float, ...]:
    """Those of New York where clocks never change."""
    found = {change for zone in zones for change in _changes_in(zone)}
    return tuple(sorted(found or _changes_in(ANY_CHANGE)))


@cache
def _changes_in(zone: str) -> tuple[float, ...]:
    return tuple(changes(zone, FIRST_YEAR, LAST_YEAR))


def dial(found: Found, rules: Rules, place: Place, calls: Sequence[Call]) -> None:
    made = list(dialled(rules.window, place.number, calls))
    found.count("Levelhead", rules, place, calls, made)
    waited = set(calls) - set(made)
    found.passed_over += len(waited) - broken(rules.law, list(waited), place.zones, place.country)


def dial_simply(found: Found, rules: Rules, place: Place, calls: Sequence[Call]) -> None:
    first_tries = [replace(call, tried_at=()) for call in calls]
    for way, zones_of in WAYS.items():
        made = list(dialled_simply(zones_of, rules.window, first_tries, place.zones, place.country))
        found.count(way, rules, place, calls, made)


def main() -> None:
    asked = arguments()
    dice, found, began = Random(asked.seed), Found(), time.process_time()  # noqa: S311
    numbers = list(places(dice))
    each, simply = -(-asked.pairs // len(numbers)), -(-asked.simply // len(numbers))
    for place in numbers:
        near = changes_in(place.zones)
        assert len(near) <= each, "too few pairs for every change"
        calls = due(near, each, dice)
        for turn, rules in enumerate(ALL):
            dial(found, rules, place, calls[turn :: len(ALL)])
            dial_simply(found, rules, place, calls[:simply][turn :: len(ALL)])
    show(found, numbers)
    print(f"{found.passed_over} lawful moments passed over; {time.process_time() - began:.0f} s of CPU")


def arguments() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--pairs", type=int, default=1_000_000)
    parser.add_argument("--simply", type=int, default=50_000)
    parser.add_argument("--seed", type=int, default=2026)
    return parser.parse_args()


def show(found: Found, numbers: Sequence[Place]) -> None:
    zones = {zone for place in numbers for zone in place.zones}
    print(
        f"{len(numbers)} numbers in {len(zones)} zones, {len({place.zones for place in numbers})} sets of zones,",
        f"{sum(len(_changes_in(zone)) for zone in zones)} changes of clocks",
    )
    table = Table("way", "surveys", "dialled", "outside the law", "%")
    for way, pairs in found.pairs.items():
        outside, share = found.outside[way], 100 * found.outside[way] / max(1, found.dialled[way])
        table.add_row(way, f"{pairs:,}", f"{found.dialled[way]:,}", f"{outside:,}", f"{share:.2f}")
    Console().print(table)


if __name__ == "__main__":
    main()
