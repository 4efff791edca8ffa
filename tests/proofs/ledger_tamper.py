"""Whatever is done to a ledger of 10,000 entries is found, and found where it was done.

Each case takes a fresh file of the same ledger (as it would be exported) and does one thing to it, drawn at
random: a bit flipped in an entry or its signature, an entry left out, doubled, replaced by a later one, two
entries that change places, a cut at the end, a cut at the front. It goes wrong if `verify_file` does not say
so, or names a number outside of what was touched. The long form does 2,000 cases on 10,000 entries, the
short one 200 on 120 and one on 10,000; each ledger is also checked as it was written.

The control runs the same cases with the check of the chain off (signatures, numbers and head only): what was
signed well but stands in another ledger's place then passes unseen. The owner of the key, who can sign again,
is one of the cases: only `prev` and the witnesses catch that.
"""

import random
from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from typing import Final

from sync.identity import SigningKey
from sync.ledger import (
    NO_ENTRY,
    Entry,
    EntryKind,
    Mark,
    SignedEntry,
    anchor,
    sign_entry,
    verify_file,
    write_file,
)
from sync.ledger import chain as chain_module
from tests.proofs import Proof
from tests.proofs.switching import replaced
from tests.sync.invented import NOW, dice

_KEY: Final = SigningKey.generate(dice("ledger-tamper"))
_LONG: Final = 10_000
_SHORT: Final = 120


@dataclass(frozen=True, slots=True)
class Ledger:
    """A ledger, its file, and where each item stands in that file."""

    chain: list[SignedEntry]
    marks: list[Mark]
    file: bytes
    spans: list[tuple[int, int]]


@dataclass(frozen=True, slots=True)
class Case:
    """A file that was tampered with, and the numbers at which it may be said to break."""

    file: bytes
    where: range


def prove(*, full: bool) -> Proof:
    dice_of_cases = random.Random(20261124)
    sizes = [_LONG] * 2000 if full else [_SHORT] * 200 + [_LONG]
    ledgers = {size: a_ledger(size) for size in set(sizes)}
    whole = [verify_file(ledger.file).chain.ok for ledger in ledgers.values()]
    cases = [(TAMPERINGS[at % len(TAMPERINGS)], ledgers[size]) for at, size in enumerate(sizes)]
    missed = sum(_missed(tamper(ledger, dice_of_cases)) for tamper, ledger in cases)
    return Proof(
        "ledger-tamper", len(cases) + len(whole), missed + whole.count(False), goal=0, control=_control()
    )


def _control() -> int:
    """How many of the short cases pass, or are named wrongly, when nobody looks at the chain."""
    ledger, dice_of_cases = a_ledger(_SHORT), random.Random(7)
    with replaced(chain_module.ChainCheck, "_step", _step_without_chain):
        tampered = [tamper(ledger, dice_of_cases) for _ in range(5) for tamper in TAMPERINGS]
        return sum(_missed(case) for case in tampered)


def _step_without_chain(check: chain_module.ChainCheck, signed: SignedEntry) -> str:
    """Decodes and goes on: no number, no `prev`, no witness."""
    entry = Entry.decode(signed.entry)
    if check.entries == 0:
        check.first, check.first_prev = entry.n, entry.prev
    check.last = chain_module.LedgerHead(entry.n, signed.hash)
    check.entries += 1
    return ""


def _missed(case: Case) -> bool:
    try:
        report = verify_file(case.file).chain
    except Exception:
        return True
    return report.ok or report.broken_at not in case.where


def a_ledger(length: int) -> Ledger:
    roll = dice(f"ledger-tamper {length}")
    chain: list[SignedEntry] = []
    marks = []
    for n in range(1, length + 1):
        kind = EntryKind.UNLOCK if n % 9 == 4 else EntryKind.DISCLOSURE
        entry = Entry(
            n=n,
            prev=chain[-1].hash if chain else NO_ENTRY,
            time=NOW + n,
            kind=kind if n < length else EntryKind.EXPORT,
            commitment=roll(32),
            device=_KEY.id,
            inc=b"incarn01",
        )
        chain.append(sign_entry(entry, _KEY))
        nonce = roll(32)
        marks.append(Mark(anchor(entry, chain[-1].hash, nonce), n, entry.inc, nonce))
    file = write_file(chain, marks, _KEY, minute=NOW, hub=None)
    return Ledger(chain, marks, file, list(_spans(file, length)))


