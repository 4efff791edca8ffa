"""A ledger in a file, for who wants to check it without this program: `PROTOCOL.md` §11.

The file shows numbers, times and kinds, never facts; of entries that tell when somebody was at work only the
hash. Its head is signed, so that neither an entry nor a witness can be taken off its end.
"""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from typing import Final

from sync.errors import Malformed, SignatureRefused
from sync.ledger.chain import START, Item, LedgerHead, LedgerReport, Witnessed, verify_chain
from sync.ledger.entries import PRESENCE, Entry, SignedEntry, Signer, Withheld
from sync.protocol import cbor, context, digest, shapes
from sync.protocol.calls import witness_bytes
from sync.signatures import first_unverified, verify_ed25519

MAGIC: Final = b"VPL1"
ENTRY: Final = 0
HASH_ONLY: Final = 1
_SIGNATURE: Final = 64
MARK_BYTES: Final = 32 + 8 + 8 + 32 + 8 + _SIGNATURE
_LONGEST_HEAD: Final = 512

_HEAD = shapes.fields(
    {
        1: shapes.octets(32),
        2: shapes.uint(2**64 - 1),
        3: shapes.HASH,
        4: shapes.uint(2**64 - 1),
        5: shapes.HASH,
        6: shapes.MINUTE,
        7: shapes.uint(2**32 - 1),
        8: shapes.HASH,
    },
    {9: shapes.octets(32)},
)


@dataclass(frozen=True, slots=True, kw_only=True)
class FileHead:
    """What the file says of itself, signed by the device.

    `last`: the entry it ends with; `before`: the last that was pruned (number 0: none); `marks`: how many
    witnessed anchors follow, `marks_digest` their hash; `hub` is the key that signed what the hub witnessed.
    """

    public: bytes
    last: LedgerHead
    before: LedgerHead
    minute: int
    marks: int
    marks_digest: bytes
    hub: bytes | None = None

    def encode(self) -> bytes:
        value = {
            1: self.public,
            2: self.last.n,
            3: self.last.hash,
            4: self.before.n,
            5: self.before.hash,
            6: self.minute,
            7: self.marks,
            8: self.marks_digest,
        }
        value |= {} if self.hub is None else {9: self.hub}
        shapes.require(value, _HEAD, "ledger_file")
        return cbor.encode(value)

    @classmethod
    def decode(cls, data: bytes) -> "FileHead":
        value = shapes.read(data, _HEAD, "ledger_file")
        return cls(
            public=value[1],
            last=LedgerHead(value[2], value[3]),
            before=LedgerHead(value[4], value[5]),
            minute=value[6],
            marks=value[7],
            marks_digest=value[8],
            hub=value.get(9),
        )


@dataclass(frozen=True, slots=True)
class Mark:
    """An anchor that was given away; `hub_time` (seconds; 0: none) and `signature` are the hub's word."""

    anchor: bytes
    n: int
    inc: bytes
    nonce: bytes
    hub_time: int = 0
    signature: bytes = bytes(_SIGNATURE)

    def encode(self) -> bytes:
        """MARK_BYTES bytes."""
        n, hub_time = (number.to_bytes(8, "big") for number in (self.n, self.hub_time))
        return b"".join((self.anchor, n, self.inc, self.nonce, hub_time, self.signature))

    @classmethod
    def decode(cls, data: bytes) -> "Mark":
        n, hub_time = int.from_bytes(data[32:40], "big"), int.from_bytes(data[80:88], "big")
        return cls(data[:32], n, data[40:48], data[48:80], hub_time, data[88:])

    @property
    def witnessed(self) -> Witnessed:
        return Witnessed(self.anchor, self.n, self.nonce, self.inc)


@dataclass(frozen=True, slots=True)
class FileReport:
    """What a file holds: the report on its chain, its head if that is genuine, and what others witnessed.

    `witnessed`: up to which entry the hub's word reaches, and when it gave it (seconds; 0: none).
    """

    chain: LedgerReport
    head: FileHead | None = None
    witnessed: tuple[int, int] = (0, 0)
    marks: tuple[Mark, ...] = ()


