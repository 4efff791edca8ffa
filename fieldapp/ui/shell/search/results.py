"""The results: headings and one-line rows, drawn by a delegate from a model; hits marked in plain text."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from PySide6 import QtCore, QtGui, QtWidgets

from fieldapp.ui import theme
from fieldapp.ui.shell.search.kinds import Item
from fieldapp.ui.shell.search.looking import Group
from fieldapp.ui.widgets import icons, painting

_Index = QtCore.QModelIndex | QtCore.QPersistentModelIndex
_ROOT = QtCore.QModelIndex()
_ROW = QtCore.Qt.ItemDataRole.UserRole
_SIDE, _ICON, _GAP = 18, 20, 14


@dataclass(frozen=True, slots=True)
class Line:
    """A heading (no item) or something that was found."""

    kind: str
    label: str
    icon: str
    item: Item | None = None


class Found(QtCore.QAbstractListModel):
    """Headings and items in the order of the groups."""

    def __init__(self) -> None:
        super().__init__()
        self._lines: list[Line] = []

    def show(self, groups: Sequence[Group]) -> None:
        """Replace everything."""
        self.beginResetModel()
        self._lines = []
        for group in groups:
            self._lines.append(Line(group.kind, group.label, group.icon))
            self._lines += [
                Line(group.kind, group.label, item.icon or group.icon, item) for item in group.hits.items
            ]
        self.endResetModel()

    def line(self, row: int) -> Line | None:
        """The line at `row`, or None when there is none."""
        return self._lines[row] if 0 <= row < len(self._lines) else None

    def step(self, row: int, by: int) -> int:
        """The next item in one direction, past headings; the same row at the end."""
        at = row + by
        while (line := self.line(at)) is not None:
            if line.item is not None:
                return at
            at += by
        return row

    def rowCount(self, parent: _Index = _ROOT) -> int:
        return 0 if parent.isValid() else len(self._lines)

    def flags(self, index: _Index) -> QtCore.Qt.ItemFlag:
        flag = QtCore.Qt.ItemFlag
        line = self.line(index.row())
        if line is None or line.item is None:
            return flag.NoItemFlags
        return flag.ItemIsEnabled | flag.ItemIsSelectable | flag.ItemNeverHasChildren

    def data(self, index: _Index, role: int = QtCore.Qt.ItemDataRole.DisplayRole) -> object:
        line = self.line(index.row())
        if line is None:
            return None
        if role == _ROW:
            return line
        if role in (QtCore.Qt.ItemDataRole.DisplayRole, QtCore.Qt.ItemDataRole.AccessibleTextRole):
            return said(line)
        return None


def said(line: Line) -> str:
    """A line as a screen reader says it."""
    if line.item is None:
        return line.label
    return ", ".join(part for part in (line.item.title, line.item.line, line.item.side, line.label) if part)


class Drawn(QtWidgets.QStyledItemDelegate):
    """Draws headings and items."""

    def sizeHint(self, option: QtWidgets.QStyleOptionViewItem, index: _Index) -> QtCore.QSize:
        look = theme.current()
        line: Line = index.data(_ROW)
        if line.item is None:
            return QtCore.QSize(0, look.line_height(13) + look.px(9) + look.px(3))
        return QtCore.QSize(0, max(look.line_height(), look.px(_ICON)) + 2 * look.px(8))

    def paint(self, painter: QtGui.QPainter, option: QtWidgets.QStyleOptionViewItem, index: _Index) -> None:
        line: Line = index.data(_ROW)
        rect = QtCore.QRectF(option.rect)
        painter.save()
        painter.setRenderHint(QtGui.QPainter.RenderHint.Antialiasing)
        if line.item is None:
            self._heading(painter, rect, line.label)
        else:
            self._ground(painter, rect, option.state)
            self._item(painter, rect, line, line.item)
        painter.restore()

    def _heading(self, painter: QtGui.QPainter, rect: QtCore.QRectF, label: str) -> None:
        look = theme.current()
        painter.setPen(look.colour("muted"))
        painter.setFont(look.font(13, bold=True))
        inside = rect.adjusted(look.px(_SIDE), look.px(9), -look.px(_SIDE), -look.px(3))
        painter.drawText(inside, QtCore.Qt.AlignmentFlag.AlignVCenter, label)

    def _ground(
        self, painter: QtGui.QPainter, rect: QtCore.QRectF, state: QtWidgets.QStyle.StateFlag
    ) -> None:
        look, flag = theme.current(), QtWidgets.QStyle.StateFlag
        if state & flag.State_Selected:
            painter.fillRect(rect, look.colour("brand_soft"))
            painter.fillRect(QtCore.QRectF(rect.left(), rect.top(), 4, rect.height()), look.colour("brand"))
        elif state & flag.State_MouseOver:
            painter.fillRect(rect, look.colour("opt_on"))

    def _item(self, painter: QtGui.QPainter, rect: QtCore.QRectF, line: Line, item: Item) -> None:
        look = theme.current()
        left, right = rect.left() + look.px(_SIDE), rect.right() - look.px(_SIDE)
        side = look.px(_ICON)
        where = QtCore.QRectF(left, rect.center().y() - side / 2, side, side)
        icons.paint(painter, line.icon, where, look.colour("brand"))
        left += side + look.px(_GAP)
        if item.side:
            room = min(painting.one_line(item.side, 13) + 1, int((right - left) * 0.4))
            self._side(painter, QtCore.QRectF(right - room, rect.top(), room, rect.height()), item.side)
            right -= room + look.px(_GAP)
        self._words(painter, QtCore.QRectF(left, rect.top(), right - left, rect.height()), item)

    def _side(self, painter: QtGui.QPainter, where: QtCore.QRectF, text: str) -> None:
        look = theme.current()
        painter.setFont(look.font(13))
        painter.setPen(look.colour("muted"))
        shown = elided(text, look.font(13), where.width())
        flag = QtCore.Qt.AlignmentFlag
        painter.drawText(where, flag.AlignVCenter | flag.AlignRight, shown)

    def _words(self, painter: QtGui.QPainter, where: QtCore.QRectF, item: Item) -> None:
        look = theme.current()
        bold = look.font(bold=True)
        title = elided(item.title, bold, where.width())
        taken = QtGui.QFontMetricsF(bold).horizontalAdvance(title)
        painter.setFont(bold)
        painter.setPen(look.colour("ink"))
        flag = QtCore.Qt.AlignmentFlag
        painter.drawText(where, flag.AlignVCenter | flag.AlignLeft, title)
        lead = " · "
        rest = where.adjusted(taken, 0, 0, 0)
        if item.line and rest.width() > look.px(60):
            moved = tuple((start + len(lead), end + len(lead)) for start, end in item.marks)
            self._marked(painter, rest, lead + item.line, moved)

    def _marked(
        self, painter: QtGui.QPainter, where: QtCore.QRectF, text: str, marks: Sequence[tuple[int, int]]
    ) -> None:
        """Plain text on one line, each hit on a soft ground."""
        look = theme.current()
        shown = elided(text, look.font(13), where.width())
        layout, size = painting.lines(shown, 13, where.width() + look.px(4))
        top = where.center().y() - size.height() / 2
        line = layout.lineAt(0)
        for start, end in marks:
            if end > len(shown):
                break
            first, last = (_x(line, painting.utf16_length(shown[:at])) for at in (start, end))
            ground = QtCore.QRectF(
                where.left() + min(first, last) - 1, top, abs(last - first) + 2, size.height()
            )
            painting.box(painter, ground, 3, fill=look.colour("warn_soft"))
        painter.setPen(look.colour("muted"))
        layout.draw(painter, QtCore.QPointF(where.left(), top))


def elided(text: str, font: QtGui.QFont, width: float) -> str:
    """`text`, cut with an ellipsis when it is wider."""
    return QtGui.QFontMetricsF(font).elidedText(text, QtCore.Qt.TextElideMode.ElideRight, width)


def _x(line: QtGui.QTextLine, position: int) -> float:
    found: Any = line.cursorToX(position)  # beside the place it gives back the position
    return float(found[0] if isinstance(found, tuple) else found)
