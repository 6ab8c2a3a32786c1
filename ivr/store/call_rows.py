"""Calls, and what was heard and decided on a call."""

from collections.abc import Collection, Mapping, Sequence
from dataclasses import asdict
from datetime import datetime
from typing import Any

from sqlalchemy import ColumnElement, Connection, RowMapping, case, exists, func, insert, select, update

from ivr.agents.offer import PENDING
from ivr.audio import Evidence, Level
from ivr.call import Announcement, Call, CallState, Rise, Voice, Wish
from ivr.records import Moment, Queued
from ivr.routing import Decision, Facts
from ivr.routing.facts import FACTS_VERSION, of_stored
from ivr.store import tables
from ivr.store.rows import Rows, insert_all_unless_there, insert_unless_there


def call_of(found: Mapping[Any, Any]) -> Call:
    """Of the columns of its table."""
    wish = Wish(found["wish"]) if found["wish"] else None
    announcement = Announcement(found["announcement"]) if found["announcement"] else None
    words = {"state": CallState(found["state"]), "wish": wish, "announcement": announcement}
    return Call(**{**found, **words})


class CallRows(Rows[Call]):
    table = tables.calls
    kind = Call

    def _row(self, found: RowMapping) -> Call:
        return call_of(found)

    def _is(self, state: CallState) -> ColumnElement[bool]:
        """A state of live calls. SQLite takes their index only where it is said that they live."""
        return (self.table.c.state == state) & (self.table.c.state != CallState.ENDED)

    def waiting(self) -> Sequence[Call]:
        offered = exists().where(
            tables.offers.c.call_sid == self.table.c.sid, tables.offers.c.state.in_(PENDING)
        )
        return self._all(
            select(self.table).where(self._is(CallState.WAITING), self.table.c.wish.is_(None), ~offered)
        )

    def several(self, sids: Collection[str]) -> Mapping[str, Call]:
        return {call.sid: call for call in self._all(select(self.table).where(self.table.c.sid.in_(sids)))}

    def tasks(self) -> Sequence[Call]:
        return self._all(select(self.table).where(self._is(CallState.WAITING), self.table.c.is_task))

    def live(self, before: datetime) -> Sequence[Call]:
        live = self.table.c.state != CallState.ENDED
        return self._all(select(self.table).where(live, self.table.c.received_at < before))

    def connecting(self) -> Sequence[Call]:
        return self._all(select(self.table).where(self._is(CallState.CONNECTING)))

    def raised_in_conversation(self) -> Sequence[Call]:
        rises = tables.rises
        is_raised = exists().where(rises.c.call_sid == self.table.c.sid, ~rises.c.is_over)
        return self._all(select(self.table).where(self._is(CallState.TALKING), is_raised))

    def is_on_the_line(self, number: str) -> bool:
        live = (self.table.c.number == number) & (self.table.c.state != CallState.ENDED)
        return self._connection.execute(select(exists().where(live))).scalar_one()

    def counted(self, number: str, since: Sequence[datetime]) -> Sequence[int]:
        came = self.table.c.received_at
        counts = select(*(func.count().filter(came > instant) for instant in since))
        its_calls = counts.where(self.table.c.number == number, came > min(since), self.table.c.counted)
        return tuple(self._connection.execute(its_calls).one())

    def queued(self, besides: str) -> Queued:
        waits = self._is(CallState.WAITING) & self.table.c.wish.is_(None) & (self.table.c.sid != besides)
        statement = select(func.count(), func.min(self.table.c.since)).where(waits)
        return Queued(*self._connection.execute(statement).one())

    def on_record(self, sids: Collection[str]) -> Collection[str]:
        its_row = self.table.c.sid.in_(list(sids))
        return set(self._connection.execute(select(self.table.c.sid).where(its_row)).scalars())


