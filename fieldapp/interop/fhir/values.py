"""What goes into an own dossier: the request as it was received, where it stands, and the words it needs."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import UTC, datetime
from typing import Final

from fieldapp.domain.disclosure.payload import RequestPayload
from fieldapp.domain.signals import clean_text
from fieldapp.domain.taxonomy import Taxonomies

# Naming systems of our own: placeholders until a partnership has addresses that resolve (`domain.md` §4.3).
REQUEST: Final = "urn:gbo:verzoek"
THREAD: Final = "urn:gbo:draad"
ORGANISATION: Final = "urn:gbo:organisatie"
MAILBOX: Final = "urn:gbo:postvak"
CONSENT: Final = "urn:gbo:toestemming"
# Of others.
COMPANY: Final = "https://www.ehealth.fgov.be/standards/fhir/core/NamingSystem/cbe"
LANGUAGE: Final = "urn:ietf:bcp:47"
TASK_CODE: Final = "http://hl7.org/fhir/CodeSystem/task-code"
SCOPE: Final = "http://terminology.hl7.org/CodeSystem/consentscope"
ACT: Final = "http://terminology.hl7.org/CodeSystem/v3-ActCode"
PARTICIPATION: Final = "http://terminology.hl7.org/CodeSystem/v3-ParticipationType"
INTERPRETER: Final = "http://hl7.org/fhir/StructureDefinition/patient-interpreterRequired"


@dataclass(frozen=True, slots=True)
class Handed:
    """One request on its way into a dossier.

    `request.fields` holds only what is handed over. `state` is a code of the list `states`; `reason` belongs
    to it (E29, or the list `questions`). `received_at` and `changed_at` are whole seconds, UTC.
    The numbers are those of the company register (KBO), ten digits, or empty.
    """

    request: RequestPayload
    state: str
    received_at: datetime
    changed_at: datetime
    reason: str = ""
    sender_number: str = ""
    recipient_number: str = ""


@dataclass(frozen=True, slots=True)
class Words:
    """What codes are found and worded with.

    `languages`: the text of the field `taal` → code of the language, and whether an interpreter is needed.
    `articles`: code of a basis → the article of the law.
    """

    lists: Taxonomies
    languages: Mapping[str, tuple[str, bool]]
    articles: Mapping[str, str]


def fitting(handed: Handed) -> Handed:
    """The same with texts as FHIR can hold them: no control characters, nothing blank, whole seconds UTC."""
    request = handed.request
    fields = {code: clean_text(text) for code, text in request.fields.items()}
    sender, recipient = request.sender, request.recipient
    consent = request.consent
    if consent is not None:
        consent = replace(consent, form=_told(consent.form), present=_told(consent.present))
    fit = replace(
        request,
        fields={code: text for code, text in fields.items() if text.strip()},
        sender=replace(
            sender,
            organisation=_told(sender.organisation),
            role=_told(sender.role),
            worker=_told(sender.worker),
            callback=_told(sender.callback),
        ),
        recipient=replace(recipient, name=_told(recipient.name)),
        basis=replace(request.basis, policy=_told(request.basis.policy)),
        consent=consent,
    )
    return replace(
        handed, request=fit, received_at=_second(handed.received_at), changed_at=_second(handed.changed_at)
    )


def _told(text: str) -> str:
    """Text that says something, or none at all."""
    kept = clean_text(text)
    return kept if kept.strip() else ""


def _second(moment: datetime) -> datetime:
    return moment.astimezone(UTC).replace(microsecond=0)
