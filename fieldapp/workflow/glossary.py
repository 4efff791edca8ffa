"""Words of the brochure in plain Dutch, help by page, and what the program deliberately does not do.

The texts are data (`resources/help`): `quote` is taken literally from the brochure, `section` says where.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from typing import Any, Final

from fieldapp.domain.rights import fold
from resources import load_toml

TERM: Final = "term"
PAGE: Final = "page"
ABOUT: Final = "about"


@dataclass(frozen=True, slots=True)
class Entry:
    """One thing explained. `also` are other words that lead here, `lists` code lists that go with it."""

    kind: str
    key: str
    title: str
    plain: str
    section: str = ""
    quote: str = ""
    also: tuple[str, ...] = ()
    lists: tuple[str, ...] = ()

    @property
    def names(self) -> tuple[str, ...]:
        """Every word that leads here."""
        return (self.title, *self.also)


@cache
def entries() -> tuple[Entry, ...]:
    """Terms by title, then help by page, then what the program does not do."""
    words, pages = load_toml("help/terms.toml"), load_toml("help/pages.toml")
    found = [_entry(TERM, entry) for entry in words["term"]]
    found.sort(key=lambda entry: fold(entry.title))
    found += [_entry(PAGE, entry) for entry in pages["page"]]
    return (*found, *(_entry(ABOUT, entry) for entry in pages["about"]))


def entry(key: str, kind: str = TERM) -> Entry | None:
    """The entry of this key, or None."""
    return next((each for each in entries() if (each.kind, each.key) == (kind, key)), None)


def find(text: str) -> tuple[Entry, ...]:
    """Entries in which every word of `text` occurs, whatever case and accents; names before the rest."""
    words = fold(text).split()
    found = [each for each in entries() if all(word in _searched(each) for word in words)]
    return tuple(sorted(found, key=lambda each: _rank(each, words)))


def about(said: str) -> Entry | None:
    """The term that the name of a control speaks of: the longest of our words that it holds, or None."""
    spoken = f" {_plain_words(said)} "
    best: tuple[int, Entry] | None = None
    for each in entries():
        for name in each.names if each.kind == TERM else ():
            word = _plain_words(name)
            if word and f" {word} " in spoken and (best is None or len(word) > best[0]):
                best = (len(word), each)
    return None if best is None else best[1]


def _rank(each: Entry, words: Sequence[str]) -> tuple[int, int]:
    title, names = fold(each.title), fold(" ".join(each.names))
    if " ".join(words) == title[: len(" ".join(words))]:
        nearness = 0
    else:
        nearness = next(
            (at for at, text in enumerate((title, names), 1) if all(word in text for word in words)), 3
        )
    return nearness, (TERM, ABOUT, PAGE).index(each.kind)


def _searched(each: Entry) -> str:
    return fold(" ".join((*each.names, each.plain, each.quote, each.section)))


def _plain_words(text: str) -> str:
    return " ".join(re.findall(r"\w+", fold(text)))


def _entry(kind: str, data: Mapping[str, Any]) -> Entry:
    return Entry(
        kind=kind,
        key=str(data["key"]),
        title=str(data.get("name") or data["title"]),
        plain=str(data.get("plain") or data["text"]).strip(),
        section=str(data.get("section", "")),
        quote=str(data.get("quote", "")),
        also=tuple(data.get("also", ())),
        lists=tuple(data.get("lists", ())),
    )
