from collections.abc import Iterator
from contextlib import closing

import pytest

from ivr.store import SqlStore
from ivr.store.migrating import migrate


@pytest.fixture
def store(database_url: str) -> Iterator[SqlStore]:
    with closing(SqlStore(database_url)) as store:
        migrate(store.engine)
        yield store
