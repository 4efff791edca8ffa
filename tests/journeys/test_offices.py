"""Offices: a second coordinator, keys on paper, changing and recovering them; leaving, coming back."""

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from fieldapp.errors import DirectoryProblem, InvalidInput, NotConnected, WordsDiffer
from fieldapp.store.directory import ROOT, ROOT_NEXT
from fieldapp.workflow import advise, agreements, partnership
from fieldapp.workflow.network import network_of
from fieldapp.workflow.partnership import ADMINISTRATION, COORDINATION
from sync.errors import DirectoryRefused
from tests.journeys.conftest import Town, a_town
from tests.journeys.network import (
    COORDINATOR,
    OCMW,
    Device,
    enrol_device,
    enrol_organisation,
    join,
    new_device,
    sync_all,
    with_role,
)
from tests.sync.invented import refused


@pytest.fixture(scope="module")
def settled(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Town]:
    """One in which every key and every member stays, or comes back."""
    with a_town(tmp_path_factory.mktemp("offices")) as built:
        yield built


@pytest.fixture
def town(tmp_path: Path) -> Iterator[Town]:
    """One of its own for whoever changes the keys."""
    with a_town(tmp_path) as built:
        yield built


@pytest.fixture
def second(town: Town) -> Device:
    """Piet, who holds the network together with Lotte: another device of the local government."""
    role = with_role(COORDINATOR, name="Piet V.", label="regie 2")
    device = enrol_device(town.coordinator, town.folder, role)
    sync_all(town.coordinator, device)
    return device


def device_id(device: Device) -> str:
    assert device.session.membership is not None
    return device.session.membership.device_id


def org_id(device: Device) -> str:
    assert device.session.membership is not None
    return device.session.membership.org_id


def coordinates(device: Device) -> bool:
    return device.session.membership is not None and device.session.membership.is_coordinator


def proposes(device: Device, text: str) -> int:
    draft = agreements.draft(device.session)
    return agreements.propose(device.session, replace(draft, text=text))[0]


# --- a second coordinator ----------------------------------------------------------------------------------


def test_a_second_coordinator_signs_what_the_first_one_signs(town: Town, second: Device) -> None:
    assert not coordinates(second)
    with pytest.raises(NotConnected):
        proposes(second, "te vroeg")

    partnership.give_office(town.coordinator.session, COORDINATION, device_id(second))
    sync_all(town.coordinator, second)

    assert coordinates(second)
    assert not second.session.membership.is_administrator  # type: ignore[union-attr]
    version = proposes(second, "van de tweede")
    sync_all(second, town.field, town.coordinator)
    assert agreements.agreed(town.field.session).named == version
    assert proposes(town.coordinator, "van de eerste") == version + 1
    sync_all(town.coordinator, second, town.field)
    (row, _) = partnership.offices(second.session)
    assert {holder.label for holder in row.holders} == {"Lotte D.", "regie 2"}
    assert row.here


def test_an_office_is_given_by_who_has_it_to_a_device_of_the_own_organisation(settled: Town) -> None:
    with pytest.raises(NotConnected):
        partnership.give_office(settled.ocmw.session, COORDINATION, device_id(settled.colleague))
    with pytest.raises(InvalidInput, match="device"):
        partnership.give_office(settled.coordinator.session, COORDINATION, device_id(settled.ocmw))


def test_a_second_administrator_manages_the_devices_too(settled: Town) -> None:
    partnership.give_office(settled.ocmw.session, ADMINISTRATION, device_id(settled.colleague))
    sync_all(settled.ocmw, settled.colleague)

    assert settled.colleague.session.membership is not None
    assert settled.colleague.session.membership.is_administrator
    assert settled.colleague.session.directory.secret(ROOT) is None
    partnership.invite_device(settled.colleague.session, "onthaal 3", ("onthaalmedewerker_kernactor",))


# --- keys on paper -----------------------------------------------------------------------------------------


