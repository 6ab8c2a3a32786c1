"""A database with the schema of this release, or why there is none."""

from sqlalchemy.exc import DBAPIError

from ivr.store.migrating import migrate
from ivr.store.store import SqlStore


class NoDatabase(Exception):
    """The message is that of the database, or of the file system."""


def opened(database_url: str) -> SqlStore:
    """Raises `NoDatabase`."""
    try:
        store = SqlStore(database_url)
        migrate(store.engine)
    except DBAPIError as error:
        raise NoDatabase(str(error.orig)) from None
    except OSError as error:
        raise NoDatabase(str(error)) from None
    return store
