"""Verifies signatures, and refuses the public keys under which a signature proves nothing."""

from collections.abc import Iterable

from cryptography.exceptions import InvalidSignature
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PublicKey
from cryptography.hazmat.primitives.asymmetric.mldsa import MLDSA65PublicKey

from sync.errors import SignatureRefused
from sync.protocol.contexts import Publics, Use, context

PAIR_SIGNATURE = 64 + 3309
"""Bytes of a pair's signature: Ed25519, then ML-DSA-65."""

_P = 2**255 - 19
_ORDER_EIGHT = int.from_bytes(
    bytes.fromhex("26e8958fc2b227b045c3f489f2ef98f0d5dfac05d3c63339b13802886d53fc05"), "little"
)
_SMALL_ORDER_Y = frozenset({0, 1, _P - 1, _ORDER_EIGHT, _P - _ORDER_EIGHT})
"""The y of the points of order 1, 2, 4 and 8: under such a key one signature fits every message."""


def check_ed25519_key(public: bytes) -> None:
    """Refuse a key that is not 32 bytes, not canonically encoded, or a point of small order."""
    if len(public) != 32:
        raise SignatureRefused("key")
    y = int.from_bytes(public, "little") & (2**255 - 1)
    if y >= _P or y in _SMALL_ORDER_Y:
        raise SignatureRefused("key")


def verify_ed25519(public: bytes, signature: bytes, data: bytes) -> None:
    """`data` starts with its context string. Raises SignatureRefused; returns nothing."""
    check_ed25519_key(public)
    try:
        Ed25519PublicKey.from_public_bytes(public).verify(signature, data)
    except (InvalidSignature, ValueError) as error:
        raise SignatureRefused from error


def first_unverified(public: bytes, signed: Iterable[tuple[bytes, bytes]]) -> int | None:
    """Index of the first pair of signature and data that does not hold; the key is checked and read once."""
    check_ed25519_key(public)
    verify = Ed25519PublicKey.from_public_bytes(public).verify
    for index, (signature, data) in enumerate(signed):
        try:
            verify(signature, data)
        except (InvalidSignature, ValueError):
            return index
    return None


def verify_pair(publics: Publics, signature: bytes, use: Use, document: bytes) -> None:
    """Both halves must hold: Ed25519 over context and document, ML-DSA-65 with the use as its context."""
    if len(signature) != PAIR_SIGNATURE:
        raise SignatureRefused
    verify_ed25519(publics[0], signature[:64], context(use) + document)
    try:
        key = MLDSA65PublicKey.from_public_bytes(publics[1])
        key.verify(signature[64:], document, pair_context(use))
    except (InvalidSignature, ValueError) as error:
        raise SignatureRefused from error


def pair_context(use: Use) -> bytes:
    """ML-DSA has a context of its own, so the zero byte that ends ours is not needed there."""
    return f"vindplaats/1/{use}".encode("ascii")
