"""The store that a command is about."""

from collections.abc import Iterator
from contextlib import closing, contextmanager

import click

from ivr.commands.own_settings import own_settings
from ivr.store import SqlStore
from ivr.store.opening import NoDatabase, opened

NEW = "No server has run on this database. Is this the folder in which Levelhead is started, with its .env?"


@contextmanager
def own_store() -> Iterator[SqlStore]:
    """That of DATABASE_URL, with the schema of this release; says so where no server has ever run on it."""
    with closing(_opened(own_settings().database_url)) as store:
        if store.read(lambda records: records.activations.latest()) is None:
            click.echo(NEW, err=True)
        yield store


def _opened(database_url: str) -> SqlStore:
    try:
        return opened(database_url)
    except NoDatabase as fault:
        raise click.ClickException(f"DATABASE_URL: the database cannot be used: {fault}") from None
