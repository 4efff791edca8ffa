"""Payloads that belong to the wire itself: receipt, withdrawal, grant, claim, welcome.

What a request or a status says is the program's own business; `sync` carries their bytes unread.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import IntEnum
from typing import Any

from sync.protocol import cbor, shapes
from sync.protocol.contexts import digest


class What(IntEnum):
    """What a receipt says about the message it names."""

    RECEIVED = 1
    OPENED = 2
    ERASED = 3
    ERASED_AFTER_TRANSFER = 4
    REFUSED = 5


_RECEIPT = shapes.fields(
    {
        1: shapes.IDENTITY,
        2: shapes.HASH,
        3: shapes.uint(max(What), least=min(What)),
        4: shapes.MINUTE,
    },
    {5: shapes.code},
)
_WITHDRAWAL = shapes.fields(
    {1: shapes.IDENTITY, 2: shapes.items(shapes.IDENTITY, most=1000), 3: shapes.code},
)
_SEEDS = shapes.items(shapes.row(shapes.EPOCH, shapes.octets(32)), most=100)
_KEY = shapes.octets(32)
# Keys of the directory documents before the present one, the latest first.
EARLIER_KEYS = 63
_EARLIER = shapes.items(_KEY, least=1, most=EARLIER_KEYS)
_GRANT = shapes.fields({1: shapes.IDENTITY, 2: _SEEDS}, {3: _KEY, 4: _KEY, 5: _KEY, 6: _EARLIER})
_CLAIM = shapes.fields(
    {
        1: shapes.IDENTITY,
        2: shapes.IDENTITY,
        3: shapes.HASH,
        4: shapes.MINUTE,
    },
    {5: shapes.IDENTITY, 6: shapes.IDENTITY, 7: shapes.row(shapes.IDENTITY, shapes.code, shapes.DAY)},
)
_OFFER = shapes.row(
    shapes.IDENTITY, shapes.EPOCH, shapes.uint(255, least=1), shapes.DAY, shapes.DAY, shapes.blob(4096)
)
_OFFERS = shapes.fields({1: shapes.items(_OFFER, most=30)})
_HEAD = shapes.row(shapes.uint(2**32 - 1, least=1), shapes.HASH)
_WELCOME = shapes.fields(
    {
        1: shapes.octets(32),
        2: _HEAD,
        3: shapes.IDENTITY,
        4: _HEAD,
        5: shapes.items(shapes.row(shapes.IDENTITY, _SEEDS), most=100),
    },
    {6: _EARLIER},
)


def _write(value: dict[int, Any], shape: shapes.Check) -> bytes:
    present = {key: element for key, element in value.items() if element is not None}
    shapes.require(present, shape, "payload")
    return cbor.encode(present)


@dataclass(frozen=True, slots=True)
class Receipt:
    """The answer of one device to one message; kept as a whole signed message, so it can be shown to others.

    `code` says why, only when `what` is REFUSED.
    """

    mid: bytes
    chain_value: bytes
    what: What
    minute: int
    code: str | None = None

    def encode(self) -> bytes:
        value = {1: self.mid, 2: self.chain_value, 3: int(self.what), 4: self.minute, 5: self.code}
        _check_receipt(value)
        return _write(value, _RECEIPT)

    @classmethod
    def decode(cls, data: bytes) -> "Receipt":
        value = shapes.read(data, _RECEIPT, "payload")
        _check_receipt(value)
        return cls(value[1], value[2], What(value[3]), value[4], value.get(5))


def _check_receipt(value: Mapping[int, Any]) -> None:
    refused = value[3] == What.REFUSED
    shapes.require(refused == (value.get(5) is not None), shapes.one_of(True), "payload")


@dataclass(frozen=True, slots=True)
class Withdrawal:
    """Takes back messages of a thread. Never expires, may come first, and is never itself taken back."""

    thread: bytes
    mids: tuple[bytes, ...]
    reason: str

    def encode(self) -> bytes:
        return _write({1: self.thread, 2: list(self.mids), 3: self.reason}, _WITHDRAWAL)

    @classmethod
    def decode(cls, data: bytes) -> "Withdrawal":
        value = shapes.read(data, _WITHDRAWAL, "payload")
        return cls(value[1], tuple(value[2]), value[3])


@dataclass(frozen=True, slots=True)
class Grant:
    """Seeds of a mailbox's epochs, for one device that has become a member.

    `root` and `organisation` are the seeds of the pairs that sign for the network and for the organisation:
    with them a second coordinator and a second administrator do the same as the first. `sync.sealing` checks
    that each seed gives the public key in the document it is for. `dirkey` closes the documents from now on
    and comes from the coordinator; `earlier` are the keys before it, which older documents still need.
    """

    mailbox: bytes
    seeds: tuple[tuple[int, bytes], ...]
    dirkey: bytes | None = None
    root: bytes | None = field(default=None, repr=False)
    organisation: bytes | None = field(default=None, repr=False)
    earlier: tuple[bytes, ...] = field(default=(), repr=False)

    def encode(self) -> bytes:
        seeds = [list(seed) for seed in self.seeds]
        value = {1: self.mailbox, 2: seeds, 3: self.dirkey, 4: self.root, 5: self.organisation}
        return _write({**value, 6: list(self.earlier) or None}, _GRANT)

    @classmethod
    def decode(cls, data: bytes) -> "Grant":
        value = shapes.read(data, _GRANT, "payload")
        pairs = value.get(4), value.get(5)
        return cls(value[1], _seeds(value[2]), value.get(3), *pairs, tuple(value.get(6, ())))


@dataclass(frozen=True, slots=True)
class Claim:
    """ "I take this up", or "would you": from a member to the own intake mailbox.

    `request` is the mid of the request; `head` is the hub's head of the mailbox as this member pulled it,
    so that members notice when the hub shows them different orders; `replaces` is the mid of an earlier
    claim that this one knows of and takes over. With `to`, a device of the same mailbox, nothing is taken
    up: the earlier claim is handed on to that one, who has it only after taking it up. With `how` colleagues
    hear of a step what the sender does not: its id, a code (how it was tried, to what kind of service it was
    referred) and the day it was done.
    """

    thread: bytes
    request: bytes
    head: bytes
    minute: int
    replaces: bytes | None = None
    to: bytes | None = None
    how: tuple[bytes, str, int] | None = None

    def encode(self) -> bytes:
        value: dict[int, Any] = {1: self.thread, 2: self.request, 3: self.head, 4: self.minute}
        value |= {5: self.replaces, 6: self.to, 7: None if self.how is None else list(self.how)}
        return _write(value, _CLAIM)

    @classmethod
    def decode(cls, data: bytes) -> "Claim":
        value = shapes.read(data, _CLAIM, "payload")
        how = tuple(value[7]) if 7 in value else None
        return cls(value[1], value[2], value[3], value[4], value.get(5), value.get(6), how)


@dataclass(frozen=True, slots=True)
class EpochOffer:
    """Public keys of coming epochs, from a member to its administration, at least once a week.

    It may offer nothing: its field 16 makes the administration a witness of the sender's ledger. An offer is
    mailbox, epoch, profile, first and last day, public key.
    """

    offers: tuple[tuple[bytes, int, int, int, int, bytes], ...] = ()

    def encode(self) -> bytes:
        return _write({1: [list(offer) for offer in self.offers]}, _OFFERS)

    @classmethod
    def decode(cls, data: bytes) -> "EpochOffer":
        value = shapes.read(data, _OFFERS, "payload")
        return cls(tuple((row[0], row[1], row[2], row[3], row[4], row[5]) for row in value[1]))


def claim_rank(mid: bytes) -> bytes:
    """Of claims made without knowledge of each other the one with the lowest rank wins, on every screen."""
    return digest(mid)


@dataclass(frozen=True, slots=True)
class Welcome:
    """What a newly enrolled device needs: the key of the directory, which documents to fetch, its grants.

    The documents themselves do not fit into a message; their versions and digests do. `organisation` is the
    one of the administrator that answers: the device's own, or the coordinator's for a first device.
    """

    dirkey: bytes
    root: tuple[int, bytes]
    organisation: bytes
    document: tuple[int, bytes]
    grants: tuple[tuple[bytes, tuple[tuple[int, bytes], ...]], ...] = ()
    earlier: tuple[bytes, ...] = field(default=(), repr=False)

    def encode(self) -> bytes:
        value = {
            1: self.dirkey,
            2: list(self.root),
            3: self.organisation,
            4: list(self.document),
            5: [[mailbox, [list(seed) for seed in seeds]] for mailbox, seeds in self.grants],
            6: list(self.earlier) or None,
        }
        return _write(value, _WELCOME)

    @classmethod
    def decode(cls, data: bytes) -> "Welcome":
        value = shapes.read(data, _WELCOME, "payload")
        root, document = value[2], value[4]
        grants = tuple((mailbox, _seeds(seeds)) for mailbox, seeds in value[5])
        heads = (root[0], root[1]), value[3], (document[0], document[1])
        return cls(value[1], *heads, grants, tuple(value.get(6, ())))


def _seeds(rows: list[list[Any]]) -> tuple[tuple[int, bytes], ...]:
    return tuple((epoch, seed) for epoch, seed in rows)
