"""Received requests at random, and what is wrong with a Bundle: by R4B models that are not ours, and by R4.

`fhir.resources` has R4B (4.3.0); what R4 (4.0.1) says of the elements that are written stands in
`fhir_r4_elements.json`, taken from the models that were made of its StructureDefinitions.
"""

import json
import random
import re
from collections.abc import Iterator, Mapping
from datetime import UTC, date, datetime, timedelta
from pathlib import Path
from typing import Any, Final

from fhir.resources.R4B.bundle import Bundle
from pydantic import ValidationError

from fieldapp.domain.disclosure import BasisRef, ConsentRef, Recipient, RequestPayload, Sender
from fieldapp.domain.disclosure.decision import BASES, FIELDS
from fieldapp.domain.ids import ConsentId, MailboxId, OrgId, RequestId, ThreadId
from fieldapp.interop.fhir import STATUSES, Handed
from fieldapp.workflow.dossier.words import words_of
from tests.workflow.steps.invented import RULES

WORDS: Final = words_of(RULES.taxonomies, RULES.policy)
R4: Final[Mapping[str, Mapping[str, Mapping[str, Any]]]] = json.loads(
    (Path(__file__).parent / "fhir_r4_elements.json").read_text("utf-8")
)

# The primitive types of R4 4.0.1, as its page of data types has them.
_YEAR: Final = r"([0-9]([0-9]([0-9][1-9]|[1-9]0)|[1-9]00)|[1-9]000)"
_MONTH: Final = r"(0[1-9]|1[0-2])"
_DAY: Final = r"(0[1-9]|[1-2][0-9]|3[0-1])"
_ZONE: Final = r"(Z|(\+|-)((0[0-9]|1[0-3]):[0-5][0-9]|14:00))"
_TIME: Final = r"([01][0-9]|2[0-3]):[0-5][0-9]:([0-5][0-9]|60)(\.[0-9]+)?" + _ZONE
_PATTERNS: Final = {
    "Boolean": r"true|false",
    "Integer": r"-?([0]|([1-9][0-9]*))",
    "String": r"[ \r\n\t\S]+",
    "Markdown": r"\s*(\S|\s)*",
    "Uri": r"\S*",
    "Code": r"[^\s]+(\s[^\s]+)*",
    "Id": r"[A-Za-z0-9\-\.]{1,64}",
    "Date": rf"{_YEAR}(-{_MONTH}(-{_DAY})?)?",
    "DateTime": rf"{_YEAR}(-{_MONTH}(-{_DAY}(T{_TIME})?)?)?",
    "Instant": rf"{_YEAR}-{_MONTH}-{_DAY}T{_TIME}",
}
_TARGETS: Final = {
    "focus": {"ServiceRequest"},
    "for": {"Patient"},
    "subject": {"Patient"},
    "patient": {"Patient"},
    "requester": {"PractitionerRole", "Organization"},
    "owner": {"Organization"},
    "performer": {"Organization", "Patient"},
    "organization": {"Organization"},
    "supportingInfo": {"Consent", "QuestionnaireResponse"},
    "valueReference": {"RelatedPerson"},
}

# --- what is wrong ------------------------------------------------------------------------------------------


def faults(bundle: Mapping[str, Any]) -> list[str]:
    """Where a Bundle is no R4B, or differs from R4; as paths and kinds, without its text."""
    found = [*_against_r4b(bundle), *_against_r4("Bundle", bundle, "Bundle")]
    return [*found, *_references(bundle)]


def _against_r4b(bundle: Mapping[str, Any]) -> Iterator[str]:
    try:
        Bundle.model_validate(bundle)
    except ValidationError as error:
        yield from (f"R4B: {'.'.join(map(str, each['loc']))}" for each in error.errors())


