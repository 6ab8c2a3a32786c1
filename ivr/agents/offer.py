"""One agent asked to take one call, or to keep one promise."""

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum


class OfferState(StrEnum):
    CLAIMED = "claimed"  # written down; the agent's phone is about to be dialled
    RINGING = "ringing"
    WHISPERING = "whispering"
    ACCEPTED = "accepted"
    PASSED = "passed"
    UNANSWERED = "unanswered"
    WITHDRAWN = "withdrawn"  # the caller was gone first
    FAILED = "failed"  # the agent's phone could not be dialled
    DONE = "done"  # accepted, and the agent's leg has ended


class OfferKind(StrEnum):
    CALL = "call"  # to take a caller, or to keep a promise
    SEAT = "seat"  # to sit beside an agent who is in conversation with a caller
    DIRECT = "direct"  # a caller whose own call has dialled the agent, without REST; written down when it is accepted


class Role(StrEnum):
    """What somebody in a seat does."""

    LISTEN = "listen"
    COACH = "coach"  # only the agent hears them
    JOIN = "join"


class PassReason(StrEnum):
    BUSY = "busy"
    SKILL = "skill"
    ENOUGH = "enough"  # enough hard calls
    OTHER = "other"


PENDING = (OfferState.CLAIMED, OfferState.RINGING, OfferState.WHISPERING)
NOT_TAKEN = (OfferState.PASSED, OfferState.UNANSWERED, OfferState.FAILED)


@dataclass(frozen=True)
class Offer:
    """`call_sid` is the caller's leg; for an offer of a promise it is None until the caller is rung back.

    `was_hard` is whether the call was hard when it was offered, `hardness` how hard the conversation was once it
    is over. `has_menu` is whether the agent has stepped out of the room for the menu. `reservation_sid` is that of
    TaskRouter.
    """

    id: str
    agent: str
    state: OfferState
    made_at: datetime
    call_sid: str | None = None
    promise_id: str | None = None
    agent_call_sid: str | None = None
    accepted_at: datetime | None = None
    ended_at: datetime | None = None
    kind: OfferKind = OfferKind.CALL
    role: Role | None = None
    pass_reason: PassReason | None = None
    was_hard: bool = False
    hardness: float | None = None
    has_menu: bool = False
    reservation_sid: str | None = None

    @property
    def place(self) -> str:
        """The key of the place in the line that is offered."""
        return self.promise_id or self.call_sid or ""
