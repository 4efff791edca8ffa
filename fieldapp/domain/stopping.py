"""The number with which a person stops by telephone: short enough to say, the same on both sides.

It is worked out from the thread of a request, which sender and recipient both have, so nothing more travels
and nothing about the person is in it. Two threads may share a number now and then; who answers the telephone
asks one thing more.
"""

from __future__ import annotations

import hashlib
from typing import Final

LETTERS: Final = "ABCDEFGHJKLMNPRSTUVWXYZ"  # without I, O and Q, which are read as digits
_DIGITS: Final = 4
_CONTEXT: Final = b"vindplaats stop number\x00"
_MEANT: Final = str.maketrans({"O": "0", "Q": "0", "I": "1"})


def stop_number(source: str) -> str:
    """The number of a thread (or of a person without a request), such as "K7-204"."""
    value = int.from_bytes(hashlib.sha256(_CONTEXT + source.encode()).digest()[:8], "big")
    digits, letter = value % 10**_DIGITS, LETTERS[(value // 10**_DIGITS) % len(LETTERS)]
    return f"{letter}{digits // 1000}-{digits % 1000:03}"


def read_number(typed: str) -> str:
    """What was typed or heard as a number in the one way it is written; empty when it cannot be one."""
    letters = "".join(letter for letter in typed.upper() if letter.isalnum())
    first, digits = letters[:1], letters[1:].translate(_MEANT)
    if (
        first not in LETTERS
        or not first
        or len(digits) != _DIGITS
        or not (digits.isascii() and digits.isdigit())
    ):
        return ""
    return f"{first}{digits[0]}-{digits[1:]}"
