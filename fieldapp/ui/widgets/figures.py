"""Pictures of what happened: a timeline, the steps of a wizard, bars of a funnel, a QR square. Drawn by
QPainter.
"""

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6 import QtCore, QtGui, QtWidgets

from fieldapp.ui import theme
from fieldapp.ui.widgets import painting
from fieldapp.ui.widgets.text import Text


@dataclass(frozen=True, slots=True)
class Moment:
    """One point of a timeline; not `done` is still to come."""

    at: str
    text: str
    done: bool = True


class Timeline(QtWidgets.QWidget):
    """What happened, newest first, and what is still to come, as dots on a line."""

    def __init__(self, name: str = "") -> None:
        super().__init__()
        self.setAccessibleName(name)
        self._column = QtWidgets.QVBoxLayout(self)
        self._column.setSpacing(10)
        self._moments: list[tuple[Moment, Text]] = []
        self._make_room()

    def set_moments(self, moments: Sequence[Moment]) -> None:
        """Show these, in this order."""
        while (item := self._column.takeAt(0)) is not None:
            if (old := item.widget()) is not None:
                old.hide()
                old.deleteLater()
        self._moments = []
        for moment in moments:
            tone = "ink" if moment.done else "muted"
            lead = moment.at if moment.done else ""
            text = f"· {moment.text}" if lead else moment.text
            words = Text(text, lead=lead, tone=tone)
            self._column.addWidget(words)
            self._moments.append((moment, words))
        self._column.addStretch(1)
        self.update()

    def changeEvent(self, event: QtCore.QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QtCore.QEvent.Type.StyleChange:
            self._make_room()

    def _make_room(self) -> None:
        """The dots grow with the text, and the text keeps clear of them."""
        self._column.setContentsMargins(theme.current().px(24), 0, 0, 0)

    def paintEvent(self, event: QtGui.QPaintEvent) -> None:
        if not self._moments:
            return
        look = theme.current()
        painter = QtGui.QPainter(self)
        painter.setRenderHint(QtGui.QPainter.RenderHint.Antialiasing)
        x, dot = look.px(7), look.px(10)
        end = self._moments[-1][1].geometry().bottom() + 4
        painter.fillRect(QtCore.QRectF(x - 1, 0, 2, end), look.colour("line"))
        for moment, words in self._moments:
            middle = words.y() + look.line_height() / 2
            where = QtCore.QRectF(x - dot / 2, middle - dot / 2, dot, dot)
            if moment.done:
                painting.box(painter, where, dot / 2, fill=look.colour("brand"))
            else:
                painting.box(
                    painter, where, dot / 2, fill=look.colour("surface"), pen=painting.edge("muted", 2)
                )


class Steps(QtWidgets.QWidget):
    """Where one is in a wizard. Too narrow for all: only the current step."""

    def __init__(self, names: Sequence[str]) -> None:
        super().__init__()
        self._names, self._at = list(names), 0
        self.setSizePolicy(QtWidgets.QSizePolicy.Policy.Preferred, QtWidgets.QSizePolicy.Policy.Fixed)
        self.set_step(0)

    def set_step(self, at: int) -> None:
        """Step `at` (from 0) is the current one; those before it are done."""
        self._at = at
        words = self.tr("Step {at} of {count}: {name}")
        self.setAccessibleName(words.format(at=at + 1, count=len(self._names), name=self._names[at]))
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QtCore.QSize:
        return QtCore.QSize(round(self._width(range(len(self._names)))), theme.current().px(26))

    def minimumSizeHint(self) -> QtCore.QSize:
        return QtCore.QSize(round(self._width([self._at])), theme.current().px(26))

    def paintEvent(self, event: QtGui.QPaintEvent) -> None:
        look = theme.current()
        painter = QtGui.QPainter(self)
        painter.setRenderHint(QtGui.QPainter.RenderHint.Antialiasing)
        shown = list(range(len(self._names)))
        if self.width() < self.sizeHint().width():
            shown = [self._at]
        x, middle = 0.0, self.height() / 2
        for order, at in enumerate(shown):
            if order:
                painter.fillRect(QtCore.QRectF(x + look.px(8), middle, look.px(18), 1), look.colour("edge"))
                x += look.px(34)
            x = self._paint_step(painter, look, at, x)

    def _paint_step(self, painter: QtGui.QPainter, look: theme.Theme, at: int, x: float) -> float:
        on, done = at == self._at, at < self._at
        side, middle = look.px(22), self.height() / 2
        where = QtCore.QRectF(x, middle - side / 2, side, side)
        fill, ink = ("brand", "on_brand") if on else ("brand_soft", "brand") if done else ("soft", "muted")
        painting.box(painter, where, side / 2, fill=look.colour(fill))
        painter.setPen(look.colour(ink))
        painter.setFont(look.font(13, bold=True))
        painter.drawText(where, QtCore.Qt.AlignmentFlag.AlignCenter, "✓" if done else str(at + 1))
        painter.setPen(look.colour("ink" if on else "muted"))
        painter.setFont(look.font(13, bold=on))
        wide = painting.one_line(self._names[at], 13, bold=on)
        words = QtCore.QRectF(x + side + look.px(7), 0, wide + 2, self.height())
        painter.drawText(words, QtCore.Qt.AlignmentFlag.AlignVCenter, self._names[at])
        return words.right()

    def _width(self, shown: Sequence[int]) -> float:
        look = theme.current()
        total = 4.0
        for order, at in enumerate(shown):
            total += look.px(34) if order else 0
            total += (
                look.px(22) + look.px(7) + 2 + painting.one_line(self._names[at], 13, bold=at == self._at)
            )
        return total


@dataclass(frozen=True, slots=True)
class Bar:
    """One bar: what it counts, how many, and a muted word behind it."""

    label: str
    value: int
    note: str = ""


class Bars(QtWidgets.QWidget):
    """Bars under each other, for people who would rather look than read. The figures stand beside them."""

    def __init__(self, bars: Sequence[Bar] = (), *, row_height: int = 46) -> None:
        super().__init__()
        self._row_height = row_height
        self._bars: tuple[Bar, ...] = ()
        self.setSizePolicy(QtWidgets.QSizePolicy.Policy.Expanding, QtWidgets.QSizePolicy.Policy.Fixed)
        self.set_bars(bars)

    def set_row_height(self, height: int) -> None:
        """How many design pixels one bar takes with the room around it."""
        self._row_height = height
        self.updateGeometry()
        self.update()

    def set_bars(self, bars: Sequence[Bar]) -> None:
        """Show these, in this order."""
        self._bars = tuple(bars)
        self.setAccessibleName(", ".join(f"{bar.label}: {bar.value}" for bar in self._bars))
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QtCore.QSize:
        look = theme.current()
        return QtCore.QSize(look.px(420), look.px(self._row_height) * len(self._bars))

    def minimumSizeHint(self) -> QtCore.QSize:
        return QtCore.QSize(round(self._label_width()) + theme.current().px(120), self.sizeHint().height())

    def paintEvent(self, event: QtGui.QPaintEvent) -> None:
        look = theme.current()
        painter = QtGui.QPainter(self)
        painter.setRenderHint(QtGui.QPainter.RenderHint.Antialiasing)
        row, thick = look.px(self._row_height), look.px(min(27, self._row_height - 8))
        left = self._label_width() + look.px(16)
        room = max(self.width() - left - self._value_width(), 8.0)
        most = max((bar.value for bar in self._bars), default=0) or 1
        for at, bar in enumerate(self._bars):
            top = at * row + (row - thick) / 2
            painter.setPen(look.colour("muted"))
            painter.setFont(look.font(13))
            line = QtCore.QRectF(0, top, left, thick)
            painter.drawText(line, QtCore.Qt.AlignmentFlag.AlignVCenter, bar.label)
            wide = room * bar.value / most
            if bar.value:
                painting.box(
                    painter, QtCore.QRectF(left, top, max(wide, 3.0), thick), 4, fill=look.colour("bar")
                )
            self._paint_value(
                painter, QtCore.QRectF(left + wide + look.px(10), top, self.width(), thick), bar
            )

    def _paint_value(self, painter: QtGui.QPainter, where: QtCore.QRectF, bar: Bar) -> None:
        look = theme.current()
        painter.setPen(look.colour("ink"))
        painter.setFont(look.font(13, bold=True))
        painter.drawText(where, QtCore.Qt.AlignmentFlag.AlignVCenter, str(bar.value))
        if bar.note:
            painter.setPen(look.colour("muted"))
            painter.setFont(look.font(13))
            behind = where.adjusted(painting.one_line(f"{bar.value} ", 13, bold=True), 0, 0, 0)
            painter.drawText(behind, QtCore.Qt.AlignmentFlag.AlignVCenter, f"· {bar.note}")

    def _label_width(self) -> float:
        longest = max((painting.one_line(bar.label, 13) for bar in self._bars), default=0)
        return max(longest, theme.current().px(114))

    def _value_width(self) -> float:
        look = theme.current()
        widths = [
            painting.one_line(f"{bar.value} ", 13, bold=True)
            + (painting.one_line(f"· {bar.note}", 13) if bar.note else 0)
            for bar in self._bars
            if bar.value * 2 >= max(other.value for other in self._bars)
        ]
        return max(widths, default=0) + look.px(24)


class QrView(QtWidgets.QWidget):
    """A QR square from rows of dark and light cells, with its quiet zone, always black on white."""

    def __init__(self, matrix: Sequence[Sequence[bool | int]] = (), name: str = "", side: int = 220) -> None:
        super().__init__()
        self._matrix = [list(row) for row in matrix]
        self._side = side
        self.setAccessibleName(name)
        self.setSizePolicy(QtWidgets.QSizePolicy.Policy.Fixed, QtWidgets.QSizePolicy.Policy.Fixed)

    def set_matrix(self, matrix: Sequence[Sequence[bool | int]]) -> None:
        """Show another square."""
        self._matrix = [list(row) for row in matrix]
        self.update()

    def sizeHint(self) -> QtCore.QSize:
        side = theme.current().px(self._side)
        return QtCore.QSize(side, side)

    def paintEvent(self, event: QtGui.QPaintEvent) -> None:
        painter = QtGui.QPainter(self)
        painter.fillRect(self.rect(), QtCore.Qt.GlobalColor.white)
        if not self._matrix:
            return
        count = len(self._matrix) + 8
        cell = min(self.width(), self.height()) // count or 1
        start = (min(self.width(), self.height()) - cell * len(self._matrix)) // 2
        for y, row in enumerate(self._matrix):
            for x, dark in enumerate(row):
                if dark:
                    painter.fillRect(
                        start + x * cell, start + y * cell, cell, cell, QtCore.Qt.GlobalColor.black
                    )
