"""the first tables"""

import sqlalchemy as sa
from alembic import op

from ivr.store.tables import Instant

revision = "0001"
down_revision = None
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.create_table(
        "agents",
        sa.Column("name", sa.String(length=80), nullable=False),
        sa.Column("state", sa.String(length=20), nullable=False),
        sa.Column("available_from", Instant(), nullable=False),
        sa.Column("offer_id", sa.String(length=32), nullable=True),
        sa.PrimaryKeyConstraint("name", name=op.f("pk_agents")),
    )
    op.create_table(
        "answers",
        sa.Column("key", sa.String(length=64), nullable=False),
        sa.Column("at", Instant(), nullable=False),
        sa.Column("content", sa.Text(), nullable=False),
        sa.PrimaryKeyConstraint("key", name=op.f("pk_answers")),
    )
    op.create_table(
        "cases",
        sa.Column("id", sa.String(length=32), nullable=False),
        sa.Column("number", sa.String(length=16), nullable=False),
        sa.Column("reason", sa.String(length=80), nullable=False),
        sa.Column("state", sa.String(length=20), nullable=False),
        sa.Column("opened_at", Instant(), nullable=False),
        sa.Column("last_outcome", sa.String(length=20), nullable=False),
        sa.Column("outcome_from_survey", sa.Boolean(), nullable=False),
        sa.Column("last_agent", sa.String(length=80), nullable=True),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_cases")),
    )
    with op.batch_alter_table("cases", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_cases_number_state"), ["number", "state"], unique=False)

    op.create_table(
        "levels",
        sa.Column("call_sid", sa.String(length=34), nullable=False),
        sa.Column("at_seconds", sa.Float(), nullable=False),
        sa.Column("level_dbfs", sa.Float(), nullable=False),
        sa.Column("rise_db", sa.Float(), nullable=True),
        sa.Column("speaking", sa.Boolean(), nullable=False),
        sa.PrimaryKeyConstraint("call_sid", "at_seconds", name=op.f("pk_levels")),
    )
    op.create_table(
        "offers",
        sa.Column("id", sa.String(length=32), nullable=False),
        sa.Column("agent", sa.String(length=80), nullable=False),
        sa.Column("state", sa.String(length=20), nullable=False),
        sa.Column("made_at", Instant(), nullable=False),
        sa.Column("call_sid", sa.String(length=34), nullable=True),
        sa.Column("promise_id", sa.String(length=32), nullable=True),
        sa.Column("agent_call_sid", sa.String(length=34), nullable=True),
        sa.Column("accepted_at", Instant(), nullable=True),
        sa.Column("ended_at", Instant(), nullable=True),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_offers")),
    )
    with op.batch_alter_table("offers", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_offers_call_sid"), ["call_sid"], unique=False)
        batch_op.create_index(batch_op.f("ix_offers_promise_id"), ["promise_id"], unique=False)
        batch_op.create_index(batch_op.f("ix_offers_state_made_at"), ["state", "made_at"], unique=False)
        batch_op.create_index(
            "one_offer_for_a_call",
            ["call_sid"],
            unique=True,
            sqlite_where=sa.text("state IN ('claimed', 'ringing', 'whispering')"),
            postgresql_where=sa.text("state IN ('claimed', 'ringing', 'whispering')"),
        )
        batch_op.create_index(
            "one_offer_for_a_promise",
            ["promise_id"],
            unique=True,
            sqlite_where=sa.text("state IN ('claimed', 'ringing', 'whispering')"),
            postgresql_where=sa.text("state IN ('claimed', 'ringing', 'whispering')"),
        )

    op.create_table(
        "promises",
        sa.Column("id", sa.String(length=32), nullable=False),
        sa.Column("kind", sa.String(length=20), nullable=False),
        sa.Column("state", sa.String(length=20), nullable=False),
        sa.Column("call_sid", sa.String(length=34), nullable=False),
        sa.Column("line", sa.String(length=16), nullable=False),
        sa.Column("number", sa.String(length=16), nullable=True),
        sa.Column("queue", sa.String(length=80), nullable=False),
        sa.Column("priority", sa.Integer(), nullable=False),
        sa.Column("since", Instant(), nullable=False),
        sa.Column("due_at", Instant(), nullable=False),
        sa.Column("case_id", sa.String(length=32), nullable=True),
        sa.Column("recording_url", sa.Text(), nullable=True),
        sa.Column("tries", sa.Integer(), nullable=False),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_promises")),
    )
    with op.batch_alter_table("promises", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_promises_state_due_at"), ["state", "due_at"], unique=False)

    op.create_table(
        "timeline",
        sa.Column("id", sa.Integer(), autoincrement=True, nullable=False),
        sa.Column("call_sid", sa.String(length=34), nullable=False),
        sa.Column("kind", sa.String(length=20), nullable=False),
        sa.Column("at", Instant(), nullable=False),
        sa.Column("data", sa.JSON(), nullable=False),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_timeline")),
    )
    with op.batch_alter_table("timeline", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_timeline_call_sid"), ["call_sid"], unique=False)

    op.create_table(
        "calls",
        sa.Column("sid", sa.String(length=34), nullable=False),
        sa.Column("room", sa.String(length=32), nullable=False),
        sa.Column("line", sa.String(length=16), nullable=False),
        sa.Column("number", sa.String(length=16), nullable=True),
        sa.Column("verified", sa.Boolean(), nullable=False),
        sa.Column("state", sa.String(length=20), nullable=False),
        sa.Column("received_at", Instant(), nullable=False),
        sa.Column("words", sa.Text(), nullable=False),
        sa.Column("reason", sa.String(length=80), nullable=False),
        sa.Column("case_id", sa.String(length=32), nullable=True),
        sa.Column("queue", sa.String(length=80), nullable=False),
        sa.Column("priority", sa.Integer(), nullable=False),
        sa.Column("since", Instant(), nullable=True),
        sa.Column("wish", sa.String(length=20), nullable=True),
        sa.Column("agent", sa.String(length=80), nullable=True),
        sa.Column("talked", sa.Boolean(), nullable=False),
        sa.Column("ended_at", Instant(), nullable=True),
        sa.Column("counted", sa.Boolean(), nullable=False),
        sa.Column("disposition", sa.String(length=20), nullable=True),
        sa.Column("promise_id", sa.String(length=32), nullable=True),
        sa.ForeignKeyConstraint(["case_id"], ["cases.id"], name=op.f("fk_calls_case_id")),
        sa.PrimaryKeyConstraint("sid", name=op.f("pk_calls")),
    )
    with op.batch_alter_table("calls", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_calls_case_id"), ["case_id"], unique=False)
        batch_op.create_index(
            "ix_calls_live",
            ["state", "number"],
            unique=False,
            sqlite_where=sa.text("state <> 'ended'"),
            postgresql_where=sa.text("state <> 'ended'"),
        )

    op.create_table(
        "surveys",
        sa.Column("id", sa.String(length=32), nullable=False),
        sa.Column("case_id", sa.String(length=32), nullable=False),
        sa.Column("call_sid", sa.String(length=34), nullable=False),
        sa.Column("line", sa.String(length=16), nullable=False),
        sa.Column("number", sa.String(length=16), nullable=False),
        sa.Column("state", sa.String(length=20), nullable=False),
        sa.Column("due_at", Instant(), nullable=False),
        sa.Column("attempt", sa.Integer(), nullable=False),
        sa.Column("tries", sa.Integer(), nullable=False),
        sa.Column("dialled_at", Instant(), nullable=True),
        sa.Column("survey_call_sid", sa.String(length=34), nullable=True),
        sa.Column("rating", sa.Integer(), nullable=True),
        sa.ForeignKeyConstraint(["case_id"], ["cases.id"], name=op.f("fk_surveys_case_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_surveys")),
        sa.UniqueConstraint("call_sid"),
    )
    with op.batch_alter_table("surveys", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_surveys_state_due_at"), ["state", "due_at"], unique=False)

    op.create_table(
        "decisions",
        sa.Column("call_sid", sa.String(length=34), nullable=False),
        sa.Column("at", Instant(), nullable=False),
        sa.Column("rule", sa.String(length=80), nullable=False),
        sa.Column("queue", sa.String(length=80), nullable=False),
        sa.Column("priority", sa.Integer(), nullable=False),
        sa.Column("version", sa.String(length=20), nullable=False),
        sa.Column("explanation", sa.JSON(), nullable=False),
        sa.Column("facts", sa.JSON(), nullable=False),
        sa.ForeignKeyConstraint(["call_sid"], ["calls.sid"], name=op.f("fk_decisions_call_sid")),
        sa.PrimaryKeyConstraint("call_sid", name=op.f("pk_decisions")),
    )
    op.create_table(
        "rises",
        sa.Column("call_sid", sa.String(length=34), nullable=False),
        sa.Column("began_seconds", sa.Float(), nullable=False),
        sa.Column("rise_db", sa.Float(), nullable=True),
        sa.Column("effort", sa.Float(), nullable=False),
        sa.Column("seconds", sa.Float(), nullable=False),
        sa.Column("is_over", sa.Boolean(), nullable=False),
        sa.ForeignKeyConstraint(["call_sid"], ["calls.sid"], name=op.f("fk_rises_call_sid")),
        sa.PrimaryKeyConstraint("call_sid", "began_seconds", name=op.f("pk_rises")),
    )


def downgrade() -> None:
    op.drop_table("rises")
    op.drop_table("decisions")
    with op.batch_alter_table("surveys", schema=None) as batch_op:
        batch_op.drop_index(batch_op.f("ix_surveys_state_due_at"))

    op.drop_table("surveys")
    with op.batch_alter_table("calls", schema=None) as batch_op:
        batch_op.drop_index(
            "ix_calls_live",
            sqlite_where=sa.text("state <> 'ended'"),
            postgresql_where=sa.text("state <> 'ended'"),
        )
        batch_op.drop_index(batch_op.f("ix_calls_case_id"))

    op.drop_table("calls")
    with op.batch_alter_table("timeline", schema=None) as batch_op:
        batch_op.drop_index(batch_op.f("ix_timeline_call_sid"))

    op.drop_table("timeline")
    with op.batch_alter_table("promises", schema=None) as batch_op:
        batch_op.drop_index(batch_op.f("ix_promises_state_due_at"))

    op.drop_table("promises")
    with op.batch_alter_table("offers", schema=None) as batch_op:
        batch_op.drop_index(
            "one_offer_for_a_promise",
            sqlite_where=sa.text("state IN ('claimed', 'ringing', 'whispering')"),
            postgresql_where=sa.text("state IN ('claimed', 'ringing', 'whispering')"),
        )
        batch_op.drop_index(
            "one_offer_for_a_call",
            sqlite_where=sa.text("state IN ('claimed', 'ringing', 'whispering')"),
            postgresql_where=sa.text("state IN ('claimed', 'ringing', 'whispering')"),
        )
        batch_op.drop_index(batch_op.f("ix_offers_state_made_at"))
        batch_op.drop_index(batch_op.f("ix_offers_promise_id"))
        batch_op.drop_index(batch_op.f("ix_offers_call_sid"))

    op.drop_table("offers")
    op.drop_table("levels")
    with op.batch_alter_table("cases", schema=None) as batch_op:
        batch_op.drop_index(batch_op.f("ix_cases_number_state"))

    op.drop_table("cases")
    op.drop_table("answers")
    op.drop_table("agents")
