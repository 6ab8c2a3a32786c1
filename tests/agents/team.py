"""A team at noon, and who remembers whose state has changed."""

from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta

from ivr.effects import Effect
from ivr.records import Records

NOON = datetime(2026, 11, 23, 12, tzinfo=UTC)


@dataclass
class StoppedClock:
    time: datetime = NOON

    def now(self) -> datetime:
        return self.time

    def passes(self, **duration: float) -> None:
        self.time += timedelta(**duration)


@dataclass
class Mirror:
    told: list[str] = field(default_factory=list)

    def agent_changed(self, records: Records, name: str) -> tuple[Effect, ...]:
        self.told.append(name)
        return ()
