"""The window around the pages: what it shows, where keys lead, what it tells and what it hides."""

from dataclasses import replace

import pytest
from PySide6 import QtCore, QtGui, QtTest, QtWidgets

from fieldapp.errors import DiskFull, Locked
from fieldapp.ui.shell.cover import Cover
from fieldapp.ui.shell.danger import DangerCard
from fieldapp.ui.shell.page import Page
from fieldapp.workflow.changes import Change
from tests.ui.layout_checks import accessible_name, settle, texts
from tests.ui.shell import sample

KEY = QtCore.Qt.Key


@pytest.fixture
def window(qtbot, tmp_path):
    made = sample.window(tmp_path)
    qtbot.addWidget(made)
    made.resize(1366, 768)
    made.show()
    made.activateWindow()
    settle(made)
    return made


def press(window, sequence: str) -> None:
    """A shortcut, through Qt's own shortcut map."""
    keys = QtGui.QKeySequence(sequence)[0]
    QtTest.QTest.keyClick(window, keys.key(), keys.keyboardModifiers())
    settle(window)


def test_the_first_page_is_shown_and_its_entry_lit(window):
    assert window.header.title.text() == "Vandaag, dinsdag 24 november"
    assert [item.text() for item in window.nav.items.values() if item.lit] == ["Vandaag"]


def test_a_page_under_another_keeps_that_entry_lit_and_gets_its_target(window):
    window.go("signal", "target")

    page = window.stack.currentWidget()
    assert window.header.title.text() == "Nieuw signaal"
    assert [item.text() for item in window.nav.items.values() if item.lit] == ["Signalen"]
    assert (page.opened, page.refreshed) == (["target"], [None])


def test_neither_title_nor_lock_screen_names_anyone(window):
    window.go("signal")

    assert window.windowTitle() == "Vindplaats"


def test_the_foot_says_who_works_here_and_under_which_duty(window):
    assert window.nav.who.text() == (
        "Samira B. · Buurtwerk Noord\nDiscretieplicht: doorgeven kan met toestemming"
    )
    assert "Slot over 4 min" in texts(window.nav)


def test_badges_are_read_again_after_a_change(window, qtbot):
    window.nav.set_badges({})

    window.context.changed.emit(Change.SIGNALS)

    qtbot.waitUntil(lambda: accessible_name(window.nav.items["signals"]) == "Signalen, 4")


def test_only_the_page_in_sight_hears_of_a_change(window):
    window.go("signals")
    hidden = window.stack.currentWidget()
    window.go("signal")

    window.context.changed.emit(Change.DRAFTS)

    assert hidden.refreshed == [None]
    assert window.stack.currentWidget().refreshed == [None, Change.DRAFTS]


def test_a_title_set_later_shows_only_for_the_page_in_sight(window):
    window.go("signal")
    page = window.stack.currentWidget()

    page.set_title("Signaal van Mia")
    window.go("today")
    page.set_title("Niet in beeld")

    assert window.header.title.text() == "Vandaag, dinsdag 24 november"


def test_pages_can_be_reached_by_number(window):
    press(window, "Ctrl+2")

    assert window.nav.items["signals"].lit


def test_everything_can_be_reached_by_tab_alone(window):
    """Tab from control to control comes by the menu, the card for danger, search, status and the page."""
    window.go("signal")
    seen, here = set(), window.nav.items["signals"]
    here.setFocus()
    for _ in range(40):
        QtTest.QTest.keyClick(QtWidgets.QApplication.focusWidget(), KEY.Key_Tab)
        seen.add(accessible_name(QtWidgets.QApplication.focusWidget()))

    wanted = {
        "Gevaar? Bel eerst",
        "Zoeken in alles… (Ctrl+K)",
        "Wat zag of hoorde jij?",
        "Uitleg · F1",
        "Instellingen · Ctrl+,",
    }
    assert wanted <= seen


def test_the_menu_is_walked_by_arrow_keys(window):
    window.nav.items["today"].setFocus()

    QtTest.QTest.keyClick(window.nav.items["today"], KEY.Key_Down)
    QtTest.QTest.keyClick(window.nav.items["signals"], KEY.Key_Return)

    assert window.nav.items["signals"].lit


def test_danger_is_one_press_away_and_esc_brings_one_back(window):
    window.go("signal")
    window.nav.sos.click()
    settle(window)
    card = window.centralWidget().currentWidget()

    assert isinstance(card, DangerCard)
    assert "De app verstuurt nu niets" in texts(card)
    assert "Leidinggevende: Hilde M." in texts(card)
    QtTest.QTest.keyClick(card.close_button, KEY.Key_Escape)
    settle(window)
    assert not isinstance(window.centralWidget().currentWidget(), DangerCard)


def test_hiding_covers_everything_and_lifting_shows_it_again(window):
    window.go("signal")
    window.stack.currentWidget().field.set_text("Moe.")

    window.hide_screen()
    settle(window)

    cover = window.centralWidget().currentWidget()
    assert isinstance(cover, Cover)
    assert "Moe." not in texts(window)
    for key in (KEY.Key_Escape, KEY.Key_Return, KEY.Key_Space):
        QtTest.QTest.keyClick(cover, key)
    QtTest.QTest.mouseClick(cover, QtCore.Qt.MouseButton.LeftButton)
    settle(window)
    assert window.centralWidget().currentWidget() is cover  # nothing one does by chance brings the work back

    window.hide_screen()  # Esc Esc once more
    settle(window)
    assert "Moe." in texts(window)


