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

VERSION: Final = 2
KIND: Final = "status"

_KEYS: Final = (
    *("v", "kind", "event", "thread", "seq", "code", "reason", "by", "at", "of", "until"),
    *("when", "where", "alternative"),
)
_CODE: Final = re.compile(r"[a-z][a-z_]{0,39}")
_EPOCH: Final = datetime(1970, 1, 1, tzinfo=UTC)
_MINUTE: Final = timedelta(minutes=1)
_LAST_MINUTE: Final = 4_000_000_000
_LAST_SEQ: Final = 1_000_000

# What a sender hears who may not be told more: it came back.
_COMES_BACK: Final = frozenset({e.GIVEN_BACK, e.NOT_REACHED, e.PASSED_ON})


def travelling(
    event: Event, *, feedback: bool, revealing: Set[str], reveal: bool, proposal: bool = False
) -> Event | None:
    """The event as the sender may hear it, or None when nothing of it may travel.

    Without agreement to feedback exactly `ontvangen` and `terug_bij_afzender` travel. A reason in `revealing`
    tells that the person is a client here: it needs a yes of its own (`reveal`), else only "it came back".
    A proposal of a first talk needs the person's tick for that (`proposal`).
    """
    if event.code == e.RECEIVED:
        return _bare(event)
    if event.code == e.PROPOSED and not proposal:
        return None
    if not feedback:
        return _came_back(event) if event.code in _COMES_BACK else None
    if event.reason in revealing and not reveal:
        return _came_back(event)
    return event


def _came_back(event: Event) -> Event:
    return _bare(replace(event, code=e.BACK_TO_SENDER))


def _bare(event: Event) -> Event:
    return replace(event, reason="", until=None, when=None, where="", alternative="")


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
            "at": _minute(event.at),
            "of": event.of,
            "until": event.until.isoformat() if event.until else None,
            "when": _minute(event.when) if event.when else None,
            "where": event.where or None,
            "alternative": event.alternative or None,
        }
    )
    decode_status(encoded, event.writer)
    return encoded


def decode_status(data: bytes, writer: DeviceId) -> Event:
    """Read a step strictly; `writer` is the device whose signature was verified.

    A code this program does not know is kept as it is; one it knows carries what belongs to it and no more.
    Raises InvalidInput(field, reason).
    """
    whole = read_canonical(data)
    check_keys("status", whole, _KEYS)
    if whole["v"] != VERSION or isinstance(whole["v"], bool) or whole["kind"] != KIND:
        raise InvalidInput("v", "unknown_version")
    if whole["by"] != e.CORE_ACTOR:
        raise InvalidInput("by", "not_the_core_actor")
    event = Event(
        id=EventId(ident("event", whole["event"])),
        thread=ThreadId(ident("thread", whole["thread"])),
        writer=writer,
        seq=_number("seq", whole["seq"], _LAST_SEQ),
        code=_code("code", whole["code"]),
        by=e.CORE_ACTOR,
        at=_moment("at", whole["at"]),
        reason=_maybe_code("reason", whole["reason"]),
        of=None if whole["of"] is None else EventId(ident("of", whole["of"])),
        until=None if whole["until"] is None else day("until", whole["until"]),
        when=None if whole["when"] is None else _moment("when", whole["when"]),
        where=_maybe_code("where", whole["where"]),
        alternative=_maybe_code("alternative", whole["alternative"]),
    )
    for name in sorted(e.misplaced(event)):
        raise InvalidInput(name, "not_with_this_code")
    return event


def _minute(moment: datetime) -> int:
    return (moment - _EPOCH) // _MINUTE


def _moment(where: str, value: Any) -> datetime:
    return _EPOCH + _MINUTE * _number(where, value, _LAST_MINUTE)


def _maybe_code(where: str, value: Any) -> str:
    return "" if value is None else _code(where, value)


def _code(where: str, value: Any) -> str:
    if not isinstance(value, str) or not _CODE.fullmatch(value):
        raise InvalidInput(where, "not_a_code")
    return value


def _number(where: str, value: Any, last: int) -> int:
    if not isinstance(value, int) or isinstance(value, bool) or not 0 <= value <= last:
        raise InvalidInput(where, "not_a_number")
    return value
