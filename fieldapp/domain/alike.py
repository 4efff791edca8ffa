"""Whether two texts speak of the same problem: by the words that they share, not by their order.

Words are cut to their beginning, so that "afspraken" and "afspraak" count as one; words that say nothing are
left out.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Collection
from typing import Final

ALIKE: Final = 0.4
"""From this likeness on two signals are shown as similar."""

_STEM: Final = 5
_SHORTEST: Final = 4
_WORD: Final = re.compile(r"[^\W\d_]+")
_SAME_CODES: Final = 0.1  # a shared type, or a shared barrier


def stems(text: str, empty: Collection[str] = ()) -> frozenset[str]:
    """The beginnings of the words that say something; `empty` are the words that say nothing."""
    found = (_fold(match[0]) for match in _WORD.finditer(text))
    return frozenset(word[:_STEM] for word in found if len(word) >= _SHORTEST and word not in empty)


def likeness(one: Collection[str], other: Collection[str], *shared: bool) -> float:
    """From 0 to about 1.2, both texts as their `stems`; one word in common is chance.

    `shared`: whether the two share a type, and whether they share a barrier.
    """
    common, least = len(set(one) & set(other)), min(len(one), len(other))
    return common / max(least, 3) + _SAME_CODES * sum(shared) if common >= 2 else 0.0


def _fold(word: str) -> str:
    apart = unicodedata.normalize("NFKD", word.casefold())
    return "".join(char for char in apart if not unicodedata.combining(char))
