"""Calls, cases, and what was heard and decided on a call."""

from collections.abc import Collection, Mapping, Sequence
from dataclasses import asdict
from datetime import datetime

from sqlalchemy import ColumnElement, Connection, RowMapping, case, exists, func, insert, select, update

from ivr.agents.offer import PENDING
from ivr.audio import Evidence, Level
from ivr.call import Announcement, Call, CallState, Voice, Wish
from ivr.case import Case, CaseState, History, Outcome
from ivr.records import Moment, Queued
from ivr.routing import Decision, Facts
from ivr.routing.facts import FACTS_VERSION, of_stored
from ivr.store import tables
from ivr.store.rows import Rows, insert_all_unless_there, insert_unless_there
from ivr.survey.survey import SurveyState


class CallRows(Rows[Call]):
    table = tables.calls
    kind = Call

    def _row(self, found: RowMapping) -> Call:
        wish = Wish(found["wish"]) if found["wish"] else None
        announcement = Announcement(found["announcement"]) if found["announcement"] else None
        words = {"state": CallState(found["state"]), "wish": wish, "announcement": announcement}
        return Call(**{**found, **words})

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


class CaseRows(Rows[Case]):
    table = tables.cases
    kind = Case

    def _row(self, found: RowMapping) -> Case:
        outcome = Outcome(found["last_outcome"])
        return Case(**{**found, "state": CaseState(found["state"]), "last_outcome": outcome})

    def history(self, number: str, since: datetime) -> History:
        is_open = (self.table.c.number == number) & (self.table.c.state == CaseState.OPEN)
        return self._history(is_open, since)

    def history_of(self, case_id: str) -> History:
        found = self._history(self.table.c.id == case_id, since=None)
        return found if found.case else History(self.get(case_id), surveys_not_solved=self._said_no(case_id))

    def last_agents(self, case_ids: Collection[str]) -> Mapping[str, str]:
        columns = self.table.c
        had = columns.id.in_(case_ids) & columns.last_agent.is_not(None)
        rows = self._connection.execute(select(columns.id, columns.last_agent).where(had))
        return dict(rows.all())

    def _history(self, which: ColumnElement[bool], since: datetime | None) -> History:
        """Of several cases, the one with the latest counted call; none without any."""
        calls = tables.calls
        last_call_at = func.max(calls.c.received_at)
        statement = (
            select(self.table, func.count(), func.min(calls.c.received_at), last_call_at)
            .join(calls, (calls.c.case_id == self.table.c.id) & calls.c.counted)
            .where(which)
            .group_by(*self.table.c)
            .order_by(last_call_at.desc())
            .limit(1)
        )
        if since is not None:
            statement = statement.having(last_call_at > since)
        found = self._connection.execute(statement).first()
        if found is None:
            return History()
        columns = {column.name: found._mapping[column] for column in self.table.c}
        case = self._row(columns)  # type: ignore[arg-type]  # a plain dict serves as the mapping
        return History(case, *found[-3:], self._said_no(case.id))

    def _said_no(self, case_id: str) -> int:
        surveys = tables.surveys.c
        said_no = (surveys.case_id == case_id) & (surveys.state == SurveyState.NOT_SOLVED)
        return self._connection.execute(select(func.count()).where(said_no)).scalar_one()


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

    def last(self) -> Moment | None:
        statement = select(tables.timeline).order_by(tables.timeline.c.id.desc()).limit(1)
        row = self._connection.execute(statement).mappings().first()
        return Moment(**row) if row else None
