"""What goes wrong again and again, from two organisations to the coordinator and back, over a real hub."""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from pathlib import Path

import pytest

from fieldapp.domain.structural import PHASES
from fieldapp.workflow import exchange, logbook, structural
from fieldapp.workflow.changes import Change
from fieldapp.workflow.session import FIELD as FIELD_WORKSPACE
from tests.hub_server import running_hub
from tests.journeys.network import FIELD, Device, Role, enrol_organisation, found_network, sync_all

LINDE = Role(
    "Els M.", "gezinszorg_verzorgende", FIELD_WORKSPACE, "Thuiszorg Linde", "thuiszorg", "0400000009"
)
TEXT = (
    "Een afspraak maken bij de dienst Wonen kan enkel online. Wie geen computer heeft, geraakt niet binnen."
)
OTHER = "Zonder computer geen afspraak bij Wonen: dat kan enkel nog online."


@dataclass(frozen=True)
class Small:
    """A network of its own: what a board shows depends on all that was ever signalled in it."""

    coordinator: Device
    field: Device
    linde: Device


@pytest.fixture
def small(tmp_path: Path) -> Iterator[Small]:
    """The coordinator and a field worker of each of two organisations."""
    with running_hub(tmp_path) as hub:
        coordinator = found_network(tmp_path, hub)
        field = enrol_organisation(coordinator, tmp_path, FIELD)
        linde = enrol_organisation(coordinator, tmp_path, LINDE)
        sync_all(linde, field, coordinator)
        yield Small(coordinator, field, linde)


def signalled(device: Device, text: str, **changes: object) -> str:
    form = replace(
        structural.new_form(device.session),
        text=text,
        types=("werking_organisatie",),
        barriers=("bereikbaar",),
        municipality="Noorderhaven",
    )
    signal_id, _ = structural.send(device.session, replace(form, **changes))  # type: ignore[arg-type]
    return signal_id


def test_a_pattern_is_sent_bundled_moved_and_told_back_to_both(small: Small) -> None:
    desk, field, linde = small.coordinator, small.field, small.linde
    first = signalled(field, TEXT, people="Praatgroep De Kring: laat ons ook gewoon bellen.")
    second = signalled(linde, OTHER)
    assert not structural.mine(field.session)[0].left
    reports = sync_all(field, linde, desk)

    assert reports[2].changes & Change.STRUCTURAL
    assert structural.mine(field.session)[0].left
    board = structural.board(desk.session)
    assert {row.organisation for row in board.loose} == {"Buurtwerk Noord", "Thuiszorg Linde"}
    detail = structural.loose(desk.session, board.loose[0].id)
    assert [one.signal_id for one in detail.alike] == [board.loose[1].id]

    theme_id, _ = structural.bundle(
        desk.session, [row.id for row in board.loose], title="Afspraak enkel online"
    )
    form = replace(
        structural.open_step(desk.session, theme_id),
        phase="rapporteren",
        said="Gemeld aan de dienst Wonen en aan de schepen van Wonen.",
        next="Beslissing op het overleg van 3 december.",
        checked="Praatgroep De Kring",
        checked_people=9,
    )
    structural.plan(desk.session, form)
    assert exchange.status(desk.session).waiting == 0
    structural.send_planned(desk.session, theme_id)
    sync_all(desk, field, linde)

    for device, own in ((field, first), (linde, second)):
        (row,) = structural.mine(device.session)
        assert (row.id, row.title, row.phase) == (own, "Afspraak enkel online", "rapporteren")
        (step,) = structural.timeline(device.session, theme_id)
        assert (step.said, step.next) == (form.said, form.next)
        assert (step.checked, step.checked_people) == ("Praatgroep De Kring", 9)
        assert structural.totals(device.session)[PHASES.index("rapporteren")] == 2
        (news,) = structural.heard(device.session)
        assert (news.title, news.said) == ("Afspraak enkel online", form.said)
        typed = replace(structural.new_form(device.session), text=OTHER, types=("werking_organisatie",))
        alike = structural.similar(device.session, typed)
        assert (alike.theme_id, alike.signals, alike.services) == (theme_id, 2, 2)
        assert logbook.verify(device.session).ok
    assert logbook.verify(desk.session).ok
