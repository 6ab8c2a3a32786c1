import logging
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.webhooks.signed import Twilio, application


@pytest.fixture
def twilio(tmp_path: Path) -> Iterator[Twilio]:
    """Posts to an application on SQLite."""
    with application(f"sqlite:///{tmp_path}/levelhead.sqlite") as app:
        yield Twilio(app)


@pytest.fixture
def loggers_stay() -> Iterator[None]:
    """For what configures the logs of its process, which here is the tests'."""
    root = logging.getLogger()
    handlers, level = root.handlers[:], root.level
    root.handlers[:] = []
    yield
    root.handlers[:] = handlers
    root.setLevel(level)
