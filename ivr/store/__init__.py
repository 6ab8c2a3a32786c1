"""Records of calls in SQLite or PostgreSQL. `DATABASE_URL` is the only switch."""

from ivr.store.store import SqlStore

__all__ = ["SqlStore"]
