"""Surveys, and what they may not do."""

from collections.abc import Sequence
from datetime import datetime
from typing import Protocol

from ivr.records.table import Table
from ivr.survey.dial import SurveyDial
from ivr.survey.opt_out import OptOut
from ivr.survey.survey import Survey
from ivr.survey.switch import Switch


class Surveys(Table[Survey], Protocol):
    def scheduled(self) -> Sequence[Survey]: ...

    def under_way(self) -> Sequence[Survey]:
        """Placed and, as far as we were told, not over."""

    def due(self, before: datetime, limit: int) -> Sequence[Survey]:
        """The `limit` first of those that should have been tried before an instant."""

    def waiting_for(self, number: str) -> Sequence[Survey]:
        """Scheduled, or dialling."""

    def waiting_about(self, case_id: str) -> Sequence[Survey]:
        """The same for a case."""

    def of_call(self, call_sid: str) -> Survey | None:
        """The one that asks about this conversation."""

    def about(self, case_id: str) -> Sequence[Survey]:
        """All of a case, in the order in which they are due, or were."""

    def is_under_way(self, number: str) -> bool:
        """Whether this number is being dialled, or asked, right now."""


class Dials(Protocol):
    """Tries of surveys."""

    def add(self, row: SurveyDial) -> bool: ...

    def find(self, key: str) -> SurveyDial | None: ...

    def change(self, key: str, **changes: object) -> None: ...

    def take_back(self, dial_id: str) -> None:
        """It was certainly not placed, and counts for nothing."""

    def of_leg(self, survey_call_sid: str) -> SurveyDial | None: ...

    def of_survey(self, survey_id: str) -> Sequence[SurveyDial]:
        """Oldest first."""

    def to(self, number: str, since: datetime) -> Sequence[SurveyDial]:
        """Of any survey, oldest first."""

    def count(self, since: datetime) -> int: ...

    def in_doubt(self, before: datetime) -> Sequence[SurveyDial]:
        """Dialled before an instant, and nothing has been heard of it; oldest first."""


class OptOuts(Protocol):
    def add(self, row: OptOut) -> bool:
        """False, and nothing changed, when it is there already."""

    def find(self, key: str) -> OptOut | None: ...

    def remove(self, number: str) -> bool:
        """Whether it was there."""

    def all(self) -> Sequence[OptOut]:
        """By their numbers."""


class Switches(Protocol):
    def read(self) -> Switch:
        """Whether surveys are made."""

    def hold(self) -> Switch:
        """The same, which nobody else changes, or holds, before this transaction is over."""

    def turn(self, *, is_on: bool, at: datetime, by: str) -> None: ...
