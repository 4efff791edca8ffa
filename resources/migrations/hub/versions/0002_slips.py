"""Slips for the night that were handed in: which devices are stopped here, whatever their lists say."""

import sqlalchemy as sa
from alembic import op

revision = "0002"
down_revision = "0001"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """One table."""
    op.create_table(
        "slip",
        sa.Column("net_id", sa.LargeBinary, primary_key=True, nullable=False),
        sa.Column("slip", sa.LargeBinary, nullable=False),
        sa.Column("seen", sa.BigInteger, nullable=False),
    )
