"""Somebody who has the board open, as a browser sees it: events of a stream."""

from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

import httpx
import orjson

from ivr.console.cookies import SESSION

STREAM = "/console/board/stream"
PATIENCE_SECONDS = 15


class Watcher:
    """What has been told so far, put together as a page does."""

    def __init__(self, response: httpx.Response) -> None:
        self.response = response
        self.events: list[dict[str, Any]] = []
        self._lines = response.iter_lines()

    def next(self) -> dict[str, Any]:
        line = next(line for line in self._lines if line.startswith("data: "))
        self.events.append(orjson.loads(line.removeprefix("data: ")))
        return self.events[-1]

    def until_put(self, section: str) -> list[Any]:
        """The rows of the first event that puts some into this section."""
        while section not in (told := self.next().get("put", {})):
            assert len(self.events) < PATIENCE_SECONDS, f"nothing in {section}"
        return list(told[section])

    def is_ended(self) -> bool:
        """Reads on until the server ends it."""
        return next(self._lines, None) is None or all(True for _ in self._lines)


@contextmanager
def watching(origin: str, secret: str = "") -> Iterator[Watcher]:
    cookies = {SESSION: secret} if secret else {}
    with (
        httpx.Client(base_url=origin, cookies=cookies, timeout=PATIENCE_SECONDS) as client,
        client.stream("GET", STREAM) as response,
    ):
        yield Watcher(response)
