"""The frame of a page: it scrolls when the screen is too small, and its columns stack when the text is too
large.
"""

from PySide6 import QtCore, QtGui, QtWidgets

from fieldapp.ui import theme


class Scroll(QtWidgets.QScrollArea):
    """A page that scrolls when the screen is too small, and otherwise fills it. Fill `body`."""

    def __init__(self, *, margins: tuple[int, int, int, int] = (20, 16, 20, 16), spacing: int = 14) -> None:
        super().__init__()
        self.setWidgetResizable(True)
        self.setFrameShape(QtWidgets.QFrame.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(QtCore.Qt.ScrollBarPolicy.ScrollBarAsNeeded)
        self.setFocusPolicy(QtCore.Qt.FocusPolicy.NoFocus)
        inside = QtWidgets.QWidget()
        inside.setProperty("ground", "clear")
        self.body = QtWidgets.QVBoxLayout(inside)
        self.body.setContentsMargins(*margins)
        self.body.setSpacing(spacing)
        self.setWidget(inside)
        app = QtWidgets.QApplication.instance()
        if isinstance(app, QtWidgets.QApplication):
            app.focusChanged.connect(self._follow)

    def _follow(self, old: QtWidgets.QWidget | None, now: QtWidgets.QWidget | None) -> None:
        """Bring what gets the focus by keyboard into sight."""
        inside = self.widget()
        if now is not None and inside is not None and inside.isAncestorOf(now):
            self.ensureWidgetVisible(now, 24, 24)


class _Column(QtWidgets.QWidget):
    """One column; while nothing of what is in it is shown, the others have the whole width.

    One that holds nothing at all keeps its room: it was put there to keep it.
    """

    def __init__(self) -> None:
        super().__init__()
        self.body = QtWidgets.QVBoxLayout(self)
        self.body.setContentsMargins(0, 0, 0, 0)
        self.body.setSpacing(14)

    def childEvent(self, event: QtCore.QChildEvent) -> None:
        super().childEvent(event)
        if event.added():
            event.child().installEventFilter(self)

    def eventFilter(self, watched: QtCore.QObject, event: QtCore.QEvent) -> bool:
        # At once: what appears may get the focus in the same breath, and what is out of sight cannot have it.
        if event.type() in (QtCore.QEvent.Type.ShowToParent, QtCore.QEvent.Type.HideToParent):
            self._fit()
        return False

    def event(self, event: QtCore.QEvent) -> bool:
        done = super().event(event)
        if event.type() == QtCore.QEvent.Type.LayoutRequest:
            self._fit()
        return done

    def _fit(self) -> None:
        body = self.layout()
        if body is None:
            return
        gone = body.count() > 0 and body.isEmpty()
        if gone != self.isHidden():
            self.setVisible(not gone)
            body.activate()  # a layout that waits to be laid out would not ask again


class Columns(QtWidgets.QWidget):
    """Columns beside each other, or below each other when the text is too large for the width."""

    def __init__(self, *stretches: float, narrow: int = 860, spacing: int = 16) -> None:
        super().__init__()
        self._narrow = narrow
        self._row = QtWidgets.QBoxLayout(QtWidgets.QBoxLayout.Direction.LeftToRight, self)
        self._row.setContentsMargins(0, 0, 0, 0)
        self._row.setSpacing(spacing)
        self.columns: list[QtWidgets.QVBoxLayout] = []
        for stretch in stretches:
            column = _Column()
            self._row.addWidget(column, round(stretch * 100))
            self.columns.append(column.body)

    def resizeEvent(self, event: QtGui.QResizeEvent) -> None:
        super().resizeEvent(event)
        wide = self.width() >= self._narrow * theme.current().scale
        direction = QtWidgets.QBoxLayout.Direction
        wanted = direction.LeftToRight if wide else direction.TopToBottom
        if self._row.direction() != wanted:
            self._row.setDirection(wanted)
