"""What is asked: the Task that is followed up, and the ServiceRequest it is about."""

from __future__ import annotations

from typing import Any

from fieldapp.domain.disclosure.payload import RequestPayload
from fieldapp.domain.requests.table import ASKED
from fieldapp.domain.taxonomy import Taxonomies
from fieldapp.interop.fhir.elements import (
    COMMA,
    DOSSIER,
    SEMICOLON,
    Element,
    code_of,
    coding,
    concept,
    entry,
    filled,
    identifier,
    moment,
    parts,
    reference,
    request_identifier,
    resource,
    url_of,
    worded,
)
from fieldapp.interop.fhir.statuses import PRIORITIES, STATUSES
from fieldapp.interop.fhir.values import TASK_CODE, THREAD, Handed, Words

# Fields that are read beside the Task, in this order.
BESIDE = ("bereikbaar", "niet_doen", "urgentie", "eerste_gesprek", "terugbelnummer")


def task(handed: Handed, words: Words, *, requester: bool) -> Element:
    """What the dossier system follows up; its status is where the request stands here."""
    request, lists = handed.request, words.lists
    here = request.request
    return resource(
        "Task",
        identifier=[request_identifier(here), identifier(THREAD, request.thread)],
        status=STATUSES[handed.state].task,
        statusReason=_reason(handed, lists),
        businessStatus=concept(lists["states"], handed.state),
        intent="order",
        priority=_priority(request, lists),
        code={"coding": [{"system": TASK_CODE, "code": "fulfill"}]},
        focus=reference(url_of(here, "ServiceRequest")),
        **{"for": reference(url_of(here, "Patient"))},
        authoredOn=moment(handed.received_at),
        lastModified=moment(handed.changed_at),
        requester=reference(url_of(here, "PractitionerRole")) if requester else None,
        owner=reference(url_of(here, "recipient")),
        restriction={"period": {"end": request.term_day.isoformat()}},
        input=inputs(request, lists),
    )


def _reason(handed: Handed, lists: Taxonomies) -> Element | None:
    if not handed.reason:
        return None
    known = lists["questions" if handed.state == ASKED else "e29"]
    return {**concept(known, handed.reason), "text": known.label(handed.reason)}


def _priority(request: RequestPayload, lists: Taxonomies) -> str:
    """Never `stat`: danger is phoned."""
    return PRIORITIES.get(code_of(lists["e04"], request.fields.get("urgentie", "")), "")


def inputs(request: RequestPayload, lists: Taxonomies) -> list[Element]:
    """Why it may be read here, how the person agreed, and the fields that have no element of their own."""
    basis, consent = request.basis, request.consent
    found = [
        entry(lists, "grond", valueCodeableConcept=concept(lists["bases"], basis.code)),
        entry(lists, "regel", valueInteger=basis.row),
    ]
    if basis.policy:
        found.append(entry(lists, "versie_regels", valueString=basis.policy))
    if consent is not None:
        found += _agreed(lists, (("vorm", "consent_form", consent.form),
                                 ("aanwezig", "consent_present", consent.present)))  # fmt: skip
        found.append(entry(lists, "vrij_spreken", valueBoolean=consent.free_to_speak))
        found.append(entry(lists, "terugmelding", valueBoolean=consent.feedback))
        if consent.proposal:
            found.append(entry(lists, "voorstel", valueBoolean=True))
    found += [entry(lists, code, **_said(lists, code, request)) for code in BESIDE if code in request.fields]
    if "vertrouwenspersoon" in request.fields:
        person = reference(url_of(request.request, "RelatedPerson"))
        found.append(entry(lists, "vertrouwenspersoon", valueReference=person))
    return found


def _agreed(lists: Taxonomies, said: tuple[tuple[str, str, str], ...]) -> list[Element]:
    return [
        entry(lists, code, valueCodeableConcept=concept(lists[name], value))
        for code, name, value in said
        if value
    ]


def _said(lists: Taxonomies, code: str, request: RequestPayload) -> dict[str, Any]:
    text = request.fields[code]
    if code == "urgentie":
        return {"valueCodeableConcept": worded(lists["e04"], text)}
    return {"valueString": text}


def service_request(handed: Handed, words: Words, *, requester: bool, supporting: list[str]) -> Element:
    """The request itself. `supporting`: addresses of the consent and the answers, if there are any."""
    request, lists = handed.request, words.lists
    here, fields = request.request, request.fields
    about = fields.get("waarover", "")
    return resource(
        "ServiceRequest",
        identifier=[request_identifier(here)],
        status=STATUSES[handed.state].service_request,
        intent="order",
        category=[worded(lists["e16"], part) for part in parts(lists["e16"], about, COMMA)] if about else [],
        priority=_priority(request, lists),
        code={"coding": [coding(lists[DOSSIER], "proactief_contact")]},
        orderDetail=_never(fields.get("niet_doen", ""), lists),
        subject=reference(url_of(here, "Patient")),
        occurrencePeriod={"end": request.until.isoformat()},
        requester=reference(url_of(here, "PractitionerRole")) if requester else None,
        performer=[reference(url_of(here, "recipient"))],
        reasonCode=[{"text": fields["vraag"]}] if "vraag" in fields else [],
        supportingInfo=[reference(url) for url in supporting],
        note=[{"text": fields["toelichting"]}] if "toelichting" in fields else [],
        patientInstruction=_safe(request, lists),
    )


def _never(text: str, lists: Taxonomies) -> list[Element]:
    """What must not be done, as far as it is a code; all of it stands in `patientInstruction`."""
    known = lists["contact_forbidden"]
    found = [code_of(known, part) for part in parts(known, text, SEMICOLON)] if text else []
    return [filled(coding=[coding(known, code)]) for code in dict.fromkeys(found) if code]


def _safe(request: RequestPayload, lists: Taxonomies) -> str:
    """How to make contact safely, in one text for whoever reads only that."""
    fields, labels = request.fields, lists["fields"]
    return "\n".join(f"{labels.label(c)}: {fields[c]}" for c in ("niet_doen", "bereikbaar") if c in fields)
