from collections.abc import Iterator

import pytest

from tests.simulator.centre import Centre
from tests.simulator.hosting import hosting
from tests.simulator.scripted import Line, Pages


@pytest.fixture
def line() -> Iterator[Line]:
    """A line whose every answer the test writes."""
    pages = Pages()
    with hosting(pages.app) as host:
        yield Line(host, pages)


@pytest.fixture
def centre(line: Line) -> Centre:
    """The line's callers wait as tasks."""
    return Centre(line)
