"""What a text would give away: numbers that block, and numbers and names that are decided one by one.

Digits of every script count as digits, letters that look Latin as Latin, and characters that cannot be seen
hide nothing. Only what somebody typed is looked through: never ids or encoded bytes, in which anything can
look like a number.
"""

from __future__ import annotations

from collections.abc import Collection, Sequence

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
    "Seen",
    "TextFinding",
    "blocking_kinds",
    "fold",
    "numbers",
    "scan",
    "scan_typed",
]


def scan(session: Session, texts: Sequence[str], own: Person | None = None) -> list[list[TextFinding]]:
    """Findings of each text in its order: numbers, addresses, and names of people known here.

    With `own` the names of that person do not count: they leave by their own field. The names are read once,
    however many texts there are.
    """
    return _scan(session, texts, own, None)


def scan_typed(session: Session, texts: Sequence[str], own: Person | None = None) -> list[list[TextFinding]]:
    """The same, and whatever else looks like somebody's name: for sentences, of which a worker decides."""
    return _scan(session, texts, own, _nobody(session, own) if any(texts) else ())


def _scan(
    session: Session, texts: Sequence[str], own: Person | None, nobody: Collection[str] | None
) -> list[list[TextFinding]]:
    if not any(texts):
        return [[] for _ in texts]
    seen = [Seen.of(text) for text in texts]
    words = [words_of(each.plain) for each in seen]
    known = KnownNames.of(session.people.named(), own, words)
    return [_look(*each, known, nobody) for each in zip(seen, words, strict=True)]


def _look(
    seen: Seen, words: Sequence[Word], known: KnownNames, nobody: Collection[str] | None
) -> list[TextFinding]:
    guessed = [] if nobody is None else [seen.finding(NAME, *span) for span in guessed_in(words, nobody)]
    longest = sorted([*known_in(seen, words, known), *guessed], key=lambda found: found.start - found.end)
    return apart([*numbers_in(seen), *longest])


def _nobody(session: Session, own: Person | None) -> frozenset[str]:
    """Words that are no name here: of the meeting places, of the own organisation, of the own person."""
    said = [session.profile.organisation, session.profile.name]
    for place in session.places.places():
        said += [place.name, place.municipality]
    words = {word.folded for text in said for word in words_of(text)}
    return frozenset(only_things(words) | {part for name in own_names(own) for part in name})
