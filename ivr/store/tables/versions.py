"""Versions of the routing file and the prompts, and when each was live."""

from sqlalchemy import JSON, Column, Integer, LargeBinary, Table, Text

from ivr.store.tables.columns import Id, Instant, Name, Word, metadata

versions = Table(
    "versions",
    metadata,
    Column("name", Word, primary_key=True),
    Column("routing", Text, nullable=False),
    Column("prompts", JSON, nullable=False),
)

# Numbered one by one, so that of two processes that activate at once one finds its number taken.
activations = Table(
    "activations",
    metadata,
    Column("number", Integer, primary_key=True, autoincrement=False),
    Column("version", Word, nullable=False),
    Column("at", Instant, nullable=False),
    Column("by", Name, nullable=False),
    Column("how", Word, nullable=False),
    Column("refusal", Text),
    Column("note", Text),
)

sounds = Table(
    "sounds",
    metadata,
    Column("key", Id, primary_key=True),
    Column("audio", LargeBinary, nullable=False),
)
