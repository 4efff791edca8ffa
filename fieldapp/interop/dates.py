"""Days as lists of others write them."""

from __future__ import annotations

import re
from datetime import date

_ISO = re.compile(r"(\d{4})-(\d{1,2})-(\d{1,2})(?!\d)")
_HERE = re.compile(r"(\d{1,2})[/.-](\d{1,2})[/.-](\d{4})(?!\d)")


def read_day(text: str) -> date | None:
    """2026-11-02 (also with a time behind it) or 2/11/2026; None for anything else."""
    text = text.strip()
    if (found := _ISO.match(text)) is not None:
        parts = (int(found[1]), int(found[2]), int(found[3]))
    elif (found := _HERE.match(text)) is not None:
        parts = (int(found[3]), int(found[2]), int(found[1]))
    else:
        return None
    try:
        return date(*parts)
    except ValueError:
        return None
