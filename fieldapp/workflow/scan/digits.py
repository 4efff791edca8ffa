"""The digits of a text as groups that may belong together: typed, or said in words ("nul vier zeventig")."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise
from typing import Final

from fieldapp.workflow.scan.seen import Span, fold


@dataclass(frozen=True, slots=True)
class Group:
    """Digits that stand together at `plain[start:end]`.

    `gap` is what stands before them and after the group they follow on; `plus` says they begin with one "+".
    """

    digits: str
    start: int
    end: int
    gap: str = ""
    plus: bool = False


Chain = Sequence[Group]

_ONES: Final = (
    *("nul", "een", "twee", "drie", "vier", "vijf", "zes", "zeven", "acht", "negen", "tien", "elf", "twaalf"),
    *("dertien", "veertien", "vijftien", "zestien", "zeventien", "achttien", "negentien"),
)
_TENS: Final = ("twintig", "dertig", "veertig", "vijftig", "zestig", "zeventig", "tachtig", "negentig")


def _said() -> dict[str, str]:
    said = {word: str(number) for number, word in enumerate(_ONES)}
    for ten, word in enumerate(_TENS, start=2):
        said[word] = str(ten * 10)
        said |= {f"{_ONES[one]}en{word}": str(ten * 10 + one) for one in range(1, 10)}
    return said


_SAID: Final = _said()
_UNIT: Final = re.compile(r"\d+|[^\W\d_]{3,}")
# What may stand between groups of one number; a day with its year is never part of one.
_GAP: Final = re.compile(
    r"[ .,\-/_()\n:]{0,4}(?:(?:en dan|en nog|en|dan|nog|streepje|punt|schuine streep)[ .,\-/:]{1,2})?",
    re.IGNORECASE,
)
_DAY: Final = re.compile(r"(?<!\d)\d{1,2}[./\- ]\d{1,2}[./\-](?:19|20)\d\d(?!\d)")


def chains(plain: str) -> Iterator[list[Group]]:
    """Groups that follow on each other, in the order of the text."""
    days = [match.span() for match in _DAY.finditer(plain)]
    chain: list[Group] = []
    for group in _groups(plain, days):
        gap = plain[chain[-1].end : group.start] if chain else ""
        if chain and not group.plus and _GAP.fullmatch(gap) and not _passes(chain[-1].end, group.start, days):
            chain.append(Group(group.digits, group.start, group.end, gap))
            continue
        if chain:
            yield chain
        chain = [group]
    if chain:
        yield chain


def _passes(start: int, end: int, days: Sequence[Span]) -> bool:
    return any(start <= first < end for first, _ in days)


def _groups(plain: str, days: Sequence[Span]) -> Iterator[Group]:
    for match in _UNIT.finditer(plain):
        start, end = match.span()
        digits = match[0] if match[0].isdecimal() else _SAID.get(fold(match[0]), "")
        if digits and not any(first <= start < last for first, last in days):
            plus = plain[:start].endswith("+") and not plain[:start].endswith("++")
            yield Group(digits, start, end, plus=plus)


def runs(chain: Chain, lengths: Sequence[int]) -> Iterator[Chain]:
    """Every part of a chain with so many digits."""
    for first in range(len(chain)):
        count = 0
        for last in range(first, len(chain)):
            count += len(chain[last].digits)
            if count in lengths:
                yield chain[first : last + 1]
            if count >= lengths[-1]:
                break


def digits_of(run: Chain) -> str:
    """All its digits."""
    return "".join(group.digits for group in run)


def shape(run: Chain) -> tuple[int, ...]:
    """The sizes of its groups."""
    return tuple(len(group.digits) for group in run)


def gaps(run: Chain) -> tuple[str, ...]:
    """What stands between its groups."""
    return tuple(after.gap for _, after in pairwise(run))
