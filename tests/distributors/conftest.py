"""The same phone calls on either distributor: what callers and agents hear, and when, must not tell which one it is."""

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Literal, cast

import pytest

from ivr.taskrouter.applying import Applying
from ivr.taskrouter.desired import desired
from tests.world import World, world
from webhooks.addresses import addresses_in
from webhooks.rest_workspace import RestProvisioning

Distributor = Literal["built-in", "taskrouter"]


@pytest.fixture(params=["built-in", "taskrouter"])
def distributor(request: pytest.FixtureRequest) -> Distributor:
    return cast(Distributor, request.param)


@pytest.fixture
def line(tmp_path: Path, distributor: Distributor) -> Iterator[World]:
    """Levelhead with the shipped routing file, on SQLite."""
    with distributed(tmp_path, distributor) as running:
        yield running


@contextmanager
def distributed(folder: Path, distributor: Distributor, routing_file: Path | None = None) -> Iterator[World]:
    database_url = f"sqlite:///{folder}/levelhead.sqlite"
    with world(database_url, routing_file=routing_file, distributor=distributor) as running:
        if distributor == "taskrouter":
            apply(running)
        yield running


def apply(line: World) -> None:
    """As `levelhead taskrouter apply` does."""
    parts = line.levelhead
    wanted = desired(parts.door.policies.live.routing, addresses_in(parts.urls))
    list(Applying(RestProvisioning(parts.settings), parts.store).apply(wanted))
    line.sweeps()
