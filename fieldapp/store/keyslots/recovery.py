"""The printed recovery code: 140 random bits in seven groups, each with a character that catches a typo."""

from __future__ import annotations

import secrets
from collections.abc import Callable
from typing import Final

from fieldapp.errors import InvalidInput

GROUPS: Final = 7
_DATA: Final = 4  # characters of five bits in a group, before its check character
_ALPHABET: Final = "0123456789ABCDEFGHJKMNPQRSTVWXYZ"  # without I, L, O and U, which are misread
_MISREAD: Final = str.maketrans("ILO", "110")
_FIELD: Final = 0b100101  # x^5 + x^2 + 1: in this field one wrong or two swapped characters always show


def new_recovery_code(entropy: Callable[[int], bytes] = secrets.token_bytes) -> str:
    """A fresh code, in the form that is printed."""
    bits = int.from_bytes(entropy(18), "big") >> 4
    digits = [bits >> 5 * index & 31 for index in range(GROUPS * _DATA)]
    parts = [digits[start : start + _DATA] for start in range(0, len(digits), _DATA)]
    return "-".join(
        "".join(_ALPHABET[digit] for digit in (*part, _check(part, number)))
        for number, part in enumerate(parts)
    )


def read_recovery_code(typed: str) -> str:
    """The code in its printed form; `InvalidInput` names the first group that cannot be right."""
    text = _clean(typed)
    if len(text) != GROUPS * (_DATA + 1):
        raise InvalidInput("recovery_code", "length")
    found = [text[start : start + _DATA + 1] for start in range(0, len(text), _DATA + 1)]
    for number, group in enumerate(found):
        if not _holds(group, number):
            raise InvalidInput("recovery_code", f"group_{number + 1}")
    return "-".join(found)


def groups(code: str) -> tuple[str, ...]:
    """The seven groups, as printed."""
    return tuple(code.split("-"))


def same_group(code: str, index: int, typed: str) -> bool:
    """Whether what was typed back is group `index` (from 0), however it was written."""
    return _clean(typed) == groups(code)[index]


def _clean(typed: str) -> str:
    return "".join(c for c in typed.upper() if c.isalnum()).translate(_MISREAD)


def _holds(group: str, number: int) -> bool:
    if not set(group) <= set(_ALPHABET):
        return False
    *part, check = (_ALPHABET.index(character) for character in group)
    return _check(part, number) == check


def _check(part: list[int], number: int) -> int:
    total = number + 1
    for digit in part:
        total = _double(total) ^ digit
    return _double(total)


def _double(value: int) -> int:
    doubled = value << 1
    return doubled ^ _FIELD if doubled & 32 else doubled
