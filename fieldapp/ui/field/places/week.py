"""The worker's own week and the last four weeks by place: never leaves this laptop."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, time, timedelta

from PySide6 import QtCore, QtGui, QtWidgets

from fieldapp.domain.ids import PlaceId
from fieldapp.domain.places import monday_of
from fieldapp.ui import theme
from fieldapp.ui.field import wording
from fieldapp.ui.field.places.words import hour, planned_title
from fieldapp.ui.widgets import painting
from fieldapp.ui.widgets.cards import Rule
from fieldapp.ui.widgets.text import Text
from fieldapp.workflow.agenda import AgendaItem
from fieldapp.workflow.presence import VisitRow

_WEEKS = 4
_PLACES = 4
_LINES = 6  # of the week, before days are told in one line
_WORKING = 5  # days that always show


@dataclass(frozen=True, slots=True)
class PlaceDays:
    """One line of the four weeks: a place and the days somebody was there."""

    name: str
    days: frozenset[date]


@dataclass(frozen=True, slots=True)
class _Entry:
    """One thing of a day: a visit that was, or one that is planned."""

    at: time
    words: str
    people: str
    signals: int = 0


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
    """The days of this week: where one was, and where one means to go."""

    def __init__(self) -> None:
        super().__init__()
        self.setAccessibleName(self.tr("This week"))
        self._grid = QtWidgets.QVBoxLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setSpacing(0)

    def show_week(self, visits: Sequence[VisitRow], planned: Sequence[AgendaItem], today: date) -> None:
        """Show the week that `today` is in; Saturday and Sunday only when there is something."""
        while (item := self._grid.takeAt(0)) is not None:
            if (widget := item.widget()) is not None:
                widget.hide()
                widget.deleteLater()
        days = [monday_of(today) + timedelta(days=offset) for offset in range(7)]
        week = {day: self._entries(day, visits, planned) for day in days}
        shown = [day for day in days if day.weekday() < _WORKING or week[day] or day == today]
        room = _LINES - len(shown)
        for day in sorted(shown, key=lambda day: day != today):
            extra = max(0, len(week[day]) - 1)
            if extra > room:
                week[day] = [self._together(week[day])]
            else:
                room -= extra
        for at, day in enumerate(shown):
            if at:
                self._grid.addWidget(Rule())
            self._add_day(day, week[day], today)

    def _entries(self, day: date, visits: Sequence[VisitRow], planned: Sequence[AgendaItem]) -> list[_Entry]:
        found = [self._been(row) for row in visits if row.visit.started.astimezone().date() == day]
        for item in planned:
            if item.day == day and not item.done:
                words = " ".join(filter(None, (planned_title(item), hour(item.at))))
                found.append(_Entry(item.at or time.max, words, self.tr("planned")))
        return sorted(found, key=lambda entry: entry.at)

    def _been(self, row: VisitRow) -> _Entry:
        people = wording.people_class(row.visit.people)
        count = f" · {wording.signals(row.signals)}" if row.signals else ""
        return _Entry(row.visit.started.astimezone().time(), row.place_name, f"{people}{count}", row.signals)

    def _together(self, entries: Sequence[_Entry]) -> _Entry:
        """A full day in one line."""
        words = self.tr("{place} and {n} more").format(place=entries[0].words, n=len(entries) - 1)
        count = sum(entry.signals for entry in entries)
        return _Entry(entries[0].at, words, wording.signals(count) if count else "")

    def _add_day(self, day: date, there: Sequence[_Entry], today: date) -> None:
        name = QtCore.QLocale().dayName(day.isoweekday(), QtCore.QLocale.FormatType.ShortFormat).rstrip(".")
        lead = f"{name} {day.day}"
        if not there:
            nothing = self.tr("nothing noted") if day <= today else self.tr("nothing planned")
            self._add_line(lead, Text(nothing, tone="muted"), "", day == today)
        for entry in there:
            self._add_line(lead, Text(entry.words), entry.people, day == today)
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
        row.setContentsMargins(10, 4, 10, 4)
        day = Text(lead, bold=True).one_line()
        day.setMinimumWidth(theme.current().px(76))
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
        self._a_week = _WORKING
        self.setSizePolicy(QtWidgets.QSizePolicy.Policy.Expanding, QtWidgets.QSizePolicy.Policy.Fixed)

    def show_lines(self, lines: Sequence[PlaceDays], today: date) -> None:
        """Show these places, up to `today`."""
        self._lines, self._today = list(lines), today
        latest = max((day.weekday() for line in lines for day in line.days), default=0)
        self._a_week = max(_WORKING, latest + 1)
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
        left = min(look.px(118), self.width() * 0.34)
        # Four weeks, with a little more room between them than between days.
        gap = 0.7
        step = (self.width() - left) / (self._a_week * _WEEKS + (_WEEKS - 1) * gap)
        side = min(step * 0.86, look.px(14))
        for at, line in enumerate(self._lines):
            self._paint_name(painter, look, at, line.name, left)
            top = at * look.px(22) + (look.px(22) - side) / 2
            for week in range(_WEEKS):
                monday = monday_of(self._today) - timedelta(weeks=_WEEKS - 1 - week)
                for offset in range(self._a_week):
                    x = left + (week * (self._a_week + gap) + offset) * step
                    token = "bar" if monday + timedelta(days=offset) in line.days else "soft"
                    painting.box(painter, QtCore.QRectF(x, top, side, side), 2, fill=look.colour(token))

    def _paint_name(
        self, painter: QtGui.QPainter, look: theme.Theme, at: int, name: str, left: float
    ) -> None:
        painter.setPen(look.colour("muted"))
        painter.setFont(look.font(13))
        metrics = QtGui.QFontMetricsF(look.font(13))
        short = metrics.elidedText(name, QtCore.Qt.TextElideMode.ElideRight, left - look.px(8))
        where = QtCore.QRectF(0, at * look.px(22), left, look.px(22))
        painter.drawText(where, QtCore.Qt.AlignmentFlag.AlignVCenter, short)
