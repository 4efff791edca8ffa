"""The soft ring around the field that has the focus."""

from PySide6 import QtCore, QtGui, QtWidgets

from fieldapp.ui import theme
from fieldapp.ui.widgets import painting

_FIELDS = (QtWidgets.QLineEdit, QtWidgets.QPlainTextEdit, QtWidgets.QComboBox)
_REACH = 3
_EVENTS = (QtCore.QEvent.Type.Move, QtCore.QEvent.Type.Resize, QtCore.QEvent.Type.Hide)


class FocusHalo(QtCore.QObject):
    """Draws one halo, under whichever field has the focus."""

    def __init__(self, app: QtWidgets.QApplication, parent: QtCore.QObject) -> None:
        super().__init__(parent)
        self._app = app
        self._field: QtWidgets.QWidget | None = None
        self._ring: _Ring | None = None
        app.focusChanged.connect(self._moved)
        self._moved(None, app.focusWidget())

    def stop(self) -> None:
        """The program is left: no field is followed any more."""
        self._app.focusChanged.disconnect(self._moved)
        self._moved(None, None)

    def eventFilter(self, watched: QtCore.QObject, event: QtCore.QEvent) -> bool:
        if watched is self._field and event.type() in _EVENTS:
            self._place()
        return False

    def _moved(self, old: QtWidgets.QWidget | None, now: QtWidgets.QWidget | None) -> None:
        if self._field is not None:
            self._field.removeEventFilter(self)
        if self._ring is not None:
            self._ring.hide()
            self._ring.deleteLater()
        self._field, self._ring = None, None
        around = None if now is None else now.parentWidget()
        now = around if isinstance(around, QtWidgets.QComboBox) else now
        if now is None or not isinstance(now, _FIELDS) or now.isWindow():
            return
        parent = now.parentWidget()
        if parent is None or now.property("kind") == "bare":
            return
        self._field, self._ring = now, _Ring(parent)
        now.installEventFilter(self)
        ring = self._ring
        for gone in (now, ring):
            gone.destroyed.connect(lambda: self._forget(ring))
        self._place()

    def _forget(self, ring: "_Ring") -> None:
        """A ring or its field is gone; a newer ring elsewhere stays known, so that it can be taken away."""
        if self._ring is ring:
            self._field, self._ring = None, None

    def _place(self) -> None:
        if self._ring is None or self._field is None:
            return
        if not self._field.isVisible():
            self._ring.hide()
            return
        self._ring.setGeometry(self._field.geometry().adjusted(-_REACH, -_REACH, _REACH, _REACH))
        self._ring.stackUnder(self._field)
        self._ring.show()


class _Ring(QtWidgets.QWidget):
    """The ring itself; it lies under the field and takes no clicks."""

    def __init__(self, parent: QtWidgets.QWidget) -> None:
        super().__init__(parent)
        self.setAttribute(QtCore.Qt.WidgetAttribute.WA_TransparentForMouseEvents)

    def paintEvent(self, event: QtGui.QPaintEvent) -> None:
        painter = QtGui.QPainter(self)
        painter.setRenderHint(QtGui.QPainter.RenderHint.Antialiasing)
        painting.box(painter, QtCore.QRectF(self.rect()), 11, fill=theme.current().colour("brand_soft"))
