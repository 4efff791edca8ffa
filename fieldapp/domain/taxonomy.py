"""Code lists with their words: codes are ours and stable, words are data and may be changed.

An organisation or worker may add terms of its own to a list that is `extensible` (6.2 of the brochure: the
frame leaves autonomy). Such a term has source `lokaal` and a code that no other program knows: it is good on
this device only, and where it must be understood elsewhere its words travel, never its code (`outward`).
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import date
from typing import Any, Final

from fieldapp.errors import InvalidInput

SOURCES: Final = ("seed", "toevoeging")
LOCAL: Final = "lokaal"

_PREFIX: Final = "lokaal_"
_QUOTED: Final = re.compile(rf'"{_PREFIX}[0-9a-f]{{16}}"')


@dataclass(frozen=True, slots=True)
class Term:
    """One code with its words. `short` is the label of a chip; `extra` holds what only one list has."""

    code: str
    nl: str
    en: str
    short: str = ""
    source: str = "seed"
    extra: Mapping[str, Any] = field(default_factory=dict)
    fr: str = ""

    @property
    def chip(self) -> str:
        """The short label, or the whole one."""
        return self.short or self.nl

    @property
    def is_local(self) -> bool:
        """Whether this term was added on this device."""
        return self.source == LOCAL


@dataclass(frozen=True, slots=True)
class LocalTerm:
    """A term that was added on this device to the list of this name; retired: kept, no longer offered."""

    list: str
    code: str
    words: str
    retired: bool = False


@dataclass(frozen=True, slots=True)
class Taxonomy:
    """One list, in the order of the screen. `fhir` is the URI of the same codes as a FHIR code system."""

    name: str
    title: str
    terms: tuple[Term, ...]
    version: int = 0
    dated: date | None = None
    extensible: bool = False
    fhir: str = ""

    def __contains__(self, code: object) -> bool:
        return any(term.code == code for term in self.terms)

    @property
    def codes(self) -> tuple[str, ...]:
        """All codes in order."""
        return tuple(term.code for term in self.terms)

    @property
    def shared(self) -> tuple[str, ...]:
        """The codes that every program knows: those of the list itself."""
        return tuple(term.code for term in self.terms if not term.is_local)

    def term(self, code: str) -> Term:
        """The term of a code; an unknown code is shown as itself, for lists grow."""
        return next((term for term in self.terms if term.code == code), Term(code, code, code))

    def label(self, code: str) -> str:
        """The Dutch words of a code."""
        return self.term(code).nl

    def outward(self, code: str) -> str:
        """What may stand for `code` outside this device: itself, or the words of a local one."""
        term = self.term(code)
        return term.nl if term.is_local else code


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

    def with_local(self, added: Sequence[LocalTerm]) -> Taxonomies:
        """These lists with what was added on this device, after the others; retired ones keep their words."""
        if not added:
            return self
        lists = dict(self.lists)
        for local in added:
            known = lists.get(local.list)
            if known is not None and known.extensible:
                lists[local.list] = replace(known, terms=(*known.terms, _local(local)))
        return Taxonomies(lists)


def is_local(code: str) -> bool:
    """Whether a code has the shape of one that was made on some device."""
    return code.startswith(_PREFIX)


def holds_local_code(written: str) -> bool:
    """Whether a local code stands in this JSON as a value of its own."""
    return _QUOTED.search(written) is not None


def local_code(random: str) -> str:
    """The code of a new local term, from sixteen random hexadecimal characters: no two devices meet."""
    return f"{_PREFIX}{random[:16]}"


_WORDS: Final = ("code", "nl", "fr", "en", "short", "source")


def _taxonomy(name: str, content: Mapping[str, Any]) -> Taxonomy:
    terms = tuple(_term(name, entry) for entry in content.get("term", ()))
    if not terms:
        raise InvalidInput(name, "empty")
    if len({term.code for term in terms}) != len(terms):
        raise InvalidInput(name, "doubled_code")
    dated = content.get("date")
    return Taxonomy(
        name,
        str(content.get("title", name)),
        terms,
        int(content.get("version", 0)),
        dated if isinstance(dated, date) else None,
        bool(content.get("extensible", False)),
        str(content.get("fhir", "")),
    )


def _term(name: str, entry: Mapping[str, Any]) -> Term:
    words = {key: entry.get(key, "") for key in ("code", "nl", "en")}
    if not all(isinstance(word, str) and word for word in words.values()):
        raise InvalidInput(name, "incomplete_term")
    if is_local(words["code"]):
        raise InvalidInput(name, "local_code")
    source = entry.get("source", "seed")
    if source not in SOURCES:
        raise InvalidInput(name, "unknown_source")
    extra = {key: value for key, value in entry.items() if key not in _WORDS}
    return Term(**words, fr=entry.get("fr", ""), short=entry.get("short", ""), source=source, extra=extra)


def _local(local: LocalTerm) -> Term:
    extra = {"retired": True} if local.retired else {}
    return Term(local.code, local.words, local.words, source=LOCAL, extra=extra, fr=local.words)
