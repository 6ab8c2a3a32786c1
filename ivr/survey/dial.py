"""One try of a survey: a call whose intent was written down before it was placed."""

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum


class AnsweredBy(StrEnum):
    """Who picked up, as far as Twilio tells people and machines apart."""

    HUMAN = "human"
    MACHINE = "machine"
    UNKNOWN = "unknown"


@dataclass(frozen=True)
class SurveyDial:
    """`call_sid` is the conversation asked about; `survey_call_sid` the leg, None while the dial is in doubt."""

    id: str
    survey_id: str
    call_sid: str
    number: str
    at: datetime
    survey_call_sid: str | None = None
    answered_by: AnsweredBy | None = None
