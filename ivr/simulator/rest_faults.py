"""Ordering Twilio's REST API to fail."""

from __future__ import annotations

import random
import threading
from collections.abc import Sequence
from dataclasses import dataclass


@dataclass(frozen=True)
class RestFault:
    """`accepts`: what was asked is done all the same. No status: the connection breaks. Before that it stalls so long,
    in real time."""

    status: int | None
    accepts: bool = False
    stalls_seconds: float = 0


@dataclass(frozen=True)
class Chance:
    """Of all requests a share meets this fault, `times` in a row."""

    share: float
    fault: RestFault
    times: int = 1


class RestFaults:
    """Faults in the order in which requests will meet them, and by chance."""

    def __init__(self) -> None:
        self.requests: list[str] = []
        self._ordered: list[RestFault] = []
        self._chances: Sequence[Chance] = ()
        self._random = random.Random()  # noqa: S311
        self._down = False
        self._lock = threading.Lock()

    def fails(self, status: int = 503, times: int = 1) -> None:
        """Refuse the next requests with 429, 500, 503...; none of them is processed."""
        self._ordered += [RestFault(status)] * times

    def loses_answers(self, times: int = 1) -> None:
        """Do what the next requests ask, but break the connection before the answer."""
        self._ordered += [RestFault(None, accepts=True)] * times

    def befall(self, chances: Sequence[Chance], seed: int) -> None:
        """From now on requests meet faults by chance; the same ones for the same seed. None: no more."""
        self._chances = chances
        self._random.seed(seed)

    def goes_down(self) -> None:
        """Break every connection from now on."""
        self._down = True

    def comes_back(self) -> None:
        self._down = False

    def meet(self, request: str) -> RestFault | None:
        """Note the request (method and path) and take the fault that is meant for it."""
        with self._lock:
            self.requests.append(request)
            if self._down:
                return RestFault(None)
            if not self._ordered:
                self._ordered += self._by_chance()
            return self._ordered.pop(0) if self._ordered else None

    def _by_chance(self) -> list[RestFault]:
        drawn = self._random.random()
        for chance in self._chances:
            drawn -= chance.share
            if drawn < 0:
                return [chance.fault] * chance.times
        return []
