"""B5: the mailbox of an OCMW is its social service's, never the general desk's: part of the agreement."""

from dataclasses import replace

import pytest

from fieldapp.errors import InvalidInput
from fieldapp.workflow import agreements
from tests.journeys.conftest import Town
from tests.journeys.network import sync_all


def test_no_agreement_leaves_it_out_and_no_ocmw_says_yes_without_it(town: Town) -> None:
    draft = replace(agreements.draft(town.coordinator.session), text="Met een postvak dat gekend is.")
    with pytest.raises(InvalidInput, match="social_service"):
        agreements.propose(town.coordinator.session, replace(draft, social_service=False))
    version, _ = agreements.propose(town.coordinator.session, draft)
    sync_all(town.coordinator, town.ocmw, town.caw)

    with pytest.raises(InvalidInput, match="social_service"):
        agreements.say_yes(town.ocmw.session, version)
    assert agreements.agreed(town.ocmw.session).in_force.version < version
    agreements.say_yes(town.ocmw.session, version, social_service=True)
    assert agreements.agreed(town.ocmw.session).own_yes
    agreements.say_yes(town.caw.session, version)
    assert agreements.agreed(town.caw.session).own_yes, "others have no such mailbox"


def test_each_partner_says_yes_for_itself_reads_first_and_can_leave(town: Town) -> None:
    """C5: "leest nog na" until then; nobody is entered for another, and leaving is free."""
    draft = replace(agreements.draft(town.coordinator.session), text="Elk zegt ja voor zichzelf.")
    version, _ = agreements.propose(town.coordinator.session, draft)
    sync_all(town.coordinator, town.ocmw, town.caw)
    agreements.say_yes(town.ocmw.session, version, social_service=True)
    agreements.say_yes(town.caw.session, version)
    sync_all(town.ocmw, town.caw, town.coordinator)
    answers = {
        partner.name: partner.version for partner in agreements.agreed(town.coordinator.session).partners
    }

    assert answers["OCMW Noorderhaven"] == answers["CAW De Brug"] == version
    assert answers["Buurtwerk Noord"] == answers["Lokaal bestuur Noorderhaven"] == 0
