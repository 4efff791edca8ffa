"""Search everything through the window: while typing, by keyboard, and nothing shown that must not."""

from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from typing import Any

import pytest
from PySide6 import QtCore, QtTest, QtWidgets

from fieldapp.domain.conversation import Conversation
from fieldapp.domain.ids import ConversationId, PersonId
from fieldapp.errors import FieldAppError
from fieldapp.ui import theme
from fieldapp.ui.coordination.workspace import workspace as coordination_workspace
from fieldapp.ui.field import targets
from fieldapp.ui.field.people.person_page import PersonPage
from fieldapp.ui.field.people.talk_page import ConversationPage
from fieldapp.ui.field.places.page import PlacesPage
from fieldapp.ui.field.requests_page import RequestsPage
from fieldapp.ui.field.rights.page import RightsPage
from fieldapp.ui.field.signal_page import SignalPage
from fieldapp.ui.field.signals_page import SignalsPage
from fieldapp.ui.field.socialmap.page import ServicesPage
from fieldapp.ui.field.structural.page import StructuralPage
from fieldapp.ui.intake.inbox import InboxPage
from fieldapp.ui.intake.workspace import workspace as intake_workspace
from fieldapp.ui.shell.search.card import SearchCard
from fieldapp.workflow import conversation, search
from tests.store.values import new_id
from tests.ui.field.worker import AFTERNOON, Keys, a_window, network, page_of
from tests.ui.gallery import SCREEN
from tests.ui.intake.in_window import in_window
from tests.ui.layout_checks import check_screen, settle
from tests.ui.search import screens
from tests.ui.search.worker import filled, put_away, searching, shown, titles
from tests.ui.shell import sample
from tests.ui.socialmap.lists import read_in
from tests.ui.stand_ins import InstantBackground
from tests.workflow.steps.invented import INTAKE, Clock, a_session, delivered, join, mia


def open_card(window: QtWidgets.QWidget) -> SearchCard | None:
    """The search, while it is in sight."""
    return next((card for card in window.findChildren(SearchCard) if card.isVisible()), None)


@pytest.mark.parametrize("page", [targets.TODAY, targets.SIGNALS, targets.PLACES, targets.REQUESTS])
def test_ctrl_k_opens_from_every_page_and_esc_brings_back_the_focus(page: str) -> None:
    window = a_window(shown())
    window.go(page)
    window.header.search.setFocus()
    keys = Keys(window)

    keys.press("Ctrl+K")

    card = open_card(window)
    assert card is not None
    assert card.edit.hasFocus()
    keys.press("Esc")
    assert open_card(window) is None
    assert window.header.search.hasFocus()


def test_a_click_or_a_letter_in_the_box_of_the_header_opens_it() -> None:
    window = a_window(shown())
    window.header.search.setFocus()

    Keys(window).write("rek")

    card = open_card(window)
    assert card is not None
    assert card.edit.text() == "rek"
    QtTest.QTest.mouseClick(card, QtCore.Qt.MouseButton.LeftButton, pos=QtCore.QPoint(5, 5))
    settle(window)
    assert open_card(window) is None
    QtTest.QTest.mouseClick(window.header.search, QtCore.Qt.MouseButton.LeftButton)
    assert open_card(window) is not None


def test_it_finds_by_kind_while_one_types_and_forgives_a_typing_error() -> None:
    window, card = searching(shown())

    Keys(window).write("rekenig")

    found = titles(card)
    assert found[:4] == ["Signalen:", "Zonder naam", "De tuinier", "Mia"]
    assert "Doen:" in found
    assert "Nieuw signaal maken" in found
    assert "gevonden · ook met tikfout:" in card.says.text()
    assert card.also.text() == "rekening"
    line = card.model.line(2)
    assert line is not None
    assert line.item is not None
    assert [line.item.line[a:b] for a, b in line.item.marks] == ["rekening"]


def test_enter_opens_what_the_arrows_chose() -> None:
    window, _ = searching(shown(), "rekening")

    Keys(window).press("Down", "Enter")

    page = page_of(window, SignalsPage)
    assert page._rows[page.list.key()].codename == "De tuinier"
    assert open_card(window) is None


