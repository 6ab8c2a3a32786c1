"""Which call goes where."""

from collections.abc import Mapping
from functools import cached_property
from typing import Annotated, Any

from pydantic import BeforeValidator, Field, ValidationInfo, WithJsonSchema

from ivr.routing.checking import complaint
from ivr.routing.conditions import ALWAYS, Condition, compile_condition
from ivr.routing.parsing import RuleFaults
from ivr.routing.points import Points
from ivr.routing.sections.section import Section
from ivr.routing.values import Identifier, QueueName, RuleName


def _condition(value: Any, info: ValidationInfo) -> Condition:
    text = ALWAYS if value is True else value
    if not isinstance(text, str):
        raise complaint("must be an expression in quotes")
    try:
        return compile_condition(text, info.context.names if info.context else {})
    except RuleFaults as faults:
        raise complaint(*faults.messages) from None


When = Annotated[
    Condition,
    BeforeValidator(_condition),
    WithJsonSchema({"anyOf": [{"type": "string", "minLength": 1, "maxLength": 500}, {"const": True}]}),
]
Clause = Annotated[
    Condition,
    BeforeValidator(_condition),
    WithJsonSchema({"type": "string", "minLength": 1, "maxLength": 500}),
]
Weight = Annotated[int, Field(ge=-100, le=100)]


class Rule(
    Section,
    json_schema_extra={"oneOf": [{"required": ["when"]}, {"required": ["points", "at_least"]}]},
):
    """If it holds for a call, the call goes to its queue."""

    name: RuleName
    """Shown with every call that it decided."""
    when: When | None = None
    """An expression over the facts: `voice_raised and calls_7d >= 2`. A rule has this, or `points`."""
    points: Annotated[Mapping[Clause, Weight], Field(min_length=1)] | None = None
    """Points for each expression that holds, such as `{voice_raised: 5, calls_7d >= 3: 4}`. The rule holds when they
    add up to `at_least`."""
    at_least: Annotated[int, Field(ge=1, le=1000)] | None = None
    """How many `points` it takes."""
    queue: QueueName
    """Where the caller waits."""
    skill: Identifier | None = None
    """Agents of the queue who have this skill are asked first, and alone until the queue widens."""
    widen_after_seconds: Annotated[int, Field(ge=0, le=3600)] | None = None
    """How long a caller waits before more agents are asked; without it, as the queue says."""
    priority: Annotated[int, Field(ge=0, le=100)] = 0
    """A caller with a higher one is served as if they had waited longer: `waiting.priority_minutes` for each point."""
    prompt: Identifier | None = None
    """The name of a prompt that the caller hears before waiting; without it, the usual words."""

    @cached_property
    def condition(self) -> Condition | Points:
        """What must hold, of either kind."""
        return self.when or Points(self.points or {}, self.at_least or 0)