def _against_r4(kind: str, element: Mapping[str, Any], at: str) -> Iterator[str]:
    known = R4[kind]
    for name, rule in known.items():
        if rule.get("required") and name not in element:
            yield f"R4: {at}.{name} is missing"
    if sum(name.startswith("value") for name in element if name != "value") > 1:
        yield f"R4: {at} has two values"
    for name, value in element.items():
        if name in known:
            yield from _element(known[name], value, f"{at}.{name}")
        elif name != "resourceType":
            yield f"R4: {at}.{name} is no element"


def _element(rule: Mapping[str, Any], value: Any, at: str) -> Iterator[str]:
    if isinstance(value, list) != bool(rule.get("many")) or value in ([], {}, ""):
        yield f"R4: {at} has another cardinality"
        return
    for one in value if isinstance(value, list) else [value]:
        yield from _one(rule, one, at)


def _one(rule: Mapping[str, Any], value: Any, at: str) -> Iterator[str]:
    kind = rule["type"]
    if kind == "Resource":
        yield from _against_r4(str(value.get("resourceType")), value, value.get("resourceType", at))
    elif kind in _PATTERNS:
        yield from _primitive(kind, rule, value, at)
    elif kind not in R4 or not isinstance(value, dict):
        yield f"R4: {at} is no {kind}"
    else:
        yield from _against_r4(kind, value, at)


def _primitive(kind: str, rule: Mapping[str, Any], value: Any, at: str) -> Iterator[str]:
    wanted = {"Boolean": bool, "Integer": int}.get(kind, str)
    written = json.dumps(value) if wanted is not str else value
    if not isinstance(value, wanted) or not re.fullmatch(_PATTERNS[kind], written, re.ASCII):
        yield f"R4: {at} is no {kind}"
    elif "values" in rule and value not in rule["values"]:
        yield f"R4: {at} has a value that R4 does not know"
    elif isinstance(value, str) and re.search(r"[\x00-\x08\x0b\x0c\x0e-\x1f]", value):
        yield f"R4: {at} has a control character"


def _references(bundle: Mapping[str, Any]) -> Iterator[str]:
    """Every reference goes to a resource of this bundle, of a type that may stand there."""
    kinds = {each["fullUrl"]: each["resource"].get("resourceType") for each in bundle.get("entry", [])}
    if len(kinds) != len(bundle.get("entry", [])):
        yield "an address twice"
    for name, url in _said(bundle, ""):
        if kinds.get(url) not in _TARGETS.get(name, set(kinds.values())) or url not in kinds:
            yield f"reference: {name}"


def _said(value: Any, name: str) -> Iterator[tuple[str, str]]:
    if isinstance(value, dict):
        if isinstance(value.get("reference"), str):
            yield name, value["reference"]
        for key, each in value.items():
            yield from _said(each, key)
    elif isinstance(value, list):
        for each in value:
            yield from _said(each, name)


def spoil(bundle: dict[str, Any], rng: random.Random) -> dict[str, Any]:
    """A copy with one thing wrong: an element taken out that must be there, changed, or one too many."""
    spoiled: dict[str, Any] = json.loads(json.dumps(bundle))
    resources = [each["resource"] for each in spoiled["entry"]]
    task = next(each for each in resources if each["resourceType"] == "Task")
    asked = next(each for each in resources if each["resourceType"] == "ServiceRequest")
    rng.choice(
        (
            lambda: task.pop("status"),
            lambda: task.pop("intent"),
            lambda: task.update(status="bezig"),
            lambda: task.update(priority=["urgent"]),
            lambda: task.update(dringend="ja"),
            lambda: task["input"][0].pop("type"),
            lambda: task["for"].update(reference="urn:uuid:00000000-0000-4000-8000-000000000000"),
            lambda: task.update(authoredOn="gisteren"),
            lambda: asked.pop("subject"),
            lambda: asked.update(intent="wens"),
            lambda: asked.update(performer=asked["performer"][0]),
            lambda: asked.update(occurrencePeriod={"end": "2026-13-01"}),
            lambda: spoiled.pop("type"),
            lambda: spoiled["entry"].append(spoiled["entry"][0]),
        )
    )()
    return spoiled


