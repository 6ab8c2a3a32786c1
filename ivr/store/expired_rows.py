"""What is older than it is to be kept."""

from collections.abc import Collection, Sequence
from datetime import datetime

from sqlalchemy import CTE, Connection, Executable, Select, delete, exists, func, or_, select

from ivr.call import CallState
from ivr.case import CaseState
from ivr.promise import NOT_KEPT
from ivr.store import tables
from ivr.survey.survey import NOT_OVER

# What knows its call by the sid alone.
OF_A_CALL = (
    tables.levels,
    tables.rises,
    tables.decisions,
    tables.timeline,
    tables.offers,
    tables.surveys,
    tables.dials,
    tables.promises,
)


class ExpiredRows:
    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    def heard(self, before: datetime, limit: int) -> Sequence[str]:
        heard, calls = _heard(), tables.calls
        old = select(calls.c.sid).join(heard, heard.c.call_sid == calls.c.sid)
        return self._ids(old.where(calls.c.ended_at < before).limit(limit))

    def calls(self, before: datetime, limit: int) -> Sequence[str]:
        return self._ids(_over(before).order_by(tables.calls.c.ended_at).limit(limit))

    def forget_levels(self, call_sids: Collection[str]) -> None:
        self._connection.execute(delete(tables.levels).where(tables.levels.c.call_sid.in_(call_sids)))

    def forget_calls(self, call_sids: Collection[str], before: datetime) -> None:
        calls, offers, promises = tables.calls, tables.offers, tables.promises
        sids = self._ids(_over(before).where(calls.c.sid.in_(call_sids)))
        case_ids = self._ids(
            select(calls.c.case_id).where(calls.c.sid.in_(sids), calls.c.case_id.is_not(None))
        )
        promised = select(promises.c.id).where(promises.c.call_sid.in_(sids))
        self._connection.execute(delete(offers).where(offers.c.promise_id.in_(promised)))
        for table in OF_A_CALL:
            self._connection.execute(delete(table).where(table.c.call_sid.in_(sids)))
        self._connection.execute(delete(calls).where(calls.c.sid.in_(sids)))
        self._forget_cases(case_ids)

    def _forget_cases(self, case_ids: Sequence[str]) -> None:
        cases = tables.cases
        closed = cases.c.id.in_(case_ids) & (cases.c.state != CaseState.OPEN)
        left = [exists().where(table.c.case_id == cases.c.id) for table in (tables.calls, tables.surveys)]
        self._connection.execute(delete(cases).where(closed, ~or_(*left)))

    def forget_timeline(self, before: datetime, limit: int) -> int:
        timeline = tables.timeline
        oldest = select(timeline.c.id, timeline.c.at).order_by(timeline.c.id).limit(limit).subquery()
        old = select(oldest.c.id).where(oldest.c.at < before)
        return self._connection.execute(delete(timeline).where(timeline.c.id.in_(old))).rowcount

    def forget_answers(self, before: datetime, limit: int) -> int:
        answers = tables.answers
        old = select(answers.c.key).where(answers.c.at < before).limit(limit)
        return self._connection.execute(delete(answers).where(answers.c.key.in_(old))).rowcount

    def _ids(self, statement: Executable) -> Sequence[str]:
        return self._connection.execute(statement).scalars().all()


def _heard() -> CTE:
    """The CallSids in `levels`, each once, by leaps through its index: a call has hundreds of rows there."""
    levels = tables.levels
    heard = select(func.min(levels.c.call_sid).label("call_sid")).cte("heard", recursive=True)
    next_sid = select(func.min(levels.c.call_sid)).where(levels.c.call_sid > heard.c.call_sid)
    return heard.union_all(select(next_sid.scalar_subquery()).where(heard.c.call_sid.is_not(None)))


def _over(before: datetime) -> Select[tuple[str]]:
    calls, cases, promises, surveys = tables.calls, tables.cases, tables.promises, tables.surveys
    open_case = exists().where(cases.c.id == calls.c.case_id, cases.c.state == CaseState.OPEN)
    promise = exists().where(
        promises.c.state.in_(NOT_KEPT),
        or_(
            promises.c.call_sid == calls.c.sid,
            promises.c.id == calls.c.promise_id,
            promises.c.case_id == calls.c.case_id,
        ),
    )
    survey = exists().where(surveys.c.call_sid == calls.c.sid, surveys.c.state.in_(NOT_OVER))
    ended = (calls.c.state == CallState.ENDED) & (calls.c.ended_at < before)
    return select(calls.c.sid).where(ended, ~open_case, ~promise, ~survey)
