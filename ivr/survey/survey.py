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


@dataclass(frozen=True)
class Survey:
    """`call_sid` is the conversation asked about; `survey_call_sid` the leg that asks."""

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
