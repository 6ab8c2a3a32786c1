"""What the REST API can be asked to do, in its own terms."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime

from ivr.simulator.call_forms import Form, RestError, order_of, refuse_unknown, required, turn_of
from ivr.simulator.exchange import Exchange
from ivr.simulator.leg import Leg
from ivr.simulator.queues import Member, Queue
from ivr.simulator.recordings import Recording
from ivr.simulator.turn import Turn

PAGES = frozenset({"PageSize", "Page", "PageToken"})
LISTS_CALLS = frozenset({"To", "From", "Status", "ParentCallSid", "StartTime>", "StartTime<"}) | PAGES
UPDATES_CALL = frozenset({"Url", "Twiml", "Method", "Status"})
UPDATES_MEMBER = frozenset({"Url", "Method"})


class Account:
    """Runs in the engine's loop."""

    def __init__(self, exchange: Exchange) -> None:
        self._exchange = exchange

    async def create_call(self, form: Form) -> Leg:
        order = order_of(form)
        if order.from_ not in self._exchange.numbers:
            raise RestError(
                400, 21210, f"The source phone number provided, {order.from_}, is not yet verified."
            )
        return self._exchange.create(order)

    async def call(self, sid: str) -> Leg:
        if sid not in self._exchange.legs:
            raise _not_found(f"Calls/{sid}")
        return self._exchange.legs[sid]

    async def calls(self, wanted: Form) -> Sequence[Leg]:
        """Newest first, as Twilio lists them."""
        refuse_unknown(wanted, LISTS_CALLS)
        return [leg for leg in reversed(self._exchange.legs.values()) if _is_wanted(leg, wanted)]

    async def update_call(self, sid: str, form: Form) -> Leg:
        refuse_unknown(form, UPDATES_CALL)
        leg = await self.call(sid)
        if status := form.get("Status"):
            _end(leg, status)
        elif leg.is_over or leg.answered_at is None:
            raise RestError(400, 21220, "Call is not in-progress. Cannot redirect.")
        else:
            leg.redirect(turn_of(form))
        return leg

    async def queues(self) -> Sequence[Queue]:
        return list(self._exchange.queues)

    async def queue(self, sid: str) -> Queue:
        queue = self._exchange.queues.with_sid(sid)
        if queue is None:
            raise _not_found(f"Queues/{sid}")
        return queue

    async def member(self, queue_sid: str, call_sid: str) -> Member:
        """`Front` is the first in line."""
        queue = await self.queue(queue_sid)
        for member in queue.members:
            if call_sid in ("Front", member.leg.sid):
                return member
        raise _not_found(f"Queues/{queue_sid}/Members/{call_sid}")

    async def update_member(self, queue_sid: str, call_sid: str, form: Form) -> Member:
        refuse_unknown(form, UPDATES_MEMBER)
        member = await self.member(queue_sid, call_sid)
        member.leg.redirect(Turn(required(form, "Url", 20001), form.get("Method", "POST")))
        return member

    async def recording(self, sid: str) -> Recording:
        recording = self._exchange.recordings.with_sid(sid)
        if recording is None:
            raise _not_found(f"Recordings/{sid}")
        return recording


def _end(leg: Leg, status: str) -> None:
    if status not in ("completed", "canceled"):
        raise RestError(400, 21218, f"Status {status} is not valid")
    if leg.is_over:
        return
    if status == "completed" or leg.answered_at is None:
        leg.hang_up(status if leg.answered_at else "canceled")


def _is_wanted(leg: Leg, wanted: Form) -> bool:
    """https://www.twilio.com/docs/voice/api/call-resource#read-multiple-call-resources"""
    parent = leg.parent.sid if leg.parent else ""
    facts = {"To": leg.called, "From": leg.caller, "Status": leg.status, "ParentCallSid": parent}
    return all(wanted.get(name, fact) == fact for name, fact in facts.items()) and _is_between(leg, wanted)


def _is_between(leg: Leg, wanted: Form) -> bool:
    """A call that is still queued has no start time, and is in no range."""
    after, before = wanted.get("StartTime>"), wanted.get("StartTime<")
    if leg.started_at is None:
        return after is None and before is None
    return (after is None or leg.started_at >= _moment(after)) and (
        before is None or leg.started_at <= _moment(before)
    )


def _moment(text: str) -> datetime:
    return datetime.fromisoformat(text if "T" in text else f"{text}T00:00:00Z")


def _not_found(resource: str) -> RestError:
    return RestError(404, 20404, f"The requested resource {resource} was not found")
