"""Surveys."""

from collections.abc import Sequence

from sqlalchemy import RowMapping, select

from ivr.store import tables
from ivr.store.rows import Rows
from ivr.survey.survey import Survey, SurveyState


class SurveyRows(Rows[Survey]):
    table = tables.surveys
    kind = Survey

    def _row(self, found: RowMapping) -> Survey:
        return Survey(**{**found, "state": SurveyState(found["state"])})

    def scheduled(self) -> Sequence[Survey]:
        scheduled = self.table.c.state == SurveyState.SCHEDULED
        return self._all(select(self.table).where(scheduled).order_by(self.table.c.due_at))

    def under_way(self) -> Sequence[Survey]:
        trying = self.table.c.state.in_([SurveyState.DIALLING, SurveyState.ASKING])
        placed = self.table.c.survey_call_sid.is_not(None)
        return self._all(select(self.table).where(trying, placed))

    def in_doubt(self) -> Sequence[Survey]:
        dialling = (self.table.c.state == SurveyState.DIALLING) & self.table.c.survey_call_sid.is_(None)
        return self._all(select(self.table).where(dialling))
