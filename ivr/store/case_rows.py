"""Cases, and what calls and surveys say of them."""

from collections.abc import Collection, Mapping
from datetime import datetime
from typing import Any

from sqlalchemy import ColumnElement, RowMapping, and_, exists, func, or_, select

from ivr.call import CallState
from ivr.case import Case, CaseState, History, Outcome
from ivr.promise import PromiseState
from ivr.store import tables
from ivr.store.rows import Rows
from ivr.survey.survey import NOT_OVER, SurveyState


def case_of(found: Mapping[Any, Any]) -> Case:
    """Of the columns of its table."""
    outcome = Outcome(found["last_outcome"])
    return Case(**{**found, "state": CaseState(found["state"]), "last_outcome": outcome})


class CaseRows(Rows[Case]):
    table = tables.cases
    kind = Case

    def _row(self, found: RowMapping) -> Case:
        return case_of(found)

    def history(self, number: str, since: datetime) -> History:
        is_open = (self.table.c.number == number) & (self.table.c.state == CaseState.OPEN)
        return self._history(is_open, since)

    def history_of(self, case_id: str) -> History:
        found = self._history(self.table.c.id == case_id, since=None)
        return found if found.case else History(self.get(case_id), surveys_not_solved=self._said_no(case_id))

    def last_agents(self, case_ids: Collection[str]) -> Mapping[str, str]:
        columns = self.table.c
        had = columns.id.in_(case_ids) & columns.last_agent.is_not(None)
        rows = self._connection.execute(select(columns.id, columns.last_agent).where(had))
        return dict(rows.all())

    def _history(self, which: ColumnElement[bool], since: datetime | None) -> History:
        """Of several cases, the one with the latest counted call; none without any."""
        calls = tables.calls
        last_call_at = func.max(calls.c.received_at)
        statement = (
            select(self.table, func.count(), func.min(calls.c.received_at), last_call_at)
            .join(calls, (calls.c.case_id == self.table.c.id) & calls.c.counted)
            .where(which)
            .group_by(*self.table.c)
            .order_by(last_call_at.desc())
            .limit(1)
        )
        if since is not None:
            statement = statement.having(last_call_at > since)
        found = self._connection.execute(statement).first()
        if found is None:
            return History()
        columns = {column.name: found._mapping[column] for column in self.table.c}
        case = case_of(columns)
        *_, counted, first_at, last_at = found
        return History(case, counted, first_at, last_at, self._said_no(case.id))

    def _said_no(self, case_id: str) -> int:
        surveys = tables.surveys.c
        said_no = (surveys.case_id == case_id) & (surveys.state == SurveyState.NOT_SOLVED)
        return self._connection.execute(select(func.count()).where(said_no)).scalar_one()

    def without_answer(self, before: datetime, limit: int) -> Mapping[str, str]:
        cases = self.table.c
        its_calls = tables.calls.c.case_id == cases.id
        last_call = (
            select(tables.calls.c.sid)
            .where(its_calls)
            .order_by(tables.calls.c.received_at.desc())
            .limit(1)
            .scalar_subquery()
        )
        recent = exists().where(
            its_calls, or_(tables.calls.c.state != CallState.ENDED, tables.calls.c.ended_at >= before)
        )
        statement = (
            select(cases.id, last_call)
            .where(cases.state == CaseState.OPEN, cases.opened_at < before)
            .where(last_call.is_not(None), ~recent, ~_is_promised(), ~_is_asked_about(), ~_is_told_no())
            .limit(limit)
        )
        return dict(self._connection.execute(statement).all())


def _is_promised() -> ColumnElement[bool]:
    promises = tables.promises.c
    return exists().where(promises.case_id == tables.cases.c.id, promises.state != PromiseState.KEPT)


def _is_asked_about() -> ColumnElement[bool]:
    surveys = tables.surveys.c
    return exists().where(surveys.case_id == tables.cases.c.id, surveys.state.in_(NOT_OVER))


def _is_told_no() -> ColumnElement[bool]:
    """Whether the caller has said that it is not solved, and nobody has talked with them since."""
    surveys, calls = tables.surveys.c, tables.calls.c
    talked_since = exists().where(
        calls.case_id == tables.cases.c.id, calls.talked, calls.received_at > surveys.dialled_at
    )
    said_no = and_(surveys.case_id == tables.cases.c.id, surveys.state == SurveyState.NOT_SOLVED)
    return exists().where(said_no, ~talked_since)
