from collections.abc import Iterator, MutableMapping
from pathlib import Path
from typing import Any

import pytest
from structlog.testing import capture_logs

from tests.webhooks.signed import Twilio, application


@pytest.fixture
def twilio(tmp_path: Path) -> Iterator[Twilio]:
    """Posts to an application on SQLite."""
    with application(f"sqlite:///{tmp_path}/levelhead.sqlite") as app:
        yield Twilio(app)


@pytest.fixture(autouse=True)
def logged() -> Iterator[list[MutableMapping[str, Any]]]:
    """What is logged, as values; without it structlog would print the local variables of each failure."""
    with capture_logs() as entries:
        yield entries
