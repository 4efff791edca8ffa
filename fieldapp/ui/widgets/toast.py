"""A short message over the bottom of the window, with a way back."""

from collections.abc import Callable

from PySide6 import QtCore, QtGui, QtWidgets

from fieldapp.ui import theme
from fieldapp.ui.widgets.buttons import PlainButton
from fieldapp.ui.widgets.text import Text

_STAYS_MS = 9000
_AWAY = 14  # from the edge of the window


class Toast(QtWidgets.QFrame):
    """Says that something was done; `undo` takes it back. Goes away by itself, not while one points at it.

    It lies over `window`, in the middle of what is not `beside` (a menu at the left). `takes` says how much
    of the bottom it takes, 0 when it is gone: whoever keeps that free has no control under it.
    """

    takes = QtCore.Signal(int)

    def __init__(self, window: QtWidgets.QWidget, beside: QtWidgets.QWidget | None = None) -> None:
        super().__init__(window)
        self.setProperty("kind", "pop")
        self._undo: Callable[[], None] | None = None
        self._window, self._beside = window, beside
        row = self._row = QtWidgets.QHBoxLayout(self)
        row.setContentsMargins(16, 10, 10, 10)
        row.setSpacing(14)
        self.text = Text()
        self.button = PlainButton(self.tr("Undo"), compact=True)
        self.button.clicked.connect(self._take_back)
        row.addWidget(self.text, 1, QtCore.Qt.AlignmentFlag.AlignVCenter)
        row.addWidget(self.button)
        self._clock = QtCore.QTimer(self)
        self._clock.setSingleShot(True)
        self._clock.setInterval(_STAYS_MS)
        self._clock.timeout.connect(self.hide)
        window.installEventFilter(self)
        self.hide()

    def say(self, text: str, undo: Callable[[], None] | None = None) -> None:
        """Show `text`; with `undo` also the button."""
        self._undo = undo
        self.text.set_text(text)
        self.setAccessibleName(text)
        self.button.setVisible(undo is not None)
        self._place()
        self.show()
        self.raise_()
        self.takes.emit(self.height() + 2 * theme.current().px(_AWAY))
        self._clock.start()
        QtGui.QAccessible.updateAccessibility(QtGui.QAccessibleEvent(self, QtGui.QAccessible.Event.Alert))

    def hideEvent(self, event: QtGui.QHideEvent) -> None:
        self.takes.emit(0)
        super().hideEvent(event)

    def enterEvent(self, event: QtGui.QEnterEvent) -> None:
        self._clock.stop()
        super().enterEvent(event)

    def leaveEvent(self, event: QtCore.QEvent) -> None:
        self._clock.start()
        super().leaveEvent(event)

    def event(self, event: QtCore.QEvent) -> bool:
        """Take the room anew when its text needs other room, as when the letters become larger."""
        done = super().event(event)
        if event.type() == QtCore.QEvent.Type.LayoutRequest and not self.isHidden():
            self._place()
            self.takes.emit(self.height() + 2 * theme.current().px(_AWAY))
        return done

    def eventFilter(self, watched: QtCore.QObject, event: QtCore.QEvent) -> bool:
        if event.type() == QtCore.QEvent.Type.Resize and not self.isHidden():
            self._place()
        return False

    def _take_back(self) -> None:
        undo, self._undo = self._undo, None
        self.hide()
        if undo is not None:
            undo()

    def _place(self) -> None:
        look = theme.current()
        start = self._beside.width() if self._beside is not None else 0
        room = self._window.width() - start
        wide = min(self.sizeHint().width(), room - 2 * look.px(24), look.px(620))
        high = max(self.heightForWidth(wide), self.minimumSizeHint().height())
        left = start + (room - wide) // 2
        self.setGeometry(left, self._window.height() - high - look.px(_AWAY), wide, high)
