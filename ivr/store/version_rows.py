"""Versions of the routing file, and when each was made live."""

from collections.abc import Collection, Sequence
from dataclasses import asdict

from sqlalchemy import Connection, RowMapping, func, select

from ivr.records import NotOnRecord
from ivr.store import tables
from ivr.store.rows import insert_unless_there
from ivr.versions.version import Activation, How, Version
from ivr.words.own import OwnPrompts


class VersionRows:
    table = tables.versions

    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    def keep(self, version: Version) -> None:
        insert_unless_there(self._connection, self.table, asdict(version))

    def get(self, name: str) -> Version:
        statement = select(self.table).where(self.table.c.name == name)
        found = self._connection.execute(statement).mappings().first()
        if found is None:
            raise NotOnRecord(f"no version {name!r}")
        return Version(found["name"], found["routing"], OwnPrompts(**found["prompts"]))


class ActivationRows:
    table = tables.activations

    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    def add(self, activation: Activation) -> bool:
        return insert_unless_there(self._connection, self.table, asdict(activation))

    def find(self, number: int) -> Activation | None:
        statement = select(self.table).where(self.table.c.number == number)
        found = self._connection.execute(statement).mappings().first()
        return _activation(found) if found else None

    def latest(self, how: Collection[How] = tuple(How), *, or_refused: bool = False) -> Activation | None:
        statement = select(self.table).where(self.table.c.how.in_(list(how)))
        if not or_refused:
            statement = statement.where(self.table.c.refusal.is_(None))
        latest = statement.order_by(self.table.c.number.desc()).limit(1)
        found = self._connection.execute(latest).mappings().first()
        return _activation(found) if found else None

    def last_number(self) -> int:
        return self._connection.execute(select(func.max(self.table.c.number))).scalar() or 0

    def after(self, number: int) -> Sequence[Activation]:
        statement = select(self.table).where(self.table.c.number > number).order_by(self.table.c.number)
        return [_activation(found) for found in self._connection.execute(statement).mappings()]


def _activation(found: RowMapping) -> Activation:
    return Activation(**{**found, "how": How(found["how"])})
