"""What every test may ask for."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from hypothesis import settings

from tests.postgres import fresh_database, running_server
from tests.world import World, world

# Machines are shared: what takes long here and now says nothing about the code.
settings.register_profile("untimed", settings(), deadline=None)
settings.load_profile("untimed")


@pytest.fixture(scope="session")
def postgres_url() -> Iterator[str]:
    """The server of this test process; ask for `database_url` unless the server itself is the matter."""
    with running_server() as url:
        yield url


@pytest.fixture(params=["sqlite", "postgresql"])
def database_url(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[str]:
    """An empty database: the test runs once on each kind."""
    if request.param == "sqlite":
        yield f"sqlite:///{tmp_path}/levelhead.sqlite"
        return
    with fresh_database(request.getfixturevalue("postgres_url")) as url:
        yield url


@pytest.fixture
def line(tmp_path: Path) -> Iterator[World]:
    """Levelhead with the shipped routing file, on SQLite."""
    with world(f"sqlite:///{tmp_path}/levelhead.sqlite") as running:
        yield running
