"""What a text would give away: numbers that block, and numbers and names that are decided one by one.

Digits of every script count as digits, letters that look Latin as Latin, and characters that cannot be seen
hide nothing. Only what somebody typed is looked through: never ids or encoded bytes, in which anything can
look like a number.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import Final

from fieldapp.domain.people import Person
from fieldapp.workflow.scan.names import (
    KnownNames,
    Word,
    guessed_in,
    known_in,
    only_things,
    own_names,
    words_of,
)
from fieldapp.workflow.scan.numbers import blocking_kinds, numbers, numbers_in
from fieldapp.workflow.scan.seen import (
    CARD,
    EMAIL,
    IBAN,
    NAME,
    NATIONAL_NUMBER,
    PHONE,
    Seen,
    Span,
    TextFinding,
    apart,
    fold,
)
from fieldapp.workflow.session import Session

__all__ = [
    "CARD",
    "EMAIL",
    "IBAN",
    "NAME",
    "NATIONAL_NUMBER",
    "PHONE",
    "SENTENCES",
    "Seen",
    "TextFinding",
    "blocking_kinds",
    "fold",
    "numbers",
    "scan",
    "scan_fields",
]


def scan(session: Session, texts: Sequence[str], own: Person | None = None) -> list[list[TextFinding]]:
    """Findings of each text in its order: numbers, addresses, and names of people known here.

    With `own` the names of that person do not count: they leave by their own field. The names are read once,
    however many texts there are.
    """
    return _scan(session, [("", text) for text in texts], own)


# Fields in which one writes sentences. In the others a capital says little (a street, a town, a right), or a
# name was asked for (who comes along to the first talk).
SENTENCES: Final = frozenset({"vraag", "toelichting", "krachten", "huishouden", "bereikbaar", "antwoord"})


def scan_fields(
    session: Session, fields: Sequence[tuple[str, str]], own: Person | None = None
) -> list[list[TextFinding]]:
    """The same for fields as (code, text); in sentences also whatever looks like the name of anybody."""
    return _scan(session, fields, own)


def _scan(session: Session, fields: Sequence[tuple[str, str]], own: Person | None) -> list[list[TextFinding]]:
    if not any(text for _, text in fields):
        return [[] for _ in fields]
    seen = [Seen.of(text) for _, text in fields]
    words = [words_of(each.plain) for each in seen]
    known = KnownNames.of(session.people.named(), own, words)
    free = [code in SENTENCES for code, _ in fields]
    nobody = _nobody(session, own) if any(free) else frozenset()
    return [
        _look(each, its_words, known, guessed_in(its_words, nobody) if is_free else ())
        for each, its_words, is_free in zip(seen, words, free, strict=True)
    ]


def _look(seen: Seen, words: Sequence[Word], known: KnownNames, guessed: Iterable[Span]) -> list[TextFinding]:
    named = [*known_in(seen, words, known), *(seen.finding(NAME, *span) for span in guessed)]
    longest = sorted(named, key=lambda found: found.start - found.end)
    return apart([*numbers_in(seen), *longest])


def _nobody(session: Session, own: Person | None) -> frozenset[str]:
    """Words that are no name here: of the meeting places, of the own organisation, of the own person."""
    said = [session.profile.organisation, session.profile.name]
    for place in session.places.places():
        said += [place.name, place.municipality]
    words = {word.folded for text in said for word in words_of(text)}
    return frozenset(only_things(words) | {part for name in own_names(own) for part in name})
