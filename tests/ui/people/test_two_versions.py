"""Two versions of one field of a person: both in sight, one chosen by hand, the other still there."""

from dataclasses import replace

from fieldapp.domain.ids import PersonId
from fieldapp.ui.field.people.person_page import PersonPage
from fieldapp.ui.shell.window import MainWindow
from fieldapp.ui.widgets.options import OptionCard
from fieldapp.workflow import conflicts, people
from fieldapp.workflow.session import Session
from tests.ui.field.worker import click
from tests.ui.layout_checks import settle, texts
from tests.ui.people.screens import person_of
from tests.ui.people.test_people import person_page
from tests.workflow.steps.invented import mia


def parted(session: Session) -> PersonId:
    """Changed here and by Tom, apart from each other."""
    mia(session)
    person_id = person_of(session, "Mia")
    with session.database.transaction():
        conflicts.part(session, person_id)
    people.change(session, person_id, {"phone": "0470 00 00 02"})
    theirs = session.people.get(person_id)
    assert theirs is not None
    with session.database.transaction():
        conflicts.take_in(session, replace(theirs, phone="0470 00 00 03"), "Tom V.")
    return person_id


def page_with(window: MainWindow, person_id: PersonId) -> PersonPage:
    page = person_page(window, person_id)
    settle(window)
    return page


def test_both_values_are_shown_and_nothing_is_chosen_by_itself(window: MainWindow, worker: Session) -> None:
    page = page_with(window, parted(worker))

    assert page.versions.isVisible()
    shown = texts(page.versions)
    assert "0470 00 00 02" in shown
    assert "0470 00 00 03" in shown
    assert "Tom V. en jij veranderden dit allebei. Beide zijn bewaard. Welke geldt?" in shown
    assert not page.versions.choose_button.isEnabled()


def test_a_choice_counts_and_the_other_value_stays_to_be_read(window: MainWindow, worker: Session) -> None:
    person_id = parted(worker)
    page = page_with(window, person_id)
    [group] = page.versions.choices.values()

    click(next(card for card in group.findChildren(OptionCard) if card.code == "theirs"))
    click(page.versions.choose_button)
    settle(window)

    found = worker.people.get(person_id)
    assert found is not None
    assert found.phone == "0470 00 00 03"
    assert "Het andere was: 0470 00 00 02" in texts(page.versions)
    assert page.versions.choices == {}


def test_a_person_with_one_version_shows_no_card(window: MainWindow, worker: Session) -> None:
    mia(worker)

    page = page_with(window, person_of(worker, "Mia"))

    assert not page.versions.isVisible()


def test_what_was_changed_after_a_handover_can_be_handed_over_too(
    window: MainWindow, worker: Session
) -> None:
    mia(worker)
    person_id = person_of(worker, "Mia")
    with worker.database.transaction():
        conflicts.part(worker, person_id)
    people.change(worker, person_id, {"phone": "0470 00 00 02"})
    with worker.database.transaction():
        conflicts.left_behind(worker, person_id)
    page = page_with(window, person_id)

    click(page.versions.send_button)
    settle(window)

    assert page.section() == "move"
    assert "0470 00 00 02 (overgedragen als: niets)" in texts(page.versions)
