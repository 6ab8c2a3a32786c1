"""Lines of waiting callers.  https://www.twilio.com/docs/voice/api/queue-resource"""

from __future__ import annotations

import asyncio
from collections.abc import Iterator
from datetime import datetime
from typing import TYPE_CHECKING

from ivr.simulator.party import Bridge

if TYPE_CHECKING:
    from ivr.simulator.exchange import Exchange
    from ivr.simulator.leg import Leg

MAX_SIZE = 1000


class Member:
    """A waiting leg; `bridge` is set when somebody takes it out of the line."""

    def __init__(self, leg: Leg, queue: Queue) -> None:
        self.leg, self.queue = leg, queue
        self.enqueued_at = leg.exchange.clock.now()
        self.bridged: asyncio.Future[Bridge] = asyncio.get_running_loop().create_future()

    @property
    def wait_seconds(self) -> int:
        return round((self.leg.exchange.clock.now() - self.enqueued_at).total_seconds())

    def parameters(self) -> dict[str, str]:
        """What waitUrl gets.  https://www.twilio.com/docs/voice/twiml/enqueue#waiturl"""
        return {
            "QueueSid": self.queue.sid,
            "QueuePosition": str(self.queue.position(self)),
            "QueueTime": str(self.wait_seconds),
            "AvgQueueTime": str(self.queue.average_wait_seconds),
            "CurrentQueueSize": str(len(self.queue.members)),
        }


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

    def leave(self, member: Member) -> None:
        if member in self.members:
            self.members.remove(member)

    def take(self, member: Member, taker: Leg) -> Bridge:
        """Connect this member with the taker."""
        self.leave(member)
        bridge = Bridge(taker, member.leg)
        member.bridged.set_result(bridge)
        return bridge

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
