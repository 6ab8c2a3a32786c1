"""https://www.twilio.com/docs/taskrouter/api/task"""

from __future__ import annotations

import json
from collections.abc import Mapping
from datetime import timedelta
from typing import Any, ClassVar, Literal

from pydantic import Json as JsonText
from pydantic import PositiveInt

from ivr.simulator.taskrouter.dispatcher import Dispatcher
from ivr.simulator.taskrouter.resources.resource import (
    Form,
    Json,
    Resource,
    found,
    invalid,
    required,
)
from ivr.simulator.taskrouter.tasks import UNASSIGNED, Task
from ivr.simulator.taskrouter.workspace import Workspace

# "the Task is deleted five minutes after moving into this state"
DELETED_AFTER = timedelta(minutes=5)


class _NewTask(Form):
    workflow_sid: str | None = None
    attributes: JsonText[dict[str, Any]] | None = None
    priority: int = 0
    timeout: PositiveInt | None = None
    task_channel: str = "default"


class _ChangedTask(Form):
    attributes: JsonText[dict[str, Any]] | None = None
    priority: int | None = None
    assignment_status: Literal["canceled", "wrapping", "completed"] | None = None
    reason: str = ""


class Tasks(Resource[Task]):
    path: ClassVar[str] = "Tasks"
    key: ClassVar[str] = "tasks"
    filters: ClassVar[frozenset[str]] = frozenset({"AssignmentStatus", "WorkflowSid", "TaskQueueSid"})

    def of(self, workspace: Workspace) -> dict[str, Task]:
        return workspace.tasks

    def find(self, dispatcher: Dispatcher, sid: str) -> Task:
        now, tasks = dispatcher.exchange.clock.now(), dispatcher.workspace.tasks
        kept = {task.sid: task for task in tasks.values() if (task.ended_at or now) + DELETED_AFTER > now}
        return found(kept, sid, self.path)

    def create(self, dispatcher: Dispatcher, posted: Mapping[str, str]) -> Task:
        form = _NewTask.of(posted)
        required(form, "workflow_sid")
        workflow = found(dispatcher.workspace.workflows, form.workflow_sid or "", "Workflows")
        attributes = form.attributes or {}
        return dispatcher.add(workflow, attributes, form.priority, form.timeout, form.task_channel)

    def update(self, dispatcher: Dispatcher, part: Task, posted: Mapping[str, str]) -> None:
        form = _ChangedTask.of(posted)
        if form.attributes is not None:
            part.attributes = form.attributes
            dispatcher.tell.task("updated", part)
        part.priority = part.priority if form.priority is None else form.priority
        if form.assignment_status:
            _become(dispatcher, part, form)

    def delete(self, dispatcher: Dispatcher, part: Task) -> None:
        dispatcher.cancel(part, "Task was deleted")
        super().delete(dispatcher, part)

    def describe(self, dispatcher: Dispatcher, part: Task) -> Json:
        queue = dispatcher.workspace.queues.get(part.step.queue) if part.step else None
        return {
            "assignment_status": part.status,
            "attributes": json.dumps(part.attributes),
            "age": part.age_seconds(dispatcher.exchange.clock.now()),
            "priority": part.priority,
            "reason": part.reason or None,
            "timeout": part.timeout_seconds,
            "task_channel_unique_name": part.channel,
            "workflow_sid": part.workflow.sid,
            "workflow_friendly_name": part.workflow.friendly_name,
            "task_queue_sid": queue.sid if queue else None,
            "task_queue_friendly_name": queue.friendly_name if queue else None,
        }


def _become(dispatcher: Dispatcher, task: Task, form: _ChangedTask) -> None:
    """Forward only.  https://www.twilio.com/docs/taskrouter/lifecycle-task-state"""
    match form.assignment_status:
        case "canceled" if task.status in UNASSIGNED:
            dispatcher.cancel(task, form.reason)
        case "wrapping" if task.status == "assigned":
            dispatcher.wrap_up(task)
        case "completed" if task.status in ("assigned", "wrapping"):
            dispatcher.complete(task, form.reason)
        case _:
            raise invalid(f"Cannot make a task that is {task.status} {form.assignment_status}")
