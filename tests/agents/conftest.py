from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

import pytest

from ivr.agents.roster import Roster
from ivr.policy import Policy
from ivr.records import Records
from ivr.routing.default import default
from ivr.store import SqlStore
from ivr.store.migrating import migrate
from ivr.store.store import SqlRecords
from ivr.versions.in_memory import InMemory
from tests.agents.team import NOON, Mirror, StoppedClock


@pytest.fixture(scope="session")
def team_store(tmp_path_factory: pytest.TempPathFactory) -> Iterator[SqlStore]:
    path: Path = tmp_path_factory.mktemp("team") / "levelhead.sqlite"
    with closing(SqlStore(f"sqlite:///{path}")) as store:
        migrate(store.engine)
        yield store


@pytest.fixture
def records(team_store: SqlStore) -> Iterator[Records]:
    """Those of one transaction, in which the agents of the shipped file are enrolled; it is rolled back at the end."""
    with team_store.engine.connect() as connection, connection.begin() as transaction:
        records = SqlRecords(connection)
        records.agents.enrol(list(default().agents), NOON)
        yield records
        transaction.rollback()


@pytest.fixture
def clock() -> StoppedClock:
    return StoppedClock()


@pytest.fixture
def mirror() -> Mirror:
    return Mirror()


@pytest.fixture
def roster(clock: StoppedClock, mirror: Mirror) -> Roster:
    return Roster(InMemory(Policy.of(default())), clock, mirror)
