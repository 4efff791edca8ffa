"""The lines of the Logboek as a table: drawn from a model, only what is in sight, never a widget per line."""

from dataclasses import dataclass
from typing import Final

from PySide6 import QtCore, QtGui, QtWidgets

from fieldapp.ui import theme
from fieldapp.ui.shell.secrecy import logbook_words as words
from fieldapp.ui.widgets import painting
from fieldapp.ui.widgets.rows import Row, RowDelegate
from fieldapp.workflow.logbook import LogLine

_SHARES: Final = (0.16, 0.20, 0.15, 0.32, 0.17)  # when, what, who, to whom and why, proof
_NARROW: Final = 560  # below that, two lines as in every other list


@dataclass(frozen=True, slots=True)
class LogRow(Row):
    """A line with its cells apart. `title` and `line` hold the same for a reader and for a narrow list."""

    cells: tuple[str, ...] = ()


def row(line: LogLine) -> LogRow:
    """A line of the Logboek for the list."""
    when, what, who, why = words.when(line.at), words.what(line), words.who(line), words.why(line)
    return LogRow(
        key=str(line.n),
        title=" · ".join(part for part in (what, who if who != "—" else "") if part),
        line=" · ".join(part for part in (when, why) if part),
        pill=words.proof(line.proof),
        cells=(when, what, who, why),
    )


def columns(left: float, width: float) -> list[tuple[float, float]]:
    """Where each column begins and how wide it is."""
    found, at = [], left
    for share in _SHARES:
        found.append((at, width * share))
        at += width * share
    return found


class LogDelegate(RowDelegate):
    """Draws the cells in columns where there is room for them."""

    def height(self, row: Row) -> int:
        look = theme.current()
        return 2 * look.line_height() + 2 * look.px(9) + 1

    def draw(self, painter: QtGui.QPainter, option: QtWidgets.QStyleOptionViewItem, row: Row) -> None:
        narrow = option.rect.width() < theme.current().px(_NARROW)
        if narrow or not isinstance(row, LogRow) or not row.cells:
            super().draw(painter, option, row)
            return
        rect = QtCore.QRectF(option.rect)
        painter.save()
        painter.setRenderHint(QtGui.QPainter.RenderHint.Antialiasing)
        self._ground(painter, rect, option.state)
        self._cells(painter, rect, row)
        bottom = QtCore.QRectF(rect.left(), rect.bottom() - 1, rect.width(), 1)
        painter.fillRect(bottom, theme.current().colour("line"))
        painter.restore()

    def _cells(self, painter: QtGui.QPainter, rect: QtCore.QRectF, shown: LogRow) -> None:
        look = theme.current()
        inside = rect.adjusted(look.px(14), look.px(7), -look.px(14), -look.px(7))
        places = columns(inside.left(), inside.width())
        for at, text in enumerate(shown.cells):
            left, width = places[at]
            where = QtCore.QRectF(left, inside.top(), width - look.px(10), inside.height())
            _two_lines(painter, where, text, bold=at == 1)
        if shown.pill is not None:
            size = painting.pill_size(shown.pill[0])
            where = QtCore.QRectF(places[-1][0], inside.top(), size.width(), size.height())
            painting.pill(painter, where, *shown.pill)


def _two_lines(painter: QtGui.QPainter, where: QtCore.QRectF, text: str, *, bold: bool) -> None:
    """Wrapped at most once; what does not fit ends in dots."""
    look = theme.current()
    font = look.font(bold=bold)
    layout = QtGui.QTextLayout(text, font)
    layout.beginLayout()
    first = layout.createLine()
    first.setLineWidth(where.width())
    head, rest = text[: first.textLength()], text[first.textLength() :]
    layout.endLayout()
    metrics = QtGui.QFontMetricsF(font)
    painter.setPen(look.colour("ink"))
    painter.setFont(font)
    tall = look.line_height()
    for at, part in enumerate((head, rest)):
        said = metrics.elidedText(part.strip(), QtCore.Qt.TextElideMode.ElideRight, where.width())
        line = QtCore.QRectF(where.left(), where.top() + at * tall, where.width(), tall)
        painter.drawText(line, QtCore.Qt.AlignmentFlag.AlignVCenter | QtCore.Qt.AlignmentFlag.AlignLeft, said)


class LogHead(QtWidgets.QWidget):
    """The names of the columns, above them."""

    def __init__(self, names: tuple[str, ...]) -> None:
        super().__init__()
        self._names = names
        self.setAccessibleName(", ".join(names))

    def sizeHint(self) -> QtCore.QSize:
        look = theme.current()
        return QtCore.QSize(look.px(200), look.line_height(13) + look.px(10))

    def minimumSizeHint(self) -> QtCore.QSize:
        return QtCore.QSize(0, self.sizeHint().height())

    def paintEvent(self, event: QtGui.QPaintEvent) -> None:
        look = theme.current()
        painter = QtGui.QPainter(self)
        painter.fillRect(0, self.height() - 1, self.width(), 1, look.colour("line"))
        if self.width() < look.px(_NARROW):
            return
        painter.setFont(look.font(13))
        painter.setPen(look.colour("muted"))
        inside = self.width() - 2 * look.px(14)
        metrics = QtGui.QFontMetricsF(look.font(13))
        for (left, width), name in zip(columns(look.px(14), inside), self._names, strict=True):
            where = QtCore.QRectF(left, 0, width, self.height())
            said = metrics.elidedText(name, QtCore.Qt.TextElideMode.ElideRight, width)
            painter.drawText(where, QtCore.Qt.AlignmentFlag.AlignVCenter, said)
