"""A worker with a store, and the window around it."""

from collections.abc import Iterator

import pytest
from PySide6 import QtWidgets

from fieldapp.ui.shell.window import MainWindow
from fieldapp.workflow.session import Session
from tests.ui.field.worker import a_window, a_worker


@pytest.fixture
def worker() -> Iterator[Session]:
    """A field worker of a base actor, member of the invented network."""
    session = a_worker()
    yield session
    session.close()


@pytest.fixture
def window(worker: Session, dressed: QtWidgets.QApplication) -> MainWindow:
    """The worker's window, at Vandaag."""
    return a_window(worker)
