"""Reading the policy file strictly: unknown keys, words and shapes are mistakes with a place.

Every function raises InvalidInput(where, what).
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from datetime import date
from typing import Any, Final

from fieldapp.domain.disclosure import facts as f
from fieldapp.errors import InvalidInput

ALL_TICKED: Final = "all"
SOME_TICKED: Final = "some"

Value = str | bool
Condition = tuple[str, frozenset[Value]]
# The facts as the rules name them.
View = Mapping[str, Value]

_HEX_ID: Final = re.compile(r"[0-9a-f]{32}")


def known_keys(where: str, data: Mapping[str, Any], known: Sequence[str], needed: Sequence[str] = ()) -> None:
    """Refuse a key nobody knows, and the lack of one that is needed."""
    for name in data:
        if name not in known:
            raise InvalidInput(where, f"unknown_key:{name}")
    for name in needed:
        if name not in data:
            raise InvalidInput(where, f"missing_key:{name}")


def day(where: str, value: Any) -> date:
    """A date of TOML."""
    if type(value) is not date:
        raise InvalidInput(where, "no_date")
    return value


def hex_id(where: str, value: Any) -> str:
    """The id of an organisation: 32 hexadecimal digits."""
    if not isinstance(value, str) or _HEX_ID.fullmatch(value) is None:
        raise InvalidInput(where, "no_id")
    return value


def conditions(where: str, data: Mapping[str, Any], duties: Sequence[str]) -> tuple[Condition, ...]:
    """Facts with the words that fit: those of `facts`, with `duty`, and the ticks as all or some."""
    return tuple((name, _words(where, name, value, duties)) for name, value in data.items())


def _words(where: str, name: str, value: Any, duties: Sequence[str]) -> frozenset[Value]:
    words = frozenset(value if isinstance(value, list) else [value])
    closed = {**f.VALUES, "duty": tuple(duties), "ticks": (ALL_TICKED, SOME_TICKED)}
    if name in f.FLAGS:
        known = all(isinstance(word, bool) for word in words)
    elif name == "purpose":
        known = all(isinstance(word, str) for word in words)
    else:
        known = name in closed and words.issubset(closed[name])
    if not known or not words:
        raise InvalidInput(where, f"unknown_condition:{name}")
    return words
