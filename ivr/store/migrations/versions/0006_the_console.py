"""the console"""

import sqlalchemy as sa
from alembic import op

from ivr.store.tables import Instant

revision = "0006"
down_revision = "0005"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.alter_column("tokens", "agent", new_column_name="holder")
    op.add_column("activations", sa.Column("note", sa.Text(), nullable=True))
    _access()
    _drafts()
    _shifts()
    op.create_index(op.f("ix_promises_call_sid"), "promises", ["call_sid"])
    op.create_index(op.f("ix_promises_case_id"), "promises", ["case_id"])
    op.create_index(op.f("ix_calls_received_at_sid"), "calls", ["received_at", "sid"])
    op.create_index(op.f("ix_cases_opened_at_id"), "cases", ["opened_at", "id"])
    not_solved = sa.text("state = 'not solved'")
    op.create_index(
        "ix_surveys_not_solved",
        "surveys",
        ["answered_at"],
        sqlite_where=not_solved,
        postgresql_where=not_solved,
    )
    is_fallback = sa.text("kind = 'fallback'")
    op.create_index(
        "ix_timeline_fallbacks", "timeline", ["at"], sqlite_where=is_fallback, postgresql_where=is_fallback
    )


def _access() -> None:
    op.create_table(
        "people",
        sa.Column("id", sa.String(length=32), nullable=False),
        sa.Column("name", sa.String(length=80), nullable=False),
        sa.Column("role", sa.String(length=20), nullable=False),
        sa.Column("agent", sa.String(length=80), nullable=True),
        sa.Column("password_hash", sa.Text(), nullable=True),
        sa.Column("subject", sa.Text(), nullable=True),
        sa.Column("language", sa.String(length=20), nullable=True),
        sa.Column("failures", sa.Integer(), server_default="0", nullable=False),
        sa.Column("locked_until", Instant(), nullable=True),
        sa.Column("created_at", Instant(), nullable=False),
        sa.Column("disabled_at", Instant(), nullable=True),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_people")),
        sa.UniqueConstraint("name"),
        sa.UniqueConstraint("subject"),
    )
    op.create_table(
        "attempts",
        sa.Column("key", sa.String(length=64), nullable=False),
        sa.Column("window_start", Instant(), nullable=False),
        sa.Column("count", sa.Integer(), nullable=False),
        sa.PrimaryKeyConstraint("key", "window_start", name=op.f("pk_attempts")),
    )
    op.create_index(op.f("ix_attempts_window_start"), "attempts", ["window_start"])
    op.create_table(
        "acts",
        sa.Column("id", sa.Integer(), autoincrement=True, nullable=False),
        sa.Column("at", Instant(), nullable=False),
        sa.Column("by", sa.String(length=80), nullable=False),
        sa.Column("role", sa.String(length=20), nullable=False),
        sa.Column("what", sa.String(length=80), nullable=False),
        sa.Column("about", sa.Text(), nullable=False),
        sa.Column("data", sa.JSON(), nullable=False),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_acts")),
    )
    op.create_index(op.f("ix_acts_at"), "acts", ["at"])


def _drafts() -> None:
    op.create_table(
        "drafts",
        sa.Column("person", sa.String(length=32), nullable=False),
        sa.Column("base", sa.Integer(), nullable=False),
        sa.Column("routing", sa.Text(), nullable=False),
        sa.Column("prompts", sa.JSON(), nullable=False),
        sa.Column("at", Instant(), nullable=False),
        sa.PrimaryKeyConstraint("person", name=op.f("pk_drafts")),
    )
    op.create_table(
        "backtests",
        sa.Column("id", sa.String(length=32), nullable=False),
        sa.Column("at", Instant(), nullable=False),
        sa.Column("by", sa.String(length=80), nullable=False),
        sa.Column("routing", sa.Text(), nullable=False),
        sa.Column("days", sa.Integer(), nullable=False),
        sa.Column("state", sa.String(length=20), nullable=False),
        sa.Column("result", sa.JSON(), nullable=True),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_backtests")),
    )
    op.create_index(op.f("ix_backtests_at"), "backtests", ["at"])


def _shifts() -> None:
    """Of an agent who is at work now, it is known only since when they are in their present state."""
    shifts = op.create_table(
        "shifts",
        sa.Column("agent", sa.String(length=80), nullable=False),
        sa.Column("began_at", Instant(), nullable=False),
        sa.Column("ended_at", Instant(), nullable=True),
        sa.PrimaryKeyConstraint("agent", "began_at", name=op.f("pk_shifts")),
    )
    op.create_index(op.f("ix_shifts_ended_at"), "shifts", ["ended_at"])
    agents = sa.table("agents", *map(sa.column, ("name", "state", "since", "available_from")))
    at_work = agents.c.state.in_(("available", "offered", "on a call"))
    since = sa.func.coalesce(agents.c.since, agents.c.available_from)
    op.execute(
        shifts.insert().from_select(["agent", "began_at"], sa.select(agents.c.name, since).where(at_work))
    )
