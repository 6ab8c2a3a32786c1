"""The phone in the browser, without a browser: what its page would send, and what it would be shown."""

import threading
import time
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from typing import Any

import httpx
import orjson
from websockets.sync.client import ClientConnection, connect
from websockets.typing import Origin

from ivr.simulator.browser import PREFIX
from ivr.simulator.frames import FRAME_SECONDS

PACE = 5
"""Of the line's time, as a multiple of the machine's."""
SOON_SECONDS = 20
FRAMES_IN_MESSAGE = 5
Shown = dict[str, Any]


class Visitor:
    """Somebody with the page open until the server ends; to be closed after that."""

    def __init__(self, origin: str) -> None:
        self.origin = origin
        self._http = httpx.Client(base_url=origin, headers={"Origin": origin}, timeout=SOON_SECONDS)
        self._shown: list[tuple[str, Any]] = []

        assert self._http.get(PREFIX).is_success
        self._looking = threading.Thread(target=self._looks, daemon=True)
        self._looking.start()
        self.sees("phones")

    def close(self) -> None:
        self._looking.join(SOON_SECONDS)
        self._http.close()

    def does(self, act: str, **details: object) -> None:
        answer = self.tries(act, **details)
        assert answer.status_code == 204, answer.text

    def tries(self, act: str, **details: object) -> httpx.Response:
        return self._http.post(f"{PREFIX}/acts", json={"act": act} | details)

    def dials(self, caller: str = "new") -> None:
        """As a `new` caller, a `known` one, or with a `withheld` number."""
        self.does("dial", **{"as": caller})

    def sees(self, event: str, is_it: Callable[[Any], object] = lambda _: True) -> Any:
        """The last of the events of this name so far for which it holds; waits for one."""
        return self._until(lambda: self._last(event, is_it), event)

    def sees_phone(self, who: str, state: str) -> Shown:
        """Waits until this is the state of a phone."""

        def phone() -> Shown | None:
            phones = self._last("phones", lambda _: True) or []
            return next((one for one in phones if one["who"] == who and one["state"] == state), None)

        return self._until(phone, f"{who} {state}")  # type: ignore[no-any-return]

    def hears(self, who: str, words: str) -> Shown:
        return self.sees("heard", lambda heard: heard["who"] == who and words in heard["text"])  # type: ignore[no-any-return]

    def told(self, event: str) -> list[Any]:
        """All of this name so far."""
        return [data for name, data in list(self._shown) if name == event]

    @contextmanager
    def microphone(self) -> Iterator[ClientConnection]:
        cookies = "; ".join(f"{cookie.name}={cookie.value}" for cookie in self._http.cookies.jar)
        url = self.origin.replace("http", "ws") + f"{PREFIX}/microphone"
        with connect(
            url, origin=Origin(self.origin), additional_headers={"Cookie": cookies}, proxy=None
        ) as connection:
            yield connection

    def speaks(self, frames: Sequence[bytes]) -> None:
        """Into the microphone, in the line's time."""
        with self.microphone() as microphone:
            for first in range(0, len(frames), FRAMES_IN_MESSAGE):
                microphone.send(b"".join(frames[first : first + FRAMES_IN_MESSAGE]))
                time.sleep(FRAMES_IN_MESSAGE * FRAME_SECONDS / PACE)

    def _last(self, event: str, is_it: Callable[[Any], object]) -> Any:
        return next((data for data in reversed(self.told(event)) if is_it(data)), None)

    def _until(self, happens: Callable[[], Any], what: str) -> Any:
        deadline = time.monotonic() + SOON_SECONDS
        while (found := happens()) is None:
            assert time.monotonic() < deadline, f"never: {what}, but {self._shown[-20:]}"
            time.sleep(0.02)
        return found

    def _looks(self) -> None:
        name = ""
        with self._http.stream("GET", f"{PREFIX}/events", timeout=None) as answer:
            for line in answer.iter_lines():
                if line.startswith("event: "):
                    name = line.removeprefix("event: ")
                elif line.startswith("data: "):
                    self._shown.append((name, orjson.loads(line.removeprefix("data: "))))
