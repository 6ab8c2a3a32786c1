"""Ten thousand survey jobs, two workers, bad weather: is anybody called twice for one try?

    .venv/bin/python -m bench.surveys.jobs [--surveys 10000] [--databases sqlite postgresql] [--seed 1]

Ends with 1 if somebody was, or if a survey that nothing disturbed was not made, or a dial stayed in doubt for too long.
"""

import argparse
import tempfile
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path

from rich.console import Console
from rich.table import Table

from bench.surveys.outcome import Outcome
from bench.surveys.plan import Plan
from bench.surveys.run import run
from tests.postgres import fresh_database, running_server


def main() -> None:
    arguments = argparse.ArgumentParser(prog="python -m bench.surveys.jobs")
    arguments.add_argument("--surveys", type=int, default=Plan.surveys)
    arguments.add_argument("--naive", type=int)
    arguments.add_argument("--per-second", type=float, default=Plan.per_second)
    arguments.add_argument("--pace", type=float, default=Plan.pace)
    arguments.add_argument("--seed", type=int, default=Plan.seed)
    arguments.add_argument("--databases", nargs="+", choices=DATABASES, default=list(DATABASES))
    wanted = arguments.parse_args()
    plan = Plan(
        surveys=wanted.surveys,
        naive=wanted.surveys // 5 if wanted.naive is None else wanted.naive,
        per_second=wanted.per_second,
        pace=wanted.pace,
        seed=wanted.seed,
    )
    outcomes: dict[str, Outcome] = {}
    for name in wanted.databases:
        outcomes[name] = _on(name, plan)
        Console(width=110).print(_table(outcomes))
    raise SystemExit(0 if all(outcome.is_good for outcome in outcomes.values()) else 1)


def _on(name: str, plan: Plan) -> Outcome:
    with tempfile.TemporaryDirectory() as folder, DATABASES[name](Path(folder)) as database_url:
        return run(Path(folder), database_url, plan)


@contextmanager
def _sqlite(folder: Path) -> Iterator[str]:
    yield f"sqlite:///{folder}/levelhead.sqlite"


@contextmanager
def _postgresql(_: Path) -> Iterator[str]:
    with running_server() as server, fresh_database(server) as database_url:
        yield database_url


DATABASES = {"sqlite": _sqlite, "postgresql": _postgresql}


def _table(outcomes: Mapping[str, Outcome]) -> Table:
    shown = Table("", *outcomes, box=None)
    facts = [_facts(outcome) for outcome in outcomes.values()]
    for what in facts[0]:
        shown.add_row(what, *(one.get(what, "") for one in facts))
    return shown


def _facts(outcome: Outcome) -> dict[str, str]:
    surveys, naive = outcome.surveys, outcome.naive
    return {
        "surveys": f"{surveys.people:,}",
        "calls placed": f"{surveys.calls:,}",
        "people called twice for one try": f"{len(surveys.twice):,}",
        "people never called": f"{len(surveys.never):,}",
        "of those whom no fault of Twilio's met": f"{outcome.undisturbed:,}",
        "of those, called": f"{outcome.undisturbed_called:,} ({outcome.undisturbed_share:.2%})",
        "calls that the store does not know": f"{outcome.unknown_calls:,}",
        "longest in doubt, simulated": f"{outcome.longest_doubt.total_seconds() / 60:.1f} min",
        **{f"ended {state}": f"{count:,}" for state, count in sorted(outcome.states.items())},
        **{f"dials: {fault}": f"{count:,}" for fault, count in sorted(outcome.disturbed.items())},
        "workers started again": f"{outcome.restarts:,}",
        "webhooks": f"{outcome.webhooks:,}",
        "webhooks delivered twice": f"{outcome.duplicated_webhooks:,}",
        "webhooks not answered well": f"{outcome.failed_webhooks:,}",
        "naive: to be called": f"{naive.people:,}",
        "naive: called more than once": f"{len(naive.twice):,} ({len(naive.twice) / max(1, naive.people):.1%})",
        "naive: never called": f"{len(naive.never):,}",
        "simulated hours": f"{outcome.simulated.total_seconds() / 3600:.1f}",
        "seconds": f"{outcome.seconds:.0f}",
    }


if __name__ == "__main__":
    main()
