"""What is added to a request that was sent: other words for fields that had gone (GDPR articles 16, 19), or
the answer to a question of the service.

Canonical JSON, read strictly. It holds no field that the request did not hold: whoever reads it checks that
against the first words, and shows both.
"""

from __future__ import annotations

import hashlib
import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from typing import Any, Final

from fieldapp.domain.canonical import check_keys, day, ident, read_canonical, text, write_canonical
from fieldapp.domain.disclosure.decision import FIELDS
from fieldapp.domain.ids import AddendumId, EventId, PersonId, RequestId, ThreadId
from fieldapp.errors import InvalidInput

VERSION: Final = 2
KIND: Final = "addendum"
LONGEST: Final = 2_000  # characters of one field, as in a request

# Answers that say nothing of the person: they need not be read aloud, and bring no words.
SILENT: Final = frozenset({"weet_niet", "bel_mij"})

_KEYS: Final = (
    *("v", "kind", "addendum", "request", "thread", "fields", "answer", "asked_on", "form", "present"),
)
_CODE: Final = re.compile(r"[a-z][a-z_]{0,39}")
_LAST_SEQ: Final = 1_000_000
_LAST_MINUTE: Final = 4_000_000_000


@dataclass(frozen=True, slots=True)
class Answer:
    """The answer to the question `question` (the id of its step): a code of `answers`, and words if any.

    It is a step of the worker in the thread: `event` is its id, `seq` its number, `minute` when it was given.
    """

    event: EventId
    question: EventId
    seq: int
    code: str
    minute: int
    text: str = field(default="", repr=False)

    @property
    def silent(self) -> bool:
        """Whether it says nothing of the person."""
        return self.code in SILENT and not self.text


@dataclass(frozen=True, slots=True)
class Addendum:
    """Other words for fields of one request, or an answer; how and when the person agreed to them.

    `form` and `present` are codes as in a consent ("mondeling", "niemand"); both empty for an answer that
    says nothing of the person.
    """

    id: AddendumId
    request: RequestId
    thread: ThreadId
    fields: Mapping[str, str]
    asked_on: date
    form: str
    present: str
    answer: Answer | None = None


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
            "answer": None if addendum.answer is None else _plain(addendum.answer),
            "asked_on": addendum.asked_on.isoformat(),
            "form": addendum.form,
            "present": addendum.present,
        }
    )
    decode_addendum(encoded)
    return encoded


def _plain(answer: Answer) -> dict[str, Any]:
    names = ("event", "question", "seq", "code", "minute", "text")
    return {name: getattr(answer, name) for name in names}


def decode_addendum(data: bytes) -> Addendum:
    """Read it strictly. Raises InvalidInput(field, reason), never with its text."""
    whole = read_canonical(data)
    check_keys("payload", whole, _KEYS)
    if whole["v"] != VERSION or isinstance(whole["v"], bool):
        raise InvalidInput("v", "unknown_version")
    if whole["kind"] != KIND:
        raise InvalidInput("kind", "unknown_kind")
    answer = None if whole["answer"] is None else _answer(whole["answer"])
    said = Addendum(
        id=AddendumId(ident("addendum", whole["addendum"])),
        request=RequestId(ident("request", whole["request"])),
        thread=ThreadId(ident("thread", whole["thread"])),
        fields=_fields(whole["fields"], answer),
        asked_on=day("asked_on", whole["asked_on"]),
        form=text("form", whole["form"]),
        present=text("present", whole["present"]),
        answer=answer,
    )
    if not said.form and not (answer is not None and answer.silent):
        raise InvalidInput("form", "not_asked")
    return said


def _answer(value: Any) -> Answer:
    check_keys("answer", value, ("event", "question", "seq", "code", "minute", "text"))
    if not isinstance(value["code"], str) or not _CODE.fullmatch(value["code"]):
        raise InvalidInput("answer.code", "not_a_code")
    said = text("answer.text", value["text"])
    if len(said) > LONGEST:
        raise InvalidInput("answer.text", "too_long")
    return Answer(
        event=EventId(ident("answer.event", value["event"])),
        question=EventId(ident("answer.question", value["question"])),
        seq=_number("answer.seq", value["seq"], _LAST_SEQ),
        code=value["code"],
        minute=_number("answer.minute", value["minute"], _LAST_MINUTE),
        text=said,
    )


def _number(where: str, value: Any, last: int) -> int:
    if not isinstance(value, int) or isinstance(value, bool) or not 0 <= value <= last:
        raise InvalidInput(where, "not_a_number")
    return value


def _fields(value: Any, answer: Answer | None) -> Mapping[str, str]:
    """An addendum puts fields right or answers; never both, never neither."""
    if not isinstance(value, dict):
        raise InvalidInput("fields", "not_an_object")
    if bool(value) == (answer is not None):
        raise InvalidInput("fields", "missing" if answer is None else "not_with_an_answer")
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
