"""Asking for a case-overleg: what about, with whom, when; and the person's answer for each partner apart."""

from __future__ import annotations

import hashlib
from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from datetime import date, datetime
from typing import Final
from uuid import uuid4

from fieldapp.domain import consent as agreed
from fieldapp.domain.calendar import add_months
from fieldapp.domain.consent import Consent
from fieldapp.domain.consultation import (
    AskedHow,
    Invitation,
    InvitationPreview,
    Moment,
    Partner,
    Point,
    encode_consultation,
)
from fieldapp.domain.disclosure import BasisRef, Decision, Facts, Recipient, Sender, decide
from fieldapp.domain.disclosure.facts import OFFER_CONTACT
from fieldapp.domain.ids import ConsentId, ConsultationId, MailboxId, RequestId, SignalId, ThreadId
from fieldapp.domain.people import Person
from fieldapp.domain.signals import clean_text
from fieldapp.errors import DisclosureRefused, InvalidInput, StaleConsent
from fieldapp.store.requests import OUT as SENT
from fieldapp.workflow import fields as outgoing
from fieldapp.workflow import logbook, post
from fieldapp.workflow.advise import recipients
from fieldapp.workflow.changes import Change
from fieldapp.workflow.disclose import long_day
from fieldapp.workflow.logbook import About
from fieldapp.workflow.scan import NAME, TextFinding, scan_fields
from fieldapp.workflow.sending import ConsentForm, RecipientChoice
from fieldapp.workflow.session import Session
from fieldapp.workflow.standing import local_day
from sync.ledger import EntryKind

PURPOSE: Final = "caseoverleg"
OTHER: Final = "anders"  # "something else" says nothing without words
_SENTENCE: Final = "toelichting"  # a field in which one writes sentences, for the look through a text


@dataclass(frozen=True, slots=True)
class ConsultForm:
    """Everything chosen before the person is asked. Ids are chosen once, at `start`.

    `kept`: names and numbers that stay in a text on purpose. `form` and `company`: how the person was asked
    and who was there, the same for each partner; both are in the bytes.
    """

    id: ConsultationId
    request_id: RequestId
    signal_id: SignalId
    person: Person = field(repr=False)
    name: str = field(repr=False)
    asked_at: datetime
    until: date
    threads: tuple[tuple[MailboxId, ThreadId], ...]
    offered: tuple[RecipientChoice, ...]
    present: str = ""
    points: tuple[Point, ...] = ()
    partners: tuple[MailboxId, ...] = ()
    moments: tuple[Moment, ...] = ()
    kept: tuple[str, ...] = ()
    form: str = agreed.ORAL
    company: str = agreed.NOBODY

    @property
    def invited(self) -> tuple[RecipientChoice, ...]:
        """The partners that were chosen, in the order they are offered."""
        return tuple(choice for choice in self.offered if choice.mailbox_id in self.partners)


def start(session: Session, request_id: RequestId) -> ConsultForm:
    """The form for the person of a request that was sent; nobody is invited yet.

    Raises InvalidInput(request, unknown), NotConnected.
    """
    request = session.requests.get(SENT, request_id)
    if request is None or request.person_id is None or request.signal_id is None:
        raise InvalidInput("request", "unknown")
    person = session.people.get(request.person_id)
    if person is None:
        raise InvalidInput("request", "unknown")
    offered = tuple(recipients(session))
    return ConsultForm(
        id=ConsultationId(uuid4().hex),
        request_id=request.id,
        signal_id=request.signal_id,
        person=person,
        name=person.full_name or person.codename,
        asked_at=session.now(),
        until=add_months(local_day(session.now()), session.terms.consent_months),
        threads=tuple((choice.mailbox_id, ThreadId(uuid4().hex)) for choice in offered),
        offered=offered,
    )


def preview(session: Session, form: ConsultForm) -> tuple[InvitationPreview, ...]:
    """Precisely what each partner would read, encoded once, in the order they are offered.

    Raises InvalidInput(field, reason) for what is missing or must not leave (`blocked_…`, `undecided_…`),
    DisclosureRefused when even a yes would not allow it.
    """
    if session.store.person_rights.hold(form.person.id):
        raise DisclosureRefused(("niet_verder_gebruiken",), ("beperking_bespreken",))
    allowed = _decision(session, form)
    if not allowed.may_send:
        raise DisclosureRefused(allowed.missing, allowed.can_do)
    _check(session, form)
    return tuple(_preview(session, form, allowed, choice) for choice in form.invited)


