"""A worker with a list of services, and the window at the social map."""

from collections.abc import Iterator

import pytest
from PySide6 import QtWidgets

from fieldapp.ui.field import targets
from fieldapp.ui.field.socialmap.page import ServicesPage
from fieldapp.ui.shell.window import MainWindow
from fieldapp.workflow.session import Session
from tests.ui.field.worker import a_window, a_worker, page_of
from tests.ui.layout_checks import settle
from tests.ui.socialmap.lists import read_in


@pytest.fixture
def worker() -> Iterator[Session]:
    session = a_worker()
    yield session
    session.close()


@pytest.fixture
def window(worker: Session, dressed: QtWidgets.QApplication) -> MainWindow:
    """The window at the social map, with the list of Noorderhaven read in."""
    read_in(worker)
    return at_services(worker)


@pytest.fixture
def page(window: MainWindow) -> ServicesPage:
    return page_of(window, ServicesPage)


def at_services(session: Session) -> MainWindow:
    window = a_window(session)
    window.go(targets.SERVICES)
    settle(window)
    return window
