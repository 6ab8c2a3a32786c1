"""When agents were at work, and how much of that they talked."""

from collections.abc import Collection, Sequence
from datetime import datetime

from sqlalchemy import ColumnElement, Connection, Select, delete, exists, func, literal, or_, select, update

from ivr.agents.offer import OfferState
from ivr.figures.load import Span
from ivr.store import tables
from ivr.store.rows import insert_unless_there

SHIFTS, OFFERS = tables.shifts.c, tables.offers.c
# Whoever talks is at work; but a store of an earlier release has conversations of which it knows no shift.
KNOWN = select(SHIFTS.agent, func.min(SHIFTS.began_at).label("since")).group_by(SHIFTS.agent).subquery()


class ShiftRows:
    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    def begin(self, agent: str, at: datetime) -> None:
        if not self._connection.scalar(select(exists().where(_is_open(agent)))):
            insert_unless_there(self._connection, tables.shifts, {"agent": agent, "began_at": at})

    def end(self, agent: str, at: datetime) -> None:
        self._connection.execute(update(tables.shifts).where(_is_open(agent)).values(ended_at=at))

    def at_work(self, agents: Collection[str], since: datetime, until: datetime) -> Sequence[Span]:
        began_at, ended_at = SHIFTS.began_at, func.coalesce(SHIFTS.ended_at, _instant(until))
        is_within = (began_at < until) & or_(SHIFTS.ended_at.is_(None), SHIFTS.ended_at > since)
        return self._spans(
            select(began_at, ended_at).where(SHIFTS.agent.in_(agents), is_within), since, until
        )

    def in_conversation(self, agents: Collection[str], since: datetime, until: datetime) -> Sequence[Span]:
        talked = OFFERS.state.in_((OfferState.ACCEPTED, OfferState.DONE))
        is_within = (OFFERS.accepted_at < until) & or_(OFFERS.ended_at.is_(None), OFFERS.ended_at > since)
        statement = (
            select(OFFERS.accepted_at, func.coalesce(OFFERS.ended_at, _instant(until)))
            .join(KNOWN, (KNOWN.c.agent == OFFERS.agent) & (KNOWN.c.since <= OFFERS.accepted_at))
            .where(OFFERS.agent.in_(agents), talked, is_within)
        )
        return self._spans(statement, since, until)

    def _spans(self, statement: Select[datetime, datetime], since: datetime, until: datetime) -> list[Span]:
        found = self._connection.execute(statement)
        return [Span(max(began_at, since), min(ended_at, until)) for began_at, ended_at in found]

    def forget(self, before: datetime) -> None:
        self._connection.execute(delete(tables.shifts).where(SHIFTS.ended_at < before))


def _is_open(agent: str) -> ColumnElement[bool]:
    return (SHIFTS.agent == agent) & SHIFTS.ended_at.is_(None)


def _instant(at: datetime) -> ColumnElement[datetime]:
    return literal(at, tables.Instant)
