"""A worker who leaves: hands over, prints, erases; and the key is gone first."""

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6 import QtWidgets

from fieldapp.errors import InvalidInput
from fieldapp.interop.printable import plain_text
from fieldapp.store.keyslots import CHEAPEST
from fieldapp.ui.field.handovers.move_section import MoveSection
from fieldapp.ui.shell.leaving import LeavingDialog
from fieldapp.ui.shell.locking import Locker, Restart
from fieldapp.workflow import leaving
from fieldapp.workflow.handover import people
from fieldapp.workflow.session import NewProfile, Session, create_profile, lock
from tests.journeys.network import PASSPHRASE
from tests.ui import stand_ins
from tests.ui.field.worker import a_worker, click
from tests.ui.layout_checks import check_screen, texts
from tests.ui.stand_ins import InstantBackground
from tests.workflow.steps.invented import FIELD, OUTREACH_BG, Clock, sent


@pytest.fixture
def worker(dressed: QtWidgets.QApplication) -> Iterator[Session]:
    """Under professional secrecy, with two people: one with a request that runs."""
    session = a_worker(replace(OUTREACH_BG, organisation="Samen Sterk"))
    sent(session, codename="Mia")
    with session.database.transaction():
        session.people.save(replace(session.people.all()[0], id="7" * 32, codename="Jan"))  # type: ignore[arg-type]
    yield session
    session.close()


def a_dialog(session: Session) -> LeavingDialog:
    context = stand_ins.context(session)
    dialog = LeavingDialog(context)
    dialog.show()
    return dialog


def let_leave(session: Session) -> None:
    """Everything that waited is at the hub."""
    for at, item in enumerate(session.outbox.pending(100), 1):
        session.outbox.mark_stored(item.env, at, 1)


def test_people_with_open_requests_go_to_the_team(worker: Session) -> None:
    dialog = a_dialog(worker)
    assert "contactvraag 1 (open contactvragen: 1), andere mensen 1" in dialog.people.text()
    assert not dialog.move_button.isEnabled()

    dialog.to.combo.setCurrentIndex(0)
    click(dialog.move_button)
    assert "Overgedragen: 1 (open contactvragen: 1)" in dialog.moved.text.text()
    assert (leaving.view(worker).moved, leaving.view(worker).with_requests) == (1, 0)
    dialog.everybody.click()
    click(dialog.move_button)
    assert leaving.view(worker).moved == 2


def test_the_device_is_given_up_once_everything_has_left(worker: Session) -> None:
    dialog = a_dialog(worker)
    assert "Dit stopt “laptop” voorgoed" in dialog.device.text()
    assert not dialog.give_up_button.isEnabled(), "a request waits to leave"
    with pytest.raises(InvalidInput, match="waiting"):
        leaving.give_up(worker)


def test_a_hub_that_is_not_there_is_said_and_the_device_is_not_given_up(worker: Session) -> None:
    let_leave(worker)
    dialog = a_dialog(worker)

    click(dialog.give_up_button)
    assert dialog.trouble.isVisible()
    assert dialog.give_up_button.isEnabled()
    assert not leaving.view(worker).given_up


def test_it_says_what_goes_for_good_and_what_it_cannot_erase(worker: Session) -> None:
    dialog = a_dialog(worker)
    said = " ".join(texts(dialog).split())

    assert "mensen die je niet overdroeg (2), je agenda, plaatsen en notities." in said
    assert "Met een open contactvraag: 1. Niemand volgt die nog op." in said
    assert "De app kan niet wissen wat elders is: papier, bestanden die je bewaarde" in said

    dialog.to.combo.setCurrentIndex(0)
    dialog.everybody.click()
    click(dialog.move_button)
    assert dialog.gone.text.text() == "Daarna is voor altijd weg: je agenda, plaatsen en notities."


def test_on_discretion_alone_nobody_moves_who_was_not_asked(dressed: QtWidgets.QApplication) -> None:
    session = a_worker()
    sent(session, codename="Mia")
    to = people.colleagues(session)[0]

    done, _ = leaving.hand_over(session, to)
    assert (done.people, done.kept) == (0, 1)
    done, _ = leaving.hand_over(session, to, agreed=True)
    assert (done.people, done.requests, done.kept) == (1, 1, 0)
    session.close()


def test_the_confirmation_says_numbers_and_no_names(worker: Session) -> None:
    leaving.hand_over(worker, people.colleagues(worker)[0])
    text = plain_text(leaving.confirmation(worker))

    assert "Bevestiging van vertrek" in text
    assert "Mia" not in text
    assert "Claes" not in text


def test_nothing_is_erased_while_something_waits_to_leave(worker: Session) -> None:
    dialog = a_dialog(worker)
    assert worker.outbox.waiting() > 0
    assert not dialog.sure.isEnabled()
    assert not dialog.erase_button.isEnabled()
    with pytest.raises(InvalidInput):
        leaving.note_leaving(worker)


def test_the_profile_is_closed_and_erased_and_a_fresh_program_starts(
    dressed: QtWidgets.QApplication, tmp_path: Path
) -> None:
    new = NewProfile(profile=FIELD, label="werk", passphrase=PASSPHRASE)
    made = create_profile(tmp_path, new, now=Clock(), calibration=CHEAPEST)
    started: list[list[str]] = []
    locker = Locker(
        made.session,
        InstantBackground(),
        Restart(made.folder),
        lambda held: None,
        lambda command: started.append(list(command)),
    )
    leaving.note_leaving(made.session)
    lock(made.session)
    locker.erase(leaving.erase_profile)

    assert not made.folder.exists()
    assert len(started) == 1
    assert "--profile" not in started[0]
    with pytest.raises(InvalidInput):
        leaving.erase_profile(tmp_path)


def test_the_dialog_is_complete_at_both_text_sizes(worker: Session) -> None:
    check_screen(a_dialog(worker))


def test_a_person_is_handed_over_from_the_page_and_taken_back(worker: Session) -> None:
    person = worker.people.all()[0].id
    host = stand_ins.RecordingHost()
    context = stand_ins.context(worker, host)
    section = MoveSection(context, person)
    context.changed.connect(section.refresh)
    section.resize(900, 600)
    section.show()
    section.refresh()
    assert not section.move_button.isEnabled()
    assert not section.agreed.isVisible(), "under professional secrecy the team is enough (row 16)"

    section.to.combo.setCurrentIndex(0)
    click(section.move_button)
    assert section.way_card.isVisible()
    click(section.undo_button)
    assert section.card.isVisible()
    assert people.on_the_way(worker, person) is None
    assert [text for text, _ in host.said] == ["Overgedragen.", "Teruggenomen."]


def test_on_discretion_alone_the_person_is_asked_first(dressed: QtWidgets.QApplication) -> None:
    session = a_worker()
    sent(session, codename="Mia")
    section = MoveSection(stand_ins.context(session), session.people.all()[0].id)
    section.show()
    section.refresh()
    section.to.combo.setCurrentIndex(0)

    assert section.problem.text.text() == "Vraag eerst aan de persoon of deze collega mag overnemen."
    section.agreed.click()
    assert section.move_button.isEnabled()
    assert "Toelichting".lower() in section.stays.text()
    session.close()
