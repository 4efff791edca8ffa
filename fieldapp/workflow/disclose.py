"""Precisely this: encode once, read aloud what the bytes say, record the answer."""

from __future__ import annotations

import hashlib
from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import date, datetime
from typing import Final

from fieldapp.domain import consent as agreed
from fieldapp.domain.calendar import add_working_days
from fieldapp.domain.consent import Consent
from fieldapp.domain.disclosure import (
    BasisRef,
    ConsentRef,
    Decision,
    Preview,
    Recipient,
    RequestPayload,
    Sender,
    encode_request,
)
from fieldapp.domain.disclosure.guards import BY_LAW
from fieldapp.domain.ids import ConsentId
from fieldapp.domain.people import SafeContact
from fieldapp.domain.signals import Signal, clean_text
from fieldapp.errors import DisclosureRefused, InvalidInput, StaleConsent
from fieldapp.workflow import fields as outgoing
from fieldapp.workflow import logbook
from fieldapp.workflow.advise import decision, findings, forget_identity, refresh
from fieldapp.workflow.changes import Change
from fieldapp.workflow.logbook import About
from fieldapp.workflow.sending import ConsentForm, SendForm
from fieldapp.workflow.session import Session
from fieldapp.workflow.standing import local_day
from sync.ledger import EntryKind

__all__ = ["ConsentForm", "ReadAloud", "preview", "read_aloud", "record_answer", "recorded", "standing"]

# A field that is longer than this is no longer one field of a request.
_FIELD_LIMIT: Final = 2_000


@dataclass(frozen=True, slots=True)
class ReadAloud:
    """One paragraph to read. `heading_code`: gaat_mee, wie_leest, wat_dan, stoppen or nee_zeggen."""

    heading_code: str
    text: str


def preview(session: Session, form: SendForm) -> Preview:
    """Encode what would be sealed if the person says yes. The screen draws `Preview.rows()`.

    Raises DisclosureRefused when even a yes would not allow it, InvalidInput(field, reason) for a text that
    must not leave (`blocked_nn`, `blocked_iban`, `blocked_card`), that nobody decided on (`undecided_name`,
    `undecided_phone`, `undecided_email`), for no recipient (`recipient`, `missing`) or no field ticked.
    """
    if form.recipient is None:
        raise InvalidInput("recipient", "missing")
    if session.store.person_rights.hold(form.person.id):
        raise DisclosureRefused(("niet_verder_gebruiken",), ("beperking_bespreken",))
    allowed = decision(session, form, agreed.VALID)
    if not allowed.may_send:
        raise DisclosureRefused(allowed.missing, allowed.can_do)
    form = refresh(session, form)
    signal = outgoing.signal_of(session, form.signal_id)
    _check_texts(session, form, signal)
    payload = _payload(session, form, allowed)
    return Preview(
        payload=encode_request(payload),
        recipient=payload.recipient,
        decision=allowed,
        signal_id=form.signal_id,
        person_id=form.person.id,
        local_only=tuple(_stays(session, form, signal, set(payload.fields.values()))),
        ticks=tuple((code, at.isoformat()) for code, at in form.ticks),
    )


def _check_texts(session: Session, form: SendForm, signal: Signal) -> None:
    for choice, finding in findings(session, form):
        word = "blocked" if finding.blocks else "undecided"
        raise InvalidInput(choice.code, f"{word}_{finding.kind}")
    ticked = [choice for choice in form.fields if choice.ticked]
    if not ticked:
        raise InvalidInput("fields", "missing")
    known = outgoing.known_of(session, signal, form.person)
    for choice in ticked:
        if not choice.text.strip():
            raise InvalidInput(choice.code, "empty")
        if len(choice.text) > _FIELD_LIMIT:
            raise InvalidInput(choice.code, "too_long")
        if choice.code in outgoing.SAYS_WHERE and outgoing.names_revealing_place(known, choice.text):
            raise InvalidInput(choice.code, "revealing_place")


