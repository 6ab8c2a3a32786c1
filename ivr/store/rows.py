"""A frozen dataclass and its table, each column a field of the same name."""

from collections.abc import Collection, Sequence
from dataclasses import asdict
from typing import Any, Generic, TypeVar

from sqlalchemy import Column, Connection, Executable, RowMapping, Table, select, update
from sqlalchemy.dialects import postgresql, sqlite

from ivr.records import NotOnRecord

T = TypeVar("T")


def insert_unless_there(connection: Connection, table: Table, values: dict[str, Any]) -> bool:
    """Insert atomically; False when a row with one of its unique keys exists. Waits for a racing one."""
    insert = _insert_unless_there(connection, table).values(**values)
    # What is returned is the row that was inserted; the count of an insert is not known for every driver.
    return connection.execute(insert.returning(*table.primary_key)).first() is not None


def insert_all_unless_there(connection: Connection, table: Table, rows: Sequence[dict[str, Any]]) -> None:
    """The same for many rows with the same columns, in one go."""
    if rows:
        connection.execute(_insert_unless_there(connection, table), rows)


def _insert_unless_there(connection: Connection, table: Table) -> sqlite.Insert | postgresql.Insert:
    if connection.dialect.name == "postgresql":
        return postgresql.insert(table).on_conflict_do_nothing()
    return sqlite.insert(table).on_conflict_do_nothing()


class Rows(Generic[T]):
    """The common part of the repositories. Subclasses name the table and the dataclass."""

    table: Table
    kind: type[T]

    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    @property
    def _key(self) -> Column[Any]:
        return next(iter(self.table.primary_key.columns))

    def _row(self, found: RowMapping) -> T:
        return self.kind(**found)

    def _all(self, statement: Executable) -> Sequence[T]:
        return [self._row(found) for found in self._connection.execute(statement).mappings()]

    def _first(self, statement: Executable) -> T | None:
        found = self._connection.execute(statement).mappings().first()
        return self._row(found) if found else None

    def add(self, row: T) -> bool:
        return insert_unless_there(self._connection, self.table, asdict(row))  # type: ignore[call-overload]  # T is a dataclass

    def find(self, key: str) -> T | None:
        return self._first(select(self.table).where(self._key == key))

    def get(self, key: str) -> T:
        found = self.find(key)
        if found is None:
            raise NotOnRecord(f"no row {key!r} in {self.table.name}")
        return found

    def held(self, key: str) -> T:
        # SQLite, where the transaction alone may write, leaves the lock out.
        found = self._first(select(self.table).where(self._key == key).with_for_update())
        if found is None:
            raise NotOnRecord(f"no row {key!r} in {self.table.name}")
        return found

    def change(self, key: str, **changes: object) -> None:
        self._connection.execute(update(self.table).where(self._key == key).values(**changes))

    def claim(self, key: str, states: Collection[str], **changes: object) -> bool:
        its_state = self.table.c.state.in_(list(states))
        statement = update(self.table).where(self._key == key, its_state).values(**changes)
        return self._connection.execute(statement).rowcount == 1
