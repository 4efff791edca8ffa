"""One request as one Bundle, always the same bytes for the same values."""

from __future__ import annotations

import json
from collections.abc import Iterator

from fieldapp.interop.fhir import asking, parties, person
from fieldapp.interop.fhir.elements import Element, moment, request_identifier, url_of
from fieldapp.interop.fhir.values import Handed, Words, fitting


def encode(handed: Handed, words: Words) -> bytes:
    """The bytes of the Bundle (JSON, UTF-8), of `fitting(handed)`."""
    return written(bundle(fitting(handed), words))


def written(value: Element) -> bytes:
    """The one way to write it: keys sorted, one line each, no needless escapes."""
    text = json.dumps(value, ensure_ascii=False, sort_keys=True, indent=1, allow_nan=False)
    return (text + "\n").encode("utf-8")


def bundle(handed: Handed, words: Words) -> Element:
    """The Bundle as a dictionary: a collection, for a file that a system picks up."""
    here = handed.request.request
    return {
        "resourceType": "Bundle",
        "identifier": request_identifier(here),
        "type": "collection",
        "timestamp": moment(handed.changed_at),
        "entry": [
            {"fullUrl": url_of(here, what), "resource": each} for what, each in _resources(handed, words)
        ],
    }


def _resources(handed: Handed, words: Words) -> Iterator[tuple[str, Element]]:
    request, lists = handed.request, words.lists
    here, fields = request.request, request.fields
    patient_url = url_of(here, "Patient")
    asks, role = parties.sender(handed), parties.role(handed, lists)
    agreed, answers = parties.consent(request, words), person.answers(fields, words, patient_url)
    supporting = [url_of(here, what) for what, each in (("Consent", agreed), ("answers", answers)) if each]
    found = (
        ("Task", asking.task(handed, words, requester=role is not None)),
        (
            "ServiceRequest",
            asking.service_request(handed, words, requester=role is not None, supporting=supporting),
        ),
        ("Patient", person.patient(fields, words)),
        ("RelatedPerson", person.trusted(fields, patient_url)),
        ("Consent", agreed),
        ("sender", asks),
        ("recipient", parties.recipient(handed)),
        ("PractitionerRole", role),
        ("answers", answers),
    )
    for what, each in found:
        if each is not None:
            yield what, each
