from collections.abc import Iterator
from pathlib import Path

import httpx
import pytest

from ivr.simulator.browser import PREFIX
from tests.phone.browsing import PACE, Visitor
from tests.world import world


@pytest.fixture
def visitor(tmp_path: Path) -> Iterator[Visitor]:
    with world(f"sqlite:///{tmp_path}/levelhead.sqlite", pace=PACE) as line:
        visitor = Visitor(line.origin)
        yield visitor
    visitor.close()


@pytest.fixture(scope="module")
def origin(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    folder = tmp_path_factory.mktemp("phone")
    with world(f"sqlite:///{folder}/levelhead.sqlite", pace=1) as line:
        yield line.origin


@pytest.fixture
def page(origin: str) -> Iterator[httpx.Client]:
    with httpx.Client(base_url=origin, headers={"Origin": origin}) as client:
        assert client.get(PREFIX).is_success
        yield client
