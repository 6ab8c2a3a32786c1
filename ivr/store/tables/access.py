"""Who may see the pages, what opens them, and what was done there."""

from sqlalchemy import JSON, Column, Index, Integer, Table, Text

from ivr.store.tables.columns import Id, Instant, Key, Name, Word, metadata

people = Table(
    "people",
    metadata,
    Column("id", Id, primary_key=True),
    Column("name", Name, nullable=False, unique=True),
    Column("role", Word, nullable=False),
    Column("agent", Name),
    Column("password_hash", Text),
    Column("subject", Text, unique=True),
    Column("language", Word),
    Column("failures", Integer, nullable=False, server_default="0"),
    Column("locked_until", Instant),
    Column("created_at", Instant, nullable=False),
    Column("disabled_at", Instant),
)

# What opens a page, by its key: the link of one briefing, an invitation, or a session.
tokens = Table(
    "tokens",
    metadata,
    Column("key", Key, primary_key=True),
    Column("kind", Word, nullable=False),
    Column("holder", Name, nullable=False),
    Column("offer_id", Id),
    Column("expires_at", Instant, nullable=False),
    Column("used_at", Instant),
    Index(None, "expires_at"),
)

# How often something was tried in a window of time, whichever processes were asked.
attempts = Table(
    "attempts",
    metadata,
    Column("key", Key, primary_key=True),
    Column("window_start", Instant, primary_key=True),
    Column("count", Integer, nullable=False),
    Index(None, "window_start"),
)

# The audit log.
acts = Table(
    "acts",
    metadata,
    Column("id", Integer, primary_key=True, autoincrement=True),
    Column("at", Instant, nullable=False),
    Column("by", Name, nullable=False),
    Column("role", Word, nullable=False),
    Column("what", Name, nullable=False),
    Column("about", Text, nullable=False),
    Column("data", JSON, nullable=False),
    Index(None, "at"),
)
