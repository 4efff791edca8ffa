"""The sentences of `corpus.toml`, each with the spans of what stands in it."""

import hashlib
import re
import tomllib
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Final

KINDS: Final = ("nn", "iban", "card", "phone", "email", "name")
_MARKED: Final = re.compile(r"\{(\w+)\|([^{}]+)\}")


@dataclass(frozen=True, slots=True)
class Truth:
    """`text[start:end]` of a sentence is one thing of this kind."""

    kind: str
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Sentence:
    """A sentence as it is typed, and all that stands in it."""

    text: str
    truths: tuple[Truth, ...]

    @property
    def held_out(self) -> bool:
        """Whether it is of the half that nobody looks at while changing the scan."""
        return hashlib.sha256(self.text.encode()).digest()[0] % 2 == 1


@dataclass(frozen=True, slots=True)
class Corpus:
    """`known` are persons in the store: codename, full name, trusted person."""

    known: tuple[tuple[str, str, str], ...]
    sentences: tuple[Sentence, ...]

    def half(self, *, held_out: bool) -> tuple[Sentence, ...]:
        """One half, in the order of the file."""
        return tuple(each for each in self.sentences if each.held_out is held_out)


@cache
def load() -> Corpus:
    """The corpus, read strictly."""
    data = tomllib.loads(Path(__file__).with_name("corpus.toml").read_text(encoding="utf-8"))
    known = tuple((codename, full, trusted) for codename, full, trusted in data["known"])
    return Corpus(known, tuple(_sentence(each) for each in data["sentences"]))


def _sentence(marked: str) -> Sentence:
    text, truths, at = "", [], 0
    for match in _MARKED.finditer(marked):
        text += marked[at : match.start()]
        if match[1] not in KINDS:
            raise ValueError(match[1])
        truths.append(Truth(match[1], len(text), len(text) + len(match[2])))
        text += match[2]
        at = match.end()
    text += marked[at:]
    if "{" in text or "}" in text:
        raise ValueError("a brace is left over")
    return Sentence(text, tuple(truths))
