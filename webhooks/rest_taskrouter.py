"""TaskRouter's REST API while calls are on the line (https://www.twilio.com/docs/taskrouter/api)."""

import json
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from typing import Any

from twilio.base.exceptions import TwilioRestException
from twilio.rest.taskrouter.v1.workspace.worker.reservation import ReservationContext

from ivr.settings import Settings
from webhooks.rest_client import RestClient, told_apart

# What is gone, or is not in the state any more that it could leave: somebody was faster.
TOO_LATE = frozenset({400, 404, 409, 410, 412})


class RestDispatch:
    def __init__(self, settings: Settings) -> None:
        self._client = RestClient(settings)

    def update_worker(
        self, workspace_sid: str, worker_sid: str, activity_sid: str, attributes: Mapping[str, Any]
    ) -> None:
        with told_apart():
            workspace = self._client().taskrouter.v1.workspaces(workspace_sid)
            workspace.workers(worker_sid).update(activity_sid=activity_sid, attributes=json.dumps(attributes))

    def reject(self, workspace_sid: str, worker_sid: str, reservation_sid: str) -> None:
        with told_apart(), _unless_too_late():
            self._reservation(workspace_sid, worker_sid, reservation_sid).update(
                reservation_status="rejected"
            )

    def complete(self, workspace_sid: str, worker_sid: str, reservation_sid: str) -> None:
        with told_apart(), _unless_too_late():
            self._reservation(workspace_sid, worker_sid, reservation_sid).update(
                reservation_status="completed"
            )

    def worker_call(self, workspace_sid: str, worker_sid: str, reservation_sid: str) -> str | None:
        """In the task's attributes (Twilio: "Handling Assignment Callbacks", "Initiating a phone call")."""
        attributes: dict[str, str] = {}
        with told_apart(), _unless_too_late():
            task_sid = self._reservation(workspace_sid, worker_sid, reservation_sid).fetch().task_sid
            workspace = self._client().taskrouter.v1.workspaces(workspace_sid)
            attributes = json.loads(workspace.tasks(str(task_sid)).fetch().attributes or "{}")
        return attributes.get("worker_call_sid")

    def _reservation(self, workspace_sid: str, worker_sid: str, reservation_sid: str) -> ReservationContext:
        workspace = self._client().taskrouter.v1.workspaces(workspace_sid)
        return workspace.workers(worker_sid).reservations(reservation_sid)


@contextmanager
def _unless_too_late() -> Iterator[None]:
    try:
        yield
    except TwilioRestException as error:
        if error.status not in TOO_LATE:
            raise
