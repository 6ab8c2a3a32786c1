"""A back-test of 100,000 stored calls under 50 rules: calls per second of CPU time on one core.

    OMP_NUM_THREADS=1 python bench/rules/backtest.py [--calls 100000] [--rounds 5] [--sample 2000]

The store is a SQLite file. Reading, and reading with deciding, take turns, and the median over the rounds counts.
Beside it stands what everybody would write first: the facts of each call through `rule_engine.Rule.matches`, rule by
rule, on a sample. It has to come to the same decisions.
"""

import argparse
import tempfile
import time
from collections.abc import Callable, Sequence
from contextlib import closing
from datetime import datetime, timedelta
from itertools import chain, islice
from statistics import median
from zoneinfo import ZoneInfo

import orjson
from fifty import fifty_rules
from library import LibraryRules
from past_calls import fill
from rich.console import Console
from rich.table import Table

from ivr.backtest import past_calls, replay
from ivr.past import PastCall
from ivr.routing import RoutingFile, load
from ivr.routing.columns import Columns
from ivr.routing.deciding import decide_many
from ivr.routing.default import default
from ivr.store import SqlStore

UNTIL = datetime(2026, 11, 23, tzinfo=ZoneInfo("America/New_York"))
DAYS = 28
SINCE = UNTIL - timedelta(days=DAYS)


def one_by_one(calls: Sequence[PastCall], draft: RoutingFile) -> list[int]:
    rules = LibraryRules(draft)
    return [rules.decide(orjson.loads(call.facts)) for call in calls]


def cpu_seconds(work: Callable[[], object]) -> float:
    begun = time.process_time()
    work()
    return time.process_time() - begun


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.partition("\n")[0])
    parser.add_argument("--calls", type=int, default=100_000)
    parser.add_argument("--rounds", type=int, default=5)
    parser.add_argument("--sample", type=int, default=2000)
    options = parser.parse_args()
    draft = load(fifty_rules(), "fifty.yaml")
    with (
        tempfile.TemporaryDirectory() as folder,
        closing(SqlStore(f"sqlite:///{folder}/past.sqlite")) as store,
    ):
        fill(store, options.calls, DAYS, UNTIL, default())
        measure(store, draft, options)


def measure(store: SqlStore, draft: RoutingFile, options: argparse.Namespace) -> None:
    sample = list(islice(chain.from_iterable(past_calls(store, SINCE, UNTIL)), options.sample))
    ours = decide_many(Columns.of([orjson.loads(call.facts) for call in sample]), draft).tolist()
    assert ours == one_by_one(sample, draft)
    reading, whole, library = [], [], []
    for _ in range(options.rounds):
        reading.append(cpu_seconds(lambda: sum(map(len, past_calls(store, SINCE, UNTIL)))))
        whole.append(cpu_seconds(lambda: backtested(store, draft)))
        library.append(cpu_seconds(lambda: one_by_one(sample, draft)))
    result = backtested(store, draft)
    assert result == options.calls
    report(options, draft, median(reading), median(whole), median(library))


def backtested(store: SqlStore, draft: RoutingFile) -> int:
    return replay(past_calls(store, SINCE, UNTIL), draft, {}.get, SINCE, UNTIL).calls


def report(
    options: argparse.Namespace, draft: RoutingFile, reading: float, whole: float, library: float
) -> None:
    per_call = library / options.sample
    table = Table("", "calls/s", "CPU s for all", title=f"{options.calls:,} calls, {len(draft.rules)} rules")
    for name, seconds in {
        "back-test, end to end": whole,
        "  of it reading": reading,
        "  of it deciding and counting": whole - reading,
        "rule_engine call by call, without reading": per_call * options.calls,
    }.items():
        table.add_row(name, f"{options.calls / seconds:,.0f}", f"{seconds:.2f}")
    Console(width=100).print(table)


if __name__ == "__main__":
    main()
