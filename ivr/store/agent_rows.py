"""Agents, the offers made to them, and the promises that they keep."""

from collections.abc import Collection, Mapping, Sequence
from datetime import datetime
from typing import Any

from sqlalchemy import ColumnElement, RowMapping, case, exists, func, select, update

from ivr.agents.agent import AT_WORK, BUSY, Agent, AgentState
from ivr.agents.offer import NOT_TAKEN, PENDING, Offer, OfferKind, OfferState, PassReason, Role
from ivr.call import CallState
from ivr.promise import Promise, PromiseKind, PromiseState
from ivr.store import tables
from ivr.store.rows import Rows, insert_unless_there
from ivr.store.shift_rows import ShiftRows


class AgentRows(Rows[Agent]):
    table = tables.agents
    kind = Agent

    def _row(self, found: RowMapping) -> Agent:
        next_state = AgentState(found["next_state"]) if found["next_state"] else None
        since = found["since"] or found["available_from"]
        return Agent(
            **{**found, "state": AgentState(found["state"]), "next_state": next_state, "since": since}
        )

    def enrol(self, names: Sequence[str], at: datetime) -> None:
        for name in names:
            row = {"name": name, "state": AgentState.AVAILABLE, "since": at, "available_from": at}
            if insert_unless_there(self._connection, self.table, row):
                ShiftRows(self._connection).begin(name, at)

    def all(self) -> Sequence[Agent]:
        return self._all(select(self.table).order_by(self.table.c.name))

    def _is_free(self, now: datetime) -> ColumnElement[bool]:
        return (self.table.c.state == AgentState.AVAILABLE) & (self.table.c.available_from <= now)

    def free(self, now: datetime) -> Sequence[Agent]:
        statement = select(self.table).where(self._is_free(now)).with_for_update(skip_locked=True)
        return self._all(statement.order_by(self.table.c.available_from, self.table.c.name))

    def signed_in(self) -> frozenset[str]:
        statement = select(self.table.c.name).where(self.table.c.state != AgentState.OFFLINE)
        return frozenset(self._connection.execute(statement).scalars())

    def take(self, name: str, offer_id: str, now: datetime) -> bool:
        taken = {"state": AgentState.OFFERED, "since": now, "offer_id": offer_id}
        statement = update(self.table).where(self.table.c.name == name, self._is_free(now))
        return self._connection.execute(statement.values(**taken)).rowcount == 1

    def talks(self, name: str, offer_id: str, at: datetime) -> None:
        talking = {"state": AgentState.ON_A_CALL, "since": at}
        self._connection.execute(update(self.table).where(self._has(name, offer_id)).values(**talking))

    def _has(self, name: str, offer_id: str) -> ColumnElement[bool]:
        columns = self.table.c
        return (columns.name == name) & (columns.offer_id == offer_id) & columns.state.in_(BUSY)

    def release(
        self,
        name: str,
        offer_id: str,
        now: datetime,
        *,
        available_from: datetime | None = None,
        wrap_up_until: datetime | None = None,
        **changes: object,
    ) -> None:
        free = {
            "state": func.coalesce(self.table.c.next_state, AgentState.AVAILABLE),
            "since": now,
            "next_state": None,
            "offer_id": None,
            "available_from": available_from or now,
            "wrap_up_until": wrap_up_until,
        }
        statement = update(self.table).where(self._has(name, offer_id))
        self._connection.execute(statement.values(**free, **changes))
        if not self._is_at_work(name):
            ShiftRows(self._connection).end(name, now)

    def _is_at_work(self, name: str) -> bool:
        state = select(self.table.c.state).where(self.table.c.name == name)
        return self._connection.scalar(state) in AT_WORK