def test_the_hidden_screen_names_neither_program_nor_people(window):
    window.go("signal")

    window.hide_screen()
    settle(window)

    shown = texts(window)
    assert window.windowTitle() == "Weekplanning"
    assert "Week 48" in shown
    assert not any(word in shown for word in ("Vindplaats", "Samira", "Buurtwerk", "Mia", "Signaal"))
    window.hide_screen()
    assert window.windowTitle() == "Vindplaats"


def test_nothing_opens_over_a_hidden_screen(window):
    window.hide_screen()

    for sequence in ("Ctrl+,", "F1", "Ctrl+K", "Ctrl+2"):
        press(window, sequence)
    window.asked()

    assert isinstance(window.centralWidget().currentWidget(), Cover)
    assert QtWidgets.QApplication.activeModalWidget() is None


def test_hiding_closes_what_stands_over_the_window(window):
    window.show_settings()
    settle(window)

    window.hide_screen()
    settle(window)

    assert not any(
        isinstance(w, QtWidgets.QDialog) and w.isVisible() for w in QtWidgets.QApplication.topLevelWidgets()
    )


def test_whoever_closes_the_hidden_screen_locks(window, monkeypatch):
    locked = []
    monkeypatch.setattr(window._locker, "lock", lambda: locked.append(True))
    window.hide_screen()

    window.centralWidget().currentWidget().button.click()

    assert locked == [True]


def test_a_message_takes_its_own_room_and_covers_no_control(window):
    window.go("signal")
    bottom = window.stack.mapTo(window, window.stack.rect().bottomLeft()).y()

    window.toast("Signaal gewist.", lambda: None)
    settle(window)

    toast = window._toast
    assert window.stack.mapTo(window, window.stack.rect().bottomLeft()).y() < toast.geometry().top()
    toast.hide()
    settle(window)
    assert window.stack.mapTo(window, window.stack.rect().bottomLeft()).y() == bottom


def test_a_long_state_of_the_connection_does_not_widen_the_window(window):
    window._appearance.change("scale", 2.0)
    window.header.show_state("Laatste contact 12 uur geleden · 13 klaar om te versturen", "off", "")
    settle(window)

    assert window.minimumSizeHint().width() <= 1366
    assert window.width() == 1366
    window._appearance.change("scale", 1.0)


def test_nothing_is_said_over_a_hidden_screen(window):
    window.toast("Signaal van Mia gewist.")
    window.hide_screen()
    assert "Mia" not in texts(window)

    window.toast("Signaal van Mia gewist.")

    assert "Mia" not in texts(window)


def test_a_failure_nobody_handled_is_told_in_words(window):
    window.context.background.failed.emit(DiskFull())

    assert "De schijf is vol. Er is niets verloren." in texts(window)


def test_a_locked_store_says_nothing_on_the_way_out(window):
    window.context.background.failed.emit(Locked())

    assert "op slot" not in texts(window.stack)


def test_the_text_grows_by_keys_and_is_remembered(window, tmp_path):
    press(window, "Ctrl++")
    press(window, "Ctrl++")

    assert "scale = 1.3" in (tmp_path / "window.settings").read_text()
    press(window, "Ctrl+0")
    assert "scale = 1.0" in (tmp_path / "window.settings").read_text()


def test_the_pill_of_a_device_without_a_network_leads_to_joining(qtbot, tmp_path):
    window = sample.window(tmp_path, sample.session(member=False))
    qtbot.addWidget(window)

    with qtbot.waitSignal(window.connect_asked):
        window.header.pill.click()


def test_the_size_of_the_window_is_remembered_without_anything_else(window, tmp_path):
    window.resize(1000, 700)
    window.close()

    kept = (tmp_path / "window.settings").read_text()
    assert "width = 1000" in kept
    assert "Samira" not in kept


def test_a_page_that_comes_with_a_network_joins_the_menu(window, monkeypatch):
    monkeypatch.setattr(window.syncing, "start", lambda: None)
    workspace = sample.workspace()
    more = replace(
        workspace,
        subtitle="Noorderhaven",
        pages=[*workspace.pages, Page("devices", "Toestellen", sample.PlainPage)],
    )

    window.renew(more)
    window.nav.items["devices"].click()

    assert "Noorderhaven" in texts(window.nav)
    assert window.nav.items["devices"].lit
    assert [item.text() for item in window.nav.items.values()][-1] == "Toestellen"


def test_the_coordinators_foot_says_that_no_persons_are_seen(qtbot, tmp_path):
    held = sample.session()
    held.profile = replace(held.profile, workspace="coordination")
    made = sample.window(tmp_path, held)
    qtbot.addWidget(made)

    assert made.nav.who.text() == "Samira B. · Buurtwerk Noord\nZiet geen gegevens van personen"
