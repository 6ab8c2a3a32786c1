"""Telling the application what happens in a workspace.

https://www.twilio.com/docs/taskrouter/api/event/reference
"""

from __future__ import annotations

import asyncio
import json
from collections.abc import Mapping
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from ivr.simulator.exchange import Exchange
    from ivr.simulator.taskrouter.tasks import Reservation, Task
    from ivr.simulator.taskrouter.workers import Activity, Worker
    from ivr.simulator.taskrouter.workspace import Workspace


class EventCallbacks:
    """One request after the other, in the order in which things happened."""

    def __init__(self, exchange: Exchange, workspace: Workspace) -> None:
        self._exchange, self._workspace = exchange, workspace
        self._turn = asyncio.Lock()

    def task(self, event: str, task: Task) -> None:
        self._tell(f"task.{event}", "task", task.sid, self.about_task(task))

    def reservation(self, event: str, reservation: Reservation) -> None:
        about = {"ReservationSid": reservation.sid} | self.about_task(reservation.task)
        told = about | about_worker(reservation.worker)
        self._tell(f"reservation.{event}", "reservation", reservation.sid, told)

    def activity(self, worker: Worker, before: Activity, seconds_in_it: float) -> None:
        told = about_worker(worker) | {
            "WorkerPreviousActivitySid": before.sid,
            "WorkerPreviousActivityName": before.friendly_name,
            "WorkerTimeInPreviousActivity": str(int(seconds_in_it)),
            "WorkerTimeInPreviousActivityMs": str(int(seconds_in_it * 1000)),
        }
        self._tell("worker.activity.update", "worker", worker.sid, told)

    def attributes(self, worker: Worker) -> None:
        self._tell("worker.attributes.update", "worker", worker.sid, about_worker(worker))

    def about_task(self, task: Task) -> dict[str, str]:
        queue = self._workspace.queues.get(task.step.queue) if task.step else None
        about = {
            "TaskSid": task.sid,
            "TaskAttributes": json.dumps(task.attributes),
            "TaskAge": str(task.age_seconds(self._exchange.clock.now())),
            "TaskPriority": str(task.priority),
            "TaskAssignmentStatus": task.status,
            "TaskChannelUniqueName": task.channel,
            "WorkflowSid": task.workflow.sid,
            "WorkflowName": task.workflow.friendly_name,
        }
        if queue:
            about |= {"TaskQueueSid": queue.sid, "TaskQueueName": queue.friendly_name}
        if task.reason:
            about["TaskCanceledReason" if task.status == "canceled" else "TaskCompletedReason"] = task.reason
        return about

    def _tell(self, event: str, kind: str, sid: str, fields: Mapping[str, str]) -> None:
        wanted = self._workspace.events_filter.split(",") if self._workspace.events_filter else [event]
        if self._workspace.event_callback_url and event in wanted:
            now = self._exchange.clock.now()
            about = {
                "EventType": event,
                "AccountSid": self._exchange.account_sid,
                "WorkspaceSid": self._workspace.sid,
                "WorkspaceName": self._workspace.friendly_name,
                "EventDescription": event.replace(".", " "),
                "ResourceType": kind,
                "ResourceSid": sid,
                "Sid": self._exchange.sids.next("EV"),
                "Timestamp": str(int(now.timestamp())),
                "TimestampMs": str(int(now.timestamp() * 1000)),
            }
            self._exchange.work.spawn(self._post(about | dict(fields)))

    async def _post(self, told: Mapping[str, str]) -> None:
        async with self._turn:
            answer = await self._exchange.application.post(self._workspace.event_callback_url, told)
        if answer.fault:
            self._exchange.faults.record(answer.fault)


def about_worker(worker: Worker) -> dict[str, str]:
    return {
        "WorkerSid": worker.sid,
        "WorkerName": worker.friendly_name,
        "WorkerAttributes": json.dumps(worker.attributes),
        "WorkerActivitySid": worker.activity.sid,
        "WorkerActivityName": worker.activity.friendly_name,
    }
