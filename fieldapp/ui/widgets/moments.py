"""Picking a moment or a day: shown as people say it, changed in a small window."""

from datetime import UTC, date, datetime, time, timedelta

from PySide6 import QtCore, QtGui, QtWidgets

from fieldapp.ui import labels
from fieldapp.ui.widgets.buttons import PlainButton, PrimaryButton
from fieldapp.ui.widgets.fields import Labelled
from fieldapp.ui.widgets.text import caption


class _FieldButton(QtWidgets.QPushButton):
    """A button that looks like a field."""

    def __init__(self) -> None:
        super().__init__()
        self.setProperty("kind", "field")
        self.setCursor(QtCore.Qt.CursorShape.PointingHandCursor)
        self.setSizePolicy(QtWidgets.QSizePolicy.Policy.Expanding, QtWidgets.QSizePolicy.Policy.Fixed)

    def keyPressEvent(self, event: QtGui.QKeyEvent) -> None:
        key = QtCore.Qt.Key
        if event.key() in (key.Key_Return, key.Key_Enter, key.Key_Down):
            self.click()
            return
        super().keyPressEvent(event)


class DateTimeField(Labelled):
    """A moment, or with `only_day` a day. `changed` carries an aware datetime, or a date."""

    changed = QtCore.Signal(object)

    def __init__(
        self,
        label: str,
        value: datetime,
        *,
        required: bool = False,
        only_day: bool = False,
        future: bool = False,
    ) -> None:
        self._button = _FieldButton()
        super().__init__(label, self._button, required=required)
        self._only_day, self._future = only_day, future
        self._value = value
        self._button.clicked.connect(self._pick)
        self._say()

    def value(self) -> datetime:
        """The moment, aware and in UTC."""
        return self._value.astimezone(UTC)

    def day(self) -> date:
        """The day, on this device's clock."""
        return self._value.astimezone().date()

    def set_value(self, value: datetime) -> None:
        """Show `value`, without announcing it."""
        self._value = value
        self._say()

    def _say(self) -> None:
        now = labels.local_now()
        text = labels.full_day(self.day()) if self._only_day else labels.moment(self._value, now)
        self._button.setText(text)
        self._button.setAccessibleDescription(text)

    def _pick(self) -> None:
        window = MomentWindow(self._value, self, only_day=self._only_day, future=self._future)
        window.picked.connect(self._picked)
        window.open_at(self._button)

    def _picked(self, value: datetime) -> None:
        self._value = value
        self._say()
        self.changed.emit(self.day() if self._only_day else self.value())


class MomentWindow(QtWidgets.QFrame):
    """The small window with a calendar and a clock."""

    picked = QtCore.Signal(object)

    def __init__(
        self, value: datetime, parent: QtWidgets.QWidget, *, only_day: bool = False, future: bool = False
    ) -> None:
        super().__init__(parent, QtCore.Qt.WindowType.Popup)
        self.setProperty("kind", "pop")
        self.setAttribute(QtCore.Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setAccessibleName(self.tr("Choose a day and a time"))
        local, today = value.astimezone(), datetime.now(UTC).astimezone().date()
        self.calendar = self._calendar(local.date(), None if future else today)
        self.clock = QtWidgets.QTimeEdit(QtCore.QTime(local.hour, local.minute))
        self.clock.setDisplayFormat("HH:mm")
        self.clock.setAccessibleName(self.tr("Time"))
        column = QtWidgets.QVBoxLayout(self)
        column.setContentsMargins(14, 12, 14, 14)
        column.setSpacing(10)
        column.addLayout(self._shortcuts(today, future=future))
        column.addWidget(self.calendar)
        column.addLayout(self._foot(with_clock=not only_day))

    def _calendar(self, day: date, last: date | None) -> QtWidgets.QCalendarWidget:
        calendar = QtWidgets.QCalendarWidget()
        calendar.setAccessibleName(self.tr("Day"))
        calendar.setVerticalHeaderFormat(QtWidgets.QCalendarWidget.VerticalHeaderFormat.NoVerticalHeader)
        calendar.setFirstDayOfWeek(QtCore.Qt.DayOfWeek.Monday)
        if last is not None:
            calendar.setMaximumDate(QtCore.QDate(last.year, last.month, last.day))
        calendar.setSelectedDate(QtCore.QDate(day.year, day.month, day.day))
        calendar.activated.connect(self._done)
        return calendar

    def _foot(self, *, with_clock: bool) -> QtWidgets.QHBoxLayout:
        row = QtWidgets.QHBoxLayout()
        if with_clock:
            row.addWidget(caption(self.tr("Time")).one_line())
            row.addWidget(self.clock)
        row.addStretch(1)
        done = PrimaryButton(self.tr("Choose"))
        done.clicked.connect(self._done)
        row.addWidget(done)
        return row

    def open_at(self, button: QtWidgets.QWidget) -> None:
        """Show below `button`, inside the screen."""
        self.adjustSize()
        spot = button.mapToGlobal(QtCore.QPoint(0, button.height() + 4))
        room = button.screen().availableGeometry()
        spot.setX(min(spot.x(), room.right() - self.width()))
        spot.setY(max(room.top(), min(spot.y(), room.bottom() - self.height())))
        self.move(spot)
        self.show()
        self.calendar.setFocus(QtCore.Qt.FocusReason.PopupFocusReason)

    def _shortcuts(self, today: date, *, future: bool) -> QtWidgets.QHBoxLayout:
        row = QtWidgets.QHBoxLayout()
        near = [(self.tr("Today"), 0), (self.tr("Yesterday"), -1)]
        if future:
            near = [(self.tr("In one month"), 30), (self.tr("In three months"), 90)]
        for text, days in near:
            button = PlainButton(text, compact=True)
            button.clicked.connect(lambda checked=False, days=days: self._go(today + timedelta(days=days)))
            row.addWidget(button)
        row.addStretch(1)
        return row

    def _go(self, day: date) -> None:
        self.calendar.setSelectedDate(QtCore.QDate(day.year, day.month, day.day))

    def _done(self) -> None:
        day, clock = self.calendar.selectedDate(), self.clock.time()
        chosen = date(day.year(), day.month(), day.day())
        value = datetime.combine(chosen, time(clock.hour(), clock.minute())).astimezone().astimezone(UTC)
        self.picked.emit(value)
        self.close()
