"""agents who come and go"""

import sqlalchemy as sa
from alembic import op

from ivr.store.tables import Instant

revision = "0004"
down_revision = "0003"
branch_labels = None
depends_on = None

IS_PENDING = "state IN ('claimed', 'ringing', 'whispering')"
IS_OPEN_CALLBACK = "kind = 'callback' AND state <> 'kept'"


def upgrade() -> None:
    _agents()
    _offers()
    _calls()
    _callbacks()
    op.create_table(
        "tokens",
        sa.Column("key", sa.String(length=64), nullable=False),
        sa.Column("kind", sa.String(length=20), nullable=False),
        sa.Column("agent", sa.String(length=80), nullable=False),
        sa.Column("offer_id", sa.String(length=32), nullable=True),
        sa.Column("expires_at", Instant(), nullable=False),
        sa.Column("used_at", Instant(), nullable=True),
        sa.PrimaryKeyConstraint("key", name=op.f("pk_tokens")),
    )
    op.create_index(op.f("ix_tokens_expires_at"), "tokens", ["expires_at"])
    op.create_table(
        "resources",
        sa.Column("kind", sa.String(length=20), nullable=False),
        sa.Column("name", sa.String(length=80), nullable=False),
        sa.Column("sid", sa.String(length=34), nullable=False),
        sa.PrimaryKeyConstraint("kind", "name", name=op.f("pk_resources")),
    )


def _agents() -> None:
    op.add_column("agents", sa.Column("since", Instant(), nullable=True))
    op.add_column("agents", sa.Column("wrap_up_until", Instant(), nullable=True))
    op.add_column("agents", sa.Column("hard_in_a_row", sa.Integer(), nullable=False, server_default="0"))
    op.add_column("agents", sa.Column("waived_until", Instant(), nullable=True))
    op.add_column("agents", sa.Column("next_state", sa.String(length=20), nullable=True))
    op.add_column("agents", sa.Column("pin_hash", sa.Text(), nullable=True))
    op.add_column("agents", sa.Column("pin_failures", sa.Integer(), nullable=False, server_default="0"))
    op.add_column("agents", sa.Column("pin_locked_until", Instant(), nullable=True))
    op.add_column("agents", sa.Column("mirrored", sa.String(length=64), nullable=True))
    op.add_column("agents", sa.Column("to_complete", sa.String(length=34), nullable=True))
    op.execute("UPDATE agents SET since = available_from")
    # Until now agents had only one state while an offer was theirs.
    accepted = "SELECT id FROM offers WHERE state = 'accepted'"
    op.execute(f"UPDATE agents SET state = 'on a call' WHERE state = 'busy' AND offer_id IN ({accepted})")  # noqa: S608  # all of it is above
    op.execute("UPDATE agents SET state = 'offered' WHERE state = 'busy'")


def _offers() -> None:
    op.add_column(
        "offers",
        sa.Column("kind", sa.String(length=20), nullable=False, server_default="call"),
    )
    op.add_column("offers", sa.Column("role", sa.String(length=20), nullable=True))
    op.add_column("offers", sa.Column("pass_reason", sa.String(length=20), nullable=True))
    op.add_column("offers", sa.Column("was_hard", sa.Boolean(), nullable=False, server_default=sa.false()))
    op.add_column("offers", sa.Column("hardness", sa.Float(), nullable=True))
    op.add_column("offers", sa.Column("has_menu", sa.Boolean(), nullable=False, server_default=sa.false()))
    op.add_column("offers", sa.Column("reservation_sid", sa.String(length=34), nullable=True))
    op.create_index(op.f("ix_offers_agent_ended_at"), "offers", ["agent", "ended_at"])
    op.create_index(op.f("ix_offers_reservation_sid"), "offers", ["reservation_sid"])
    op.drop_index("one_offer_for_a_call", "offers")
    op.create_index(
        "one_offer_for_a_call",
        "offers",
        ["call_sid", "kind"],
        unique=True,
        sqlite_where=sa.text(IS_PENDING),
        postgresql_where=sa.text(IS_PENDING),
    )


def _calls() -> None:
    op.add_column(
        "calls", sa.Column("skill", sa.String(length=80), nullable=False, server_default=sa.text("''"))
    )
    op.add_column("calls", sa.Column("widen_after_seconds", sa.Integer(), nullable=True))
    op.add_column("calls", sa.Column("warnings", sa.Integer(), nullable=False, server_default="0"))
    op.add_column("calls", sa.Column("announcement", sa.String(length=20), nullable=True))
    op.add_column("calls", sa.Column("urgent", sa.Boolean(), nullable=False, server_default=sa.false()))
    op.add_column("calls", sa.Column("told_place", sa.Integer(), nullable=True))
    op.add_column("calls", sa.Column("told_seconds", sa.Integer(), nullable=True))
    op.add_column("calls", sa.Column("told_at", Instant(), nullable=True))
    op.add_column("calls", sa.Column("is_task", sa.Boolean(), nullable=False, server_default=sa.false()))
    op.add_column("calls", sa.Column("told_choices", sa.Boolean(), nullable=False, server_default=sa.false()))


def _callbacks() -> None:
    """Of callbacks that a number has more than once, the one that keeps the best place stays open."""
    better = (
        "SELECT 1 FROM promises AS other WHERE other.kind = 'callback' AND other.state <> 'kept' "
        "AND other.number = promises.number AND (other.since < promises.since "
        "OR (other.since = promises.since AND other.id < promises.id))"
    )
    op.execute(f"UPDATE promises SET state = 'kept' WHERE {IS_OPEN_CALLBACK} AND EXISTS ({better})")  # noqa: S608  # all of it is above
    op.add_column("promises", sa.Column("verified", sa.Boolean(), nullable=False, server_default=sa.true()))
    op.create_index(
        "one_open_callback_for_a_number",
        "promises",
        ["number"],
        unique=True,
        sqlite_where=sa.text(IS_OPEN_CALLBACK),
        postgresql_where=sa.text(IS_OPEN_CALLBACK),
    )
