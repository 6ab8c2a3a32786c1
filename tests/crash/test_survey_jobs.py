"""Survey jobs on two workers that are killed. `python -m bench.surveys.jobs` does the same with ten thousand."""

from datetime import timedelta
from pathlib import Path

from bench.surveys.parts import WORKERS
from bench.surveys.plan import Plan
from bench.surveys.run import run

PLAN = Plan(
    surveys=30, naive=0, per_second=20, pace=20, tries=1, kill_every_seconds=1e9, killed_every_dials=20
)


def test_whoever_is_killed_and_whatever_twilio_loses_nobody_is_called_twice_for_one_try(
    database_url: str, tmp_path: Path
) -> None:
    outcome = run(tmp_path, database_url, PLAN)
    assert outcome.restarts >= WORKERS
    assert outcome.surveys.twice == []
    assert outcome.unknown_calls == 0
    assert outcome.surveys.never == []
    assert outcome.longest_doubt <= timedelta(minutes=10)
