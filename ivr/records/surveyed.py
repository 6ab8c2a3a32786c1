"""Surveys together with the conversations that they ask about, for people to read."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Protocol

from ivr.survey.survey import Survey


@dataclass(frozen=True)
class Surveyed:
    """`received_at` is when the call came; `rule`, that which sent it to its queue, is empty if none did."""

    survey: Survey
    received_at: datetime
    reason: str
    queue: str
    rule: str
    agent: str


class SurveyedCalls(Protocol):
    def not_over(self) -> Sequence[Surveyed]:
        """Surveys still to be made, or being made, in the order in which they are due."""

    def since(self, instant: datetime) -> Sequence[Surveyed]:
        """Surveys about calls that came from an instant on, in the order of the calls."""

    def find(self, survey_id: str) -> Surveyed | None: ...
