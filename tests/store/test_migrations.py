"""From nothing to the current schema, by any number of processes."""

import subprocess
import sys
from contextlib import closing
from pathlib import Path

from alembic.autogenerate import compare_metadata
from alembic.migration import MigrationContext
from alembic.script import ScriptDirectory
from sqlalchemy import Connection, event, inspect

from ivr.store import SqlStore
from ivr.store.migrating import config_for, is_migrated, migrate
from ivr.store.tables import metadata
from tests.postgres import fresh_database
from tests.store.samples import a_call, a_sid

HOME = Path(__file__).resolve().parents[2]
PROCESSES = 4
FORKS_AND_MIGRATES = """
import os, sys
from contextlib import closing
from ivr.store import SqlStore
from ivr.store.migrating import migrate
children = []
read, write = os.pipe()
for _ in range(int(sys.argv[2])):
    children.append(os.fork())
    if not children[-1]:
        os.close(write)
        os.read(read, 1)
        with closing(SqlStore(sys.argv[1])) as store:
            migrate(store.engine)
        sys.exit()
os.close(write)
sys.exit(sum(os.waitpid(child, 0)[1] for child in children) != 0)
"""


def test_the_migrations_make_exactly_the_tables_that_the_store_uses(store: SqlStore) -> None:
    with store.engine.connect() as connection:
        options = {"version_table": "levelhead_schema", "compare_type": True, "compare_server_default": True}
        context = MigrationContext.configure(connection, opts=options)
        assert compare_metadata(context, metadata) == []


def test_migrating_again_changes_nothing(store: SqlStore) -> None:
    store.run(lambda records: records.calls.add(a_call()))
    migrate(store.engine)
    assert store.run(lambda records: records.calls.get(a_sid())) == a_call()


def test_the_migrations_follow_each_other(store: SqlStore) -> None:
    with store.engine.begin() as connection:
        scripts = ScriptDirectory.from_config(config_for(connection))
        assert len(scripts.get_heads()) == 1
        current = MigrationContext.configure(connection, opts={"version_table": "levelhead_schema"})
        assert current.get_current_revision() == scripts.get_current_head()


def test_processes_that_start_together_migrate_once(database_url: str) -> None:
    python = [sys.executable, "-W", "ignore", "-c", FORKS_AND_MIGRATES, database_url, str(PROCESSES)]
    ended = subprocess.run(python, cwd=HOME, capture_output=True, text=True, check=False)
    assert (ended.returncode, ended.stderr) == (0, "")
    with closing(SqlStore(database_url)) as store:
        assert set(metadata.tables) <= set(inspect(store.engine).get_table_names())


def test_a_migration_may_take_longer_than_a_webhook(postgres_url: str) -> None:
    """Of an index on the calls of years, PostgreSQL would give up half."""
    limits = set[str]()

    def ask(connection: Connection, _cursor: object, statement: str, *_: object) -> None:
        if "CREATE TABLE" in statement or "CREATE INDEX" in statement:
            limits.add(connection.exec_driver_sql("SHOW statement_timeout").scalar_one())

    with fresh_database(postgres_url) as url, closing(SqlStore(url)) as store:
        event.listen(store.engine, "before_cursor_execute", ask)
        migrate(store.engine)
        event.remove(store.engine, "before_cursor_execute", ask)
        with store.engine.connect() as connection:
            assert connection.exec_driver_sql("SHOW statement_timeout").scalar_one() == "5s"
    assert limits == {"0"}


def test_a_database_is_migrated_once_it_has_the_newest_schema(database_url: str) -> None:
    with closing(SqlStore(database_url)) as store:
        assert not is_migrated(store.engine)
        migrate(store.engine)
        assert is_migrated(store.engine)
