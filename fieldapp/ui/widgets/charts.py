"""Charts of figures, drawn by QPainter: counts as bars, paces with what was agreed, pairs per moment.

Each says everything it draws in its accessible name. Where a label and its bar do not fit beside each other
the label stands above the bar. What is kept back is hatched and said in words: colour alone tells nothing.
"""

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6 import QtCore, QtGui, QtWidgets

from fieldapp.ui import theme
from fieldapp.ui.widgets import painting

_MIDDLE = QtCore.Qt.AlignmentFlag.AlignVCenter
_CENTRE = QtCore.Qt.AlignmentFlag.AlignCenter
_SMALL = 13
_LEAST = 90  # design pixels that a bar needs to say something
_HATCHED = 34


@dataclass(frozen=True, slots=True)
class ChartRow:
    """One row. `value` None: kept back or not known, then `said` tells why. `note` stands behind the value;
    `mark` is a value on the same scale with `mark_said` beside it.
    """

    label: str
    value: int | None
    said: str
    note: str = ""
    mark: int | None = None
    mark_said: str = ""

    @property
    def spoken(self) -> str:
        """The row in words."""
        parts = (f"{self.label}: {self.said}", self.note, self.mark_said)
        return ", ".join(part for part in parts if part)


@dataclass(frozen=True, slots=True)
class _Line:
    """Where one row is drawn: the label, and what is left for its bar."""

    label: QtCore.QRectF
    bar: QtCore.QRectF


class ChartBars(QtWidgets.QWidget):
    """Bars under each other from one common start; a marked value is a dashed line with its words."""

    def __init__(self, *, row_height: int = 36, bar: int = 24) -> None:
        super().__init__()
        self._rows: tuple[ChartRow, ...] = ()
        self._row, self._bar, self._scale = row_height, bar, 0
        policy = QtWidgets.QSizePolicy(
            QtWidgets.QSizePolicy.Policy.Expanding, QtWidgets.QSizePolicy.Policy.Fixed
        )
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    def show_rows(self, rows: Sequence[ChartRow], spoken: str = "", *, scale: int = 0) -> None:
        """Show these, in this order; `spoken` is said first. `scale`: the whole they are parts of."""
        self._rows, self._scale = tuple(rows), scale
        said = ". ".join(row.spoken for row in self._rows)
        self.setAccessibleName(f"{spoken}: {said}" if spoken else said)
        self.updateGeometry()
        self.update()

    @property
    def rows(self) -> tuple[ChartRow, ...]:
        """What is shown."""
        return self._rows

    def hasHeightForWidth(self) -> bool:
        return True

    def heightForWidth(self, width: int) -> int:
        look = theme.current()
        above = look.line_height(_SMALL) if self._is_stacked(width) else 0
        return len(self._rows) * (self._row_px() + above)

    def sizeHint(self) -> QtCore.QSize:
        wide = theme.current().px(440)
        return QtCore.QSize(wide, self.heightForWidth(max(self.width(), wide)))

    def minimumSizeHint(self) -> QtCore.QSize:
        return QtCore.QSize(theme.current().px(160), 1)

    def paintEvent(self, event: QtGui.QPaintEvent) -> None:
        painter = QtGui.QPainter(self)
        painter.setRenderHint(QtGui.QPainter.RenderHint.Antialiasing)
        most = max((max(row.value or 0, row.mark or 0) for row in self._rows), default=0)
        most = max(most, self._scale, 1)
        for row, line in zip(self._rows, self._lines(), strict=True):
            self._paint(painter, row, line, most)

    # where things stand

    def _row_px(self) -> int:
        look = theme.current()
        return max(look.px(self._row), look.line_height(_SMALL) + 4)

    def _is_stacked(self, width: int) -> bool:
        return width - self._label_width() - self._behind() < theme.current().px(_LEAST)

    def _label_width(self) -> float:
        look = theme.current()
        longest = max((painting.one_line(row.label, _SMALL) for row in self._rows), default=0)
        return max(longest + look.px(12), look.px(110))

    def _behind(self) -> float:
        """The room that the words behind the longest bars take."""
        return max((self._behind_one(row) for row in self._rows), default=0.0) + theme.current().px(14)

    def _behind_one(self, row: ChartRow) -> float:
        if row.value is None:
            return 0.0  # its words begin at the hatched box, far from the end
        wide = painting.one_line(row.said, _SMALL, bold=True)
        if row.note:
            wide += painting.one_line(f" · {row.note}", _SMALL)
        if row.mark_said:
            wide = max(wide, painting.one_line(row.mark_said, _SMALL))
        return float(wide)

    def _lines(self) -> list[_Line]:
        look = theme.current()
        stacked = self._is_stacked(self.width())
        text, row = look.line_height(_SMALL), self._row_px()
        left = 0.0 if stacked else self._label_width()
        thick = min(look.px(self._bar), row - 2)
        lines = []
        for at in range(len(self._rows)):
            top = at * (row + text) if stacked else at * row
            label = QtCore.QRectF(0, top, self.width() if stacked else left, text if stacked else row)
            bar_top = top + text if stacked else top + (row - thick) / 2
            lines.append(_Line(label, QtCore.QRectF(left, bar_top, self.width() - left, thick)))
        return lines

    # painting

    def _paint(self, painter: QtGui.QPainter, row: ChartRow, line: _Line, most: int) -> None:
        look = theme.current()
        painter.setPen(look.colour("muted"))
        painter.setFont(look.font(_SMALL))
        painter.drawText(line.label, _MIDDLE, row.label)
        if row.value is None:
            self._kept_back(painter, row, line.bar)
            return
        room = max(line.bar.width() - self._behind(), 8.0)
        wide = max(room * row.value / most, 3.0 if row.value else 0.0)
        bar = QtCore.QRectF(line.bar.topLeft(), QtCore.QSizeF(wide, line.bar.height()))
        painting.box(painter, bar, 4, fill=look.colour("bar"))
        end = bar.right() + look.px(8)
        painter.setPen(look.colour("ink"))
        painter.setFont(look.font(_SMALL, bold=True))
        painter.drawText(
            QtCore.QRectF(end, line.bar.top(), line.bar.width(), line.bar.height()), _MIDDLE, row.said
        )
        if row.note:
            painter.setPen(look.colour("muted"))
            painter.setFont(look.font(_SMALL))
            behind = end + painting.one_line(row.said, _SMALL, bold=True)
            where = QtCore.QRectF(behind, line.bar.top(), line.bar.width(), line.bar.height())
            painter.drawText(where, _MIDDLE, f" · {row.note}")
        if row.mark is not None:
            x = max(
                line.bar.left() + room * row.mark / most, end + painting.one_line(row.said, _SMALL, bold=True)
            )
            _agreed(painter, x + look.px(4), line.bar, row.mark_said)

    def _kept_back(self, painter: QtGui.QPainter, row: ChartRow, where: QtCore.QRectF) -> None:
        look = theme.current()
        side = look.px(_HATCHED)
        hatch(painter, QtCore.QRectF(where.topLeft(), QtCore.QSizeF(side, where.height())))
        painter.setPen(look.colour("muted"))
        painter.setFont(look.font(_SMALL))
        painter.drawText(where.adjusted(side + look.px(8), 0, 0, 0), _MIDDLE, row.said)


