"""A Bundle of ours read back: the same values, or a refusal; there is no Bundle that is read half."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from datetime import UTC, date, datetime
from typing import Any, Final
from uuid import UUID

from fieldapp.domain.disclosure.decision import FIELDS
from fieldapp.domain.disclosure.payload import BasisRef, ConsentRef, Recipient, RequestPayload, Sender
from fieldapp.domain.ids import ConsentId, MailboxId, OrgId, RequestId, ThreadId
from fieldapp.errors import InvalidInput
from fieldapp.interop.fhir.bundle import encode
from fieldapp.interop.fhir.elements import COMMA, url_of
from fieldapp.interop.fhir.parsing import parse
from fieldapp.interop.fhir.person import RIGHTS
from fieldapp.interop.fhir.values import COMPANY, MAILBOX, ORGANISATION, Handed, Words

Part = Mapping[str, Any]
_NONE: Final[Part] = {}


def decode(data: bytes, words: Words) -> Handed:
    """The values of a Bundle that `encode` wrote. Raises InvalidInput("bundle", "not_ours") for any other.

    What was read is written again and must be these very bytes: nothing in it was passed over.
    """
    whole = parse(data)
    try:
        handed = _handed(whole)
    except (KeyError, IndexError, TypeError, ValueError, AttributeError) as error:
        raise InvalidInput("bundle", "not_ours") from error
    if encode(handed, words) != data:
        raise InvalidInput("bundle", "not_ours")
    return handed


def _handed(whole: Part) -> Handed:
    here = RequestId(UUID(whole["identifier"]["value"]).hex)
    found = {each["fullUrl"]: each["resource"] for each in whole["entry"]}
    names = ("Task", "ServiceRequest", "Patient", "RelatedPerson", "Consent", "sender", "recipient")
    parts = {name: found.get(url_of(here, name), _NONE) for name in (*names, "PractitionerRole", "answers")}
    task, inputs = parts["Task"], _inputs(parts["Task"]["input"])
    request = RequestPayload(
        request=here,
        thread=ThreadId(task["identifier"][1]["value"]),
        recipient=_recipient(parts["recipient"]),
        sender=_sender(parts["sender"], parts["PractitionerRole"]),
        fields=_fields(parts, inputs),
        basis=BasisRef(_code(inputs["grond"]), int(inputs["regel"]), inputs.get("versie_regels", "")),
        consent=_consent(parts["Consent"], inputs) if parts["Consent"] else None,
        term_day=date.fromisoformat(task["restriction"]["period"]["end"]),
        until=date.fromisoformat(parts["ServiceRequest"]["occurrencePeriod"]["end"]),
    )
    return Handed(
        request=request,
        state=task["businessStatus"]["coding"][0]["code"],
        received_at=_moment(task["authoredOn"]),
        changed_at=_moment(task["lastModified"]),
        reason=_code(task.get("statusReason", _NONE)),
        sender_number=_numbers(parts["sender"]).get(COMPANY, ""),
        recipient_number=_numbers(parts["recipient"]).get(COMPANY, ""),
    )


def _moment(text: str) -> datetime:
    return datetime.strptime(text, "%Y-%m-%dT%H:%M:%SZ").replace(tzinfo=UTC)


def _code(concept: Part) -> str:
    """The code of a concept, or the words that stand in its place."""
    if "coding" in concept:
        return str(concept["coding"][0]["code"])
    return str(concept.get("text", ""))


def _numbers(organisation: Part) -> dict[str, str]:
    return {each["system"]: each["value"] for each in organisation.get("identifier", ())}


def _recipient(organisation: Part) -> Recipient:
    numbers = _numbers(organisation)
    return Recipient(OrgId(numbers[ORGANISATION]), MailboxId(numbers[MAILBOX]), organisation.get("name", ""))


def _sender(organisation: Part, role: Part) -> Sender:
    return Sender(
        organisation=organisation.get("name", ""),
        role=_code(role["code"][0]) if "code" in role else "",
        worker=role.get("practitioner", _NONE).get("display", ""),
        callback=role["telecom"][0]["value"] if "telecom" in role else "",
    )


def _inputs(inputs: list[Part]) -> dict[str, Any]:
    """Code of each input → its value."""
    found = {}
    for each in inputs:
        value = next(value for name, value in each.items() if name.startswith("value"))
        found[_code(each["type"])] = value
    return found


def _consent(consent: Part, inputs: Mapping[str, Any]) -> ConsentRef:
    return ConsentRef(
        id=ConsentId(consent["identifier"][0]["value"]),
        form=_code(inputs.get("vorm", _NONE)),
        asked_on=date.fromisoformat(consent["dateTime"]),
        until=date.fromisoformat(consent["provision"]["period"]["end"]),
        present=_code(inputs.get("aanwezig", _NONE)),
        feedback=inputs["terugmelding"],
        free_to_speak=inputs["vrij_spreken"],
        proposal=inputs.get("voorstel", False),
    )


def _fields(parts: Mapping[str, Part], inputs: Mapping[str, Any]) -> dict[str, str]:
    found = {
        **dict(_of_patient(parts["Patient"])),
        **dict(_of_request(parts["ServiceRequest"])),
        **{name: value for name, value in inputs.items() if name in FIELDS and isinstance(value, str)},
        **dict(_of_answers(parts["answers"])),
    }
    if "urgentie" in inputs:
        found["urgentie"] = inputs["urgentie"]["text"]
    if parts["RelatedPerson"]:
        found["vertrouwenspersoon"] = parts["RelatedPerson"]["name"][0]["text"]
    return {name: found[name] for name in FIELDS if name in found}


def _of_patient(patient: Part) -> Iterator[tuple[str, str]]:
    address = patient["address"][0] if "address" in patient else _NONE
    places = (
        ("naam", patient.get("name", ()), "text"),
        ("telefoon", patient.get("telecom", ()), "value"),
        ("adres", (address,), "text"),
        ("gemeente", (address,), "city"),
        ("geboortejaar", (patient,), "birthDate"),
        ("taal", [each["language"] for each in patient.get("communication", ())], "text"),
    )
    for name, elements, key in places:
        if elements and key in elements[0]:
            yield name, elements[0][key]


def _of_request(request: Part) -> Iterator[tuple[str, str]]:
    if "category" in request:
        yield "waarover", COMMA.join(each["text"] for each in request["category"])
    if "reasonCode" in request:
        yield "vraag", request["reasonCode"][0]["text"]
    if "note" in request:
        yield "toelichting", request["note"][0]["text"]


def _of_answers(answers: Part) -> Iterator[tuple[str, str]]:
    for item in answers.get("item", ()):
        given = item["item"][0]["answer"] if item["linkId"] == RIGHTS else item["answer"]
        yield item["linkId"], COMMA.join(_said(each) for each in given)


def _said(answer: Part) -> str:
    return str(answer["valueCoding"]["display"] if "valueCoding" in answer else answer["valueString"])
