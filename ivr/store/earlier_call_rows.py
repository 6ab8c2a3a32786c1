"""Calls that are over, each with what was said of it afterwards."""

from collections.abc import Sequence
from datetime import datetime

from sqlalchemy import ColumnElement, Connection, Row, case, exists, func, or_, select

from ivr.agents.offer import OfferKind
from ivr.call import Wish
from ivr.case import Outcome
from ivr.earlier_call import EarlierCall
from ivr.store import tables
from ivr.survey.answer import ANSWERS
from ivr.survey.survey import SurveyState

CALLS = tables.calls.c
EARLIER = (
    select(
        CALLS.sid,
        CALLS.number,
        CALLS.received_at,
        CALLS.ended_at,
        CALLS.reason,
        CALLS.words,
        case((CALLS.talked, CALLS.agent)).label("agent"),
        CALLS.wish,
        exists().where(tables.rises.c.call_sid == CALLS.sid).label("was_raised"),
        CALLS.disposition,
        tables.surveys.c.state,
        tables.surveys.c.rating,
        func.coalesce(tables.surveys.c.comment, "").label("comment"),
    )
    .select_from(tables.calls)
    .outerjoin(tables.surveys, tables.surveys.c.call_sid == CALLS.sid)
    .where(CALLS.ended_at.is_not(None))
    .order_by(CALLS.received_at.desc(), CALLS.sid)
)


class EarlierCallRows:
    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    def about(self, case_id: str, most: int) -> Sequence[EarlierCall]:
        return self._latest((CALLS.case_id == case_id) & or_(CALLS.counted, CALLS.talked), most)

    def taken_by(self, agent: str, since: datetime, most: int) -> Sequence[EarlierCall]:
        offers = tables.offers.c
        took = (offers.agent == agent) & (offers.ended_at > since) & offers.accepted_at.is_not(None)
        its_calls = select(offers.call_sid).where(took, offers.kind != OfferKind.SEAT)
        return self._latest(CALLS.sid.in_(its_calls) & CALLS.talked, most)

    def _latest(self, which: ColumnElement[bool], most: int) -> Sequence[EarlierCall]:
        return [_earlier_call(row) for row in self._connection.execute(EARLIER.where(which).limit(most))]


def _earlier_call(row: Row[tuple[object, ...]]) -> EarlierCall:
    kept = row._mapping
    return EarlierCall(
        sid=kept["sid"],
        number=kept["number"],
        began_at=kept["received_at"],
        ended_at=kept["ended_at"],
        reason=kept["reason"],
        words=kept["words"],
        agent=kept["agent"],
        wish=Wish(kept["wish"]) if kept["wish"] else None,
        was_raised=bool(kept["was_raised"]),
        outcome=Outcome(kept["disposition"]) if kept["disposition"] else None,
        answer=ANSWERS[SurveyState(kept["state"]) if kept["state"] else None],
        rating=kept["rating"],
        comment=kept["comment"],
    )
