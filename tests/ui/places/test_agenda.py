"""The agenda page: what is late, what comes, planning by keyboard, moving and cancelling with a way back."""

from dataclasses import replace
from datetime import date, time, timedelta

import pytest

from fieldapp.domain.ids import PersonId
from fieldapp.ui.field import targets
from fieldapp.ui.field.places import entry_card
from fieldapp.ui.field.places.agenda_page import AgendaPage
from fieldapp.ui.field.places.page import PlacesPage
from fieldapp.ui.field.places.person_section import AgendaSection
from fieldapp.ui.field.requests_page import RequestsPage
from fieldapp.ui.shell.window import MainWindow
from fieldapp.workflow import agenda
from fieldapp.workflow.agenda import PlanForm
from fieldapp.workflow.session import Session
from tests.ui.field.worker import Keys, answered, click, page_of
from tests.ui.layout_checks import settle, texts
from tests.workflow.steps.invented import KRING, mia, sent

TODAY = date(2026, 11, 24)


@pytest.fixture
def lea(worker: Session) -> PersonId:
    """Lea, who has an address."""
    mia(worker, codename="Lea")
    (person,) = worker.people.by_codename("Lea")
    with worker.database.transaction():
        worker.people.save(replace(person, address="Kerkstraat 12"))
    return person.id


def shown(window: MainWindow, target: object = None) -> AgendaPage:
    window.go(targets.AGENDA, target)
    settle(window)
    return page_of(window, AgendaPage)


def titles(page: AgendaPage) -> list[str]:
    return [row.title for row in page.list.rows.rows()]


def undo(window: MainWindow) -> None:
    assert window._toast is not None
    assert window._toast.button.isVisible()
    click(window._toast.button)


def test_an_empty_agenda_says_what_to_do(window: MainWindow) -> None:
    page = shown(window)

    assert "Niets gepland" in texts(page)
    assert page.empty.button is not None
    click(page.empty.button)

    assert page.reader.currentWidget() is page.form


def test_late_first_then_day_by_day(window: MainWindow, worker: Session, lea: PersonId) -> None:
    agenda.plan(worker, PlanForm("taak", TODAY - timedelta(days=1), title="Tolk vragen"))
    agenda.plan(worker, PlanForm("bezoek", TODAY, time(14), person_id=lea))
    agenda.plan(worker, PlanForm("bezoek", TODAY, time(9, 30), place_id=KRING))
    agenda.plan(worker, PlanForm("terugkomen", TODAY + timedelta(days=1), person_id=lea))
    agenda.plan(worker, PlanForm("taak", TODAY + timedelta(days=20), title="Ver weg"))
    page = shown(window)

    assert titles(page) == [
        "Nog niet gedaan",
        "Tolk vragen",
        "Vandaag · dinsdag 24 november",
        "09:30 De Kring",
        "14:00 Huisbezoek bij Lea",
        "Morgen · woensdag 25 november",
        "Terug naar Lea",
    ]
    assert page.card.item is not None
    assert page.card.item.title == "Tolk vragen", "the first one is in front"

    click(page.reach.chip("month"))
    assert "Ver weg" in titles(page)


def test_a_visit_is_planned_by_keyboard(window: MainWindow, worker: Session) -> None:
    page = shown(window, targets.PlanVisit(KRING))
    keys = Keys(window)
    assert page.form.place.value() == KRING

    keys.until("Hoe laat")
    keys.write("14u30")
    keys.press("Return")

    (item,) = agenda.items(worker, TODAY, TODAY)
    assert (item.kind, item.place_id, item.at) == ("bezoek", KRING, time(14, 30))
    assert page.reader.currentWidget() is page.card
    assert "De Kring" in texts(page.card)


def test_what_is_missing_is_said_at_its_field(window: MainWindow, worker: Session) -> None:
    page = shown(window, targets.PlanVisit())
    page.form.clock.edit.setText("straks")

    click(page.form.save_button)

    assert page.form.place.problem.text() == "Waar ga je heen, of naar wie?"
    assert page.form.clock.problem.text() == "Schrijf een uur, bijvoorbeeld 14.30."
    page.form.kind.chips.chip("taak").click()
    page.form.clock.edit.clear()
    click(page.form.save_button)
    assert page.form.title_field.problem.text() == "Wat mag je niet vergeten?"
    page.form.title_field.edit.setText("Tolk vragen")
    click(page.form.save_button)
    assert [item.title for item in agenda.items(worker, TODAY, TODAY)] == ["Tolk vragen"]


def test_somebody_is_found_by_codename(window: MainWindow, worker: Session, lea: PersonId) -> None:
    page = shown(window, targets.PlanVisit())
    edit = page.form.person.combo.lineEdit()
    assert edit is not None

    edit.setText("Niemand")
    click(page.form.save_button)
    assert page.form.person.problem.text() == "Kies iemand uit de lijst."
    edit.setText("le")
    edit.editingFinished.emit()
    assert page.form.person.value() == lea

    page.form.place.set_value("thuis")
    click(page.form.save_button)
    (item,) = agenda.items(worker, TODAY, TODAY)
    assert (item.person_id, item.home) == (lea, True)


def test_the_address_of_a_home_is_hidden_until_asked(
    window: MainWindow, worker: Session, lea: PersonId
) -> None:
    agenda.plan(worker, PlanForm("bezoek", TODAY, time(14), person_id=lea))
    page = shown(window)
    assert "Kerkstraat" not in texts(page)

    click(page.card.address_button)
    assert "Kerkstraat 12" in texts(page.card)

    shown(window)
    assert "Kerkstraat" not in texts(page), "hidden again when one comes back"


