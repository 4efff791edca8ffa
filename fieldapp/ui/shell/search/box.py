"""The box in the header: a way to the search of everything, and the place that says what narrows a list."""

from PySide6 import QtCore, QtGui, QtWidgets

_KEYS = QtCore.Qt.Key
_OPEN = (_KEYS.Key_Return, _KEYS.Key_Enter, _KEYS.Key_Space, _KEYS.Key_Down)
_CLEAR = (_KEYS.Key_Backspace, _KEYS.Key_Delete, _KEYS.Key_Escape)


class SearchBox(QtWidgets.QLineEdit):
    """Looks like a field; a click, Enter or a letter opens the search. While a list is narrowed it shows by
    what, and Backspace shows the whole list again.
    """

    asked = QtCore.Signal(str)  # with the letter that was typed
    cleared = QtCore.Signal()

    def __init__(self) -> None:
        super().__init__()
        self.setProperty("kind", "search")
        self.setReadOnly(True)
        self.setCursor(QtCore.Qt.CursorShape.PointingHandCursor)
        self.setContextMenuPolicy(QtCore.Qt.ContextMenuPolicy.NoContextMenu)

    def say(self, hint: str) -> None:
        """What an empty box says."""
        self.setPlaceholderText(hint)
        self.setAccessibleName(hint)

    def mousePressEvent(self, event: QtGui.QMouseEvent) -> None:
        self.asked.emit(self.text())

    def keyPressEvent(self, event: QtGui.QKeyEvent) -> None:
        key = _KEYS(event.key())
        if key in _CLEAR and self.text():
            self.cleared.emit()
        elif key in _OPEN:
            self.asked.emit(self.text())
        elif event.text().isprintable() and event.text() and not _combined(event):
            self.asked.emit(event.text())
        else:
            super().keyPressEvent(event)


def _combined(event: QtGui.QKeyEvent) -> bool:
    modifier = QtCore.Qt.KeyboardModifier
    return bool(event.modifiers() & (modifier.ControlModifier | modifier.AltModifier | modifier.MetaModifier))
