"""One time for the simulated telephone network and the application under test."""

import asyncio
import heapq
import itertools
import threading
import time
from dataclasses import dataclass, field
from datetime import datetime, timedelta

MICROSECONDS = 1_000_000
TICK_SECONDS = 0.005


@dataclass(order=True)
class _Sleeper:
    due: int
    order: int
    waiter: asyncio.Future[None] = field(compare=False)


class _Timeline:
    """Microseconds that have passed, and who sleeps until when."""

    def __init__(self) -> None:
        self.elapsed = 0
        self._sleepers: list[_Sleeper] = []
        self._order = itertools.count()

    async def sleep(self, duration: int) -> None:
        waiter: asyncio.Future[None] = asyncio.get_running_loop().create_future()
        heapq.heappush(self._sleepers, _Sleeper(self.elapsed + duration, next(self._order), waiter))
        await waiter

    def until_next(self) -> int | None:
        while self._sleepers and self._sleepers[0].waiter.done():
            heapq.heappop(self._sleepers)
        return max(0, self._sleepers[0].due - self.elapsed) if self._sleepers else None

    def advance(self, duration: int) -> None:
        self.elapsed += duration
        while self.until_next() == 0:
            heapq.heappop(self._sleepers).waiter.set_result(None)


class SimulatedClock:
    """Passes in real time, or (skipping) jumps from one wake-up to the next.

    A busy sleep is always run through: somebody talks, a prompt plays. A patient one waits for a person to
    act: while skipping, its time passes only when the script lets it.
    """

    def __init__(self, start: datetime, *, skipping: bool = True, pace: float = 1) -> None:
        self.skipping = skipping
        self.pace = pace
        self._now = start
        self._lock = threading.Lock()
        self._busy, self._patient = _Timeline(), _Timeline()

    def now(self) -> datetime:
        with self._lock:
            return self._now

    async def sleep(self, seconds: float, *, patient: bool = False) -> None:
        await (self._patient if patient else self._busy).sleep(round(seconds * MICROSECONDS))

    def has_busy_sleepers(self) -> bool:
        return self._busy.until_next() is not None

    def jump(self, until: datetime | None = None) -> bool:
        """Move to the next busy sleeper's wake-up; to anybody's, up to a moment. False: there is none."""
        lines = [self._busy] if until is None else [self._busy, self._patient]
        wait = min((wait for line in lines if (wait := line.until_next()) is not None), default=None)
        left = _microseconds(until - self.now()) if until else 0
        if wait is None or (until and wait > left):
            self._advance(max(0, left), patiently=True)
            return False
        self._advance(wait, patiently=until is not None)
        return True

    def skip(self, duration: timedelta) -> None:
        """Let a time pass at once, waking whoever is due in it."""
        self._advance(_microseconds(duration), patiently=True)

    async def run_in_real_time(self) -> None:
        """Keep pace with the machine's monotonic clock, or a multiple of it, until cancelled."""
        seen = time.monotonic()
        while True:
            await asyncio.sleep(TICK_SECONDS)
            seen, before = time.monotonic(), seen
            self._advance(round((seen - before) * self.pace * MICROSECONDS), patiently=True)

    def _advance(self, duration: int, *, patiently: bool) -> None:
        with self._lock:
            self._now += timedelta(microseconds=duration)
        self._busy.advance(duration)
        if patiently:
            self._patient.advance(duration)


def _microseconds(duration: timedelta) -> int:
    return duration // timedelta(microseconds=1)
