"""The bytes of a handover: canonical JSON, read strictly, as a request is.

Observations, journal, agenda and rights have no place in it.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from datetime import UTC, date, datetime, timedelta
from typing import Any, Final

from fieldapp.domain.canonical import check_keys, day, flag, ident, read_canonical, text, write_canonical
from fieldapp.domain.disclosure.decision import BASES, FIELDS
from fieldapp.domain.disclosure.payload import BasisRef
from fieldapp.domain.handover.values import (
    AGREES,
    APPROVAL,
    BESIDE_FLAGS,
    BESIDE_TEXTS,
    NOT_ASKED,
    PERSON,
    PERSON_TEXTS,
    STEP,
    STOP_COPY,
    WORRY,
    Approval,
    Giver,
    Handover,
    MovedPerson,
    MovedSignal,
    OpenRequest,
    Step,
    StopCopy,
    Worry,
)
from fieldapp.domain.ids import (
    DeviceId,
    EnvelopeId,
    HandoverId,
    MailboxId,
    MessageId,
    PersonId,
    SignalId,
)
from fieldapp.errors import InvalidInput

VERSION: Final = 1
KIND: Final = "handover"
LONGEST_TEXT: Final = 1000
_EPOCH: Final = datetime(1970, 1, 1, tzinfo=UTC)
_MINUTE: Final = timedelta(minutes=1)
_LAST_MINUTE: Final = 4_000_000_000
_CODE: Final = re.compile(r"[a-z0-9][a-z0-9_]{0,39}")
_MOST: Final = 100
_REQUEST_PARTS: Final = 3
_ENVELOPE_PARTS: Final = 3
_TAG: Final = re.compile(r"[0-9a-f]{16}")
_TOKEN: Final = re.compile(r"[0-9a-f]{64}")
_LAST_DAY: Final = 1_000_000


# --- writing ------------------------------------------------------------------------------------------------


def encode(handover: Handover) -> bytes:
    """The one way to write it. Raises InvalidInput for what no reader would accept."""
    if isinstance(handover, Worry):
        plain = _plain_worry(handover)
    elif isinstance(handover, MovedPerson):
        plain = _plain_person(handover)
    elif isinstance(handover, Approval):
        plain = _plain_approval(handover)
    elif isinstance(handover, StopCopy):
        plain = _plain_stop(handover)
    else:
        plain = {
            **_head(STEP, handover.id, handover.at),
            "code": handover.code,
            "paper": handover.paper.isoformat() if handover.paper else None,
        }
    encoded = write_canonical(plain)
    decode(encoded)
    return encoded


def _head(what: str, id_: HandoverId, at: datetime) -> dict[str, Any]:
    return {"v": VERSION, "kind": KIND, "what": what, "handover": id_, "at": (at - _EPOCH) // _MINUTE}


def _plain_worry(worry: Worry) -> dict[str, Any]:
    return {
        **_head(WORRY, worry.id, worry.at),
        **_plain_ground(worry.giver, worry.basis, worry.until),
        "answer": worry.answer,
        "worries": list(worry.worries),
        "fields": dict(worry.fields),
        "asked": worry.asked,
        "why_not": worry.why_not or None,
    }


def _plain_person(moved: MovedPerson) -> dict[str, Any]:
    return {
        **_head(PERSON, moved.id, moved.at),
        **_plain_ground(moved.giver, moved.basis, moved.until),
        "to": moved.to,
        "person": {
            "id": moved.person_id,
            "interpreter": moved.interpreter,
            "allowed": list(moved.allowed),
            "forbidden": list(moved.forbidden),
            **{name: moved.texts.get(name, "") for name in PERSON_TEXTS},
            **({"beside": dict(moved.beside)} if moved.beside else {}),
        },
        "signals": [_plain_signal(signal) for signal in moved.signals],
        "requests": [[each.service, each.state, each.since.isoformat()] for each in moved.requests],
    }


def _plain_approval(asked: Approval) -> dict[str, Any]:
    return {
        **_head(APPROVAL, asked.id, asked.at),
        "from": _plain_giver(asked.giver),
        "until": asked.until.isoformat(),
        "asks": asked.asks,
        "codes": {question: list(picked) for question, picked in asked.codes.items()},
    }


def _plain_stop(copy: StopCopy) -> dict[str, Any]:
    return {
        **_head(STOP_COPY, copy.id, copy.at),
        "mids": list(copy.mids),
        "mailbox": copy.mailbox,
        "sender": copy.sender,
        "until": copy.until.isoformat(),
        "envelopes": [[env, wt.hex(), expires] for env, wt, expires in copy.envelopes],
        "tag": copy.tag,
    }


def _plain_ground(giver: Giver, basis: BasisRef, until: date) -> dict[str, Any]:
    return {
        "from": _plain_giver(giver),
        "basis": {"code": basis.code, "row": basis.row, "policy": basis.policy},
        "until": until.isoformat(),
    }


def _plain_giver(giver: Giver) -> dict[str, Any]:
    return {"organisation": giver.organisation, "role": giver.role, "name": giver.name}


def _plain_signal(signal: MovedSignal) -> dict[str, Any]:
    texts = {name: getattr(signal, name) for name in _SIGNAL_TEXTS}
    lists = {name: list(getattr(signal, name)) for name in _SIGNAL_LISTS}
    return {"id": signal.id, "noted_at": (signal.noted_at - _EPOCH) // _MINUTE, **texts, **lists}


_SIGNAL_TEXTS: Final = ("place", "place_kind", "kind", "author", "about", "urgency", "wish", "own_words")
_SIGNAL_LISTS: Final = ("domains", "non_take_up", "strengths")

# --- reading ------------------------------------------------------------------------------------------------

_HEAD: Final = ("v", "kind", "what", "handover", "at")
_GROUND: Final = ("from", "basis", "until")


def decode(data: bytes) -> Handover:
    """Read it strictly. Raises InvalidInput(field, reason), never with text of the payload."""
    whole = read_canonical(data)
    for name in ("v", "kind", "what"):
        if name not in whole:
            raise InvalidInput(name, "missing")
    if whole["v"] != VERSION or isinstance(whole["v"], bool):
        raise InvalidInput("v", "unknown_version")
    if whole["kind"] != KIND:
        raise InvalidInput("kind", "unknown_kind")
    reader = _READERS.get(str(whole["what"]))
    if reader is None:
        raise InvalidInput("what", "unknown_kind")
    return reader(whole)


def _worry(whole: dict[str, Any]) -> Worry:
    check_keys(WORRY, whole, (*_HEAD, *_GROUND, "answer", "worries", "fields", "asked", "why_not"))
    if whole["answer"] not in (AGREES, NOT_ASKED):
        raise InvalidInput("answer", "unknown_value")
    found = Worry(
        id=HandoverId(ident("handover", whole["handover"])),
        giver=_giver(whole["from"]),
        answer=whole["answer"],
        worries=_codes("worries", whole["worries"]),
        fields=_fields(whole["fields"]),
        asked=_short("asked", whole["asked"]),
        why_not="" if whole["why_not"] is None else _code("why_not", whole["why_not"]),
        basis=_basis(whole["basis"]),
        at=_moment("at", whole["at"]),
        until=day("until", whole["until"]),
    )
    if found.answer == NOT_ASKED and not found.why_not:
        raise InvalidInput("why_not", "missing")
    return found


def _person(whole: dict[str, Any]) -> MovedPerson:
    check_keys(PERSON, whole, (*_HEAD, *_GROUND, "to", "person", "signals", "requests"))
    person = whole["person"]
    more = ("beside",) if isinstance(person, dict) and "beside" in person else ()
    check_keys("person", person, ("id", "interpreter", "allowed", "forbidden", *PERSON_TEXTS, *more))
    return MovedPerson(
        id=HandoverId(ident("handover", whole["handover"])),
        giver=_giver(whole["from"]),
        to=None if whole["to"] is None else DeviceId(ident("to", whole["to"])),
        person_id=PersonId(ident("person.id", person["id"])),
        texts={name: _short(f"person.{name}", person[name]) for name in PERSON_TEXTS},
        interpreter=flag("person.interpreter", person["interpreter"]),
        allowed=_codes("person.allowed", person["allowed"]),
        forbidden=_codes("person.forbidden", person["forbidden"]),
        signals=tuple(map(_signal, _list("signals", whole["signals"]))),
        requests=tuple(map(_request, _list("requests", whole["requests"]))),
        basis=_basis(whole["basis"]),
        at=_moment("at", whole["at"]),
        until=day("until", whole["until"]),
        beside=_beside(person["beside"]) if more else {},
    )


def _beside(value: Any) -> dict[str, str | bool]:
    """Only what is said: no empty text, and no flag that is not so."""
    if not isinstance(value, dict) or not value:
        raise InvalidInput("person.beside", "not_an_object")
    if any(name not in (*BESIDE_TEXTS, *BESIDE_FLAGS) for name in value):
        raise InvalidInput("person.beside", "unknown_field")
    texts = {name: _short(f"person.{name}", value[name]) for name in BESIDE_TEXTS if name in value}
    flags = {name: flag(f"person.{name}", value[name]) for name in BESIDE_FLAGS if name in value}
    if not all((*texts.values(), *flags.values())):
        raise InvalidInput("person.beside", "missing")
    return {**texts, **flags}


def _signal(value: Any) -> MovedSignal:
    check_keys("signal", value, ("id", "noted_at", *_SIGNAL_TEXTS, *_SIGNAL_LISTS))
    texts: dict[str, Any] = {name: text(f"signal.{name}", value[name]) for name in _SIGNAL_TEXTS}
    lists: dict[str, Any] = {name: _codes(f"signal.{name}", value[name]) for name in _SIGNAL_LISTS}
    return MovedSignal(
        id=SignalId(ident("signal.id", value["id"])),
        noted_at=_moment("signal.noted_at", value["noted_at"]),
        **texts,
        **lists,
    )


def _request(value: Any) -> OpenRequest:
    if not isinstance(value, list) or len(value) != _REQUEST_PARTS:
        raise InvalidInput("requests", "not_a_list")
    service, state, since = value
    return OpenRequest(
        _short("requests.service", service), _code("requests.state", state), day("requests.since", since)
    )


def _step(whole: dict[str, Any]) -> Step:
    check_keys(STEP, whole, (*_HEAD, "code", "paper"))
    return Step(
        id=HandoverId(ident("handover", whole["handover"])),
        code=_code("code", whole["code"]),
        at=_moment("at", whole["at"]),
        paper=None if whole["paper"] is None else day("paper", whole["paper"]),
    )


def _approval(whole: dict[str, Any]) -> Approval:
    check_keys(APPROVAL, whole, (*_HEAD, "from", "until", "asks", "codes"))
    codes = whole["codes"]
    if not isinstance(codes, dict) or len(codes) > _MOST:
        raise InvalidInput("codes", "not_an_object")
    return Approval(
        id=HandoverId(ident("handover", whole["handover"])),
        giver=_giver(whole["from"]),
        asks=_code("asks", whole["asks"]),
        codes={_code("codes", name): _codes("codes", picked) for name, picked in codes.items()},
        at=_moment("at", whole["at"]),
        until=day("until", whole["until"]),
    )


def _stop(whole: dict[str, Any]) -> StopCopy:
    check_keys(STOP_COPY, whole, (*_HEAD, "mids", "mailbox", "sender", "until", "envelopes", "tag"))
    tag = text("tag", whole["tag"])
    if tag and not _TAG.fullmatch(tag):
        raise InvalidInput("tag", "not_a_code")
    return StopCopy(
        id=HandoverId(ident("handover", whole["handover"])),
        at=_moment("at", whole["at"]),
        mids=tuple(MessageId(ident("mids", mid)) for mid in _list("mids", whole["mids"])),
        mailbox=MailboxId(ident("mailbox", whole["mailbox"])),
        sender=MailboxId(ident("sender", whole["sender"])),
        until=day("until", whole["until"]),
        envelopes=tuple(map(_envelope, _list("envelopes", whole["envelopes"]))),
        tag=tag,
    )


def _envelope(value: Any) -> tuple[EnvelopeId, bytes, int]:
    if not isinstance(value, list) or len(value) != _ENVELOPE_PARTS:
        raise InvalidInput("envelopes", "not_a_list")
    env, token, expires = value
    if not isinstance(token, str) or not _TOKEN.fullmatch(token):
        raise InvalidInput("envelopes", "not_a_code")
    if not isinstance(expires, int) or isinstance(expires, bool) or not 0 <= expires < _LAST_DAY:
        raise InvalidInput("envelopes", "not_a_number")
    return EnvelopeId(ident("envelopes", env)), bytes.fromhex(token), expires


_READERS: Final[Mapping[str, Callable[[dict[str, Any]], Handover]]] = {
    WORRY: _worry,
    PERSON: _person,
    STEP: _step,
    APPROVAL: _approval,
    STOP_COPY: _stop,
}


def _giver(value: Any) -> Giver:
    names = ("organisation", "role", "name")
    check_keys("from", value, names)
    return Giver(*(_short(f"from.{name}", value[name]) for name in names))


def _basis(value: Any) -> BasisRef:
    check_keys("basis", value, ("code", "row", "policy"))
    if value["code"] not in BASES:
        raise InvalidInput("basis.code", "unknown_basis")
    if not isinstance(value["row"], int) or isinstance(value["row"], bool):
        raise InvalidInput("basis.row", "not_a_row")
    return BasisRef(value["code"], value["row"], _short("basis.policy", value["policy"]))


def _fields(value: Any) -> Mapping[str, str]:
    if not isinstance(value, dict):
        raise InvalidInput("fields", "not_an_object")
    if any(name not in FIELDS for name in value):
        raise InvalidInput("fields", "unknown_field")
    return {name: _short(f"fields.{name}", value[name]) for name in FIELDS if name in value}


def _list(where: str, value: Any) -> list[Any]:
    if not isinstance(value, list) or len(value) > _MOST:
        raise InvalidInput(where, "not_a_list")
    return value


def _codes(where: str, value: Any) -> tuple[str, ...]:
    found = tuple(_code(where, code) for code in _list(where, value))
    if len(set(found)) != len(found):
        raise InvalidInput(where, "not_a_list")
    return found


def _code(where: str, value: Any) -> str:
    if not isinstance(value, str) or not _CODE.fullmatch(value):
        raise InvalidInput(where, "not_a_code")
    return value


def _short(where: str, value: Any) -> str:
    if len(text(where, value)) > LONGEST_TEXT:
        raise InvalidInput(where, "too_long")
    return str(value)


def _moment(where: str, value: Any) -> datetime:
    if not isinstance(value, int) or isinstance(value, bool) or not 0 <= value <= _LAST_MINUTE:
        raise InvalidInput(where, "not_a_number")
    return _EPOCH + _MINUTE * value
