"""What a text would give away: numbers that block, and numbers and names that are decided one by one.

Digits of every script count as digits, and characters that cannot be seen hide nothing.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Collection, Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import Final

from stdnum import iban, luhn
from stdnum.be import bis, nn

from fieldapp.domain.disclosure.guards import BLOCKING_TEXT
from fieldapp.domain.people import Person
from fieldapp.store.people import Named
from fieldapp.workflow.session import Session

NATIONAL_NUMBER: Final = "nn"
IBAN: Final = "iban"
CARD: Final = "card"
PHONE: Final = "phone"
EMAIL: Final = "email"
NAME: Final = "name"


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


def scan(session: Session, texts: Sequence[str], own: Person | None = None) -> list[list[TextFinding]]:
    """Findings of each text in its order: numbers, addresses, and names of people known here.

    With `own` the names of that person do not count: they leave by their own field. The names are read once,
    however many texts there are.
    """
    if not any(texts):
        return [[] for _ in texts]
    names = _known_names(session.people.named(), own)
    lengths = sorted({len(name) for name in names}, reverse=True)
    return [_apart(numbers(text) + _named(text, names, lengths)) for text in texts]


def blocking_kinds(texts: Iterable[str]) -> tuple[str, ...]:
    """Kinds of numbers in any of these texts that may never leave."""
    kinds = {finding.kind for text in texts for finding in numbers(text) if finding.blocks}
    return tuple(kind for kind in BLOCKING_TEXT if kind in kinds)


def numbers(text: str) -> list[TextFinding]:
    """Numbers and e-mail addresses, what blocks first; none overlaps another."""
    seen = Seen.of(text)
    found: list[TextFinding] = []
    for kind, spans in (
        (NATIONAL_NUMBER, _national_numbers(seen.plain)),
        (IBAN, _ibans(seen.plain)),
        (CARD, _cards(seen.plain)),
        (EMAIL, (match.span() for match in _EMAIL.finditer(seen.plain))),
        (PHONE, _phones(seen.plain)),
    ):
        found += [seen.finding(kind, start, end) for start, end in spans]
    return _apart(found)


def _apart(found: list[TextFinding]) -> list[TextFinding]:
    """Of findings that overlap the first of the list counts; then in the order of the text."""
    kept: list[TextFinding] = []
    for finding in found:
        if all(finding.end <= other.start or finding.start >= other.end for other in kept):
            kept.append(finding)
    return sorted(kept, key=lambda finding: finding.start)


@dataclass(frozen=True, slots=True)
class Seen:
    """A text as an eye would read it (`plain`), and where each of its characters stands in the original."""

    text: str
    plain: str
    at: tuple[int, ...]

    @classmethod
    def of(cls, text: str) -> Seen:
        pairs = [(plain, at) for at, char in enumerate(text) for plain in _plain(char)]
        return cls(text, "".join(char for char, _ in pairs), tuple(at for _, at in pairs))

    def finding(self, kind: str, start: int, end: int) -> TextFinding:
        first, last = self.at[start], self.at[end - 1] + 1
        return TextFinding(kind, self.text[first:last], first, last)


def _plain(char: str) -> str:
    if char.isascii():
        return char
    category = unicodedata.category(char)
    if category in ("Cf", "Mn", "Me"):
        return ""
    if category == "Nd":
        return str(unicodedata.digit(char))
    if category == "Zs":
        return " "
    if category == "Pd":
        return "-"
    wide = unicodedata.normalize("NFKC", char)
    return wide if len(wide) == 1 else char


# --- numbers ------------------------------------------------------------------------------------------

_GAP: Final = r"[ .\-/_]{0,3}"
_ELEVEN: Final = re.compile(rf"(?<![\d+])\d(?:{_GAP}\d){{10}}(?!\d)")
_AS_ON_THE_CARD: Final = re.compile(r"\d{2}\.\d{2}\.\d{2} ?- ?\d{3} ?[.\-] ?\d{2}")
_IBAN: Final = re.compile(rf"(?<![0-9a-z])[a-z]{{2}}{_GAP}\d(?:{_GAP}[0-9a-z]){{11,32}}", re.IGNORECASE)
_CARD: Final = re.compile(rf"(?<!\d)[2-6](?:{_GAP}\d){{12,18}}(?!\d)")
_EMAIL: Final = re.compile(r"[\w.+\-]{1,64} ?@ ?[\w\-]{1,63}(?:\.[\w\-]{1,63}){1,4}")
_PHONE: Final = re.compile(
    r"(?<![\d+])(?:\+|00 ?)?(?:\(0\) ?)?\d(?:[ .\-/()]{0,2}\d){7,13}(?!\d)",
)


def _national_numbers(plain: str) -> Iterator[tuple[int, int]]:
    for match in _ELEVEN.finditer(plain):
        digits = _digits(match[0])
        if nn.is_valid(digits) or bis.is_valid(digits) or _AS_ON_THE_CARD.fullmatch(match[0]):
            yield match.span()


def _ibans(plain: str) -> Iterator[tuple[int, int]]:
    """The number, without words that happen to follow it."""
    for match in _IBAN.finditer(plain):
        ends = [at for at in range(match.end(), match.start() + 14, -1) if plain[at - 1].isalnum()]
        for end in ends:
            if iban.is_valid(re.sub(r"[ .\-/_]", "", plain[match.start() : end]), check_country=False):
                yield match.start(), end
                break


def _cards(plain: str) -> Iterator[tuple[int, int]]:
    for match in _CARD.finditer(plain):
        if luhn.is_valid(_digits(match[0])):
            yield match.span()


def _phones(plain: str) -> Iterator[tuple[int, int]]:
    for match in _PHONE.finditer(plain):
        digits = _digits(match[0])
        abroad = match[0].startswith(("+", "00"))
        if abroad or (digits.startswith("0") and len(digits) in (9, 10)):
            yield match.span()


def _digits(text: str) -> str:
    return "".join(char for char in text if char.isdigit())


# --- names --------------------------------------------------------------------------------------------

_LEAST_LETTERS: Final = 3
_WORD: Final = re.compile(r"[^\W\d_]+(?:['’\-][^\W\d_]+)*")


def _known_names(people: Collection[Named], own: Person | None) -> set[tuple[str, ...]]:
    """Every codename, full name, part of a full name and trusted person, as folded words."""
    said = {person.trusted_person for person in people}
    for person in people:
        if own is None or person.id != own.id:
            said |= {person.codename, person.full_name}
    names = _names_of(*said)
    return names - (set() if own is None else _names_of(own.codename, own.full_name))


def _names_of(*texts: str) -> set[tuple[str, ...]]:
    names: set[tuple[str, ...]] = set()
    for text in texts:
        words = [match[0] for match in _WORD.finditer(text)]
        names.add(tuple(fold(word) for word in words))
        names |= {(fold(word),) for word in words if word[0].isupper() and len(words) > 1}
    return {name for name in names if name and max(map(len, name)) >= _LEAST_LETTERS}


def _named(text: str, names: set[tuple[str, ...]], lengths: Sequence[int]) -> list[TextFinding]:
    """Where a known name stands, the longest first; one word only when it is written with a capital."""
    words = [(match.start(), match.end(), match[0]) for match in _WORD.finditer(text)]
    folded = [fold(word) for _, _, word in words]
    found: list[TextFinding] = []
    for length in lengths:
        for first in range(len(words) - length + 1):
            last = first + length - 1
            if tuple(folded[first : last + 1]) in names and words[first][2][0].isupper():
                start, end = words[first][0], words[last][1]
                found.append(TextFinding(NAME, text[start:end], start, end))
    return _apart(found)


def fold(word: str) -> str:
    if word.isascii():
        return word.lower()
    apart = unicodedata.normalize("NFKD", word.casefold())
    return "".join(char for char in apart if not unicodedata.combining(char))
