"""What the REST API can be asked to do, in its own terms."""

from __future__ import annotations

import re
from collections.abc import Sequence
from datetime import datetime

from werkzeug.datastructures import MultiDict

from ivr.simulator.calls import CallOrder, Progress
from ivr.simulator.exchange import Exchange
from ivr.simulator.leg import Leg
from ivr.simulator.queues import Member, Queue
from ivr.simulator.recordings import Recording
from ivr.simulator.turn import Turn

CREATES_CALL = frozenset(
    {"To", "From", "Url", "Twiml", "Method", "FallbackUrl", "FallbackMethod", "Timeout", "MachineDetection"}
    | {"StatusCallback", "StatusCallbackMethod", "StatusCallbackEvent"}
)
LISTS_CALLS = frozenset({"To", "From", "Status", "ParentCallSid", "StartTime>", "StartTime<", "PageSize"})
UPDATES_CALL = frozenset({"Url", "Twiml", "Method", "Status"})
UPDATES_MEMBER = frozenset({"Url", "Method"})
MAX_TWIML_CHARACTERS = 4000

ADDRESS = re.compile(r"\+[1-9]\d{6,14}|client:\S+")

Form = MultiDict[str, str]


class RestError(Exception):
    """`code` as in https://www.twilio.com/docs/api/errors"""

    def __init__(self, status: int, code: int, message: str) -> None:
        super().__init__(message)
        self.status, self.code = status, code


class Account:
    """Runs in the engine's loop."""

    def __init__(self, exchange: Exchange) -> None:
        self._exchange = exchange

    async def create_call(self, form: Form) -> Leg:
        _refuse_unknown(form, CREATES_CALL)
        to, from_ = _required(form, "To", 21201), _required(form, "From", 21213)
        if not ADDRESS.fullmatch(to):
            raise RestError(400, 21211, f"The phone number you are attempting to call, {to}, is not valid.")
        if from_ not in self._exchange.numbers:
            raise RestError(400, 21210, f"The source phone number provided, {from_}, is not yet verified.")
        return self._exchange.create(
            CallOrder(
                to,
                from_,
                _turn(form),
                fallback_url=form.get("FallbackUrl"),
                progress=_progress(form),
                timeout_seconds=int(form.get("Timeout", "60")),
                machine_detection=form.get("MachineDetection", ""),
            )
        )

    async def call(self, sid: str) -> Leg:
        if sid not in self._exchange.legs:
            raise _not_found(f"Calls/{sid}")
        return self._exchange.legs[sid]

    async def calls(self, wanted: Form) -> Sequence[Leg]:
        """Newest first, as Twilio lists them."""
        _refuse_unknown(wanted, LISTS_CALLS)
        return [leg for leg in reversed(self._exchange.legs.values()) if _is_wanted(leg, wanted)]

    async def update_call(self, sid: str, form: Form) -> Leg:
        _refuse_unknown(form, UPDATES_CALL)
        leg = await self.call(sid)
        if status := form.get("Status"):
            _end(leg, status)
        elif leg.is_over or leg.answered_at is None:
            raise RestError(400, 21220, "Call is not in-progress. Cannot redirect.")
        else:
            leg.redirect(_turn(form))
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
        _refuse_unknown(form, UPDATES_MEMBER)
        member = await self.member(queue_sid, call_sid)
        member.leg.redirect(Turn(_required(form, "Url", 20001), form.get("Method", "POST")))
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
    started = leg.answered_at or leg.created_at
    after, before = wanted.get("StartTime>"), wanted.get("StartTime<")
    return (after is None or started >= _moment(after)) and (before is None or started <= _moment(before))


def _moment(text: str) -> datetime:
    return datetime.fromisoformat(text if "T" in text else f"{text}T00:00:00Z")


def _turn(form: Form) -> Turn:
    twiml = form.get("Twiml")
    if twiml is None:
        return Turn(_required(form, "Url", 21205), form.get("Method", "POST"))
    if len(twiml) > MAX_TWIML_CHARACTERS:
        raise RestError(400, 21628, "Twiml parameter is longer than 4000 characters")
    return Turn(twiml=twiml)


def _progress(form: Form) -> Progress | None:
    url = form.get("StatusCallback")
    wanted = frozenset(word for value in form.getlist("StatusCallbackEvent") for word in value.split())
    return (
        Progress(url, form.get("StatusCallbackMethod", "POST"), wanted or frozenset({"completed"}))
        if url
        else None
    )


def _required(form: Form, name: str, code: int) -> str:
    value = form.get(name)
    if not value:
        raise RestError(400, code, f"No '{name}' is specified")
    return value


def _refuse_unknown(form: Form, known: frozenset[str]) -> None:
    if unknown := form.keys() - known:
        raise RestError(400, 20001, f"Not simulated: {', '.join(sorted(unknown))}")


def _not_found(resource: str) -> RestError:
    return RestError(404, 20404, f"The requested resource {resource} was not found")
