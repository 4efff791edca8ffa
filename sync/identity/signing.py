"""Private signing keys: Ed25519 for devices, and the pair that organisations and the root sign with."""

import hashlib
from collections.abc import Callable
from functools import cached_property
from typing import TypeAlias

from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey
from cryptography.hazmat.primitives.asymmetric.mldsa import MLDSA65PrivateKey

from sync.protocol import Publics, Use, context, key_id
from sync.signatures import pair_context

Entropy: TypeAlias = Callable[[int], bytes]
"""Gives that many random bytes: `secrets.token_bytes`, handed in."""


class SigningKey:
    """An Ed25519 key. It signs nothing without a context string."""

    def __init__(self, seed: bytes) -> None:
        self._seed = seed
        self._key = Ed25519PrivateKey.from_private_bytes(seed)

    @classmethod
    def from_seed(cls, seed: bytes) -> "SigningKey":
        return cls(seed)

    @classmethod
    def generate(cls, entropy: Entropy) -> "SigningKey":
        return cls(entropy(32))

    def to_bytes(self) -> bytes:
        """The 32-byte seed, for the store only."""
        return self._seed

    @cached_property
    def public(self) -> bytes:
        return self._key.public_key().public_bytes_raw()

    @cached_property
    def id(self) -> bytes:
        """Device id for a `sig` key, net id for a `net` key: the hash of the public key."""
        return key_id(self.public)

    def sign(self, use: Use, data: bytes) -> bytes:
        """Ed25519 over C(use) ‖ data: `verify_ed25519(public, signature, context(use) + data)` checks it."""
        return self._key.sign(context(use) + data)


class PairKey:
    """Ed25519 and ML-DSA-65 from one 32-byte seed, which may be printed and kept in a safe."""

    def __init__(self, seed: bytes) -> None:
        self._seed = seed
        expanded = hashlib.shake_256(seed).digest(64)
        self._classic = Ed25519PrivateKey.from_private_bytes(expanded[:32])
        self._lattice = MLDSA65PrivateKey.from_seed_bytes(expanded[32:])

    @classmethod
    def from_seed(cls, seed: bytes) -> "PairKey":
        return cls(seed)

    @classmethod
    def generate(cls, entropy: Entropy) -> "PairKey":
        return cls(entropy(32))

    def to_bytes(self) -> bytes:
        """The 32-byte seed, for the store and for paper only."""
        return self._seed

    @cached_property
    def publics(self) -> Publics:
        classic = self._classic.public_key().public_bytes_raw()
        return classic, self._lattice.public_key().public_bytes_raw()

    def sign(self, use: Use, document: bytes) -> bytes:
        """3,373 bytes that `sync.signatures.verify_pair` checks."""
        classic = self._classic.sign(context(use) + document)
        return classic + self._lattice.sign(document, pair_context(use))
