"""The envelope: all that the hub holds of a message."""

from dataclasses import dataclass

from sync.errors import Malformed
from sync.protocol import cbor, shapes
from sync.protocol.contexts import context, digest

PROFILE = 1
"""HPKE base mode with X-Wing, HKDF-SHA256 and ChaCha20-Poly1305; Ed25519 signatures."""

SIZE_CLASSES = (2048, 8192, 32768, 131072)
"""Lengths of the padded message; its index is the `class` in the seal's info."""

ENC_LENGTH = 1120
TAG_LENGTH = 16
LONGEST_LIFE_DAYS = 60
MAX_ENVELOPE = SIZE_CLASSES[-1] + 2048

_SEALED_LENGTHS = tuple(ENC_LENGTH + size + TAG_LENGTH for size in SIZE_CLASSES)
_SHAPE = shapes.fields(
    {
        1: shapes.uint(255, least=1),
        2: shapes.IDENTITY,
        3: shapes.IDENTITY,
        4: shapes.EPOCH,
        5: shapes.DAY,
        6: shapes.HASH,
        7: lambda value: type(value) is bytes and len(value) in _SEALED_LENGTHS,
    }
)


def size_class(length: int) -> int:
    """The smallest class that holds a message of this length; Malformed if none does."""
    for index, size in enumerate(SIZE_CLASSES):
        if length <= size:
            return index
    raise Malformed("size")


@dataclass(frozen=True, slots=True, kw_only=True)
class Envelope:
    """One sealed message to one mailbox. `expires` is a day since 1970, at most 60 days on."""

    profile: int = PROFILE
    env: bytes
    mailbox: bytes
    epoch: int
    expires: int
    wc: bytes
    sealed: bytes

    def encode(self) -> bytes:
        value = {
            1: self.profile,
            2: self.env,
            3: self.mailbox,
            4: self.epoch,
            5: self.expires,
            6: self.wc,
            7: self.sealed,
        }
        shapes.require(value, _SHAPE, "envelope")
        return cbor.encode(value)

    @classmethod
    def decode(cls, data: bytes) -> "Envelope":
        if len(data) > MAX_ENVELOPE:
            raise Malformed("envelope")
        value = shapes.read(data, _SHAPE, "envelope")
        return cls(
            profile=value[1],
            env=value[2],
            mailbox=value[3],
            epoch=value[4],
            expires=value[5],
            wc=value[6],
            sealed=value[7],
        )

    @property
    def size_class(self) -> int:
        """Index of the size class, 0..3, by the length of what is sealed."""
        return _SEALED_LENGTHS.index(len(self.sealed))

    def info(self, net: bytes, recipient_public: bytes, size: int) -> bytes:
        """The `info` of the seal (140 bytes): all of the outside, so that none of it can be altered.

        `size` is the index of the size class: before sealing there is nothing yet to read it from.
        """
        outside = (
            context("seal"),
            self.profile.to_bytes(1, "big"),
            net,
            self.mailbox,
            self.epoch.to_bytes(4, "big"),
            self.env,
            size.to_bytes(1, "big"),
            self.expires.to_bytes(4, "big"),
            self.wc,
            digest(recipient_public),
        )
        return b"".join(outside)
