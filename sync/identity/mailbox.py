"""Private keys of mailbox epochs: X-Wing (ML-KEM-768 with X25519) from a seed of 32 bytes."""

import hashlib
from functools import cached_property

from cryptography.hazmat.primitives.asymmetric.mlkem import MLKEM768PrivateKey
from cryptography.hazmat.primitives.asymmetric.x25519 import X25519PrivateKey
from cryptography.hazmat.primitives.hpke import MLKEM768X25519PrivateKey

from sync.identity.signing import Entropy
from sync.protocol import PROFILE

PUBLIC_LENGTH = 1184 + 32


class MailboxKey:
    """One epoch's key. Its seed is all that is stored; when the seed is deleted the epoch is forgotten."""

    profile = PROFILE

    def __init__(self, seed: bytes) -> None:
        if len(seed) != 32:
            raise ValueError("a mailbox seed has 32 bytes")
        expanded = hashlib.shake_256(seed).digest(96)
        self._seed = seed
        self._lattice = MLKEM768PrivateKey.from_seed_bytes(expanded[:64])
        self._curve = X25519PrivateKey.from_private_bytes(expanded[64:])
        self.private = MLKEM768X25519PrivateKey(self._lattice, self._curve)

    @classmethod
    def from_seed(cls, seed: bytes) -> "MailboxKey":
        return cls(seed)

    @classmethod
    def generate(cls, entropy: Entropy) -> "MailboxKey":
        return cls(entropy(32))

    def to_bytes(self) -> bytes:
        """The 32-byte seed, for the store and for grants only."""
        return self._seed

    @cached_property
    def public(self) -> bytes:
        """1,216 bytes: ML-KEM-768 encapsulation key, then X25519 public key."""
        curve = self._curve.public_key().public_bytes_raw()
        return self._lattice.public_key().public_bytes_raw() + curve
