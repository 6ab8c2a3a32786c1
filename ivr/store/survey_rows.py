"""Surveys, and what they may not do."""

from collections.abc import Mapping, Sequence
from datetime import datetime
from typing import Any

from sqlalchemy import ColumnElement, RowMapping, delete, exists, func, or_, select, update

from ivr.store import tables
from ivr.store.rows import Rows
from ivr.survey.dial import AnsweredBy, SurveyDial
from ivr.survey.opt_out import OptOut
from ivr.survey.survey import TRYING, Survey, SurveyState, Why
from ivr.survey.switch import Switch

SURVEYS = "surveys"


def survey_of(found: Mapping[Any, Any]) -> Survey:
    """Of the columns of its table."""
    why = Why(found["why"]) if found["why"] else None
    return Survey(**{**found, "state": SurveyState(found["state"]), "why": why})


class SurveyRows(Rows[Survey]):
    table = tables.surveys
    kind = Survey

    def _row(self, found: RowMapping) -> Survey:
        return survey_of(found)

    def scheduled(self) -> Sequence[Survey]:
        scheduled = self.table.c.state == SurveyState.SCHEDULED
        return self._all(select(self.table).where(scheduled).order_by(self.table.c.due_at))

    def under_way(self) -> Sequence[Survey]:
        trying = self.table.c.state.in_(TRYING)
        placed = self.table.c.survey_call_sid.is_not(None)
        return self._all(select(self.table).where(placed, or_(trying, _is_choosing())))

    def due(self, before: datetime, limit: int) -> Sequence[Survey]:
        columns = self.table.c
        late = (columns.state == SurveyState.SCHEDULED) & (columns.due_at < before)
        return self._all(select(self.table).where(late).order_by(columns.due_at).limit(limit))

    def waiting_for(self, number: str) -> Sequence[Survey]:
        return self._all(select(self.table).where(self.table.c.number == number, self._waits))

    def waiting_about(self, case_id: str) -> Sequence[Survey]:
        return self._all(select(self.table).where(self.table.c.case_id == case_id, self._waits))

    def of_call(self, call_sid: str) -> Survey | None:
        return self._first(select(self.table).where(self.table.c.call_sid == call_sid))

    def about(self, case_id: str) -> Sequence[Survey]:
        its_own = select(self.table).where(self.table.c.case_id == case_id)
        return self._all(its_own.order_by(self.table.c.due_at))

    def is_under_way(self, number: str) -> bool:
        trying = self.table.c.state.in_(TRYING)
        return (
            self._first(select(self.table).where(self.table.c.number == number, trying).limit(1)) is not None
        )

    @property
    def _waits(self) -> ColumnElement[bool]:
        return self.table.c.state.in_([SurveyState.SCHEDULED, SurveyState.DIALLING])


def _is_choosing() -> ColumnElement[bool]:
    """After a "no", until their leg becomes a call, which their end of it brings too; or they opt out."""
    surveys, calls, opt_outs = tables.surveys.c, tables.calls.c, tables.opt_outs.c
    is_call = exists().where(calls.sid == surveys.survey_call_sid)
    has_opted_out = exists().where(opt_outs.number == surveys.number)
    # Earlier releases knew no choice, and no tries.
    said_no = (surveys.state == SurveyState.NOT_SOLVED) & surveys.dial_id.is_not(None)
    return said_no & ~is_call & ~has_opted_out


class DialRows(Rows[SurveyDial]):
    table = tables.dials
    kind = SurveyDial

    def _row(self, found: RowMapping) -> SurveyDial:
        by = found["answered_by"]
        return SurveyDial(**{**found, "answered_by": AnsweredBy(by) if by else None})

    def take_back(self, dial_id: str) -> None:
        self._connection.execute(delete(self.table).where(self._key == dial_id))

    def of_leg(self, survey_call_sid: str) -> SurveyDial | None:
        return self._first(select(self.table).where(self.table.c.survey_call_sid == survey_call_sid))

    def of_survey(self, survey_id: str) -> Sequence[SurveyDial]:
        return self._all(
            select(self.table).where(self.table.c.survey_id == survey_id).order_by(self.table.c.at)
        )

    def to(self, number: str, since: datetime) -> Sequence[SurveyDial]:
        columns = self.table.c
        lately = (columns.number == number) & (columns.at > since)
        return self._all(select(self.table).where(lately).order_by(columns.at))

    def count(self, since: datetime) -> int:
        counted = select(func.count()).select_from(self.table).where(self.table.c.at >= since)
        return int(self._connection.execute(counted).scalar_one())

    def in_doubt(self, before: datetime) -> Sequence[SurveyDial]:
        columns = self.table.c
        unheard_of = columns.survey_call_sid.is_(None) & (columns.at < before)
        return self._all(select(self.table).where(unheard_of).order_by(columns.at))


class OptOutRows(Rows[OptOut]):
    table = tables.opt_outs
    kind = OptOut

    def remove(self, number: str) -> bool:
        return self._connection.execute(delete(self.table).where(self._key == number)).rowcount == 1

    def all(self) -> Sequence[OptOut]:
        return self._all(select(self.table).order_by(self._key))


class SwitchRows(Rows[Switch]):
    table = tables.switches
    kind = Switch

    def read(self) -> Switch:
        return self.get(SURVEYS)

    def hold(self) -> Switch:
        return self.held(SURVEYS)

    def turn(self, *, is_on: bool, at: datetime, by: str) -> None:
        turned = update(self.table).where(self._key == SURVEYS).values(is_on=is_on, at=at, by=by)
        self._connection.execute(turned)
