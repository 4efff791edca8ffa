"""The verifier: follows the chain from its first entry and says where it is first not as it should be.

Signatures are checked a page at a time under a key that is read once; what the chain itself shows (numbers,
hashes, witnesses) is checked entry by entry, and the lowest number wins.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from itertools import islice
from typing import Final, TypeAlias

from sync.errors import Malformed
from sync.ledger.entries import NO_ENTRY, Entry, EntryKind, SignedEntry, Withheld, anchor, anchor_value
from sync.protocol import context, key_id
from sync.signatures import first_unverified

Item: TypeAlias = SignedEntry | Withheld

PAGE: Final = 256
"""Entries of which the signatures are checked in one go."""

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
    over), or, of a file and without a number (0), `head` and `witness`.
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
    before: LedgerHead | None = None,
) -> LedgerReport:
    """Follow the chain from its first entry and say where it breaks, if it does.

    `public` is the device's `sig` key. `head` and `witnessed` show what the chain alone cannot: that
    entries are missing at the end. `before`, when it is known, is what stood before the first entry.
    """
    check = ChainCheck(public, before or START, begun=before is not None)
    check.witness(witnessed)
    source = iter(entries)
    while page := list(islice(source, PAGE)):
        if not check.take(page):
            break
    return check.finish(head)


@dataclass(slots=True)
class ChainCheck:
    """One verification, a page of PAGE entries at a time; `last` goes on only over what holds.

    `run` is where a row of withheld entries began: what does not fit behind it may be wrong from there on.
    """

    public: bytes
    last: LedgerHead = START
    fault: str = ""
    witnessed: dict[int, Witnessed] = field(default_factory=dict)
    first: int = 0
    first_prev: bytes = NO_ENTRY
    removed: set[bytes] = field(default_factory=set)
    entries: int = 0
    withheld: int = 0
    run: LedgerHead | None = None
    begun: bool = False

    def witness(self, marks: Iterable[Witnessed]) -> None:
        """What others hold, of the entries that come."""
        self.witnessed |= {mark.n: mark for mark in marks}

    def take(self, page: Sequence[Item]) -> bool:
        """Take a page; False once something is wrong, and then nothing more is to be taken."""
        signed: list[tuple[bytes, bytes]] = []
        before: list[tuple[LedgerHead, int]] = []
        for item in page:
            if isinstance(item, SignedEntry):
                signed.append((item.signature, context("ledger") + item.entry))
                before.append((self.last, self.entries))
                self.fault = self._step(item)
            else:
                self.fault = self._pass(item)
            if self.fault:
                break
        if self.fault in _BEFORE_SIGNATURE:
            signed.pop()
        bad = first_unverified(self.public, signed)
        if bad is not None:
            (self.last, self.entries), self.fault = before[bad], "signature"
        return not self.fault

    def finish(self, head: LedgerHead | None = None) -> LedgerReport:
        """What was found; `head` is the last entry as it was kept apart."""
        last = self.last
        if self.fault:
            return self._report(last.n + 1, self.fault)
        if self.first_prev not in (self.removed if self.first > 1 else {NO_ENTRY}):
            return self._report(self.first, "pruned")
        if head is not None and head != last:
            cut = head.n > last.n
            return self._report(last.n + 1 if cut else head.n, "cut" if cut else "anchor")
        beyond = any(n > last.n for n in self.witnessed)
        return self._report(last.n + 1, "cut") if beyond else self._report(None, "")

    def _pass(self, item: Withheld) -> str:
        mark = self.witnessed.get(self.last.n + 1)
        if mark is not None and mark.inc:
            value = anchor_value(key_id(self.public), mark.inc, mark.n, item.hash, mark.nonce)
            if value != mark.anchor:
                return "anchor"
        if self.entries == 0:
            self.first, self.first_prev = self.last.n + 1, self.last.hash
        vouched = mark is not None and bool(mark.inc)
        self.run = None if vouched else self.run or self.last
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
            if not self.begun:
                self.last = LedgerHead(entry.n - 1, entry.prev)
            self.first, self.first_prev = self.last.n + 1, self.last.hash
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

    def _report(self, broken_at: int | None, fault: str) -> LedgerReport:
        checkpoint = max(self.first - 1, 0)
        return LedgerReport(
            broken_at is None, self.entries, self.last, checkpoint, broken_at, fault, self.withheld
        )
