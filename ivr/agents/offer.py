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


PENDING = (OfferState.CLAIMED, OfferState.RINGING, OfferState.WHISPERING)
NOT_TAKEN = (OfferState.PASSED, OfferState.UNANSWERED, OfferState.FAILED)


@dataclass(frozen=True)
class Offer:
    """`call_sid` is the caller's leg; for an offer of a promise it is None until the caller is rung back."""

    id: str
    agent: str
    state: OfferState
    made_at: datetime
    call_sid: str | None = None
    promise_id: str | None = None
    agent_call_sid: str | None = None
    accepted_at: datetime | None = None
    ended_at: datetime | None = None
