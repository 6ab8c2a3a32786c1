"""Agents, the offers made to them, and the promises that they keep."""

from collections.abc import Collection, Sequence
from datetime import datetime

from sqlalchemy import ColumnElement, Connection, RowMapping, exists, or_, select, update

from ivr.agents.offer import NOT_TAKEN, PENDING, Offer, OfferState
from ivr.call import CallState
from ivr.promise import Promise, PromiseKind, PromiseState
from ivr.records import FreeAgent
from ivr.store import tables
from ivr.store.rows import Rows, insert_unless_there

AVAILABLE, BUSY, OFFLINE = "available", "busy", "offline"


class AgentRows:
    table = tables.agents

    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    def enrol(self, names: Sequence[str], at: datetime) -> None:
        for name in names:
            row = {"name": name, "state": AVAILABLE, "available_from": at}
            insert_unless_there(self._connection, self.table, row)

    def _is_free(self, now: datetime) -> ColumnElement[bool]:
        return (self.table.c.state == AVAILABLE) & (self.table.c.available_from <= now)

    def free(self, now: datetime) -> Sequence[FreeAgent]:
        statement = select(self.table.c.name, self.table.c.available_from).where(self._is_free(now))
        found = self._connection.execute(statement.order_by(self.table.c.available_from, self.table.c.name))
        return [FreeAgent(*row) for row in found]

    def signed_in(self) -> frozenset[str]:
        statement = select(self.table.c.name).where(self.table.c.state != OFFLINE)
        return frozenset(self._connection.execute(statement).scalars())

    def take(self, name: str, offer_id: str, now: datetime) -> bool:
        statement = update(self.table).where(self.table.c.name == name, self._is_free(now))
        return self._connection.execute(statement.values(state=BUSY, offer_id=offer_id)).rowcount == 1

    def release(self, name: str, offer_id: str, available_from: datetime) -> None:
        its_offer = (
            (self.table.c.name == name) & (self.table.c.offer_id == offer_id) & (self.table.c.state == BUSY)
        )
        free = {"state": AVAILABLE, "offer_id": None, "available_from": available_from}
        self._connection.execute(update(self.table).where(its_offer).values(**free))


class OfferRows(Rows[Offer]):
    table = tables.offers
    kind = Offer

    def _row(self, found: RowMapping) -> Offer:
        return Offer(**{**found, "state": OfferState(found["state"])})

    def _of_call(self, call_sid: str, states: Sequence[OfferState]) -> Offer | None:
        return self._first(
            select(self.table)
            .where(self.table.c.call_sid == call_sid, self.table.c.state.in_(states))
            .order_by(self.table.c.made_at.desc())
            .limit(1)
        )

    def accepted_for(self, call_sid: str) -> Offer | None:
        return self._of_call(call_sid, [OfferState.ACCEPTED])

    def pending_for(self, call_sid: str) -> Offer | None:
        return self._of_call(call_sid, PENDING)

    def refused_since(self, key: str, since: datetime) -> frozenset[str]:
        of_key = or_(self.table.c.call_sid == key, self.table.c.promise_id == key)
        not_taken = self.table.c.state.in_(NOT_TAKEN) & (self.table.c.ended_at > since)
        statement = select(self.table.c.agent).where(of_key, not_taken)
        return frozenset(self._connection.execute(statement).scalars())

    def accepted(self, before: datetime) -> Sequence[Offer]:
        accepted = self.table.c.state == OfferState.ACCEPTED
        return self._all(select(self.table).where(accepted, self.table.c.made_at < before))

    def stale(self, states: Collection[OfferState], before: datetime) -> Sequence[Offer]:
        in_state = self.table.c.state.in_(states)
        return self._all(select(self.table).where(in_state, self.table.c.made_at < before))


class PromiseRows(Rows[Promise]):
    table = tables.promises
    kind = Promise

    def _row(self, found: RowMapping) -> Promise:
        return Promise(**{**found, "kind": PromiseKind(found["kind"]), "state": PromiseState(found["state"])})

    def due(self, now: datetime) -> Sequence[Promise]:
        calls = tables.calls
        on_the_line = exists().where(calls.c.number == self.table.c.number, calls.c.state != CallState.ENDED)
        is_open = (self.table.c.state == PromiseState.OPEN) & self.table.c.number.is_not(None)
        statement = select(self.table).where(is_open, self.table.c.due_at <= now, ~on_the_line)
        return self._all(statement.order_by(self.table.c.priority.desc(), self.table.c.since))

    def not_kept(self) -> Sequence[Promise]:
        statement = select(self.table).where(self.table.c.state != PromiseState.KEPT)
        return self._all(statement.order_by(self.table.c.priority.desc(), self.table.c.since))

    def _not_kept(self, number: str) -> ColumnElement[bool]:
        return (self.table.c.number == number) & (self.table.c.state != PromiseState.KEPT)

    def open_callback(self, number: str) -> Promise | None:
        is_callback = self.table.c.kind == PromiseKind.CALLBACK
        return self._first(select(self.table).where(self._not_kept(number), is_callback))

    def keep(self, number: str) -> None:
        kept = update(self.table).where(self._not_kept(number)).values(state=PromiseState.KEPT)
        self._connection.execute(kept)
