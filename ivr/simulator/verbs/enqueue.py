"""Waiting in a queue until somebody takes the call.

https://www.twilio.com/docs/voice/twiml/enqueue and https://www.twilio.com/docs/taskrouter/twiml-queue-calls
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Annotated, ClassVar

from pydantic import Field

from ivr.simulator import events
from ivr.simulator.queues import Member
from ivr.simulator.racing import unless
from ivr.simulator.turn import HungUp, LeftQueue, Redirected, Turn
from ivr.simulator.verbs.element import Element, Method, Url, Verb
from ivr.simulator.verbs.waiting import hold

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
        # "using the provided WorkflowSid as a friendly name"
        queue = leg.exchange.queues.named(self.workflow_sid or self.text)
        if queue.is_full:
            return self._after({"QueueResult": "queue-full"})
        member = queue.join(leg)
        leg.emit(events.Queued, queue=queue.name)
        if self.workflow_sid:
            return await self._as_task(leg, member)
        return self._after(member.result(await self._wait(leg, member)))

    async def _as_task(self, leg: Leg, member: Member) -> Turn | None:
        """TaskRouter finds somebody. It is told when the call is over, or no longer waits."""
        order = next(iter(self.every(Task)), Task.model_validate({}))
        task = leg.exchange.taskrouter.enqueue(
            member, self.workflow_sid, order.text, order.priority, order.timeout
        )
        if task is None:
            member.leave()
            return self._after(member.result("error"))
        try:
            return self._after(member.result(await self._wait(leg, member)))
        finally:
            leg.exchange.taskrouter.call_ended(task)

    async def _wait(self, leg: Leg, member: Member) -> str:
        """How the wait, or the conversation after it, ended."""
        try:
            waiting = hold(leg, self.wait_url, self.wait_url_method, member.parameters)
            await leg.undisturbed(unless(member.taken, waiting))
            await self._talk(leg, member)
        except LeftQueue:
            return "leave"
        except HungUp:
            self._tell(leg, member.result("bridged" if member.is_bridged else "hangup"))
            raise
        except Redirected:
            self._tell(leg, member.result("redirected-from-bridged" if member.is_bridged else "redirected"))
            raise
        finally:
            member.leave()
        return "bridged"

    async def _talk(self, leg: Leg, member: Member) -> None:
        taking = member.taken.result()
        if taking.introduction:
            await leg.exchange.converse(leg, taking.introduction)
        if bridge := member.connect(taking.by):
            await leg.undisturbed(bridge.ends())

    def _after(self, result: dict[str, str]) -> Turn | None:
        return Turn(self.action, self.method, result) if self.action else None

    def _tell(self, leg: Leg, result: dict[str, str]) -> None:
        """The leg is elsewhere: the action is asked, and its answer ignored."""
        if self.action:
            leg.notify(self.action, self.method, leg.parameters() | result)
