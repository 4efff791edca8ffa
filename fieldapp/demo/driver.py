"""Works the windows as a person does: finds controls by the name a screen reader says, clicks, types.

What this driver cannot find by name, a screen reader cannot find either. Every action is a real event that
goes through Qt's event loop; nothing here calls a method of a screen.
"""

import time
from collections.abc import Callable, Iterator
from pathlib import Path

from PySide6 import QtCore, QtGui, QtTest, QtWidgets

PATIENCE = 30.0  # seconds: a slow laptop that has just been woken


def wait(milliseconds: int) -> None:
    """Let the program run for so long. QTest.qWait keeps Python's lock meanwhile; a loop lets it go.

    Without that lock the thread of the store stands still, and what is waited for comes late or never.
    """
    loop = QtCore.QEventLoop()
    timer = QtCore.QTimer()
    timer.setSingleShot(True)
    timer.timeout.connect(loop.quit)
    timer.start(milliseconds)
    loop.exec()


class NotOnScreen(Exception):
    """No control of that name came to the screen in time."""


def _name(widget: QtWidgets.QWidget) -> str:
    face = QtGui.QAccessible.queryAccessibleInterface(widget)
    said = face.text(QtGui.QAccessible.Text.Name) if face is not None else widget.accessibleName()
    return said.replace("&", "").strip()


def _match(said: str, wanted: str) -> int | None:
    """How well a name fits: 0 the same, 1 begins with it, 2 contains it, None not at all."""
    said, wanted = said.casefold(), wanted.casefold()
    if wanted not in said:
        return None
    return 0 if said == wanted else 1 if said.startswith(wanted) else 2


