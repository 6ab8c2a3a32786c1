"""A conversation with a caller, and what was said of it afterwards."""

from datetime import datetime
from typing import NamedTuple

from ivr.case import CaseState, Outcome
from ivr.survey.answer import ANSWERS, Answer
from ivr.survey.survey import SurveyState


class Contact(NamedTuple):
    """`rule`, `queue` and `version` are those of the decision that led to it; a promise is kept by that of its call.

    `earlier` conversations about the case went before. `called_again_at` is when the caller next called about the same
    thing, or was talked with again, whichever came first. `tries` is how often their phone rang for the survey.
    A withheld number has no case.
    """

    call_sid: str
    line: str
    began_at: datetime
    ended_at: datetime
    reason: str
    rule: str
    queue: str
    version: str
    case_id: str | None
    case_state: CaseState | None
    earlier: int
    called_again_at: datetime | None
    disposition: Outcome | None
    survey: SurveyState | None
    tries: int
    rating: int | None

    @property
    def is_first(self) -> bool:
        """Whether it is the first one about a case: there is one such for each case that got through."""
        return self.case_id is not None and not self.earlier

    @property
    def answer(self) -> Answer:
        return ANSWERS[self.survey]
