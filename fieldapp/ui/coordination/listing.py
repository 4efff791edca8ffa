"""Rows with columns: a name over a line of explanation, a few short cells, and a pill at the end."""

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6 import QtCore, QtGui, QtWidgets

from fieldapp.ui import theme
from fieldapp.ui.widgets import painting
from fieldapp.ui.widgets.cards import Card
from fieldapp.ui.widgets.rows import Row, RowList
from fieldapp.ui.widgets.text import muted

_Index = QtCore.QModelIndex | QtCore.QPersistentModelIndex
_ROW = QtCore.Qt.ItemDataRole.UserRole
_MIDDLE = QtCore.Qt.AlignmentFlag.AlignVCenter | QtCore.Qt.AlignmentFlag.AlignLeft
_SIDE = 10
_PAD = 9
_LEAST_NAME = 220  # a name narrower than this pushes the cells off


@dataclass(frozen=True, slots=True)
class ColumnRow(Row):
    """A row whose `cells` stand in the columns between name and pill."""

    cells: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Column:
    """A heading and the room below it, in design pixels. The first one takes what is left."""

    heading: str
    width: int = 0


class ColumnList(QtWidgets.QWidget):
    """A `RowList` under column headings. Too narrow for the columns, it shows name and pill only."""

    def __init__(self, name: str, columns: Sequence[Column]) -> None:
        super().__init__()
        self.list = RowList(name)
        self.heads = _Heads(columns, self.list)
        self.list.setItemDelegate(_ColumnDelegate(self.list, columns))
        self.list.setMinimumHeight(theme.current().px(150))
        column = QtWidgets.QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.heads)
        column.addWidget(self.list, 1)

    def set_rows(self, rows: Sequence[ColumnRow]) -> None:
        """Replace the rows."""
        self.list.set_rows(rows)


class ListCard(Card):
    """A card around a `ColumnList`: little edge, heading and foot in line with the first column."""

    def __init__(self, title: str, trailing: QtWidgets.QWidget) -> None:
        super().__init__(title, trailing, padding=6)
        self.body.setSpacing(4)
        self.head.setContentsMargins(_SIDE, 8, _SIDE, 0)

    def foot(self, text: str) -> None:
        """Say something below the list."""
        line = QtWidgets.QHBoxLayout()
        line.setContentsMargins(_SIDE, 4, _SIDE, 6)
        line.addWidget(muted(text))
        self.add(line)


class _Heads(QtWidgets.QWidget):
    """The words above the columns."""

    def __init__(self, columns: Sequence[Column], below: QtWidgets.QAbstractItemView) -> None:
        super().__init__()
        self._columns, self._below = columns, below
        below.verticalScrollBar().rangeChanged.connect(lambda low, high: self.update())
        self.setSizePolicy(QtWidgets.QSizePolicy.Policy.Expanding, QtWidgets.QSizePolicy.Policy.Fixed)
        self.setAccessibleName(", ".join(column.heading for column in columns if column.heading))

    def sizeHint(self) -> QtCore.QSize:
        look = theme.current()
        return QtCore.QSize(look.px(200), look.line_height(13) + 2 * look.px(7))

    def minimumSizeHint(self) -> QtCore.QSize:
        return self.sizeHint()

    def paintEvent(self, event: QtGui.QPaintEvent) -> None:
        look = theme.current()
        painter = QtGui.QPainter(self)
        painter.setPen(look.colour("muted"))
        painter.setFont(look.font(13))
        wide = min(self.width(), self._below.viewport().width())
        places = _places(QtCore.QRectF(0, 0, wide, self.height()), self._columns)
        for column, place in zip(self._columns, places, strict=False):
            painter.drawText(place, _MIDDLE, column.heading)
        painter.fillRect(0, self.height() - 1, self.width(), 1, look.colour("line"))


