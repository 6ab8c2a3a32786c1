"""surveys within the law"""

import sqlalchemy as sa
from alembic import op

from ivr.store.tables import Instant

revision = "0005"
down_revision = "0004"
branch_labels = None
depends_on = None


def upgrade() -> None:
    _surveys()
    op.add_column("cases", sa.Column("closed_at", Instant(), nullable=True))
    op.create_table(
        "dials",
        sa.Column("id", sa.String(length=32), nullable=False),
        sa.Column("survey_id", sa.String(length=32), nullable=False),
        sa.Column("call_sid", sa.String(length=34), nullable=False),
        sa.Column("number", sa.String(length=16), nullable=False),
        sa.Column("at", Instant(), nullable=False),
        sa.Column("survey_call_sid", sa.String(length=34), nullable=True),
        sa.Column("answered_by", sa.String(length=20), nullable=True),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_dials")),
    )
    op.create_index(op.f("ix_dials_survey_id"), "dials", ["survey_id"])
    op.create_index(op.f("ix_dials_call_sid"), "dials", ["call_sid"])
    op.create_index(op.f("ix_dials_number_at"), "dials", ["number", "at"])
    op.create_index(op.f("ix_dials_at"), "dials", ["at"])
    in_doubt = sa.text("survey_call_sid IS NULL")
    op.create_index("ix_dials_in_doubt", "dials", ["at"], sqlite_where=in_doubt, postgresql_where=in_doubt)
    # Of each survey the latest call, which counts among those that a number gets in a month; all of them are over.
    op.execute(
        "INSERT INTO dials (id, survey_id, call_sid, number, at, survey_call_sid)"
        " SELECT id, id, call_sid, number, dialled_at, COALESCE(survey_call_sid, '') FROM surveys"
        " WHERE dialled_at IS NOT NULL"
    )
    op.create_table(
        "opt_outs",
        sa.Column("number", sa.String(length=16), nullable=False),
        sa.Column("at", Instant(), nullable=False),
        sa.Column("by", sa.String(length=20), nullable=False),
        sa.PrimaryKeyConstraint("number", name=op.f("pk_opt_outs")),
    )
    switches = op.create_table(
        "switches",
        sa.Column("name", sa.String(length=20), nullable=False),
        sa.Column("is_on", sa.Boolean(), nullable=False),
        sa.Column("at", Instant(), nullable=True),
        sa.Column("by", sa.String(length=80), nullable=True),
        sa.PrimaryKeyConstraint("name", name=op.f("pk_switches")),
    )
    op.bulk_insert(switches, [{"name": "surveys", "is_on": True}])


def _surveys() -> None:
    op.add_column("surveys", sa.Column("dial_id", sa.String(length=32), nullable=True))
    op.add_column("surveys", sa.Column("why", sa.String(length=20), nullable=True))
    op.add_column("surveys", sa.Column("answered_at", Instant(), nullable=True))
    op.add_column("surveys", sa.Column("comment", sa.Text(), nullable=True))
    op.add_column("surveys", sa.Column("recording_url", sa.Text(), nullable=True))
    op.add_column(
        "surveys", sa.Column("message_left", sa.Boolean(), nullable=False, server_default=sa.false())
    )
    op.create_index(op.f("ix_surveys_number_state"), "surveys", ["number", "state"])
    op.create_index(op.f("ix_surveys_case_id"), "surveys", ["case_id"])
    # Calls that were dialled without the try in their addresses cannot be told of any more.
    op.execute("UPDATE surveys SET state = 'unanswered' WHERE state IN ('dialling', 'asking')")
