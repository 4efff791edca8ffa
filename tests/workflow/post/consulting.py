"""A case-overleg that was asked, for tests: with the OCMW, or with the CAW too."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta

from fieldapp.domain.consent import Consent
from fieldapp.domain.consultation import (
    Answered,
    Fixed,
    InvitationPreview,
    Moment,
    Point,
    encode_consultation,
)
from fieldapp.domain.ids import ConsentId, ConsultStepId, ThreadId
from fieldapp.store.consultations import IN, OUT, Kept
from fieldapp.workflow import consult, post
from fieldapp.workflow.session import Session
from fieldapp.workflow.standing import whole_minute
from tests.workflow.steps.invented import FREE, sent

Yes = tuple[InvitationPreview, Consent]


def previews(session: Session, services: int = 1) -> tuple[InvitationPreview, ...]:
    """What each service would read."""
    form = consult.start(session, sent(session))
    day = whole_minute(session.now()) + timedelta(days=8)
    moments = (Moment(day, "buurthuis"), Moment(day + timedelta(days=1), "bij_de_dienst"))
    offered = sorted(form.offered, key=lambda each: each.actor_type != "ocmw")
    partners = tuple(each.mailbox_id for each in offered[:services])
    points = (Point("wie_doet_wat", "Wie belt"),)
    return consult.preview(
        session, replace(form, present="erbij", points=points, partners=partners, moments=moments)
    )


def yes_to(session: Session, shown: InvitationPreview) -> Yes:
    form = replace(FREE, feedback=False, read_digest=shown.digest)
    return shown, consult.record_answer(session, shown, form)[0]


def agreed_to(session: Session, services: int = 1) -> list[Yes]:
    return [yes_to(session, shown) for shown in previews(session, services)]


def other(shown: InvitationPreview, **changes: object) -> InvitationPreview:
    """Bytes that the program itself would not make."""
    return replace(shown, payload=encode_consultation(replace(shown.decoded(), **changes)))  # type: ignore[arg-type]


def asked(session: Session, services: int = 1) -> list[Kept]:
    """Sealed, and how it is kept."""
    said = agreed_to(session, services)
    post.send_invitations(session, said)
    return [sent_to(session, shown.decoded().thread) for shown, _ in said]


def withdrawn(session: Session, consent: ConsentId | None) -> None:
    """The person no longer says yes; nothing else happened yet."""
    assert consent is not None
    with session.database.transaction():
        session.consents.withdraw(consent, session.now())


def sent_to(session: Session, thread: ThreadId) -> Kept:
    return _kept(session, OUT, thread)


def came_to(session: Session, thread: ThreadId) -> Kept:
    return _kept(session, IN, thread)


def _kept(session: Session, direction: str, thread: ThreadId) -> Kept:
    found = session.store.consultations.get(direction, thread)
    assert found is not None
    return found


def a_moment(session: Session, kept: Kept, id_: str = "a") -> Fixed:
    at = whole_minute(session.now())
    moment = Moment(at + timedelta(days=8), "buurthuis")
    return Fixed(kept.consultation, kept.thread, ConsultStepId(id_ * 32), at, moment)


def can_at(session: Session, kept: Kept, *can: bool) -> Answered:
    at = whole_minute(session.now())
    return Answered(kept.consultation, kept.thread, ConsultStepId("b" * 32), at, can or (True, False))
