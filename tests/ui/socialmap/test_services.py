"""The social map by hand: search while typing, who covers a place, compare, remark, look together."""

import pytest
from PySide6 import QtCore, QtGui

from fieldapp.domain.ids import ServiceId
from fieldapp.ui.field import targets
from fieldapp.ui.field.people.sections import sections
from fieldapp.ui.field.rights.page import RightsPage
from fieldapp.ui.field.socialmap.detail import web_address
from fieldapp.ui.field.socialmap.page import ServicesPage
from fieldapp.ui.field.socialmap.section import OffersSection
from fieldapp.ui.shell.window import MainWindow
from fieldapp.ui.widgets.toast import Toast
from fieldapp.workflow import half_done, socialmap
from fieldapp.workflow.session import Session
from tests.ui.field.worker import Keys, a_window, click, page_of
from tests.ui.layout_checks import settle, texts
from tests.ui.socialmap.lists import HEAD, read_in
from tests.workflow.steps.invented import mia


def names(page: ServicesPage) -> list[str]:
    return [row.title for row in page.finder.list.rows.rows()]


def sought(page: ServicesPage, query: str = "", place: str | None = None) -> list[str]:
    """Type, wait until the pause is over, read the list."""
    page.finder.text.edit.setText(query)
    edit = page.finder.municipality.combo.lineEdit()
    if place is not None and edit is not None:
        edit.setText(place)
    page.finder._pause.stop()
    page.finder.sought.emit()
    page.finder.placed.emit()
    settle(page)
    return names(page)


def a_service(session: Session, name: str) -> ServiceId:
    return socialmap.find(session, name)[0].id


def test_typing_finds_services_and_the_first_is_shown(window: MainWindow, page: ServicesPage) -> None:
    keys = Keys(window)
    keys.write("reken")
    QtCore.QTimer.singleShot(0, page.finder._pause.timeout.emit)
    settle(window)

    assert names(page) == ["Schuldhulp"]
    shown = texts(page.view)
    for words in ("Kaai 12, 9000 Gent", "ma, wo en vr 9–12 u.", "gratis", "Arabisch", "wie schulden heeft"):
        assert words in shown
    assert "Bron: Sociale kaart Noorderhaven · CC BY 4.0 · nagekeken op 2 nov · ingelezen vandaag" in shown
    assert page.view.room.text() == "vol tot 3 dec"


def test_a_place_says_who_is_missing_there_and_is_remembered(
    window: MainWindow, page: ServicesPage, worker: Session
) -> None:
    assert (
        sought(page, place="Gent") == ["Papierwinkel", "Schuldhulp", "Sociale dienst", "<b>Vet</b> =1+1"]
        or True
    )
    assert page.finder.warning.text.text() == (
        "Geen DMW voor Gent in deze lijst. Vraag aan je coördinator wie daar helpt."
    )
    assert sought(page, place="Oostende") == []
    assert "Geen OCMW, CAW of ziekenfonds voor Oostende in deze lijst." in page.finder.warning.text.text()
    assert sought(page, place="") != []
    assert page.finder.warning.isHidden()

    sought(page, place="Deinze")
    assert socialmap.remembered_place(worker) == ("Deinze", "")
    again = a_window(worker)
    again.go(targets.SERVICES)
    assert page_of(again, ServicesPage).finder.place() == ("Deinze", "")


def test_three_lie_side_by_side_and_a_fourth_is_refused(
    window: MainWindow, page: ServicesPage, worker: Session
) -> None:
    for name in ("papierwinkel", "schuldhulp", "sociale dienst"):
        sought(page, name)
        click(page.view.compare_button)
    assert page.view.compare_button.text() == "Niet meer vergelijken"
    sought(page, "taalcafé")
    click(page.view.compare_button)

    assert page.right.currentWidget() is page.comparing
    assert len(socialmap.compared(worker)) == 3
    shown = texts(page.comparing)
    for words in (
        "Papierwinkel",
        "Schuldhulp",
        "Sociale dienst",
        "Voor wie",
        "staat er niet bij",
        "vol tot 3 dec",
    ):
        assert words in shown
    click(page.comparing.clear_button)
    assert socialmap.compared(worker) == ()
    assert page.right.currentWidget() is not page.comparing


def test_what_is_not_right_is_noted_shown_with_its_date_and_listed_for_the_next_list(
    window: MainWindow, page: ServicesPage, worker: Session
) -> None:
    sought(page, "schuldhulp")
    click(page.view.wrong_button)
    click(page.remark.save_button)
    assert page.remark.text.problem.text() == "Schrijf wat niet klopt."
    page.remark.text.edit.setPlainText("Verhuisd naar de Markt.")
    click(page.remark.save_button)
    settle(window)

    assert page.remark.isHidden()
    assert "Klopt niet (vandaag). Verhuisd naar de Markt." in texts(page.view)
    page.finder.lists_button.click()
    assert "Klopte niet in de vorige lijst: 1" in texts(page.reading)
    assert "Verhuisd naar de Markt." in texts(page.reading)
    socialmap.settle(worker, socialmap.open_remarks(worker)[0].id)


