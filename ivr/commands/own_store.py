"""The store that a command is about."""

from collections.abc import Iterator
from contextlib import closing, contextmanager

from ivr.commands.own_settings import own_settings
from ivr.store import SqlStore
from ivr.store.migrating import migrate


@contextmanager
def own_store() -> Iterator[SqlStore]:
    """That of DATABASE_URL, with the schema of this release."""
    with closing(SqlStore(own_settings().database_url)) as store:
        migrate(store.engine)
        yield store
