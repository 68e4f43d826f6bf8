"""Signed sheets and the originals of versions."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0002"
down_revision = "0001"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.create_table(
        "sheets",
        sa.Column("signature", sa.JSON(), nullable=False),
        sa.Column("content", sa.Text(), nullable=False),
        *_common("sheets"),
    )
    op.create_index("ix_sheets_article_id", "sheets", ["article_id"], unique=False)
    op.create_table(
        "originals",
        sa.Column("sha256", sa.Text(), nullable=False),
        sa.Column("file_name", sa.Text(), nullable=False),
        sa.Column("size", sa.Integer(), nullable=False),
        sa.Column("locators", sa.JSON(), nullable=False),
        sa.Column("remarks", sa.JSON(), nullable=False),
        *_common("originals"),
    )
    op.create_index("ix_originals_article_id", "originals", ["article_id"], unique=False)


def _common(table: str) -> tuple[sa.schema.SchemaItem, ...]:
    return (
        sa.Column("id", sa.String(length=64), nullable=False),
        sa.Column("article_id", sa.String(length=64), nullable=False),
        sa.ForeignKeyConstraint(["article_id"], ["articles.id"], name=f"fk_{table}_article_id", ondelete="CASCADE"),
        sa.PrimaryKeyConstraint("id", name=f"pk_{table}"),
    )


def downgrade() -> None:
    for table in ("originals", "sheets"):
        op.drop_index(f"ix_{table}_article_id", table_name=table)
        op.drop_table(table)
