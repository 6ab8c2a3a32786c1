"""https://www.twilio.com/docs/taskrouter/api/reservations"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Literal

from ivr.simulator.taskrouter.dispatcher import Dispatcher
from ivr.simulator.taskrouter.resources.resource import API_URL, Form, Json, found, invalid, iso8601
from ivr.simulator.taskrouter.tasks import Reservation


class _ReservationForm(Form):
    """Other instructions than these are not simulated."""

    reservation_status: Literal["accepted", "rejected", "completed"]
    worker_activity_sid: str | None = None


def update(dispatcher: Dispatcher, reservation: Reservation, posted: Mapping[str, str]) -> None:
    form = _ReservationForm.of(posted)
    activity = None
    if form.worker_activity_sid:
        activity = found(dispatcher.workspace.activities, form.worker_activity_sid, "Activities")
    match form.reservation_status:
        case "accepted" if reservation.status == "pending":
            dispatcher.accept(reservation)
        case "rejected" if reservation.status == "pending":
            dispatcher.reject(reservation, activity)
        case "completed" if reservation.status in ("accepted", "wrapping"):
            dispatcher.complete(reservation.task, "")
        case _:
            raise invalid(f"Cannot make a reservation that is {reservation.status} {form.reservation_status}")


def describe(dispatcher: Dispatcher, reservation: Reservation) -> Json:
    workspace, task, worker = dispatcher.workspace, reservation.task, reservation.worker
    base = f"{API_URL}/Workspaces/{workspace.sid}"
    return {
        "sid": reservation.sid,
        "account_sid": dispatcher.exchange.account_sid,
        "workspace_sid": workspace.sid,
        "task_sid": task.sid,
        "worker_sid": worker.sid,
        "worker_name": worker.friendly_name,
        "reservation_status": reservation.status,
        "date_created": iso8601(reservation.created_at),
        "date_updated": iso8601(reservation.created_at),
        "url": f"{base}/Tasks/{task.sid}/Reservations/{reservation.sid}",
        "links": {
            "task": f"{base}/Tasks/{task.sid}",
            "worker": f"{base}/Workers/{worker.sid}",
            "workspace": base,
        },
    }
