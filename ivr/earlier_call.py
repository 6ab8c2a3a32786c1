"""A call that is over, as whoever talks with its caller next looks back at it."""

from dataclasses import dataclass
from datetime import datetime

from ivr.call import Wish
from ivr.case import Outcome
from ivr.survey.answer import Answer


@dataclass(frozen=True)
class EarlierCall:
    """`agent` is whoever talked with the caller last, None where nobody did; `wish` what the caller chose instead.

    `outcome` is what the agent said at the end, `answer` what the caller said in the survey, with `rating` from
    1 (worst) to 5, and `comment` in their own words.
    """

    sid: str
    number: str | None
    began_at: datetime
    ended_at: datetime
    reason: str
    words: str
    agent: str | None
    wish: Wish | None
    was_raised: bool
    outcome: Outcome | None
    answer: Answer
    rating: int | None
    comment: str
