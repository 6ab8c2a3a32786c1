"""The simulated time, in a file that every process of a run maps."""

import mmap
import struct
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import UTC, datetime, timedelta
from pathlib import Path
from threading import Event, Thread

from ivr.ports import Clock

FILE = "clock"
EPOCH = datetime(2026, 1, 1, tzinfo=UTC)
MICROSECONDS = struct.Struct("<q")
TICK_SECONDS = 0.005


class SharedClock:
    """The core's `Clock`. One process tells the time, the others read it."""

    def __init__(self, folder: Path) -> None:
        with (folder / FILE).open("r+b") as opened:
            self._map = mmap.mmap(opened.fileno(), MICROSECONDS.size)

    @classmethod
    def new(cls, folder: Path) -> "SharedClock":
        (folder / FILE).write_bytes(bytes(MICROSECONDS.size))
        return cls(folder)

    def now(self) -> datetime:
        (since,) = MICROSECONDS.unpack(self._map[:])
        return EPOCH + timedelta(microseconds=since)

    @contextmanager
    def following(self, clock: Clock) -> Iterator[None]:
        """It shows that clock's time."""
        done = Event()
        self._show(clock)
        thread = Thread(target=self._follow, args=(clock, done), daemon=True)
        thread.start()
        yield
        done.set()
        thread.join()

    def _follow(self, clock: Clock, done: Event) -> None:
        while not done.wait(TICK_SECONDS):
            self._show(clock)

    def _show(self, clock: Clock) -> None:
        self._map[:] = MICROSECONDS.pack((clock.now() - EPOCH) // timedelta(microseconds=1))