@dataclass(frozen=True, slots=True)
class ChartPair:
    """Two shares of a hundred at one moment; both None: `said` tells why there is nothing."""

    label: str
    first: int | None
    second: int | None
    said: str = ""
    first_said: str = ""
    second_said: str = ""


class ChartPairs(QtWidgets.QWidget):
    """Per moment two pillars beside each other, the first full, the second hatched; a legend below."""

    def __init__(self) -> None:
        super().__init__()
        self._pairs: tuple[ChartPair, ...] = ()
        self._legend: tuple[str, ...] = ()
        policy = QtWidgets.QSizePolicy(
            QtWidgets.QSizePolicy.Policy.Expanding, QtWidgets.QSizePolicy.Policy.Fixed
        )
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    def show_pairs(self, pairs: Sequence[ChartPair], legend: tuple[str, str, str]) -> None:
        """Show these; `legend` names the first, the second and the rest."""
        self._pairs, self._legend = tuple(pairs), legend
        said = [
            f"{pair.label}: {legend[0]} {pair.first_said}, {legend[1]} {pair.second_said}"
            if pair.first_said or pair.second_said
            else f"{pair.label}: {pair.said}"
            for pair in self._pairs
        ]
        self.setAccessibleName(". ".join(said))
        self.updateGeometry()
        self.update()

    @property
    def pairs(self) -> tuple[ChartPair, ...]:
        """What is shown."""
        return self._pairs

    def hasHeightForWidth(self) -> bool:
        return True

    def heightForWidth(self, width: int) -> int:
        look = theme.current()
        return look.px(74) + 2 * look.line_height(_SMALL) + look.px(8) + self._legend_height(width)

    def sizeHint(self) -> QtCore.QSize:
        wide = theme.current().px(400)
        return QtCore.QSize(wide, self.heightForWidth(max(self.width(), wide)))

    def minimumSizeHint(self) -> QtCore.QSize:
        look = theme.current()
        wide = max((painting.one_line(pair.label, _SMALL) for pair in self._pairs), default=0)
        return QtCore.QSize(max(look.px(160), len(self._pairs) * min(wide, look.px(90))), 1)

    def paintEvent(self, event: QtGui.QPaintEvent) -> None:
        if not self._pairs:
            return
        look = theme.current()
        painter = QtGui.QPainter(self)
        painter.setRenderHint(QtGui.QPainter.RenderHint.Antialiasing)
        text, cell = look.line_height(_SMALL), self.width() / len(self._pairs)
        foot = self.height() - self._legend_height(self.width()) - text - look.px(4)
        for at, pair in enumerate(self._pairs):
            where = QtCore.QRectF(at * cell, text, cell, foot - text)
            self._pair(painter, pair, where)
            painter.setPen(look.colour("muted"))
            painter.setFont(look.font(_SMALL))
            below = QtCore.QRectF(at * cell, foot + look.px(2), cell, text)
            painter.drawText(below, _CENTRE, pair.label)
        self._paint_legend(painter, self.height() - self._legend_height(self.width()) + look.px(4))

    def _pair(self, painter: QtGui.QPainter, pair: ChartPair, where: QtCore.QRectF) -> None:
        look = theme.current()
        if pair.first is None and pair.second is None:
            painter.setPen(look.colour("muted"))
            painter.setFont(look.font(_SMALL))
            painter.drawText(where, _CENTRE | QtCore.Qt.TextFlag.TextWordWrap, pair.said)
            return
        wide, gap = look.px(30), look.px(4)
        left = where.center().x() - wide - gap / 2
        for value, said, is_first in (
            (pair.first, pair.first_said, True),
            (pair.second, pair.second_said, False),
        ):
            tall = max(where.height() * (value or 0) / 100, 2.0)
            bar = QtCore.QRectF(left, where.bottom() - tall, wide, tall)
            if is_first:
                painting.box(painter, bar, 3, fill=look.colour("bar"))
            else:
                hatch(painter, bar)
            painter.setPen(look.colour("ink"))
            painter.setFont(look.font(_SMALL, bold=is_first))
            high = look.line_height(_SMALL)
            over = QtCore.QRectF(left - wide / 2, bar.top() - high, 2 * wide, high)
            painter.drawText(over, _CENTRE, said)
            left += wide + gap

    # the legend

    def _legend_lines(self, width: int) -> list[list[tuple[int, str, float]]]:
        """Rows of (which, words, room they take)."""
        look = theme.current()
        rows: list[list[tuple[int, str, float]]] = [[]]
        left = 0.0
        for which, words in enumerate(self._legend):
            wide = painting.one_line(words, _SMALL) + (look.px(20) if which < 2 else 0) + look.px(12)
            if rows[-1] and left + wide > width:
                rows.append([])
                left = 0.0
            rows[-1].append((which, words, float(wide)))
            left += wide
        return rows

    def _legend_height(self, width: int) -> int:
        look = theme.current()
        return len(self._legend_lines(width)) * (look.line_height(_SMALL) + look.px(4)) + look.px(6)

    def _paint_legend(self, painter: QtGui.QPainter, top: float) -> None:
        look = theme.current()
        high, side = look.line_height(_SMALL), look.px(14)
        for row in self._legend_lines(self.width()):
            left = 0.0
            for which, words, wide in row:
                square = QtCore.QRectF(left, top + (high - side) / 2, side, side)
                if which == 0:
                    painting.box(painter, square, 3, fill=look.colour("bar"))
                elif which == 1:
                    hatch(painter, square)
                painter.setPen(look.colour("muted"))
                painter.setFont(look.font(_SMALL))
                begin = left + (side + look.px(6) if which < 2 else 0)
                painter.drawText(QtCore.QRectF(begin, top, wide, high), _MIDDLE, words)
                left += wide
            top += high + look.px(4)


def hatch(painter: QtGui.QPainter, where: QtCore.QRectF) -> None:
    """A box of slanted lines: kept back, or the other of two."""
    look = theme.current()
    step = look.px(6)
    painter.save()
    path = QtGui.QPainterPath()
    path.addRoundedRect(where, 4, 4)
    painter.setClipPath(path)
    painter.setPen(QtGui.QPen(look.colour("edge"), 1.5))
    x = where.left() - where.height()
    while x < where.right():
        painter.drawLine(QtCore.QLineF(x, where.bottom(), x + where.height(), where.top()))
        x += step
    painter.restore()
    painting.box(painter, where, 4, pen=painting.edge("edge"))


def _agreed(painter: QtGui.QPainter, x: float, bar: QtCore.QRectF, said: str) -> None:
    """A dashed line with its words."""
    look = theme.current()
    painter.setPen(painting.edge("accent", 2.5, dashed=True))
    painter.drawLine(QtCore.QLineF(x, bar.top() - look.px(4), x, bar.bottom() + look.px(4)))
    painter.setPen(look.colour("muted"))
    painter.setFont(look.font(_SMALL))
    painter.drawText(QtCore.QRectF(x + look.px(6), bar.top(), bar.width(), bar.height()), _MIDDLE, said)
