"""One call under 100 rules: CPU time per decision, beside the rule-engine library on the same rules.

    OMP_NUM_THREADS=1 python bench/rules/decide.py [--rules 100] [--calls 200] [--rounds 9]

Each rule either decides or is explained; the library only matches. All take turns in every round, so that whatever
else the machine does hits them alike, and the median over the rounds counts. They have to come to the same decisions.
"""

import argparse
import random
import time
from collections.abc import Callable, Sequence
from dataclasses import asdict
from datetime import UTC, datetime, timedelta
from statistics import median

from fifty import fifty_rules
from library import LibraryRules
from past_calls import some_facts
from rich.console import Console
from rich.table import Table

from ivr.routing import Facts, RoutingFile, decide, load
from ivr.routing.columns import Columns
from ivr.routing.deciding import decide_many

MONDAY = datetime(2026, 11, 23, tzinfo=UTC)
LIBRARY = "rule_engine.Rule.matches"


def some_calls(count: int, routing: RoutingFile) -> tuple[list[Facts], list[Facts]]:
    """As many calls by chance, and as many that pass over all rules but the last."""
    dice = random.Random(5384)  # noqa: S311
    any_calls: list[Facts] = []
    last: list[Facts] = []
    while min(len(any_calls), len(last)) < count:
        facts = some_facts(dice, MONDAY + timedelta(hours=dice.randrange(168)))
        any_calls.append(facts)
        if decide(facts, routing).rule == routing.rules[-1].name:
            last.append(facts)
    return any_calls[:count], last[:count]


def ways(calls: Sequence[Facts], routing: RoutingFile) -> dict[str, Callable[[], list[int]]]:
    """By name, how the calls can be decided; each gives the rule of each call."""
    index = {rule.name: number for number, rule in enumerate(routing.rules)}
    stored = [asdict(facts) for facts in calls]
    library = LibraryRules(routing)
    return {
        "decide, with its reasons": lambda: [index[decide(facts, routing).rule] for facts in calls],
        "decide_many, all at once": lambda: decide_many(Columns.of(stored), routing).tolist(),
        LIBRARY: lambda: [library.decide(facts) for facts in stored],
    }


def milliseconds(calls: Sequence[Facts], routing: RoutingFile, rounds: int) -> dict[str, float]:
    """CPU time for each call."""
    compared = ways(calls, routing)
    first, *others = (way() for way in compared.values())
    assert all(other == first for other in others)
    taken: dict[str, list[float]] = {name: [] for name in compared}
    for _ in range(rounds):
        for name, way in compared.items():
            begun = time.process_time()
            way()
            taken[name].append(1000 * (time.process_time() - begun) / len(calls))
    return {name: median(times) for name, times in taken.items()}


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.partition("\n")[0])
    parser.add_argument("--rules", type=int, default=100)
    parser.add_argument("--calls", type=int, default=200)
    parser.add_argument("--rounds", type=int, default=9)
    options = parser.parse_args()
    routing = load(fifty_rules(options.rules), "rules.yaml")
    by_chance, last = some_calls(options.calls, routing)
    table = Table(
        "", "ms of CPU a call", "library / this", title=f"{options.rules} rules, {options.calls} calls"
    )
    for title, calls in {"calls by chance": by_chance, "calls that reach the last rule": last}.items():
        table.add_section()
        table.add_row(title)
        taken = milliseconds(calls, routing, options.rounds)
        for name, each in taken.items():
            table.add_row(f"  {name}", f"{each:.3f}", f"{taken[LIBRARY] / each:.1f}")
    Console(width=100).print(table)


if __name__ == "__main__":
    main()
