"""Giving tasks to workers, and seeing each reservation through.

https://www.twilio.com/docs/taskrouter/lifecycle-task-workflows-and-assignment
"""

from __future__ import annotations

from collections.abc import Callable
from datetime import timedelta
from typing import TYPE_CHECKING, Any

from ivr.simulator.taskrouter.assignment import assign
from ivr.simulator.taskrouter.callbacks import EventCallbacks
from ivr.simulator.taskrouter.tasks import UNASSIGNED, Reservation, ReservationStatus, Task, TaskStatus
from ivr.simulator.taskrouter.workers import Activity, Worker

if TYPE_CHECKING:
    from ivr.simulator.exchange import Exchange
    from ivr.simulator.queues import Member
    from ivr.simulator.taskrouter.workflows import Target, Workflow
    from ivr.simulator.taskrouter.workspace import Workspace

# A worker who stays available after a rejection has "the Task immediately reassigned", others before them:
# https://www.twilio.com/docs/taskrouter/handle-assignment-callbacks#immediate-reject
REASSIGNED_AFTER = timedelta(seconds=1)
# https://www.twilio.com/docs/taskrouter/limits#other-limits
MAX_ASSIGNMENTS = 1000
# https://www.twilio.com/docs/taskrouter/api/task
TIMEOUT_SECONDS = 86_400


