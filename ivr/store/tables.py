"""The tables. Their history is in `migrations/`; a test holds the two together."""

from datetime import UTC, datetime

from sqlalchemy import (
    JSON,
    Boolean,
    Column,
    DateTime,
    Dialect,
    Float,
    ForeignKey,
    Index,
    Integer,
    LargeBinary,
    MetaData,
    String,
    Table,
    Text,
    TypeDecorator,
    false,
    text,
    true,
)

from ivr.agents.offer import PENDING


class Instant(TypeDecorator[datetime]):
    """A point in time, UTC in the database (SQLite keeps no zone) and aware in Python."""

    impl = DateTime(timezone=True)
    cache_ok = True

    def process_bind_param(self, value: datetime | None, dialect: Dialect) -> datetime | None:
        if value is None:
            return None
        utc = value.astimezone(UTC)
        return utc.replace(tzinfo=None) if dialect.name == "sqlite" else utc

    def process_result_value(self, value: datetime | None, _dialect: Dialect) -> datetime | None:
        if value is None:
            return None
        return value.replace(tzinfo=UTC) if value.tzinfo is None else value.astimezone(UTC)


metadata = MetaData(
    naming_convention={
        "ix": "ix_%(table_name)s_%(column_0_N_name)s",
        "fk": "fk_%(table_name)s_%(column_0_name)s",
        "pk": "pk_%(table_name)s",
    }
)
IS_PENDING = text(f"state IN ({', '.join(repr(state.value) for state in PENDING)})")
IS_OPEN_CALLBACK = text("kind = 'callback' AND state <> 'kept'")
Sid = String(34)
Id = String(32)
Name = String(80)
Word = String(20)
Number = String(16)

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
)

sounds = Table(
    "sounds",
    metadata,
    Column("key", Id, primary_key=True),
    Column("audio", LargeBinary, nullable=False),
)

agents = Table(
    "agents",
    metadata,
    Column("name", Name, primary_key=True),
    Column("state", Word, nullable=False),
    Column("since", Instant),
    Column("available_from", Instant, nullable=False),
    Column("wrap_up_until", Instant),
    Column("offer_id", Id),
    Column("hard_in_a_row", Integer, nullable=False, server_default="0"),
    Column("waived_until", Instant),
    Column("next_state", Word),
    Column("pin_hash", Text),
    Column("pin_failures", Integer, nullable=False, server_default="0"),
    Column("pin_locked_until", Instant),
    Column("mirrored", String(64)),
    Column("to_complete", String(34)),
)

offers = Table(
    "offers",
    metadata,
    Column("id", Id, primary_key=True),
    Column("agent", Name, nullable=False),
    Column("state", Word, nullable=False),
    Column("made_at", Instant, nullable=False),
    Column("call_sid", Sid),
    Column("promise_id", Id),
    Column("agent_call_sid", Sid),
    Column("accepted_at", Instant),
    Column("ended_at", Instant),
    Column("kind", Word, nullable=False, server_default="call"),
    Column("role", Word),
    Column("pass_reason", Word),
    Column("was_hard", Boolean, nullable=False, server_default=false()),
    Column("hardness", Float),
    Column("has_menu", Boolean, nullable=False, server_default=false()),
    Column("reservation_sid", Sid),
    Index(None, "agent", "ended_at"),
    Index(None, "reservation_sid"),
    Index(None, "call_sid"),
    Index(None, "promise_id"),
    Index(None, "state", "made_at"),
    # A place in the line is offered to one agent at a time, whichever processes distribute.
    Index(
        "one_offer_for_a_call",
        "call_sid",
        "kind",
        unique=True,
        sqlite_where=IS_PENDING,
        postgresql_where=IS_PENDING,
    ),
    Index(
        "one_offer_for_a_promise",
        "promise_id",
        unique=True,
        sqlite_where=IS_PENDING,
        postgresql_where=IS_PENDING,
    ),
)

promises = Table(
    "promises",
    metadata,
    Column("id", Id, primary_key=True),
    Column("kind", Word, nullable=False),
    Column("state", Word, nullable=False),
    Column("call_sid", Sid, nullable=False),
    Column("line", Number, nullable=False),
    Column("number", Number),
    Column("queue", Name, nullable=False),
    Column("priority", Integer, nullable=False),
    Column("since", Instant, nullable=False),
    Column("due_at", Instant, nullable=False),
    Column("case_id", Id),
    Column("recording_url", Text),
    Column("tries", Integer, nullable=False),
    Column("verified", Boolean, nullable=False, server_default=true()),
    Index(None, "state", "due_at"),
    Index(
        "one_open_callback_for_a_number",
        "number",
        unique=True,
        sqlite_where=IS_OPEN_CALLBACK,
        postgresql_where=IS_OPEN_CALLBACK,
    ),
)

# What opens a page, by its key: the link of one briefing, or an agent's session.
tokens = Table(
    "tokens",
    metadata,
    Column("key", String(64), primary_key=True),
    Column("kind", Word, nullable=False),
    Column("agent", Name, nullable=False),
    Column("offer_id", Id),
    Column("expires_at", Instant, nullable=False),
    Column("used_at", Instant),
    Index(None, "expires_at"),
)

# What TaskRouter calls by a SID, and we by a name.
resources = Table(
    "resources",
    metadata,
    Column("kind", Word, primary_key=True),
    Column("name", Name, primary_key=True),
    Column("sid", Sid, nullable=False),
)

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

answers = Table(
    "answers",
    metadata,
    Column("key", String(64), primary_key=True),
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
)
