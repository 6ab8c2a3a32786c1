"""Webhook answers by request."""

from datetime import datetime

from sqlalchemy import Connection, select, update

from ivr.store import tables
from ivr.store.rows import insert_unless_there


class AnswerRows:
    table = tables.answers

    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    def claim(self, key: str, at: datetime) -> str | None:
        if insert_unless_there(self._connection, self.table, {"key": key, "at": at, "content": ""}):
            return None
        statement = select(self.table.c.content).where(self.table.c.key == key)
        return str(self._connection.execute(statement).scalar_one())

    def keep(self, key: str, content: str) -> None:
        self._connection.execute(update(self.table).where(self.table.c.key == key).values(content=content))
