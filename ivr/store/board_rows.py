"""What goes on now. All that is asked of calls goes through the index of those that are live."""

from collections.abc import Collection, Mapping, Sequence
from datetime import datetime
from itertools import groupby
from typing import Any

import orjson
from sqlalchemy import (
    JSON,
    ColumnElement,
    Connection,
    Double,
    Row,
    ScalarSelect,
    String,
    Table,
    TableValuedAlias,
    Text,
    cast,
    column,
    exists,
    func,
    literal,
    select,
)

from ivr.agents.offer import PENDING, OfferKind, OfferState
from ivr.audio import Level
from ivr.board.kept import FALLBACK, Counted, DueSurvey, LiveCall, OpenPromise, Reopened, Span
from ivr.call import CallState
from ivr.case import CaseState
from ivr.promise import NOT_KEPT
from ivr.store import tables
from ivr.store.agent_rows import promise_of
from ivr.store.call_rows import call_of
from ivr.store.survey_rows import survey_of
from ivr.survey.survey import NOT_OVER, SurveyState

CALLS, OFFERS, RISES = tables.calls.c, tables.offers.c, tables.rises.c


def _of_offer(what: ColumnElement[Any], *such: ColumnElement[bool]) -> ScalarSelect[Any]:
    return select(func.min(what)).where(OFFERS.call_sid == CALLS.sid, *such).scalar_subquery()


def _of_rises(what: ColumnElement[Any]) -> ScalarSelect[Any]:
    return select(what).where(RISES.call_sid == CALLS.sid).scalar_subquery()


def _fact(name: str) -> ColumnElement[int]:
    return func.coalesce(tables.decisions.c.facts[name].as_integer(), 0)


LIVE = (
    select(
        tables.calls,
        func.coalesce(tables.decisions.c.rule, ""),
        _fact("calls_in_case"),
        _fact("surveys_not_solved"),
        _of_offer(OFFERS.agent, OFFERS.state.in_(PENDING), OFFERS.kind == OfferKind.CALL),
        _of_offer(OFFERS.accepted_at, OFFERS.state == OfferState.ACCEPTED, OFFERS.kind != OfferKind.SEAT),
        _of_rises(func.count()),
        exists().where(RISES.call_sid == CALLS.sid, ~RISES.is_over),
        _of_rises(func.max(RISES.rise_db)),
    )
    .outerjoin(tables.decisions, tables.decisions.c.call_sid == CALLS.sid)
    .where(CALLS.state != CallState.ENDED)
)


