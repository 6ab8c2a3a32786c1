"""Sounds by their keys, which are made of their content: what is there never changes."""

from collections.abc import Collection, Mapping

from sqlalchemy import Connection, select

from ivr.store import tables
from ivr.store.rows import insert_all_unless_there


class SoundRows:
    table = tables.sounds

    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    def keep(self, sounds: Mapping[str, bytes]) -> None:
        rows = [{"key": key, "audio": audio} for key, audio in sounds.items()]
        insert_all_unless_there(self._connection, self.table, rows)

    def find(self, key: str) -> bytes | None:
        return self._connection.execute(
            select(self.table.c.audio).where(self.table.c.key == key)
        ).scalar_one_or_none()

    def there(self, keys: Collection[str]) -> frozenset[str]:
        statement = select(self.table.c.key).where(self.table.c.key.in_(list(keys)))
        return frozenset(self._connection.execute(statement).scalars()) if keys else frozenset()
