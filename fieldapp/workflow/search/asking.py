"""What is asked: a question with its typing errors forgiven, and whether somebody's words may show.

A word is taken as a typing error only when no word of the index begins with it, or hardly any does; then the
nearest word that exists counts as well (optimal string alignment distance, over the beginnings of words).
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from typing import Final

from rapidfuzz.distance import OSA

from fieldapp.domain.finding import Question, Word
from fieldapp.workflow.session import Session

_WITHOUT_QUOTES: Final = "search_without_quotes"
_LETTERS: Final = "abcdefghijklmnopqrstuvwxyz0123456789"
_SHORTEST: Final = 4  # a shorter word has too many neighbours to guess which was meant
_LONG: Final = 8  # from so many letters on two errors are forgiven
_HEAD: Final = 2


def question(
    session: Session, text: str, more: Callable[[], frozenset[str]] = frozenset
) -> tuple[Question, tuple[str, ...]]:
    """What is looked for, and the spellings that count beside those that were typed.

    `more`: words that exist outside the store (folded), such as those of the list of rights; asked for only
    when a word looks like a typing error.
    """
    asked = Question.of(text)
    spellings: dict[str, str] = {}
    for word in asked.words:
        near = _nearest(session, word, more)
        if near:
            spellings[word.folded] = near
    return asked.also(spellings), tuple(spellings.values())


def quotes_wanted(session: Session) -> bool:
    """Whether results may quote what somebody said or what was seen."""
    return not session.preferences.get(_WITHOUT_QUOTES, False)


def keep_quotes(session: Session, wanted: bool) -> None:
    """Remember that choice."""
    with session.database.transaction():
        session.preferences.set(_WITHOUT_QUOTES, not wanted)


def _nearest(session: Session, word: Word, more: Callable[[], frozenset[str]]) -> str:
    """The word that was probably meant; empty when the typed one will do, or when nothing is near."""
    typed = word.folded
    if len(typed) < _SHORTEST or not typed.isalpha() or session.search.is_known(typed):
        return ""
    known = more()
    if any(each.startswith(typed) for each in known):
        return ""
    return _best(typed, session.search.words(typed[:_HEAD]) | known) or _best(
        typed, _other_heads(session, typed)
    )


def _best(typed: str, words: Iterable[str]) -> str:
    """The nearest of these words: fewest errors, then the shortest."""
    most = 2 if len(typed) >= _LONG else 1
    ranked = [(errors, len(word), word) for word in words if (errors := _errors(typed, word, most)) <= most]
    return min(ranked)[2] if ranked else ""


def _errors(typed: str, word: str, most: int) -> int:
    """How many typing errors lie between what was typed and a beginning of `word`."""
    size = len(typed)
    ends = {min(len(word), size + shift) for shift in range(-most, most + 1)}
    return min(int(OSA.distance(typed, word[:end], score_cutoff=most)) for end in ends)


def _other_heads(session: Session, typed: str) -> Iterator[str]:
    """Words that exist and differ from what was typed by one error in its first letters."""
    for start in sorted(set(_edits(typed))):
        if session.search.is_known(start):
            yield from session.search.words(start)


def _edits(typed: str) -> Iterator[str]:
    """One letter too many, too few or wrong, or two swapped, in the first letters."""
    for at in range(_HEAD):
        head, tail = typed[:at], typed[at:]
        yield head + tail[1:]
        yield head + tail[1] + tail[0] + tail[2:]
        for letter in _LETTERS:
            yield head + letter + tail[1:]
            yield head + letter + tail
