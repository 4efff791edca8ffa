"""Practical help, papers, information on the page of a person: one tap, undo, the agenda, a draft."""

from datetime import date, timedelta

from PySide6 import QtWidgets

from fieldapp.domain.ids import PersonId
from fieldapp.domain.journal import INFORMATION, PAPER, PRACTICAL, REFERRED
from fieldapp.interop.papers import REFERRAL
from fieldapp.store.sheets import GivenSheet
from fieldapp.ui.field import targets
from fieldapp.ui.field.journal.help_section import HelpSection
from fieldapp.ui.field.people.person_page import PersonPage
from fieldapp.ui.printing.preview import PreviewDialog
from fieldapp.ui.shell.window import MainWindow
from fieldapp.workflow import agenda, journal
from fieldapp.workflow.session import Session
from tests.ui.field.worker import click, page_of
from tests.ui.journal.screens import helpers, person
from tests.ui.layout_checks import settle


def section(window: MainWindow, known: PersonId) -> HelpSection:
    """The section of help of this person."""
    window.go(targets.PERSON, targets.ShowPerson(known, "help"))
    settle(window)
    found = page_of(window, PersonPage).widget("help")
    assert isinstance(found, HelpSection)
    return found


def undo(window: MainWindow) -> None:
    """Press ‘undo’ in the message."""
    assert window._toast is not None
    click(window._toast.button)
    settle(window)


def kinds(session: Session, known: PersonId) -> list[str]:
    return [entry.kind for entry in journal.of_person(session, known).entries]


def test_one_tap_notes_help_and_undo_takes_it_back(window: MainWindow, worker: Session) -> None:
    mia = person(worker)
    shown = section(window, mia)

    click(shown.help.chips.chip("voedselpakket"))
    settle(window)

    assert kinds(worker, mia) == [PRACTICAL]
    assert shown.help.chips.chip("voedselpakket").text() == "Voedselpakket · 1"
    assert [row.title for row in shown.log.list.rows.rows()] == ["Voedselpakket"]
    undo(window)
    assert kinds(worker, mia) == []
    assert shown.help.chips.chip("voedselpakket").text() == "Voedselpakket"


def test_the_same_help_twice_is_noted_twice(window: MainWindow, worker: Session) -> None:
    mia = person(worker)
    shown = section(window, mia)

    for _ in range(2):
        click(shown.help.chips.chip("vervoer"))
        settle(window)

    assert kinds(worker, mia) == [PRACTICAL, PRACTICAL]


def test_a_form_with_a_day_is_a_task_and_ticked_off_here_or_there(
    window: MainWindow, worker: Session
) -> None:
    mia = person(worker)
    shown = section(window, mia)
    shown.papers.which.edit.setText("Huurpremie")
    shown.papers.beside.edit.setText("met Lien")
    click(shown.papers.when.chips.chip("7"))
    click(shown.papers.button)
    settle(window)

    day = date(2026, 11, 24) + timedelta(days=7)
    (task,) = agenda.items(worker, day, day)
    assert (task.kind, task.title, task.person_id, task.line) == ("taak", "Huurpremie", mia, "met Lien")
    assert shown.papers.which.text() == ""
    click(shown.papers.done_button)
    settle(window)
    assert agenda.items(worker, day, day)[0].done
    assert shown.papers.list.rows.rows()[0].pill == ("gedaan", "ok")
    undo(window)
    assert not agenda.items(worker, day, day)[0].done
    assert shown.papers.list.rows.rows()[0].pill == ("te doen", "off")


def test_a_form_without_a_name_is_asked_for_and_one_taken_away_comes_back(
    window: MainWindow, worker: Session
) -> None:
    mia = person(worker)
    shown = section(window, mia)
    click(shown.papers.button)
    assert shown.papers.which.problem.text() == "Welk formulier is het?"

    shown.papers.which.edit.setText("Brief")
    click(shown.papers.button)
    settle(window)
    click(shown.papers.remove_button)
    settle(window)
    assert kinds(worker, mia) == []
    undo(window)
    assert kinds(worker, mia) == [PAPER]


def test_information_is_noted_with_topic_language_and_form_and_sheets_stand_in_the_same_list(
    window: MainWindow, worker: Session
) -> None:
    mia = person(worker)
    shown = section(window, mia)
    click(shown.informed.button)
    assert shown.informed.topics.problem.text()

    click(shown.informed.topics.chips.chip("wonen"))
    shown.informed.text.edit.setText("de wachtlijst")
    shown.informed.way.combo.setCurrentIndex(shown.informed.way.combo.findData("samen_gelezen"))
    click(shown.informed.button)
    settle(window)

    (entry,) = journal.of_person(worker, mia).entries
    assert (entry.kind, entry.codes, entry.text) == (INFORMATION, ("wonen",), "de wachtlijst")
    assert (entry.language, entry.way) == ("nl", "samen_gelezen")
    assert shown.informed.text.text() == ""


def test_what_is_typed_survives_a_lock_and_another_page(window: MainWindow, worker: Session) -> None:
    mia = person(worker)
    shown = section(window, mia)
    shown.papers.which.edit.setText("Aanvraag huurpremie, blad 2")
    for save in window.save_forms():
        save(worker)

    omar = person(worker, "Omar")
    section(window, omar)
    again = section(window, mia)

    assert again.papers.which.text() == "Aanvraag huurpremie, blad 2"


def test_a_helper_who_does_this_is_offered_and_the_paper_is_noted_once_it_is_kept(
    window: MainWindow, worker: Session
) -> None:
    mia = person(worker)
    garage, _, _ = helpers(worker)
    shown = section(window, mia)
    click(shown.help.chips.chip("vervoer"))
    settle(window)
    assert shown.help.who.value() == garage.id

    click(shown.help.paper_button)
    settle(window)
    preview = window.findChild(PreviewDialog) or next(
        each for each in QtWidgets.QApplication.topLevelWidgets() if isinstance(each, PreviewDialog)
    )
    assert kinds(worker, mia) == [PRACTICAL], "looking is not giving"
    preview.accept()
    settle(window)

    assert kinds(worker, mia) == [REFERRED, PRACTICAL]
    assert shown.log.list.rows.rows()[0].title == "Garage Peeters"
    # What the print noted stands there once: as the referral, not as a sheet too.
    with worker.database.transaction():
        worker.store.sheets.add(GivenSheet("8" * 32, mia, REFERRAL, worker.now()))
    shown.refresh(None)
    settle(window)
    assert [row.title for row in shown.log.list.rows.rows()] == ["Garage Peeters", "Vervoer"]
