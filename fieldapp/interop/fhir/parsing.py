"""JSON from outside, read strictly: one meaning, a bounded size and depth, no number that is none."""

from __future__ import annotations

import json
from typing import Any, Final

from fieldapp.errors import InvalidInput

LARGEST: Final = 262_144  # bytes; a Task has a few hundred
_DEEPEST: Final = 24


def parse(data: bytes) -> dict[str, Any]:
    """The object in these bytes. Raises InvalidInput("file", too_large | not_json | not_an_object)."""
    if len(data) > LARGEST:
        raise InvalidInput("file", "too_large")
    try:
        value = json.loads(data.decode("utf-8-sig"), object_pairs_hook=_once, parse_constant=_refuse)
    except (UnicodeDecodeError, ValueError, RecursionError) as error:
        raise InvalidInput("file", "not_json") from error
    if not isinstance(value, dict):
        raise InvalidInput("file", "not_an_object")
    _require_shallow(value, _DEEPEST)
    return value


def _once(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
    found = dict(pairs)
    if len(found) != len(pairs):
        raise ValueError("doubled key")
    return found


def _refuse(name: str) -> None:
    raise ValueError("not a number")


def _require_shallow(value: Any, left: int) -> None:
    if left == 0:
        raise InvalidInput("file", "not_json")
    inner = value.values() if isinstance(value, dict) else value if isinstance(value, list) else ()
    for each in inner:
        _require_shallow(each, left - 1)
