"""Two web processes race on PostgreSQL for the same agents.

The processes are real; callers, agents and Twilio's REST API are played by this one, each request in turn to the other
server. Prints what became of callers and offers; ends with 1 if anybody was offered twice at once, or met nobody.

    .venv/bin/python -m bench.race [--calls 1000] [--at-once 40] [--seed 1]
"""

import argparse
import tempfile
from pathlib import Path

from rich.console import Console
from rich.table import Table

from bench.race.racing import Outcome, race
from tests.postgres import fresh_database, running_server


def main() -> None:
    arguments = argparse.ArgumentParser(prog="python -m bench.race")
    arguments.add_argument("--calls", type=int, default=1000)
    arguments.add_argument("--at-once", type=int, default=40)
    arguments.add_argument("--seed", type=int, default=1)
    wanted = arguments.parse_args()
    with (
        running_server() as server,
        fresh_database(server) as database_url,
        tempfile.TemporaryDirectory() as folder,
    ):
        outcome = race(Path(folder), database_url, wanted.calls, wanted.at_once, wanted.seed)
    _print(wanted.calls, outcome)
    if outcome.offered_twice or outcome.met[""]:
        raise SystemExit(1)


def _print(calls: int, outcome: Outcome) -> None:
    shown = Table(box=None, show_header=False)
    shown.add_row("calls", str(calls))
    for whom, count in sorted(outcome.met.items()):
        shown.add_row(f"of them met {whom or 'nobody'}", str(count))
    shown.add_row("offers", str(outcome.offers.total()))
    for state, count in sorted(outcome.offers.items()):
        shown.add_row(f"of them {state}", str(count))
    shown.add_row("agents or callers with two offers at once", str(len(outcome.offered_twice)))
    shown.add_row("deadlocks", str(outcome.deadlocks))
    shown.add_row("seconds", f"{outcome.seconds:.0f}")
    Console().print(shown)


if __name__ == "__main__":
    main()
