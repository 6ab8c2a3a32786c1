"""A call with what became of it, and the conditions under which it is found."""

import re
from collections.abc import Iterator
from typing import Any

from sqlalchemy import ColumnElement, RowMapping, Select, case, exists, func, or_, select

from ivr.call import CallState, Wish
from ivr.promise import PromiseKind
from ivr.searching import FoundCall, Result, SoughtCalls
from ivr.store import tables
from ivr.store.call_rows import call_of
from ivr.store.past_rows import ACCEPTED_AT
from ivr.survey.survey import SurveyState

CALLS, OTHERS = tables.calls.c, tables.calls.alias().c
SURVEYS, RISES, PROMISES = tables.surveys.c, tables.rises.c, tables.promises.c
# The promise that a call keeps: what decided about its caller did so in the call in which it was made.
KEPT = tables.promises.alias()
FEWEST_DIGITS = 3

IS_RAISED = exists().where(RISES.call_sid == CALLS.sid)
IS_REPEAT = exists().where(
    OTHERS.case_id == CALLS.case_id, OTHERS.counted, OTHERS.received_at < CALLS.received_at
)
HAS_MESSAGE = exists().where(PROMISES.call_sid == CALLS.sid, PROMISES.kind == PromiseKind.MESSAGE)
RESULT = case(
    (CALLS.state != CallState.ENDED, Result.LIVE),
    (SURVEYS.state == SurveyState.SOLVED, Result.SOLVED),
    (SURVEYS.state == SurveyState.NOT_SOLVED, Result.NOT_SOLVED),
    (CALLS.talked, func.coalesce(CALLS.disposition, Result.UNKNOWN)),
    (CALLS.promise_id.is_not(None), Result.NOT_REACHED),
    (CALLS.wish == Wish.CALLBACK, Result.CALLBACK),
    (HAS_MESSAGE, Result.MESSAGE),
    (CALLS.wish.in_([Wish.HUMAN_LINE, Wish.NO_REST]), Result.HUMAN_LINE),
    else_=Result.ABANDONED,
)
FOUND: Select[Any] = (
    select(
        tables.calls,
        func.coalesce(tables.decisions.c.rule, "").label("rule"),
        RESULT.label("result"),
        IS_RAISED.label("is_raised"),
        select(func.max(RISES.rise_db)).where(RISES.call_sid == CALLS.sid).scalar_subquery().label("rise_db"),
        IS_REPEAT.label("is_repeat"),
        tables.decisions.c.at.label("decided_at"),
        ACCEPTED_AT.label("accepted_at"),
        SURVEYS.state.label("survey"),
        SURVEYS.rating,
    )
    .select_from(tables.calls)
    .outerjoin(KEPT, KEPT.c.id == CALLS.promise_id)
    .outerjoin(tables.decisions, tables.decisions.c.call_sid == func.coalesce(KEPT.c.call_sid, CALLS.sid))
    .outerjoin(tables.surveys, SURVEYS.call_sid == CALLS.sid)
)


def that_fit(sought: SoughtCalls) -> Iterator[ColumnElement[bool]]:
    """Conditions that all hold."""
    for name in ("line", "queue", "reason", "agent", "case_id"):
        if wanted := getattr(sought, name):
            yield CALLS[name] == wanted
    if sought.since:
        yield CALLS.received_at >= sought.since
    if sought.until:
        yield CALLS.received_at < sought.until
    if sought.result:
        yield RESULT == sought.result.value  # noqa: SIM300, as SQL compares, not Python
    if sought.is_raised is not None:
        yield IS_RAISED if sought.is_raised else ~IS_RAISED
    if sought.is_repeat is not None:
        yield IS_REPEAT if sought.is_repeat else ~IS_REPEAT
    if sought.text:
        is_said = CALLS.words.icontains(sought.text, autoescape=True)
        yield or_(CALLS.sid == sought.text, is_said, *_is_number(sought.text))


def _is_number(text: str) -> Iterator[ColumnElement[bool]]:
    digits = digits_of(text)
    if len(digits) >= FEWEST_DIGITS:
        yield CALLS.number.contains(digits)


def digits_of(text: str) -> str:
    """Of a number, or a part of one, however it is written; empty for anything else."""
    digits = re.sub(r"[\s()./-]", "", text).removeprefix("+")
    return digits if digits.isascii() and digits.isdecimal() else ""


def found_call(row: RowMapping) -> FoundCall:
    return FoundCall(
        call_of({column.name: row[column] for column in tables.calls.c}),
        rule=row["rule"],
        result=Result(row["result"]),
        is_raised=row["is_raised"],
        rise_db=row["rise_db"],
        is_repeat=row["is_repeat"],
        decided_at=row["decided_at"],
        accepted_at=row["accepted_at"],
        survey=SurveyState(row["survey"]) if row["survey"] else None,
        rating=row["rating"],
    )
