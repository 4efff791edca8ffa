"""The hub's tables. Opaque ids, sealed bytes, digests and counters; nothing that names a person.

Numbered migrations in `resources/migrations/hub` make these tables; a test compares the two.
"""

from sqlalchemy import BigInteger, Boolean, Column, LargeBinary, MetaData, String, Table, UniqueConstraint

metadata = MetaData()

network = Table(
    "network",
    metadata,
    Column("id", BigInteger, primary_key=True, autoincrement=False),
    Column("token_check", LargeBinary, nullable=False),
    Column("net", LargeBinary),
    Column("founder", LargeBinary),
)
"""One row: which network this hub carries, and what the founding token must agree with."""

organisation = Table(
    "organisation",
    metadata,
    Column("org", LargeBinary, primary_key=True),
    Column("version", BigInteger, nullable=False),
    Column("digest", LargeBinary, nullable=False),
    Column("access", LargeBinary, nullable=False),
)
"""The newest access list of each organisation, as it was signed."""

admitted = Table("admitted", metadata, Column("org", LargeBinary, primary_key=True))
"""Which organisations the founding one lets keep an access list here."""

device = Table(
    "device",
    metadata,
    Column("net_id", LargeBinary, primary_key=True),
    Column("org", LargeBinary, nullable=False, index=True),
    Column("key", LargeBinary, nullable=False),
    Column("revoked", Boolean, nullable=False),
)

slip = Table(
    "slip",
    metadata,
    Column("net_id", LargeBinary, primary_key=True),
    Column("slip", LargeBinary, nullable=False),
    Column("seen", BigInteger, nullable=False),
)
"""Devices that somebody stopped with their slip; no access list undoes that."""

mailbox = Table(
    "mailbox",
    metadata,
    Column("mailbox", LargeBinary, primary_key=True),
    Column("org", LargeBinary, nullable=False, index=True),
    Column("listed", Boolean, nullable=False),
    Column("open_to_all", Boolean, nullable=False),
    Column("readers", LargeBinary, nullable=False),
    Column("epochs", LargeBinary, nullable=False),
    Column("position", BigInteger, nullable=False),
    Column("head", LargeBinary, nullable=False),
    Column("live", BigInteger, nullable=False),
)
"""`readers` and `epochs` are joined ids and u32s; `position` and `head` are only changed under a row lock."""

envelope = Table(
    "envelope",
    metadata,
    Column("env", LargeBinary, primary_key=True),
    Column("mailbox", LargeBinary, nullable=False),
    Column("position", BigInteger, nullable=False),
    Column("head", LargeBinary, nullable=False),
    Column("expires", BigInteger, nullable=False, index=True),
    Column("wc", LargeBinary, nullable=False),
    Column("gone", String(10), nullable=False),
    Column("data", LargeBinary),
    UniqueConstraint("mailbox", "position"),
)
"""`gone` is empty while the bytes are here, then "withdrawn" or "expired"; who sent it is not kept."""

withdrawal = Table(
    "withdrawal",
    metadata,
    Column("mailbox", LargeBinary, primary_key=True),
    Column("position", BigInteger, primary_key=True, autoincrement=False),
    Column("head", LargeBinary, nullable=False),
    Column("env", LargeBinary, nullable=False),
)
"""A withdrawal takes a position of its own, so that who pulled the envelope before learns of it."""

tombstone = Table(
    "tombstone",
    metadata,
    Column("env", LargeBinary, primary_key=True),
    Column("wc", LargeBinary, primary_key=True),
    Column("day", BigInteger, nullable=False),
)
"""Withdrawals that came before their envelope."""

document = Table(
    "document",
    metadata,
    Column("kind", String(10), primary_key=True),
    Column("owner", LargeBinary, primary_key=True),
    Column("version", BigInteger, primary_key=True, autoincrement=False),
    Column("digest", LargeBinary, nullable=False),
    Column("sealed", LargeBinary, nullable=False),
)

invitation = Table(
    "invitation",
    metadata,
    Column("inv", LargeBinary, primary_key=True),
    Column("org", LargeBinary, nullable=False),
    Column("check", LargeBinary, nullable=False),
    Column("until", BigInteger, nullable=False),
    Column("ended", Boolean, nullable=False),
    Column("welcome", LargeBinary),
)

enrolment = Table(
    "enrolment",
    metadata,
    Column("inv", LargeBinary, primary_key=True),
    Column("digest", LargeBinary, primary_key=True),
    Column("asked", BigInteger, nullable=False),
    Column("sealed", LargeBinary, nullable=False),
)

nonce = Table(
    "nonce",
    metadata,
    Column("nonce", LargeBinary, primary_key=True),
    Column("seen", BigInteger, nullable=False, index=True),
)
"""Calls that wrote, for ten minutes: the same signed call is not carried out twice."""

usage = Table(
    "usage",
    metadata,
    Column("net_id", LargeBinary, primary_key=True),
    Column("day", BigInteger, primary_key=True, autoincrement=False),
    Column("what", String(10), primary_key=True),
    Column("count", BigInteger, nullable=False),
)
"""Today's counts per device, for the daily limits; yesterday's are deleted."""

anchor = Table(
    "anchor",
    metadata,
    Column("anchor", LargeBinary, primary_key=True),
    Column("seen", BigInteger, nullable=False),
)
"""When an anchor was first seen; not whose it is."""
