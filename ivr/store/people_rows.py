"""Who works with the pages, and what was tried there."""

from collections.abc import Sequence
from datetime import datetime

from sqlalchemy import Connection, RowMapping, delete, select, update

from ivr.people.person import Person
from ivr.people.role import Role
from ivr.store import tables
from ivr.store.rows import Rows, insert_unless_there


class PeopleRows(Rows[Person]):
    table = tables.people
    kind = Person

    def _row(self, found: RowMapping) -> Person:
        return Person(**{**found, "role": Role(found["role"])})

    def all(self) -> Sequence[Person]:
        return self._all(select(self.table).order_by(self.table.c.name))

    def named(self, name: str) -> Person | None:
        return self._first(select(self.table).where(self.table.c.name == name))

    def with_subject(self, subject: str) -> Person | None:
        return self._first(select(self.table).where(self.table.c.subject == subject))

    def held_ops(self) -> Sequence[Person]:
        enabled_ops = (self.table.c.role == Role.OPS) & self.table.c.disabled_at.is_(None)
        # Always in the same order, so that two who hold them do not wait for each other.
        statement = select(self.table).where(enabled_ops).order_by(self.table.c.id).with_for_update()
        return self._all(statement)


class AttemptRows:
    table = tables.attempts

    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    def count(self, key: str, window_start: datetime, tries: int) -> int:
        columns = self.table.c
        none_yet = {"key": key, "window_start": window_start, "count": 0}
        insert_unless_there(self._connection, self.table, none_yet)
        this = (columns.key == key) & (columns.window_start == window_start)
        counted = update(self.table).where(this).values(count=columns.count + tries).returning(columns.count)
        return int(self._connection.execute(counted).scalar_one())

    def forget(self, before: datetime) -> None:
        self._connection.execute(delete(self.table).where(self.table.c.window_start < before))
