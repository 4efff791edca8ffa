"""The worker's own week and the last four weeks by place: never leaves this laptop."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from PySide6 import QtCore, QtGui, QtWidgets

from fieldapp.domain.ids import PlaceId
from fieldapp.ui import theme
from fieldapp.ui.field import wording
from fieldapp.ui.widgets import painting
from fieldapp.ui.widgets.cards import Rule
from fieldapp.ui.widgets.text import Text
from fieldapp.workflow.presence import VisitRow

_WEEKS = 4
_PLACES = 4


@dataclass(frozen=True, slots=True)
class PlaceDays:
    """One line of the four weeks: a place and the days somebody was there."""

    name: str
    days: frozenset[date]


def monday_of(day: date) -> date:
    """The first day of the week that `day` is in."""
    return day - timedelta(days=day.weekday())


def by_place(visits: Sequence[VisitRow], today: date) -> list[PlaceDays]:
    """The places of the last four weeks, the most visited first."""
    since = monday_of(today) - timedelta(weeks=_WEEKS - 1)
    days: dict[PlaceId, set[date]] = {}
    names: dict[PlaceId, str] = {}
    for row in visits:
        day = row.visit.started.astimezone().date()
        if since <= day <= today:
            days.setdefault(row.visit.place_id, set()).add(day)
            names[row.visit.place_id] = row.place_name
    often = sorted(days, key=lambda place: (-len(days[place]), names[place]))
    return [PlaceDays(names[place], frozenset(days[place])) for place in often[:_PLACES]]


class WeekTable(QtWidgets.QWidget):
    """The days of this week, each with where one was."""

    def __init__(self) -> None:
        super().__init__()
        self.setAccessibleName(self.tr("This week"))
        self._grid = QtWidgets.QVBoxLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setSpacing(0)

    def show_week(self, visits: Sequence[VisitRow], today: date) -> None:
        """Show the week that `today` is in, up to today."""
        while (item := self._grid.takeAt(0)) is not None:
            if (widget := item.widget()) is not None:
                widget.hide()
                widget.deleteLater()
        for offset in range(today.weekday() + 1):
            day = monday_of(today) + timedelta(days=offset)
            if offset:
                self._grid.addWidget(Rule())
            there = [row for row in visits if row.visit.started.astimezone().date() == day]
            self._add_day(day, sorted(there, key=lambda row: row.visit.started), today)

    def _add_day(self, day: date, there: Sequence[VisitRow], today: date) -> None:
        name = QtCore.QLocale().dayName(day.isoweekday(), QtCore.QLocale.FormatType.ShortFormat).rstrip(".")
        lead = f"{name} {day.day}"
        if not there:
            self._add_line(lead, Text(self.tr("nothing noted"), tone="muted"), "", day == today)
        for row in there:
            count = f" · {wording.signals(row.signals)}" if row.signals else ""
            people = wording.people_class(row.visit.people) + count
            self._add_line(lead, Text(row.place_name), people, day == today)
            lead = ""

    def _add_line(self, lead: str, words: Text, people: str, on: bool) -> None:
        line = QtWidgets.QFrame()
        line.setProperty("kind", "day")
        if on:
            line.setAutoFillBackground(True)
            palette = line.palette()
            palette.setColor(QtGui.QPalette.ColorRole.Window, theme.current().colour("brand_soft"))
            line.setPalette(palette)
        row = QtWidgets.QHBoxLayout(line)
        row.setContentsMargins(10, 6, 10, 6)
        day = Text(lead, bold=True).one_line()
        day.setMinimumWidth(theme.current().px(56))
        row.addWidget(day)
        row.addWidget(words, 1)
        row.addWidget(Text(people, tone="muted").one_line())
        self._grid.addWidget(line)


class PresenceGrid(QtWidgets.QWidget):
    """Four weeks as squares, one line per place; weekend days show only when somebody was there."""

    def __init__(self) -> None:
        super().__init__()
        self._lines: list[PlaceDays] = []
        self._today = date.min
        self.setSizePolicy(QtWidgets.QSizePolicy.Policy.Expanding, QtWidgets.QSizePolicy.Policy.Fixed)

    def show_lines(self, lines: Sequence[PlaceDays], today: date) -> None:
        """Show these places, up to `today`."""
        self._lines, self._today = list(lines), today
        said = [self.tr("{place}: {n} days").format(place=line.name, n=len(line.days)) for line in lines]
        self.setAccessibleName(self.tr("Present by place, last 4 weeks") + ". " + ", ".join(said))
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QtCore.QSize:
        look = theme.current()
        return QtCore.QSize(look.px(384), look.px(22) * len(self._lines))

    def minimumSizeHint(self) -> QtCore.QSize:
        return QtCore.QSize(theme.current().px(260), self.sizeHint().height())

    def paintEvent(self, event: QtGui.QPaintEvent) -> None:
        look = theme.current()
        painter = QtGui.QPainter(self)
        painter.setRenderHint(QtGui.QPainter.RenderHint.Antialiasing)
        left = min(look.px(132), self.width() * 0.36)
        # Four weeks of seven days, with a little more room between the weeks.
        step = (self.width() - left) / (7 * _WEEKS + (_WEEKS - 1) * 0.6)
        side = min(step * 0.84, look.px(14))
        first = monday_of(self._today) - timedelta(weeks=_WEEKS - 1)
        for at, line in enumerate(self._lines):
            top = at * look.px(22) + (look.px(22) - side) / 2
            painter.setPen(look.colour("muted"))
            painter.setFont(look.font(13))
            metrics = QtGui.QFontMetricsF(look.font(13))
            name = metrics.elidedText(line.name, QtCore.Qt.TextElideMode.ElideRight, left - look.px(8))
            where = QtCore.QRectF(0, at * look.px(22), left, look.px(22))
            painter.drawText(where, QtCore.Qt.AlignmentFlag.AlignVCenter, name)
            for number in range(7 * _WEEKS):
                day = first + timedelta(days=number)
                if day > self._today:
                    break
                x = left + number * step + (number // 7) * step * 0.6
                token = "bar" if day in line.days else "soft"
                painting.box(painter, QtCore.QRectF(x, top, side, side), 2, fill=look.colour(token))
