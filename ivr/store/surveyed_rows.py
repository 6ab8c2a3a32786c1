"""Surveys together with the conversations that they ask about."""

from collections.abc import Sequence
from datetime import datetime
from typing import Any

from sqlalchemy import Connection, RowMapping, Select, func, select

from ivr.records.surveyed import Surveyed
from ivr.store import tables
from ivr.store.survey_rows import survey_of
from ivr.survey.survey import NOT_OVER

SURVEYED: Select[Any] = (
    select(
        tables.surveys,
        tables.calls.c.received_at,
        tables.calls.c.reason,
        tables.calls.c.queue,
        func.coalesce(tables.decisions.c.rule, "").label("rule"),
        func.coalesce(tables.calls.c.agent, "").label("agent"),
    )
    .join(tables.calls, tables.calls.c.sid == tables.surveys.c.call_sid)
    .outerjoin(tables.decisions, tables.decisions.c.call_sid == tables.surveys.c.call_sid)
)


class SurveyedRows:
    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    def not_over(self) -> Sequence[Surveyed]:
        state, due_at = tables.surveys.c.state, tables.surveys.c.due_at
        return self._all(SURVEYED.where(state.in_(NOT_OVER)).order_by(due_at))

    def since(self, instant: datetime) -> Sequence[Surveyed]:
        came = tables.calls.c.received_at
        return self._all(SURVEYED.where(came >= instant).order_by(came))

    def find(self, survey_id: str) -> Surveyed | None:
        return next(iter(self._all(SURVEYED.where(tables.surveys.c.id == survey_id))), None)

    def _all(self, statement: Select[Any]) -> Sequence[Surveyed]:
        return [_surveyed(found) for found in self._connection.execute(statement).mappings()]


def _surveyed(found: RowMapping) -> Surveyed:
    survey = survey_of({column.name: found[column] for column in tables.surveys.c})
    return Surveyed(
        survey, found["received_at"], found["reason"], found["queue"], found["rule"], found["agent"]
    )
