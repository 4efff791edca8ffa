"""Watches the hands: how long nobody touched keyboard or mouse, and Esc pressed twice.

It listens at the windows of the desktop (one per window on the screen), not at every widget: a filter on the
whole application would run Python for every event of every widget.
"""

from PySide6 import QtCore, QtGui

_TOUCHES = (
    QtCore.QEvent.Type.KeyPress,
    QtCore.QEvent.Type.MouseMove,
    QtCore.QEvent.Type.MouseButtonPress,
    QtCore.QEvent.Type.Wheel,
    QtCore.QEvent.Type.TouchBegin,
    QtCore.QEvent.Type.TabletMove,
)
_TWICE_MS = 600


class InputWatch(QtCore.QObject):
    """`touched` at every touch; `idle` after that long without one; `hide_asked` at the second Esc."""

    touched = QtCore.Signal()
    idle = QtCore.Signal()
    hide_asked = QtCore.Signal()

    def __init__(self, app: QtGui.QGuiApplication, parent: QtCore.QObject, seconds: float) -> None:
        super().__init__(parent)
        self._app = app
        self._held = False
        self._clock = QtCore.QTimer(self)
        self._clock.setSingleShot(True)
        self._clock.timeout.connect(self.idle)
        self._escape = QtCore.QElapsedTimer()
        app.focusWindowChanged.connect(self.watch)
        self.watch(app.focusWindow())
        self.set_seconds(seconds)

    def set_seconds(self, seconds: float) -> None:
        """Lock after this long."""
        self._clock.setInterval(round(seconds * 1000))
        self._clock.start()

    def hold(self, on: bool) -> None:
        """While the screen is hidden nobody's touch puts the lock off: the hands may be somebody else's."""
        self._held = on

    def watch(self, window: QtGui.QWindow | None) -> None:
        """Listen at `window` too."""
        if window is not None:
            window.installEventFilter(self)

    def stop(self) -> None:
        """The program is left: no window is listened to any more."""
        self._clock.stop()
        self._app.focusWindowChanged.disconnect(self.watch)
        for window in self._app.allWindows():
            window.removeEventFilter(self)

    def eventFilter(self, watched: QtCore.QObject, event: QtCore.QEvent) -> bool:
        if event.type() in _TOUCHES and self._clock.isActive():
            if not self._held:
                self._clock.start()
                self.touched.emit()
            if isinstance(event, QtGui.QKeyEvent) and event.key() == QtCore.Qt.Key.Key_Escape:
                return self._escaped(event)
        return False

    def _escaped(self, event: QtGui.QKeyEvent) -> bool:
        if event.isAutoRepeat():
            return False
        if self._escape.isValid() and self._escape.elapsed() < _TWICE_MS:
            self._escape.invalidate()
            self.hide_asked.emit()
            return True
        self._escape.start()
        return False
