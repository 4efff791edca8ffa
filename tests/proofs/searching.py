"""Words that occur nowhere else, and the search for them in anything made of bytes.

Every canary begins with one mark, drawn anew for each run. Where the mark does not stand, no canary stands:
so only what holds the mark is searched for each of them. Looked for in UTF-8, UTF-16, Latin-1, without
accents, as JSON and URLs write them, in base64 and hexadecimal, and in whatever inflates.
"""

import base64
import random
import re
import string
import urllib.parse
import zlib
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Final

_LETTERS: Final = string.ascii_lowercase
_MOST_INFLATED: Final = 4 * 1024 * 1024
_STEP: Final = 32
_BASE64_RUN: Final = re.compile(rb"[A-Za-z0-9+/_-]{40,}")
_ZLIB_START: Final = re.compile(rb"(?s)[\x08\x18\x28\x38\x48\x58\x68\x78](?=.)|\x1f(?=\x8b\x08)")
_GZIP: Final = 0x1F
_ZLIB_OR_GZIP: Final = 47


@dataclass(frozen=True, slots=True)
class Canary:
    """One unique word, and the names of those who may read it."""

    word: str
    readers: frozenset[str]


@dataclass(frozen=True, slots=True)
class Hit:
    """A canary in a place where it may not be."""

    canary: Canary
    place: str


class Aviary:
    """All canaries of one run."""

    def __init__(self, chance: random.Random) -> None:
        self._chance = chance
        self._mark = f"{self._some(5)}é{self._some(5)}"
        self.canaries: list[Canary] = []

    def word(self, *readers: str) -> str:
        """A new canary that these may read."""
        canary = Canary(self._mark + self._some(8), frozenset(readers))
        self.canaries.append(canary)
        return canary.word

    def found_in(self, content: bytes) -> list[Canary]:
        """The canaries that stand in these bytes, in whatever form."""
        marks = forms(self._mark)
        seen: dict[str, Canary] = {}
        for view in views(content):
            if any(mark in view for mark in marks):
                standing = (each for each in self.canaries if any(form in view for form in forms(each.word)))
                seen |= {canary.word: canary for canary in standing}
        return list(seen.values())

    def hits(self, places: Mapping[str, bytes]) -> list[Hit]:
        """Every canary in every one of these places."""
        return [Hit(canary, place) for place, content in places.items() for canary in self.found_in(content)]

    def _some(self, count: int) -> str:
        return "".join(self._chance.choices(_LETTERS, k=count))


def forms(word: str) -> frozenset[bytes]:
    """How a word could stand in bytes that nobody sealed."""
    plain = [word.encode(encoding) for encoding in ("utf-8", "utf-16-le", "utf-16-be", "latin-1")]
    written = [word.replace("é", "e"), word.replace("é", "\\u00e9"), urllib.parse.quote(word)]
    found = {*plain, *(text.encode("ascii") for text in written)}
    for raw in plain:
        found |= {raw.hex().encode("ascii"), raw.hex().upper().encode("ascii"), *_base64_forms(raw)}
    return frozenset(found)


def _base64_forms(raw: bytes) -> Iterator[bytes]:
    """The part that does not depend on what stands before and after, for each of the three positions."""
    for shift in range(3):
        whole = base64.b64encode(bytes(shift) + raw)
        inner = whole[(0, 2, 3)[shift] :].rstrip(b"=")[:-1]
        yield inner
        yield inner.translate(bytes.maketrans(b"+/", b"-_"))


def views(content: bytes, depth: int = 2) -> Iterator[bytes]:
    """The bytes themselves, and what they hold compressed or in base64, one inside the other."""
    yield content
    if depth == 0:
        return
    for inner in (*_inflated(content), *_from_base64(content)):
        yield from views(inner, depth - 1)


def _inflated(content: bytes) -> Iterator[bytes]:
    for match in _ZLIB_START.finditer(content):
        at = match.start()
        if content[at] == _GZIP or int.from_bytes(content[at : at + 2], "big") % 31 == 0:
            yield from _inflate(content, at)


def _inflate(content: bytes, start: int) -> Iterator[bytes]:
    """What comes out up to the first byte that makes no sense; most starts are none."""
    stream, out = zlib.decompressobj(_ZLIB_OR_GZIP), bytearray()
    for at in range(start, len(content), _STEP):
        try:
            out += stream.decompress(content[at : at + _STEP], _MOST_INFLATED)
        except zlib.error:
            break
        if stream.eof or len(out) > _MOST_INFLATED:
            break
    if out:
        yield bytes(out)


def _from_base64(content: bytes) -> Iterator[bytes]:
    """Each run read from each of its first four places: what stands before may look like a part of it."""
    for match in _BASE64_RUN.finditer(content):
        run = match[0].translate(bytes.maketrans(b"-_", b"+/"))
        for start in range(4):
            yield base64.b64decode(run[start : start + (len(run) - start) // 4 * 4])
