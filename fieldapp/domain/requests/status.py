"""A step as it travels back to the sender: a code, minimised by construction, never what the help is."""

from __future__ import annotations

import re
from collections.abc import Set
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from typing import Any, Final

from fieldapp.domain.canonical import check_keys, day, ident, read_canonical, write_canonical
from fieldapp.domain.ids import DeviceId, EventId, ThreadId
from fieldapp.domain.requests import events as e
from fieldapp.domain.requests.events import Event
from fieldapp.errors import InvalidInput

VERSION: Final = 1
KIND: Final = "status"

_KEYS: Final = ("v", "kind", "event", "thread", "seq", "code", "reason", "by", "at", "of", "until")
_CODE: Final = re.compile(r"[a-z][a-z_]{0,39}")
_EPOCH: Final = datetime(1970, 1, 1, tzinfo=UTC)
_MINUTE: Final = timedelta(minutes=1)
_LAST_MINUTE: Final = 4_000_000_000
_LAST_SEQ: Final = 1_000_000

# What a sender hears who may not be told more: it came back.
_COMES_BACK: Final = frozenset({e.GIVEN_BACK, e.NOT_REACHED})


def travelling(event: Event, *, feedback: bool, revealing: Set[str], reveal: bool) -> Event | None:
    """The event as the sender may hear it, or None when nothing of it may travel.

    Without agreement to feedback exactly `ontvangen` and `terug_bij_afzender` travel. A reason in `revealing`
    tells that the person is a client here: it needs a yes of its own (`reveal`), else only "it came back".
    """
    if event.code == e.RECEIVED:
        return replace(event, reason="", until=None)
    if not feedback:
        return _came_back(event) if event.code in _COMES_BACK else None
    if event.reason in revealing and not reveal:
        return _came_back(event)
    return event


def _came_back(event: Event) -> Event:
    return replace(event, code=e.BACK_TO_SENDER, reason="", until=None)


def encode_status(event: Event) -> bytes:
    """The one way to write this step. The writer is the device that signs it."""
    encoded = write_canonical(
        {
            "v": VERSION,
            "kind": KIND,
            "event": event.id,
            "thread": event.thread,
            "seq": event.seq,
            "code": event.code,
            "reason": event.reason or None,
            "by": event.by,
            "at": (event.at - _EPOCH) // _MINUTE,
            "of": event.of,
            "until": event.until.isoformat() if event.until else None,
        }
    )
    decode_status(encoded, event.writer)
    return encoded


def decode_status(data: bytes, writer: DeviceId) -> Event:
    """Read a step strictly; `writer` is the device whose signature was verified.

    A code this program does not know is kept as it is. Raises InvalidInput(field, reason).
    """
    whole = read_canonical(data)
    check_keys("status", whole, _KEYS)
    if whole["v"] != VERSION or isinstance(whole["v"], bool) or whole["kind"] != KIND:
        raise InvalidInput("v", "unknown_version")
    if whole["by"] != e.CORE_ACTOR:
        raise InvalidInput("by", "not_the_core_actor")
    return Event(
        id=EventId(ident("event", whole["event"])),
        thread=ThreadId(ident("thread", whole["thread"])),
        writer=writer,
        seq=_number("seq", whole["seq"], _LAST_SEQ),
        code=_code("code", whole["code"]),
        by=e.CORE_ACTOR,
        at=_EPOCH + _MINUTE * _number("at", whole["at"], _LAST_MINUTE),
        reason="" if whole["reason"] is None else _code("reason", whole["reason"]),
        of=None if whole["of"] is None else EventId(ident("of", whole["of"])),
        until=None if whole["until"] is None else day("until", whole["until"]),
    )


def _code(where: str, value: Any) -> str:
    if not isinstance(value, str) or not _CODE.fullmatch(value):
        raise InvalidInput(where, "not_a_code")
    return value


def _number(where: str, value: Any, last: int) -> int:
    if not isinstance(value, int) or isinstance(value, bool) or not 0 <= value <= last:
        raise InvalidInput(where, "not_a_number")
    return value
