"""Lines of waiting callers.  https://www.twilio.com/docs/voice/api/queue-resource"""

from __future__ import annotations

import asyncio
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime
from typing import TYPE_CHECKING

from ivr.simulator.party import Bridge

if TYPE_CHECKING:
    from ivr.simulator.exchange import Exchange
    from ivr.simulator.leg import Leg
    from ivr.simulator.turn import Turn

MAX_SIZE = 1000


@dataclass(frozen=True)
class Taking:
    """Who takes a caller out of the line, and what the caller hears before they are connected."""

    by: Leg
    introduction: Turn | None


class Member:
    """A waiting leg. `bridge` is None if either was gone before they could be connected."""

    def __init__(self, leg: Leg, queue: Queue) -> None:
        self.leg, self.queue = leg, queue
        self.enqueued_at = leg.exchange.clock.now()
        self.taken: asyncio.Future[Taking] = asyncio.get_running_loop().create_future()
        self.bridge: asyncio.Future[Bridge | None] = asyncio.get_running_loop().create_future()
        self._dequeued_at: datetime | None = None

    @property
    def wait_seconds(self) -> int:
        until = self._dequeued_at or self.leg.exchange.clock.now()
        return round((until - self.enqueued_at).total_seconds())

    @property
    def is_bridged(self) -> bool:
        return self.bridge.done() and self.bridge.result() is not None

    @property
    def talk_seconds(self) -> int | None:
        """How long it has been connected; None if it never was."""
        bridge = self.bridge.result() if self.bridge.done() else None
        return bridge.seconds if bridge else None

    def parameters(self) -> dict[str, str]:
        """What waitUrl gets.  https://www.twilio.com/docs/voice/twiml/enqueue#waiturl"""
        return {
            "QueueSid": self.queue.sid,
            "QueuePosition": str(self.queue.position(self)),
            "QueueTime": str(self.wait_seconds),
            "AvgQueueTime": str(self.queue.average_wait_seconds),
            "CurrentQueueSize": str(len(self.queue.members)),
        }

    def result(self, result: str) -> dict[str, str]:
        """What the action gets.  https://www.twilio.com/docs/voice/twiml/enqueue#action"""
        return {"QueueResult": result, "QueueSid": self.queue.sid, "QueueTime": str(self.wait_seconds)}

    def take(self, by: Leg, introduction: Turn | None) -> None:
        self._dequeue()
        self.taken.set_result(Taking(by, introduction))

    def connect(self, other: Leg) -> Bridge | None:
        """None if the other is gone by now."""
        if not self.bridge.done():
            self.bridge.set_result(Bridge(other, self.leg))
        return self.bridge.result()

    def leave(self) -> None:
        """Neither waits nor talks any more, whichever of the two has gone."""
        self._dequeue()
        if not self.bridge.done():
            self.bridge.set_result(None)
        elif bridge := self.bridge.result():
            bridge.end()

    def _dequeue(self) -> None:
        self._dequeued_at = self._dequeued_at or self.leg.exchange.clock.now()
        self.queue.remove(self)


class Queue:
    def __init__(self, sid: str, name: str, created_at: datetime) -> None:
        self.sid, self.name, self.created_at = sid, name, created_at
        self.max_size = MAX_SIZE
        self.members: list[Member] = []
        self._arrival = asyncio.Event()

    @property
    def is_full(self) -> bool:
        return len(self.members) >= self.max_size

    @property
    def average_wait_seconds(self) -> int:
        waits = [member.wait_seconds for member in self.members]
        return sum(waits) // len(waits) if waits else 0

    def position(self, member: Member) -> int:
        return self.members.index(member) + 1 if member in self.members else 0

    def join(self, leg: Leg) -> Member:
        member = Member(leg, self)
        self.members.append(member)
        self._arrival.set()
        return member

    def remove(self, member: Member) -> None:
        if member in self.members:
            self.members.remove(member)

    async def front(self) -> Member:
        """The member at the front, as soon as there is one."""
        while not self.members:
            self._arrival.clear()
            await self._arrival.wait()
        return self.members[0]


class Queues:
    """An account's queues, made on demand."""

    def __init__(self, exchange: Exchange) -> None:
        self._exchange = exchange
        self._by_name: dict[str, Queue] = {}

    def __iter__(self) -> Iterator[Queue]:
        return iter(self._by_name.values())

    def named(self, name: str) -> Queue:
        if name not in self._by_name:
            self._by_name[name] = Queue(self._exchange.sids.next("QU"), name, self._exchange.clock.now())
        return self._by_name[name]

    def existing(self, name: str) -> Queue | None:
        return self._by_name.get(name)

    def with_sid(self, sid: str) -> Queue | None:
        return next((queue for queue in self if queue.sid == sid), None)
