"""What is in flight, and letting simulated time pass once nothing is."""

import asyncio
import time
from collections.abc import Callable, Coroutine, Iterator
from contextlib import contextmanager
from datetime import datetime, timedelta
from typing import Any, TypeVar

from ivr.simulator.clock import TICK_SECONDS, SimulatedClock

POLL_SECONDS = 0.001
# A wake-up passes through a handful of futures, each one turn of the event loop, before it rests or asks.
TURNS_TO_REST = 40
PATIENCE_SECONDS = 60
LANDING_SECONDS = 2
LONGEST_PROMPT = timedelta(hours=1)

T = TypeVar("T")


class NeverQuiet(AssertionError):
    """The application does not come to rest: a webhook hangs, or a document loops."""


class Work:
    """Counts what is in flight, runs the legs' tasks, and keeps what went wrong in them."""

    def __init__(self, is_busy: Callable[[], bool]) -> None:
        self.is_busy = is_busy
        self.errors: list[BaseException] = []
        self._in_flight = 0
        self._tasks: set[asyncio.Task[Any]] = set()
        self._carried: set[asyncio.Task[Any]] = set()
        self._is_ending = False

    @contextmanager
    def going_on(self) -> Iterator[None]:
        self._in_flight += 1
        try:
            yield
        finally:
            self._in_flight -= 1

    def spawn(self, coroutine: Coroutine[Any, Any, None]) -> asyncio.Task[None]:
        task = asyncio.get_running_loop().create_task(coroutine)
        self._tasks.add(task)
        task.add_done_callback(self._ended)
        if self._is_ending:
            task.cancel()
        return task

    async def carry(self, request: Coroutine[Any, Any, T]) -> T:
        """In flight to its end, even if nobody waits for it any more: a connection that is given up while it is made
        may stay open."""
        task = asyncio.get_running_loop().create_task(request)
        self._carried.add(task)
        task.add_done_callback(self._carried.discard)
        return await asyncio.shield(task)

    async def rests(self) -> None:
        """Return when nothing is in flight and every task waits for time or for a person."""
        turns, deadline = 0, time.monotonic() + PATIENCE_SECONDS
        while turns < TURNS_TO_REST:
            if self._flights or self.is_busy():
                await asyncio.sleep(POLL_SECONDS)
                turns = 0
            else:
                await asyncio.sleep(0)
                turns += 1
            if time.monotonic() > deadline:
                busy = "the application is busy" if self.is_busy() else "nothing else"
                raise NeverQuiet(f"after {PATIENCE_SECONDS} s: {self._flights} requests in flight, {busy}")

    async def lands(self) -> None:
        """What is in flight has a moment to end."""
        deadline = time.monotonic() + LANDING_SECONDS
        while self._flights and time.monotonic() < deadline:
            await asyncio.sleep(POLL_SECONDS)

    async def cancel(self) -> None:
        """What would begin because of it does not."""
        self._is_ending = True
        tasks = [*self._tasks, *self._carried]
        for task in tasks:
            task.cancel()
        await asyncio.gather(*tasks, return_exceptions=True)

    @property
    def _flights(self) -> int:
        return self._in_flight + len(self._carried)

    def _ended(self, task: asyncio.Task[Any]) -> None:
        self._tasks.discard(task)
        if not task.cancelled() and (error := task.exception()):
            self.errors.append(error)


class Director:
    """Lets time pass, one mover at a time."""

    def __init__(self, clock: SimulatedClock, work: Work) -> None:
        self._clock = clock
        self._work = work
        self._turn = asyncio.Lock()

    async def settles(self) -> None:
        """Run through everything that needs no person's decision."""
        async with self._turn:
            await self._settle()

    async def passes(self, duration: timedelta) -> None:
        """Let a time pass for everybody, then settle."""
        async with self._turn:
            until = self._clock.now() + duration
            await self._work.rests()
            while await self._moves(until):
                await self._work.rests()
            await self._settle()

    async def _settle(self) -> None:
        limit = self._clock.now() + LONGEST_PROMPT
        await self._work.rests()
        while await self._moves():
            await self._work.rests()
            if self._clock.now() > limit:
                raise NeverQuiet(f"something plays or rings on and on for more than {LONGEST_PROMPT}")

    async def _moves(self, until: datetime | None = None) -> bool:
        if self._clock.skipping:
            return self._clock.jump(until)
        await asyncio.sleep(TICK_SECONDS)
        return self._clock.has_busy_sleepers() if until is None else self._clock.now() < until
