"""The page on which a worker, or a colleague of the team, stops what was sent."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6 import QtWidgets

from fieldapp.domain.requests.table import WITHDRAWN
from fieldapp.domain.stopping import stop_number
from fieldapp.store.requests import OUT
from fieldapp.ui import theme
from fieldapp.ui.field import targets
from fieldapp.ui.field.requests_page import RequestsPage
from fieldapp.ui.field.stop_page import FieldStopPage
from fieldapp.workflow.session import Session
from tests.ui.field.stop_screens import NAME, THREAD, Factory, a_copy, page, screens
from tests.ui.field.worker import a_worker, page_of
from tests.ui.gallery import render
from tests.ui.homecare.supervisor import a_supervisor
from tests.ui.layout_checks import check_screen, settle, texts
from tests.workflow.steps.invented import sent, state


@pytest.fixture
def worker(dressed: QtWidgets.QApplication) -> Iterator[Session]:
    session = a_worker()
    yield session
    session.close()


@pytest.fixture
def boss(dressed: QtWidgets.QApplication) -> Iterator[Session]:
    session = a_supervisor()
    a_copy(session)
    yield session
    session.close()


@pytest.mark.parametrize(("name", "factory"), screens(), ids=[name for name, _ in screens()])
def test_nothing_is_cut_at_either_end_of_the_text_scale(
    dressed: QtWidgets.QApplication, name: str, factory: Factory
) -> None:
    widget = render(factory)
    check_screen(widget)
    theme.apply(dressed, 2.0)
    check_screen(widget)


def test_ones_own_is_found_by_a_part_of_the_name_asked_once_more_and_stopped(worker: Session) -> None:
    request_id = sent(worker)
    found = page(worker, "mia")
    assert "Mia wil stoppen" in texts(found)
    assert state(worker, request_id, OUT) != WITHDRAWN

    found.yes_button.click()
    settle(found)
    assert state(worker, request_id, OUT) == WITHDRAWN
    assert "Gestopt" in texts(found)
    assert not found.yes_button.isVisible()


@pytest.mark.parametrize("typed", [NAME.upper(), stop_number(THREAD)])
def test_a_colleagues_is_found_by_the_whole_name_or_the_number_and_names_nobody(
    boss: Session, typed: str
) -> None:
    found = page(boss, typed)
    assert "Deze persoon wil stoppen" in texts(found)
    assert found.list.key() == THREAD
    found.yes_button.click()
    settle(found)
    assert "laptop van je collega" in texts(found)
    kept = boss.store.stop_copies.get(THREAD)
    assert kept is not None
    assert kept.stopped_at is not None


def test_a_part_of_the_name_finds_nothing_of_a_colleague_and_says_what_one_can_do(boss: Session) -> None:
    found = page(boss, "Mia")
    assert "Vraag over welke dienst het blad gaat" in texts(found)
    assert not found.yes_button.isVisible()


def test_from_the_list_of_requests(worker: Session) -> None:
    sent(worker)
    window = page(worker).window()
    window.go(targets.REQUESTS)  # type: ignore[attr-defined]
    settle(window)
    page_of(window, RequestsPage).stop_button.click()  # type: ignore[arg-type]
    settle(window)
    assert isinstance(window.stack.currentWidget(), FieldStopPage)  # type: ignore[attr-defined]