class Dispatcher:
    """Runs in the engine's loop; every change of a workspace goes through here."""

    def __init__(self, exchange: Exchange, workspace: Workspace) -> None:
        self.exchange, self.workspace = exchange, workspace
        self.tell = EventCallbacks(exchange, workspace)

    def add(
        self,
        workflow: Workflow,
        attributes: dict[str, Any],
        priority: int = 0,
        timeout_seconds: int | None = None,
        channel: str = "default",
        call: Member | None = None,
    ) -> Task:
        steps = workflow.routing().steps(attributes)
        lasts = timeout_seconds or TIMEOUT_SECONDS
        sid, now = self.exchange.sids.next("WT"), self.exchange.clock.now()
        task = Task(sid, workflow, attributes, priority, lasts, channel, now, steps, call)
        self.workspace.tasks[sid] = task
        self.tell.task("created", task)
        self._after(timedelta(seconds=task.timeout_seconds), lambda: self.cancel(task, "Task TTL Exceeded"))
        self._advance(task, steps)
        self.match()
        return task

    def match(self) -> None:
        """Higher priority first, then the older."""
        tasks = [task for task in self.workspace.tasks.values() if task.status == "pending"]
        for task in sorted(tasks, key=lambda task: (-task.priority, task.created_at)):
            self._place(task)

    def moves(self, worker: Worker, activity: Activity, *, gives_back: bool = False) -> None:
        """The worker is in this activity now. Pending reservations stay with them unless they give them back."""
        self._changes(worker, activity)
        pending = [one for one in worker.reservations if one.status == "pending"] if gives_back else []
        for reservation in pending:
            self.reject(reservation)
        self.match()

    def accept(self, reservation: Reservation) -> None:
        reservation.status, reservation.task.status = "accepted", "assigned"
        self.tell.reservation("accepted", reservation)

    def reject(self, reservation: Reservation, activity: Activity | None = None) -> None:
        now, task, worker = self.exchange.clock.now(), reservation.task, reservation.worker
        task.passed_over_until[worker] = now + REASSIGNED_AFTER
        self._after(REASSIGNED_AFTER, self.match)
        self._ends(reservation, "rejected")
        self._changes(worker, activity or worker.activity)
        self._goes_on(task)

    def cancel(self, task: Task, reason: str) -> None:
        """As long as nobody has it. The call that it stands for goes on."""
        if task.status in UNASSIGNED:
            reservation = task.reservation
            self._is_over(task, "canceled", reason)
            if reservation:
                self._ends(reservation, "canceled")
            self.match()

    def wrap_up(self, task: Task) -> None:
        """The conversation is over. What remains is the worker's, whose capacity it takes until it is completed."""
        if task.status == "assigned" and task.reservation:
            task.status = task.reservation.status = "wrapping"
            self.tell.reservation("wrapup", task.reservation)
            self.tell.task("wrapup", task)

    def complete(self, task: Task, reason: str) -> None:
        reservation = task.reservation
        self._is_over(task, "completed", reason)
        if reservation:
            self._ends(reservation, "completed")
        self.match()

    def call_ended(self, task: Task) -> None:
        self.cancel(task, "hangup")
        self.wrap_up(task)

    def _place(self, task: Task) -> None:
        """Reserve a worker, if need be at a later step."""
        while task.status == "pending":
            candidates = self.workspace.candidates(task, self.exchange.clock.now())
            if candidates:
                self._reserve(task, candidates[0])
            elif self.workspace.skips(task):
                self._advance(task, task.steps[1:] or task.workflow.routing().default())
            else:
                return

    def _reserve(self, task: Task, worker: Worker) -> None:
        task.assignments += 1
        if task.assignments > MAX_ASSIGNMENTS:
            self._is_over(task, "canceled", "Task TTL Exceeded or Max assignment count exceeded")
            return
        now = self.exchange.clock.now()
        reservation = Reservation(self.exchange.sids.next("WR"), task, worker, now)
        self.workspace.reservations[reservation.sid] = task.reservation = reservation
        worker.reservations.add(reservation)
        task.status = "reserved"
        self.tell.reservation("created", reservation)
        self.exchange.work.spawn(assign(self, reservation))
        seconds = task.workflow.task_reservation_timeout
        self._after(timedelta(seconds=seconds), lambda: self._times_out(reservation))

    def _times_out(self, reservation: Reservation) -> None:
        if reservation.status == "pending":
            self._ends(reservation, "timeout")
            self._changes(reservation.worker, self.workspace.timeout_activity)
            self._goes_on(reservation.task)

    def _changes(self, worker: Worker, activity: Activity) -> None:
        before, now = worker.activity, self.exchange.clock.now()
        if activity is not before:
            seconds_in_it = (now - worker.status_changed_at).total_seconds()
            worker.activity, worker.status_changed_at, worker.idle_since = activity, now, now
            self.tell.activity(worker, before, seconds_in_it)

    def _ends(self, reservation: Reservation, status: ReservationStatus) -> None:
        reservation.status = status
        reservation.worker.reservations.discard(reservation)
        reservation.worker.idle_since = self.exchange.clock.now()
        self.tell.reservation(status, reservation)

    def _is_over(self, task: Task, status: TaskStatus, reason: str) -> None:
        task.status, task.reason, task.ended_at = status, reason, self.exchange.clock.now()
        task.reservation = None
        self.tell.task(status, task)

    def _goes_on(self, task: Task) -> None:
        """Without the reservation; its step may have ended meanwhile."""
        task.status, task.reservation = "pending", None
        self._step_may_be_over(task)
        self.match()

    def _enters(self, task: Task) -> None:
        if task.step is None:
            self._is_over(task, "canceled", "Workflow timeout")
        elif ends_at := task.step_ends_at:
            self._after(ends_at - self.exchange.clock.now(), lambda: self._step_ends(task))

    def _step_ends(self, task: Task) -> None:
        self._step_may_be_over(task)
        self.match()

    def _step_may_be_over(self, task: Task) -> None:
        if task.status == "pending" and task.step_ends_at and task.step_ends_at <= self.exchange.clock.now():
            self._advance(task, task.steps[1:])

    def _advance(self, task: Task, steps: list[Target]) -> None:
        task.takes_step(steps)
        self._enters(task)

    def _after(self, duration: timedelta, then: Callable[[], None]) -> None:
        async def wait() -> None:
            await self.exchange.clock.sleep(max(0.0, duration.total_seconds()), patient=True)
            then()

        self.exchange.work.spawn(wait())
