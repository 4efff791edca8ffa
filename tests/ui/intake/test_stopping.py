"""Somebody wants to stop: found by number or name, asked once more, stopped, told honestly."""

from collections.abc import Iterator

import pytest
from PySide6 import QtWidgets

from fieldapp.store.requests import OUT
from fieldapp.ui.intake.sheets_page import IntakeSheetsPage
from fieldapp.workflow import answer
from fieldapp.workflow.sheets import find_stop
from tests.ui import stand_ins
from tests.ui.intake.stopping import Desks, desks, stop_page
from tests.ui.layout_checks import texts
from tests.workflow.steps.invented import state


@pytest.fixture
def there(dressed: QtWidgets.QApplication) -> Iterator[Desks]:
    made = desks()
    yield made
    for session in (made.worker, made.desk, made.colleague):
        session.close()


def test_by_the_number_it_asks_once_more_and_then_stops(there: Desks) -> None:
    page = stop_page(there.desk, there.number)

    assert page.who.text() == "Mia Claes wil stoppen"
    assert "Dit kan niet terug" in texts(page)
    assert state(there.desk, there.request_id) == "ontvangen"
    page.yes_button.click()
    assert state(there.desk, there.request_id) == "ingetrokken"
    assert page.who.text() == "Gestopt"
    assert "Het is gewist op 1 van de 2 toestellen van dit postvak." in texts(page.done)
    assert "Mia" not in texts(page)
    there.post.carry()
    page.open(there.request_id)
    assert "Het is gewist op elk toestel van dit postvak." in texts(page.done)
    assert state(there.worker, there.request_id, OUT) == "ingetrokken"


def test_by_the_name_and_no_goes_back(there: Desks) -> None:
    page = stop_page(there.desk, "mia cla")

    assert [row.title for row in page.list.rows.rows()] == ["Mia Claes"]
    page.no_button.click()
    assert (page.asked.text(), page.list.rows.rows(), page.yes_button.isHidden()) == ("", (), True)
    assert state(there.desk, there.request_id) == "ontvangen"


def test_what_is_not_here_says_where_to_ask(there: Desks) -> None:
    page = stop_page(there.desk, "Z9-999")
    assert "die dienst kan het stoppen" in texts(page.said)

    page.asked.edit.setText("x")
    page.find_button.click()
    assert "minstens twee letters" in texts(page)


def test_what_stands_in_the_own_dossier_is_said(there: Desks) -> None:
    answer.take_up(there.desk, there.request_id)
    answer.contact_made(there.desk, there.request_id)
    answer.close(there.desk, there.request_id, "hulp_gestart")
    page = stop_page(there.desk, there.number)

    assert "blijft daar" in texts(page.dossier)
    assert not page.dossier.isHidden()


def test_a_number_on_the_sheets_page_leads_here(there: Desks) -> None:
    host = stand_ins.RecordingHost()
    page = IntakeSheetsPage(stand_ins.context(there.desk, host))
    page.stop.chosen.emit(find_stop(there.desk, there.number)[0])

    assert host.went == [("stop", there.request_id)]
