from collections.abc import Iterator

import pytest

from ivr.people.role import Role
from tests.console.rules.desk import Desk
from tests.world import World, world


@pytest.fixture
def ops(line: World) -> Iterator[Desk]:
    with Desk(line).open() as sitting:
        yield sitting


@pytest.fixture
def viewer(line: World) -> Iterator[Desk]:
    with Desk(line, Role.VIEWER).open() as sitting:
        yield sitting


@pytest.fixture(scope="module")
def desk(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Desk]:
    """That of ops, shared by tests that say the whole text each time."""
    url = f"sqlite:///{tmp_path_factory.mktemp('rules')}/levelhead.sqlite"
    with world(url) as line, Desk(line).open() as sitting:
        yield sitting
