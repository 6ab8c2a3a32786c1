from collections.abc import Iterator
from contextlib import closing

import pytest

from ivr.people.register import Register
from ivr.people.signing_in import SigningIn
from ivr.store import SqlStore
from ivr.store.migrating import migrate
from tests.agents.team import StoppedClock


@pytest.fixture
def store(database_url: str) -> Iterator[SqlStore]:
    with closing(SqlStore(database_url)) as store:
        migrate(store.engine)
        yield store


@pytest.fixture
def clock() -> StoppedClock:
    return StoppedClock()


@pytest.fixture
def register(clock: StoppedClock) -> Register:
    return Register(clock)


@pytest.fixture
def signing_in(clock: StoppedClock) -> SigningIn:
    return SigningIn(clock)
