"""What is heard on all calls, written down by one writer, who never holds up the hearing."""

import asyncio
from collections import Counter, defaultdict
from collections.abc import Sequence
from concurrent.futures import Executor
from contextvars import Context

from ivr.audio import Event, Level
from ivr.hearing import Heard
from ivr.logs import logger
from webhooks.media_storing import FactsStore

LEVELS_IN_A_BATCH = 5  # two seconds of a trace
MOST_UNWRITTEN = 20_000  # events: over a minute of 100 traces
log = logger(__name__)


class FactsWriter:
    """Collects on the event loop and writes on another thread: a transaction at a time, for everybody together."""

    def __init__(self, store: FactsStore, thread: Executor) -> None:
        self._store = store
        self._thread = thread
        self._unwritten: list[tuple[str, Event]] = []
        self._new: Counter[str] = Counter()
        self._is_due = False
        self.is_failing = False
        self._writing: asyncio.Task[None] | None = None

    @property
    def unwritten(self) -> int:
        """Events that no transaction has taken yet."""
        return len(self._unwritten)

    @property
    def is_done(self) -> bool:
        return not self._unwritten and not self._is_writing

    @property
    def _is_writing(self) -> bool:
        return self._writing is not None and not self._writing.done()

    def collect(self, call_sid: str, events: Sequence[Event]) -> None:
        """A rise, or its end, is due at once; everybody's trace when somebody's is two seconds long."""
        self._unwritten += [(call_sid, event) for event in events]
        if self.unwritten > 2 * MOST_UNWRITTEN:  # while a transaction takes long; not each time, for it costs
            self._unwritten = _bounded(self._unwritten)
        self._new[call_sid] += len(events)
        changes = any(not isinstance(event, Level) for event in events)
        self._is_due |= changes or self._new[call_sid] >= LEVELS_IN_A_BATCH

    def write_if_due(self) -> None:
        if self._is_due:
            self._begin()

    async def write_all(self) -> None:
        """Whatever has been collected is in the store, or was tried, when this returns."""
        await self.under_way()  # it may have begun without the latest
        self._begin()
        await self.under_way()

    async def under_way(self, patience_seconds: float | None = None) -> None:
        """Waits for the transaction under way, but no longer than that."""
        if self._writing:
            await asyncio.wait([self._writing], timeout=patience_seconds)

    def _begin(self) -> None:
        if self._unwritten and not self._is_writing:
            batch, self._unwritten = self._unwritten, []
            self._new.clear()
            self._is_due = False
            # In a context of its own: what it logs is about all calls, not the one that is bound here.
            self._writing = asyncio.create_task(self._write(batch), context=Context())

    async def _write(self, batch: list[tuple[str, Event]]) -> None:
        try:
            loop = asyncio.get_running_loop()
            await loop.run_in_executor(self._thread, self._store.keep, _by_call(batch))
            self.is_failing = False
        except Exception:
            if not self.is_failing:
                log.exception("voice facts not stored yet")
            self.is_failing = self._is_due = True
            self._unwritten = _bounded(batch + self._unwritten)


def _by_call(batch: Sequence[tuple[str, Event]]) -> Heard:
    heard: defaultdict[str, list[Event]] = defaultdict(list)
    for call_sid, event in batch:
        heard[call_sid].append(event)
    return heard


def _bounded(unwritten: list[tuple[str, Event]]) -> list[tuple[str, Event]]:
    """The oldest of the trace is dropped first, and rises only where there is nothing else."""
    excess = max(0, len(unwritten) - MOST_UNWRITTEN)
    levels = [at for at, (_, event) in enumerate(unwritten) if isinstance(event, Level)]
    dropped = set(levels[:excess])
    return [heard for at, heard in enumerate(unwritten) if at not in dropped][-MOST_UNWRITTEN:]
