"""What it costs to count the calls of some days: CPU time, and how much of that holds up other threads.

    OMP_NUM_THREADS=1 python -m bench.numbers [--calls 100000] [--rounds 5] [--database URL]

Of a thread that only counts, as every thread does that answers webhooks, it is told how much slower it is meanwhile.
"""

import argparse
import tempfile
import threading
import time
from collections.abc import Iterator
from contextlib import closing, contextmanager
from datetime import datetime, timedelta
from statistics import median
from zoneinfo import ZoneInfo

from rich.console import Console
from rich.table import Table

from bench.rules.past_calls import fill
from ivr.figures.counting import Wanted, count
from ivr.figures.definitions import FirstContact, Precision
from ivr.figures.numbers import Numbers
from ivr.figures.periods import Per, periods
from ivr.figures.tally import formulas
from ivr.routing.default import default
from ivr.store import SqlStore

ZONE = ZoneInfo("America/New_York")
UNTIL = datetime(2026, 11, 23, tzinfo=ZONE)
DAYS = 90
ASKED = ((1, Per.HOUR), (7, Per.DAY), (28, Per.DAY), (90, Per.WEEK), (90, Per.DAY))
ROUTING = default()
FORMULAS = formulas(
    FirstContact(timedelta(days=7), UNTIL), Precision(lambda queue, _version: queue in ROUTING.senior_queues)
)


def counted(store: SqlStore, days: int, per: Per) -> Numbers:
    first, last = (UNTIL - timedelta(days=days)).date(), (UNTIL - timedelta(days=1)).date()
    wanted = Wanted(periods(first, last, per, ZONE, UNTIL), {}, in_time_seconds=20)
    return count(store, wanted, FORMULAS, ROUTING.seniors)


class Beside:
    """A thread that does a little, over and over: as much as it came to, per second."""

    def __init__(self) -> None:
        self.done = 0
        self._is_over = False

    def run(self) -> None:
        while not self._is_over:
            sum(range(100))
            self.done += 1

    @contextmanager
    def working(self) -> Iterator[None]:
        thread = threading.Thread(target=self.run)
        thread.start()
        yield
        self._is_over = True
        thread.join()


def pace(store: SqlStore | None, days: int, per: Per) -> float:
    beside, begun = Beside(), time.perf_counter()
    with beside.working():
        if store:
            counted(store, days, per)
        else:
            time.sleep(1)
    return beside.done / (time.perf_counter() - begun)


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.partition("\n")[0])
    parser.add_argument("--calls", type=int, default=100_000)
    parser.add_argument("--rounds", type=int, default=5)
    parser.add_argument("--database", help="An empty one; without it, a SQLite file that is thrown away.")
    options = parser.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        url = options.database or f"sqlite:///{folder}/past.sqlite"
        with closing(SqlStore(url)) as store:
            fill(store, options.calls, DAYS, UNTIL, ROUTING)
            Console().print(table(store, options.rounds))


def table(store: SqlStore, rounds: int) -> Table:
    found = Table("days", "by", "calls", "CPU seconds", "other threads go on at")
    for days, per in ASKED:
        calls = counted(store, days, per).total.calls.calls
        spent = median(cpu_seconds(store, days, per) for _ in range(rounds))
        kept = median(pace(store, days, per) / pace(None, days, per) for _ in range(rounds))
        found.add_row(str(days), str(per), f"{calls:,}", f"{spent:.2f}", f"{kept:.0%}")
    return found


def cpu_seconds(store: SqlStore, days: int, per: Per) -> float:
    begun = time.process_time()
    counted(store, days, per)
    return time.process_time() - begun


if __name__ == "__main__":
    main()
