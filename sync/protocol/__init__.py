"""The wire: context strings, strict CBOR, header, envelope, payloads, access list, invitation.

Values in, bytes out and back. No private keys, no files, no clock. The bytes are described in `PROTOCOL.md`.
"""

from sync.protocol.access import AccessList, MailboxAccess
from sync.protocol.contexts import (
    Publics,
    Use,
    context,
    digest,
    key_id,
    network_id,
    next_digest,
    organisation_id,
    withdrawal_check,
)
from sync.protocol.envelope import (
    LONGEST_LIFE_DAYS,
    MAX_ENVELOPE,
    PROFILE,
    SIZE_CLASSES,
    Envelope,
    size_class,
)
from sync.protocol.header import NO_CHAIN, NO_HEAD, Head, Header, Heads, Kind, payload_digest
from sync.protocol.invitation import Invitation, InvitationGroup
from sync.protocol.payloads import (
    EARLIER_KEYS,
    Claim,
    EpochOffer,
    Grant,
    Receipt,
    Welcome,
    What,
    Withdrawal,
    claim_rank,
)
from sync.protocol.rung import Rung

__all__ = [
    "EARLIER_KEYS",
    "LONGEST_LIFE_DAYS",
    "MAX_ENVELOPE",
    "NO_CHAIN",
    "NO_HEAD",
    "PROFILE",
    "SIZE_CLASSES",
    "AccessList",
    "Claim",
    "Envelope",
    "EpochOffer",
    "Grant",
    "Head",
    "Header",
    "Heads",
    "Invitation",
    "InvitationGroup",
    "Kind",
    "MailboxAccess",
    "Publics",
    "Receipt",
    "Rung",
    "Use",
    "Welcome",
    "What",
    "Withdrawal",
    "claim_rank",
    "context",
    "digest",
    "key_id",
    "network_id",
    "next_digest",
    "organisation_id",
    "payload_digest",
    "size_class",
    "withdrawal_check",
]
