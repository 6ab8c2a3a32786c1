"""A decision of the past: what was known, what was decided, and what came of it."""

from datetime import datetime
from typing import NamedTuple

from ivr.case import Outcome
from ivr.survey.survey import SurveyState


class PastCall(NamedTuple):
    """`facts` is the JSON that was stored with the decision, not read yet; `version` is the name of the
    version by which it was decided.

    `talk_seconds` runs from the first agent's acceptance to the end of the call; 0.0 for a call without a
    conversation, or with one that goes on. `survey` is None where nobody was to be asked, `case_outcome` where there
    is no case.
    """

    sid: str
    at: datetime
    rule: str
    queue: str
    priority: int
    version: str
    facts: str
    facts_version: int
    talk_seconds: float
    survey: SurveyState | None
    case_outcome: Outcome | None

    @property
    def place(self) -> "Place":
        return self.at, self.sid


Place = tuple[datetime, str]
"""Where a decision stands among all, in the order of time: its instant, and its CallSid among those of one instant."""
