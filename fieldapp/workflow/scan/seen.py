"""A text as an eye would read it, and what was found in it."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Final

from fieldapp.domain.disclosure.guards import BLOCKING_TEXT
from fieldapp.domain.disclosure.marks import LOOK_ALIKE

NATIONAL_NUMBER: Final = "nn"
IBAN: Final = "iban"
CARD: Final = "card"
PHONE: Final = "phone"
EMAIL: Final = "email"
NAME: Final = "name"

Span = tuple[int, int]


@dataclass(frozen=True, slots=True)
class TextFinding:
    """One finding: `text[start:end]`; `blocks` means it may not leave at all."""

    kind: str
    text: str
    start: int
    end: int

    @property
    def blocks(self) -> bool:
        """Whether the text cannot leave while this is in it."""
        return self.kind in BLOCKING_TEXT


def apart(found: Iterable[TextFinding]) -> list[TextFinding]:
    """Of findings that overlap the first of the list counts; then in the order of the text."""
    kept: list[TextFinding] = []
    for finding in found:
        if all(finding.end <= other.start or finding.start >= other.end for other in kept):
            kept.append(finding)
    return sorted(kept, key=lambda finding: finding.start)


@dataclass(frozen=True, slots=True)
class Seen:
    """A text as an eye would read it (`plain`), and where each of its characters stands in the original.

    Digits of every script are digits, letters that look Latin are Latin, what cannot be seen is left out.
    """

    text: str
    plain: str
    at: tuple[int, ...]

    @classmethod
    def of(cls, text: str) -> Seen:
        if text.isascii():
            return cls(text, text, tuple(range(len(text))))
        pairs = [(plain, at) for at, char in enumerate(text) for plain in _plain(char)]
        return cls(text, "".join(char for char, _ in pairs), tuple(at for _, at in pairs))

    def finding(self, kind: str, start: int, end: int) -> TextFinding:
        """What stands at `plain[start:end]`, as it is written in the text."""
        first, last = self.at[start], self.at[end - 1] + 1
        return TextFinding(kind, self.text[first:last], first, last)


_BY_CATEGORY: Final = {"Cf": "", "Mn": "", "Me": "", "Zs": " ", "Pd": "-"}


def _plain(char: str) -> str:
    if char.isascii():
        return char
    category = unicodedata.category(char)
    if category in _BY_CATEGORY:
        return _BY_CATEGORY[category]
    if category == "Nd":
        return str(unicodedata.digit(char))
    wide = unicodedata.normalize("NFKC", char)
    return LOOK_ALIKE.get(char, wide if len(wide) == 1 else char)


def fold(word: str) -> str:
    """Small letters without accents; letters that look Latin are Latin."""
    if word.isascii():
        return word.lower()
    apart_ = unicodedata.normalize("NFKD", "".join(LOOK_ALIKE.get(char, char) for char in word).casefold())
    return "".join(char for char in apart_ if not unicodedata.combining(char)).replace("ı", "i")
