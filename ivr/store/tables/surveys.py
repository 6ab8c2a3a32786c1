"""Surveys and their tries, and whom we do not call."""

from sqlalchemy import Boolean, Column, ForeignKey, Index, Integer, Table, Text, false, text

from ivr.store.tables.columns import Id, Instant, Name, Number, Sid, Word, metadata

surveys = Table(
    "surveys",
    metadata,
    Column("id", Id, primary_key=True),
    Column("case_id", Id, ForeignKey("cases.id"), nullable=False),
    Column("call_sid", Sid, nullable=False, unique=True),
    Column("line", Number, nullable=False),
    Column("number", Number, nullable=False),
    Column("state", Word, nullable=False),
    Column("due_at", Instant, nullable=False),
    Column("attempt", Integer, nullable=False),
    Column("tries", Integer, nullable=False),
    Column("dialled_at", Instant),
    Column("survey_call_sid", Sid),
    Column("rating", Integer),
    Column("dial_id", Id),
    Column("why", Word),
    Column("answered_at", Instant),
    Column("comment", Text),
    Column("recording_url", Text),
    Column("message_left", Boolean, nullable=False, server_default=false()),
    Index(None, "state", "due_at"),
    Index(None, "number", "state"),
    Index(None, "case_id"),
    Index(
        "ix_surveys_not_solved",
        "answered_at",
        sqlite_where=text("state = 'not solved'"),
        postgresql_where=text("state = 'not solved'"),
    ),
)

# Tries of surveys.
dials = Table(
    "dials",
    metadata,
    Column("id", Id, primary_key=True),
    Column("survey_id", Id, nullable=False),
    Column("call_sid", Sid, nullable=False),
    Column("number", Number, nullable=False),
    Column("at", Instant, nullable=False),
    Column("survey_call_sid", Sid),
    Column("answered_by", Word),
    Index(None, "survey_id"),
    Index(None, "call_sid"),
    Index(None, "number", "at"),
    Index(None, "at"),
    Index(
        "ix_dials_in_doubt",
        "at",
        sqlite_where=text("survey_call_sid IS NULL"),
        postgresql_where=text("survey_call_sid IS NULL"),
    ),
)

opt_outs = Table(
    "opt_outs",
    metadata,
    Column("number", Number, primary_key=True),
    Column("at", Instant, nullable=False),
    Column("by", Word, nullable=False),
)

# One row for each, there from the beginning: whoever is about to do what it allows holds it meanwhile.
switches = Table(
    "switches",
    metadata,
    Column("name", Word, primary_key=True),
    Column("is_on", Boolean, nullable=False),
    Column("at", Instant),
    Column("by", Name),
)
