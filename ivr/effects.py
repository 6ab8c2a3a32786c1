"""What is to be done outside the records, as values; performed after the commit by `ivr/performer.py`.

Every effect is written down in the store before it is returned, so that one lost with its process is found by a sweep.
"""

from dataclasses import dataclass
from datetime import datetime

from ivr.turn import Turn


@dataclass(frozen=True)
class DialAgent:
    """Ring the agent of an offer."""

    offer_id: str


@dataclass(frozen=True)
class DialBack:
    """Ring the caller to whom a callback was promised; the agent of the offer is already in the room."""

    offer_id: str


@dataclass(frozen=True)
class FetchCaller:
    """Bring a waiting caller to the room of the agent who has accepted; if they are still on the way there."""

    call_sid: str


@dataclass(frozen=True)
class MoveLeg:
    """Take a live leg out of whatever it does, and continue at `turn`."""

    call_sid: str
    turn: Turn


@dataclass(frozen=True)
class MoveAgent:
    """Let the leg of an offer's agent, who is out of the room, continue at `turn`; if they still are."""

    offer_id: str
    turn: Turn


@dataclass(frozen=True)
class EndLeg:
    """Hang up a leg that nobody needs any more."""

    call_sid: str


@dataclass(frozen=True)
class UpdateWorker:
    """Tell TaskRouter of an agent what it does not know yet."""

    agent: str


@dataclass(frozen=True)
class RejectReservation:
    """Give TaskRouter an offer back that was not taken, and hang up the phone that it may still be ringing."""

    offer_id: str


@dataclass(frozen=True)
class CompleteReservation:
    """TaskRouter may count on this agent again, as far as their activity says so."""

    agent: str
    reservation_sid: str


@dataclass(frozen=True)
class ScheduleSurvey:
    """Make one try of a survey at `due_at`."""

    survey_id: str
    attempt: int
    due_at: datetime


Effect = (
    DialAgent
    | DialBack
    | FetchCaller
    | MoveLeg
    | MoveAgent
    | EndLeg
    | UpdateWorker
    | RejectReservation
    | CompleteReservation
    | ScheduleSurvey
)
