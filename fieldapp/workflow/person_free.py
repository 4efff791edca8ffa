"""Whether a text is free of persons: stricter than `scan`, for what leaves without anybody being asked.

Everything found here blocks: numbers, mail and account names, names of people known here (also without a
capital, in two words, or as "Mia's"), "mevrouw Peeters", addresses and street names, telephone numbers of
people known here, dates of birth. The answer is always a rewording, so a word too many is better than one
too few.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import cache
from itertools import pairwise
from typing import Any, Final

from fieldapp.domain.structural import TEXT_FIELDS, StructuralSignal
from fieldapp.workflow.scan import EMAIL, NAME, PHONE, Seen, TextFinding, fold, numbers
from fieldapp.workflow.session import Session
from resources import load_toml, read_text

ADDRESS: Final = "address"
BIRTH: Final = "birth"

Span = tuple[int, int]

_LETTERS: Final = re.compile(r"[^\W\d_]+")


def findings(session: Session, texts: Sequence[str]) -> list[list[TextFinding]]:
    """What would point at a person, per text in its order; none overlaps another."""
    if not any(texts):
        return [[] for _ in texts]
    known = _Known.of(session)
    return [_look(text, known) for text in texts]


def in_signal(session: Session, signal: StructuralSignal) -> list[list[TextFinding]]:
    """What would point at a person in the texts of a signal, in the order of `TEXT_FIELDS`.

    A municipality where the worker has a meeting place is one, also when somebody is called after it.
    """
    found = findings(session, signal.texts)
    known = {fold(place.municipality.strip()) for place in session.places.places()}
    if fold(signal.municipality) in known:
        found[TEXT_FIELDS.index("municipality")] = []
    return found


def kinds(found: Iterable[Iterable[TextFinding]]) -> tuple[str, ...]:
    """The kinds of what was found in any text; empty when all are person-free."""
    return tuple(sorted({finding.kind for one in found for finding in one}))


@dataclass(frozen=True, slots=True)
class _Lists:
    """The words of `resources/policy/person_free.toml`."""

    titles: frozenset[str]
    particles: frozenset[str]
    streets: tuple[str, ...]
    streets_before_number: tuple[str, ...]
    no_street: frozenset[str]
    numbered: frozenset[str]
    months: frozenset[str]
    units: frozenset[str]
    before_year: frozenset[str]
    anybody: frozenset[str]


@cache
def _lists() -> _Lists:
    data = load_toml("policy/person_free.toml")
    endings = ("streets", "streets_before_number")
    words: dict[str, Any] = {
        name: tuple(entry) if name in endings else frozenset(entry) for name, entry in data.items()
    }
    return _Lists(**words)


@cache
def ordinary() -> frozenset[str]:
    """Words that are no family name when they are written without a capital."""
    return function_words() | _lists().anybody | frozenset(read_text("wordlists/ordinary_words.txt").split())


@cache
def function_words() -> frozenset[str]:
    """Words that say nothing by themselves."""
    return frozenset(read_text("wordlists/function_words.txt").split())


@dataclass(frozen=True, slots=True)
class _Known:
    """What is known here of anybody: names and streets as folded words, digits of telephones.

    `whole`: names of more than one word; `first`: what people are called by; `later`: their other names.
    """

    whole: frozenset[tuple[str, ...]]
    first: frozenset[str]
    later: frozenset[str]
    streets: frozenset[tuple[str, ...]]
    digits: frozenset[str]

    @classmethod
    def of(cls, session: Session) -> _Known:
        said = {session.profile.name, session.profile.supervisor}
        for person in session.people.named():
            said |= {person.codename, person.full_name, person.trusted_person}
        more = session.store.structural.identifying()
        said |= {name for one in more for name in one.names}
        whole, first, later = set(), set(), set()
        for name in filter(None, said):
            words = [match[0] for match in _LETTERS.finditer(name)]
            whole.add(tuple(fold(word) for word in words))
            first |= {fold(word) for word in words[:1] if len(words) == 1 or _is_name(word)}
            later |= {fold(word) for word in words[1:] if _is_name(word)}
        streets = {_street(one.address) for one in more}
        digits = {run for one in more for contact in one.contacts for run in _long_numbers(contact)}
        return cls(
            frozenset(name for name in whole if len(name) > 1 and max(map(len, name)) > 1),
            frozenset(word for word in first if len(word) > 1),
            frozenset(later),
            frozenset(street for street in streets if len("".join(street)) > 3),
            frozenset(digits),
        )


def _street(address: str) -> tuple[str, ...]:
    """The words of an address before its first number, folded."""
    return tuple(fold(match[0]) for match in _LETTERS.finditer(re.split(r"\d", address)[0]))


def _long_numbers(contact: str) -> Iterator[str]:
    """The last eight digits of every number in it: with or without the code of the country."""
    for match in _DIGITS.finditer(contact):
        yield "".join(char for char in match[0] if char.isdigit())[-8:]


def _is_name(word: str) -> bool:
    """Part of a longer name that can stand alone."""
    return len(word) > 2 and word[0].isupper() and fold(word) not in _lists().particles


@dataclass(frozen=True, slots=True)
class _Word:
    start: int
    end: int
    folded: str
    capital: bool
    first: bool  # of its sentence


def _look(text: str, known: _Known) -> list[TextFinding]:
    seen = Seen.of(text)
    words = list(_words(seen.plain))
    found = [*numbers(text)]
    for kind, spans in (
        (EMAIL, _accounts(seen.plain)),
        (PHONE, _known_digits(seen.plain, known.digits)),
        (ADDRESS, _numbered(seen.plain, words)),
        (ADDRESS, _streets(words, known.streets)),
        (NAME, _known_names(words, known)),
        (NAME, _spelled(seen.plain, known)),
        (NAME, _titled(words)),
        (BIRTH, _births(seen.plain)),
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


def _words(plain: str) -> Iterator[_Word]:
    before = 0
    for match in _LETTERS.finditer(plain):
        between = plain[before : match.start()]
        first = before == 0 or any(char in between for char in '.!?:;\n“"‘(')
        yield _Word(match.start(), match.end(), fold(match[0]), match[0][0].isupper(), first)
        before = match.end()


# --- names ----------------------------------------------------------------------------------------------


def _known_names(words: Sequence[_Word], known: _Known) -> Iterator[Span]:
    yield from _runs(words, known.whole)
    for word in words:
        if _is_called(word, known):
            yield word.start, word.end


def _is_called(word: _Word, known: _Known) -> bool:
    """Whether this word is used as a name; one that is also an ordinary word as the capital says."""
    forms = (
        {word.folded, word.folded[:-1]}
        if word.folded.endswith("s") and len(word.folded) > 3
        else {word.folded}
    )
    if forms & known.first:
        if len(word.folded) < 3:
            return word.capital and not (word.first and word.folded in function_words())
        return word.capital or word.folded not in function_words() | _lists().anybody
    return bool(forms & known.later) and (word.capital or word.folded not in ordinary())


def _runs(words: Sequence[_Word], names: Collection[tuple[str, ...]]) -> Iterator[Span]:
    """Where one of these names stands, whatever its capitals."""
    for length in sorted({len(name) for name in names}, reverse=True):
        for at in range(len(words) - length + 1):
            run = words[at : at + length]
            if tuple(word.folded for word in run) in names:
                yield run[0].start, run[-1].end


_SPELLED: Final = re.compile(r"(?<![^\W\d_])[^\W\d_](?:[ .\-_*]{1,2}[^\W\d_](?![^\W\d_])){1,14}")


def _spelled(plain: str, known: _Known) -> Iterator[Span]:
    """A name with its letters apart: "M i a", "M.i.a."."""
    joined = {"".join(name) for name in known.whole} | known.first | known.later
    for match in _SPELLED.finditer(plain):
        if fold("".join(_LETTERS.findall(match[0]))) in joined:
            yield match.span()


def _titled(words: Sequence[_Word]) -> Iterator[Span]:
    for title, word in pairwise(words):
        if title.folded in _lists().titles and word.capital and not word.first:
            yield word.start, word.end


# --- numbers and accounts -------------------------------------------------------------------------------

_ACCOUNT: Final = re.compile(r"(?<![\w.])@[\w.\-]{3,}")
_AT: Final = re.compile(
    r"[\w.+\-]{2,64}\s?(?:\(at\)|\[at\]|\{at\}|apenstaartje)\s?[\w\-]{2,63}(?:\.|\s?(?:\(dot\)|punt)\s?)\w{2,}",
    re.IGNORECASE,
)
_DIGITS: Final = re.compile(r"\d(?:[^\w\n]{0,3}\d){5,}")
_BIRTH: Final = re.compile(
    r"(?<!\d)\d{1,2}[./\- ](?:\d{1,2}|[a-z]{3,9})[./\- ](19\d\d|200\d|201\d)(?!\d)|°\s?(?:19|20)\d\d",
    re.IGNORECASE,
)


def _accounts(plain: str) -> Iterator[Span]:
    for pattern in (_AT, _ACCOUNT):
        yield from (match.span() for match in pattern.finditer(plain))


def _known_digits(plain: str, known: Collection[str]) -> Iterator[Span]:
    for match in _DIGITS.finditer(plain):
        digits = "".join(char for char in match[0] if char.isdigit())
        if any(run in digits for run in known):
            yield match.span()


def _births(plain: str) -> Iterator[Span]:
    yield from (match.span() for match in _BIRTH.finditer(plain))


# --- addresses ------------------------------------------------------------------------------------------

_NUMBER: Final = re.compile(
    r"(?<![\d.,/\-€])(?:nr\.? ?|nummer )?\d{1,4}(?![\d%€]|[.,/:\-]\d|ste\b|de\b|e\b|u\b) ?"
    r"(?:[A-Za-z]\b)?(?: ?(?:bus|b\.|/) ?\d+\w?)?",
    re.IGNORECASE,
)
_POSTCODE: Final = re.compile(r"(?<!\d)[1-9]\d{3}\s+[A-ZÀ-Þ][^\W\d_]+")


def _numbered(plain: str, words: Sequence[_Word]) -> Iterator[Span]:
    """A street or house with its number, and a postcode with its town."""
    by_end = {word.end: at for at, word in enumerate(words)}
    for match in _NUMBER.finditer(plain):
        before = len(plain[: match.start()].rstrip(" ,"))
        at = by_end.get(before)
        if at is not None and before < match.start() and _holds_number(words, at, match.end()):
            yield words[_start_of_name(words, at)].start, len(plain[: match.end()].rstrip())
    for match in _POSTCODE.finditer(plain):
        lead = next((word.folded for word in reversed(words) if word.end <= match.start()), "")
        if lead not in _lists().months | _lists().before_year:
            yield match.span()


def _holds_number(words: Sequence[_Word], at: int, end: int) -> bool:
    """Whether a number behind this word would be that of a house."""
    word, lists = words[at], _lists()
    if word.folded.endswith(lists.streets + lists.streets_before_number):
        return word.folded not in lists.no_street
    after = words[at + 1].folded if at + 1 < len(words) and words[at + 1].start <= end + 1 else ""
    if not word.capital or after in lists.units or after in lists.months or word.folded in lists.months:
        return False
    return word.folded not in lists.numbered and not (word.first and word.folded in function_words())


def _start_of_name(words: Sequence[_Word], at: int) -> int:
    """Back over the other words of a street's name: "Guido Gezellelaan", "Lange Van Ruusbroecstraat"."""
    while (
        at and words[at - 1].end + 1 == words[at].start and words[at - 1].capital and not words[at - 1].first
    ):
        at -= 1
    return at


def _streets(words: Sequence[_Word], known: Collection[tuple[str, ...]]) -> Iterator[Span]:
    """A street without its number: by its ending, or because somebody known here lives there."""
    yield from _runs(words, known)
    for word in words:
        longer = any(
            word.folded.endswith(end) and len(word.folded) > len(end) + 1 for end in _lists().streets
        )
        if longer and word.capital and word.folded not in ordinary():
            yield word.start, word.end