def _spans(file: bytes, length: int) -> Iterator[tuple[int, int]]:
    at = 6 + int.from_bytes(file[4:6], "big") + 64
    for _ in range(length):
        end = at + (33 if file[at] else 2 + file[at + 1] + 64)
        yield at, end
        at = end


# --- what can be done to it ---------------------------------------------------------------------------------


def _flip(ledger: Ledger, roll: random.Random) -> Case:
    at = roll.randrange(len(ledger.spans))
    data = bytearray(ledger.file)
    data[roll.randrange(*ledger.spans[at])] ^= 1 << roll.randrange(8)
    return Case(bytes(data), range(at + 1, at + 2))


def _drop(ledger: Ledger, roll: random.Random) -> Case:
    at = roll.randrange(len(ledger.spans))
    begin, end = ledger.spans[at]
    return Case(ledger.file[:begin] + ledger.file[end:], range(at + 1, at + 2))


def _double(ledger: Ledger, roll: random.Random) -> Case:
    at = roll.randrange(len(ledger.spans))
    begin, end = ledger.spans[at]
    return Case(ledger.file[:end] + ledger.file[begin:], range(at + 2, at + 3))


def _swap(ledger: Ledger, roll: random.Random) -> Case:
    first, second = sorted(roll.sample(range(len(ledger.spans)), 2))
    (a, b), (c, d) = ledger.spans[first], ledger.spans[second]
    file = ledger.file
    swapped = file[:a] + file[c:d] + file[b:c] + file[a:b] + file[d:]
    return Case(swapped, range(first + 1, first + 2))


def _replace(ledger: Ledger, roll: random.Random) -> Case:
    """A later entry in the place of an earlier one."""
    first, second = sorted(roll.sample(range(len(ledger.spans)), 2))
    (a, b), (c, d) = ledger.spans[first], ledger.spans[second]
    return Case(ledger.file[:a] + ledger.file[c:d] + ledger.file[b:], range(first + 1, first + 2))


def _cut_end(ledger: Ledger, roll: random.Random) -> Case:
    at = roll.randrange(len(ledger.spans))
    begin, end = ledger.spans[at]
    return Case(ledger.file[: roll.randrange(begin, end)], range(at + 1, at + 2))


def _cut_front(ledger: Ledger, roll: random.Random) -> Case:
    at = roll.randrange(1, len(ledger.spans))
    return Case(ledger.file[: ledger.spans[0][0]] + ledger.file[ledger.spans[at][0] :], range(1, 2))


def _signed_again(ledger: Ledger, roll: random.Random) -> Case:
    """By the owner of the key: one entry with other facts, well signed, in a file with a head of its own."""
    hidden = [ledger.file[begin] for begin, _ in ledger.spans]
    # What stands right before an entry that shows only its hash is vouched for by its witness alone.
    at = roll.choice([at for at in range(len(hidden) - 1) if not hidden[at] and not hidden[at + 1]])
    entry = replace(Entry.decode(ledger.chain[at].entry), commitment=bytes(32))
    chain = [*ledger.chain[:at], sign_entry(entry, _KEY), *ledger.chain[at + 1 :]]
    # Even an owner who keeps the witnesses out of it is found at the entry behind.
    marks = ledger.marks if roll.random() < 0.5 else []
    return Case(write_file(chain, marks, _KEY, minute=NOW, hub=None), range(at + 1, at + 3))


TAMPERINGS: Final[tuple[Callable[[Ledger, random.Random], Case], ...]] = (
    _flip,
    _drop,
    _double,
    _swap,
    _replace,
    _cut_end,
    _cut_front,
    _signed_again,
)