class OfferRows(Rows[Offer]):
    table = tables.offers
    kind = Offer

    def _row(self, found: RowMapping) -> Offer:
        role = Role(found["role"]) if found["role"] else None
        pass_reason = PassReason(found["pass_reason"]) if found["pass_reason"] else None
        kinds = {"kind": OfferKind(found["kind"]), "role": role, "pass_reason": pass_reason}
        return Offer(**{**found, **kinds, "state": OfferState(found["state"])})

    def _is_of(self, call_sid: str, states: Collection[OfferState]) -> ColumnElement[bool]:
        return (self.table.c.call_sid == call_sid) & self.table.c.state.in_(states)

    def _of_call(
        self, call_sid: str, states: Sequence[OfferState], kind: OfferKind = OfferKind.CALL
    ) -> Offer | None:
        return self._first(
            select(self.table)
            .where(self._is_of(call_sid, states) & (self.table.c.kind == kind))
            .order_by(self.table.c.made_at.desc())
            .limit(1)
        )

    def accepted_for(self, call_sid: str) -> Offer | None:
        return self._of_call(call_sid, [OfferState.ACCEPTED])

    def pending_for(self, call_sid: str) -> Offer | None:
        return self._of_call(call_sid, PENDING)

    def direct_for(self, call_sid: str) -> Offer | None:
        return self._of_call(call_sid, [OfferState.ACCEPTED], OfferKind.DIRECT)

    def seats(self, call_sid: str, states: Collection[OfferState]) -> Sequence[Offer]:
        is_seat = self._is_of(call_sid, states) & (self.table.c.kind == OfferKind.SEAT)
        return self._all(select(self.table).where(is_seat).order_by(self.table.c.made_at))

    def hard_conversations(self, agents: Collection[str], since: datetime) -> Mapping[str, int]:
        columns = self.table.c
        accepted = columns.state.in_([OfferState.ACCEPTED, OfferState.DONE])
        is_recent = columns.ended_at.is_(None) | (columns.ended_at > since)
        is_hard = case((columns.hardness.is_(None), columns.was_hard), else_=columns.hardness > 0)
        counted = select(columns.agent, func.count().label("had")).group_by(columns.agent)
        statement = counted.where(columns.agent.in_(agents), accepted, is_recent, is_hard)
        return {row.agent: row.had for row in self._connection.execute(statement)}

    def latest_conversations(self, agents: Collection[str], since: datetime, most: int) -> Sequence[Offer]:
        columns = self.table.c
        is_over = (columns.state == OfferState.DONE) & (columns.kind != OfferKind.SEAT)
        statement = select(self.table).where(columns.agent.in_(agents), columns.ended_at > since, is_over)
        return self._all(statement.order_by(columns.ended_at.desc()).limit(most))

    def had_enough(self, agents: Collection[str], since: datetime) -> Mapping[str, datetime]:
        columns = self.table.c
        said = (columns.pass_reason == PassReason.ENOUGH) & (columns.ended_at > since)
        latest = select(columns.agent, func.max(columns.ended_at, type_=columns.ended_at.type).label("last"))
        statement = latest.where(columns.agent.in_(agents), said).group_by(columns.agent)
        return {row.agent: row.last for row in self._connection.execute(statement)}

    def reserved(self, reservation_sid: str) -> Offer | None:
        return self._first(select(self.table).where(self.table.c.reservation_sid == reservation_sid))

    def to_give_back(self, since: datetime, before: datetime) -> Sequence[Offer]:
        columns = self.table.c
        not_taken = columns.state.in_((*NOT_TAKEN, OfferState.WITHDRAWN)) & columns.reservation_sid.is_not(
            None
        )
        return self._all(select(self.table).where(not_taken, columns.ended_at.between(since, before)))

    def refusals(self, places: Collection[str], since: datetime) -> Sequence[Offer]:
        columns = self.table.c
        of_place = columns.call_sid.in_(places) | columns.promise_id.in_(places)
        not_taken = columns.state.in_(NOT_TAKEN) & (columns.ended_at > since)
        return self._all(select(self.table).where(of_place, not_taken).order_by(columns.ended_at))

    def accepted(self, before: datetime) -> Sequence[Offer]:
        accepted = self.table.c.state == OfferState.ACCEPTED
        return self._all(select(self.table).where(accepted, self.table.c.made_at < before))

    def stale(self, states: Collection[OfferState], before: datetime) -> Sequence[Offer]:
        in_state = self.table.c.state.in_(states)
        return self._all(select(self.table).where(in_state, self.table.c.made_at < before))


def promise_of(found: Mapping[Any, Any]) -> Promise:
    """Of the columns of its table."""
    return Promise(**{**found, "kind": PromiseKind(found["kind"]), "state": PromiseState(found["state"])})


class PromiseRows(Rows[Promise]):
    table = tables.promises
    kind = Promise

    def _row(self, found: RowMapping) -> Promise:
        return promise_of(found)

    def due(self, now: datetime) -> Sequence[Promise]:
        calls = tables.calls
        on_the_line = exists().where(calls.c.number == self.table.c.number, calls.c.state != CallState.ENDED)
        is_open = (self.table.c.state == PromiseState.OPEN) & self.table.c.number.is_not(None)
        statement = select(self.table).where(is_open, self.table.c.due_at <= now, ~on_the_line)
        return self._all(statement.order_by(self.table.c.priority.desc(), self.table.c.since))

    def not_kept(self) -> Sequence[Promise]:
        statement = select(self.table).where(self.table.c.state != PromiseState.KEPT)
        return self._all(statement.order_by(self.table.c.priority.desc(), self.table.c.since))

    def made_in(self, call_sid: str) -> Sequence[Promise]:
        its_own = select(self.table).where(self.table.c.call_sid == call_sid)
        return self._all(its_own.order_by(self.table.c.since))

    def about(self, case_id: str) -> Sequence[Promise]:
        its_own = select(self.table).where(self.table.c.case_id == case_id)
        return self._all(its_own.order_by(self.table.c.since))

    def _not_kept(self, number: str) -> ColumnElement[bool]:
        return (self.table.c.number == number) & (self.table.c.state != PromiseState.KEPT)

    def open_callback(self, number: str) -> Promise | None:
        is_callback = self.table.c.kind == PromiseKind.CALLBACK
        return self._first(select(self.table).where(self._not_kept(number), is_callback))

    def keep(self, number: str, case_id: str | None, *, verified: bool) -> None:
        about_this = (self.table.c.kind == PromiseKind.CALLBACK) | (self.table.c.case_id == case_id)
        kept = update(self.table).where(self._not_kept(number), about_this)
        if not verified:
            kept = kept.where(~self.table.c.verified)
        self._connection.execute(kept.values(state=PromiseState.KEPT))