def _decision(session: Session, form: ConsultForm) -> Decision:
    """What the table says of one partner, when the person says yes to it."""
    facts = Facts(
        role=session.profile.role,
        organisation_duty=session.profile.organisation_duty,
        person="agrees",
        age=form.person.age_class,
        danger="none",
        recipient="core_actor",
        identifiable=True,
        consent=agreed.VALID,
        ticks=frozenset(),
        representative=False,
        supervisor_agrees=False,
        feedback_agreed=False,
        victim_353=False,
        safe_channel=form.person.safe_contact.has_safe_channel,
        purpose=OFFER_CONTACT,
    )
    return decide(session.policy, facts)


def _check(session: Session, form: ConsultForm) -> None:
    for name, value in (
        ("name", form.name.strip()),
        ("points", form.points),
        ("present", form.present),
        ("partners", form.invited),
        ("moments", form.moments),
    ):
        if not value:
            raise InvalidInput(name, "missing")
    if any(point.code == OTHER and not point.text.strip() for point in form.points):
        raise InvalidInput("points", "empty")
    if any(moment.at <= session.now() for moment in form.moments):
        raise InvalidInput("moments", "past")
    for finding in undecided(session, form):
        raise InvalidInput("points", f"{'blocked' if finding.blocks else 'undecided'}_{finding.kind}")


def undecided(session: Session, form: ConsultForm) -> tuple[TextFinding, ...]:
    """Names and numbers in the points that nobody decided on; what blocks is always among them."""
    texts = [("naam", form.name), *((_SENTENCE, clean_text(point.text)) for point in form.points)]
    own = replace(form.person, full_name=form.person.full_name or form.name)
    found = scan_fields(session, texts, own)
    named = [finding for finding in found[0] if finding.kind != NAME]
    return tuple(
        finding
        for finding in (*named, *(finding for each in found[1:] for finding in each))
        if finding.blocks or finding.text not in form.kept
    )


def _preview(
    session: Session, form: ConsultForm, allowed: Decision, choice: RecipientChoice
) -> InvitationPreview:
    profile, threads = session.profile, dict(form.threads)
    bare = Invitation(
        consultation=form.id,
        thread=threads[choice.mailbox_id],
        to=Recipient(choice.org_id, choice.mailbox_id, choice.name),
        sender=Sender(profile.organisation, profile.role, profile.name, profile.phone),
        name=clean_text(form.name).strip(),
        present=form.present,
        agenda=tuple(Point(point.code, _one_line(point.text)) for point in form.points),
        partners=tuple(Partner(each.org_id, each.name) for each in form.invited),
        moments=tuple(sorted(form.moments, key=lambda moment: moment.at)),
        asked=AskedHow(ConsentId("0" * 32), form.form, local_day(form.asked_at), form.company),
        basis=BasisRef(allowed.basis, allowed.row, allowed.policy_version),
        until=form.until,
    )
    asked = ConsentId(hashlib.sha256(encode_consultation(bare)).hexdigest()[:32])
    whole = replace(bare, asked=replace(bare.asked, id=asked))
    return InvitationPreview(encode_consultation(whole), form.request_id, form.signal_id, form.person.id)


def _one_line(text: str) -> str:
    return " ".join(clean_text(text).split())


def read_aloud(session: Session, shown: InvitationPreview) -> tuple[str, ...]:
    """What to read to the person about one partner, made from the very bytes, a sentence each."""
    said, words, phrases = shown.decoded(), session.taxonomies, outgoing.phrases()["case_overleg"]
    points = [
        words["consult_agenda"].label(point.code) + (f" ({point.text})" if point.text else "")
        for point in said.agenda
    ]
    others = [partner.name for partner in said.partners if partner.org != said.to.org]
    moments = [_moment_words(session, moment) for moment in said.moments]
    filled = {
        "partner": said.to.name,
        "name": said.name,
        "points": ", ".join(points),
        "others": ", ".join(others),
        "moments": "; ".join(moments),
        "present": words["consult_present"].label(said.present),
        "organisation": said.sender.organisation,
        "worker": said.sender.worker,
        "until": long_day(said.until),
    }
    order = ["invited", "reads", "others" if others else "alone", "when", "there", "after", "stop"]
    sentences = [str(phrases[name]).format(**filled) for name in order]
    return (*sentences, str(outgoing.phrases()["read_aloud"]["nee_zeggen"]))


