"""Taking whoever is at the front of a queue.

https://www.twilio.com/docs/voice/twiml/queue and https://www.twilio.com/docs/taskrouter/twiml-queue-calls
"""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from ivr.simulator.queues import Member
from ivr.simulator.turn import Turn
from ivr.simulator.verbs.element import Element, Method, Url

if TYPE_CHECKING:
    from ivr.simulator.leg import Leg
    from ivr.simulator.verbs.outcome import DialOutcome


class QueueNoun(Element):
    """`url` is played to the queued caller before the two are connected."""

    takes_text: ClassVar[bool] = True
    url: Url | None = None
    method: Method = "POST"
    reservation_sid: str = ""
    post_work_activity_sid: str = ""

    async def connect(self, leg: Leg, timeout_seconds: int, outcome: DialOutcome) -> None:
        """Wait for a caller while the queue is empty; a queue that does not exist is an error."""
        if self.reservation_sid:
            await self._connect_task(leg, outcome)
            return
        queue = leg.exchange.queues.existing(self.text)
        outcome.status = "no-answer" if queue else "failed"
        member = await leg.within(timeout_seconds, queue.front()) if queue else None
        if member:
            await self._take(leg, member, outcome)

    async def _connect_task(self, leg: Leg, outcome: DialOutcome) -> None:
        taskrouter = leg.exchange.taskrouter
        outcome.status = "failed"
        reservation = taskrouter.dequeue(leg, self.reservation_sid)
        if reservation is None or reservation.task.call is None:
            return
        try:
            await self._take(leg, reservation.task.call, outcome)
        finally:
            if self.post_work_activity_sid:
                taskrouter.moves(reservation, self.post_work_activity_sid)

    async def _take(self, leg: Leg, member: Member, outcome: DialOutcome) -> None:
        member.take(leg, self._introduction(leg, member))
        outcome.call_sid = member.leg.sid
        await self._talk(leg, member, outcome)

    async def _talk(self, leg: Leg, member: Member, outcome: DialOutcome) -> None:
        try:
            if bridge := await leg.undisturbed(member.bridge):
                outcome.status = "completed"
                await leg.undisturbed(bridge.ends())
        finally:
            outcome.seconds = member.talk_seconds
            member.leave()

    def _introduction(self, leg: Leg, member: Member) -> Turn | None:
        if self.url is None:
            return None
        told = {
            "QueueSid": member.queue.sid,
            "QueueTime": str(member.wait_seconds),
            "DequeingCallSid": leg.sid,
        }
        return Turn(self.url, self.method, told)
