"""Context strings, hashes and the ids that are made of keys."""

import hashlib
from typing import Literal, TypeAlias, get_args

Use: TypeAlias = Literal[
    "message", "seal", "payload", "chain", "root", "org", "agreement", "access", "enrol", "words", "confirm",
    "succeed", "revoke", "ledger", "ledger-file", "facts", "anchor", "withdraw", "bundle", "reply",
    "hub-auth",
]  # fmt: skip

Publics: TypeAlias = tuple[bytes, bytes]
"""Public keys of a pair: Ed25519 (32 bytes) and ML-DSA-65 (1,952 bytes)."""

_CONTEXTS = {use: f"vindplaats/1/{use}\0".encode("ascii") for use in get_args(Use)}


def context(use: Use) -> bytes:
    """`vindplaats/1/<use>` and a zero byte: stands first in all that is hashed or signed for this use."""
    return _CONTEXTS[use]


def digest(*parts: bytes) -> bytes:
    """H: SHA-256 of the parts joined."""
    return hashlib.sha256(b"".join(parts)).digest()


def organisation_id(publics: Publics) -> bytes:
    """The id of an organisation is made of its first public keys, so it cannot be given to other keys."""
    return digest(context("org"), *publics)[:16]


def network_id(publics: Publics) -> bytes:
    """The id of a network is made of its first root keys."""
    return digest(context("root"), *publics)[:16]


def key_id(public: bytes) -> bytes:
    """Id of a device (of its `sig` key) and of its hub identity (of its `net` key)."""
    return digest(public)[:16]


def next_digest(publics: Publics) -> bytes:
    """What a document promises in `next`: the hash of the public keys that will follow."""
    return digest(*publics)


def withdrawal_check(token: bytes) -> bytes:
    """`wc` on the envelope: whoever shows its token `wt` may withdraw the envelope at the hub."""
    return digest(context("withdraw"), token)
