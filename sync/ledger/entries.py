"""The ledger's entries: what is signed, what it is hashed to, and what binds facts and anchors to it."""

from dataclasses import dataclass
from enum import IntEnum
from typing import Protocol

from sync.protocol import Use, cbor, context, digest, shapes

NO_ENTRY = bytes(32)
"""`prev` of the very first entry."""

_SHAPE = shapes.fields(
    {
        1: shapes.uint(2**64 - 1, least=1),
        2: shapes.HASH,
        3: shapes.MINUTE,
        4: shapes.uint(255, least=1),
        5: shapes.HASH,
        6: shapes.IDENTITY,
        7: shapes.octets(8),
    }
)


class EntryKind(IntEnum):
    """What happened. Numbers above these are kept and verified, and shown as "unknown to this version"."""

    DISCLOSURE = 1
    STATUS = 2
    WITHDRAWAL = 3
    ERASURE = 4
    CHECKPOINT = 5
    RESTORED = 6
    GRANT = 7
    HANDOVER = 8
    EXPORT = 9
    MEMBERSHIP = 10  # enrolment, joining, leaving
    STRUCTURAL = 11
    CONSENT = 12  # asked: yes, no, not asked, ended
    RECORDED = 13  # necessity, right to speak, statutory consultation, advice: noted, nothing sent
    READ = 14  # the record of another worker's person, by a supervisor
    UNLOCK = 15
    PASSPHRASE = 16
    ASKED = 17  # somebody from outside asked about a person
    BLOCKED = 18  # a guard closed; nothing left
    MERGE = 19  # two persons that were one, and the undoing of it
    RIGHTS = 20  # correction, restriction, addendum, answer to a request for access
    LOST_DEVICE = 21
    WITNESS = 22  # an anchor given to the own organisation
    ANSWER = 23  # heard from the one to whom something was disclosed
    LADDER = 25  # a next step given to a holder, or sent on by one
    DOSSIER = 26  # a received request handed into the own dossier: a file, paper, the clipboard
    DOSSIER_STEP = 27  # a step that the own dossier system said, set here
    CONSULTATION = 28  # a case-overleg: asked, answered, fixed, agreed
    COUNTS = 31  # figures without persons: to the own organisation, or the table of a quarter


PRESENCE = frozenset({EntryKind.UNLOCK})
"""Kinds that say when somebody was at work: an exported ledger shows of them nothing but a hash."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Entry:
    """One entry. `time` is a minute; `commitment` binds the facts (CHECKPOINT: the last hash removed)."""

    n: int
    prev: bytes
    time: int
    kind: int
    commitment: bytes
    device: bytes
    inc: bytes

    def encode(self) -> bytes:
        value = {
            1: self.n,
            2: self.prev,
            3: self.time,
            4: int(self.kind),
            5: self.commitment,
            6: self.device,
            7: self.inc,
        }
        shapes.require(value, _SHAPE, "entry")
        return cbor.encode(value)

    @classmethod
    def decode(cls, data: bytes) -> "Entry":
        value = shapes.read(data, _SHAPE, "entry")
        return cls(
            n=value[1],
            prev=value[2],
            time=value[3],
            kind=value[4],
            commitment=value[5],
            device=value[6],
            inc=value[7],
        )


class Signer(Protocol):
    """The device's `sig` key: `sync.identity.SigningKey`."""

    @property
    def public(self) -> bytes: ...

    def sign(self, use: Use, data: bytes) -> bytes: ...


@dataclass(frozen=True, slots=True)
class SignedEntry:
    """An entry as it was signed, and the signature."""

    entry: bytes
    signature: bytes

    @property
    def hash(self) -> bytes:
        return entry_hash(self.entry)


@dataclass(frozen=True, slots=True)
class Withheld:
    """An entry of which only the hash is shown; the one after it, which names that hash, vouches for it."""

    hash: bytes


def entry_hash(entry: bytes) -> bytes:
    return digest(context("ledger"), entry)


def sign_entry(entry: Entry, signer: Signer) -> SignedEntry:
    encoded = entry.encode()
    return SignedEntry(encoded, signer.sign("ledger", encoded))


def facts_commitment(salt: bytes, facts: bytes) -> bytes:
    """Binds facts that may be erased later. Without the salt a short fact could simply be guessed."""
    return digest(context("facts"), salt, facts)


def anchor(entry: Entry, hashed: bytes, nonce: bytes) -> bytes:
    """What others get to hold of entry n: neither content nor number shows without the nonce."""
    return anchor_value(entry.device, entry.inc, entry.n, hashed, nonce)


def anchor_value(device: bytes, inc: bytes, n: int, hashed: bytes, nonce: bytes) -> bytes:
    return digest(context("anchor"), device, inc, n.to_bytes(8, "big"), hashed, nonce)
