"""Conversations, each with the decision that led to it, its case, and what was said of it afterwards."""

from collections.abc import Sequence
from datetime import datetime
from typing import Any

from sqlalchemy import Connection, func, or_, select, tuple_

from ivr.case import CaseState, Outcome
from ivr.figures.contact import Contact
from ivr.store import tables
from ivr.survey.survey import SurveyState

CALLS, OTHERS = tables.calls.c, tables.calls.alias()
IN_CASE = OTHERS.c.case_id == CALLS.case_id
# As `ivr.case.continues` has it; a solved case is not continued, but may have been solved too soon.
SAME_REASON = or_(OTHERS.c.reason == "", CALLS.reason == "", OTHERS.c.reason == CALLS.reason)

EARLIER = (
    select(func.count())
    .where(
        IN_CASE,
        OTHERS.c.talked,
        tuple_(OTHERS.c.received_at, OTHERS.c.sid) < tuple_(CALLS.received_at, CALLS.sid),
    )
    .scalar_subquery()
)
CALLED_AGAIN_AT = (
    select(func.min(OTHERS.c.received_at))
    .where(
        OTHERS.c.number == CALLS.number,
        OTHERS.c.received_at > CALLS.received_at,
        or_(OTHERS.c.counted, OTHERS.c.talked),
        or_(IN_CASE, SAME_REASON),
    )
    .scalar_subquery()
)
CONTACTS = (
    select(
        CALLS.sid,
        CALLS.line,
        CALLS.received_at,
        CALLS.ended_at,
        CALLS.reason,
        func.coalesce(tables.decisions.c.rule, ""),
        func.coalesce(tables.decisions.c.queue, CALLS.queue),
        # A version may be more than its routing file, and then has another name.
        func.coalesce(tables.activations.c.version, tables.decisions.c.version, ""),
        CALLS.case_id,
        tables.cases.c.state,
        EARLIER,
        CALLED_AGAIN_AT,
        CALLS.disposition,
        tables.surveys.c.state,
        func.coalesce(tables.surveys.c.tries, 0),
        tables.surveys.c.rating,
    )
    .select_from(tables.calls)
    .outerjoin(tables.promises, tables.promises.c.id == CALLS.promise_id)
    .outerjoin(
        tables.decisions,
        tables.decisions.c.call_sid == func.coalesce(tables.promises.c.call_sid, CALLS.sid),
    )
    .outerjoin(tables.activations, tables.activations.c.number == tables.decisions.c.activation)
    .outerjoin(tables.cases, tables.cases.c.id == CALLS.case_id)
    .outerjoin(tables.surveys, tables.surveys.c.call_sid == CALLS.sid)
    .where(CALLS.talked)
    .order_by(CALLS.ended_at, CALLS.sid)
)


class ContactRows:
    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    def ended(self, since: datetime, until: datetime) -> Sequence[Contact]:
        ended = CONTACTS.where(CALLS.ended_at >= since, CALLS.ended_at < until)
        return [_contact(row) for row in self._connection.execute(ended)]


def _contact(row: Sequence[Any]) -> Contact:
    contact = Contact(*row)
    return contact._replace(
        case_state=CaseState(contact.case_state) if contact.case_state else None,
        disposition=Outcome(contact.disposition) if contact.disposition else None,
        survey=SurveyState(contact.survey) if contact.survey else None,
    )
