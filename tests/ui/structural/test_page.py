"""Noting a structural signal by hand: kept while typing, stopped by a person in it, sealed, heard back."""

from collections.abc import Iterator

import pytest
from PySide6 import QtWidgets
from pytestqt.qtbot import QtBot

from fieldapp.domain.ids import PlaceId
from fieldapp.domain.structural import decode_structural
from fieldapp.store.structural import OUT
from fieldapp.ui.field import targets
from fieldapp.ui.field.structural.page import StructuralPage, _Look
from fieldapp.ui.shell.window import MainWindow
from fieldapp.workflow import structural
from fieldapp.workflow.session import Session
from tests.ui.field.worker import Keys, a_window, a_worker, page_of
from tests.ui.layout_checks import settle, texts
from tests.ui.structural.screens import CARD, told

KRING, NIGHT = PlaceId("1" * 32), PlaceId("2" * 32)
PATTERN = "Een afspraak maken kan enkel online."


@pytest.fixture
def worker() -> Iterator[Session]:
    session = a_worker()
    yield session
    session.close()


@pytest.fixture
def window(worker: Session, dressed: QtWidgets.QApplication) -> MainWindow:
    window = a_window(worker)
    window.go(targets.STRUCTURAL)
    settle(window)
    return window


def a_page(window: MainWindow) -> StructuralPage:
    return page_of(window, StructuralPage)


def looked(page: StructuralPage) -> None:
    """The moment after the last keystroke is over."""
    page._looking.stop()
    page.look()


def sealed(session: Session) -> list[bytes]:
    rows = session.database.rows("SELECT payload FROM message WHERE direction = 'out'")
    return [payload for (payload,) in rows]


def test_half_a_minute_with_the_keyboard_alone(window: MainWindow, worker: Session, qtbot: QtBot) -> None:
    """Text, a kind of problem, Ctrl+Return: it is sealed, and the form is empty again."""
    page, keys = a_page(window), Keys(window)
    qtbot.waitUntil(lambda: "Geen namen" in keys.name())
    keys.write(PATTERN)
    keys.until("Regels")
    keys.press("Right", "Space")
    qtbot.waitUntil(page.form.send_button.isEnabled)
    keys.press("Ctrl+Return")

    (payload,) = sealed(worker)
    signal = decode_structural(payload)
    assert (signal.text, signal.types, signal.municipality) == (
        PATTERN,
        ("werking_organisatie",),
        "Noorderhaven",
    )
    assert page.form.text.text() == ""
    assert "Vertrekt zodra er verbinding is." in page.mine.list.rows.rows()[0].line
    assert structural.drafts(worker) == []
    assert keys.count <= 12


def test_a_person_in_the_text_stops_it_until_it_is_left_out(window: MainWindow, worker: Session) -> None:
    page = a_page(window)
    page.form.text.edit.setPlainText(f"{PATTERN} Gisteren kwam Linde 12 voor de derde keer.")
    page.form.types.chips.chip("regelgeving").click()
    looked(page)

    assert not page.form.send_button.isEnabled()
    assert "‘Linde 12’ lijkt een adres. Dat kan niet mee." in texts(page)
    assert "Los eerst het adres op." in page.form.foot.text()
    page.form.notes.buttons[0].click()
    looked(page)

    assert page.form.text.text() == f"{PATTERN} Gisteren kwam voor de derde keer."
    assert page.form.notes.isHidden()
    assert page.form.send_button.isEnabled()
    page.form.send_button.click()
    assert b"Linde" not in sealed(worker)[0]


def test_what_is_wrong_is_said_under_its_field(window: MainWindow, worker: Session) -> None:
    page = a_page(window)
    page.form.text.edit.setPlainText("Een afspraak kan enkel online. " * 50)
    page.form.municipality.combo.setEditText("Zone 3")
    looked(page)

    assert page.form.text.problem.text() == "Te lang: hoogstens 1200 tekens."
    assert page.form.municipality.problem.text() == "Alleen de naam van een gemeente."
    assert not page.form.send_button.isEnabled()


