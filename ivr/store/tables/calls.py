"""Calls and cases, and what was heard, decided and done on them."""

from sqlalchemy import JSON, Boolean, Column, Float, ForeignKey, Index, Integer, Table, Text, false, text

from ivr.store.tables.columns import Id, Instant, Key, Name, Number, Sid, Word, metadata

cases = Table(
    "cases",
    metadata,
    Column("id", Id, primary_key=True),
    Column("number", Number, nullable=False),
    Column("reason", Name, nullable=False),
    Column("state", Word, nullable=False),
    Column("opened_at", Instant, nullable=False),
    Column("last_outcome", Word, nullable=False),
    Column("outcome_from_survey", Boolean, nullable=False),
    Column("last_agent", Name),
    Column("closed_at", Instant),
    Index(None, "number", "state"),
    Index(None, "opened_at", "id"),
)

calls = Table(
    "calls",
    metadata,
    Column("sid", Sid, primary_key=True),
    Column("room", Id, nullable=False),
    Column("line", Number, nullable=False),
    Column("number", Number),
    Column("verified", Boolean, nullable=False),
    Column("state", Word, nullable=False),
    Column("received_at", Instant, nullable=False),
    Column("words", Text, nullable=False),
    Column("reason", Name, nullable=False),
    Column("case_id", Id, ForeignKey("cases.id")),
    Column("queue", Name, nullable=False),
    Column("priority", Integer, nullable=False),
    Column("since", Instant),
    Column("wish", Word),
    Column("agent", Name),
    Column("talked", Boolean, nullable=False),
    Column("ended_at", Instant),
    Column("counted", Boolean, nullable=False),
    Column("disposition", Word),
    Column("promise_id", Id),
    Column("activation", Integer),
    Column("skill", Name, nullable=False, server_default=text("''")),
    Column("widen_after_seconds", Integer),
    Column("warnings", Integer, nullable=False, server_default="0"),
    Column("announcement", Word),
    Column("urgent", Boolean, nullable=False, server_default=false()),
    Column("told_place", Integer),
    Column("told_seconds", Integer),
    Column("told_at", Instant),
    Column("told_choices", Boolean, nullable=False, server_default=false()),
    Column("is_task", Boolean, nullable=False, server_default=false()),
    Index(None, "case_id"),
    Index(None, "number", "received_at"),
    Index(None, "received_at", "sid"),
    Index(None, "ended_at"),
    Index(
        "ix_calls_live",
        "state",
        "number",
        sqlite_where=text("state <> 'ended'"),
        postgresql_where=text("state <> 'ended'"),
    ),
)

rises = Table(
    "rises",
    metadata,
    Column("call_sid", Sid, ForeignKey("calls.sid"), primary_key=True),
    Column("began_seconds", Float, primary_key=True),
    Column("rise_db", Float),
    Column("effort", Float, nullable=False),
    Column("seconds", Float, nullable=False),
    Column("is_over", Boolean, nullable=False),
)

levels = Table(
    "levels",
    metadata,
    Column("call_sid", Sid, primary_key=True),
    Column("at_seconds", Float, primary_key=True),
    Column("level_dbfs", Float, nullable=False),
    Column("rise_db", Float),
    Column("speaking", Boolean, nullable=False),
)

decisions = Table(
    "decisions",
    metadata,
    Column("call_sid", Sid, ForeignKey("calls.sid"), primary_key=True),
    Column("at", Instant, nullable=False),
    Column("rule", Name, nullable=False),
    Column("queue", Name, nullable=False),
    Column("priority", Integer, nullable=False),
    Column("version", Word, nullable=False),
    Column("activation", Integer),
    Column("explanation", JSON, nullable=False),
    Column("facts", JSON, nullable=False),
    Column("facts_version", Integer, nullable=False, server_default="1"),
    Index(None, "at"),
)

answers = Table(
    "answers",
    metadata,
    Column("key", Key, primary_key=True),
    Column("at", Instant, nullable=False),
    Column("content", Text, nullable=False),
    Index(None, "at"),
)

timeline = Table(
    "timeline",
    metadata,
    Column("id", Integer, primary_key=True, autoincrement=True),
    Column("call_sid", Sid, nullable=False),
    Column("kind", Word, nullable=False),
    Column("at", Instant, nullable=False),
    Column("data", JSON, nullable=False),
    Index(None, "call_sid"),
    Index(
        "ix_timeline_fallbacks",
        "at",
        sqlite_where=text("kind = 'fallback'"),
        postgresql_where=text("kind = 'fallback'"),
    ),
)