@pytest.mark.parametrize(
    ("text", "page"),
    [
        ("ongeopende", RequestsPage),
        ("voedselbank oost", PlacesPage),
        ("nieuw signaal", SignalPage),
        ("rekenmeester", PersonPage),
        ("sociaal tarief", RightsPage),
        ("papierwinkel", ServicesPage),
        ("wasmachine", ConversationPage),
        ("ticketautomaat", StructuralPage),
    ],
)
def test_each_kind_leads_to_its_own_page(text: str, page: type) -> None:
    session = filled()
    read_in(session)
    person = search.people(session, search.Question.of("rekenmeester"), 1)[0][0]
    said = Conversation(
        ConversationId(new_id()), session.now(), PersonId(person.ref), situation="Wasmachine stuk"
    )
    conversation.save(session, said)
    with session.database.transaction():
        session.database.execute(
            "INSERT INTO structural VALUES ('out', ?, ?, '', '', '', NULL, NULL, 'De ticketautomaat is stuk',"
            " '[]', '[]', '[]', '', '', '', '', '')",
            (new_id(), session.now().isoformat()),
        )
    window, _ = searching(session, text)

    Keys(window).press("Enter")

    page_of(window, page)


def test_a_click_on_a_line_opens_it() -> None:
    window, card = searching(shown(), "ziekenhuis")
    where = card.list.visualRect(card.model.index(1)).center()

    QtTest.QTest.mouseClick(card.list.viewport(), QtCore.Qt.MouseButton.LeftButton, pos=where)

    page_of(window, SignalsPage)


def test_tab_shows_only_this_kind_and_again_all() -> None:
    session = filled(joined=False)
    for _ in range(9):
        mia(session, own_words="Nog een rekening.")
    window, card = searching(session, "rekening")
    assert titles(card).count("Mia") <= 4
    keys = Keys(window)

    keys.press("Tab")

    assert [title for title in titles(card) if title.endswith(":")] == ["Signalen:"]
    assert titles(card).count("Mia") == 10
    assert card.says.text() == "alleen Signalen · 12 gevonden"
    keys.press("Tab")
    assert "Doen:" in titles(card)


def test_an_older_answer_never_overwrites_a_newer_one(monkeypatch: pytest.MonkeyPatch) -> None:
    _, card = searching(shown())
    waiting: list[tuple[Callable[[], Any], Callable[[Any], object]]] = []

    def late(
        self: InstantBackground,
        pool: ThreadPoolExecutor,
        work: Callable[[], Any],
        owner: QtCore.QObject,
        then: Callable[[Any], object],
        failed: Callable[[FieldAppError], object] | None,
    ) -> None:
        waiting.append((work, then))

    monkeypatch.setattr(InstantBackground, "_submit", late)
    card.edit.setText("ziekenhuis")
    card._look()
    first = waiting[0][0]()
    card.edit.setText("tafel")
    card._look()
    waiting[1][1](waiting[1][0]())
    waiting[0][1](first)

    assert titles(card)[1] == "Zonder naam"
    assert waiting[0][0]() is None  # and a question that is no longer asked is not even looked up


def test_without_quotes_nobodys_words_are_shown_and_the_choice_stays() -> None:
    session = filled(joined=False)
    window, card = searching(session, "rekening")
    assert "ziekenhuis" in said(card)

    Keys(window).press("Alt+Z")

    assert "ziekenhuis" not in said(card)
    assert "tafel" not in said(card)
    assert titles(card)[:3] == ["Signalen:", "Zonder naam", "De tuinier"]
    assert card.says.text().startswith("zonder citaten")
    assert "ziekenhuis" not in said(searching(session, "rekening")[1])


def test_the_choice_about_quotes_is_offered_among_the_things_to_do() -> None:
    session = filled(joined=False)
    window, card = searching(session, "citaten")

    Keys(window).press("Enter")

    assert not search.quotes_wanted(session)
    assert "Zoeken met citaten" in titles(card)


def test_no_home_address_and_nothing_that_was_put_away_is_found() -> None:
    session = filled(joined=False)
    put_away(session, "De tuinier")

    _, card = searching(session, "barbara")
    assert card.says.text() == ""
    assert card.nothing.isVisible()
    card.edit.setText("Geheimstraat")
    card._look()
    assert "Geheimstraat" not in said(card)
    assert "Rekenmeester" not in said(card)


