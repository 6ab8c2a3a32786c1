"""Where callers wait, and who takes their calls."""

from typing import Annotated, Literal

from pydantic import Field

from ivr.routing.sections.section import Section
from ivr.routing.values import AgentPhone, Identifier, QueueName, Text, Url


class Queue(Section):
    """A line of waiting callers. At least one agent must take its calls."""

    label: Text
    """What agents hear it called."""
    tier: Literal["general", "senior"] = "general"
    """Whether its agents are seniors."""
    widen_to: QueueName | None = None
    """The queue whose agents are asked as well when a caller has waited `widen_after_seconds`; without it, none."""
    widen_after_seconds: Annotated[int, Field(ge=0, le=3600)] = 20
    """How long a caller waits before the agents of `widen_to`, and those without the skill that a rule wants, are asked
    too. A rule can have a time of its own."""
    hold_sound: Url | None = None
    """The address of a sound file that waiting callers hear; without it, soft chords of our own."""


class Agent(Section):
    """Somebody who takes calls on a phone of their own. Two agents cannot have the same."""

    phone: AgentPhone
    """The number at which the agent is called."""
    queues: Annotated[tuple[QueueName, ...], Field(min_length=1)]
    """The queues whose calls the agent takes, such as `[senior, general]`."""
    skills: tuple[Identifier, ...] = ()
    """What the agent is good at, such as `[billing, spanish]`, for rules that ask for a `skill`."""
