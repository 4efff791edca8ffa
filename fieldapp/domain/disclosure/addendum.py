"""What is put right in a request that was sent (GDPR articles 16, 19): other words for fields that had gone.

Canonical JSON, read strictly. It holds no field that the request did not hold: whoever reads it checks that
against the first words, and shows both.
"""

from __future__ import annotations

import hashlib
from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from typing import Any, Final

from fieldapp.domain.canonical import check_keys, day, ident, read_canonical, text, write_canonical
from fieldapp.domain.disclosure.decision import FIELDS
from fieldapp.domain.ids import AddendumId, PersonId, RequestId, ThreadId
from fieldapp.errors import InvalidInput

VERSION: Final = 1
KIND: Final = "addendum"
LONGEST: Final = 2_000  # characters of one field, as in a request

_KEYS: Final = ("v", "kind", "addendum", "request", "thread", "fields", "asked_on", "form", "present")


@dataclass(frozen=True, slots=True)
class Addendum:
    """Other words for fields of one request; how and when the person agreed to them.

    `form` and `present` are codes as in a consent ("mondeling", "niemand").
    """

    id: AddendumId
    request: RequestId
    thread: ThreadId
    fields: Mapping[str, str]
    asked_on: date
    form: str
    present: str


@dataclass(frozen=True, slots=True)
class AddendumPreview:
    """Precisely what the recipient would read now, and what it reads until then."""

    payload: bytes = field(repr=False)
    recipient: str
    before: tuple[tuple[str, str], ...] = field(repr=False)
    person_id: PersonId | None = None

    @property
    def digest(self) -> str:
        """SHA-256 (hex) of the bytes: what was read aloud is what is sealed."""
        return hashlib.sha256(self.payload).hexdigest()

    def decoded(self) -> Addendum:
        """The bytes read back, strictly."""
        return decode_addendum(self.payload)

    def rows(self) -> tuple[tuple[str, str], ...]:
        """The fields that leave, in the order of the screen, read from the bytes."""
        return in_order(self.decoded().fields)


def in_order(fields: Mapping[str, str]) -> tuple[tuple[str, str], ...]:
    """Fields in the order of the screen."""
    return tuple((code, fields[code]) for code in FIELDS if code in fields)


def encode_addendum(addendum: Addendum) -> bytes:
    """The one way to write it. Raises InvalidInput for what no reader would accept."""
    encoded = write_canonical(
        {
            "v": VERSION,
            "kind": KIND,
            "addendum": addendum.id,
            "request": addendum.request,
            "thread": addendum.thread,
            "fields": dict(addendum.fields),
            "asked_on": addendum.asked_on.isoformat(),
            "form": addendum.form,
            "present": addendum.present,
        }
    )
    decode_addendum(encoded)
    return encoded


def decode_addendum(data: bytes) -> Addendum:
    """Read it strictly. Raises InvalidInput(field, reason), never with its text."""
    whole = read_canonical(data)
    check_keys("payload", whole, _KEYS)
    if whole["v"] != VERSION or isinstance(whole["v"], bool):
        raise InvalidInput("v", "unknown_version")
    if whole["kind"] != KIND:
        raise InvalidInput("kind", "unknown_kind")
    return Addendum(
        id=AddendumId(ident("addendum", whole["addendum"])),
        request=RequestId(ident("request", whole["request"])),
        thread=ThreadId(ident("thread", whole["thread"])),
        fields=_fields(whole["fields"]),
        asked_on=day("asked_on", whole["asked_on"]),
        form=text("form", whole["form"]),
        present=text("present", whole["present"]),
    )


def _fields(value: Any) -> Mapping[str, str]:
    if not isinstance(value, dict):
        raise InvalidInput("fields", "not_an_object")
    if not value:
        raise InvalidInput("fields", "missing")
    return {name: _field(name, value[name]) for name in value}


def _field(name: str, value: Any) -> str:
    if name not in FIELDS:
        raise InvalidInput("fields", "unknown_field")
    found = text(f"fields.{name}", value)
    if not found.strip():
        raise InvalidInput(f"fields.{name}", "empty")
    if len(found) > LONGEST:
        raise InvalidInput(f"fields.{name}", "too_long")
    return found
