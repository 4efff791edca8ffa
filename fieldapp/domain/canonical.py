"""Canonical JSON, the one way to write what is signed: sorted keys, no spaces, UTF-8, no needless escapes.

Reading is strict: bytes that are not the canonical form of their own content are refused, so two programs can
never read two things in one message. Errors name the field, never its text.

A code that was added on one device (`taxonomy.LocalTerm`) is not written and not read: no other program knows
it. Whoever makes the object puts the words of such a term in its place, or leaves it out.
"""

from __future__ import annotations

import json
from collections.abc import Mapping
from datetime import date
from typing import Any

from fieldapp.domain.ids import is_id
from fieldapp.domain.taxonomy import holds_local_code
from fieldapp.errors import InvalidInput


def write_canonical(value: Mapping[str, Any]) -> bytes:
    """The bytes of this object; text that is not Unicode (a lone surrogate) and local codes are refused."""
    try:
        written = json.dumps(value, sort_keys=True, separators=(",", ":"), ensure_ascii=False)
        encoded = written.encode("utf-8")
    except (UnicodeEncodeError, RecursionError) as error:
        raise InvalidInput("payload", "not_plain_text") from error
    if holds_local_code(written):
        raise InvalidInput("payload", "local_code")
    return encoded


def read_canonical(data: bytes) -> dict[str, Any]:
    """A JSON object, if these bytes are the canonical form of it."""
    try:
        value = json.loads(data.decode("utf-8"), object_pairs_hook=_once)
    except (UnicodeDecodeError, ValueError, RecursionError) as error:
        raise InvalidInput("payload", "not_json") from error
    if not isinstance(value, dict):
        raise InvalidInput("payload", "not_an_object")
    if write_canonical(value) != data:
        raise InvalidInput("payload", "not_canonical")
    return value


def _once(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
    found = dict(pairs)
    if len(found) != len(pairs):
        raise ValueError("doubled key")
    return found


def check_keys(where: str, value: object, names: tuple[str, ...]) -> None:
    """Exactly these keys, no other."""
    if not isinstance(value, dict):
        raise InvalidInput(where, "not_an_object")
    for name in names:
        if name not in value:
            raise InvalidInput(f"{where}.{name}", "missing")
    if len(value) != len(names):
        raise InvalidInput(where, "unknown_key")


def ident(where: str, value: object) -> str:
    """An id, or InvalidInput."""
    if not is_id(value):
        raise InvalidInput(where, "not_an_id")
    return str(value)


def day(where: str, value: object) -> date:
    """A day written the one way, or InvalidInput."""
    try:
        found = date.fromisoformat(text(where, value))
    except ValueError as error:
        raise InvalidInput(where, "not_a_day") from error
    if found.isoformat() != value:
        raise InvalidInput(where, "not_a_day")
    return found


def text(where: str, value: object) -> str:
    """Text, or InvalidInput."""
    if not isinstance(value, str):
        raise InvalidInput(where, "not_text")
    return value


def flag(where: str, value: object) -> bool:
    """True or false, or InvalidInput."""
    if not isinstance(value, bool):
        raise InvalidInput(where, "not_yes_or_no")
    return value
