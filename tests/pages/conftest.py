from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import AbstractContextManager, contextmanager
from pathlib import Path

import pytest
from playwright.sync_api import Browser

from tests.pages.browser import Seat, chromium
from tests.world import World, routing_text, world


@contextmanager
def apart(opened: AbstractContextManager[World]) -> Iterator[World]:
    """Opened and closed on a thread of its own: on this one, Playwright's event loop is running."""
    with ThreadPoolExecutor(1) as thread:
        yield thread.submit(opened.__enter__).result()
        thread.submit(opened.__exit__, None, None, None).result()


@pytest.fixture
def line(tmp_path: Path) -> Iterator[World]:
    with apart(world(f"sqlite:///{tmp_path}/levelhead.sqlite")) as running:
        yield running


@pytest.fixture
def strict(tmp_path: Path) -> Iterator[World]:
    """After one warning a call may be ended."""
    file = tmp_path / "routing.yaml"
    file.write_text(routing_text(**{"waiting:\n": "conduct:\n  warnings: 1\n\nwaiting:\n"}))
    with apart(world(f"sqlite:///{tmp_path}/levelhead.sqlite", routing_file=file)) as running:
        yield running


@pytest.fixture(scope="module")
def browser() -> Iterator[Browser]:
    with chromium() as running:
        yield running


@pytest.fixture
def seat(line: World, browser: Browser) -> Iterator[Seat]:
    """Of general-1, who has signed in on the page. Nothing may have been complained of in the end."""
    sitting = Seat(line, browser)
    sitting.signs_in("general-1")
    yield sitting
    sitting.page.context.close()
    assert sitting.violations == []
