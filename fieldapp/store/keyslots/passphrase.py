"""Passphrases: five random words proposed, and what is wrong with a weak one, in codes."""

from __future__ import annotations

import re
import secrets
import unicodedata
from collections.abc import Callable, Sequence
from importlib.resources import files
from typing import Final

WORDS: Final = 5
SHORTEST: Final = 12

TOO_SHORT: Final = "too_short"
REPEATED: Final = "repeated"
COMMON: Final = "common"
KEYBOARD_ROW: Final = "keyboard_row"
CONTAINS_NAME: Final = "contains_name"

_LONGEST_RUN: Final = 4
_RUNS: Final = ("abcdefghijklmnopqrstuvwxyz", "01234567890")
_ROWS: Final = ("qwertyuiop", "asdfghjkl", "zxcvbnm", "azertyuiop", "qsdfghjklm", "wxcvbn")


def normalise(passphrase: str) -> str:
    """One form for what looks the same: composed characters, single spaces, none at the ends."""
    return " ".join(unicodedata.normalize("NFKC", passphrase).split())


def propose_passphrase(randbelow: Callable[[int], int] = secrets.randbelow) -> str:
    """Five random words of the list of 2,048: 55 bits, and easy to remember."""
    words = _word_list("dutch")
    while True:
        proposed = " ".join(words[randbelow(len(words))] for _ in range(WORDS))
        if not weaknesses(proposed):  # "blazer tafel": where words meet, a row of keys may stand
            return proposed


def weaknesses(passphrase: str, names: Sequence[str] = ()) -> tuple[str, ...]:
    """Codes of what makes it easy to guess; none when it is good. `names` are the worker's and the team's."""
    text = _fold(normalise(passphrase))
    letters = "".join(re.findall(r"\w", text))
    checks = (
        (TOO_SHORT, len(text) < SHORTEST),
        (REPEATED, _repeats(text, letters)),
        (COMMON, _left_over(letters, _word_list("common")) < SHORTEST // 2),
        (KEYBOARD_ROW, _has_run(letters)),
        (CONTAINS_NAME, _names_carry(letters, names)),
    )
    return tuple(code for code, weak in checks if weak)


def _fold(text: str) -> str:
    apart = unicodedata.normalize("NFKD", text.casefold())
    return "".join(c for c in apart if not unicodedata.combining(c))


def _repeats(text: str, letters: str) -> bool:
    """One word, one character or one short piece over and over."""
    words = text.split()
    one_piece = re.fullmatch(r"(.{1,8}?)\1+", letters) is not None
    return one_piece or len(set(letters)) < 5 or (len(words) > 1 and len(set(words)) == 1)


def _left_over(letters: str, guessable: Sequence[str]) -> int:
    """How many letters remain when everything guessable and all digits are taken out."""
    for word in sorted(guessable, key=len, reverse=True):
        letters = letters.replace(word, "")
    return len(re.sub(r"\d", "", letters))


def _names_carry(letters: str, names: Sequence[str]) -> bool:
    parts = {part for name in names for part in re.findall(r"\w{3,}", _fold(name))}
    present = [part for part in parts if part in letters]
    return bool(present) and _left_over(letters, present) < SHORTEST


def _has_run(letters: str) -> bool:
    """A row of the keyboard, the alphabet or the digits, forwards or back."""
    lines = [line for row in (*_RUNS, *_ROWS) for line in (row, row[::-1])]
    length = _LONGEST_RUN + 1
    pieces = {letters[start : start + length] for start in range(len(letters) - length + 1)}
    return any(piece in line for piece in pieces for line in lines)


def _word_list(name: str) -> list[str]:
    return files("resources").joinpath(f"wordlists/{name}.txt").read_text("utf-8").split()
