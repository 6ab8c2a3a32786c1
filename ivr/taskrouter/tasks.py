"""A waiting caller as a task."""

from dataclasses import dataclass
from datetime import UTC, datetime
from typing import Any

# Twilio: "Tasks": a priority is at most 2^31-1, higher ones are assigned first, and of equals the older task.
HIGHEST = 2**31 - 1
# From here to the highest priority it is more than 68 years.
EPOCH = datetime(2020, 1, 1, tzinfo=UTC)


def priority_of(place: datetime) -> int:
    """The earlier the place in the line, the higher: so tasks are in the very order of our own line."""
    return HIGHEST - int((place - EPOCH).total_seconds())


@dataclass(frozen=True)
class TaskOf:
    """What the workflow asks of a task. Twilio adds `call_sid` by itself (Twilio: "Queueing calls with TaskRouter")."""

    queue: str
    widen_after_seconds: int
    skill: str
    hard: bool
    known_agent: str | None

    @property
    def attributes(self) -> dict[str, Any]:
        return {
            "queue": self.queue,
            "widen_after_seconds": self.widen_after_seconds,
            "skill": self.skill,
            "hard": self.hard,
            "is_known": self.known_agent is not None,
            "known_agent": self.known_agent,
        }
