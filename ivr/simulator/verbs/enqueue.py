"""Waiting in a queue until somebody takes the call.

https://www.twilio.com/docs/voice/twiml/enqueue
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Annotated, ClassVar

from pydantic import Field

from ivr.simulator import events
from ivr.simulator.queues import Member
from ivr.simulator.turn import HungUp, LeftQueue, Redirected, Turn
from ivr.simulator.verbs.element import Element, Method, Url, Verb
from ivr.simulator.verbs.waiting import hold
from ivr.simulator.work import first_of

if TYPE_CHECKING:
    from ivr.simulator.leg import Leg


class Task(Element):
    takes_text: ClassVar[bool] = True
    priority: int = 0
    timeout: int | None = None


class Enqueue(Verb):
    takes_text: ClassVar[bool] = True
    nests: ClassVar[frozenset[str]] = frozenset({"Task"})
    text: Annotated[str, Field(alias="#text", max_length=64)] = ""
    action: Url | None = None
    method: Method = "POST"
    wait_url: Url | None = None
    wait_url_method: Method = "POST"
    workflow_sid: str = ""

    async def run(self, leg: Leg) -> Turn | None:
        if self.workflow_sid:
            raise NotImplementedError("<Enqueue workflowSid> needs TaskRouter, which is not simulated")
        queue = leg.exchange.queues.named(self.text)
        if queue.is_full:
            return self._after({"QueueResult": "queue-full"})
        member = queue.join(leg)
        leg.emit(events.Queued, queue=queue.name)
        return self._after(await self._wait(leg, member))

    async def _wait(self, leg: Leg, member: Member) -> dict[str, str]:
        try:
            waiting = hold(leg, self.wait_url, self.wait_url_method, member.parameters)
            await leg.undisturbed(first_of(member.bridged, waiting))
            left = self._left(member, "bridged")
            await leg.undisturbed(member.bridged.result().ends())
        except LeftQueue:
            return self._left(member, "leave")
        except HungUp:
            self._tell(leg, self._left(member, "bridged" if member.bridged.done() else "hangup"))
            raise
        except Redirected:
            self._tell(
                leg, self._left(member, "redirected-from-bridged" if member.bridged.done() else "redirected")
            )
            raise
        finally:
            member.queue.leave(member)
            if member.bridged.done():
                member.bridged.result().end()
        return left

    def _left(self, member: Member, result: str) -> dict[str, str]:
        return {"QueueResult": result, "QueueSid": member.queue.sid, "QueueTime": str(member.wait_seconds)}

    def _after(self, result: dict[str, str]) -> Turn | None:
        return Turn(self.action, self.method, result) if self.action else None

    def _tell(self, leg: Leg, result: dict[str, str]) -> None:
        """The leg is elsewhere: the action is asked, and its answer ignored."""
        if self.action:
            leg.exchange.notify(leg, self.action, self.method, leg.parameters() | result)