def test_a_list_can_be_narrowed_and_the_box_says_by_what() -> None:
    window = a_window(shown())
    window.go(targets.SIGNALS)
    page = page_of(window, SignalsPage)
    keys = Keys(window)

    keys.press("Ctrl+K")
    keys.write("ziekenhuis")
    card = open_card(window)
    assert card is not None
    for _ in range(10):
        line = card.chosen()
        if line is not None and line.item is not None and line.item.title == "Zoeken in signalen":
            break
        keys.press("Down")
    keys.press("Enter")

    assert window.header.search.text() == "ziekenhuis"
    QtTest.QTest.qWait(250)
    assert [row.codename for row in page._rows.values()] == ["De tuinier"]
    window.header.search.setFocus()
    keys.press("Backspace")
    assert window.header.search.text() == ""
    QtTest.QTest.qWait(250)
    assert len(page._rows) > 1


def test_leaving_a_narrowed_list_shows_all_of_it_again() -> None:
    window = a_window(shown())
    window.go(targets.SIGNALS)
    window._narrow("ziekenhuis")

    window.go(targets.TODAY)
    window.go(targets.SIGNALS)

    assert window.header.search.text() == ""
    QtTest.QTest.qWait(250)
    assert len(page_of(window, SignalsPage)._rows) > 1


def test_lock_cover_and_danger_leave_nothing_of_the_search_in_sight() -> None:
    for leave in ("hide_screen", "danger", "conceal"):
        window, card = searching(shown(), "rekening")

        getattr(window, leave)()

        assert open_card(window) is None
        assert card.edit.text() == ""
        assert card.model.rowCount() == 0


def test_a_workspace_without_kinds_still_offers_its_pages(tmp_path: Any) -> None:
    window = sample.window(tmp_path)
    window.resize(*SCREEN)
    window.show()
    held: Any = window.context.session
    held.preferences = type("Prefs", (), {"get": lambda self, key, default: default})()
    window.search("")
    card = open_card(window)
    assert card is not None
    assert "Naar Contactvragen" in titles(card)


def test_intake_finds_a_request_that_was_received(tmp_path: Path) -> None:
    worker = filled()
    desk = a_session(tmp_path / "desk", INTAKE, Clock(AFTERNOON))
    join(desk, network(), "ocmw", "balie")
    [request] = search.requests(worker, search.Question.of("ongeopende"), 1)[0]
    delivered(worker, desk, request.id)
    window = in_window(desk, intake_workspace)
    window.resize(*SCREEN)
    window.show()

    window.search("ongeopnde")
    settle(window)

    card = open_card(window)
    assert card is not None
    assert titles(card)[0] == "Contactvragen:"
    card._open()
    assert page_of(window, InboxPage).request_id() == request.id


def test_the_coordinator_finds_a_member() -> None:
    window = in_window(shown(), coordination_workspace)
    window.resize(*SCREEN)
    window.show()

    window.search("ocmw")
    settle(window)

    card = open_card(window)
    assert card is not None
    assert titles(card)[0] == "Leden:"
    assert titles(card)[1].startswith("OCMW")
    window.hide_screen()


def test_a_screen_reader_hears_the_chosen_line() -> None:
    window, card = searching(shown(), "rekening")

    Keys(window).press("Down")

    assert "De tuinier" in card.edit.accessibleDescription()
    index = card.list.currentIndex()
    assert "Signalen" in str(index.data(QtCore.Qt.ItemDataRole.AccessibleTextRole))


@pytest.mark.parametrize("scale", [1.0, 2.0])
@pytest.mark.parametrize("name", [name for name, _ in screens.screens()])
def test_every_state_fits_the_smallest_screen(
    dressed: QtWidgets.QApplication, scale: float, name: str
) -> None:
    theme.apply(dressed, scale)
    window = dict(screens.screens())[name]()
    window.resize(*SCREEN)
    settle(window)
    card = open_card(window)

    assert card is not None
    assert window.rect().contains(card.card.geometry())
    rows = sum(card.list.sizeHintForRow(row) for row in range(card.model.rowCount()))
    reach = card.card.geometry().bottom()
    assert card.list.height() == rows or reach >= window.height() - 30, "as tall as the window allows"
    check_screen(card)


def said(card: SearchCard) -> str:
    """Every word of the results."""
    rows = range(card.model.rowCount())
    return "\n".join(str(card.model.index(row).data(QtCore.Qt.ItemDataRole.DisplayRole)) for row in rows)
