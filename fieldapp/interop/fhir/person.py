"""Whom it is about: Patient, RelatedPerson, and the answers that have no element of their own."""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import Final

from fieldapp.domain.taxonomy import Taxonomy
from fieldapp.interop.fhir.elements import (
    COMMA,
    Element,
    code_of,
    coding,
    filled,
    parts,
    reference,
    resource,
)
from fieldapp.interop.fhir.values import INTERPRETER, LANGUAGE, Words

# A date of FHIR that is only a year: never the year nought.
YEAR: Final = re.compile(r"(?!0000)[0-9]{4}")
_TAG: Final = re.compile(r"[a-z]{2,3}")

# Fields that are answers, with the list whose labels they may hold.
ANSWERS: Final[Mapping[str, str]] = {
    "huishouden": "",
    "ziekenfonds": "",
    "reden_niet_opname": "e06",
    "krachten": "e18",
    "rechten": "",
}
RIGHTS: Final = "rechten"  # a group in the answers
BORN: Final = "geboortejaar"


def patient(fields: Mapping[str, str], words: Words) -> Element:
    """The person, with no more than was handed over; somebody without a name has none here."""
    phone, year = fields.get("telefoon", ""), fields.get(BORN, "")
    text, city = fields.get("adres", ""), fields.get("gemeente", "")
    spoken = fields.get("taal", "")
    needs = words.languages.get(spoken, ("", False))[1]
    return resource(
        "Patient",
        extension=[{"url": INTERPRETER, "valueBoolean": True}] if needs else [],
        name=[{"text": fields["naam"]}] if "naam" in fields else [],
        telecom=[{"system": "phone", "value": phone}] if phone else [],
        birthDate=year if YEAR.fullmatch(year) else "",
        address=[filled(text=text, city=city)] if text or city else [],
        communication=[{"language": _language(spoken, words), "preferred": True}] if spoken else [],
    )


def _language(text: str, words: Words) -> Element:
    code, _ = words.languages.get(text, ("", False))
    tag = [{"system": LANGUAGE, "code": code}] if _TAG.fullmatch(code) else []
    own = [coding(words.lists["languages"], code)] if code else []
    return filled(coding=[*tag, *own], text=text)


def trusted(fields: Mapping[str, str], patient_url: str) -> Element | None:
    """Who the person trusts, if that was handed over."""
    if "vertrouwenspersoon" not in fields:
        return None
    name = [{"text": fields["vertrouwenspersoon"]}]
    return resource("RelatedPerson", patient=reference(patient_url), name=name)


def answers(fields: Mapping[str, str], words: Words, patient_url: str) -> Element | None:
    """What was said beside the request, question by question, if anything of it was handed over."""
    items = [_item(code, fields[code], words) for code in asked(fields)]
    if not items:
        return None
    subject = reference(patient_url)
    return resource("QuestionnaireResponse", status="completed", subject=subject, item=items)


def asked(fields: Mapping[str, str]) -> tuple[str, ...]:
    """The fields that go among the answers, in their order; a year of birth that is no year is words."""
    loose = (BORN,) if BORN in fields and not YEAR.fullmatch(fields[BORN]) else ()
    return (*loose, *(code for code in ANSWERS if code in fields))


def _item(code: str, text: str, words: Words) -> Element:
    label = words.lists["fields"].label(code)
    name = ANSWERS.get(code, "")
    given = _answers(words.lists[name], text) if name else [{"valueString": text}]
    if code == RIGHTS:
        return {"linkId": code, "text": label, "item": [{"linkId": f"{code}.1", "answer": given}]}
    return {"linkId": code, "text": label, "answer": given}


def _answers(known: Taxonomy, text: str) -> list[Element]:
    return [_answer(known, part) for part in parts(known, text, COMMA)]


def _answer(known: Taxonomy, part: str) -> Element:
    code = code_of(known, part)
    # The words as they were received: capital letters and all.
    return {"valueCoding": {**coding(known, code), "display": part}} if code else {"valueString": part}
