"""Ordering Twilio's REST API to fail."""

from __future__ import annotations

import threading
from dataclasses import dataclass


@dataclass(frozen=True)
class RestFault:
    """`accepts`: what was asked is done all the same. No status: the connection breaks."""

    status: int | None
    accepts: bool = False


class RestFaults:
    """Faults in the order in which requests will meet them."""

    def __init__(self) -> None:
        self.requests: list[str] = []
        self._ordered: list[RestFault] = []
        self._down = False
        self._lock = threading.Lock()

    def fails(self, status: int = 503, times: int = 1) -> None:
        """Refuse the next requests with 429, 500, 503...; none of them is processed."""
        self._ordered += [RestFault(status)] * times

    def loses_answers(self, times: int = 1) -> None:
        """Do what the next requests ask, but break the connection before the answer."""
        self._ordered += [RestFault(None, accepts=True)] * times

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
            return self._ordered.pop(0) if self._ordered else None
