"""Putting right what was sent (GDPR articles 16, 19): chosen words, read aloud again, sealed as an addendum.

Only fields that had been sent can be put right. What the recipient read first stays beside it.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Final
from uuid import uuid4

from fieldapp.domain import consent as agreed
from fieldapp.domain.disclosure import RequestPayload, decode_request
from fieldapp.domain.disclosure.addendum import (
    LONGEST,
    Addendum,
    AddendumPreview,
    Answer,
    decode_addendum,
    encode_addendum,
    in_order,
)
from fieldapp.domain.ids import AddendumId, RequestId, ThreadId
from fieldapp.domain.requests import fold
from fieldapp.domain.requests.table import WITHDRAWN
from fieldapp.domain.signals import clean_text
from fieldapp.errors import InvalidInput
from fieldapp.store.person_rights import OUT
from fieldapp.store.requests import OUT as SENT
from fieldapp.store.requests import ContactRequest
from fieldapp.workflow.changes import Change
from fieldapp.workflow.post import send_addendum
from fieldapp.workflow.scan import EMAIL, NAME, PHONE, TextFinding, scan_fields
from fieldapp.workflow.session import Session
from fieldapp.workflow.standing import local_day

# What may stand in these fields was asked for as such.
_EXPECTED: Final = {
    "naam": {NAME},
    "telefoon": {PHONE},
    "terugbelnummer": {PHONE},
    "eerste_gesprek": {PHONE},
    "vertrouwenspersoon": {NAME, PHONE, EMAIL},
}


@dataclass(frozen=True, slots=True)
class SaidAfterwards:
    """One addendum: when, and which fields it puts right, or what it answers (then `rows` are empty)."""

    at: datetime
    rows: tuple[tuple[str, str], ...]
    answer: Answer | None = None


@dataclass(frozen=True, slots=True)
class Correction:
    """What a recipient holds of a request: `rows` as they stand now, the latest words of each field.

    `open`: whether anything can still be put right there; when a request was withdrawn it cannot.
    """

    request_id: RequestId
    recipient: str
    rows: tuple[tuple[str, str], ...]
    afterwards: tuple[SaidAfterwards, ...]
    open: bool


@dataclass(frozen=True, slots=True)
class CorrectionForm:
    """What it must become, by field. `kept`: (field, text) that stays on purpose; the id is chosen once.

    `read_digest` is `AddendumPreview.digest` of what was read aloud.
    """

    addendum_id: AddendumId
    request_id: RequestId
    texts: tuple[tuple[str, str], ...] = ()
    kept: tuple[tuple[str, str], ...] = ()
    form: str = agreed.ORAL
    present: str = agreed.NOBODY


def new_correction(request_id: RequestId) -> CorrectionForm:
    """An empty form for one request."""
    return CorrectionForm(AddendumId(uuid4().hex), request_id)


def correction(session: Session, request_id: RequestId) -> Correction:
    """What can be put right. Raises InvalidInput(request, unknown)."""
    request, first = _sent(session, request_id)
    state = fold(session.requests.events(request.thread)).state
    return Correction(
        request_id=request_id,
        recipient=request.recipient_name,
        rows=in_order(_now(session, request, first)),
        afterwards=said_afterwards(session, OUT, request.thread),
        open=state != WITHDRAWN,
    )


def said_afterwards(session: Session, direction: str, thread: ThreadId) -> tuple[SaidAfterwards, ...]:
    """What was put right or answered in one request, oldest first."""
    addenda = session.store.person_rights.addenda(direction, thread)
    said = [(kept.at, decode_addendum(kept.payload)) for kept in addenda]
    return tuple(SaidAfterwards(at, in_order(each.fields), each.answer) for at, each in said)


def preview(session: Session, form: CorrectionForm) -> AddendumPreview:
    """Precisely what would leave, encoded once.

    Raises InvalidInput(field, reason): `fields`/`missing` when nothing changed, `not_sent_before`, `empty`,
    `too_long`, `blocked_…` and `undecided_…` as for a request, `present`/`ask_again_alone`.
    """
    request, first = _sent(session, form.request_id)
    if form.present == agreed.FAMILY:
        raise InvalidInput("present", "ask_again_alone")
    if form.form not in agreed.FORMS or form.present not in agreed.PRESENT:
        raise InvalidInput("form", "unknown_code")
    before = _now(session, request, first)
    changed = _changed(form.texts, before)
    _look_through(session, request, first, form, changed)
    said = Addendum(
        id=form.addendum_id,
        request=request.id,
        thread=request.thread,
        fields=changed,
        asked_on=local_day(session.now()),
        form=form.form,
        present=form.present,
    )
    return AddendumPreview(
        payload=encode_addendum(said),
        recipient=request.recipient_name,
        before=tuple((code, before[code]) for code, _ in in_order(changed)),
        person_id=request.person_id,
    )


def send(session: Session, shown: AddendumPreview, read_digest: str) -> tuple[AddendumId, Change]:
    """Seal what was read aloud and agreed. Raises as `post.send_addendum`."""
    return send_addendum(session, shown, read_digest)


def undecided(session: Session, form: CorrectionForm) -> tuple[tuple[str, TextFinding], ...]:
    """Names and numbers in the new words that nobody decided on yet, with their field."""
    request, first = _sent(session, form.request_id)
    changed = _changed(form.texts, _now(session, request, first))
    return tuple(_findings(session, request, first, form, changed))


def _sent(session: Session, request_id: RequestId) -> tuple[ContactRequest, RequestPayload]:
    request = session.requests.get(SENT, request_id)
    if request is None or not request.payload:
        raise InvalidInput("request", "unknown")
    return request, decode_request(request.payload)


def _now(session: Session, request: ContactRequest, first: RequestPayload) -> dict[str, str]:
    """The fields of a request as they stand, the latest words of each."""
    fields = dict(first.fields)
    for kept in session.store.person_rights.addenda(OUT, request.thread):
        fields |= decode_addendum(kept.payload).fields
    return fields


def _changed(texts: Sequence[tuple[str, str]], before: Mapping[str, str]) -> dict[str, str]:
    changed: dict[str, str] = {}
    for code, typed in texts:
        text = clean_text(typed).strip()
        if code not in before:
            raise InvalidInput(code, "not_sent_before")
        if not text:
            raise InvalidInput(code, "empty")
        if len(text) > LONGEST:
            raise InvalidInput(code, "too_long")
        if text != before[code]:
            changed[code] = text
    if not changed:
        raise InvalidInput("fields", "missing")
    return changed


def _look_through(
    session: Session,
    request: ContactRequest,
    first: RequestPayload,
    form: CorrectionForm,
    changed: Mapping[str, str],
) -> None:
    for code, finding in _findings(session, request, first, form, changed):
        raise InvalidInput(code, f"{'blocked' if finding.blocks else 'undecided'}_{finding.kind}")


def _findings(
    session: Session,
    request: ContactRequest,
    first: RequestPayload,
    form: CorrectionForm,
    changed: Mapping[str, str],
) -> list[tuple[str, TextFinding]]:
    person = None if request.person_id is None else session.people.get(request.person_id)
    own = person if "naam" in first.fields else None
    codes = tuple(changed)
    return [
        (code, finding)
        for code, found in zip(codes, scan_fields(session, tuple(changed.items()), own), strict=True)
        for finding in found
        if finding.blocks
        or (finding.kind not in _EXPECTED.get(code, ()) and (code, finding.text) not in form.kept)
    ]
