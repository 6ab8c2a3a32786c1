"""What is told to whoever watches, in order."""

import time
from collections import deque
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from threading import Lock
from typing import Any

import orjson

MOST_NEWS = 5000
# Of these only the latest counts.
STATES = frozenset({"phones", "decision"})


@dataclass(frozen=True)
class News:
    """`data` is JSON. `id` counts up, also from one process to the next."""

    id: int
    event: str
    data: bytes


class Log:
    """The news of one call, from when it is dialled. Safe to use from any thread."""

    def __init__(self) -> None:
        self._lock = Lock()
        self._news: deque[News] = deque(maxlen=MOST_NEWS)
        self._last = round(time.time() * 1000)

    @property
    def last(self) -> int:
        return self._last

    def add(self, event: str, data: Any) -> None:
        with self._lock:
            if event in STATES:
                self._forget(lambda news: news.event == event)
            self._last += 1
            self._news.append(News(self._last, event, orjson.dumps(data)))

    def begin_anew(self) -> None:
        """Another call is dialled."""
        with self._lock:
            self._forget(lambda news: news.event != "phones")
        self.add("dialled", {})

    def after(self, number: int) -> Sequence[News]:
        if number == self._last:
            return []
        with self._lock:
            return [news for news in self._news if news.id > number]

    def _forget(self, is_over: Callable[[News], bool]) -> None:
        for news in [news for news in self._news if is_over(news)]:
            self._news.remove(news)
