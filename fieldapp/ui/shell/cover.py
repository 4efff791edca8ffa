"""What lies over the whole window: among others quick-hide, for when someone looks along.

Quick-hide shows a week on a wall calendar: no brand, no names, nothing to press that brings the work back.
Esc Esc brings it back; whoever does not know that can only lock. Hiding is no lock: the time until the lock
runs on, and touching the hidden screen does not put it off.
"""

from datetime import date, timedelta

from PySide6 import QtCore, QtGui, QtWidgets

from fieldapp.ui import widgets as kit

_DAYS = 7
_HOURS = range(8, 19)
_DAY_COLUMN, _HOUR_COLUMN = 4, 1  # how wide, compared with each other


class Layer(QtWidgets.QWidget):
    """Lies over the whole window until Esc."""

    closed = QtCore.Signal()

    def __init__(self, ground: str) -> None:
        super().__init__()
        self.setProperty("ground", ground)
        self.setAttribute(QtCore.Qt.WidgetAttribute.WA_StyledBackground)

    def keyPressEvent(self, event: QtGui.QKeyEvent) -> None:
        if event.key() == QtCore.Qt.Key.Key_Escape:
            self.closed.emit()
            return
        super().keyPressEvent(event)


class Cover(Layer):
    """A neutral page over the window. `leave_asked`: somebody without the key wants to be rid of it."""

    leave_asked = QtCore.Signal()

    def __init__(self, today: date) -> None:
        super().__init__("page")
        self.name = self.tr("Week planner")
        self.setAccessibleName(self.name)
        self.setFocusPolicy(QtCore.Qt.FocusPolicy.StrongFocus)
        column = QtWidgets.QVBoxLayout(self)
        column.setContentsMargins(28, 20, 28, 16)
        head = QtWidgets.QHBoxLayout()
        head.addWidget(kit.title(self.tr("Week {n}").format(n=today.isocalendar().week)), 1)
        self.button = kit.PlainButton(self.tr("Close"), compact=True)
        self.button.clicked.connect(self.leave_asked)
        head.addWidget(self.button)
        column.addLayout(head)
        scroll = kit.Scroll(margins=(0, 8, 0, 0))
        scroll.body.addWidget(_Week(today), 1)
        column.addWidget(scroll, 1)
        column.addWidget(kit.muted(self.tr("Back: Esc Esc")))

    def keyPressEvent(self, event: QtGui.QKeyEvent) -> None:
        event.accept()  # one Esc is not enough, and nothing else means anything here


class _Week(QtWidgets.QFrame):
    """Seven empty days with their hours."""

    def __init__(self, today: date) -> None:
        super().__init__()
        self.setProperty("kind", "card")
        grid = QtWidgets.QGridLayout(self)
        grid.setContentsMargins(16, 12, 16, 12)
        grid.setHorizontalSpacing(10)
        monday = today - timedelta(days=today.weekday())
        for at in range(_DAYS):
            day = monday + timedelta(days=at)
            name = QtCore.QLocale().dayName(day.isoweekday(), QtCore.QLocale.FormatType.ShortFormat)
            grid.addWidget(kit.Text(f"{name} {day.day}", size=13, bold=True), 0, at + 1)
            grid.setColumnStretch(at + 1, _DAY_COLUMN)
        grid.setColumnStretch(0, _HOUR_COLUMN)
        for row, hour in enumerate(_HOURS):
            grid.addWidget(kit.Rule(), 2 * row + 1, 0, 1, _DAYS + 1)
            grid.addWidget(kit.muted(f"{hour}:00"), 2 * row + 2, 0)
            grid.setRowStretch(2 * row + 2, 1)