def _payload(session: Session, form: SendForm, allowed: Decision) -> RequestPayload:
    assert form.recipient is not None
    today, profile = local_day(form.asked_at), session.profile
    bare = RequestPayload(
        request=form.request_id,
        thread=form.thread_id,
        recipient=Recipient(form.recipient.org_id, form.recipient.mailbox_id, form.recipient.name),
        sender=Sender(profile.organisation, profile.role, profile.name, profile.phone),
        fields=_ticked(form, allowed),
        basis=BasisRef(allowed.basis, allowed.row, allowed.policy_version),
        consent=None,
        term_day=add_working_days(today, form.recipient.term_days, session.holidays),
        until=form.until,
    )
    if allowed.basis == BY_LAW:  # nobody is asked, so no consent travels
        return bare
    return replace(bare, consent=_consent_ref(form, bare, today))


def _ticked(form: SendForm, allowed: Decision) -> dict[str, str]:
    """What was ticked by hand, within what the table allows at most."""
    found: dict[str, list[str]] = {}
    for choice in form.fields:
        if choice.ticked and choice.code in allowed.fields_max:
            found.setdefault(choice.code, []).append(clean_text(choice.text).strip())
    return {code: ", ".join(texts) for code, texts in found.items()}


def _consent_ref(form: SendForm, bare: RequestPayload, today: date) -> ConsentRef:
    """How it was asked. Its id follows from all that is asked: another question is another consent."""
    asked = form.consent
    reference = ConsentRef(
        id=form.consent_id,
        form=asked.form,
        asked_on=today,
        until=form.until,
        present=asked.present,
        feedback=asked.feedback,
        free_to_speak=asked.free_to_speak,
        proposal=asked.feedback and asked.proposal,
    )
    whole = encode_request(replace(bare, consent=reference))
    return replace(reference, id=ConsentId(hashlib.sha256(whole).hexdigest()[:32]))


def _stays(session: Session, form: SendForm, signal: Signal, leaving: set[str]) -> Iterator[tuple[str, str]]:
    """What is known here and does not go along, as (code of the list `stays`, text)."""
    place = session.places.place(signal.place_id)
    others = [other for other in session.signals.of_person(form.person.id) if other.id != signal.id]
    unticked = {choice.code: choice.text for choice in form.fields if not choice.ticked}
    words = session.taxonomies
    known = (
        ("eigen_woorden", signal.own_words),
        ("observatie", signal.observation),
        ("krachten", ", ".join(words["e18"].label(code) for code in signal.strengths)),
        ("reden_niet_opname", unticked.get("reden_niet_opname", "")),
        ("domeinen", ", ".join(choice.text for choice in form.fields if choice.value and not choice.ticked)),
        ("naam", unticked.get("naam", "")),
        ("leeftijd", form.person.age_about),
        ("adres", unticked.get("adres", "")),
        ("telefoon", unticked.get("telefoon", "")),
        ("bezoek", place.name if place is not None and "bereikbaar" in unticked else ""),
        ("andere_signalen", "\n".join(other.own_words for other in others if other.own_words)),
    )
    return ((code, text) for code, text in known if text and text not in leaving)


def read_aloud(session: Session, shown: Preview) -> list[ReadAloud]:
    """The text to read to the person, made from the previewed bytes."""
    phrases = outgoing.phrases()["read_aloud"]
    payload = shown.decoded()
    sentences = [phrases["fields"][code].format(text=text.rstrip(". ")) for code, text in shown.rows()]
    do_not = payload.fields.get("niet_doen", "").rstrip(". ")
    filled = {
        "sentences": " ".join(sentences),
        "recipient": payload.recipient.name,
        "do_not": phrases["do_not"].format(text=do_not) if do_not else "",
        "days": str(session.terms.first_attempt),
        "until": long_day(payload.until),
    }
    order = ("gaat_mee", "wie_leest", "wat_dan", "stoppen", "nee_zeggen")
    return [ReadAloud(code, phrases[code].format(**filled)) for code in order]


def long_day(day: date) -> str:
    """A day as one says it in Dutch: "17 februari 2027"."""
    return f"{day.day} {outgoing.phrases()['months'][day.month - 1]} {day.year}"


