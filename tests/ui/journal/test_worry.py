"""Worried about somebody else, from the signal form on; and the agreements with helpers."""

from fieldapp.domain.journal import WORRY
from fieldapp.ui.field import targets
from fieldapp.ui.field.journal.helpers_page import HelpersPage
from fieldapp.ui.field.journal.worry_page import WorryPage
from fieldapp.ui.field.journal.youth import unbroken
from fieldapp.ui.field.places.agenda_page import AgendaPage
from fieldapp.ui.field.sheets_page import FieldSheetsPage
from fieldapp.ui.field.signal_page import SignalPage
from fieldapp.ui.field.structural.page import StructuralPage
from fieldapp.ui.shell.window import MainWindow
from fieldapp.workflow import local_help
from fieldapp.workflow.session import Session
from tests.ui.field.worker import click, page_of
from tests.ui.journal.screens import helpers
from tests.ui.journal.test_help import undo
from tests.ui.layout_checks import settle


def worry(window: MainWindow) -> WorryPage:
    window.go(targets.WORRY)
    settle(window)
    return page_of(window, WorryPage)


def test_choosing_it_in_the_signal_leads_there_and_the_signal_waits(window: MainWindow) -> None:
    window.go(targets.SIGNAL, targets.NewSignal())
    settle(window)
    signal = page_of(window, SignalPage)
    signal.words.own.edit.setPlainText("Ik zie haar niet meer buiten.")

    click(signal.who.about.chips.chip("bezorgd_om_ander"))
    settle(window)
    click(page_of(window, WorryPage).back_button)
    settle(window)

    assert page_of(window, SignalPage).words.own.text() == "Ik zie haar niet meer buiten."


def test_each_way_leads_on_and_is_ticked(window: MainWindow) -> None:
    for name, kind, code in (
        ("give_button", FieldSheetsPage, "kaart_meegegeven"),
        ("visit_button", AgendaPage, "bezoek_gepland"),
        ("structural_button", StructuralPage, "structureel"),
    ):
        page = worry(window)
        click(getattr(page, name))
        settle(window)
        page_of(window, kind)
        assert code in page.steps.value()


def test_only_what_one_did_is_kept_and_undo_takes_it_back(window: MainWindow, worker: Session) -> None:
    people = worker.people.count()
    page = worry(window)
    click(page.done_button)
    settle(window)
    assert page.steps.problem.text() == "Kies eerst wat je deed."

    click(page.steps.chips.chip("raad_gegeven"))
    click(page.done_button)
    settle(window)

    (entry,) = worker.store.journal.open(WORRY)
    assert (entry.codes, entry.text, entry.person_id) == (("raad_gegeven",), "", None)
    assert worker.people.count() == people
    assert worker.store.outbox.waiting() == 0
    undo(window)
    assert worker.store.journal.open(WORRY) == []


def test_an_agreement_is_noted_found_ended_and_holds_again(window: MainWindow, worker: Session) -> None:
    window.go(targets.HELPERS)
    settle(window)
    page = page_of(window, HelpersPage)
    assert page.empty.button is not None
    click(page.empty.button)
    settle(window)
    click(page.form.save_button)
    assert page.form.fields["name"].problem.text() == "Wie is het?"

    page.form.fields["name"].edit.setText("Garage Peeters")
    page.form.what.edit.setPlainText("Twee ritten per maand.")
    click(page.form.help.chips.chip("vervoer"))
    click(page.form.save_button)
    settle(window)

    (kept,) = local_help.every(worker)
    assert (kept.name, kept.help, kept.what) == ("Garage Peeters", ("vervoer",), "Twee ritten per maand.")
    click(page.form.end_button)
    settle(window)
    assert local_help.holding(worker) == ()
    assert page.list.rows.rows()[0].pill == ("voorbij", "plain")
    undo(window)
    assert [helper.name for helper in local_help.holding(worker)] == ["Garage Peeters"]


def test_a_new_agreement_half_typed_survives_a_lock_and_the_list_is_searched(
    window: MainWindow, worker: Session
) -> None:
    helpers(worker)
    window.go(targets.HELPERS)
    settle(window)
    page = page_of(window, HelpersPage)
    click(page.new_button)
    settle(window)
    page.form.fields["name"].edit.setText("Wasbar")
    for save in window.save_forms():
        save(worker)
    page.search("kled")
    page._pause.timeout.emit()
    settle(window)
    assert [row.title for row in page.list.rows.rows()] == ["Kringwinkel De Lade"]
    assert page.form.fields["name"].text() == "Wasbar"

    page.search("")
    page._pause.timeout.emit()
    settle(window)
    page.list.choose(page.list.rows.rows()[0].key)
    settle(window)
    click(page.new_button)
    settle(window)
    assert page.form.fields["name"].text() == "Wasbar"


def test_the_way_to_danger_stands_in_line_with_the_buttons(window: MainWindow) -> None:
    page = worry(window)

    link, button = page.danger_button.geometry(), page.done_button.geometry()

    assert abs(link.center().y() - button.center().y()) <= 1


def test_a_telephone_number_is_not_broken_over_two_lines() -> None:
    assert (
        unbroken("JO-lijn 0800 900 33 · jac.be")
        == "JO-lijn 0800\N{NO-BREAK SPACE}900\N{NO-BREAK SPACE}33 · jac.be"
    )