class _ColumnDelegate(QtWidgets.QStyledItemDelegate):
    """Draws a `ColumnRow` under its headings."""

    def __init__(self, parent: QtCore.QObject, columns: Sequence[Column]) -> None:
        super().__init__(parent)
        self._columns = columns

    def sizeHint(self, option: QtWidgets.QStyleOptionViewItem, index: _Index) -> QtCore.QSize:
        look = theme.current()
        return QtCore.QSize(0, look.line_height() + look.line_height(13) + 2 * look.px(_PAD) + 1)

    def paint(self, painter: QtGui.QPainter, option: QtWidgets.QStyleOptionViewItem, index: _Index) -> None:
        row: ColumnRow = index.data(_ROW)
        rect = QtCore.QRectF(option.rect)
        state = option.state
        painter.save()
        painter.setRenderHint(QtGui.QPainter.RenderHint.Antialiasing)
        _ground(painter, rect, state)
        chosen = bool(state & QtWidgets.QStyle.StateFlag.State_Selected)
        self._cells(painter, rect, row, chosen=chosen)
        look = theme.current()
        painter.fillRect(QtCore.QRectF(rect.left(), rect.bottom() - 1, rect.width(), 1), look.colour("line"))
        painter.restore()

    def _cells(self, painter: QtGui.QPainter, rect: QtCore.QRectF, row: ColumnRow, *, chosen: bool) -> None:
        look = theme.current()
        top, line = rect.top() + look.px(_PAD), look.line_height()
        places = _places(rect, self._columns)
        if len(places) > 1:
            for text, place in zip(row.cells, places[1:], strict=False):
                where = QtCore.QRectF(place.left(), top, place.width(), line)
                _write(painter, where, text, look.font(), "ink")
        first = QtCore.QRectF(places[0].left(), top, places[0].width(), line)
        if row.pill is not None:
            size = painting.pill_size(row.pill[0])
            last = places[-1] if len(places) > 1 else None
            left = last.left() if last is not None else rect.right() - look.px(_SIDE) - size.width()
            where = QtCore.QRectF(left, top + (line - size.height()) / 2, size.width(), size.height())
            ground = "surface" if chosen and row.pill[1] in ("ok", "info") else None
            painting.pill(painter, where, *row.pill, ground=ground)
            if last is None:
                first.setRight(left - look.px(8))
        _write(painter, first, row.title, look.font(bold=True), "muted" if row.dim else "ink")
        until = places[-1].left() if len(places) > 1 else first.right()  # below the cells there is room
        below = QtCore.QRectF(first.left(), top + line, until - first.left(), look.line_height(13))
        _write(painter, below, row.line, look.font(13), "muted")


def _places(rect: QtCore.QRectF, columns: Sequence[Column]) -> list[QtCore.QRectF]:
    """Where each column stands; only the first when there is no room for the others."""
    look = theme.current()
    side = look.px(_SIDE)
    inside = rect.adjusted(side, 0, -look.px(6), 0)
    taken = sum(look.px(column.width) for column in columns[1:])
    if inside.width() - taken < look.px(_LEAST_NAME):
        return [inside.adjusted(0, 0, -look.px(8), 0)]
    left = inside.right() - taken
    places = [QtCore.QRectF(inside.left(), rect.top(), left - inside.left() - look.px(8), rect.height())]
    for column in columns[1:]:
        wide = look.px(column.width)
        places.append(QtCore.QRectF(left, rect.top(), wide - look.px(8), rect.height()))
        left += wide
    return places


def _ground(painter: QtGui.QPainter, rect: QtCore.QRectF, state: QtWidgets.QStyle.StateFlag) -> None:
    look, flag = theme.current(), QtWidgets.QStyle.StateFlag
    if state & flag.State_Selected:
        painter.fillRect(rect, look.colour("brand_soft"))
        painter.fillRect(QtCore.QRectF(rect.left(), rect.top(), 4, rect.height()), look.colour("brand"))
    elif state & flag.State_MouseOver:
        painter.fillRect(rect, look.colour("opt_on"))
    if state & flag.State_HasFocus and state & flag.State_KeyboardFocusChange:
        painting.box(painter, rect.adjusted(5, 1, -1, -2), 6, pen=painting.edge("brand", 2))


def _write(painter: QtGui.QPainter, where: QtCore.QRectF, text: str, font: QtGui.QFont, tone: str) -> None:
    painter.setFont(font)
    painter.setPen(theme.current().colour(tone))
    shown = QtGui.QFontMetricsF(font).elidedText(text, QtCore.Qt.TextElideMode.ElideRight, where.width())
    painter.drawText(where, _MIDDLE, shown)
