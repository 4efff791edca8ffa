"""Ten fingers at a window: Tab, arrows, Space, shortcuts and letters, and nothing else."""

import time
from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Final

from PySide6 import QtCore, QtGui, QtTest, QtWidgets

from fieldapp.demo.driver import wait
from fieldapp.ui.shell.window import MainWindow
from fieldapp.ui.widgets.pressable import Pressable

_LEVELS: Final = 2
_AROUND: Final = 70  # more stops than any screen has


class Unreachable(Exception):
    """No key leads there: the screen cannot be worked by keyboard."""


@dataclass
class Hands:
    """Every key goes to whatever has the focus; where that is, is only asked for its accessible name."""

    window: MainWindow
    count: int = 0
    passed: list[str] = field(default_factory=list)

    def press(self, *names: str) -> None:
        """Keys or combinations such as "Tab" or "Ctrl+N"."""
        for name in names:
            combination = QtGui.QKeySequence(name)[0]
            QtTest.QTest.keyClick(_focus(self.window), combination.key(), combination.keyboardModifiers())
            self.count += 1
            _rest()

    def type(self, text: str) -> None:
        """Letters, one after the other."""
        QtTest.QTest.keyClicks(_focus(self.window), text)
        self.count += len(text)
        _rest()

    def to(self, label: str, group: str = "") -> None:
        """Go by Tab, and by arrows inside a group, to what is called `label` (in the group of that name)."""
        self.passed = []
        self._wake()
        for _ in range(_AROUND):
            if self._reached(label, group):
                return
            self.passed.append(_name(_focus(self.window)))
            self.press("Tab")
        raise Unreachable(f"{label!r} is not reached by Tab; passed {self.passed}")

    def tap(self, label: str, group: str = "") -> None:
        """Go there and press Space: a chip, a tick, a card or a button."""
        self.to(label, group)
        self.press("Space")

    def tick(self, label: str, group: str = "") -> None:
        """The same, for what may be on already and must be."""
        self.to(label, group)
        found = _focus(self.window)
        if isinstance(found, QtWidgets.QAbstractButton) and not found.isChecked():
            self.press("Space")

    def mark(self, label: str) -> None:
        """Tick the box that is called precisely this; a field beside it may have the same name."""
        self.passed = []
        for _ in range(_AROUND):
            found = _focus(self.window)
            if isinstance(found, QtWidgets.QAbstractButton) and found.isCheckable() and _name(found) == label:
                if not found.isChecked():
                    self.press("Space")
                return
            self.passed.append(_name(found))
            self.press("Tab")
        raise Unreachable(f"no box {label!r}; passed {self.passed}")

    def write(self, label: str, text: str) -> None:
        """Go to this field and type over what stands in it."""
        self.to(label)
        self.press("Ctrl+A")
        self.type(text)

    def choose(self, label: str, steps: int = 1) -> None:
        """Go to this drop-down list and take the choice so many below, or above when negative."""
        self.to(label)
        self.press(*["Down" if steps > 0 else "Up"] * abs(steps))

    def file(self, label: str, path: str) -> None:
        """Press what opens the dialog for files, type the path there and Enter."""
        self.to(label)
        typist = QtCore.QTimer()
        typist.setInterval(20)
        typist.timeout.connect(lambda: self._into_dialog(path))
        typist.start()
        self.press("Space")
        typist.stop()
        self._wake()

    def _into_dialog(self, path: str) -> None:
        dialog = QtWidgets.QApplication.activeModalWidget()
        if not isinstance(dialog, QtWidgets.QFileDialog):
            return
        named = dialog.findChild(QtWidgets.QLineEdit)
        if named is not None and named.text() != path:
            self.press("Ctrl+A")
            self.type(path)
        self.press("Return")

    def wait(self, until: Callable[[], bool], most: float = 3.0) -> None:
        """Look at the screen until something shows, or so many seconds."""
        began = time.monotonic()
        while not until() and time.monotonic() - began < most:
            wait(20)

    def _wake(self) -> None:
        """When a dialog has closed a desktop gives what is below it the focus again."""
        if QtWidgets.QApplication.focusWidget() is None:
            below = QtWidgets.QApplication.activeModalWidget() or self.window
            below.activateWindow()
            QtTest.QTest.qWaitForWindowActive(below)
            _rest()

    def _reached(self, label: str, group: str) -> bool:
        here = _focus(self.window)
        if not isinstance(here, Pressable):
            return not group and label in _name(here)
        parent = here.parentWidget()
        if group and (parent is None or group not in _name(parent)):
            return False
        if _name(here).startswith(label):
            return True
        members = _beside(here)
        if not any(_name(each).startswith(label) for each in members):
            return label in _name(here)
        for _ in members:
            self.press("Right")
            if _name(_focus(self.window)).startswith(label):
                return True
        return False


def _beside(here: Pressable) -> list[Pressable]:
    """What shares a group with `here`: arrows go round among them."""
    ground = here.parentWidget()
    for _ in range(_LEVELS):
        if ground is None:
            break
        members = [each for each in ground.findChildren(Pressable) if each.isVisible() and each.isEnabled()]
        if len(members) > 1:
            return members
        ground = ground.parentWidget()
    return []


def _focus(window: QtWidgets.QWidget) -> QtWidgets.QWidget:
    """What has the focus. A desktop wakes the dialog that stays on top; the offscreen one has to be asked."""
    over = QtWidgets.QApplication.activeModalWidget()
    waits = (over.focusWidget() or over) if over is not None else window
    return QtWidgets.QApplication.focusWidget() or waits


def _name(widget: QtWidgets.QWidget) -> str:
    """What a screen reader calls it."""
    interface = QtGui.QAccessible.queryAccessibleInterface(widget)
    return interface.text(QtGui.QAccessible.Text.Name) if interface is not None else ""


def _rest() -> None:
    for _ in range(3):
        QtWidgets.QApplication.sendPostedEvents()
        QtWidgets.QApplication.processEvents()