# --- requests at random -------------------------------------------------------------------------------------

_NAMES: Final = ("Mia Claes", "Zoë D'Hondt", "K. (de lange)", "Aïcha, moeder van twee", "محمد", "<b>Jef</b>")
_SAID: Final = ("dinsdag 9-12 u., via De Kring", "niet\nopgeven", '"ja"', "kort", "é, è, ê", "0470 00 00 00")


def a_request(rng: random.Random) -> Handed:
    """Any request that may arrive: fields at random, labels and words that are none."""
    state = rng.choice(tuple(STATUSES))
    return Handed(
        request=_payload(rng),
        state=state,
        received_at=_moment(rng),
        changed_at=_moment(rng),
        reason=_reason(state, rng),
        sender_number=rng.choice(("", "0202239951")),
        recipient_number=rng.choice(("", "0207504811")),
    )


def _payload(rng: random.Random) -> RequestPayload:
    fields = {code: _text(code, rng) for code in FIELDS if rng.random() < 0.5}
    roles = RULES.taxonomies["e17"].codes
    return RequestPayload(
        request=RequestId(_id(rng)),
        thread=ThreadId(_id(rng)),
        recipient=Recipient(OrgId(_id(rng)), MailboxId(_id(rng)), rng.choice(("OCMW Lindenhoek", "CAW"))),
        sender=Sender(*(rng.choice(("", *each)) for each in (_NAMES, roles, _NAMES, _SAID))),
        fields=fields,
        basis=BasisRef(rng.choice(BASES), rng.randrange(30), rng.choice(("", "2026-11-24.1"))),
        consent=_consent(rng) if rng.random() < 0.8 else None,
        term_day=_day(rng),
        until=_day(rng),
    )


def _consent(rng: random.Random) -> ConsentRef:
    lists = RULES.taxonomies
    return ConsentRef(
        id=ConsentId(_id(rng)),
        form=rng.choice(("", "met handen en voeten", *lists["consent_form"].codes)),
        asked_on=_day(rng),
        until=_day(rng),
        present=rng.choice(("", *lists["consent_present"].codes)),
        feedback=rng.random() < 0.5,
        free_to_speak=rng.random() < 0.5,
        proposal=rng.random() < 0.3,
    )


def _text(code: str, rng: random.Random) -> str:
    lists = RULES.taxonomies
    labels = {"waarover": "e16", "urgentie": "e04", "reden_niet_opname": "e06", "krachten": "e18"}
    if code in labels and rng.random() < 0.8:
        known = lists[labels[code]]
        some = rng.sample(known.codes, 1 if code == "urgentie" else rng.randint(1, 4))
        return ", ".join(known.label(each) for each in some)
    if code == "niet_doen" and rng.random() < 0.8:
        known = lists["contact_forbidden"]
        return "; ".join(known.label(each) for each in rng.sample(known.codes, rng.randint(1, 3)))
    if code == "taal" and rng.random() < 0.8:
        return rng.choice(tuple(WORDS.languages))
    if code == "geboortejaar":
        return rng.choice(("1961", "2003", "0000", "rond 1950", "61"))
    return rng.choice((*_NAMES, *_SAID, ", ", ",", "a, , b", "x" * 300))


def _reason(state: str, rng: random.Random) -> str:
    lists = {"teruggegeven": "e29", "vraag": "questions"}
    return rng.choice(RULES.taxonomies[lists[state]].codes) if state in lists else ""


def _id(rng: random.Random) -> str:
    return f"{rng.getrandbits(128):032x}"


def _day(rng: random.Random) -> date:
    return date(2026, 1, 1) + timedelta(days=rng.randrange(900))


def _moment(rng: random.Random) -> datetime:
    return datetime(2026, 1, 1, tzinfo=UTC) + timedelta(seconds=rng.randrange(60_000_000))