class VoiceRows:
    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    def rose(self, call_sid: str, evidence: Evidence) -> None:
        row = {
            "call_sid": call_sid,
            "began_seconds": round(evidence.at_seconds - evidence.seconds, 2),
            "rise_db": evidence.rise_db,
            "effort": evidence.effort,
            "seconds": evidence.seconds,
            "is_over": False,
        }
        insert_unless_there(self._connection, tables.rises, row)

    def lasts(self, call_sid: str, until_seconds: float, rise_db: float) -> None:
        rises = tables.rises
        higher = case((rises.c.rise_db < rise_db, rise_db), else_=rises.c.rise_db)
        lasted = case(
            (rises.c.began_seconds < until_seconds, until_seconds - rises.c.began_seconds),
            else_=rises.c.seconds,
        )
        self._change_open(call_sid, seconds=lasted, rise_db=higher)

    def settled(self, call_sid: str, evidence: Evidence) -> None:
        self._change_open(call_sid, seconds=evidence.seconds, is_over=True)

    def _change_open(self, call_sid: str, **changes: object) -> None:
        goes_on = (tables.rises.c.call_sid == call_sid) & ~tables.rises.c.is_over
        self._connection.execute(update(tables.rises).where(goes_on).values(**changes))

    def raised_now(self, call_sids: Collection[str]) -> Collection[str]:
        rises = tables.rises
        goes_on = rises.c.call_sid.in_(list(call_sids)) & ~rises.c.is_over
        return set(self._connection.execute(select(rises.c.call_sid).where(goes_on)).scalars())

    def raised(self, call_sids: Collection[str]) -> Collection[str]:
        rises = tables.rises
        rose = select(rises.c.call_sid).where(rises.c.call_sid.in_(list(call_sids))).distinct()
        return set(self._connection.execute(rose).scalars())

    def of(self, call_sid: str) -> Voice:
        rises = tables.rises
        found = self._connection.execute(
            select(func.max(rises.c.rise_db), func.sum(rises.c.seconds), func.count()).where(
                rises.c.call_sid == call_sid
            )
        ).one()
        return Voice(found[2] > 0, found[0], found[1] or 0.0, found[2])

    def rises(self, call_sid: str) -> Sequence[Rise]:
        rises = tables.rises.c
        columns = select(rises.began_seconds, rises.seconds, rises.rise_db, rises.is_over)
        its_rises = columns.where(rises.call_sid == call_sid).order_by(rises.began_seconds)
        return [Rise(*row) for row in self._connection.execute(its_rises)]

    def levels(self, call_sid: str, after_seconds: float) -> Sequence[Level]:
        levels = tables.levels.c
        columns = select(levels.at_seconds, levels.level_dbfs, levels.rise_db, levels.speaking)
        later = columns.where(levels.call_sid == call_sid, levels.at_seconds > after_seconds)
        return [Level(*row) for row in self._connection.execute(later.order_by(levels.at_seconds))]

    def trace(self, levels: Mapping[str, Sequence[Level]]) -> None:
        rows = [
            {"call_sid": call_sid, **asdict(level)} for call_sid, trace in levels.items() for level in trace
        ]
        insert_all_unless_there(self._connection, tables.levels, rows)


class DecisionRows:
    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    def add(
        self, call_sid: str, decision: Decision, facts: Facts, at: datetime, activation: int | None = None
    ) -> None:
        row = {
            "call_sid": call_sid,
            "at": at,
            "rule": decision.rule,
            "queue": decision.queue,
            "priority": decision.priority,
            "version": decision.version,
            "activation": activation,
            "explanation": asdict(decision),
            "facts": asdict(facts),
            "facts_version": FACTS_VERSION,
        }
        if not insert_unless_there(self._connection, tables.decisions, row):
            its_row = tables.decisions.c.call_sid == call_sid
            self._connection.execute(update(tables.decisions).where(its_row).values(**row))

    def explanation(self, call_sid: str) -> Mapping[str, Any] | None:
        kept = tables.decisions.c
        statement = select(kept.explanation).where(kept.call_sid == call_sid)
        return self._connection.execute(statement).scalar_one_or_none()

    def facts(self, call_sid: str) -> Facts | None:
        kept = tables.decisions.c
        statement = select(kept.facts, kept.facts_version).where(kept.call_sid == call_sid)
        found = self._connection.execute(statement).first()
        return of_stored(*found) if found else None


class TimelineRows:
    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    def add(self, call_sid: str, kind: str, at: datetime, data: Mapping[str, object]) -> None:
        row = {"call_sid": call_sid, "kind": kind, "at": at, "data": dict(data)}
        self._connection.execute(insert(tables.timeline).values(**row))

    def add_to_each(self, kind: str, at: datetime, data: Mapping[str, Mapping[str, object]]) -> None:
        rows = [{"call_sid": sid, "kind": kind, "at": at, "data": dict(its)} for sid, its in data.items()]
        if rows:
            self._connection.execute(insert(tables.timeline), rows)

    def after(self, number: int) -> Sequence[Moment]:
        statement = (
            select(tables.timeline).where(tables.timeline.c.id > number).order_by(tables.timeline.c.id)
        )
        return [Moment(**row) for row in self._connection.execute(statement).mappings()]

    def of(self, call_sid: str, besides: Collection[str] = ()) -> Sequence[Moment]:
        its_own = (tables.timeline.c.call_sid == call_sid) & tables.timeline.c.kind.not_in(besides)
        found = self._connection.execute(
            select(tables.timeline).where(its_own).order_by(tables.timeline.c.id)
        )
        return [Moment(**row) for row in found.mappings()]

    def last(self) -> Moment | None:
        statement = select(tables.timeline).order_by(tables.timeline.c.id.desc()).limit(1)
        row = self._connection.execute(statement).mappings().first()
        return Moment(**row) if row else None
