"""D2: intake with 40 requests. Next and previous by key, an attempt in two taps, the red line on top, the
oldest term first."""

from collections.abc import Iterator
from datetime import timedelta

import pytest
from PySide6 import QtCore, QtWidgets
from PySide6.QtTest import QTest

from fieldapp.ui.intake.inbox import InboxPage
from fieldapp.ui.intake.panels import AttemptPanel
from tests.ui import stand_ins
from tests.ui.conftest import dressed as dressed
from tests.ui.conftest import look as look
from tests.ui.intake.mailbox import TODAY, AnIntakeSession, Mailbox, a_request

Key = QtCore.Qt.Key
MANY = 40


@pytest.fixture
def box() -> Iterator[Mailbox]:
    """Forty requests of mine that came in any order, each with a term of its own."""
    box = Mailbox()
    for n in range(MANY):
        days = (n * 7) % MANY
        term = TODAY + timedelta(days=days)
        box.add(
            a_request(
                f"r{days:02}", f"Persoon {days}", term=term, days_left=days, mine=True, state="opgenomen"
            )
        )
    with box.instead():
        yield box


@pytest.fixture
def page(box: Mailbox, dressed: QtWidgets.QApplication) -> InboxPage:
    shown = InboxPage(stand_ins.context(AnIntakeSession()), "mine")
    shown.context.changed.connect(shown.refresh)
    shown.resize(1150, 712)
    shown.show()
    shown.refresh()
    return shown


def test_the_oldest_term_stands_first_and_n_goes_through_all_of_them(page: InboxPage) -> None:
    page.activateWindow()
    page.list.rows.setFocus()
    seen = [page.request_id()]
    for _ in range(MANY - 1):
        QTest.keyClick(page.list.rows, Key.Key_N)
        seen.append(page.request_id())

    assert seen == [f"r{days:02}" for days in range(MANY)]
    QTest.keyClick(page.list.rows, Key.Key_N)
    assert page.request_id() == seen[-1], "the last one stays"
    QTest.keyClick(page.list.rows, Key.Key_P)
    assert page.request_id() == seen[-2]


def test_an_attempt_today_of_a_visit_to_a_closed_door_is_two_taps(page: InboxPage, box: Mailbox) -> None:
    page.open("r03")
    page.steps.buttons["poging"].click()
    panel = page.steps.panel
    assert isinstance(panel, AttemptPanel)
    next(iter(panel.buttons.values())).click()

    assert box.calls[-2:] == [("on", TODAY.isoformat()), ("poging", "r03")]
    assert box.held["r03"].steps[-1].detail == "bezoek_niet_thuis"


def test_the_red_line_is_the_first_thing_under_the_name(page: InboxPage) -> None:
    page.open("r03")

    body = page.detail.body
    assert body.itemAt(1).widget() is page.detail.red_line
    assert page.detail.red_line.property("tone") == "bad"
    assert page.detail.red_line.text.text().startswith("Niet thuis bellen.")
