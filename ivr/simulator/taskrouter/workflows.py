"""Which queues a task goes through, and which workers stand behind each.

https://www.twilio.com/docs/taskrouter/workflow-configuration
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Annotated, Any

from pydantic import AfterValidator, AliasChoices, BaseModel, ConfigDict, Field, PositiveInt, model_validator

from ivr.simulator.taskrouter.expressions import compiled
from ivr.simulator.taskrouter.workers import Worker


def _understood(expression: str) -> str:
    compiled(expression)
    return expression


Condition = Annotated[str, AfterValidator(_understood)]
_STRICT = ConfigDict(frozen=True, extra="forbid")


class Target(BaseModel):
    """A step that a task waits in. A timeout counts from the end of the timeouts before it."""

    model_config = _STRICT
    queue: str = ""
    priority: int | None = None
    timeout: PositiveInt | None = None
    expression: Condition | None = None
    skip_if: Condition | None = None
    known_worker_sid: str | None = None
    known_worker_friendly_name: str | None = None

    def means(self, worker: Worker, attributes: Mapping[str, Any]) -> bool:
        """Whether this worker may have a task with these attributes."""
        scope = {"worker": worker.scope(), "task": attributes}
        return self._knows(worker, attributes) and (
            self.expression is None or compiled(self.expression)(scope)
        )

    def _knows(self, worker: Worker, attributes: Mapping[str, Any]) -> bool:
        """https://www.twilio.com/docs/taskrouter/workflow-configuration/known-agent-routing"""
        known = {self.known_worker_sid: worker.sid, self.known_worker_friendly_name: worker.friendly_name}
        return all(attributes.get(key.removeprefix("task.")) == is_ for key, is_ in known.items() if key)


class Filter(BaseModel):
    model_config = _STRICT
    friendly_name: str = Field("", validation_alias=AliasChoices("filter_friendly_name", "friendly_name"))
    expression: Condition
    targets: tuple[Target, ...] = Field(min_length=1)

    @model_validator(mode="after")
    def _begins_with_a_queue(self) -> Filter:
        if not self.targets[0].queue:
            raise ValueError("the first target within a filter requires a queue")
        return self

    def steps(self) -> Iterator[Target]:
        """The targets, each with the queue that it has or inherits."""
        queue = ""
        for target in self.targets:
            queue = target.queue or queue
            yield target.model_copy(update={"queue": queue})


class DefaultFilter(BaseModel):
    model_config = _STRICT
    queue: str
    priority: int | None = None


class _TaskRouting(BaseModel):
    model_config = _STRICT
    filters: tuple[Filter, ...] = ()
    default_filter: DefaultFilter | None = None


class Configuration(BaseModel):
    model_config = _STRICT
    task_routing: _TaskRouting

    @property
    def queues(self) -> set[str]:
        steps = [step for one in self.task_routing.filters for step in one.steps()]
        return {step.queue for step in (*steps, *self.default())}

    def steps(self, attributes: Mapping[str, Any]) -> list[Target]:
        """The way of a task with these attributes."""
        matching = [one for one in self.task_routing.filters if compiled(one.expression)(attributes)]
        return [step for one in matching for step in one.steps()] or self.default()

    def default(self) -> list[Target]:
        """The one step for tasks that match no filter, or skip all."""
        default = self.task_routing.default_filter
        return [Target(queue=default.queue, priority=default.priority)] if default else []


@dataclass(eq=False)
class TaskQueue:
    sid: str
    friendly_name: str
    target_workers: str
    created_at: datetime


@dataclass(eq=False)
class Workflow:
    sid: str
    friendly_name: str
    configuration: str
    created_at: datetime
    assignment_callback_url: str = ""
    fallback_assignment_callback_url: str = ""
    task_reservation_timeout: int = 120

    def routing(self) -> Configuration:
        return Configuration.model_validate_json(self.configuration)