def test_a_look_at_what_was_typed_before_opens_nothing(window: MainWindow, worker: Session) -> None:
    """Its answer comes after one typed on: what it says is not about these words."""
    page = a_page(window)
    page.form.text.edit.setPlainText(PATTERN)
    page.form.types.chips.chip("regelgeving").click()
    before = page.form.form()
    page.form.text.edit.setPlainText("Gisteren kwam Linde 12 voor de derde keer.")
    page._looked(_Look(before, structural.check(worker, before), structural.similar(worker, before), ()))

    assert not page.form.send_button.isEnabled()


def test_pressing_send_before_the_look_is_over_still_stops_it(window: MainWindow, worker: Session) -> None:
    page = a_page(window)
    page.form.text.edit.setPlainText("Gisteren kwam Linde 12 voor de derde keer.")
    page.form.types.chips.chip("regelgeving").click()
    page.send()

    assert sealed(worker) == []
    assert page.form.text.text().startswith("Gisteren")


def test_what_is_typed_is_a_draft_and_comes_back(window: MainWindow, worker: Session) -> None:
    page = a_page(window)
    page.form.text.edit.setPlainText(PATTERN)
    page.form.people.edit.setText("Praatgroep De Kring")
    (write,) = page.save_forms()
    write(worker)

    again = a_window(worker)
    again.go(targets.STRUCTURAL)
    shown = a_page(again)
    assert (shown.form.text.text(), shown.form.people.text()) == (PATTERN, "Praatgroep De Kring")
    shown.form.clear_button.click()
    assert shown.form.text.text() == ""
    assert structural.drafts(worker) == []


def test_started_at_a_place_it_takes_its_kind_not_its_name(window: MainWindow, worker: Session) -> None:
    window.go(targets.STRUCTURAL, targets.NewStructural(NIGHT))
    page = a_page(window)

    assert page.form.form().place_kind == "nachtopvang"
    assert "Nachtschip" not in texts(page)


def test_what_looks_like_it_shows_while_typing(window: MainWindow, worker: Session) -> None:
    told(
        worker, CARD, "Afspraak enkel online",
        (5, "rapporteren", "", "Gemeld aan de dienst Wonen.", "", "Praatgroep De Kring"),
    )  # fmt: skip
    page = a_page(window)
    page.form.text.edit.setPlainText("Je kan enkel online een afspraak maken")
    looked(page)

    shown = texts(page)
    assert "Lijkt hierop: ‘Afspraak enkel online’" in shown
    assert "7 signalen · 4 diensten" in shown
    assert "Besproken met Praatgroep De Kring, 9 mensen" in shown
    assert page.theme.track.accessibleName() == "fase 5 van 8: Melden"


def test_what_became_of_one_is_told_with_its_state(window: MainWindow, worker: Session) -> None:
    told(
        worker,
        CARD,
        "Geen kaart zonder bankkaart",
        (2, "feedback", "opgelost", "Het kan nu ook met geld.", "", ""),
    )
    window.go(targets.STRUCTURAL, targets.ShowStructural(CARD))
    page = a_page(window)

    (row,) = page.mine.list.rows.rows()
    assert (row.title, row.pill) == ("Geen kaart zonder bankkaart", ("opgelost", "ok"))
    assert "Het kan nu ook met geld." in texts(page.theme)
    assert "Opmerken: 14" in page.mine.pillars.accessibleName()


def test_without_a_network_it_says_so_and_keeps_it(dressed: QtWidgets.QApplication) -> None:
    session = a_worker(joined=False)
    window = a_window(session)
    window.go(targets.STRUCTURAL)
    page = a_page(window)
    page.form.text.edit.setPlainText(PATTERN)
    page.form.types.chips.chip("regelgeving").click()
    page.send()

    assert page.form.text.text() == PATTERN
    assert session.store.structural.newest(OUT) == []
    (write,) = page.save_forms()
    write(session)
    assert len(structural.drafts(session)) == 1
    session.close()
