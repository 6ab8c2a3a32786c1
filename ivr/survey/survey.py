"""One question to one caller after a conversation: is it solved?"""

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum


class SurveyState(StrEnum):
    SCHEDULED = "scheduled"
    DIALLING = "dialling"  # the intent is written; without a CallSid the call may or may not be placed
    ASKING = "asking"  # somebody has picked up
    SOLVED = "solved"
    NOT_SOLVED = "not solved"
    UNANSWERED = "unanswered"  # every try used up
    CANCELLED = "cancelled"


TRYING = (SurveyState.DIALLING, SurveyState.ASKING)
NOT_OVER = (SurveyState.SCHEDULED, *TRYING)


class Why(StrEnum):
    """Why a survey was cancelled."""

    NEWER = "newer conversation"
    CALLED_IN = "called in"
    OPTED_OUT = "opted out"
    NO_NUMBER = "no number"  # withheld, or erased since
    INTERNAL = "internal"
    EMERGENCY = "emergency"
    PREMIUM = "premium"
    SHARED_COST = "shared cost"
    SATELLITE = "satellite"
    NOT_A_PHONE = "not a phone"  # of a kind that is nobody's own telephone
    COUNTRY = "country"
    NOT_VERIFIED = "not verified"
    NO_LAWFUL_TIME = "no lawful time"
    CALLED_ENOUGH = "called enough"
    REFUSED = "refused"  # Twilio does not dial this number
    GIVEN_UP = "given up"  # put off again and again
    BY_OPS = "by ops"


@dataclass(frozen=True)
class Survey:
    """`call_sid` is the conversation asked about; `survey_call_sid` the leg that asks, and `dial_id` the try.

    `why` tells of a cancelled one. `rating` is 1 (worst) to 5, `comment` what the caller said in their own words;
    `recording_url` is there only with their consent.
    """

    id: str
    case_id: str
    call_sid: str
    line: str
    number: str
    state: SurveyState
    due_at: datetime
    attempt: int = 0  # the job that is to make the next try; a postponed one counts too
    tries: int = 0  # calls made
    dialled_at: datetime | None = None
    survey_call_sid: str | None = None
    rating: int | None = None
    dial_id: str | None = None
    why: Why | None = None
    answered_at: datetime | None = None
    comment: str | None = None
    recording_url: str | None = None
    message_left: bool = False
