"""All that is kept about one caller, by their number."""

from collections.abc import Sequence
from datetime import datetime

from sqlalchemy import Connection, Table, delete, func, select, union_all, update

from ivr.case import CaseState
from ivr.records.callers import Kept
from ivr.store import tables
from ivr.survey.survey import NOT_OVER
from ivr.transcript import SPOKEN


class CallerRows:
    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    def kept(self, number: str) -> Kept:
        return Kept(
            calls=self._count(tables.calls, number),
            cases=self._count(tables.cases, number),
            surveys=self._count(tables.surveys, number),
            promises=self._count(tables.promises, number),
            recordings=self._recordings(number),
        )

    def _count(self, table: Table, number: str) -> int:
        counted = select(func.count()).select_from(table).where(table.c.number == number)
        return int(self._connection.execute(counted).scalar_one())

    def _recordings(self, number: str) -> Sequence[str]:
        of_number = (
            select(table.c.recording_url).where(table.c.number == number, table.c.recording_url.is_not(None))
            for table in (tables.promises, tables.surveys)
        )
        return self._connection.execute(union_all(*of_number)).scalars().all()

    def surveys_not_over(self, number: str) -> Sequence[str]:
        columns = tables.surveys.c
        not_over = (columns.number == number) & columns.state.in_(NOT_OVER)
        return self._connection.execute(select(columns.id).where(not_over)).scalars().all()

    def erase(self, number: str, at: datetime) -> None:
        calls, cases, levels, timeline = tables.calls, tables.cases, tables.levels, tables.timeline
        spoken = select(calls.c.sid).where(calls.c.number == number)
        self._connection.execute(delete(levels).where(levels.c.call_sid.in_(spoken)))
        in_words = timeline.c.call_sid.in_(spoken) & timeline.c.kind.in_(SPOKEN)
        self._connection.execute(delete(timeline).where(in_words))
        is_open = (cases.c.number == number) & (cases.c.state == CaseState.OPEN)
        closed = {"state": CaseState.UNKNOWN, "closed_at": at}
        self._connection.execute(update(cases).where(is_open).values(**closed))
        self._blank(calls, number, number=None, words="")
        self._blank(cases, number, number="")
        self._blank(tables.promises, number, number=None, recording_url=None)
        self._blank(tables.surveys, number, number="", comment=None, recording_url=None)
        self._blank(tables.dials, number, number="")

    def _blank(self, table: Table, caller: str, /, **blanks: str | None) -> None:
        self._connection.execute(update(table).where(table.c.number == caller).values(**blanks))
