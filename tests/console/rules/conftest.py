from collections.abc import Iterator

import pytest

from ivr.people.role import Role
from tests.console.rules.desk import Desk
from tests.world import World


@pytest.fixture
def ops(line: World) -> Iterator[Desk]:
    with Desk(line).open() as sitting:
        yield sitting


@pytest.fixture
def viewer(line: World) -> Iterator[Desk]:
    with Desk(line, Role.VIEWER).open() as sitting:
        yield sitting
