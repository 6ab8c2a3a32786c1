"""TaskRouter's SIDs by our names."""

from collections.abc import Mapping

from sqlalchemy import ColumnElement, Connection, delete, select

from ivr.store import tables


class ResourceRows:
    table = tables.resources

    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    def of(self, kind: str) -> Mapping[str, str]:
        statement = select(self.table.c.name, self.table.c.sid).where(self.table.c.kind == kind)
        return {row.name: row.sid for row in self._connection.execute(statement)}

    def name_of(self, sid: str) -> str | None:
        statement = select(self.table.c.name).where(self.table.c.sid == sid)
        return self._connection.execute(statement).scalars().first()

    def keep(self, kind: str, name: str, sid: str) -> None:
        self.forget(kind, name)
        self._connection.execute(self.table.insert().values(kind=kind, name=name, sid=sid))

    def forget(self, kind: str, name: str) -> None:
        self._connection.execute(delete(self.table).where(self._is(kind, name)))

    def _is(self, kind: str, name: str) -> ColumnElement[bool]:
        return (self.table.c.kind == kind) & (self.table.c.name == name)