def write_file(
    entries: Sequence[SignedEntry], marks: Sequence[Mark], signer: Signer, *, minute: int, hub: bytes | None
) -> bytes:
    """The whole file. Of what happened at a moment of presence only the hash stands in it."""
    first, last = (Entry.decode(entries[at].entry) for at in (0, -1))
    body = b"".join(mark.encode() for mark in marks)
    head = FileHead(
        public=signer.public,
        last=LedgerHead(last.n, entries[-1].hash),
        before=LedgerHead(first.n - 1, first.prev),
        minute=minute,
        marks=len(marks),
        marks_digest=digest(context("ledger-file"), body),
        hub=hub,
    ).encode()
    signature = signer.sign("ledger-file", head)
    parts = [MAGIC, len(head).to_bytes(2, "big"), head, signature]
    return b"".join([*parts, *map(_encode, entries), body])


def _encode(signed: SignedEntry) -> bytes:
    if Entry.decode(signed.entry).kind in PRESENCE:
        return bytes([HASH_ONLY]) + signed.hash
    return bytes([ENTRY, len(signed.entry)]) + signed.entry + signed.signature


def verify_file(data: bytes, *, hub: bytes | None = None) -> FileReport:
    """Check a file from its first byte to its last; where it breaks is in the report.

    `hub`: the key of the hub as somebody else told it; without it the file's own is believed.
    """
    try:
        head, at = _read_head(data)
    except (Malformed, SignatureRefused):
        return FileReport(LedgerReport(False, 0, START, broken_at=0, fault="head"))
    reader = _Reader(data, at, head)
    marks = reader.marks()
    shown = [] if marks is None else marks
    witnessed = [mark.witnessed for mark in shown if mark.n > head.before.n]
    report = verify_chain(
        reader.items(), head.public, head=head.last, witnessed=witnessed, before=head.before
    )
    if report.ok and marks is not None and reader.left():
        report = replace(report, ok=False, broken_at=head.last.n + 1, fault="number")
    if report.ok and (marks is None or not _heard(shown, hub or head.hub)):
        report = replace(report, ok=False, broken_at=0, fault="witness")
    heard = max(((mark.n, mark.hub_time) for mark in shown if mark.hub_time), default=(0, 0))
    return FileReport(report, head, heard, tuple(shown))


class _Reader:
    """The part behind the head: as many entries as the head says, then the marks."""

    def __init__(self, data: bytes, at: int, head: FileHead) -> None:
        self._data = data
        self._at = at
        self._head = head

    def items(self) -> Iterator[Item]:
        """Entry by entry; ends early where the bytes end. What is no entry comes as an empty one."""
        for _ in range(self._head.last.n - self._head.before.n):
            item = self._item()
            if item is None:
                return
            yield item

    def _item(self) -> Item | None:
        data, at = self._data, self._at
        sort, length = data[at : at + 1], data[at + 1 : at + 2]
        if sort == bytes([HASH_ONLY]):
            self._at = at + 33
            return Withheld(data[at + 1 : at + 33]) if self._at <= len(data) else None
        if not length:
            return None
        end = at + 2 + length[0]
        self._at = end + _SIGNATURE
        if sort != bytes([ENTRY]):
            return SignedEntry(b"", b"")
        return SignedEntry(data[at + 2 : end], data[end : self._at]) if self._at <= len(data) else None

    def marks(self) -> list[Mark] | None:
        """The witnessed anchors; None when they are not those that the head was signed over."""
        size = self._head.marks * MARK_BYTES
        body = self._data[len(self._data) - size :] if 0 < size <= len(self._data) else b""
        if digest(context("ledger-file"), body) != self._head.marks_digest:
            return None
        return [Mark.decode(body[at : at + MARK_BYTES]) for at in range(0, size, MARK_BYTES)]

    def left(self) -> int:
        """Bytes between the last entry and the marks, or lacking there; none in a file as it was written."""
        return len(self._data) - self._head.marks * MARK_BYTES - self._at


def _read_head(data: bytes) -> tuple[FileHead, int]:
    length = int.from_bytes(data[4:6], "big")
    if data[:4] != MAGIC or length > _LONGEST_HEAD:
        raise Malformed("ledger_file")
    encoded, end = data[6 : 6 + length], 6 + length + _SIGNATURE
    head = FileHead.decode(encoded)
    if head.before.n > head.last.n:
        raise Malformed("ledger_file")
    verify_ed25519(head.public, data[6 + length : end], context("ledger-file") + encoded)
    return head, end


def _heard(marks: Iterable[Mark], hub: bytes | None) -> bool:
    """Whether every word that is said to be the hub's is the hub's."""
    words = [(mark.signature, witness_bytes(mark.anchor, mark.hub_time)) for mark in marks if mark.hub_time]
    if not words:
        return True
    try:
        return hub is not None and first_unverified(hub, words) is None
    except SignatureRefused:
        return False
