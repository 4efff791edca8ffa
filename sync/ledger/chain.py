"""The verifier: follows the chain from its first entry and says where it is first not as it should be.

Signatures are checked a page at a time under a key that is read once; what the chain itself shows (numbers,
hashes, witnesses) is checked entry by entry, and the lowest number wins.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from itertools import islice
from typing import Final, TypeAlias

from sync.errors import Malformed
from sync.ledger.entries import NO_ENTRY, Entry, EntryKind, SignedEntry, Withheld, anchor, anchor_value
from sync.protocol import context, key_id
from sync.signatures import first_unverified

Item: TypeAlias = SignedEntry | Withheld

_PAGE: Final = 256
# Found without a look at the signature, which may hold: an entry that is whole, but not here.
_BEFORE_SIGNATURE: Final = frozenset({"malformed", "number", "prev"})


@dataclass(frozen=True, slots=True)
class LedgerHead:
    """Number and hash of the last entry, as it is kept apart from the chain: shows a cut at the end."""

    n: int
    hash: bytes


@dataclass(frozen=True, slots=True)
class Witnessed:
    """An anchor that somebody else holds, and what only this device knows of it.

    `inc` (else taken from the entry) lets it speak for an entry that is withheld.
    """

    anchor: bytes
    n: int
    nonce: bytes
    inc: bytes = b""


@dataclass(frozen=True, slots=True)
class LedgerReport:
    """What the verifier found. `broken_at` is the number at which the chain is first not as it should be.

    `fault`: `malformed`, `number`, `prev`, `signature`, `pruned` (begins late without a checkpoint),
    `cut` (shorter than it once was), `anchor` (not what a witness holds), `facts` (not those it was signed
    over), `hub` (a word that is not the hub's), or, of a file and without a number (0), `head` and `witness`.
    `checkpoint` is the number of the last entry that was pruned, 0 if none was. `last` is the last entry that
    holds; `withheld` entries show only their hash.
    """

    ok: bool
    entries: int
    last: LedgerHead
    checkpoint: int = 0
    broken_at: int | None = None
    fault: str = ""
    withheld: int = 0


START: Final = LedgerHead(0, NO_ENTRY)
"""Before the first entry of a ledger of which nothing was pruned."""


def verify_chain(
    entries: Iterable[Item],
    public: bytes,
    *,
    head: LedgerHead | None = None,
    witnessed: Iterable[Witnessed] = (),
    before: LedgerHead = START,
) -> LedgerReport:
    """Follow the chain from its first entry and say where it breaks, if it does.

    `public` is the device's `sig` key. `head` and `witnessed` show what the chain alone cannot: that
    entries are missing at the end. `before` is what stood before a first entry that is withheld.
    """
    walk = _Walk(public, {mark.n: mark for mark in witnessed}, before)
    source = iter(entries)
    while page := list(islice(source, _PAGE)):
        if fault := walk.take(page):
            return walk.report(walk.last.n + 1, fault)
    if walk.first_prev not in (walk.removed if walk.first > 1 else {NO_ENTRY}):
        return walk.report(walk.first, "pruned")
    if head is not None and head != walk.last:
        cut = head.n > walk.last.n
        return walk.report(walk.last.n + 1 if cut else head.n, "cut" if cut else "anchor")
    beyond = [n for n in walk.witnessed if n > walk.last.n]
    return walk.report(walk.last.n + 1, "cut") if beyond else walk.report(None, "")


@dataclass(slots=True)
class _Walk:
    """The state of one verification; `last` goes on only over what holds.

    `run` is where a row of withheld entries began: what does not fit behind it may be wrong from there on.
    """

    public: bytes
    witnessed: Mapping[int, Witnessed]
    last: LedgerHead
    first: int = 0
    first_prev: bytes = NO_ENTRY
    removed: set[bytes] = field(default_factory=set)
    entries: int = 0
    withheld: int = 0
    run: LedgerHead | None = None

    def take(self, page: list[Item]) -> str:
        """Take a page; gives the fault with the lowest number in it, or nothing."""
        signed: list[tuple[bytes, bytes]] = []
        before: list[tuple[LedgerHead, int]] = []
        fault = ""
        for item in page:
            if isinstance(item, SignedEntry):
                signed.append((item.signature, context("ledger") + item.entry))
                before.append((self.last, self.entries))
                fault = self._step(item)
            else:
                fault = self._pass(item)
            if fault:
                break
        if fault in _BEFORE_SIGNATURE:
            signed.pop()
        bad = first_unverified(self.public, signed)
        if bad is None:
            return fault
        self.last, self.entries = before[bad]
        return "signature"

    def _pass(self, item: Withheld) -> str:
        mark = self.witnessed.get(self.last.n + 1)
        if mark is not None and mark.inc:
            value = anchor_value(key_id(self.public), mark.inc, mark.n, item.hash, mark.nonce)
            if value != mark.anchor:
                return "anchor"
        if self.entries == 0:
            self.first, self.first_prev = self.last.n + 1, self.last.hash
        self.run = self.run or self.last
        self.last = LedgerHead(self.last.n + 1, item.hash)
        self.entries += 1
        self.withheld += 1
        return ""

    def _step(self, signed: SignedEntry) -> str:
        """What the entry itself shows; its signature is looked at with those of the page."""
        try:
            entry = Entry.decode(signed.entry)
        except Malformed:
            return self._misfit("malformed")
        if self.entries == 0:
            self.first, self.first_prev = entry.n, entry.prev
            self.last = LedgerHead(entry.n - 1, entry.prev)
        if entry.n != self.last.n + 1:
            return self._misfit("number")
        if entry.prev != self.last.hash:
            return self._misfit("prev")
        self.run = None
        hashed = signed.hash
        mark = self.witnessed.get(entry.n)
        if mark is not None and anchor(entry, hashed, mark.nonce) != mark.anchor:
            return "anchor"
        if entry.kind == EntryKind.CHECKPOINT:
            self.removed.add(entry.commitment)
        self.last = LedgerHead(entry.n, hashed)
        self.entries += 1
        return ""

    def _misfit(self, fault: str) -> str:
        if self.run is not None:
            self.entries -= self.last.n - self.run.n
            self.last = self.run
        return fault

    def report(self, broken_at: int | None, fault: str) -> LedgerReport:
        checkpoint = max(self.first - 1, 0)
        return LedgerReport(
            broken_at is None, self.entries, self.last, checkpoint, broken_at, fault, self.withheld
        )
