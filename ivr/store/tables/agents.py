"""Agents, what they are offered, and what was promised to callers."""

from sqlalchemy import Boolean, Column, Float, Index, Integer, String, Table, Text, false, text, true

from ivr.agents.offer import PENDING
from ivr.store.tables.columns import Id, Instant, Name, Number, Sid, Word, metadata

IS_PENDING = text(f"state IN ({', '.join(repr(state.value) for state in PENDING)})")
IS_OPEN_CALLBACK = text("kind = 'callback' AND state <> 'kept'")

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
    Column("to_complete", Sid),
)

# At work: signed in, and on no break.
shifts = Table(
    "shifts",
    metadata,
    Column("agent", Name, primary_key=True),
    Column("began_at", Instant, primary_key=True),
    Column("ended_at", Instant),
    Index(None, "ended_at"),
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
    Index(None, "case_id"),
    Index(None, "call_sid"),
    Index(
        "one_open_callback_for_a_number",
        "number",
        unique=True,
        sqlite_where=IS_OPEN_CALLBACK,
        postgresql_where=IS_OPEN_CALLBACK,
    ),
)

# What TaskRouter calls by a SID, and we by a name.
resources = Table(
    "resources",
    metadata,
    Column("kind", Word, primary_key=True),
    Column("name", Name, primary_key=True),
    Column("sid", Sid, nullable=False),
)
