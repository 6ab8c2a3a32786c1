from collections.abc import Iterator
from contextlib import closing

import pytest

from ivr.records import Records
from ivr.store import SqlStore
from ivr.store.migrating import migrate
from ivr.store.store import SqlRecords
from tests.postgres import fresh_database


@pytest.fixture
def store(database_url: str) -> Iterator[SqlStore]:
    with closing(SqlStore(database_url)) as store:
        migrate(store.engine)
        yield store


@pytest.fixture(scope="session")
def sqlite_store(tmp_path_factory: pytest.TempPathFactory) -> Iterator[SqlStore]:
    with closing(SqlStore(f"sqlite:///{tmp_path_factory.mktemp('store')}/levelhead.sqlite")) as store:
        migrate(store.engine)
        yield store


@pytest.fixture(scope="session")
def postgresql_store(postgres_url: str) -> Iterator[SqlStore]:
    with fresh_database(postgres_url) as url, closing(SqlStore(url)) as store:
        migrate(store.engine)
        yield store


@pytest.fixture(params=["sqlite", "postgresql"])
def records(request: pytest.FixtureRequest) -> Iterator[Records]:
    """Those of one transaction on each kind of database, which is rolled back when the test is over."""
    store: SqlStore = request.getfixturevalue(f"{request.param}_store")
    with store.engine.connect() as connection, connection.begin() as transaction:
        yield SqlRecords(connection)
        transaction.rollback()
