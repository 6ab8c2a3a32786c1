"""All that belongs together.  https://www.twilio.com/docs/taskrouter/api/workspace"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import datetime

from ivr.simulator.taskrouter.expressions import compiled
from ivr.simulator.taskrouter.tasks import Reservation, Task
from ivr.simulator.taskrouter.workers import Activity, Worker
from ivr.simulator.taskrouter.workflows import TaskQueue, Workflow

# Whether a worker in it is given work. New workspaces have these three.
ACTIVITIES = {"Offline": False, "Available": True, "Unavailable": False}


@dataclass(eq=False)
class Workspace:
    sid: str
    friendly_name: str
    created_at: datetime
    default_activity: Activity
    timeout_activity: Activity
    event_callback_url: str = ""
    events_filter: str = ""
    activities: dict[str, Activity] = field(default_factory=dict)
    workers: dict[str, Worker] = field(default_factory=dict)
    queues: dict[str, TaskQueue] = field(default_factory=dict)
    workflows: dict[str, Workflow] = field(default_factory=dict)
    tasks: dict[str, Task] = field(default_factory=dict)
    reservations: dict[str, Reservation] = field(default_factory=dict)

    @classmethod
    def new(cls, new_sid: Callable[[str], str], friendly_name: str, now: datetime) -> Workspace:
        """With Twilio's activities; nobody is available unless told so."""
        activities = [Activity(new_sid("WA"), name, is_on, now) for name, is_on in ACTIVITIES.items()]
        offline = activities[0]
        by_sid = {activity.sid: activity for activity in activities}
        return cls(new_sid("WS"), friendly_name, now, offline, offline, activities=by_sid)

    def workers_of(self, queue_sid: str) -> list[Worker]:
        """Whoever the queue's expression means, available or not."""
        queue = self.queues.get(queue_sid)
        if queue is None or not queue.target_workers:
            return []
        meant = compiled(queue.target_workers)
        return [worker for worker in self.workers.values() if meant(worker.scope())]

    def candidates(self, task: Task, now: datetime) -> list[Worker]:
        """Who can be given this task now, the longest idle first."""
        meant = self.workers_of(task.step.queue) if task.step else []
        able = [worker for worker in meant if worker.can_take(task.channel) and task.is_for(worker, now)]
        return sorted(able, key=lambda worker: worker.idle_since)

    def skips(self, task: Task) -> bool:
        """https://www.twilio.com/docs/taskrouter/worker-presence"""
        if task.step is None or task.step.skip_if is None:
            return False
        workers = self.workers_of(task.step.queue)
        available = sum(worker.activity.available for worker in workers)
        counts = {sid: sum(worker.activity.sid == sid for worker in workers) for sid in self.activities} | {
            "available": available,
            "unavailable": len(workers) - available,
        }
        return compiled(task.step.skip_if)({"workers": counts})
