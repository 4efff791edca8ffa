"""The second step of a ladder while it is being agreed: another service, with ticks of its own.

Everything else is as for the first: the same person, the same words, the same conversation. What leaves, the
decision and the agreement are of each service apart.
"""

from __future__ import annotations

import hashlib
from collections.abc import Iterator
from dataclasses import replace
from typing import Final

from fieldapp.domain.ids import ConsentId, MailboxId, RequestId, ThreadId
from fieldapp.workflow.advise import refresh
from fieldapp.workflow.sending import FieldChoice, RecipientChoice, SendForm
from fieldapp.workflow.session import Session

# What is asked of a member of one service only says nothing to another.
_OF_ONE: Final = {"ziekenfonds": "dmw"}


def second(session: Session, form: SendForm) -> SendForm | None:
    """The form for the second service; None when no ladder was chosen, or when both are one service."""
    if form.then is None or form.recipient is None or form.then.mailbox_id == form.recipient.mailbox_id:
        return None
    goes = {(choice.code, choice.value) for choice in offered(form) if choice.ticked}
    fields = tuple(replace(choice, ticked=(choice.code, choice.value) in goes) for choice in form.fields)
    return refresh(
        session,
        replace(
            form,
            request_id=RequestId(_another("request", form.request_id)),
            thread_id=ThreadId(_another("thread", form.thread_id)),
            consent_id=ConsentId(_another("consent", form.consent_id)),
            recipient=form.then,
            fields=fields,
            then=None,
            then_ticked=(),
        ),
    )


def _another(what: str, first: str) -> str:
    """Follows from the first, so that a draft keeps it without being told."""
    return hashlib.sha256(f"second {what}/{first}".encode()).hexdigest()[:32]


def choices(form: SendForm, recipients: tuple[RecipientChoice, ...]) -> tuple[RecipientChoice, ...]:
    """Who can be asked after the first."""
    first = form.recipient.mailbox_id if form.recipient is not None else MailboxId("")
    return tuple(choice for choice in recipients if choice.mailbox_id != first and choice.checked)


def choose(form: SendForm, then: RecipientChoice | None) -> SendForm:
    """Another second service, or none: its ticks begin anew, all off."""
    return replace(form, then=then, then_ticked=())


def tick(form: SendForm, code: str, value: str, on: bool) -> SendForm:
    """Let one field go to the second service too, or not."""
    others = tuple(each for each in form.then_ticked if each != (code, value))
    return replace(form, then_ticked=(*others, (code, value)) if on else others)


def same_as_first(form: SendForm) -> SendForm:
    """Tick for the second what is ticked for the first, as far as it concerns the second."""
    return replace(form, then_ticked=tuple((choice.code, choice.value) for choice in _shared(form)))


def _shared(form: SendForm) -> Iterator[FieldChoice]:
    kind = "" if form.then is None else form.then.actor_type
    for choice in form.fields:
        if choice.ticked and _OF_ONE.get(choice.code, kind) == kind:
            yield choice


def offered(form: SendForm) -> tuple[FieldChoice, ...]:
    """What can be ticked for the second: what goes to the first, in its words."""
    return tuple(
        replace(choice, ticked=(choice.code, choice.value) in form.then_ticked) for choice in _shared(form)
    )
