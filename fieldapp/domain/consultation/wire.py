"""The bytes of what is said of a case-overleg (kind 17): canonical JSON, read strictly."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from datetime import UTC, datetime, timedelta
from typing import Any, Final, TypeVar

from fieldapp.domain.canonical import check_keys, day, flag, ident, read_canonical, text, write_canonical
from fieldapp.domain.consultation.said import (
    AGREED,
    ANSWERED,
    FIXED,
    INVITED,
    LONGEST,
    LONGEST_NAME,
    MOST_AGREEMENTS,
    MOST_MOMENTS,
    MOST_PARTNERS,
    MOST_POINTS,
    Agreement,
    Answered,
    AskedHow,
    Fixed,
    Invitation,
    Moment,
    Outcome,
    Partner,
    Point,
    Said,
)
from fieldapp.domain.disclosure.decision import BASES
from fieldapp.domain.disclosure.payload import BasisRef, Recipient, Sender
from fieldapp.domain.ids import (
    ConsentId,
    ConsultationId,
    ConsultStepId,
    MailboxId,
    OrgId,
    ThreadId,
    is_id,
)
from fieldapp.errors import InvalidInput

VERSION: Final = 1
KIND: Final = "consultation"

_CODE: Final = re.compile(r"[a-z][a-z0-9_]{0,39}")
_LAST_MINUTE: Final = 4_000_000_000
_LAST_ROW: Final = 99
_EPOCH: Final = datetime(1970, 1, 1, tzinfo=UTC)
_MINUTE: Final = timedelta(minutes=1)

T = TypeVar("T")


_HEAD: Final = ("v", "kind", "step", "consultation", "thread")
_STEP: Final = (*_HEAD, "id", "at")
KEYS: Final = {
    INVITED: (
        *(*_HEAD, "to", "from", "name", "present", "agenda", "partners", "moments", "asked", "basis"),
        "until",
    ),
    ANSWERED: (*_STEP, "can"),
    FIXED: (*_STEP, "moment"),
    AGREED: (*_STEP, "present", "agreements"),
}


def carried(said: Said) -> tuple[str, ...]:
    """The names of what travels, for the guard."""
    return tuple(name for name in KEYS[step_of(said)] if name not in ("v", "kind", "step"))


def step_of(said: Said) -> str:
    """Which of the four it is."""
    return _STEPS[type(said)]


def texts(said: Said) -> tuple[str, ...]:
    """Every text that somebody typed."""
    if isinstance(said, Invitation):
        return (said.name, said.sender.callback, *(point.text for point in said.agenda))
    return tuple(each.text for each in said.agreements) if isinstance(said, Outcome) else ()


def encode_consultation(said: Said) -> bytes:
    """The one way to write it. Raises InvalidInput for what no reader would accept."""
    head = {
        "v": VERSION,
        "kind": KIND,
        "step": step_of(said),
        "consultation": said.consultation,
        "thread": said.thread,
    }
    encoded = write_canonical(head | _PLAIN[type(said)](said))
    decode_consultation(encoded)
    return encoded


def _invitation(said: Invitation) -> dict[str, Any]:
    return {
        "to": _named(said.to, "org", "mailbox", "name"),
        "from": _named(said.sender, "organisation", "role", "worker", "callback"),
        "name": said.name,
        "present": said.present,
        "agenda": [_named(point, "code", "text") for point in said.agenda],
        "partners": [_named(partner, "org", "name") for partner in said.partners],
        "moments": [_moment_plain(moment) for moment in said.moments],
        "asked": _named(said.asked, "id", "form", "present") | {"on": said.asked.asked_on.isoformat()},
        "basis": _named(said.basis, "code", "row", "policy"),
        "until": said.until.isoformat(),
    }


def _answered(said: Answered) -> dict[str, Any]:
    return {"id": said.id, "at": _minute(said.at), "can": list(said.can)}


def _fixed(said: Fixed) -> dict[str, Any]:
    return {"id": said.id, "at": _minute(said.at), "moment": _moment_plain(said.moment)}


def _outcome(said: Outcome) -> dict[str, Any]:
    agreements = [
        _named(each, "who", "what", "text") | {"by": each.by.isoformat()} for each in said.agreements
    ]
    return {"id": said.id, "at": _minute(said.at), "present": said.present, "agreements": agreements}


_STEPS: Final[dict[type, str]] = {Invitation: INVITED, Answered: ANSWERED, Fixed: FIXED, Outcome: AGREED}
_PLAIN: Final[dict[type, Callable[[Any], dict[str, Any]]]] = {
    Invitation: _invitation,
    Answered: _answered,
    Fixed: _fixed,
    Outcome: _outcome,
}


def _moment_plain(moment: Moment) -> dict[str, Any]:
    return {"at": _minute(moment.at), "where": moment.where}


def _named(value: object, *names: str) -> dict[str, Any]:
    return {name: getattr(value, name) for name in names}


def _minute(moment: datetime) -> int:
    return (moment - _EPOCH) // _MINUTE


def decode_consultation(data: bytes) -> Said:
    """Read it strictly. Raises InvalidInput(field, reason), never with its text."""
    whole = read_canonical(data)
    step = whole.get("step")
    if not isinstance(step, str) or step not in KEYS:
        raise InvalidInput("step", "unknown_value")
    check_keys("payload", whole, KEYS[step])
    if whole["v"] != VERSION or isinstance(whole["v"], bool):
        raise InvalidInput("v", "unknown_version")
    if whole["kind"] != KIND:
        raise InvalidInput("kind", "unknown_kind")
    return _READERS[step](whole)


def _read_invitation(whole: dict[str, Any]) -> Invitation:
    said = Invitation(
        consultation=ConsultationId(ident("consultation", whole["consultation"])),
        thread=ThreadId(ident("thread", whole["thread"])),
        to=_recipient(whole["to"]),
        sender=_sender(whole["from"]),
        name=_line("name", whole["name"], LONGEST_NAME, required=True),
        present=_code("present", whole["present"]),
        agenda=_several("agenda", whole["agenda"], MOST_POINTS, _point),
        partners=_several("partners", whole["partners"], MOST_PARTNERS, _partner),
        moments=_several("moments", whole["moments"], MOST_MOMENTS, _moment),
        asked=_asked(whole["asked"]),
        basis=_basis(whole["basis"]),
        until=day("until", whole["until"]),
    )
    if said.to.org not in [partner.org for partner in said.partners]:
        raise InvalidInput("partners", "missing")
    _once("partners", [partner.org for partner in said.partners])
    _once("moments", [moment.at for moment in said.moments])
    return said


def _read_answered(whole: dict[str, Any]) -> Answered:
    return Answered(*_step(whole), can=_several("can", whole["can"], MOST_MOMENTS, flag))


def _read_fixed(whole: dict[str, Any]) -> Fixed:
    return Fixed(*_step(whole), moment=_moment("moment", whole["moment"]))


def _read_outcome(whole: dict[str, Any]) -> Outcome:
    agreements = _several("agreements", whole["agreements"], MOST_AGREEMENTS, _agreement)
    return Outcome(*_step(whole), present=_code("present", whole["present"]), agreements=agreements)


_READERS: Final[dict[str, Callable[[dict[str, Any]], Said]]] = {
    INVITED: _read_invitation,
    ANSWERED: _read_answered,
    FIXED: _read_fixed,
    AGREED: _read_outcome,
}


def _step(whole: dict[str, Any]) -> tuple[ConsultationId, ThreadId, ConsultStepId, datetime]:
    return (
        ConsultationId(ident("consultation", whole["consultation"])),
        ThreadId(ident("thread", whole["thread"])),
        ConsultStepId(ident("id", whole["id"])),
        _at("at", whole["at"]),
    )


def _recipient(value: Any) -> Recipient:
    check_keys("to", value, ("org", "mailbox", "name"))
    return Recipient(
        org=OrgId(ident("to.org", value["org"])),
        mailbox=MailboxId(ident("to.mailbox", value["mailbox"])),
        name=_line("to.name", value["name"], LONGEST_NAME, required=True),
    )


def _sender(value: Any) -> Sender:
    names = ("organisation", "role", "worker", "callback")
    check_keys("from", value, names)
    return Sender(*(_line(f"from.{name}", value[name], LONGEST_NAME) for name in names))


def _asked(value: Any) -> AskedHow:
    check_keys("asked", value, ("id", "form", "present", "on"))
    return AskedHow(
        id=ConsentId(ident("asked.id", value["id"])),
        form=_code("asked.form", value["form"]),
        asked_on=day("asked.on", value["on"]),
        present=_code("asked.present", value["present"]),
    )


def _basis(value: Any) -> BasisRef:
    check_keys("basis", value, ("code", "row", "policy"))
    if value["code"] not in BASES:
        raise InvalidInput("basis.code", "unknown_basis")
    row = _number("basis.row", value["row"], _LAST_ROW)
    return BasisRef(value["code"], row, text("basis.policy", value["policy"]))


def _point(where: str, value: Any) -> Point:
    check_keys(where, value, ("code", "text"))
    return Point(_code(where, value["code"]), _line(where, value["text"], LONGEST))


def _partner(where: str, value: Any) -> Partner:
    check_keys(where, value, ("org", "name"))
    return Partner(
        OrgId(ident(where, value["org"])), _line(where, value["name"], LONGEST_NAME, required=True)
    )


def _moment(where: str, value: Any) -> Moment:
    check_keys(where, value, ("at", "where"))
    return Moment(_at(where, value["at"]), _code(where, value["where"]))


def _agreement(where: str, value: Any) -> Agreement:
    check_keys(where, value, ("who", "what", "text", "by"))
    who = value["who"] if is_id(value["who"]) else _code(where, value["who"])
    return Agreement(
        who, _code(where, value["what"]), day(where, value["by"]), _line(where, value["text"], LONGEST)
    )


def _several(where: str, value: Any, most: int, read: Callable[[str, Any], T]) -> tuple[T, ...]:
    """At least one, at most so many."""
    if not isinstance(value, list) or len(value) > most:
        raise InvalidInput(where, "not_a_list")
    if not value:
        raise InvalidInput(where, "missing")
    return tuple(read(where, one) for one in value)


def _once(where: str, values: Sequence[object]) -> None:
    if len(set(values)) != len(values):
        raise InvalidInput(where, "doubled")


def _line(where: str, value: Any, most: int, *, required: bool = False) -> str:
    """One line of text: what has lines is a report, and there is no room for one."""
    found = text(where, value)
    if len(found) > most:
        raise InvalidInput(where, "too_long")
    if any(mark in found for mark in "\n\r\u2028\u2029"):
        raise InvalidInput(where, "not_one_line")
    if required and not found.strip():
        raise InvalidInput(where, "empty")
    return found


def _code(where: str, value: Any) -> str:
    if not isinstance(value, str) or not _CODE.fullmatch(value):
        raise InvalidInput(where, "not_a_code")
    return value


def _at(where: str, value: Any) -> datetime:
    return _EPOCH + _MINUTE * _number(where, value, _LAST_MINUTE)


def _number(where: str, value: Any, last: int) -> int:
    if not isinstance(value, int) or isinstance(value, bool) or not 0 <= value <= last:
        raise InvalidInput(where, "not_a_number")
    return value
