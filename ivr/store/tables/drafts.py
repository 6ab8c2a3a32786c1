"""What ops are working on: changed rules and prompts, and what they would do to past calls."""

from sqlalchemy import JSON, Column, Index, Integer, Table, Text

from ivr.store.tables.columns import Id, Instant, Name, Word, metadata

drafts = Table(
    "drafts",
    metadata,
    Column("person", Id, primary_key=True),
    Column("base", Integer, nullable=False),
    Column("routing", Text, nullable=False),
    Column("prompts", JSON, nullable=False),
    Column("at", Instant, nullable=False),
)

backtests = Table(
    "backtests",
    metadata,
    Column("id", Id, primary_key=True),
    Column("at", Instant, nullable=False),
    Column("by", Name, nullable=False),
    Column("routing", Text, nullable=False),
    Column("days", Integer, nullable=False),
    Column("state", Word, nullable=False),
    Column("result", JSON),
    Index(None, "at"),
)
