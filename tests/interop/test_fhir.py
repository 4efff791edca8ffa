"""A received request as FHIR, and back: R4 and nothing else, the same bytes, the same values."""

import json
import random
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from fieldapp.domain.disclosure.decision import FIELDS
from fieldapp.errors import InvalidInput
from fieldapp.interop import fhir
from fieldapp.interop.fhir import STATUSES, Handed, decode, encode, fitting
from fieldapp.interop.fhir.elements import parts
from fieldapp.interop.fhir.statuses import TASK_STATUSES
from tests.interop.fhir_check import R4, WORDS, a_request, faults, spoil
from tests.workflow.steps.invented import RULES


def bundle(handed: Handed) -> dict[str, Any]:
    return dict(json.loads(encode(handed, WORDS)))


def resources(handed: Handed, kind: str) -> list[dict[str, Any]]:
    each = [entry["resource"] for entry in bundle(handed)["entry"]]
    return [found for found in each if found["resourceType"] == kind]


def mia(**fields: str) -> Handed:
    """A request with only these fields, agreed."""
    handed = next(made for made in map(a_request, map(random.Random, range(99))) if made.request.consent)
    return replace(handed, request=replace(handed.request, fields=fields), state="ontvangen", reason="")


TEXTS = st.text(max_size=40) | st.sampled_from(("wonen", "a, b", "Wonen, schulden", " x ", "\x00", "\r\n"))


@given(st.randoms(use_true_random=False), st.dictionaries(st.sampled_from(FIELDS), TEXTS), TEXTS)
@settings(max_examples=60, deadline=None)
def test_what_is_read_back_is_what_was_received(
    rng: random.Random, fields: dict[str, str], word: str
) -> None:
    handed = a_request(random.Random(rng.random()))
    sender = replace(handed.request.sender, organisation=word, role=word, worker=word)
    handed = replace(handed, request=replace(handed.request, fields=fields, sender=sender))
    data = encode(handed, WORDS)
    assert decode(data, WORDS) == fitting(handed)
    assert encode(fitting(handed), WORDS) == data
    assert faults(json.loads(data)) == []


def test_only_what_was_handed_over_stands_in_it() -> None:
    handed = mia(vraag="Hulp bij post")
    written = encode(handed, WORDS).decode()
    assert resources(handed, "RelatedPerson") == resources(handed, "QuestionnaireResponse") == []
    assert resources(handed, "Patient") == [{"resourceType": "Patient"}]
    assert "Hulp bij post" in written
    assert '"telecom"' not in json.dumps(resources(handed, "Patient"))
    without = replace(handed, request=replace(handed.request, consent=None))
    assert resources(without, "Consent") == []


def test_every_field_has_a_place_and_is_there_once_or_in_words_for_people() -> None:
    for code in FIELDS:
        text = "1961" if code == "geboortejaar" else f"ZIN-{code}"
        data = encode(mia(**{code: text}), WORDS)
        assert data.decode().count(text) == (2 if code in ("bereikbaar", "niet_doen") else 1), code
        assert dict(decode(data, WORDS).request.fields) == {code: text}


def test_codes_are_those_of_the_lists() -> None:
    handed = mia(
        waarover="Inkomen, schulden, papieren, wonen, iets anders",
        urgentie="vandaag",
        niet_doen="Niet thuis bellen; Geen voicemail; niet op vrijdag",
        taal="Arabisch, tolk nodig",
        reden_niet_opname=RULES.taxonomies["e06"].label("kent_recht_niet"),
        geboortejaar="rond 1950",
    )
    (asked,) = resources(handed, "ServiceRequest")
    codes = [[each["code"] for each in one.get("coding", [])] for one in asked["category"]]
    assert codes == [["inkomen_schulden"], ["wonen"], []]
    assert asked["category"][0]["coding"][0]["system"] == "urn:gbo:levensdomein"
    forbidden = [one["coding"][0]["code"] for one in asked["orderDetail"]]
    assert forbidden == ["home_call", "voicemail"]
    assert asked["priority"] == "asap"
    assert "niet op vrijdag" in asked["patientInstruction"]
    (patient,) = resources(handed, "Patient")
    assert [each["code"] for each in patient["communication"][0]["language"]["coding"]] == ["ar", "ar"]
    assert patient["extension"][0]["valueBoolean"] is True
    assert "birthDate" not in patient
    (answers,) = resources(handed, "QuestionnaireResponse")
    assert [item["linkId"] for item in answers["item"]] == ["geboortejaar", "reden_niet_opname"]