class BoardRows:
    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    def live(self) -> Sequence[LiveCall]:
        return [
            LiveCall(call_of(_part(row, tables.calls)), *row[len(CALLS) :])
            for row in self._connection.execute(LIVE)
        ]

    def promises(self, limit: int) -> Sequence[OpenPromise]:
        promises = tables.promises
        statement = (
            select(promises, func.coalesce(CALLS.reason, ""))
            .outerjoin(tables.calls, CALLS.sid == promises.c.call_sid)
            .where(promises.c.state.in_(NOT_KEPT))
            .order_by(promises.c.due_at, promises.c.id)
        )
        found = self._connection.execute(statement.limit(limit))
        return [OpenPromise(promise_of(_part(row, promises)), row[-1]) for row in found]

    def promised(self, due_before: datetime) -> tuple[int, int]:
        promises = tables.promises.c
        late = func.count().filter(promises.due_at < due_before)
        counts = select(func.count(), late).where(promises.state.in_(NOT_KEPT))
        every, overdue = self._connection.execute(counts).one()
        return every, overdue

    def surveys(self, until: datetime, limit: int) -> Sequence[DueSurvey]:
        surveys, cases = tables.surveys, tables.cases
        statement = (
            select(surveys, cases.c.reason)
            .join(cases, cases.c.id == surveys.c.case_id)
            .where(_is_due(until))
            .order_by(surveys.c.due_at, surveys.c.id)
        )
        found = self._connection.execute(statement.limit(limit))
        return [DueSurvey(survey_of(_part(row, surveys)), row[-1]) for row in found]

    def surveys_due(self, until: datetime) -> int:
        return self._connection.execute(select(func.count()).where(_is_due(until))).scalar_one()

    def reopened(self, since: datetime, limit: int) -> Sequence[Reopened]:
        surveys, cases = tables.surveys.c, tables.cases.c
        # What follows a "no" at once has begun before it is told: the survey call itself becomes the call.
        talked_since = exists().where(
            CALLS.case_id == cases.id, CALLS.talked, CALLS.received_at > surveys.dialled_at
        )
        statement = (
            select(
                cases.id, surveys.call_sid, cases.number, cases.reason, surveys.answered_at, cases.last_agent
            )
            .join_from(tables.surveys, tables.cases, cases.id == surveys.case_id)
            .where(surveys.state == SurveyState.NOT_SOLVED, surveys.answered_at > since)
            .where(cases.state == CaseState.OPEN, ~talked_since)
            .order_by(surveys.answered_at.desc(), cases.id)
        )
        return [Reopened(*row) for row in self._connection.execute(statement.limit(limit))]

    def fallbacks(self, since: datetime) -> Counted:
        timeline = tables.timeline.c
        such = (timeline.kind == FALLBACK) & (timeline.at > since)
        counted = self._connection.execute(select(func.count(), func.min(timeline.at)).where(such)).one()
        return Counted(*counted)

    def last_heard(self, call_sids: Collection[str]) -> Mapping[str, float]:
        asked = self._each(dict.fromkeys(call_sids, 0))
        levels = tables.levels.c
        last = select(func.max(levels.at_seconds)).where(levels.call_sid == asked.c.key).scalar_subquery()
        found = self._connection.execute(select(asked.c.key, last))
        return {call_sid: at for call_sid, at in found if at is not None}

    def levels(self, after_seconds: Mapping[str, float]) -> Mapping[str, Sequence[Level]]:
        asked, levels = self._each(after_seconds), tables.levels.c
        later = (levels.call_sid == asked.c.key) & (levels.at_seconds > cast(asked.c.value, Double))
        statement = (
            select(levels.call_sid, levels.at_seconds, levels.level_dbfs, levels.rise_db, levels.speaking)
            .join_from(asked, tables.levels, later)
            .order_by(levels.call_sid, levels.at_seconds)
        )
        found = self._connection.execute(statement)
        return {sid: [Level(*row[1:]) for row in rows] for sid, rows in groupby(found, lambda row: row[0])}

    def spans(self, call_sids: Collection[str]) -> Mapping[str, Sequence[Span]]:
        spans = select(RISES.call_sid, RISES.began_seconds, RISES.seconds)
        its_rises = spans.where(RISES.call_sid.in_(call_sids)).order_by(RISES.call_sid, RISES.began_seconds)
        found = self._connection.execute(its_rises)
        return {sid: [Span(*row[1:]) for row in rows] for sid, rows in groupby(found, lambda row: row[0])}

    def _each(self, values: Mapping[str, float]) -> TableValuedAlias:
        """Keys and values as a table, in one parameter: of a thousand, the statement would be made anew each time."""
        text = literal(orjson.dumps(values).decode(), Text)
        is_postgresql = self._connection.dialect.name == "postgresql"
        each = func.json_each_text(cast(text, JSON)) if is_postgresql else func.json_each(text)
        return each.table_valued(column("key", String), column("value", Text))


def _is_due(until: datetime) -> ColumnElement[bool]:
    surveys = tables.surveys.c
    return surveys.state.in_(NOT_OVER) & (surveys.due_at < until)


def _part(row: Row[Any], table: Table) -> Mapping[str, Any]:
    """The columns of a table, which the row begins with."""
    return dict(zip(table.c.keys(), row, strict=False))