@pytest.mark.parametrize(
    ("step", "left"),
    [(entry_card.DONE, [True]), (entry_card.CANCEL, [])],
)
def test_done_and_cancelled_can_be_undone(
    window: MainWindow, worker: Session, step: str, left: list[bool]
) -> None:
    agenda.plan(worker, PlanForm("taak", TODAY, title="Tolk vragen"))
    page = shown(window)

    click(page.card.buttons[step])
    assert [item.done for item in agenda.items(worker, TODAY, TODAY)] == left

    undo(window)
    assert [item.done for item in agenda.items(worker, TODAY, TODAY)] == [False]


def test_a_day_later_and_back(window: MainWindow, worker: Session) -> None:
    agenda.plan(worker, PlanForm("taak", TODAY - timedelta(days=3), time(9), title="Tolk vragen"))
    page = shown(window)

    click(page.card.buttons[entry_card.TOMORROW])
    (item,) = agenda.items(worker, TODAY, TODAY + timedelta(days=2))
    assert (item.day, item.at) == (TODAY + timedelta(days=1), time(9)), "never in the past"

    undo(window)
    assert [item.day for item in agenda.late(worker)] == [TODAY - timedelta(days=3)]


def test_an_entry_is_changed(window: MainWindow, worker: Session) -> None:
    agenda.plan(worker, PlanForm("taak", TODAY, title="Tolk vragen", source="a" * 32))
    page = shown(window)

    click(page.card.buttons[entry_card.CHANGE])
    page.form.title_field.edit.setText("Tolk bellen")
    click(page.form.save_button)

    (item,) = agenda.items(worker, TODAY, TODAY)
    assert item.title == "Tolk bellen"
    assert worker.store.agenda.of_source("a" * 32), "what planned it still finds it"


def test_being_there_leads_to_the_two_taps(window: MainWindow, worker: Session) -> None:
    agenda.plan(worker, PlanForm("bezoek", TODAY, time(9), place_id=KRING))
    page = shown(window)

    click(page.card.buttons[entry_card.THERE])
    settle(window)
    Keys(window).press("3")

    page_of(window, PlacesPage)
    assert [item.done for item in agenda.items(worker, TODAY, TODAY)] == [True]


def test_a_term_leads_to_its_request(window: MainWindow, worker: Session) -> None:
    request_id = sent(worker)
    page = shown(window)
    click(page.reach.chip("month"))
    assert "Termijn van Mia bij OCMW Lindenhoek" in titles(page)

    page.list.choose(request_id)
    assert not page.card.buttons[entry_card.DONE].isVisible()
    click(page.card.buttons[entry_card.OPEN_REQUEST])

    assert page_of(window, RequestsPage).list.key() == request_id


def test_going_on_later_with_a_request_offers_to_come_back(window: MainWindow, worker: Session) -> None:
    request_id = sent(worker)
    answered(worker, request_id, "ontvangen", "opgenomen", "poging", "niet_bereikt")
    window.go(targets.REQUESTS, targets.ShowRequest(request_id, onward=True))
    settle(window)
    requests = page_of(window, RequestsPage)
    click(requests.view.onward_card.options.card("later"))
    click(requests.view.onward_card.button)
    settle(window)

    page = page_of(window, AgendaPage)
    assert page.form.kind.value() == ("terugkomen",)
    click(page.form.save_button)

    assert [item.who for item in agenda.items(worker, TODAY, TODAY)] == ["Mia"]


def test_a_form_half_done_survives_the_lock(window: MainWindow, worker: Session) -> None:
    page = shown(window, targets.PlanVisit(KRING))
    page.form.line.edit.setText("Samen met thuis")

    for save in window.save_forms():
        save(worker)

    page.form.line.edit.blockSignals(True)
    page.form.line.edit.clear()
    page.form.line.edit.blockSignals(False)
    shown(window, targets.PlanVisit(KRING))
    assert page.form.line.text() == "Samen met thuis"


def test_the_page_of_a_person_says_when_one_goes_back(
    window: MainWindow, worker: Session, lea: PersonId
) -> None:
    done, _ = agenda.plan(worker, PlanForm("bezoek", TODAY - timedelta(days=7), time(9), person_id=lea))
    agenda.done(worker, done)
    gone, _ = agenda.plan(worker, PlanForm("taak", TODAY, title="Toch niet", person_id=lea))
    agenda.cancel(worker, gone)
    window.go(targets.PERSON, targets.ShowPerson(lea, "agenda"))
    settle(window)
    (section,) = window.findChildren(AgendaSection)
    assert [row.title for row in section.list.rows.rows()] == ["Dinsdag 17 november 9 u."]

    click(section.button)
    page = page_of(window, AgendaPage)
    assert page.form.person.value() == lea
    click(page.form.save_button)

    window.go(targets.PERSON, targets.ShowPerson(lea, "agenda"))
    settle(window)
    rows = section.list.rows.rows()
    assert [row.title for row in rows] == ["Dinsdag 24 november", "Dinsdag 17 november 9 u."]
    section.list.opened.emit(rows[0].key)
    assert page.card.item is not None
    assert page.card.item.id == rows[0].key


def test_an_entry_far_ahead_is_shown_when_asked_for(
    window: MainWindow, worker: Session, lea: PersonId
) -> None:
    far, _ = agenda.plan(worker, PlanForm("terugkomen", TODAY + timedelta(days=90), person_id=lea))

    page = shown(window, targets.ShowAgenda(far))

    assert page.card.item is not None
    assert page.card.item.id == far
