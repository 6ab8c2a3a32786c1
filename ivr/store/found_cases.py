"""A case with what is still to come of it, and the conditions under which it is found."""

from collections.abc import Iterator
from typing import Any

from sqlalchemy import ColumnElement, RowMapping, Select, func, or_, select

from ivr.promise import PromiseState
from ivr.searching import FoundCase, SoughtCases
from ivr.store import tables
from ivr.store.case_rows import case_of
from ivr.store.found_calls import digits_of
from ivr.survey.survey import NOT_OVER

CASES, CALLS = tables.cases.c, tables.calls.c
PROMISES, SURVEYS = tables.promises.c, tables.surveys.c
ITS_CALLS = (CALLS.case_id == CASES.id, or_(CALLS.counted, CALLS.talked))


def _count(*of: ColumnElement[bool]) -> ColumnElement[int]:
    return select(func.count()).where(*of).scalar_subquery()


FOUND_CASES: Select[Any] = select(
    tables.cases,
    _count(*ITS_CALLS).label("calls"),
    select(func.max(CALLS.received_at))
    .where(CALLS.case_id == CASES.id)
    .scalar_subquery()
    .label("last_call_at"),
    _count(PROMISES.case_id == CASES.id, PROMISES.state != PromiseState.KEPT).label("promises"),
    _count(SURVEYS.case_id == CASES.id, SURVEYS.state.in_(NOT_OVER)).label("surveys"),
)


def cases_that_fit(sought: SoughtCases) -> Iterator[ColumnElement[bool]]:
    """Conditions that all hold."""
    if sought.state:
        yield CASES.state == sought.state
    if sought.reason:
        yield CASES.reason == sought.reason
    if sought.text:
        yield CASES.number.contains(digits_of(sought.text) or sought.text, autoescape=True)


def found_case(row: RowMapping) -> FoundCase:
    return FoundCase(
        case_of({column.name: row[column] for column in tables.cases.c}),
        calls=row["calls"],
        last_call_at=row["last_call_at"],
        promises=row["promises"],
        surveys=row["surveys"],
    )