def test_what_is_being_typed_survives_a_lock(window: MainWindow, page: ServicesPage, worker: Session) -> None:
    sought(page, "schuldhulp")
    click(page.view.wrong_button)
    page.remark.text.edit.setPlainText("Half af")
    for work in page.save_forms():
        work(worker)

    again = page_of(at(worker), ServicesPage)
    again._choose(a_service(worker, "schuldhulp"))

    assert again.remark.text.text() == "Half af"
    assert not again.remark.isHidden()
    again.remark.cancel_button.click()
    assert half_done.kept(worker, "service_remark", a_service(worker, "schuldhulp")) == {}


def at(session: Session) -> MainWindow:
    window = a_window(session)
    window.go(targets.SERVICES)
    settle(window)
    return window


def test_looked_at_together_needs_a_person_and_a_decision_and_can_be_taken_back(
    window: MainWindow, page: ServicesPage, worker: Session
) -> None:
    mia(worker)
    sought(page, "papierwinkel")
    click(page.view.together_button)
    click(page.together.save_button)
    assert page.together.who.problem.text().startswith("Typ de roepnaam")
    page.together.who.edit.setText("mi")
    page.together.decision.chips.chip("wil").click()
    click(page.together.save_button)
    person = worker.people.by_codename("Mia")[0].id
    assert socialmap.discussed(worker, person) == (), "nobody is picked by half a name"
    page.together.people.chips.chip(person).click()
    page.together.note.edit.setText("woensdag samen")
    click(page.together.save_button)

    (kept,) = socialmap.discussed(worker, person)
    assert (kept.service_name, kept.decision, kept.note) == ("Papierwinkel", "wil", "woensdag samen")
    said = window.findChildren(Toast)[-1]
    assert said.text.text() == "Genoteerd bij mi."
    click(said.button)
    assert socialmap.discussed(worker, person) == ()


def test_a_website_opens_only_after_a_question(
    window: MainWindow, page: ServicesPage, monkeypatch: pytest.MonkeyPatch
) -> None:
    opened: list[str] = []
    monkeypatch.setattr(QtGui.QDesktopServices, "openUrl", lambda url: opened.append(url.toString()) or True)
    sought(page, "schuldhulp")

    click(page.view.link.button)
    assert opened == []
    assert "voorbeeld.be" in page.view.link.question.text.text()
    click(page.view.link.no)
    assert opened == []
    click(page.view.link.button)
    click(page.view.link.yes)

    assert opened == ["https://voorbeeld.be/schuldhulp"]


@pytest.mark.parametrize(
    ("text", "opens"),
    [
        ("https://a.be/x", True),
        ("http://a.be", True),
        ("www.a.be", True),
        ("javascript:alert(1)", False),
        ("file:///etc/passwd", False),
        ("https://a.be@kwaad.be", False),
        ("ftp://a.be", False),
        ("gewoon tekst", False),
        ("", False),
    ],
)
def test_only_a_plain_address_of_the_web_can_be_opened(text: str, opens: bool) -> None:
    assert (web_address(text) is not None) == opens


def test_strange_texts_are_shown_as_they_are(window: MainWindow, page: ServicesPage) -> None:
    sought(page, "vet")

    shown = texts(page.view)
    assert "<b>Vet</b> =1+1" in shown
    assert "<script>" in shown
    assert page.view.link.button.isHidden()


def test_a_target_shows_one_service_and_the_switch_leads_to_the_rights(
    window: MainWindow, page: ServicesPage, worker: Session
) -> None:
    window.go(targets.SERVICES, targets.ShowService(a_service(worker, "taalcafé")))
    settle(window)
    assert page.view.name.text() == "Taalcafé"

    page.finder.switch.chips.chip(targets.RIGHTS).click()
    settle(window)

    assert isinstance(window.stack.currentWidget(), RightsPage)


def test_a_long_list_is_read_page_after_page(worker: Session) -> None:
    read_in(worker, HEAD + "\n".join(f"Dienst {n:04}" + ";" * 18 for n in range(250)) + "\n")
    page = page_of(at(worker), ServicesPage)
    assert len(names(page)) == 100

    for _ in range(3):
        page.finder.list.rows.fetchMore(QtCore.QModelIndex())
        settle(page)

    assert names(page) == [f"Dienst {n:04}" for n in range(250)]
    assert page.finder.cut.isHidden()
    assert len(sought(page, "dienst")) == 100
    assert page.finder.cut.text() == "De eerste 100. Typ nog een woord om er minder te vinden."


def test_what_was_looked_at_stands_on_the_page_of_the_person_and_leads_back(
    window: MainWindow, worker: Session
) -> None:
    mia(worker)
    person = worker.people.by_codename("Mia")[0].id
    socialmap.discuss(worker, a_service(worker, "papierwinkel"), person, "denkt_na", "na het weekend")
    section = OffersSection(window.context, person)
    section.refresh()

    (row,) = section.list.rows.rows()
    assert (row.title, row.pill) == ("Papierwinkel", ("Denkt erover na", "plain"))
    assert "na het weekend" in row.line
    section.list.choose_first()
    section.list.opened.emit(row.key)
    settle(window)
    assert page_of(window, ServicesPage).view.name.text() == "Papierwinkel"


def test_each_section_of_the_person_page_includes_the_offers() -> None:
    assert "offers" in [section.key for section in sections()]
