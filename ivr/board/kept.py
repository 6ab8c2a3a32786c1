"""What the store keeps of what goes on now."""

from dataclasses import dataclass
from datetime import datetime
from typing import NamedTuple

from ivr.call import Call
from ivr.promise import Promise
from ivr.survey.survey import Survey

FALLBACK = "fallback"
"""The kind of moment at which a request was answered by what is there when all else fails."""


@dataclass(frozen=True)
class LiveCall:
    """A call that has not ended. `asked` is the agent whose phone rings for it, `talks_since` when one accepted it.

    `earlier_calls` and `said_no` count calls and surveys about the case before this call was decided. `rises` counts
    the rises of the voice; `rise_db` is the highest, as in `ivr.call.Voice`.
    """

    call: Call
    rule: str
    earlier_calls: int
    said_no: int
    asked: str | None
    talks_since: datetime | None
    rises: int
    is_raised: bool
    rise_db: float | None


class OpenPromise(NamedTuple):
    promise: Promise
    reason: str


class DueSurvey(NamedTuple):
    survey: Survey
    reason: str


class Reopened(NamedTuple):
    """A case whose caller has told the survey that it is not solved; nobody has talked with them since."""

    case_id: str
    call_sid: str
    number: str
    reason: str
    said_at: datetime
    last_agent: str | None


@dataclass(frozen=True)
class Counted:
    """How often something happened, and when for the first time."""

    count: int
    since: datetime | None


class Span(NamedTuple):
    """A stretch of a call with a raised voice."""

    began_seconds: float
    seconds: float
