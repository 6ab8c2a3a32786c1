from collections.abc import Iterator

import pytest

from tests.survey.surveyed import Surveyed
from tests.world import world


@pytest.fixture
def line(database_url: str) -> Iterator[Surveyed]:
    """Levelhead on each kind of database."""
    with world(database_url) as running:
        yield Surveyed(running)
