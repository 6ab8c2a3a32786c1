"""Looking for calls and cases: what is asked for, and what is found."""

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum
from typing import NamedTuple

from ivr.call import Call
from ivr.case import Case, CaseState
from ivr.survey.survey import SurveyState


class Result(StrEnum):
    """What became of a call. After a conversation the caller's word in the survey counts before the agent's."""

    LIVE = "live"
    SOLVED = "solved"
    NOT_SOLVED = "not_solved"
    FOLLOW_UP = "follow_up"
    UNKNOWN = "unknown"  # they talked, and nobody said how it ended
    CALLBACK = "callback"
    MESSAGE = "message"
    HUMAN_LINE = "human_line"
    NOT_REACHED = "not_reached"  # a callback that did not become a conversation
    ABANDONED = "abandoned"


class Place(NamedTuple):
    """Where the next page begins: behind the row with this instant and key."""

    at: datetime
    key: str


@dataclass(frozen=True, kw_only=True)
class SoughtCalls:
    """What is empty, or None, is not asked for. `text` is a part of a number or of what was said, or a CallSid.

    A call is a repeat when an earlier call that counted is about the same case.
    """

    text: str = ""
    since: datetime | None = None
    until: datetime | None = None
    line: str = ""
    queue: str = ""
    reason: str = ""
    agent: str = ""
    case_id: str = ""
    result: Result | None = None
    is_raised: bool | None = None
    is_repeat: bool | None = None


@dataclass(frozen=True)
class FoundCall:
    """`rule` is empty before the decision. `rise_db` is None also for a voice that was raised from the first word."""

    call: Call
    rule: str
    result: Result
    is_raised: bool
    rise_db: float | None
    is_repeat: bool
    decided_at: datetime | None
    accepted_at: datetime | None
    survey: SurveyState | None
    rating: int | None

    @property
    def place(self) -> Place:
        return Place(self.call.received_at, self.call.sid)

    @property
    def waited_seconds(self) -> float | None:
        """From the decision to an agent, as figures count it; None for who never met one, and for callbacks."""
        if self.accepted_at is None or self.decided_at is None or self.call.promise_id:
            return None
        return (self.accepted_at - self.decided_at).total_seconds()

    @property
    def talked_seconds(self) -> float | None:
        """None while they talk."""
        ended_at = self.call.ended_at
        return (ended_at - self.accepted_at).total_seconds() if self.accepted_at and ended_at else None


@dataclass(frozen=True, kw_only=True)
class SoughtCases:
    """`text` is a part of the number."""

    text: str = ""
    state: CaseState | None = None
    reason: str = ""


@dataclass(frozen=True)
class FoundCase:
    """`calls` are those that counted or led to a conversation; `promises` and `surveys`, those still to come."""

    case: Case
    calls: int
    last_call_at: datetime | None
    promises: int
    surveys: int

    @property
    def place(self) -> Place:
        return Place(self.case.opened_at, self.case.id)
