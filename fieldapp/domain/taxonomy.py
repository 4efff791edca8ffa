"""Code lists with their words: codes are ours and stable, words are data and may be changed."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any, Final

from fieldapp.errors import InvalidInput

SOURCES: Final = ("seed", "toevoeging")


@dataclass(frozen=True, slots=True)
class Term:
    """One code with its words. `short` is the label of a chip; `extra` holds what only one list has."""

    code: str
    nl: str
    en: str
    short: str = ""
    source: str = "seed"
    extra: Mapping[str, Any] = field(default_factory=dict)

    @property
    def chip(self) -> str:
        """The short label, or the whole one."""
        return self.short or self.nl


@dataclass(frozen=True, slots=True)
class Taxonomy:
    """One list, in the order of the screen."""

    name: str
    title: str
    terms: tuple[Term, ...]

    def __contains__(self, code: object) -> bool:
        return any(term.code == code for term in self.terms)

    @property
    def codes(self) -> tuple[str, ...]:
        """All codes in order."""
        return tuple(term.code for term in self.terms)

    def term(self, code: str) -> Term:
        """The term of a code; an unknown code is shown as itself, for lists grow."""
        return next((term for term in self.terms if term.code == code), Term(code, code, code))

    def label(self, code: str) -> str:
        """The Dutch words of a code."""
        return self.term(code).nl


@dataclass(frozen=True, slots=True)
class Taxonomies:
    """All lists by name; the part before the first "_" is enough: `lists["e02"]`."""

    lists: Mapping[str, Taxonomy]

    def __getitem__(self, name: str) -> Taxonomy:
        if name in self.lists:
            return self.lists[name]
        found = [full for full in self.lists if full.split("_")[0] == name]
        if len(found) != 1:
            raise KeyError(name)
        return self.lists[found[0]]

    @classmethod
    def from_data(cls, data: Mapping[str, Mapping[str, Any]]) -> Taxonomies:
        """Lists from parsed TOML. Raises InvalidInput(list, reason) for a bad or doubled term."""
        return cls({name: _taxonomy(name, content) for name, content in data.items()})


_WORDS: Final = ("code", "nl", "en", "short", "source")


def _taxonomy(name: str, content: Mapping[str, Any]) -> Taxonomy:
    terms = tuple(_term(name, entry) for entry in content.get("term", ()))
    if not terms:
        raise InvalidInput(name, "empty")
    if len({term.code for term in terms}) != len(terms):
        raise InvalidInput(name, "doubled_code")
    return Taxonomy(name, str(content.get("title", name)), terms)


def _term(name: str, entry: Mapping[str, Any]) -> Term:
    words = {key: entry.get(key, "") for key in ("code", "nl", "en")}
    if not all(isinstance(word, str) and word for word in words.values()):
        raise InvalidInput(name, "incomplete_term")
    source = entry.get("source", "seed")
    if source not in SOURCES:
        raise InvalidInput(name, "unknown_source")
    extra = {key: value for key, value in entry.items() if key not in _WORDS}
    return Term(**words, short=entry.get("short", ""), source=source, extra=extra)
