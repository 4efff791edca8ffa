"""Structural signals beyond the straight road: another order, nothing of persons, what is not here."""

from dataclasses import replace

import pytest

from fieldapp.domain.structural import SIGNAL_KEYS, decode_structural
from fieldapp.store.structural import OUT
from fieldapp.workflow import structural
from fieldapp.workflow.session import FIELD as FIELD_WORKSPACE
from tests.journeys.conftest import Town
from tests.journeys.network import Device, Role, enrol_organisation, sync_all

LINDE = Role("Els M.", "gezinszorg_verzorgende", FIELD_WORKSPACE, "Thuiszorg Berk", "thuiszorg", "0400000031")
TEXT = (
    "Een afspraak maken bij de dienst Wonen kan enkel online. Wie geen computer heeft, geraakt niet binnen."
)
OTHER = "Zonder computer geen afspraak bij Wonen: dat kan enkel nog online."


@pytest.fixture(scope="module")
def linde(town: Town) -> Device:
    """A field worker of a second organisation."""
    device = enrol_organisation(town.coordinator, town.folder, LINDE)
    sync_all(device, town.coordinator)
    return device


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


def test_steps_that_come_in_another_order_tell_the_same(town: Town, linde: Device) -> None:
    """The last step of a theme counts, whichever came last; a signal of nobody here waits, it is not lost."""
    desk = town.coordinator
    signal_id = signalled(town.field, "De bus naar de voedselbank rijdt niet meer op zaterdag en zondag.")
    sync_all(town.field, desk)
    loose = next(row for row in structural.board(desk.session).loose if row.id == signal_id)
    theme_id, _ = structural.bundle(desk.session, [loose.id], title="Geen bus naar de voedselbank")
    for phase, outcome in (("beslissen", ""), ("actie", "voorlopig_niet")):
        form = replace(structural.open_step(desk.session, theme_id), phase=phase, outcome=outcome)
        structural.plan(desk.session, form)
        structural.send_planned(desk.session, theme_id)
    sync_all(desk, town.field)

    row = next(row for row in structural.mine(town.field.session) if row.theme_id == theme_id)
    assert (row.phase, row.outcome) == ("actie", "voorlopig_niet")
    assert [step.phase for step in structural.timeline(town.field.session, theme_id)] == [
        "actie",
        "beslissen",
    ]
    assert all(row.theme_id != theme_id for row in structural.mine(linde.session))


def test_what_the_coordinator_holds_names_nobody(town: Town, linde: Device) -> None:
    """Every payload that came in has the keys of the contract and no other; no worker is kept with it."""
    for device in (town.field, linde):
        signalled(device, TEXT)
    sync_all(town.field, linde, town.coordinator)
    desk = town.coordinator.session
    rows = desk.database.rows("SELECT payload FROM message WHERE kind = 15 AND direction = 'in'")

    assert len(rows) >= 2
    for (payload,) in rows:
        decode_structural(payload)
        for name in (b"Samira", b"Els"):
            assert name not in payload
    assert len(SIGNAL_KEYS) == 12
    kept = desk.database.rows("SELECT * FROM structural")
    assert all("Samira" not in str(row) and "Els" not in str(row) for row in kept)


def test_feedback_about_a_signal_that_is_not_here_waits_and_is_never_lost(town: Town, linde: Device) -> None:
    """A laptop that was put back from a backup hears of a signal that it does not have any more."""
    desk, worker = town.coordinator, town.field.session
    signal_id = signalled(town.field, "De apotheek vraagt een voorschot dat niemand kan betalen.")
    before = {line.env for line in worker.inbox.quarantined()}
    sync_all(town.field, desk)
    loose = next(row for row in structural.board(desk.session).loose if row.id == signal_id)
    theme_id, _ = structural.bundle(desk.session, [loose.id], title="Voorschot bij de apotheek")
    structural.plan(desk.session, structural.open_step(desk.session, theme_id))
    structural.send_planned(desk.session, theme_id)
    kept = worker.store.structural.get(OUT, loose.id)
    assert kept is not None
    with worker.database.transaction():
        worker.database.execute("DELETE FROM structural WHERE id = ?", (signal_id,))
    sync_all(desk, town.field)

    assert structural.timeline(worker, theme_id) == ()
    assert [line.code for line in worker.inbox.quarantined() if line.env not in before] == ["thread_unknown"]
    with worker.database.transaction():
        worker.store.structural.add(kept)
    sync_all(town.field)
    assert [step.phase for step in structural.timeline(worker, theme_id)] == ["verzamelen"]
    assert {line.env for line in worker.inbox.quarantined()} == before