def test_every_code_that_is_ours_is_in_its_list() -> None:
    by_system = {known.fhir: known for known in RULES.taxonomies.lists.values()}
    for seed in range(200):
        for found in codings(bundle(a_request(random.Random(seed)))):
            if found["system"].startswith("urn:gbo:"):
                assert found["code"] in by_system[found["system"]].shared


def codings(value: Any) -> list[dict[str, str]]:
    if isinstance(value, dict):
        own = [value] if {"system", "code"} <= set(value) else []
        return own + [found for each in value.values() for found in codings(each)]
    return [found for each in value for found in codings(each)] if isinstance(value, list) else []


def test_every_state_has_its_line_in_the_table() -> None:
    assert set(STATUSES) == set(RULES.taxonomies["states"].codes)
    assert set(R4["Task"]["status"]["values"]) == set(TASK_STATUSES)
    for state, status in STATUSES.items():
        handed = replace(mia(vraag="x"), state=state)
        (task,), (asked,) = resources(handed, "Task"), resources(handed, "ServiceRequest")
        assert (task["status"], asked["status"]) == (status.task, status.service_request)
        assert status.task in TASK_STATUSES
        assert status.task != "entered-in-error"
        assert task["businessStatus"]["coding"][0]["code"] == state


@pytest.mark.parametrize("seed", range(14))
def test_the_look_finds_what_is_wrong(seed: int) -> None:
    whole = bundle(mia(vraag="x", bereikbaar="y"))
    assert faults(whole) == []
    assert faults(spoil(whole, random.Random(seed)))


@pytest.mark.parametrize(
    "change",
    [
        lambda data: data.replace(b"Hulp bij post", b"Hulp bij brieven", 1).replace(b'"vraag"', b'"v"'),
        lambda data: data.replace(b'"order"', b'"plan"', 1),
        lambda data: data.replace(b'"priority"', b'"prioriteit"', 1) + b" ",
        lambda data: data[:-2],
        lambda data: b"[]",
        lambda data: b"{}",
        lambda data: data.replace(b'"resourceType": "Task"', b'"resourceType": "Taak"'),
    ],
)
def test_anything_else_is_refused(change: Any) -> None:
    data = encode(mia(vraag="Hulp bij post", bereikbaar="via De Kring"), WORDS)
    changed = change(data)
    if changed == data.replace(b"Hulp bij post", b"Hulp bij brieven", 1):
        return  # a Bundle that says something else, and says it right
    with pytest.raises(InvalidInput):
        decode(changed, WORDS)


def test_a_long_list_of_words_takes_no_longer_than_it_is_long() -> None:
    text = ", ".join("a" * 1 for _ in range(30_000))
    taken = parts(RULES.taxonomies["e16"], text, ", ")
    assert ", ".join(taken) == text


def test_the_page_for_those_who_build_a_dossier_system_has_this_table() -> None:
    page = (Path(fhir.__file__).parent / "MAPPING.md").read_text("utf-8")
    rows = [line.split(" | ") for line in page.splitlines() if line.startswith("| `")]
    table = {row[0].strip("| `"): (row[1].strip("`"), row[2].strip("`"), row[3]) for row in rows}
    assert {state: row[:2] for state, row in table.items()} == {
        state: (status.task, status.service_request) for state, status in STATUSES.items()
    }
    assert {state for state, row in table.items() if row[2].startswith("yes")} == {
        state for state, status in STATUSES.items() if status.step
    }
