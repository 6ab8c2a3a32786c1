"""The audit log."""

from dataclasses import asdict

from sqlalchemy import Connection, insert

from ivr.people.act import Act
from ivr.store import tables


class ActRows:
    table = tables.acts

    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    def add(self, act: Act) -> None:
        self._connection.execute(insert(self.table).values(**asdict(act)))
