"""The ledger's entries, their chain, and the verifier: every disclosure and every destructive act, in order.

What an entry is about stands elsewhere, behind a salted commitment: it can be erased, and the chain still
verifies and tells nothing.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from enum import IntEnum
from typing import Protocol

from sync.errors import Malformed, SignatureRefused
from sync.protocol import Use, cbor, context, digest, shapes
from sync.signatures import verify_ed25519

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
    MEMBERSHIP = 10
    STRUCTURAL = 11


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
class LedgerHead:
    """Number and hash of the last entry, as it is kept apart from the chain: shows a cut at the end."""

    n: int
    hash: bytes


@dataclass(frozen=True, slots=True)
class Witnessed:
    """An anchor that somebody else holds, and what only this device knows of it."""

    anchor: bytes
    n: int
    nonce: bytes


@dataclass(frozen=True, slots=True)
class LedgerReport:
    """What the verifier found. `broken_at` is the number at which the chain is first not as it should be.

    `fault`: `malformed`, `number`, `prev`, `signature`, `pruned` (begins late without a checkpoint),
    `cut` (shorter than it once was) or `anchor` (not what a witness holds). `checkpoint` is the number of
    the last entry that was pruned, 0 if none was. `last` is the last entry that holds.
    """

    ok: bool
    entries: int
    last: LedgerHead
    checkpoint: int = 0
    broken_at: int | None = None
    fault: str = ""


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
    number = entry.n.to_bytes(8, "big")
    return digest(context("anchor"), entry.device, entry.inc, number, hashed, nonce)


def verify_chain(
    entries: Iterable[SignedEntry],
    public: bytes,
    *,
    head: LedgerHead | None = None,
    witnessed: Iterable[Witnessed] = (),
) -> LedgerReport:
    """Follow the chain from its first entry and say where it breaks, if it does.

    `public` is the device's `sig` key. `head` and `witnessed` show what the chain alone cannot: that
    entries are missing at the end.
    """
    walk = _Walk(public, {mark.n: mark for mark in witnessed})
    for signed in entries:
        if fault := walk.step(signed):
            return walk.report(walk.last.n + 1, fault)
    if walk.first_prev not in (walk.removed if walk.first > 1 else {NO_ENTRY}):
        return walk.report(walk.first, "pruned")
    if head is not None and head != walk.last:
        cut = head.n > walk.last.n
        return walk.report(walk.last.n + 1 if cut else head.n, "cut" if cut else "anchor")
    beyond = [n for n in walk.witnessed if n > walk.last.n]
    return walk.report(walk.last.n + 1, "cut") if beyond else walk.report(None, "")


class _Walk:
    """The state of one verification."""

    def __init__(self, public: bytes, witnessed: dict[int, Witnessed]) -> None:
        self.public = public
        self.witnessed = witnessed
        self.last = LedgerHead(0, NO_ENTRY)
        self.first = 0
        self.first_prev = NO_ENTRY
        self.removed: set[bytes] = set()
        self.entries = 0

    def step(self, signed: SignedEntry) -> str:
        """Take one entry; returns the fault, or nothing."""
        try:
            entry = Entry.decode(signed.entry)
        except Malformed:
            return "malformed"
        if self.entries == 0:
            self.first, self.first_prev = entry.n, entry.prev
            self.last = LedgerHead(entry.n - 1, entry.prev)
        if entry.n != self.last.n + 1:
            return "number"
        if entry.prev != self.last.hash:
            return "prev"
        try:
            verify_ed25519(self.public, signed.signature, context("ledger") + signed.entry)
        except SignatureRefused:
            return "signature"
        return self._take(entry, signed.hash)

    def _take(self, entry: Entry, hashed: bytes) -> str:
        mark = self.witnessed.get(entry.n)
        if mark is not None and anchor(entry, hashed, mark.nonce) != mark.anchor:
            return "anchor"
        if entry.kind == EntryKind.CHECKPOINT:
            self.removed.add(entry.commitment)
        self.last = LedgerHead(entry.n, hashed)
        self.entries += 1
        return ""

    def report(self, broken_at: int | None, fault: str) -> LedgerReport:
        checkpoint = max(self.first - 1, 0)
        return LedgerReport(broken_at is None, self.entries, self.last, checkpoint, broken_at, fault)
