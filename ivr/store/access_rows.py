"""What opens the pages of agents."""

from datetime import datetime

from sqlalchemy import RowMapping, delete, update

from ivr.agents.token import Token, TokenKind
from ivr.store import tables
from ivr.store.rows import Rows


class TokenRows(Rows[Token]):
    table = tables.tokens
    kind = Token

    def _row(self, found: RowMapping) -> Token:
        return Token(**{**found, "kind": TokenKind(found["kind"])})

    def use(self, key: str, at: datetime) -> bool:
        columns = self.table.c
        unused = (columns.key == key) & columns.used_at.is_(None) & (columns.expires_at > at)
        return self._connection.execute(update(self.table).where(unused).values(used_at=at)).rowcount == 1

    def end(self, key: str) -> None:
        self._connection.execute(delete(self.table).where(self.table.c.key == key))

    def end_all(self, holder: str) -> None:
        self._connection.execute(delete(self.table).where(self.table.c.holder == holder))

    def forget(self, before: datetime) -> None:
        self._connection.execute(delete(self.table).where(self.table.c.expires_at < before))
