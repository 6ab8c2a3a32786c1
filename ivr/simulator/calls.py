"""A called leg, from dialling to its answer, and what its status callbacks are told."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import datetime
from email.utils import format_datetime
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from ivr.simulator.leg import Leg
    from ivr.simulator.machine_detection import MachineDetection
    from ivr.simulator.turn import Turn

ENDINGS = {"rejects": "busy", "is busy": "busy", None: "no-answer"}


@dataclass
class Progress:
    """Where a leg's call progress events go; `wanted` of initiated, ringing, answered, completed.

    https://www.twilio.com/docs/voice/api/call-resource#statuscallback
    """

    url: str
    method: str = "POST"
    wanted: frozenset[str] = frozenset({"completed"})
    _sequence: int = field(default=-1, init=False)

    def tell(self, leg: Leg, event: str) -> None:
        self._sequence += 1
        if event in self.wanted:
            status = {"initiated": {"CallStatus": "initiated"}}.get(event, {})
            told = leg.parameters() | status | self._about(leg, leg.exchange.clock.now())
            leg.notify(self.url, self.method, told)

    def _about(self, leg: Leg, now: datetime) -> dict[str, str]:
        about = {
            "CallbackSource": "call-progress-events",
            "SequenceNumber": str(self._sequence),
            "Timestamp": format_datetime(now),
        }
        if leg.is_over:
            about |= {"CallDuration": str(leg.seconds), "Duration": str(-(-leg.seconds // 60))}
        return about


@dataclass(frozen=True)
class CallOrder:
    """What REST asks of a new call.  https://www.twilio.com/docs/voice/api/call-resource"""

    to: str
    from_: str
    turn: Turn
    fallback_url: str | None = None
    progress: Progress | None = None
    timeout_seconds: int = 60
    machine_detection: MachineDetection | None = None


async def be_called(leg: Leg, timeout_seconds: int, progress: Progress | None) -> None:
    """Ring until somebody answers; else the leg ends as busy or no-answer."""
    leg.progress, leg.dialled_at = progress, leg.exchange.clock.now()
    leg.tell("initiated")
    leg.status = "ringing"
    leg.tell("ringing")
    decision = await leg.handset.ring(leg, timeout_seconds)
    if decision != "answers":
        raise leg.hang_up(ENDINGS[decision])
    leg.is_answered()
