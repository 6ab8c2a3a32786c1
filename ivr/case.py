"""One problem of one caller, over several calls; open until it is solved."""

from dataclasses import dataclass
from datetime import datetime, timedelta
from enum import StrEnum


class CaseState(StrEnum):
    OPEN = "open"
    SOLVED = "solved"
    UNKNOWN = "unknown"  # closed without an answer


class Outcome(StrEnum):
    """How the last contact about a case ended, as far as anybody said so."""

    NONE = "none"
    SOLVED = "solved"
    NOT_SOLVED = "not_solved"
    FOLLOW_UP = "follow_up"
    UNKNOWN = "unknown"


@dataclass(frozen=True)
class Case:
    id: str
    number: str
    reason: str
    state: CaseState
    opened_at: datetime
    last_outcome: Outcome
    outcome_from_survey: bool
    last_agent: str | None
    closed_at: datetime | None = None


@dataclass(frozen=True)
class History:
    """What earlier calls say of this caller's open case; all zero and empty for a caller without one.

    `calls` counts earlier calls that lasted long enough to be one, `surveys_not_solved` the surveys that were answered
    with no.
    """

    case: Case | None = None
    calls: int = 0
    first_call_at: datetime | None = None
    last_call_at: datetime | None = None
    surveys_not_solved: int = 0

    def days_since_last(self, now: datetime) -> float | None:
        return (now - self.last_call_at) / timedelta(days=1) if self.last_call_at else None

    @property
    def last_outcome(self) -> Outcome:
        return self.case.last_outcome if self.case else Outcome.NONE


def continues(case: Case, reason: str) -> bool:
    """Whether a call with this reason is about the case: the same reason, or one of the two is not known."""
    return not reason or not case.reason or reason == case.reason
