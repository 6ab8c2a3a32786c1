"""https://www.twilio.com/docs/taskrouter/api/worker"""

from __future__ import annotations

import json
from collections.abc import Mapping
from typing import Any, ClassVar

from pydantic import Json as JsonText

from ivr.simulator.taskrouter.dispatcher import Dispatcher
from ivr.simulator.taskrouter.resources.resource import (
    Form,
    Json,
    Resource,
    found,
    invalid,
    iso8601,
    required,
)
from ivr.simulator.taskrouter.workers import Worker
from ivr.simulator.taskrouter.workspace import Workspace


class _WorkerForm(Form):
    friendly_name: str | None = None
    activity_sid: str | None = None
    attributes: JsonText[dict[str, Any]] | None = None
    reject_pending_reservations: bool = False


class Workers(Resource[Worker]):
    path: ClassVar[str] = "Workers"
    key: ClassVar[str] = "workers"
    filters: ClassVar[frozenset[str]] = frozenset(
        {"FriendlyName", "ActivitySid", "ActivityName", "Available"}
    )

    def of(self, workspace: Workspace) -> dict[str, Worker]:
        return workspace.workers

    def create(self, dispatcher: Dispatcher, posted: Mapping[str, str]) -> Worker:
        form, workspace = _WorkerForm.of(posted), dispatcher.workspace
        required(form, "friendly_name")
        if any(worker.friendly_name == form.friendly_name for worker in workspace.workers.values()):
            raise invalid(f"there is a Worker named {form.friendly_name}")
        activity = workspace.default_activity
        if form.activity_sid:
            activity = found(workspace.activities, form.activity_sid, "Activities")
        sid, now = dispatcher.exchange.sids.next("WK"), dispatcher.exchange.clock.now()
        attributes = form.attributes or {}
        worker = Worker(sid, form.friendly_name or "", attributes, activity, now, now, now)
        workspace.workers[sid] = worker
        dispatcher.match()
        return worker

    def update(self, dispatcher: Dispatcher, part: Worker, posted: Mapping[str, str]) -> None:
        form = _WorkerForm.of(posted)
        part.friendly_name = form.friendly_name or part.friendly_name
        if form.attributes is not None:
            part.attributes = form.attributes
            dispatcher.tell.attributes(part)
        activity = part.activity
        if form.activity_sid:
            activity = found(dispatcher.workspace.activities, form.activity_sid, "Activities")
        dispatcher.moves(part, activity, gives_back=form.reject_pending_reservations)

    def describe(self, dispatcher: Dispatcher, part: Worker) -> Json:
        return {
            "friendly_name": part.friendly_name,
            "attributes": json.dumps(part.attributes),
            "activity_sid": part.activity.sid,
            "activity_name": part.activity.friendly_name,
            "available": part.activity.available,
            "date_status_changed": iso8601(part.status_changed_at),
        }
