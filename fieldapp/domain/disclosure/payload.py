"""What a recipient reads: encoded once, before anybody sees it, and drawn on screen from these very bytes.

Decoding is strict: a key or field that is not listed, or a wrong type, is refused by name: there is one way
to write a request and no room beside it.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any, Final

from fieldapp.domain.canonical import check_keys, day, flag, ident, read_canonical, text, write_canonical
from fieldapp.domain.disclosure.decision import BASES, FIELDS
from fieldapp.domain.ids import ConsentId, MailboxId, OrgId, RequestId, ThreadId
from fieldapp.errors import InvalidInput

VERSION: Final = 1
KIND: Final = "request"


@dataclass(frozen=True, slots=True)
class Recipient:
    """One mailbox of one organisation, by the name the worker chose it by."""

    org: OrgId
    mailbox: MailboxId
    name: str


@dataclass(frozen=True, slots=True)
class Sender:
    """Who asks, and the number to call back."""

    organisation: str
    role: str
    worker: str
    callback: str


@dataclass(frozen=True, slots=True)
class BasisRef:
    """The ground this leaves on: code of the basis, row of the table, version of the policy."""

    code: str
    row: int
    policy: str


@dataclass(frozen=True, slots=True)
class ConsentRef:
    """What the recipient must know of the agreement.

    `proposal`: a moment and a kind of place for a first talk may be proposed; written only when agreed.
    """

    id: ConsentId
    form: str
    asked_on: date
    until: date
    present: str
    feedback: bool
    free_to_speak: bool
    proposal: bool = False


@dataclass(frozen=True, slots=True)
class RequestPayload:
    """A contact request as its recipient reads it. `fields` holds only what was ticked."""

    request: RequestId
    thread: ThreadId
    recipient: Recipient
    sender: Sender
    fields: Mapping[str, str]
    basis: BasisRef
    consent: ConsentRef | None
    term_day: date
    until: date


def encode_request(payload: RequestPayload) -> bytes:
    """The one way to write this request. Raises InvalidInput for what no reader would accept."""
    encoded = write_canonical(_plain(payload))
    decode_request(encoded)
    return encoded


def _plain(payload: RequestPayload) -> dict[str, Any]:
    consent = payload.consent
    return {
        "v": VERSION,
        "kind": KIND,
        "request": payload.request,
        "thread": payload.thread,
        "recipient": _named(payload.recipient, "org", "mailbox", "name"),
        "sender": _named(payload.sender, "organisation", "role", "worker", "callback"),
        "fields": dict(payload.fields),
        "basis": _named(payload.basis, "code", "row", "policy"),
        "consent": None
        if consent is None
        else {
            **_named(consent, "id", "form", "present", "feedback", "free_to_speak"),
            "asked_on": consent.asked_on.isoformat(),
            "until": consent.until.isoformat(),
            **({"proposal": True} if consent.proposal else {}),
        },
        "term_day": payload.term_day.isoformat(),
        "until": payload.until.isoformat(),
    }


def _named(value: object, *names: str) -> dict[str, Any]:
    return {name: getattr(value, name) for name in names}


def decode_request(data: bytes) -> RequestPayload:
    """Read a request strictly. Raises InvalidInput(field, reason), never with text of the payload."""
    whole = read_canonical(data)
    check_keys("payload", whole, _KEYS)
    if whole["v"] != VERSION or isinstance(whole["v"], bool):
        raise InvalidInput("v", "unknown_version")
    if whole["kind"] != KIND:
        raise InvalidInput("kind", "unknown_kind")
    return RequestPayload(
        request=RequestId(ident("request", whole["request"])),
        thread=ThreadId(ident("thread", whole["thread"])),
        recipient=_recipient(whole["recipient"]),
        sender=_sender(whole["sender"]),
        fields=_fields(whole["fields"]),
        basis=_basis(whole["basis"]),
        consent=None if whole["consent"] is None else _consent(whole["consent"]),
        term_day=day("term_day", whole["term_day"]),
        until=day("until", whole["until"]),
    )


_KEYS: Final = (
    "v",
    "kind",
    "request",
    "thread",
    "recipient",
    "sender",
    "fields",
    "basis",
    "consent",
    "term_day",
    "until",
)


def _recipient(value: Any) -> Recipient:
    check_keys("recipient", value, ("org", "mailbox", "name"))
    return Recipient(
        org=OrgId(ident("recipient.org", value["org"])),
        mailbox=MailboxId(ident("recipient.mailbox", value["mailbox"])),
        name=text("recipient.name", value["name"]),
    )


def _sender(value: Any) -> Sender:
    names = ("organisation", "role", "worker", "callback")
    check_keys("sender", value, names)
    return Sender(*(text(f"sender.{name}", value[name]) for name in names))


def _basis(value: Any) -> BasisRef:
    check_keys("basis", value, ("code", "row", "policy"))
    if value["code"] not in BASES:
        raise InvalidInput("basis.code", "unknown_basis")
    if not isinstance(value["row"], int) or isinstance(value["row"], bool):
        raise InvalidInput("basis.row", "not_a_row")
    return BasisRef(value["code"], value["row"], text("basis.policy", value["policy"]))


def _consent(value: Any) -> ConsentRef:
    names = ("id", "form", "asked_on", "until", "present", "feedback", "free_to_speak")
    proposal = isinstance(value, dict) and "proposal" in value
    check_keys("consent", value, (*names, "proposal") if proposal else names)
    if proposal and value["proposal"] is not True:
        raise InvalidInput("consent.proposal", "not_agreed")
    return ConsentRef(
        id=ConsentId(ident("consent.id", value["id"])),
        form=text("consent.form", value["form"]),
        asked_on=day("consent.asked_on", value["asked_on"]),
        until=day("consent.until", value["until"]),
        present=text("consent.present", value["present"]),
        feedback=flag("consent.feedback", value["feedback"]),
        free_to_speak=flag("consent.free_to_speak", value["free_to_speak"]),
        proposal=proposal,
    )


def _fields(value: Any) -> Mapping[str, str]:
    if not isinstance(value, dict):
        raise InvalidInput("fields", "not_an_object")
    for name in value:
        if name not in FIELDS:
            raise InvalidInput("fields", "unknown_field")
    return {name: text(f"fields.{name}", value[name]) for name in FIELDS if name in value}
