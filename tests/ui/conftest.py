"""What every test of a screen needs: no display, the program's own look, Dutch texts."""

import os
from collections.abc import Iterator

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

import pytest
from PySide6 import QtCore, QtWidgets

from fieldapp.ui import language, terms, theme
from tests.ui.stand_ins import InstantBackground, RecordingHost


@pytest.fixture(scope="session")
def dressed(qapp: QtWidgets.QApplication) -> QtWidgets.QApplication:
    """The application with fonts, theme and Dutch texts."""
    theme.load_fonts()
    theme.load_script_fonts()
    language.install(qapp)
    return qapp


@pytest.fixture(autouse=True)
def look(dressed: QtWidgets.QApplication) -> Iterator[None]:
    """Every test starts with the light theme at text scale 1.0, and leaves no window behind."""
    if theme.current() != theme.Theme() or not dressed.styleSheet():
        theme.apply(dressed)
    yield
    for window in QtWidgets.QApplication.topLevelWidgets():
        window.hide()
        window.deleteLater()
    QtCore.QCoreApplication.sendPostedEvents(None, QtCore.QEvent.Type.DeferredDelete)
    terms.show_local(())


@pytest.fixture
def host() -> RecordingHost:
    """Stands in for the window and keeps what it was asked."""
    return RecordingHost()


@pytest.fixture
def instant() -> InstantBackground:
    """A background that does its work at once, in the test's own thread."""
    return InstantBackground()
