"""A sending that was begun: kept with its signal, so that a lock or crash on the way loses nothing.

The person's answers are kept with the person; ticks, words, recipient and conditions are kept here. What was
read aloud and answered is not: that is a consent, with its own record.
"""

from __future__ import annotations

from dataclasses import replace
from datetime import date, datetime
from typing import Any, Final

from fieldapp.domain.ids import ConsentId, DraftId, RequestId, SignalId, ThreadId
from fieldapp.domain.signals import clean_text
from fieldapp.store.drafts import Draft
from fieldapp.store.requests import OUT
from fieldapp.workflow.sending import ConsentForm, FieldChoice, RecipientChoice, SendForm
from fieldapp.workflow.session import Session

KIND: Final = "send"
VERSION: Final = 1

_ASKED: Final = (
    *("form", "interpreter", "interpreter_note", "present", "company"),
    *("signed_on", "feedback", "proposal", "paper_safe"),
)


def keep_begun(session: Session, form: SendForm) -> None:
    """Keep how far the sending is, in the caller's transaction."""
    draft = Draft(
        id=DraftId(form.request_id),
        kind=KIND,
        for_id=form.signal_id,
        version=VERSION,
        body=_body(form),
        saved_at=session.now(),
    )
    session.drafts.save(draft)


def drop_begun(session: Session, signal_id: SignalId) -> None:
    """Nothing of it is needed any more; in the caller's transaction."""
    left = session.drafts.of(KIND, signal_id)
    if left is not None:
        session.drafts.discard(left.id)


def resume(session: Session, fresh: SendForm, recipients: list[RecipientChoice]) -> SendForm:
    """`fresh`, or where it was left; what was sealed meanwhile begins anew."""
    left = session.drafts.of(KIND, fresh.signal_id)
    if left is None or session.requests.get(OUT, RequestId(left.id)) is not None:
        return fresh
    body = left.body
    return replace(
        fresh,
        request_id=RequestId(left.id),
        thread_id=ThreadId(body["thread"]),
        consent_id=ConsentId(body["consent_id"]),
        until=max(date.fromisoformat(body["until"]), fresh.asked_at.date()),
        recipient=next((r for r in recipients if r.mailbox_id == body["recipient"]), None),
        position=body["position"],
        fields=_ticked(body["ticked"]),
        first_conversation=body["first_conversation"],
        callback=body["callback"],
        ticks=tuple((code, datetime.fromisoformat(at)) for code, at in body["ticks"]),
        kept=_pairs(body["kept"]),
        edits=_pairs(body["edits"]),
        consent=ConsentForm(**body["asked"]),
        then=next((r for r in recipients if r.mailbox_id == body.get("then", "")), None),
        then_ticked=_pairs(body.get("then_ticked", [])),
    )


def _body(form: SendForm) -> dict[str, Any]:
    asked = {name: getattr(form.consent, name) for name in _ASKED}
    return {
        "thread": form.thread_id,
        "consent_id": form.consent_id,
        "until": form.until.isoformat(),
        "recipient": form.recipient.mailbox_id if form.recipient is not None else "",
        "then": form.then.mailbox_id if form.then is not None else "",
        "then_ticked": [[code, value] for code, value in form.then_ticked],
        "position": form.position,
        "ticked": [[field.code, field.value] for field in form.fields if field.ticked],
        "first_conversation": clean_text(form.first_conversation),
        "callback": clean_text(form.callback),
        "ticks": [[code, at.isoformat()] for code, at in form.ticks],
        "kept": [[code, clean_text(text)] for code, text in form.kept],
        "edits": [[code, clean_text(text)] for code, text in form.edits],
        "asked": {name: clean_text(said) if isinstance(said, str) else said for name, said in asked.items()},
    }


def _ticked(pairs: list[list[str]]) -> tuple[FieldChoice, ...]:
    """Only which fields were ticked; their texts are made again."""
    return tuple(FieldChoice(code, code, "", ticked=True, value=value) for code, value in pairs)


def _pairs(pairs: list[list[str]]) -> tuple[tuple[str, str], ...]:
    return tuple((code, text) for code, text in pairs)
