"""Who asks, who is asked, and the agreement between them: Organization, PractitionerRole, Consent."""

from __future__ import annotations

from fieldapp.domain.disclosure.payload import RequestPayload
from fieldapp.domain.taxonomy import Taxonomies
from fieldapp.interop.fhir.elements import (
    Element,
    concept,
    filled,
    identifier,
    reference,
    resource,
    url_of,
)
from fieldapp.interop.fhir.values import (
    ACT,
    COMPANY,
    CONSENT,
    MAILBOX,
    ORGANISATION,
    PARTICIPATION,
    SCOPE,
    Handed,
    Words,
)


def recipient(handed: Handed) -> Element:
    """The core actor, by the name the sender chose it by."""
    asked = handed.request.recipient
    return resource(
        "Organization",
        identifier=[
            identifier(ORGANISATION, asked.org),
            identifier(MAILBOX, asked.mailbox),
            *_company(handed.recipient_number),
        ],
        name=asked.name,
    )


def sender(handed: Handed) -> Element | None:
    """The organisation that asks, if it said its name."""
    said = handed.request.sender
    if not said.organisation and not handed.sender_number:
        return None
    return resource("Organization", identifier=_company(handed.sender_number), name=said.organisation)


def _company(number: str) -> list[Element]:
    return [identifier(COMPANY, number)] if number else []


def role(handed: Handed, lists: Taxonomies) -> Element | None:
    """Who of them asks, in which role, and the number to call back."""
    said, here = handed.request.sender, handed.request.request
    organisation = reference(url_of(here, "sender")) if sender(handed) is not None else None
    made = filled(
        practitioner=filled(display=said.worker),
        organization=organisation,
        code=[concept(lists["e17"], said.role)] if said.role else [],
        telecom=[{"system": "phone", "value": said.callback}] if said.callback else [],
    )
    return resource("PractitionerRole", **made) if made else None


def consent(request: RequestPayload, words: Words) -> Element | None:
    """The agreement, for this recipient and until its last day; None when it rests on something else."""
    agreed, here = request.consent, request.request
    if agreed is None:
        return None
    owner = reference(url_of(here, "recipient"))
    reads = {"coding": [{"system": PARTICIPATION, "code": "IRCP"}]}
    return resource(
        "Consent",
        identifier=[identifier(CONSENT, agreed.id)],
        status="active",
        scope={"coding": [{"system": SCOPE, "code": "patient-privacy"}]},
        category=[{"coding": [{"system": ACT, "code": "IDSCL"}]}],
        patient=reference(url_of(here, "Patient")),
        dateTime=agreed.asked_on.isoformat(),
        performer=[reference(url_of(here, "Patient"))],
        organization=[owner],
        policyRule={"text": _ground(request.basis.code, words)},
        provision={
            "type": "permit",
            "period": {"end": agreed.until.isoformat()},
            "actor": [{"role": reads, "reference": owner}],
            "data": [{"meaning": "instance", "reference": reference(url_of(here, "ServiceRequest"))}],
        },
    )


def _ground(basis: str, words: Words) -> str:
    article = words.articles.get(basis, "")
    label = words.lists["bases"].label(basis)
    return f"{label} | {article}" if article else label
