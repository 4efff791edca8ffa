"""A Task as a dossier system writes it back: read strictly, never half."""

import json
from contextlib import suppress
from datetime import date
from typing import Any
from uuid import UUID

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from fieldapp.errors import InvalidInput
from fieldapp.interop.fhir import STATUSES, TaskSaid, read_task, step_of
from tests.workflow.steps.invented import RULES

LISTS = RULES.taxonomies
HERE = "0123456789abcdef" * 2


def coded(system: str, code: str) -> dict[str, Any]:
    return {"coding": [{"system": f"urn:gbo:{system}", "code": code}]}


def task(status: str = "accepted", state: str = "", **more: Any) -> dict[str, Any]:
    made: dict[str, Any] = {
        "resourceType": "Task",
        "identifier": [{"system": "urn:gbo:verzoek", "value": str(UUID(hex=HERE))}],
        "status": status,
        "intent": "order",
    }
    if state:
        made["businessStatus"] = coded("states", state)
    return made | more


def read(value: dict[str, Any]) -> TaskSaid:
    return read_task(json.dumps(value).encode(), LISTS)


@pytest.mark.parametrize("state", STATUSES)
def test_each_line_of_the_table_is_read_back(state: str) -> None:
    said = read(task(STATUSES[state].task, state))
    assert (said.request, said.state, said.status) == (HERE, state, STATUSES[state].task)


def test_what_only_the_sender_or_the_person_decides_is_no_step() -> None:
    without = {state for state in STATUSES if not step_of(state)}
    assert without == {"klaar", "verzonden", "ontvangen", "doorgegeven", "afgesloten", "ingetrokken"}


@pytest.mark.parametrize(
    ("status", "state"),
    [
        *(("accepted", "opgenomen"), ("rejected", "teruggegeven"), ("failed", "niet_bereikt")),
        *(("in-progress", ""), ("completed", ""), ("cancelled", ""), ("on-hold", ""), ("draft", "")),
    ],
)
def test_a_status_alone_says_a_step_only_where_there_is_one(status: str, state: str) -> None:
    assert read(task(status)).state == state


def test_what_came_of_it_is_read() -> None:
    output = [
        {"type": coded("dossier", "datum"), "valueDate": "2026-12-01"},
        {"type": coded("dossier", "hoe"), "valueCodeableConcept": coded("attempts", "gebeld")},
        {"type": coded("dossier", "soort"), "valueCodeableConcept": coded("actor_type", "mutualiteit")},
        {"type": {"text": "notitie van het systeem"}, "valueString": "wordt niet bewaard"},
    ]
    kind = LISTS["e14"].codes[0]
    output[2]["valueCodeableConcept"] = coded("actor_type", kind)
    said = read(task("in-progress", "poging", output=output))
    assert (said.on, said.how, said.kind) == (date(2026, 12, 1), "gebeld", kind)
    back = read(task("rejected", statusReason=coded("weiger_reden", "geen_capaciteit")))
    assert back.reason == "geen_capaciteit"


def test_words_of_the_system_are_passed_over() -> None:
    said = read(task(note=[{"text": "Mia"}], description="Mia Claes", lastModified="2026-11-24"))
    assert "Mia" not in repr(said)


@pytest.mark.parametrize(
    "wrong",
    [
        task("bezig"),
        task("accepted", "pauze"),  # its two statuses contradict each other
        task("accepted", "onbekend"),
        task(modifierExtension=[{"url": "http://x", "valueBoolean": True}]),
        task(implicitRules="http://x"),
        task(iets="anders"),
        task(resourceType="Bundle"),
        task(identifier=[]),
        task(identifier=[{"system": "urn:gbo:verzoek", "value": HERE}]),
        task(identifier=[{"system": "urn:gbo:verzoek", "value": str(UUID(int=n))} for n in (1, 2)]),
        task(businessStatus={"coding": [coded("states", c)["coding"][0] for c in ("pauze", "vraag")]}),
        task("rejected", statusReason=coded("weiger_reden", "zomaar")),
        task(output=[{"type": coded("dossier", "datum"), "valueDate": "binnenkort"}]),
        task(output=[{"type": coded("dossier", "datum")}]),
        task(output=[{"type": coded("dossier", "datum"), "valueDate": "2026-12-01"}] * 2),
        task(output={"type": "x"}),
        task(status=7),
        task(status=["accepted"]),
    ],
)
def test_what_is_not_understood_is_refused(wrong: dict[str, Any]) -> None:
    with pytest.raises(InvalidInput):
        read(wrong)


@pytest.mark.parametrize(
    "data",
    [
        *(b"", b"{", b"[]", b"nul", b"\xff\xfe", b'{"a": NaN}', b'{"resourceType": "Task"}'),
        b'{"resourceType": "Task", "status": "accepted", "status": "rejected"}',
        b"[" * 100_000,
        b'{"a":' * 500 + b"1" + b"}" * 500,
        json.dumps(task(description="x" * 300_000)).encode(),
    ],
)
def test_what_is_no_task_is_refused(data: bytes) -> None:
    with pytest.raises(InvalidInput):
        read_task(data, LISTS)


JSON = st.recursive(
    st.none() | st.booleans() | st.integers() | st.text(max_size=8),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(max_size=8), inner, max_size=3),
    max_leaves=8,
)


@given(
    st.dictionaries(
        st.sampled_from(("status", "identifier", "businessStatus", "statusReason", "output")), JSON
    )
)
@settings(max_examples=150, deadline=None)
def test_nothing_from_outside_does_more_than_be_refused(broken: dict[str, Any]) -> None:
    with suppress(InvalidInput):
        read(task() | broken)
