"""The signed header of a message, and the kinds of message there are."""

from dataclasses import dataclass
from enum import IntEnum
from typing import NamedTuple, TypeAlias

from sync.protocol import cbor, shapes
from sync.protocol.contexts import context, digest

NO_CHAIN = bytes(32)
"""`prev` of the first message of a chain."""


class Kind(IntEnum):
    """What a message is; `sync.directory.may` says from whom to whom each may go."""

    REQUEST = 1
    STATUS = 2
    RECEIPT = 3
    WITHDRAWAL = 4
    GRANT = 5
    OWN_COPY = 6
    CLAIM = 7
    RUNG = 8
    RECOVERY_SHARE = 9
    WELCOME = 10
    EPOCH_OFFER = 11
    COUNTS = 12
    EVIDENCE = 13
    HANDOVER = 14
    STRUCTURAL = 15
    STRUCTURAL_FEEDBACK = 16
    CONSULTATION = 17
    ADDENDUM = 18


class Head(NamedTuple):
    """Version and digest of a directory document, as somebody holds it. Version 0 means: holds none."""

    version: int
    digest: bytes


Heads: TypeAlias = tuple[Head, Head, Head]
"""Root document, the sender's organisation document, the receiver's organisation document."""

NO_HEAD = Head(0, bytes(32))

_HEAD = shapes.row(shapes.uint(2**32 - 1), shapes.HASH)
_SHAPE = shapes.fields(
    {
        1: shapes.uint(max(Kind), least=min(Kind)),
        2: shapes.IDENTITY,
        3: shapes.IDENTITY,
        4: shapes.IDENTITY,
        5: shapes.IDENTITY,
        6: shapes.IDENTITY,
        7: shapes.EPOCH,
        8: shapes.IDENTITY,
        9: shapes.octets(8),
        10: shapes.uint(2**64 - 1, least=1),
        11: shapes.HASH,
        12: shapes.MINUTE,
        13: shapes.DAY,
        14: shapes.HASH,
        15: shapes.row(_HEAD, _HEAD, _HEAD),
        16: shapes.HASH,
    }
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Header:
    """What the sender signs. The numbers of its fields are those of `PROTOCOL.md`.

    `time` is the sender's clock in whole minutes since 1970: shown, never used to order or to refuse.
    `until` is the day (since 1970) after which the receiver's program erases the message.
    """

    kind: Kind
    net: bytes
    mid: bytes
    thread: bytes
    env: bytes
    to: bytes
    epoch: int
    from_: bytes
    inc: bytes
    n: int
    prev: bytes
    time: int
    until: int
    pd: bytes
    heads: Heads
    anchor: bytes

    def encode(self) -> bytes:
        value = {
            1: int(self.kind),
            2: self.net,
            3: self.mid,
            4: self.thread,
            5: self.env,
            6: self.to,
            7: self.epoch,
            8: self.from_,
            9: self.inc,
            10: self.n,
            11: self.prev,
            12: self.time,
            13: self.until,
            14: self.pd,
            15: [list(head) for head in self.heads],
            16: self.anchor,
        }
        shapes.require(value, _SHAPE, "header")
        return cbor.encode(value)

    @classmethod
    def decode(cls, data: bytes) -> "Header":
        value = shapes.read(data, _SHAPE, "header")
        root, own, theirs = (Head(version, document) for version, document in value[15])
        return cls(
            kind=Kind(value[1]),
            net=value[2],
            mid=value[3],
            thread=value[4],
            env=value[5],
            to=value[6],
            epoch=value[7],
            from_=value[8],
            inc=value[9],
            n=value[10],
            prev=value[11],
            time=value[12],
            until=value[13],
            pd=value[14],
            heads=(root, own, theirs),
            anchor=value[16],
        )

    @property
    def chain_value(self) -> bytes:
        """`prev` of the next message. Without envelope and epoch: sealing again does not break the chain."""
        return digest(context("chain"), self.prev, self.mid, self.n.to_bytes(8, "big"), self.pd)


def payload_digest(payload: bytes, salt: bytes) -> bytes:
    """`pd`: binds the payload to the signed header; once the salt is erased there is nothing to guess at."""
    return digest(context("payload"), salt, payload)
