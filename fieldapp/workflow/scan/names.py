"""Names in a text: of people known here, and of anybody, by their capitals and the words around them."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass
from functools import cache
from typing import Any, Final

from fieldapp.domain.people import Person
from fieldapp.store.people import Named
from fieldapp.workflow.scan.seen import NAME, Seen, Span, TextFinding, fold
from resources import load_toml, read_text

_LEAST_LETTERS: Final = 3
_WORD: Final = re.compile(r"[^\W\d_]+(?:['’\-][^\W\d_]+)*")
_OWNS: Final = re.compile(r"['’]s$")


@dataclass(frozen=True, slots=True)
class KnownNames:
    """Names as folded words. `sure`: said in full; `parts`: words of a longer name that are also ordinary."""

    sure: frozenset[tuple[str, ...]]
    parts: frozenset[tuple[str, ...]]

    @classmethod
    def of(
        cls, people: Collection[Named], own: Person | None, texts: Collection[Sequence[Word]]
    ) -> KnownNames:
        """Every codename, full name, part of a full name and trusted person, but those of `own`.

        Of thousands of people only those are taken apart of whom some word stands in the texts.
        """
        said = _said_in(people, own, _wanted(texts))
        names = _names_of(said) - own_names(own)
        parts = {name for name in names if len(name) == 1 and name[0] in _ordinary()}
        whole = {(fold(text),) for text in said if _WORD.fullmatch(text)}
        return cls(frozenset(names), frozenset(parts - whole))


def _wanted(texts: Collection[Sequence[Word]]) -> set[str]:
    """Folded words that could be a name of somebody, or of its first two words."""
    wanted: set[str] = set()
    for words in texts:
        for at, word in enumerate(words):
            if word.capital or (at and words[at - 1].capital):
                wanted |= {word.folded, *_forms((word.folded,))}
    return {word for word in wanted if len(word) >= _LEAST_LETTERS}


def _said_in(people: Collection[Named], own: Person | None, wanted: Collection[str]) -> set[str]:
    """The names in which one of these words stands, as they are written."""
    said = [person.trusted_person for person in people if person.trusted_person]
    for person in people:
        if own is None or person.id != own.id:
            said += (person.codename, person.full_name)
    lines = [text.lower() if text.isascii() else fold(text) for text in said]
    blob, starts, found = "\n".join(lines), [0], set()
    for line in lines:
        starts.append(starts[-1] + len(line) + 1)
    for word in wanted:
        at = blob.find(word)
        while at >= 0:
            number = bisect_right(starts, at) - 1
            found.add(said[number])
            at = blob.find(word, starts[number + 1])
    return found


def own_names(own: Person | None) -> set[tuple[str, ...]]:
    """How the person is called that a text is about."""
    return set() if own is None else _names_of({own.codename, own.full_name})


def _names_of(texts: Collection[str]) -> set[tuple[str, ...]]:
    names: set[tuple[str, ...]] = set()
    for text in texts:
        words = _WORD.findall(text)
        names.add(tuple(map(fold, words)))
        if len(words) > 1:
            names |= {(fold(word),) for word in words if word[0].isupper()}
    return {name for name in names if name and max(map(len, name)) >= _LEAST_LETTERS}


@cache
def _ordinary() -> frozenset[str]:
    """Words that start a sentence without being a name."""
    lists = load_toml("policy/person_free.toml")
    words = read_text("wordlists/function_words.txt") + " " + read_text("wordlists/ordinary_words.txt")
    return frozenset(words.split()) | frozenset(lists["anybody"]) | frozenset(lists["particles"])


# --- words --------------------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class Word:
    """One word at `plain[start:end]`; `first` of its sentence; `close`: only a space is before it."""

    start: int
    end: int
    text: str
    folded: str
    first: bool
    close: bool

    @property
    def capital(self) -> bool:
        return self.text[0].isupper()

    @property
    def shouts(self) -> bool:
        return len(self.text) > 1 and self.text.isupper()


def words_of(plain: str) -> list[Word]:
    """The words of a text; "Mia's" is "Mia"."""
    words: list[Word] = []
    for match in _WORD.finditer(plain):
        text = _OWNS.sub("", match[0])
        between = plain[words[-1].end : match.start()] if words else "\n"
        if words and between.startswith(".") and _is_short(words[-1]):
            between = between[1:] or " "
        first = any(char in between for char in '.!?:;\n"“„‘«(*•') or not words
        close = bool(words) and between.strip(" ") == "" and not first
        words.append(Word(match.start(), match.start() + len(text), text, fold(text), first, close))
    return words


def _is_short(word: Word) -> bool:
    return word.folded in _lists().abbreviations or (len(word.text) == 1 and word.capital)


# --- known here ---------------------------------------------------------------------------------------


def known_in(seen: Seen, words: Sequence[Word], known: KnownNames) -> Iterator[TextFinding]:
    """Where a known name stands, the longest first; one word only when it is written with a capital."""
    folded = [word.folded for word in words]
    for length in sorted({len(name) for name in known.sure}, reverse=True):
        for first in range(len(words) - length + 1):
            run = words[first : first + length]
            if run[0].capital and _is_known(tuple(folded[first : first + length]), run[0], known):
                yield seen.finding(NAME, run[0].start, run[-1].end)


def _is_known(name: tuple[str, ...], first: Word, known: KnownNames) -> bool:
    if name not in known.sure:
        return any((part,) in known.sure for part in _forms(name)) if len(name) == 1 else False
    return not (first.first and name in known.parts)


def _forms(name: tuple[str, ...]) -> list[str]:
    """ "Mias" and "Ana-Maria" hold a name too."""
    word = name[0]
    forms = [part for part in re.split(r"['’\-]", word) if len(part) >= _LEAST_LETTERS and part != word]
    return [*forms, word[:-1]] if word.endswith("s") and len(word) > _LEAST_LETTERS else forms


# --- anybody's ----------------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class _Lists:
    """The words of `resources/policy/names.toml`, and the given names."""

    titles: frozenset[str]
    title_endings: tuple[str, ...]
    abbreviations: frozenset[str]
    particles: frozenset[str]
    articles: frozenset[str]
    also_words: frozenset[str]
    person_verbs: frozenset[str]
    nobody: frozenset[str]
    street_endings: tuple[str, ...]
    given: frozenset[str]


@cache
def _lists() -> _Lists:
    data = load_toml("policy/names.toml")
    towns = load_toml("socialmap/municipalities.toml")["municipality"].values()
    words: dict[str, Any] = {
        name: tuple(entry) if name.endswith("endings") else frozenset(entry) for name, entry in data.items()
    }
    words["nobody"] |= {fold(part) for town in towns for part in _WORD.findall(town)} - words["particles"]
    return _Lists(**words, given=frozenset(read_text("wordlists/given_names.txt").split()))


def only_things(words: Collection[str]) -> set[str]:
    """Of the folded words of a place or service those that nobody is called by."""
    return {word for word in words if not _is_given(word) and word not in _lists().particles}


def guessed_in(words: Sequence[Word], nobody: Collection[str]) -> Iterator[Span]:
    """Runs of words that look like a name; `nobody` are folded words that are none here."""
    at = 0
    while at < len(words):
        end = _run_end(words, at)
        span = _trimmed(words, at, end, nobody) if end > at else None
        if span is not None:
            yield words[span[0]].start, words[span[1] - 1].end
        at = max(end, at + 1)


def _run_end(words: Sequence[Word], at: int) -> int:
    """Behind the last word of a name that might begin here; `at` when none does."""
    if not words[at].capital and not (words[at].folded in _lists().particles and _is_called(words, at)):
        return at
    end = last = at
    while end < len(words) and (end == at or words[end].close):
        if words[end].capital:
            last = end + 1
        elif words[end].folded not in _lists().particles:
            break
        end += 1
    return last


def _is_called(words: Sequence[Word], at: int) -> bool:
    """Whether the word before says that a name follows."""
    if at == 0 or words[at].first or not words[at].close:
        return False
    before = words[at - 1].folded
    return before in _lists().titles or before.endswith(_lists().title_endings)


def _trimmed(words: Sequence[Word], start: int, end: int, nobody: Collection[str]) -> Span | None:
    """The part of a run that is a name: without a word that only starts the sentence, or names a place."""
    if _is_called(words, start):
        return start, end
    while start < end and _is_title(words[start]):
        start += 1
        if _is_called(words, start):
            return (start, end) if start < end else None
    if start < end and words[start].first and not _starts_as_name(words, start, end):
        start += 1
    while start < end and not _may_be_name(words, start, start, nobody):
        start += 1
    while start < end and not _may_be_name(words, start, end - 1, nobody):
        end -= 1
    return (start, end) if start < end and _is_somebody(words, start, end) else None


def _is_title(word: Word) -> bool:
    """ "Mevrouw Peeters", "Kleindochter Jana": the title has a capital too."""
    return word.folded in _lists().titles or (word.first and word.folded.endswith(_lists().title_endings))


def _is_somebody(words: Sequence[Word], start: int, end: int) -> bool:
    """Not "het Rode Kruis" or "de Zonnebloem", and not "Van" alone."""
    lists = _lists()
    names = [word.folded for word in words[start:end] if word.folded not in lists.particles]
    is_thing = start > 0 and words[start].close and words[start - 1].folded in lists.articles
    return bool(names) and not (is_thing and not any(name in lists.given for name in names))


def _starts_as_name(words: Sequence[Word], start: int, end: int) -> bool:
    """Whether the first word of a sentence, which has a capital anyway, is a name."""
    word, lists = words[start], _lists()
    if _is_given(word.folded) and word.folded not in lists.also_words:
        return True
    after = words[start + 1] if start + 1 < len(words) and words[start + 1].close else None
    if after is None or word.folded in _ordinary():
        return False
    if word.folded in lists.also_words:
        return _goes_on(words, start, after)
    return end - start > 1 and after.capital and not after.shouts and word.folded not in lists.titles


def _goes_on(words: Sequence[Word], start: int, after: Word) -> bool:
    """A given name that is a word too, used as a name: "Roos Vermeulen", "Roos belt", "Roos en Mia"."""
    if after.capital or after.folded in _lists().person_verbs:
        return True
    return after.folded == "en" and start + 2 < len(words) and words[start + 2].capital


def _is_given(folded: str) -> bool:
    return folded in _lists().given or any(part in _lists().given for part in folded.split("-"))


def _may_be_name(words: Sequence[Word], start: int, at: int, nobody: Collection[str]) -> bool:
    """Whether a word with a capital can be (part of) a name; `start` is where the run begins."""
    word, lists = words[at], _lists()
    if not word.capital or word.folded in lists.nobody or word.folded in nobody:
        return False
    if _is_given(word.folded):
        return not (word.shouts and len(word.text) < _LEAST_LETTERS)
    if word.shouts or len(word.text) == 1 or word.folded.endswith(lists.street_endings):
        return False
    after_particle = at > start and words[at - 1].capital and words[at - 1].folded in lists.particles
    return after_particle or word.folded not in _ordinary_only()


@cache
def _ordinary_only() -> frozenset[str]:
    """Ordinary words that nobody is called by."""
    return _ordinary() - _lists().given - _lists().particles