class Driver:
    """Hands and eyes on the windows of one program."""

    def __init__(self, pace: Callable[[], None] | None = None) -> None:
        self._pace = pace

    def window(self) -> QtWidgets.QWidget:
        """The window in front: a dialog before the window behind it."""
        modal = QtWidgets.QApplication.activeModalWidget()
        if modal is not None:
            return modal
        shown = [w for w in QtWidgets.QApplication.topLevelWidgets() if w.isVisible() and not w.parent()]
        active = QtWidgets.QApplication.activeWindow()
        if active in shown and active is not None:
            return active
        if not shown:
            raise NotOnScreen("no window is open")
        return shown[-1]

    def _controls(self, kind: type[QtWidgets.QWidget]) -> Iterator[QtWidgets.QWidget]:
        window = self.window()
        yield from (w for w in window.findChildren(kind) if w.isVisible())

    def seek(
        self, name: str, kind: type[QtWidgets.QWidget] = QtWidgets.QWidget, *, enabled: bool = False
    ) -> QtWidgets.QWidget | None:
        """The best match on the screen now, or None. Controls come before the labels that name them."""
        found: list[tuple[tuple[int, bool, bool, int], QtWidgets.QWidget]] = []
        for order, widget in enumerate(self._controls(kind)):
            rank = _match(_name(widget), name)
            if rank is None or (enabled and not widget.isEnabled()):
                continue
            passive = widget.focusPolicy() == QtCore.Qt.FocusPolicy.NoFocus
            found.append(((passive, not widget.isEnabled(), rank, order), widget))  # type: ignore[arg-type]
        return min(found, key=lambda row: row[0])[1] if found else None

    def settle(self, until: Callable[[], bool], what: str, seconds: float = PATIENCE) -> None:
        """Let the program run until something is true.

        Raises:
            NotOnScreen: it did not become true in time.
        """
        end = time.monotonic() + seconds
        while not until():
            if time.monotonic() > end:
                raise NotOnScreen(f"waited {seconds:.0f} s for {what}")
            wait(20)

    def find(
        self, name: str, kind: type[QtWidgets.QWidget] = QtWidgets.QWidget, *, seconds: float = PATIENCE
    ) -> QtWidgets.QWidget:
        self.settle(lambda: self.seek(name, kind) is not None, f"'{name}'", seconds)
        found = self.seek(name, kind)
        assert found is not None
        return found

    def words(self, name: str) -> list[str]:
        """The words in the boxes under that name, one label each."""

        def found() -> list[str]:
            groups = (w for w in self._controls(QtWidgets.QWidget) if _name(w).startswith(name))
            said = ([_name(label) for label in w.findChildren(QtWidgets.QLabel)] for w in groups)
            return next((words for words in said if words), [])

        self.settle(lambda: bool(found()), f"words in '{name}'")
        return found()

    def any_window(self) -> bool:
        return any(w.isVisible() for w in QtWidgets.QApplication.topLevelWidgets())

    def text(self, name: str) -> str:
        """What stands in the field of that name."""
        field = self._field(name)
        if isinstance(field, QtWidgets.QPlainTextEdit | QtWidgets.QTextEdit):
            return field.toPlainText()
        return field.text() if isinstance(field, QtWidgets.QLineEdit) else ""

    def soon(self, name: str, seconds: float = 3) -> bool:
        """Whether that comes to the screen within a moment."""
        try:
            self.settle(lambda: self.sees(name), name, seconds)
        except NotOnScreen:
            return False
        return True

    def row(self, text: str) -> bool:
        """Whether a list on the screen has a row with that text."""
        return self._row(text) is not None

    def sees(self, name: str) -> bool:
        return self.seek(name) is not None

    def click(self, name: str, kind: type[QtWidgets.QWidget] = QtWidgets.QAbstractButton) -> None:
        """Press the button, chip or option of that name, once it can be pressed."""
        self.settle(lambda: self.seek(name, kind, enabled=True) is not None, f"'{name}' that can be pressed")
        button = self.seek(name, kind, enabled=True)
        assert button is not None
        self._bring_into_view(button)
        QtTest.QTest.mouseClick(button, QtCore.Qt.MouseButton.LeftButton)
        self._breathe()

    def tick(self, name: str) -> None:
        """Make sure that the box, chip or option of that name is on."""
        button = self.find(name, QtWidgets.QAbstractButton)
        assert isinstance(button, QtWidgets.QAbstractButton)
        if not button.isChecked():
            self.click(name)

    def fill(self, name: str, text: str) -> None:
        """Put a text into the field of that name, in place of what is there."""
        field = self.find(name, QtWidgets.QWidget)
        self.settle(lambda: self._field(name) is not None, f"a field '{name}'")
        field = self._field(name) or field
        self._bring_into_view(field)
        field.setFocus(QtCore.Qt.FocusReason.TabFocusReason)
        QtTest.QTest.keyClick(field, QtCore.Qt.Key.Key_A, QtCore.Qt.KeyboardModifier.ControlModifier)
        QtTest.QTest.keyClick(field, QtCore.Qt.Key.Key_Delete)
        typed = QtGui.QInputMethodEvent()
        typed.setCommitString(text)  # any script; key strokes of QTest know ASCII only
        QtWidgets.QApplication.sendEvent(field, typed)
        self._breathe()

    def _field(self, name: str) -> QtWidgets.QWidget | None:
        kinds: tuple[type[QtWidgets.QWidget], ...] = (
            QtWidgets.QLineEdit,
            QtWidgets.QPlainTextEdit,
            QtWidgets.QTextEdit,
        )
        return next((found for kind in kinds if (found := self.seek(name, kind)) is not None), None)

    def choose(self, name: str, entry: str) -> None:
        """Take the entry that contains a text in the list box of that name, by keyboard as a person would."""
        box = self.find(name, QtWidgets.QComboBox)
        assert isinstance(box, QtWidgets.QComboBox)
        self.settle(
            lambda: any(entry in box.itemText(i) for i in range(box.count())), f"'{entry}' in '{name}'"
        )
        target = box.findText(entry, QtCore.Qt.MatchFlag.MatchContains)
        box.setFocus(QtCore.Qt.FocusReason.TabFocusReason)
        for _ in range(box.count()):
            if box.currentIndex() == target:
                break
            step = QtCore.Qt.Key.Key_Down if box.currentIndex() < target else QtCore.Qt.Key.Key_Up
            QtTest.QTest.keyClick(box, step)
        box.activated.emit(box.currentIndex())
        self._breathe()

    def pick(self, text: str) -> None:
        """Click the row that shows a text, in any list on the screen."""
        self.settle(lambda: self._row(text) is not None, f"a row '{text}'")
        row = self._row(text)
        assert row is not None
        view, index = row
        view.scrollTo(index)
        centre = view.visualRect(index).center()
        QtTest.QTest.mouseClick(
            view.viewport(), QtCore.Qt.MouseButton.LeftButton, QtCore.Qt.KeyboardModifier.NoModifier, centre
        )
        self._breathe()

    def _row(self, text: str) -> tuple[QtWidgets.QAbstractItemView, QtCore.QModelIndex] | None:
        for view in self._controls(QtWidgets.QAbstractItemView):
            assert isinstance(view, QtWidgets.QAbstractItemView)
            model = view.model()
            for number in range(model.rowCount() if model is not None else 0):
                index = model.index(number, 0)
                if text.casefold() in str(index.data() or "").casefold():
                    return view, index
        return None

    def press(self, keys: str) -> None:
        """A keyboard shortcut to the window in front, such as "Ctrl+R"."""
        window = self.window()
        window.activateWindow()
        wait(20)
        QtTest.QTest.keySequence(window.focusWidget() or window, QtGui.QKeySequence(keys))
        self._breathe()

    def picture(self, path: Path) -> None:
        """What is on the screen, as a PNG."""
        wait(60)
        if not self.window().grab().save(str(path)):
            raise OSError(f"cannot write {path.name}")

    def _bring_into_view(self, widget: QtWidgets.QWidget) -> None:
        parent = widget.parentWidget()
        while parent is not None:
            if isinstance(parent, QtWidgets.QScrollArea):
                parent.ensureWidgetVisible(widget)
            parent = parent.parentWidget()

    def _breathe(self) -> None:
        wait(30)
        if self._pace is not None:
            self._pace()
