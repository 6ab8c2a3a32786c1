"""Run by Alembic, always on the connection that `ivr/store/migrating.py` hands over."""

from alembic import context

from ivr.store.migrating import VERSION_TABLE
from ivr.store.tables import metadata

context.configure(
    connection=context.config.attributes["connection"],
    target_metadata=metadata,
    render_as_batch=True,
    user_module_prefix="",
    version_table=VERSION_TABLE,
)
context.run_migrations()
