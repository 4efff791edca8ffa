"""Practice A4: shared secrecy is the stricter form of consent (row 9 contains it), never a way round a no.

A worker of a base actor is not "gebonden door beroepsgeheim". On the decisions, and on the sending screen's
choices with a real profile.
"""

from __future__ import annotations

import itertools
import json
from dataclasses import replace
from pathlib import Path

import pytest

import resources
from fieldapp.commands.policy import explain
from fieldapp.domain.disclosure import Facts, Policy, decide
from fieldapp.domain.disclosure.facts import TICKS, VALUES
from fieldapp.workflow import advise
from tests.domain.enumeration import every
from tests.practice.test_a03_no_silent_block import BASE
from tests.sync.invented import a_network
from tests.workflow.steps.invented import FIELD, OUTREACH_BG, Clock, a_send_form, a_session, join

FIVE = frozenset(TICKS)


@pytest.fixture(scope="module")
def policy() -> Policy:
    return Policy.from_data(resources.load_toml("policy/disclosure.toml"))


def test_the_five_conditions_never_change_whether_something_may_leave(policy: Policy) -> None:
    """Whatever the facts: with all five ticked the outcome, the row and the fields are those without."""
    for values in every(40_009):
        facts = Facts(**values)
        with_all = decide(policy, replace(facts, ticks=FIVE))
        without = decide(policy, replace(facts, ticks=frozenset()))

        assert (with_all.outcome, with_all.row) == (without.outcome, without.row)
        assert with_all.fields_max == without.fields_max
        if with_all.basis != without.basis:
            assert (with_all.basis, without.basis) == ("GEDEELD_BG", "TOESTEMMING")
            assert set(with_all.must_record) > set(without.must_record), "stricter: more is written down"


def test_shared_secrecy_needs_a_yes_that_counts(policy: Policy) -> None:
    """A no, a question not asked, a consent that ended: five ticks open none of them."""
    for person, consent, danger in itertools.product(VALUES["person"], VALUES["consent"], VALUES["danger"]):
        said = {**BASE, "role": "outreach_kernactor", "person": person, "consent": consent, "danger": danger}
        (line,) = explain(policy, [json.dumps({**said, "ticks": sorted(TICKS)}).encode()])
        shared = json.loads(line)["basis"] == "GEDEELD_BG"
        assert shared == (person == "agrees" and consent == "valid" and danger != "life_now")


@pytest.mark.parametrize("missing", TICKS)
def test_with_one_condition_missing_it_is_plain_consent(policy: Policy, missing: str) -> None:
    said = {**BASE, "role": "outreach_kernactor", "person": "agrees", "consent": "valid"}
    (line,) = explain(policy, [json.dumps({**said, "ticks": sorted(FIVE - {missing})}).encode()])

    assert json.loads(line)["basis"] == "TOESTEMMING"


def test_a_worker_of_a_base_actor_is_not_bound_by_professional_secrecy(policy: Policy) -> None:
    duty = policy.duty("outreach_basisactor", "beroepsgeheim")
    said = {**BASE, "person": "agrees", "consent": "valid", "ticks": sorted(TICKS)}
    (line,) = explain(policy, [json.dumps(said).encode()])

    assert duty == "OD"
    assert (json.loads(line)["row"], json.loads(line)["basis"]) == (10, "TOESTEMMING")


def test_the_sending_screen_offers_shared_secrecy_only_to_who_is_bound(tmp_path: Path) -> None:
    network = a_network()
    chosen = {}
    for name, profile in (("base", FIELD), ("core", OUTREACH_BG)):
        session = a_session(tmp_path / name, profile, Clock())
        join(session, network, "veld", "laptop")
        form = a_send_form(session)
        chosen[name] = {choice.code: choice for choice in advise.positions(session, form)}
        ticked = replace(form, position=advise.REFUSES)
        for code in TICKS:
            ticked = advise.tick(session, ticked, code, True)
        assert not advise.decision(session, ticked, "valid").may_send, "a no stays a no"
        session.close()

    assert chosen["base"][advise.AGREES].enabled
    assert not chosen["base"][advise.AGREES_SHARED].enabled
    assert chosen["base"][advise.AGREES_SHARED].why_code == "geen_beroepsgeheim"
    assert chosen["core"][advise.AGREES_SHARED].enabled
