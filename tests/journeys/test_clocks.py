"""A clock that is years off is no obstacle: the post goes on, and the order of the steps holds."""

from pathlib import Path

import pytest

from fieldapp.store.requests import IN, OUT
from fieldapp.workflow import answer
from tests.journeys.conftest import Town
from tests.journeys.network import FIELD, OCMW, clock_off, enrol_organisation, sync_all, with_role
from tests.journeys.story import received, send, state


@pytest.mark.parametrize("years", [-10, 10])
def test_a_device_whose_clock_is_ten_years_off_joins_sends_and_hears_back(
    town: Town, tmp_path: Path, years: int
) -> None:
    name = "Buurtwerk Toen" if years < 0 else "Buurtwerk Straks"
    clock = clock_off(days=365 * years)
    device = enrol_organisation(
        town.coordinator, tmp_path, with_role(FIELD, organisation=name, legal_number=""), clock
    )

    request = send(device)
    sync_all(device, town.ocmw)
    assert received(town.ocmw, request) is not None
    answer.take_up(town.ocmw.session, request)
    answer.contact_made(town.ocmw.session, request)
    sync_all(town.ocmw, device)

    assert state(device, OUT, request) == "contact_gelegd"
    assert state(town.ocmw, IN, request) == "contact_gelegd"


def test_an_intake_desk_whose_clock_is_ten_years_off_can_be_written_to(town: Town, tmp_path: Path) -> None:
    """Its first key begins, by its own clock, in ten years; the hub's time put that right."""
    role = with_role(
        OCMW, organisation="Sociale dienst Verweg", org_class="gem_sociale_dienst", legal_number=""
    )
    desk = enrol_organisation(town.coordinator, tmp_path, role, clock_off(days=3650))
    sync_all(desk, town.field)

    request = send(town.field, to="Verweg")
    sync_all(town.field, desk)

    assert received(desk, request) is not None
