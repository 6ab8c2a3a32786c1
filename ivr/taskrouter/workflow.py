"""The workflow: who may be assigned which task, from when on.

A task goes through the targets of the first filter that fits it: the agent who had the case, alone; then the agents of
its queue who have the skill; then all of the queue, and those of the queue that it widens to (Twilio: "Workflows
Overview", "Known Agent Routing").
"""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from ivr.routing import RoutingFile
from ivr.taskrouter.words import word

NAME = "Levelhead"
# What no agent is assigned: calls they did not take a short while ago, and hard ones while they are kept from those.
TAKES = "(task.call_sid NOT IN worker.not_for) AND (task.hard == false OR worker.takes_hard == true)"
IS_ABLE = "(task.skill == '' OR task.skill IN worker.skills)"


def queue_name(queue: str) -> str:
    return f"Levelhead {queue}"


def widened_name(queue: str) -> str:
    return f"Levelhead {queue}, widened"


@dataclass(frozen=True)
class Way:
    """How tasks of a queue go on. After `widen_after_seconds` everybody is asked; at once when that is 0."""

    queue: str
    widen_after_seconds: int
    known_agent_seconds: int = 0

    @property
    def name(self) -> str:
        known = ", first who had the case" if self.known_agent_seconds else ""
        return f"{self.queue}, {self.widen_after_seconds} s{known}"

    @property
    def expression(self) -> str:
        known = "true" if self.known_agent_seconds else "false"
        wait = f"widen_after_seconds == {self.widen_after_seconds}"
        return f"queue == '{word(self.queue)}' AND {wait} AND is_known == {known}"

    @property
    def targets(self) -> list[dict[str, Any]]:
        return [*self._known(), *self._own(), self._everybody]

    def _known(self) -> Iterator[dict[str, Any]]:
        if self.known_agent_seconds:
            yield {
                **self._everybody,
                "known_worker_friendly_name": "task.known_agent",
                "timeout": self.known_agent_seconds,
            }

    def _own(self) -> Iterator[dict[str, Any]]:
        seconds = self.widen_after_seconds - self.known_agent_seconds
        if seconds > 0:
            yield {
                "queue": queue_name(self.queue),
                "expression": f"{IS_ABLE} AND {TAKES}",
                "timeout": seconds,
            }

    @property
    def _everybody(self) -> dict[str, Any]:
        """Without a timeout: a task that falls out of its last target is cancelled."""
        return {"queue": widened_name(self.queue), "expression": TAKES}


def ways(routing: RoutingFile) -> list[Way]:
    """All that a call may take by this file. Whoever has waited for so long already is not made to wait again."""
    times = {
        (name, seconds)
        for name, queue in routing.queues.items()
        for seconds in (0, queue.widen_after_seconds)
    }
    by_rule = {
        (rule.queue, rule.widen_after_seconds)
        for rule in routing.rules
        if rule.widen_after_seconds is not None
    }
    known = {0, routing.waiting.known_agent_seconds}
    return [Way(*time, seconds) for time in sorted(times | by_rule) for seconds in sorted(known)]


def configuration(routing: RoutingFile) -> dict[str, Any]:
    """Queues by name, where Twilio wants their SIDs."""
    filters = [
        {"filter_friendly_name": way.name, "expression": way.expression, "targets": way.targets}
        for way in ways(routing)
    ]
    last = {"queue": widened_name(routing.rules[-1].queue)}
    return {"task_routing": {"filters": filters, "default_filter": last}}