def test_the_next_key_leaves_the_device_only_when_the_paper_was_typed_back(town: Town) -> None:
    session = town.coordinator.session
    printed = partnership.paper(session, COORDINATION)
    wrong = printed[:-1] + ("2" if printed[-1] != "2" else "3")

    with pytest.raises(InvalidInput, match="group_9"):
        partnership.check_paper(session, COORDINATION, wrong)
    with pytest.raises(InvalidInput, match="other"):
        partnership.check_paper(session, COORDINATION, partnership.paper(session, ADMINISTRATION))
    assert session.directory.secret(ROOT_NEXT) is not None

    partnership.check_paper(session, COORDINATION, printed.lower().replace("-", " "))

    assert session.directory.secret(ROOT_NEXT) is None
    row = partnership.offices(session)[0]
    assert (row.on_paper is not None, row.in_store) == (True, False)
    with pytest.raises(NotConnected):
        partnership.paper(session, COORDINATION)
    partnership.check_paper(session, COORDINATION, printed)

    with pytest.raises(InvalidInput, match="missing"):
        partnership.change_keys(session, COORDINATION)
    partnership.change_keys(session, COORDINATION, printed)
    assert partnership.offices(session)[0].on_paper is None, "another one is promised, and has to be printed"
    assert partnership.paper(session, COORDINATION) != printed


def test_after_a_change_of_keys_everybody_goes_on_and_the_other_coordinator_too(
    town: Town, second: Device
) -> None:
    partnership.give_office(town.coordinator.session, COORDINATION, device_id(second))
    sync_all(town.coordinator, second, town.field, town.caw)
    partnership.change_keys(town.coordinator.session, COORDINATION)
    sync_all(town.coordinator, second, town.field, town.caw)

    assert coordinates(second)
    version = proposes(second, "met de nieuwe sleutel")
    sync_all(second, town.field, town.coordinator)
    assert agreements.agreed(town.field.session).named == version


def test_who_kept_only_the_old_key_signs_nothing_any_more(town: Town, second: Device) -> None:
    """Two coordinators; the keys are changed and one of them never hears of it."""
    partnership.give_office(town.coordinator.session, COORDINATION, device_id(second))
    version = proposes(town.coordinator, "van voor de nieuwe sleutel")
    sync_all(town.coordinator, second, town.field)
    old = second.session.directory.secret(ROOT)
    assert old is not None
    partnership.change_keys(town.coordinator.session, COORDINATION)
    sync_all(town.coordinator, town.field, second)
    with second.session.database.transaction():
        second.session.directory.set_secret(ROOT, old)

    with pytest.raises(DirectoryProblem):
        proposes(second, "met de oude sleutel")
    sync_all(town.field)
    assert agreements.agreed(town.field.session).named == version

    with second.session.database.transaction():
        new = town.coordinator.session.directory.secret(ROOT)
        assert new is not None
        second.session.directory.set_secret(ROOT, new)


def test_a_paper_recovers_the_office_when_its_devices_are_gone(town: Town, second: Device) -> None:
    """The coordinator's laptop is lost: who manages the devices and has the paper goes on."""
    printed = partnership.paper(town.coordinator.session, COORDINATION)
    for office in (COORDINATION, ADMINISTRATION):
        partnership.give_office(town.coordinator.session, office, device_id(second))
    sync_all(town.coordinator, second)
    with second.session.database.transaction():
        second.session.directory.forget_secret(ROOT)
    with pytest.raises(NotConnected):
        proposes(second, "zonder sleutel")

    partnership.change_keys(second.session, COORDINATION, printed)

    assert coordinates(second)
    version = proposes(second, "teruggevonden")
    sync_all(second, town.field, town.caw)
    assert agreements.agreed(town.caw.session).named == version
    sync_all(town.coordinator)


def test_the_keys_of_an_organisation_change_the_same_way(settled: Town) -> None:
    session = settled.caw.session
    before = network_of(session).own_document.publics

    partnership.change_keys(session, ADMINISTRATION)

    assert network_of(session).own_document.publics != before
    sync_all(settled.caw, settled.field)
    seen = network_of(settled.field.session).directory.organisations[bytes.fromhex(org_id(settled.caw))]
    assert seen.said.publics != before
    partnership.invite_device(session, "balie", ("onthaalmedewerker_kernactor",))


