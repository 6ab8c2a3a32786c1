"""Past decisions, in the order of time."""

from collections.abc import Sequence
from datetime import datetime
from typing import Any

from sqlalchemy import Connection, Text, cast, func, select, tuple_

from ivr.case import Outcome
from ivr.past import PastCall, Place
from ivr.store import tables
from ivr.survey.survey import SurveyState

ACCEPTED_AT = (
    select(func.min(tables.offers.c.accepted_at))
    .where(tables.offers.c.call_sid == tables.calls.c.sid, tables.calls.c.talked)
    .correlate(tables.calls)
    .scalar_subquery()
)

# The facts as text: read by SQLAlchemy, or by psycopg, they would be the most expensive part of a back-test.
DECIDED = (
    select(
        tables.decisions.c.call_sid,
        tables.decisions.c.at,
        tables.decisions.c.rule,
        tables.decisions.c.queue,
        tables.decisions.c.priority,
        # A version may be more than its routing file, and then has another name.
        func.coalesce(tables.activations.c.version, tables.decisions.c.version),
        cast(tables.decisions.c.facts, Text),
        tables.decisions.c.facts_version,
        ACCEPTED_AT,
        tables.calls.c.ended_at,
        tables.surveys.c.state,
        tables.cases.c.last_outcome,
    )
    .join(tables.calls, tables.calls.c.sid == tables.decisions.c.call_sid)
    .outerjoin(tables.activations, tables.activations.c.number == tables.decisions.c.activation)
    .outerjoin(tables.surveys, tables.surveys.c.call_sid == tables.calls.c.sid)
    .outerjoin(tables.cases, tables.cases.c.id == tables.calls.c.case_id)
)

# Looked up, as it is much faster than made.
SURVEYS: dict[str | None, SurveyState | None] = {None: None, **{state.value: state for state in SurveyState}}
OUTCOMES: dict[str | None, Outcome | None] = {None: None, **{outcome.value: outcome for outcome in Outcome}}


class PastRows:
    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    def latest(self) -> datetime | None:
        latest: datetime | None = self._connection.scalar(select(func.max(tables.decisions.c.at)))
        return latest

    def count(self, since: datetime, until: datetime) -> int:
        at = tables.decisions.c.at
        statement = select(func.count()).select_from(tables.decisions).where(at >= since, at < until)
        return self._connection.execute(statement).scalar_one()

    def after(self, place: Place, until: datetime, limit: int) -> Sequence[PastCall]:
        decisions = tables.decisions
        here = tuple_(decisions.c.at, decisions.c.call_sid)
        found = self._connection.execute(
            DECIDED.where(here > tuple_(*place), decisions.c.at < until)
            .order_by(decisions.c.at, decisions.c.call_sid)
            .limit(limit)
        )
        return [_past_call(row) for row in found]


def _past_call(row: Sequence[Any]) -> PastCall:
    *decided, accepted_at, ended_at, survey, outcome = row
    talk_seconds = (ended_at - accepted_at).total_seconds() if accepted_at and ended_at else 0.0
    return PastCall._make((*decided, talk_seconds, SURVEYS[survey], OUTCOMES[outcome]))
