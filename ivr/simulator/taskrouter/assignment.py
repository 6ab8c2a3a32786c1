"""Asking the application what is to be done about a reservation.

https://www.twilio.com/docs/taskrouter/handle-assignment-callbacks
"""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Annotated, Literal

from pydantic import BaseModel, ConfigDict, Field, TypeAdapter, ValidationError

from ivr.simulator import faults
from ivr.simulator.calls import CallOrder, Progress
from ivr.simulator.taskrouter.callbacks import about_worker
from ivr.simulator.turn import Turn

if TYPE_CHECKING:
    from ivr.simulator.application import Answer
    from ivr.simulator.taskrouter.dispatcher import Dispatcher
    from ivr.simulator.taskrouter.tasks import Reservation

PENDING_ONLY = "the Reservation has been moved to a non-Pending state"


class _Instruction(BaseModel):
    model_config = ConfigDict(frozen=True, extra="forbid")

    def follow(self, dispatcher: Dispatcher, reservation: Reservation) -> None:
        raise NotImplementedError


class Accept(_Instruction):
    instruction: Literal["accept"]

    def follow(self, dispatcher: Dispatcher, reservation: Reservation) -> None:
        dispatcher.accept(reservation)


class Reject(_Instruction):
    """Without an activity the worker stays as they are, and may be given the same task again."""

    instruction: Literal["reject"]
    activity_sid: str = ""

    def follow(self, dispatcher: Dispatcher, reservation: Reservation) -> None:
        dispatcher.reject(reservation, dispatcher.workspace.activities.get(self.activity_sid))


class Call(_Instruction):
    """Whoever does not answer leaves the reservation pending: "it is your application's responsibility"."""

    instruction: Literal["call"]
    from_: str = Field(alias="from")
    url: str
    to: str = ""
    accept: bool = False
    timeout: int = Field(60, gt=0, le=999)
    record: Literal["record-from-answer", "do-not-record"] = "do-not-record"
    status_callback_url: str = ""

    def follow(self, dispatcher: Dispatcher, reservation: Reservation) -> None:
        task, exchange = reservation.task, dispatcher.exchange
        to = self.to or str(reservation.worker.attributes.get("contact_uri", ""))
        if not to or self.from_ not in exchange.numbers:
            exchange.faults.record(
                faults.Fault(faults.CALL_NOT_INSTRUCTED, "to or from is missing", self.url)
            )
            return
        if self.accept:
            dispatcher.accept(reservation)
        # "asynchronous webhook GET requests"
        progress = Progress(self.status_callback_url, "GET") if self.status_callback_url else None
        address = to if to.startswith(("+", "client:")) else f"client:{to}"
        order = CallOrder(
            address, self.from_, Turn(self.url), progress=progress, timeout_seconds=self.timeout
        )
        leg = exchange.create(order)
        task.attributes["worker_call_sid"] = leg.sid


_INSTRUCTION: TypeAdapter[Accept | Reject | Call] = TypeAdapter(
    Annotated[Accept | Reject | Call, Field(discriminator="instruction")]
)


async def assign(dispatcher: Dispatcher, reservation: Reservation) -> None:
    """Ask the workflow's URL, then its fallback. Without an instruction the reservation stays pending."""
    exchange, workflow = dispatcher.exchange, reservation.task.workflow
    told = parameters(dispatcher, reservation)
    for url in filter(None, (workflow.assignment_callback_url, workflow.fallback_assignment_callback_url)):
        answer = await exchange.application.post(url, told, exchange.taskrouter.answer_seconds)
        if fault := answer.fault or _misunderstood(answer, url):
            exchange.faults.record(fault)
        else:
            _follow(dispatcher, reservation, answer, url)
            return


def _misunderstood(answer: Answer, url: str) -> faults.Fault | None:
    """An empty answer says that the application will see to it itself."""
    if not answer.body:
        return None
    kind = answer.content_type.partition(";")[0].strip().lower()
    if answer.status != 200 or kind != "application/json":
        return faults.Fault(faults.HTTP_FAILED, f"status {answer.status}, {kind or 'no type'}", url)
    return None


def _follow(dispatcher: Dispatcher, reservation: Reservation, answer: Answer, url: str) -> None:
    if not answer.body or answer.body.strip() == b"{}":
        return
    try:
        instruction = _INSTRUCTION.validate_json(answer.body)
    except ValidationError as error:
        dispatcher.exchange.faults.record(faults.Fault(faults.INSTRUCTION_INVALID, str(error), url))
        return
    if reservation.status == "pending":
        instruction.follow(dispatcher, reservation)
    else:
        dispatcher.exchange.faults.record(faults.Fault(faults.CALL_NOT_INSTRUCTED, PENDING_ONLY, url))


def parameters(dispatcher: Dispatcher, reservation: Reservation) -> dict[str, str]:
    """https://www.twilio.com/docs/taskrouter/handle-assignment-callbacks#assignment-callback-parameters"""
    exchange, task = dispatcher.exchange, reservation.task
    return {
        "Timestamp": str(int(exchange.clock.now().timestamp())),
        "AccountSid": exchange.account_sid,
        "WorkspaceSid": dispatcher.workspace.sid,
        "WorkflowSid": task.workflow.sid,
        "TaskQueueSid": task.step.queue if task.step else "",
        "WorkerSid": reservation.worker.sid,
        "WorkerAttributes": about_worker(reservation.worker)["WorkerAttributes"],
        "TaskSid": task.sid,
        "TaskAttributes": json.dumps(task.attributes),
        "TaskAge": str(task.age_seconds(exchange.clock.now())),
        "TaskPriority": str(task.priority),
        "ReservationSid": reservation.sid,
    }
