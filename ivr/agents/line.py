"""The line: who waits, and in which order."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime, timedelta

from ivr.agents.ageing import standing
from ivr.agents.tiers import Tiers, tiers
from ivr.call import Call, CallState
from ivr.policies import Policies
from ivr.promise import Promise, PromiseState
from ivr.records import Records


@dataclass(frozen=True)
class Place:
    """Somebody's place in the line: of a caller who holds, or kept by a promise to the caller of this call."""

    call: Call
    promise: Promise | None = None

    @property
    def key(self) -> str:
        return self.promise.id if self.promise else self.call.sid

    @property
    def is_task(self) -> bool:
        """Whether TaskRouter offers it."""
        return self.promise is None and self.call.is_task

    @property
    def since(self) -> datetime:
        return self.promise.since if self.promise else self.call.since or self.call.received_at

    @property
    def priority(self) -> int:
        return self.promise.priority if self.promise else self.call.priority

    @property
    def case_id(self) -> str | None:
        return self.promise.case_id if self.promise else self.call.case_id

    def is_still_open(self, records: Records) -> bool:
        """Whether it is as it was when the line was read."""
        if self.promise:
            return records.promises.get(self.promise.id).state is PromiseState.OPEN
        call = records.calls.get(self.call.sid)
        return call.state is CallState.WAITING and call.wish is None


@dataclass(frozen=True)
class Line:
    policies: Policies

    def places(self, records: Records, now: datetime) -> list[Place]:
        """Those whom nobody is being asked to take, whoever is to be served first first."""
        minutes = self.policies.live.routing.waiting.priority_minutes
        places = (*map(Place, records.calls.waiting()), *self._promised(records, now))
        return sorted(places, key=lambda place: (standing(place.since, place.priority, minutes), place.key))

    def _promised(self, records: Records, now: datetime) -> Iterator[Place]:
        due = records.promises.due(now) if self.policies.live.is_open(now) else ()
        calls = records.calls.several({promise.call_sid for promise in due})
        return (Place(calls[promise.call_sid], promise) for promise in due)

    def tiers(self, records: Records, call: Call) -> Tiers:
        return tiers(self.policies.of(records, call), self.policies.live, call)

    def own(self, records: Records, call: Call) -> frozenset[str]:
        """Whoever takes calls of the caller's own queue, with or without the skill."""
        nearest, others, *_ = self.tiers(records, call)
        return nearest | others

    def serving(self, records: Records, call: Call) -> frozenset[str]:
        """Whoever may ever be asked to take this call."""
        return frozenset().union(*self.tiers(records, call))

    def widens_after(self, records: Records, call: Call) -> timedelta:
        """How long only the nearest are asked: as the rule says that decided, or else the queue."""
        queue = self.policies.of(records, call).queue(call.queue)
        by_rule = call.widen_after_seconds
        return timedelta(seconds=queue.widen_after_seconds if by_rule is None else by_rule)
