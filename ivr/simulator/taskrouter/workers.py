"""Who may be given work.

https://www.twilio.com/docs/taskrouter/api/worker and /activity
"""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import datetime
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from ivr.simulator.taskrouter.tasks import Reservation

# Each worker takes so many tasks of a channel at once, unless told otherwise:
# https://www.twilio.com/docs/taskrouter/multitasking
CAPACITY = 1


@dataclass(eq=False)
class Activity:
    sid: str
    friendly_name: str
    available: bool
    created_at: datetime


@dataclass(eq=False)
class Worker:
    """`reservations` are those that take up its capacity; `idle_since` is when it last had less of them."""

    sid: str
    friendly_name: str
    attributes: dict[str, Any]
    activity: Activity
    created_at: datetime
    status_changed_at: datetime
    idle_since: datetime
    reservations: set[Reservation] = field(default_factory=set)

    def scope(self) -> dict[str, Any]:
        """What expressions know of it: its attributes, and fields of its own."""
        return self.attributes | {
            "sid": self.sid,
            "friendly_name": self.friendly_name,
            "activity_sid": self.activity.sid,
            "activity_name": self.activity.friendly_name,
        }

    def can_take(self, channel: str) -> bool:
        taken = sum(one.task.channel == channel for one in self.reservations)
        return self.activity.available and taken < CAPACITY
