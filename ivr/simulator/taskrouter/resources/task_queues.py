"""https://www.twilio.com/docs/taskrouter/api/task-queue"""

from __future__ import annotations

from collections.abc import Mapping
from typing import ClassVar

from ivr.simulator.taskrouter.dispatcher import Dispatcher
from ivr.simulator.taskrouter.resources.resource import Form, Json, Resource, required
from ivr.simulator.taskrouter.workflows import Condition, TaskQueue
from ivr.simulator.taskrouter.workspace import Workspace


class _TaskQueueForm(Form):
    friendly_name: str | None = None
    target_workers: Condition | None = None


class TaskQueues(Resource[TaskQueue]):
    path: ClassVar[str] = "TaskQueues"
    key: ClassVar[str] = "task_queues"

    def of(self, workspace: Workspace) -> dict[str, TaskQueue]:
        return workspace.queues

    def create(self, dispatcher: Dispatcher, posted: Mapping[str, str]) -> TaskQueue:
        form = _TaskQueueForm.of(posted)
        required(form, "friendly_name")
        sid, now = dispatcher.exchange.sids.next("WQ"), dispatcher.exchange.clock.now()
        queue = TaskQueue(sid, form.friendly_name or "", form.target_workers or "1==1", now)
        dispatcher.workspace.queues[sid] = queue
        return queue

    def update(self, dispatcher: Dispatcher, part: TaskQueue, posted: Mapping[str, str]) -> None:
        form = _TaskQueueForm.of(posted)
        part.friendly_name = form.friendly_name or part.friendly_name
        part.target_workers = form.target_workers or part.target_workers
        dispatcher.match()

    def describe(self, dispatcher: Dispatcher, part: TaskQueue) -> Json:
        return {
            "friendly_name": part.friendly_name,
            "target_workers": part.target_workers,
            "max_reserved_workers": 1,
            "task_order": "FIFO",
            "assignment_activity_sid": None,
            "assignment_activity_name": None,
            "reservation_activity_sid": None,
            "reservation_activity_name": None,
        }
