"""Finding words in texts: what is asked, where it stands in a text, and the part of the text around it.

Words are found by their beginnings, without regard to case and accents; all words of a question must occur.
A word may have spellings beside the one that was typed: those come from a look at which words exist.
"""

from __future__ import annotations

import unicodedata
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from typing import Final

MOST_WORDS: Final = 8
_MORE: Final = "…"
# Unicode made these letters after the tables of the index were drawn up: it cuts words at them.
_NOT_IN_A_WORD: Final = frozenset(map(chr, (*range(0x19B0, 0x19CA), 0x1CF2, 0x1CF3)))

Span = tuple[int, int]


@dataclass(frozen=True, slots=True)
class Word:
    """One word of a question: as typed, folded, and the spellings that count as well (folded)."""

    typed: str
    folded: str
    also: tuple[str, ...] = ()

    def begins(self, word: str) -> bool:
        """Whether a folded word of a text begins with this one, in any of its spellings."""
        return word.startswith((self.folded, *self.also))


@dataclass(frozen=True, slots=True)
class Question:
    """What is looked for; without words it finds nothing."""

    words: tuple[Word, ...] = ()

    @classmethod
    def of(cls, text: str) -> Question:
        """The first words of what was typed, each once."""
        found = {folded(word): Word(word, folded(word)) for word in words_of(text)[:MOST_WORDS]}
        return cls(tuple(found.values()))

    def also(self, spellings: dict[str, str]) -> Question:
        """The same question, with another spelling beside some of its words (by folded word)."""
        words = (
            replace(word, also=(*word.also, spellings[word.folded])) if word.folded in spellings else word
            for word in self.words
        )
        return Question(tuple(words))


@dataclass(frozen=True, slots=True)
class Excerpt:
    """A part of a text, on one line, and where in that part the hits stand (start, end)."""

    text: str
    marks: tuple[Span, ...] = ()


def words_of(text: str) -> list[str]:
    """The words of a text, cut as the index cuts them."""
    composed = unicodedata.normalize("NFC", text)
    return "".join(c if _is_word(c) else " " for c in composed).split()


def folded(text: str) -> str:
    """Without case and accents: "Zoë" and "zoe" are one."""
    apart = unicodedata.normalize("NFKD", text.casefold())
    return "".join(c for c in apart if not unicodedata.combining(c))


def marks(text: str, question: Question) -> tuple[Span, ...]:
    """Where the words stand that were asked for, whole words, in order."""
    return tuple(
        (start, end)
        for start, end in _spans(text)
        if any(word.begins(folded(text[start:end])) for word in question.words)
    )


def fits(texts: Iterable[str], question: Question) -> bool:
    """Whether every word of the question occurs in one of these texts; never for a question without words."""
    there = [folded(word) for text in texts for word in words_of(text)]
    return bool(question.words) and all(any(word.begins(found) for found in there) for word in question.words)


def excerpt(text: str, question: Question, room: int = 90) -> Excerpt:
    """About `room` characters around the first hit, or the beginning of a text without one."""
    line = " ".join(unicodedata.normalize("NFC", text).split())
    found = marks(line, question)
    start = _begin(line, found[0][0], room) if found else 0
    end = _end(line, start + room)
    head, tail = _MORE if start else "", _MORE if end < len(line) else ""
    shift = len(head) - start
    inside = tuple((a + shift, b + shift) for a, b in found if a >= start and b <= end)
    return Excerpt(f"{head}{line[start:end]}{tail}", inside)


def _begin(line: str, hit: int, room: int) -> int:
    """Where the part begins: at a word, some words before the hit, or the text's own beginning."""
    if hit <= room // 2:
        return 0
    at = line.find(" ", hit - room // 3, hit)
    return at + 1 if at >= 0 else hit


def _end(line: str, end: int) -> int:
    if end >= len(line):
        return len(line)
    at = line.rfind(" ", end - 20, end + 1)
    return at if at > 0 else end


def _spans(text: str) -> Iterator[Span]:
    """Start and end of every word; a combining mark belongs to the word before it."""
    start: int | None = None
    for at, character in enumerate(text):
        if _is_word(character) or (start is not None and unicodedata.combining(character)):
            start = at if start is None else start
        elif start is not None:
            yield start, at
            start = None
    if start is not None:
        yield start, len(text)


def _is_word(character: str) -> bool:
    return unicodedata.category(character)[0] in "LN" and character not in _NOT_IN_A_WORD
