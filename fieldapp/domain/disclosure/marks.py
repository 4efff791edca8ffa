"""Characters that an eye would miss or mistake: in a preview they stand as marks, to show what really leaves.

Marked are: what turns the direction of a text (UAX #9), what has no width or no ink, spaces that are not the
space, accents that stand loose, and letters that look like others (a Cyrillic "а" in a Latin word; after
UTS #39). What is left over looks different when it is different, within what a typeface can do.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache
from typing import Final

OPEN, CLOSE = "‹", "›"

BRACKET: Final = "bracket"
TURNS: Final = "turns"
UNSEEN: Final = "unseen"
SOFT_HYPHEN: Final = "soft_hyphen"
TAG: Final = "tag"
SPACE: Final = "space"
ACCENT: Final = "accent"
LOOKS_LIKE: Final = "looks_like"
STRANGE: Final = "strange"


def _pairs() -> dict[str, str]:
    """Letter → the Latin letter that it looks like."""
    tables = (
        ("аеорсухіјѕԁһӏԛԝвкмнтгпд", "aeopcyxijsdhlqwbkmhtrng"),
        ("АВЕЗКМНОРСТУХІЈЅԌԚԜѴҮ", "ABE3KMHOPCTYXIJSGQWVY"),
        ("ѵүҺӀ", "vyhl"),
        ("αινορυκχωηετγβ", "aivopukxwnetyb"),
        ("ΑΒΕΖΗΙΚΜΝΟΡΤΥΧϹϳϲ", "ABEZHIKMNOPTYXCjc"),
        ("աոսցօհյզՕՍՏ", "wnugohjqOUS"),
        ("ɑɡɩɪʟʏɴʀʙǀ", "agiilynrbl"),
    )
    found: dict[str, str] = {}
    for letters, latin in tables:
        if len(letters) != len(latin):
            raise ValueError(letters)
        found |= dict(zip(letters, latin, strict=True))
    return found


LOOK_ALIKE: Final = _pairs()


@dataclass(frozen=True, slots=True)
class Piece:
    """A stretch of a text: as it is, or one character that is shown as a mark.

    `mark` is a code of this module, empty for a plain stretch; `like` is what a `LOOKS_LIKE` resembles.
    """

    text: str
    mark: str = ""
    like: str = ""


def pieces(text: str) -> tuple[Piece, ...]:
    """The text in stretches; joined, their texts are the text."""
    if text.isascii() and _PLAIN.fullmatch(text):
        return (Piece(text),) if text else ()
    made: list[Piece] = []
    plain = ""
    for char, mark in zip(text, _marks(text), strict=True):
        if not mark:
            plain += char
            continue
        if plain:
            made.append(Piece(plain))
            plain = ""
        made.append(Piece(char, mark, _likeness(char) if mark == LOOKS_LIKE else ""))
    return (*made, Piece(plain)) if plain else tuple(made)


# Printable ASCII with single spaces and line ends: most of what is typed.
_PLAIN: Final = re.compile(r"(?:[!-~\n]| (?! ))*")


def _marks(text: str) -> list[str]:
    """The mark of each character, empty where it needs none."""
    marks = [_alone(char) for char in text]
    for start, end in _words(text):
        for at in range(start, end):
            marks[at] = marks[at] or _in_word(text, start, end, at)
    for at, char in enumerate(text):
        if char == " " and at and text[at - 1] == " ":
            marks[at] = SPACE
    return marks


# --- by itself ----------------------------------------------------------------------------------------

_TURNING: Final = frozenset("\u061c\u200e\u200f\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069")
_NO_INK: Final = frozenset("\u034f\u115f\u1160\u17b4\u17b5\u2800\u3164\uffa0\ufffc")
# Compatibility characters that everybody knows and types.
_FAMILIAR: Final = frozenset("½¼¾²³¹ªº…™")
_NOT_THE_SIGN: Final = {
    "\u2044": "/",
    "\u2215": "/",
    "\ua789": ":",
    "\u2236": ":",
    "\u2212": "-",
    "\u01c3": "!",
}


@lru_cache(maxsize=4096)
def _alone(char: str) -> str:
    if " " <= char <= "~" or char == "\n":
        return ""
    if char in (OPEN, CLOSE):
        return BRACKET
    return _unseen(char) or _by_category(char)


def _unseen(char: str) -> str:
    if char in _TURNING:
        return TURNS
    if char == "\u00ad":
        return SOFT_HYPHEN
    if 0xE0000 <= ord(char) <= 0xE007F:
        return TAG
    return (
        UNSEEN if char in _NO_INK or 0xFE00 <= ord(char) <= 0xFE0F or 0xE0100 <= ord(char) <= 0xE01EF else ""
    )


_BY_CATEGORY: Final = {
    **dict.fromkeys(("Zs", "Zl", "Zp"), SPACE),
    "Cf": UNSEEN,
    **dict.fromkeys(("Cc", "Cs", "Cn", "Co"), STRANGE),
    "Me": ACCENT,
}


def _by_category(char: str) -> str:
    category = unicodedata.category(char)
    if category in _BY_CATEGORY:
        return _BY_CATEGORY[category]
    if char in _NOT_THE_SIGN or (char not in _FAMILIAR and unicodedata.normalize("NFKC", char) != char):
        return LOOKS_LIKE
    return ""


def _likeness(char: str) -> str:
    """What it resembles: one or a few characters, without marks of its own."""
    like = LOOK_ALIKE.get(char) or _NOT_THE_SIGN.get(char) or unicodedata.normalize("NFKC", char)
    return "".join(each for each in like if not unicodedata.category(each).startswith(("M", "Z", "C")))


# --- within its word ----------------------------------------------------------------------------------

# Scripts of which a whole word is plainly another script. Their letters that look Latin are in LOOK_ALIKE.
_READ: Final = frozenset(
    (
        *("LATIN", "CYRILLIC", "GREEK", "ARMENIAN", "ARABIC", "HEBREW", "DEVANAGARI", "BENGALI", "GURMUKHI"),
        *("GUJARATI", "TAMIL", "TELUGU", "KANNADA", "MALAYALAM", "SINHALA", "THAI", "LAO", "TIBETAN"),
        *("GEORGIAN", "ETHIOPIC", "HANGUL", "CJK", "HIRAGANA", "KATAKANA", "MYANMAR", "KHMER", "SYRIAC"),
        *("THAANA", "TIFINAGH"),
    )
)
_LATIN: Final = "LATIN"


def _words(text: str) -> Iterator[tuple[int, int]]:
    """Stretches of letters and what hangs on them, with something in them that is not ASCII."""
    start = -1
    for at, char in enumerate(text + " "):
        inside = unicodedata.category(char)[0] in "LM" or (start >= 0 and _unseen(char) != "")
        if inside and start < 0:
            start = at
        elif not inside and start >= 0:
            if not text[start:at].isascii():
                yield start, at
            start = -1


def _in_word(text: str, start: int, end: int, at: int) -> str:
    char, word = text[at], text[start:end]
    if char.isascii():
        return ""
    if unicodedata.category(char) in ("Mn", "Mc"):
        return ACCENT if _is_loose(word, at - start) else ""
    script = _script(char)
    if script not in _READ or char in _JAMO:
        return STRANGE
    if script == _LATIN:
        return LOOKS_LIKE if char in LOOK_ALIKE else ""
    return _of_other_script(char, script, word)


_JAMO: Final = frozenset(map(chr, (*range(0x1100, 0x1200), *range(0xA960, 0xA97D), *range(0xD7B0, 0xD7FC))))


def _of_other_script(char: str, script: str, word: str) -> str:
    """A letter in a Latin word, or in a word that could be read as a Latin one from end to end."""
    letters = [each for each in word if unicodedata.category(each)[0] == "L"]
    mixed = any(_script(each) != script for each in letters) and not _goes_with(script, letters)
    if mixed:
        return LOOKS_LIKE if char in LOOK_ALIKE else STRANGE
    unlike = any(each not in LOOK_ALIKE for each in letters)
    return LOOKS_LIKE if char in LOOK_ALIKE and not unlike else ""


_TOGETHER: Final = frozenset(("CJK", "HIRAGANA", "KATAKANA", "HANGUL"))


def _goes_with(script: str, letters: list[str]) -> bool:
    """Scripts of one language: Japanese has three."""
    return {script, *map(_script, letters)} <= _TOGETHER


def _is_loose(word: str, at: int) -> bool:
    """An accent on a Latin letter, or one that could as well have been part of its letter."""
    base = next((each for each in reversed(word[:at]) if unicodedata.category(each)[0] == "L"), "")
    return (
        not base
        or _script(base) in (_LATIN, "CYRILLIC", "GREEK")
        or unicodedata.normalize("NFC", word) != word
    )


@lru_cache(maxsize=4096)
def _script(char: str) -> str:
    """The first word of its name in the Unicode database: LATIN, CYRILLIC, CJK …"""
    return unicodedata.name(char, "?").split(" ", 1)[0].split("-", 1)[0]
