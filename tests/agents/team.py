"""A team at noon, and a distributor that only remembers whose state has changed."""

from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta

from ivr.agents.offer import Offer
from ivr.call import Call
from ivr.effects import Effect
from ivr.records import Records
from ivr.steps import Step, Wait

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

    def wait(self, records: Records, call: Call) -> Wait:
        raise NotImplementedError

    def distribute(self, records: Records) -> tuple[Effect, ...]:
        raise NotImplementedError

    def to_caller(self, records: Records, call: Call, offer: Offer) -> Step:
        raise NotImplementedError

    def not_taken(self, records: Records, offer: Offer) -> tuple[Effect, ...]:
        raise NotImplementedError
