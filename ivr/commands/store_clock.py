"""The time of what is in the store."""

from dataclasses import dataclass
from datetime import datetime

from ivr.ports import Archive, Clock


@dataclass(frozen=True)
class StoreClock:
    """The machine's clock; beside a simulator that has moved time on, the last moment of the store."""

    machine: Clock
    store: Archive

    def now(self) -> datetime:
        last = self.store.read(lambda records: records.timeline.last())
        return max(self.machine.now(), last.at) if last else self.machine.now()
