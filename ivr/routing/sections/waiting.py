"""What happens to a caller who waits."""

from typing import Annotated

from pydantic import Field

from ivr.routing.sections.section import Section


class Waiting(Section):
    """What happens to a caller who waits."""

    ring_seconds: Annotated[int, Field(ge=5, le=60)] = 20
    """How long an agent's phone rings before the next agent is asked."""
    reoffer_after_seconds: Annotated[int, Field(ge=0, le=3600)] = 60
    """How long an agent who passed or did not answer is not asked again about the same caller."""
    offer_callback_after_seconds: Annotated[int, Field(ge=0, le=3600)] = 60
    """When a waiting caller is told that they can be called back, or leave a message."""
    max_wait_seconds: Annotated[int, Field(ge=30, le=14400)] = 900
    """The longest wait in a queue; then the caller is connected to the human line."""
    priority_minutes: Annotated[float, Field(ge=0, le=60)] = 1
    """One point of priority counts as much as so many minutes of waiting. Whoever has waited that much longer comes
    first all the same, so that nobody waits for ever."""
    known_agent_seconds: Annotated[int, Field(ge=0, le=3600)] = 20
    """How long only the agent is asked who had the caller's case last, if they are signed in; then the others too."""
