from collections.abc import Iterator
from contextlib import closing

import pytest

from ivr.store import SqlStore
from ivr.store.migrating import migrate
from tests.survey.desk import Desk
from tests.survey.surveyed import Surveyed
from tests.world import world


@pytest.fixture
def line(database_url: str) -> Iterator[Surveyed]:
    """Levelhead on each kind of database."""
    with world(database_url) as running:
        yield Surveyed(running)


@pytest.fixture
def desk(database_url: str) -> Iterator[Desk]:
    """Surveys on each kind of database, and nobody to ring."""
    with closing(SqlStore(database_url)) as store:
        migrate(store.engine)
        yield Desk(store)
