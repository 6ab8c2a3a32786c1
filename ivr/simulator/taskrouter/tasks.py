"""Work that waits for somebody.

https://www.twilio.com/docs/taskrouter/lifecycle-task-state
"""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import datetime, timedelta
from typing import TYPE_CHECKING, Any, Literal

if TYPE_CHECKING:
    from ivr.simulator.queues import Member
    from ivr.simulator.taskrouter.workers import Worker
    from ivr.simulator.taskrouter.workflows import Target, Workflow

TaskStatus = Literal["pending", "reserved", "assigned", "wrapping", "completed", "canceled"]
ReservationStatus = Literal["pending", "accepted", "rejected", "timeout", "canceled", "wrapping", "completed"]
UNASSIGNED: frozenset[TaskStatus] = frozenset({"pending", "reserved"})


@dataclass(eq=False)
class Task:
    """`call` is the waiting call that it stands for; `steps` are those of its workflow that are left to it."""

    sid: str
    workflow: Workflow
    attributes: dict[str, Any]
    priority: int
    timeout_seconds: int
    channel: str
    created_at: datetime
    steps: list[Target]
    call: Member | None = None
    status: TaskStatus = "pending"
    reason: str = ""
    reservation: Reservation | None = None
    assignments: int = 0
    ended_at: datetime | None = None
    passed_over_until: dict[Worker, datetime] = field(default_factory=dict)
    _timeouts_before: int = 0

    @property
    def step(self) -> Target | None:
        return self.steps[0] if self.steps else None

    @property
    def step_ends_at(self) -> datetime | None:
        """Reckoned from the task's age: https://www.twilio.com/docs/taskrouter/task-evaluation"""
        if self.step is None or self.step.timeout is None:
            return None
        return self.created_at + timedelta(seconds=self._timeouts_before + self.step.timeout)

    def takes_step(self, steps: list[Target]) -> None:
        """These are left; the first of them begins."""
        if self.step and steps is not self.steps:
            self._timeouts_before += self.step.timeout or 0
        self.steps = steps
        if self.step and self.step.priority is not None:
            self.priority = self.step.priority

    def is_for(self, worker: Worker, now: datetime) -> bool:
        """Whether the step, beside its queue, means this worker, who has not only just rejected it."""
        is_passed_over = self.passed_over_until.get(worker, now) > now
        return self.step is not None and not is_passed_over and self.step.means(worker, self.attributes)

    def age_seconds(self, now: datetime) -> int:
        return int((now - self.created_at).total_seconds())


@dataclass(eq=False)
class Reservation:
    sid: str
    task: Task
    worker: Worker
    created_at: datetime
    status: ReservationStatus = "pending"
