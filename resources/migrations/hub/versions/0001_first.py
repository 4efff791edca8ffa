"""The tables of the first hub: network, organisations, mailboxes, documents, invitations, counters."""

from typing import Any

import sqlalchemy as sa
from alembic import op

revision = "0001"
down_revision = None
branch_labels = None
depends_on = None


def _bytes(name: str, **options: Any) -> sa.Column[bytes]:
    return sa.Column(name, sa.LargeBinary, nullable=False, **options)


def _number(name: str, **options: Any) -> sa.Column[int]:
    return sa.Column(name, sa.BigInteger, nullable=False, autoincrement=False, **options)


def upgrade() -> None:
    """Create everything."""
    _directory()
    _mail()
    _enrolment()
    _bookkeeping()


def _directory() -> None:
    op.create_table(
        "network",
        _number("id", primary_key=True),
        _bytes("token_check"),
        sa.Column("net", sa.LargeBinary),
        sa.Column("founder", sa.LargeBinary),
    )
    op.create_table(
        "organisation",
        _bytes("org", primary_key=True),
        _number("version"),
        _bytes("digest"),
        _bytes("access"),
    )
    op.create_table("admitted", _bytes("org", primary_key=True))
    op.create_table(
        "device",
        _bytes("net_id", primary_key=True),
        _bytes("org", index=True),
        _bytes("key"),
        sa.Column("revoked", sa.Boolean, nullable=False),
    )
    op.create_table(
        "document",
        sa.Column("kind", sa.String(10), primary_key=True),
        _bytes("owner", primary_key=True),
        _number("version", primary_key=True),
        _bytes("digest"),
        _bytes("sealed"),
    )


def _mail() -> None:
    op.create_table(
        "mailbox",
        _bytes("mailbox", primary_key=True),
        _bytes("org", index=True),
        sa.Column("listed", sa.Boolean, nullable=False),
        sa.Column("open_to_all", sa.Boolean, nullable=False),
        _bytes("readers"),
        _bytes("epochs"),
        _number("position"),
        _bytes("head"),
        _number("live"),
    )
    op.create_table(
        "envelope",
        _bytes("env", primary_key=True),
        _bytes("mailbox"),
        _number("position"),
        _bytes("head"),
        _number("expires", index=True),
        _bytes("wc"),
        sa.Column("gone", sa.String(10), nullable=False),
        sa.Column("data", sa.LargeBinary),
        sa.UniqueConstraint("mailbox", "position"),
    )
    op.create_table(
        "withdrawal",
        _bytes("mailbox", primary_key=True),
        _number("position", primary_key=True),
        _bytes("head"),
        _bytes("env"),
    )
    op.create_table(
        "tombstone", _bytes("env", primary_key=True), _bytes("wc", primary_key=True), _number("day")
    )


def _enrolment() -> None:
    op.create_table(
        "invitation",
        _bytes("inv", primary_key=True),
        _bytes("org"),
        _bytes("check"),
        _number("until"),
        sa.Column("ended", sa.Boolean, nullable=False),
        sa.Column("welcome", sa.LargeBinary),
    )
    op.create_table(
        "enrolment",
        _bytes("inv", primary_key=True),
        _bytes("digest", primary_key=True),
        _number("asked"),
        _bytes("sealed"),
    )


def _bookkeeping() -> None:
    op.create_table("nonce", _bytes("nonce", primary_key=True), _number("seen", index=True))
    op.create_table(
        "usage",
        _bytes("net_id", primary_key=True),
        _number("day", primary_key=True),
        sa.Column("what", sa.String(10), primary_key=True),
        _number("count"),
    )
    op.create_table("anchor", _bytes("anchor", primary_key=True), _number("seen"))
