"""HPKE (RFC 9180) base mode with the one suite of profile 1: it comes from the key, never from a message."""

from functools import lru_cache

from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives.asymmetric.mlkem import MLKEM768PublicKey
from cryptography.hazmat.primitives.asymmetric.x25519 import X25519PublicKey
from cryptography.hazmat.primitives.hpke import AEAD, KDF, KEM, MLKEM768X25519PublicKey, Suite

from sync.errors import Quarantine, SealRefused
from sync.identity import MailboxKey

_SUITE = Suite(KEM.MLKEM768_X25519, KDF.HKDF_SHA256, AEAD.CHACHA20_POLY1305)
_LATTICE_LENGTH = 1184


def close(message: bytes, public: bytes, info: bytes) -> bytes:
    """enc (1,120 bytes) ‖ ciphertext."""
    try:
        return _SUITE.encrypt(message, _public_key(public), info)
    except ValueError as error:
        raise SealRefused("recipient_key") from error


@lru_cache(maxsize=64)
def _public_key(public: bytes) -> MLKEM768X25519PublicKey:
    """Kept, because unfolding one takes a fifth of the time of sealing to it."""
    lattice = MLKEM768PublicKey.from_public_bytes(public[:_LATTICE_LENGTH])
    return MLKEM768X25519PublicKey(lattice, X25519PublicKey.from_public_bytes(public[_LATTICE_LENGTH:]))


def disclose(sealed: bytes, key: MailboxKey, info: bytes) -> bytes:
    """The padded message; Quarantine("seal") when anything inside or outside was altered."""
    try:
        return _SUITE.decrypt(sealed, key.private, info)
    except (InvalidTag, ValueError) as error:
        raise Quarantine("seal") from error