def _moment_words(session: Session, moment: Moment) -> str:
    at = moment.at.astimezone()
    where = session.taxonomies["meeting_spots"].label(moment.where)
    return f"{long_day(at.date())} om {at:%H.%M} uur, {where}"


def record_answer(session: Session, shown: InvitationPreview, form: ConsentForm) -> tuple[Consent, Change]:
    """Record the answer for one partner. `read_digest` is the digest of what was read aloud.

    Raises StaleConsent when what was read or noted is not in the bytes, InvalidInput as
    `disclose.record_answer`.
    """
    if form.answer not in agreed.ANSWERS:
        raise InvalidInput("answer", "missing")
    said = shown.decoded()
    if form.answer == agreed.YES:
        if form.read_digest != shown.digest or (form.form, form.present) != (
            said.asked.form,
            said.asked.present,
        ):
            raise StaleConsent
        for what, why in agreed.obstacles(form):
            raise InvalidInput(what, why)
    asked = _consent(session, shown, said, form)
    with session.database.transaction():
        if session.consents.add(asked):
            facts = {
                "act": "asked",
                "answer": asked.answer,
                "consent": asked.id,
                "organisation": asked.recipient_org,
                "purpose": PURPOSE,
                "until": asked.until.isoformat(),
            }
            logbook.enter(session, EntryKind.CONSENT, facts, About(person_id=asked.person_id))
    return session.consents.get(asked.id) or asked, Change.CONSENTS | Change.LEDGER


def _consent(session: Session, shown: InvitationPreview, said: Invitation, form: ConsentForm) -> Consent:
    person = session.people.get(shown.person_id)
    yes = form.answer == agreed.YES
    other = hashlib.sha256(f"{said.asked.id}/{form.answer}".encode()).hexdigest()[:32]
    return Consent(
        id=said.asked.id if yes else ConsentId(other),
        person_id=shown.person_id,
        signal_id=shown.signal_id,
        recipient_org=said.to.org,
        recipient_mailbox=said.to.mailbox,
        asked_at=session.now(),
        answer=form.answer,
        form=form.form,
        present=form.present,
        free_to_speak=form.free_to_speak,
        own_words_back=form.own_words_back,
        only_needed=form.only_needed,
        paper_safe=form.paper_safe,
        fields=("naam",),
        payload_digest=shown.digest,
        until=said.until,
        feedback=False,
        interpreter_note=clean_text(form.interpreter_note).strip(),
        asked_by=session.profile.name,
        language=person.language if person else "nl",
        asked_role=session.profile.role,
        sheet=outgoing.phrases()["version"],
        interpreter=form.interpreter if form.form in agreed.THROUGH_INTERPRETER else "",
        understood=form.understood,
        company=clean_text(form.company).strip() if form.present == agreed.CHOSEN else "",
        purpose=PURPOSE,
        signed_on=form.signed_on if form.form == agreed.WRITTEN else "",
        signature=form.signature if _on_screen(form) else (),
    )


def _on_screen(form: ConsentForm) -> bool:
    return form.form == agreed.WRITTEN and form.signed_on == agreed.ON_SCREEN


def send(session: Session, answered: Sequence[tuple[InvitationPreview, Consent]]) -> Change:
    """Seal the invitations of those with a yes, all or none. Raises as `post.send_invitations`.

    The partners are told of each other, so every partner that the bytes name must have a yes of its own.
    """
    yes = {consent.recipient_org for _, consent in answered if consent.answer == agreed.YES}
    for shown, _ in answered:
        if any(partner.org not in yes for partner in shown.decoded().partners):
            raise StaleConsent
    return post.send_invitations(session, answered)
