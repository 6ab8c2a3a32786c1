"""Bring a database to the current schema. Safe to run from several processes at once."""

from pathlib import Path

from alembic import command
from alembic.config import Config
from alembic.migration import MigrationContext
from alembic.script import ScriptDirectory
from sqlalchemy import Connection, Engine, text

VERSION_TABLE = "levelhead_schema"
MIGRATIONS = Path(__file__).parent / "migrations"
ADVISORY_LOCK = 5384  # any number, as long as every Levelhead process takes the same


def migrate(engine: Engine) -> None:
    with engine.begin() as connection:
        _take_as_long_as_it_takes(connection)
        _wait_for_other_migrations(connection)
        command.upgrade(config_for(connection), "head")


def config_for(connection: Connection) -> Config:
    config = Config()
    config.set_main_option("script_location", str(MIGRATIONS))
    config.attributes["connection"] = connection
    return config


def _wait_for_other_migrations(connection: Connection) -> None:
    # SQLite's own write lock, taken by BEGIN IMMEDIATE, does the same.
    if connection.dialect.name == "postgresql":
        connection.execute(text("SELECT pg_advisory_xact_lock(:key)"), {"key": ADVISORY_LOCK})


def _take_as_long_as_it_takes(connection: Connection) -> None:
    """An index on the calls of years, say. What a webhook may ask for is limited in `store.py`."""
    if connection.dialect.name == "postgresql":
        connection.execute(text("SET LOCAL statement_timeout = 0"))


def is_migrated(engine: Engine) -> bool:
    """Whether the database has the schema of this release."""
    with engine.begin() as connection:
        wanted = ScriptDirectory.from_config(config_for(connection)).get_heads()
        found = MigrationContext.configure(connection, opts={"version_table": VERSION_TABLE})
        return set(found.get_current_heads()) == set(wanted)
