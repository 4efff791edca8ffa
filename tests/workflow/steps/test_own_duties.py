"""Duties that an organisation has of its own count for its members, from the moment they are members."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from pathlib import Path

import resources
from fieldapp.domain.disclosure import Policy
from fieldapp.workflow import advise, rules
from tests.sync.invented import a_network
from tests.workflow.steps.invented import FIELD, Clock, a_send_form, a_session, join


def test_a_member_has_the_duty_that_its_organisation_has(tmp_path: Path) -> None:
    network = a_network()
    session = a_session(tmp_path / "profile", FIELD, Clock())
    own = network.directory("veld").own.hex()
    data = resources.load_toml("policy/disclosure.toml")
    data["organisation"] = [
        {
            "id": own,
            "name": "Buurtwerk Noord",
            "duty": {"outreach_basisactor": "BG"},
            "approved_by": "mr. A. Jurist",
            "approved_on": date(2026, 11, 24),
        }
    ]
    session.rules = replace(session.rules, policy=Policy.from_data(data))
    assert session.duty == "OD"

    join(session, network, "veld", "laptop")

    assert session.membership is not None
    assert session.membership.org_id == own
    assert session.duty == "BG"
    form = a_send_form(session)
    shared = next(c for c in advise.positions(session, form) if c.code == advise.AGREES_SHARED)
    assert shared.enabled
    assert rules.attempt(session, rules.beginning(session)).decision.row == 9
    session.close()


def test_a_trial_names_the_rule_the_duty_and_the_law_and_keeps_nothing(tmp_path: Path) -> None:
    session = a_session(tmp_path / "profile", FIELD, Clock())
    before = session.database.rows("SELECT count(*) FROM ledger_entry")
    facts = replace(rules.beginning(session), person="agrees", consent="valid")

    trial = rules.attempt(session, facts)

    assert (trial.duty, trial.decision.outcome, trial.decision.basis) == ("OD", "allow", "TOESTEMMING")
    assert trial.rule is not None
    assert trial.rule.number == 14
    assert trial.article is not None
    assert (trial.article.new, trial.article.old) == ("art. 352 Sw.", "art. 458 Sw.")
    assert rules.attempt(session, rules.beginning(session)).article is None
    assert session.database.rows("SELECT count(*) FROM ledger_entry") == before
    session.close()