def record_answer(session: Session, shown: Preview, form: ConsentForm) -> tuple[Consent, Change]:
    """Record yes, no or later. A yes needs a free conversation and the text as it was read.

    Raises StaleConsent when what was read aloud or noted is not what is in the bytes, InvalidInput with
    `ask_again_alone` (family present or interpreting, or not free to speak), `ask_another_day` (not or only
    now and then understood), `not_ticked` or `missing` for what was left open.
    """
    if form.answer not in agreed.ANSWERS:
        raise InvalidInput("answer", "missing")
    if session.people.get(shown.person_id) is None:
        raise InvalidInput("person", "not_saved")
    payload = shown.decoded()
    if form.answer == agreed.YES:
        _check_yes(shown, payload, form)
    asked = _record(session, shown, payload, form)
    with session.database.transaction():
        if session.consents.add(asked):
            _enter(session, asked, payload)
        if form.answer == agreed.NO:
            forget_identity(session, shown.person_id)
    return session.consents.get(asked.id) or asked, Change.CONSENTS | Change.PEOPLE | Change.LEDGER


def _enter(session: Session, asked: Consent, payload: RequestPayload) -> None:
    """What was asked and answered, in the Logboek: codes only, and nothing of the content."""
    facts = {
        "act": "asked",
        "answer": asked.answer,
        "consent": asked.id,
        "organisation": asked.recipient_org,
        "form": asked.form,
        "by": asked.answered_by,
        "until": asked.until.isoformat(),
        "fields": list(asked.fields),
        "basis": payload.basis.code,
        "row": payload.basis.row,
        "policy": payload.basis.policy,
    }
    logbook.enter(session, EntryKind.CONSENT, facts, About(person_id=asked.person_id))


def _check_yes(shown: Preview, payload: RequestPayload, form: ConsentForm) -> None:
    said = payload.consent
    if said is None or form.read_digest != shown.said:
        raise StaleConsent
    noted = (form.form, form.present, form.feedback, form.free_to_speak, form.feedback and form.proposal)
    if noted != (said.form, said.present, said.feedback, said.free_to_speak, said.proposal):
        raise StaleConsent
    for what, why in agreed.obstacles(form):
        raise InvalidInput(what, why)


def _record(session: Session, shown: Preview, payload: RequestPayload, form: ConsentForm) -> Consent:
    assert payload.consent is not None
    person = session.people.get(shown.person_id)
    safe = person.safe_contact if person else SafeContact()
    written = form.form == agreed.WRITTEN
    return Consent(
        id=_id_of(payload.consent.id, form.answer),
        person_id=shown.person_id,
        signal_id=shown.signal_id,
        recipient_org=payload.recipient.org,
        recipient_mailbox=payload.recipient.mailbox,
        asked_at=session.now(),
        answer=form.answer,
        form=form.form,
        present=form.present,
        free_to_speak=form.free_to_speak,
        own_words_back=form.own_words_back,
        only_needed=form.only_needed,
        paper_safe=form.paper_safe,
        fields=tuple(code for code, _ in shown.rows()),
        payload_digest=shown.digest,
        until=payload.consent.until,
        feedback=form.feedback,
        proposal=payload.consent.proposal,
        interpreter_note=clean_text(form.interpreter_note).strip(),
        asked_by=session.profile.name,
        language=person.language if person else "nl",
        ticks=tuple((code, datetime.fromisoformat(at)) for code, at in shown.ticks),
        asked_role=session.profile.role,
        sheet=outgoing.phrases()["version"],
        interpreter=form.interpreter if form.form in agreed.THROUGH_INTERPRETER else "",
        understood=form.understood,
        company=clean_text(form.company).strip() if form.present == agreed.CHOSEN else "",
        signed_on=form.signed_on if written else "",
        signature=form.signature if written and form.signed_on == agreed.ON_SCREEN else (),
        answered_by=agreed.REPRESENTATIVE if payload.basis.code == "VERTEGENW" else agreed.HERSELF,
        allowed=safe.allowed,
        forbidden=safe.forbidden,
    )


def _id_of(asked: ConsentId, answer: str) -> ConsentId:
    """A yes has the id in the bytes; another answer to the same question is another record."""
    if answer == agreed.YES:
        return asked
    return ConsentId(hashlib.sha256(f"{asked}/{answer}".encode()).hexdigest()[:32])


def recorded(session: Session, shown: Preview) -> Consent | None:
    """The yes that was recorded for exactly these bytes, for instance before a lock came between."""
    asked = shown.decoded().consent
    return session.consents.get(asked.id) if asked is not None else None


def standing(session: Session, shown: Preview, consent: Consent | None, today: date) -> str:
    """Whether this consent covers these bytes today: valid, expired, withdrawn, absent or changed."""
    known = session.consents.get(consent.id) if consent is not None else None
    return agreed.status(known or consent, today, shown.digest)
