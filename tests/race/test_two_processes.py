"""Two web processes on one PostgreSQL. `python -m bench.race` does the same with a thousand calls."""

from pathlib import Path

from bench.race.racing import race
from tests.postgres import fresh_database

CALLS = 40


def test_two_processes_that_race_for_the_same_agents_offer_nobody_twice(
    postgres_url: str, tmp_path: Path
) -> None:
    with fresh_database(postgres_url) as database_url:
        outcome = race(tmp_path, database_url, CALLS, at_once=20)
    assert outcome.offered_twice == []
    assert outcome.met.total() == CALLS
    assert outcome.met[""] == 0
    assert outcome.met["an agent"] > 0
    assert set(outcome.offers) <= {"done", "passed", "unanswered", "withdrawn"}
