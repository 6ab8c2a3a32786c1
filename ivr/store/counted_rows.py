"""Calls of the past, counted by the database: of a hundred thousand, a few hundred rows are left."""

from collections.abc import Callable, Mapping
from datetime import datetime
from typing import Any

from sqlalchemy import ColumnElement, Connection, Select, case, exists, func, or_, select

from ivr.agents.offer import OfferKind
from ivr.call import CallState, Wish
from ivr.figures.calls import CallCounts
from ivr.figures.where import Where
from ivr.store import tables
from ivr.store.seconds import seconds_between

CALLS, DECISIONS = tables.calls.c, tables.decisions.c
OFFERS, PROMISES = tables.offers.c, tables.promises.c
WISH = func.coalesce(CALLS.wish, "")
ELSEWHERE = (Wish.HUMAN_LINE, Wish.NO_REST)

ACCEPTED_AT = (
    select(func.min(OFFERS.accepted_at, type_=tables.Instant))
    .where(OFFERS.call_sid == CALLS.sid, OFFERS.kind != OfferKind.SEAT)
    .correlate(tables.calls)
    .scalar_subquery()
)
HAS_RAISED = exists().where(tables.rises.c.call_sid == CALLS.sid)
# An open callback belongs to the call that wished for it last; the earlier one has only its wish.
IS_PROMISED = or_(WISH == Wish.CALLBACK, exists().where(PROMISES.call_sid == CALLS.sid))
IS_IN_LINE = DECISIONS.facts["open"].as_boolean() & ~CALLS.urgent
IS_ABANDONED = ~CALLS.talked & ~IS_PROMISED & WISH.not_in(ELSEWHERE)

EACH = (
    select(
        CALLS.line,
        func.coalesce(DECISIONS.queue, CALLS.queue).label("queue"),
        CALLS.reason,
        func.coalesce(DECISIONS.rule, "").label("rule"),
        HAS_RAISED.label("raised"),
        DECISIONS.call_sid.is_not(None).label("decided"),
        DECISIONS.facts["open_case"].as_boolean().label("repeated"),
        IS_IN_LINE.label("in_line"),
        (IS_IN_LINE & CALLS.talked).label("answered"),
        (IS_IN_LINE & IS_ABANDONED).label("abandoned"),
        case(
            (CALLS.talked, seconds_between(DECISIONS.at, ACCEPTED_AT)),
            (IS_ABANDONED, seconds_between(DECISIONS.at, CALLS.ended_at)),
        ).label("waited_seconds"),
    )
    .outerjoin(tables.decisions, DECISIONS.call_sid == CALLS.sid)
    .where(CALLS.state == CallState.ENDED, CALLS.promise_id.is_(None))
)


class CountedRows:
    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    def ended(self, since: datetime, until: datetime, in_time_seconds: int) -> Mapping[Where, CallCounts]:
        each = EACH.where(CALLS.ended_at >= since, CALLS.ended_at < until)
        found = self._connection.execute(_counted(each, in_time_seconds))
        return {Where._make(row[:4]): CallCounts._make(row[4:]) for row in found}


def _counted(each: Select[*tuple[Any, ...]], in_time_seconds: int) -> Select[*tuple[Any, ...]]:
    call = each.subquery().c
    in_time = call.waited_seconds <= in_time_seconds
    place = (call.line, call.queue, call.reason, call.rule)
    return select(
        *place,
        func.count(),
        _number(call.raised),
        _number(call.decided),
        _number(call.repeated),
        _number(call.in_line),
        _number(call.answered),
        _number(call.answered & in_time),
        _seconds(func.sum, call.answered, call.waited_seconds),
        _number(call.abandoned),
        _number(call.abandoned & in_time),
        _seconds(func.max, call.in_line, call.waited_seconds),
    ).group_by(*place)


def _number(holds: ColumnElement[bool]) -> ColumnElement[int]:
    return func.coalesce(func.sum(case((holds, 1), else_=0)), 0)


def _seconds(
    of: Callable[[ColumnElement[float]], ColumnElement[float]],
    holds: ColumnElement[bool],
    waited_seconds: ColumnElement[float],
) -> ColumnElement[float]:
    return func.coalesce(of(case((holds, waited_seconds))), 0.0)