def test_another_paper_changes_nothing(settled: Town) -> None:
    session = settled.field.session
    held = network_of(session).own_document.version
    other = partnership.paper(settled.ocmw.session, ADMINISTRATION)

    with pytest.raises(InvalidInput, match="other"):
        partnership.change_keys(session, ADMINISTRATION, other)
    assert network_of(session).own_document.version == held


# --- leaving and coming back -------------------------------------------------------------------------------


def names(device: Device) -> set[str]:
    return {choice.name for choice in advise.recipients(device.session) if choice.checked}


def test_an_organisation_leaves_by_its_own_word_and_comes_back(settled: Town) -> None:
    partnership.leave(settled.caw.session)
    sync_all(settled.caw, settled.field, settled.coordinator)

    assert names(settled.field) == {"OCMW Noorderhaven"}
    left = {row.name: row.left for row in partnership.members(settled.coordinator.session)}
    assert left["CAW De Brug"] is not None

    partnership.come_back(settled.caw.session)
    sync_all(settled.caw, settled.field, settled.coordinator)
    assert names(settled.field) == {"OCMW Noorderhaven", "CAW De Brug"}


def test_who_holds_the_network_does_not_just_leave(settled: Town) -> None:
    with pytest.raises(InvalidInput, match="coordinates"):
        partnership.leave(settled.coordinator.session)
    with pytest.raises(InvalidInput, match="coordinates"):
        partnership.end_member(settled.coordinator.session, org_id(settled.coordinator))
    with pytest.raises(NotConnected):
        partnership.end_member(settled.field.session, org_id(settled.caw))


def test_who_the_coordinator_ended_hears_nothing_more_and_can_be_let_back(settled: Town) -> None:
    partnership.end_member(settled.coordinator.session, org_id(settled.caw))
    sync_all(settled.coordinator, settled.field)
    assert names(settled.field) == {"OCMW Noorderhaven"}
    assert settled.caw.sync().problem is not None

    partnership.let_back(settled.coordinator.session, org_id(settled.caw))
    sync_all(settled.coordinator, settled.field, settled.caw)
    assert names(settled.field) == {"OCMW Noorderhaven", "CAW De Brug"}


# --- who lost both keys ------------------------------------------------------------------------------------


def test_a_successor_gets_nothing_until_each_partner_compared_four_words(town: Town) -> None:
    role = with_role(OCMW, name="Mia T.")
    coordinator, old = town.coordinator.session, org_id(town.ocmw)
    with pytest.raises(InvalidInput, match="lookalike"):
        enrol_organisation(town.coordinator, town.folder, role)
    partnership.end_member(coordinator, old)
    with pytest.raises(InvalidInput, match="succeeds"):
        partnership.invite_organisation(
            coordinator, role.organisation, role.org_class, role.legal_number, org_id(town.caw)
        )
    invitation = partnership.invite_organisation(
        coordinator, role.organisation, role.org_class, role.legal_number, old
    )
    new = new_device(town.folder / "mia", role)
    join(new, town.coordinator, invitation.text)
    sync_all(new, town.field, town.caw)
    assert names(town.field) == {"CAW De Brug"}

    successor = org_id(new)
    words = partnership.successor_words(new.session, successor)
    with pytest.raises(WordsDiffer):
        partnership.confirm_successor(town.field.session, successor, ("wolk", "tram", "egel", "boek"))
    partnership.confirm_successor(town.field.session, successor, words)

    assert names(town.field) == {"CAW De Brug", "OCMW Noorderhaven"}
    sync_all(town.field, town.caw)
    directory = network_of(town.caw.session).directory
    box = next(
        box
        for box in directory.organisations[bytes.fromhex(successor)].said.mailboxes
        if box.kind == "intake"
    )
    with refused(DirectoryRefused, "unconfirmed_successor"):
        directory.recipient(box.id, 99_999)
