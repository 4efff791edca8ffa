"""What a colleague handed over stands on Vandaag until somebody read it."""

from collections.abc import Iterator

import pytest
from PySide6 import QtWidgets

from fieldapp.ui.field import targets
from fieldapp.ui.field.handovers.page import HandoversPage
from fieldapp.ui.field.today_page import TodayPage
from fieldapp.ui.field.workspace import workspace
from fieldapp.ui.shell.window import MainWindow
from fieldapp.ui.widgets.lines import Line
from fieldapp.workflow import follow_up
from fieldapp.workflow.session import Session
from tests.ui.field.worker import page_of
from tests.ui.homecare.aide import a_window
from tests.ui.homecare.supervisor import a_supervisor, came
from tests.ui.layout_checks import settle, texts


@pytest.fixture
def boss(dressed: QtWidgets.QApplication) -> Iterator[Session]:
    session = a_supervisor()
    yield session
    session.close()


def vandaag(session: Session) -> MainWindow:
    window = a_window(session, workspace)
    window.go(targets.TODAY)
    settle(window)
    return window


def test_it_says_who_gives_it_and_leads_to_it_and_goes_once_read(boss: Session) -> None:
    handover = came(boss, name="Rosa")
    window = vandaag(boss)
    page = page_of(window, TodayPage)
    assert "Rita Peeters geeft iets aan je door" in texts(page.todo)
    assert "Rosa" not in texts(page.todo)

    line = next(each for each in page.todo.findChildren(Line) if each.isVisible())
    line.pressed.emit()
    settle(window)

    assert page_of(window, HandoversPage).list.key() == handover
    assert follow_up.today(boss).cards == ()


def test_several_are_one_card(boss: Session) -> None:
    for name in ("Rosa", "Berta"):
        came(boss, name=name)

    [card] = follow_up.today(boss).cards

    assert (card.kind, card.count) == ("handed_over", 2)
    assert "Collega's geven 2 dingen aan je door" in texts(page_of(vandaag(boss), TodayPage).todo)
