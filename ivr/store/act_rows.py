"""The audit log."""

from collections.abc import Iterator, Sequence
from dataclasses import asdict

from sqlalchemy import Column, ColumnElement, Connection, RowMapping, insert, select

from ivr.people.act import Act
from ivr.people.role import Role
from ivr.records.acts import Sought
from ivr.store import tables


class ActRows:
    table = tables.acts

    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    def add(self, act: Act) -> None:
        self._connection.execute(insert(self.table).values(**asdict(act)))

    def found(self, sought: Sought, before: int | None, most: int) -> Sequence[tuple[int, Act]]:
        columns = self.table.c
        statement = select(self.table).where(*_conditions(sought)).order_by(columns.id.desc()).limit(most)
        if before is not None:
            statement = statement.where(columns.id < before)
        return [(row["id"], _act(row)) for row in self._connection.execute(statement).mappings()]

    def who(self) -> Sequence[str]:
        return self._all_of(self.table.c.by)

    def whats(self) -> Sequence[str]:
        return self._all_of(self.table.c.what)

    def _all_of(self, column: Column[str]) -> Sequence[str]:
        return self._connection.execute(select(column).distinct().order_by(column)).scalars().all()


def _conditions(sought: Sought) -> Iterator[ColumnElement[bool]]:
    columns = tables.acts.c
    if sought.by:
        yield columns.by == sought.by
    if sought.what:
        yield columns.what == sought.what
    if sought.about:
        yield columns.about.icontains(sought.about, autoescape=True)
    if sought.since:
        yield columns.at >= sought.since
    if sought.until:
        yield columns.at < sought.until


def _act(row: RowMapping) -> Act:
    return Act(row["at"], row["by"], Role(row["role"]), row["what"], row["about"], row["data"])
