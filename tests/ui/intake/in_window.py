"""The real window around a workspace whose session is a stand-in."""

import tempfile
from collections.abc import Callable
from pathlib import Path
from typing import Any

from PySide6 import QtWidgets

from fieldapp.ui.shell.appearance import Appearance
from fieldapp.ui.shell.context import Context
from fieldapp.ui.shell.locking import Locker, Restart
from fieldapp.ui.shell.memory import Memory
from fieldapp.ui.shell.page import Workspace
from fieldapp.ui.shell.window import MainWindow
from tests.ui.stand_ins import InstantBackground


def in_window(session: Any, workspace: Callable[[Context], Workspace]) -> MainWindow:
    """A window at the first page of `workspace`."""
    folder = Path(tempfile.mkdtemp())
    background = InstantBackground()
    locker = Locker(session, background, Restart(folder), lambda held: None, lambda command: None)
    app = QtWidgets.QApplication.instance()
    assert isinstance(app, QtWidgets.QApplication)
    window = MainWindow(session, background, locker, Appearance(app, Memory(folder)))
    window.enter(workspace(window.context))
    assert window.nav is not None
    window.nav.set_badges(window._workspace.badges(session))
    window.header.show_state("Bijgewerkt om 09:01", "ok", "")
    return window
