"""An account's workspaces, and the calls that wait in them as tasks.

https://www.twilio.com/docs/taskrouter/twiml-queue-calls
"""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

from ivr.simulator import faults
from ivr.simulator.taskrouter.dispatcher import Dispatcher
from ivr.simulator.taskrouter.tasks import Reservation, Task
from ivr.simulator.taskrouter.workspace import Workspace

if TYPE_CHECKING:
    from ivr.simulator.exchange import Exchange
    from ivr.simulator.leg import Leg
    from ivr.simulator.queues import Member
    from ivr.simulator.taskrouter.workflows import Workflow

VOICE = "voice"
# What the task knows of its call: https://www.twilio.com/docs/taskrouter/twiml-queue-calls
CALL_ATTRIBUTES = {
    "CallSid": "call_sid",
    "AccountSid": "account_sid",
    "From": "from",
    "To": "to",
    "Caller": "caller",
    "Called": "called",
    "CallStatus": "call_status",
    "ApiVersion": "api_version",
    "Direction": "direction",
}


class TaskRouter:
    """`answer_seconds` of real time is what an answer to an assignment callback may take."""

    def __init__(self, exchange: Exchange) -> None:
        self.answer_seconds = 5.0
        self.dispatchers: dict[str, Dispatcher] = {}
        self._exchange = exchange

    def open(self, friendly_name: str) -> Workspace:
        """A new workspace."""
        workspace = Workspace.new(self._exchange.sids.next, friendly_name, self._exchange.clock.now())
        self.dispatchers[workspace.sid] = Dispatcher(self._exchange, workspace)
        return workspace

    def enqueue(
        self, call: Member, workflow_sid: str, attributes: str, priority: int, timeout_seconds: int | None
    ) -> Task | None:
        """The waiting call becomes a task; None, and a fault, if it cannot."""
        found, own = self._workflow(workflow_sid), _object(attributes or "{}")
        if found is None:
            _refuse(call.leg, faults.WORKFLOW_INVALID, f"Enqueue: no Workflow {workflow_sid}")
        elif own is None:
            _refuse(
                call.leg, faults.TASK_ATTRIBUTES_INVALID, f"Enqueue: Attributes are no JSON: {attributes}"
            )
        else:
            dispatcher, workflow = found
            about = _about(call.leg) | own
            return dispatcher.add(workflow, about, priority, timeout_seconds, channel=VOICE, call=call)
        return None

    def call_ended(self, task: Task) -> None:
        for dispatcher in self._dispatchers_of(task):
            dispatcher.call_ended(task)

    def dequeue(self, leg: Leg, reservation_sid: str) -> Reservation | None:
        """Accept it for the worker on this leg; None, and a fault, unless it is pending and its call waits."""
        for dispatcher in self.dispatchers.values():
            reservation = dispatcher.workspace.reservations.get(reservation_sid)
            if reservation and reservation.status == "pending" and reservation.task.call:
                dispatcher.accept(reservation)
                return reservation
        _refuse(
            leg, faults.RESERVATION_NOT_DEQUEUED, f"Dial->Queue: Invalid ReservationSid {reservation_sid}"
        )
        return None

    def moves(self, reservation: Reservation, activity_sid: str) -> None:
        """The worker is to be in this activity now that the call is over."""
        for dispatcher in self._dispatchers_of(reservation.task):
            dispatcher.moves(reservation.worker, dispatcher.workspace.activities[activity_sid])

    def _dispatchers_of(self, task: Task) -> list[Dispatcher]:
        """None once the task, or its workspace, has been deleted."""
        return [one for one in self.dispatchers.values() if task.sid in one.workspace.tasks]

    def _workflow(self, sid: str) -> tuple[Dispatcher, Workflow] | None:
        for dispatcher in self.dispatchers.values():
            if workflow := dispatcher.workspace.workflows.get(sid):
                return dispatcher, workflow
        return None


def _refuse(leg: Leg, code: int, message: str) -> None:
    leg.report(faults.Fault(code, message, ""))


def _about(leg: Leg) -> dict[str, Any]:
    told = leg.parameters()
    return {ours: told[theirs] for theirs, ours in CALL_ATTRIBUTES.items()}


def _object(text: str) -> dict[str, Any] | None:
    try:
        read = json.loads(text)
    except ValueError:
        return None
    return read if isinstance(read, dict) else None
