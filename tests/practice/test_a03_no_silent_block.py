"""Practice A3: the holes of the decision table are closed as data, and no combination ends in a silent block.

For an organisation with discretion only: cannot decide, not asked, and refuses in serious danger lead to the
own supervisor without identity, to anonymous advice (row 17), or to the telephone once the supervisor agrees.
Under professional secrecy a refusal with a worry is row 4. Through `fieldapp policy explain`.
"""

from __future__ import annotations

import itertools
import json
from typing import Any

import pytest

import resources
from fieldapp.commands.policy import explain
from fieldapp.domain.disclosure import Policy
from fieldapp.domain.disclosure.facts import ROLES, VALUES
from fieldapp.domain.taxonomy import Taxonomies
from tests.domain.enumeration import every

DISCRETION = "outreach_basisactor"
SECRECY = "outreach_kernactor"
BASE = {
    "role": DISCRETION,
    "organisation_duty": "discretie",
    "person": "not_asked",
    "age": "18plus",
    "danger": "none",
    "recipient": "core_actor",
    "identifiable": True,
    "consent": "absent",
    "ticks": [],
    "representative": False,
    "supervisor_agrees": False,
    "feedback_agreed": False,
    "victim_353": False,
    "safe_channel": True,
    "purpose": "offer_contact",
}
UNASKED = ["cannot_decide", "not_asked"]


@pytest.fixture(scope="module")
def policy() -> Policy:
    return Policy.from_data(resources.load_toml("policy/disclosure.toml"))


@pytest.fixture(scope="module")
def words() -> Taxonomies:
    return Taxonomies.from_data(resources.load_taxonomies())


def decided(policy: Policy, **changes: Any) -> dict[str, Any]:
    (line,) = explain(policy, [json.dumps({**BASE, **changes}).encode()])
    found: dict[str, Any] = json.loads(line)
    return found


@pytest.mark.parametrize("person", [*UNASKED, "refuses"])
@pytest.mark.parametrize("danger", ["none", "worry", "serious_imminent"])
def test_with_discretion_only_a_block_points_to_the_supervisor_and_to_advice_without_a_name(
    policy: Policy, person: str, danger: str
) -> None:
    blocked = decided(policy, person=person, danger=danger)

    assert blocked["outcome"] == "block"
    assert {"leidinggevende_zonder_naam", "raad_zonder_naam"} <= set(blocked["can_do"])
    assert ("bel_na_overleg" in blocked["can_do"]) == (danger == "serious_imminent")


@pytest.mark.parametrize("person", [*UNASKED, "refuses", "agrees"])
def test_what_a_block_points_to_is_really_allowed(policy: Policy, person: str) -> None:
    """Without identity to the own supervisor, and as advice to a peer or a core actor."""
    inside = decided(policy, person=person, identifiable=False, recipient="own_supervisor")
    advice = [
        decided(policy, person=person, identifiable=False, recipient=recipient)
        for recipient in ("core_actor", "peer_outside_team")
    ]

    assert (inside["row"], inside["outcome"], inside["basis"]) == (7, "internal_only", "LIJN")
    assert {"naam", "adres", "telefoon"}.isdisjoint(inside["fields_max"])
    assert {(said["row"], said["outcome"], said["basis"]) for said in advice} == {
        (17, "allow_without_identity", "ANON")
    }


@pytest.mark.parametrize("person", [*UNASKED, "refuses"])
def test_in_serious_danger_one_may_telephone_once_the_supervisor_agrees(policy: Policy, person: str) -> None:
    alone = decided(policy, person=person, danger="serious_imminent")
    together = decided(policy, person=person, danger="serious_imminent", supervisor_agrees=True)

    assert "leidinggevende_akkoord" in alone["missing"]
    assert (together["outcome"], together["basis"], together["fields_max"]) == ("record_only", "NOOD", [])


def test_under_secrecy_a_refusal_with_a_worry_is_row_four(policy: Policy) -> None:
    refused = decided(policy, role=SECRECY, person="refuses", danger="worry")

    assert (refused["row"], refused["outcome"]) == (4, "block")
    assert "vraag_het_eerst" not in refused["can_do"]


def test_no_combination_ends_in_a_silent_block(policy: Policy, words: Taxonomies) -> None:
    """Each role to each recipient with each answer, danger and age, and a spread over all other facts."""
    core = [
        {**BASE, "role": role, "recipient": recipient, "person": person, "danger": danger, "age": age}
        for role, recipient, person, danger, age in itertools.product(
            ROLES, VALUES["recipient"], VALUES["person"], VALUES["danger"], VALUES["age"]
        )
    ]
    spread = [{**facts, "ticks": sorted(facts["ticks"])} for facts in every(40_009)]
    lines = [json.dumps(facts).encode() for facts in (*core, *spread)]

    for line in explain(policy, lines):
        said = json.loads(line)
        if said["outcome"] != "block":
            continue
        assert said["missing"], said
        assert said["can_do"], said
        for name in ("missing", "can_do"):
            for code in said[name]:
                assert code in words[name]
    assert len(lines) > 20_000
