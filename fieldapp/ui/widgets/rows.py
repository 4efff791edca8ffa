"""Long lists: two-line rows with a pill, drawn by a delegate from a model; never a widget per row."""

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6 import QtCore, QtGui, QtWidgets

from fieldapp.ui import theme
from fieldapp.ui.widgets import painting

_Index = QtCore.QModelIndex | QtCore.QPersistentModelIndex
_ROOT = QtCore.QModelIndex()
ROW = QtCore.Qt.ItemDataRole.UserRole


@dataclass(frozen=True, slots=True)
class Row:
    """One row. A `heading` row only groups those below it."""

    key: str
    title: str
    line: str = ""
    pill: tuple[str, str] | None = None
    note: str = ""
    heading: bool = False
    dim: bool = False


class RowModel(QtCore.QAbstractListModel):
    """Rows and nothing else. `wanted` asks for the next page when the end comes into sight."""

    wanted = QtCore.Signal()

    def __init__(self) -> None:
        super().__init__()
        self._rows: list[Row] = []
        self._more = False

    def set_rows(self, rows: Sequence[Row], *, more: bool = False) -> None:
        """Replace all rows; `more` says that another page exists."""
        self.beginResetModel()
        self._rows, self._more = list(rows), more
        self.endResetModel()

    def append(self, rows: Sequence[Row], *, more: bool = False) -> None:
        """Add the next page."""
        self._more = more
        if not rows:
            return
        self.beginInsertRows(_ROOT, len(self._rows), len(self._rows) + len(rows) - 1)
        self._rows.extend(rows)
        self.endInsertRows()

    def rows(self) -> tuple[Row, ...]:
        """All rows read so far."""
        return tuple(self._rows)

    def find(self, key: str) -> int:
        """Position of the row with `key`, or -1."""
        return next((at for at, row in enumerate(self._rows) if row.key == key and not row.heading), -1)

    def rowCount(self, parent: _Index = _ROOT) -> int:
        return 0 if parent.isValid() else len(self._rows)

    def canFetchMore(self, parent: _Index) -> bool:
        return self._more and not parent.isValid()

    def fetchMore(self, parent: _Index) -> None:
        if self._more:
            self._more = False
            self.wanted.emit()

    def flags(self, index: _Index) -> QtCore.Qt.ItemFlag:
        flag = QtCore.Qt.ItemFlag
        if not index.isValid() or self._rows[index.row()].heading:
            return flag.NoItemFlags
        return flag.ItemIsEnabled | flag.ItemIsSelectable | flag.ItemNeverHasChildren

    def data(self, index: _Index, role: int = QtCore.Qt.ItemDataRole.DisplayRole) -> object:
        if not index.isValid():
            return None
        row = self._rows[index.row()]
        if role == ROW:
            return row
        if role in (QtCore.Qt.ItemDataRole.DisplayRole, QtCore.Qt.ItemDataRole.AccessibleTextRole):
            return said(row)
        return None


def said(row: Row) -> str:
    """A row as a screen reader says it."""
    parts = [row.title, row.note, row.pill[0] if row.pill else "", row.line]
    return ", ".join(part for part in parts if part.strip())


class RowDelegate(QtWidgets.QStyledItemDelegate):
    """Draws a row: bold title, muted line, pill at the end, a green bar at the chosen one."""

    def sizeHint(self, option: QtWidgets.QStyleOptionViewItem, index: _Index) -> QtCore.QSize:
        return QtCore.QSize(0, self.height(index.data(ROW)))

    def height(self, row: Row) -> int:
        """How tall a row is."""
        look = theme.current()
        if row.heading:
            return look.line_height(13) + 2 * look.px(12) + 1
        second = look.line_height(13) if row.line else 0
        return look.line_height() + second + look.px(4) + 2 * look.px(12) + 1

    def paint(self, painter: QtGui.QPainter, option: QtWidgets.QStyleOptionViewItem, index: _Index) -> None:
        self.draw(painter, option, index.data(ROW))

    def draw(self, painter: QtGui.QPainter, option: QtWidgets.QStyleOptionViewItem, row: Row) -> None:
        """Draw `row` where `option` says."""
        rect = QtCore.QRectF(option.rect)
        state = option.state
        painter.save()
        painter.setRenderHint(QtGui.QPainter.RenderHint.Antialiasing)
        if row.heading:
            self._heading(painter, rect, row)
        else:
            self._ground(painter, rect, state)
            self._words(painter, rect, row, chosen=bool(state & QtWidgets.QStyle.StateFlag.State_Selected))
        painter.fillRect(
            QtCore.QRectF(rect.left(), rect.bottom() - 1, rect.width(), 1), theme.current().colour("line")
        )
        painter.restore()

    def _heading(self, painter: QtGui.QPainter, rect: QtCore.QRectF, row: Row) -> None:
        look = theme.current()
        painter.fillRect(rect, look.colour("bg"))
        painter.setPen(look.colour("muted"))
        painter.setFont(look.font(13, bold=True))
        inside = rect.adjusted(look.px(14), 0, -look.px(14), 0)
        painter.drawText(
            inside, QtCore.Qt.AlignmentFlag.AlignVCenter | QtCore.Qt.AlignmentFlag.AlignLeft, row.title
        )

    def _ground(
        self, painter: QtGui.QPainter, rect: QtCore.QRectF, state: QtWidgets.QStyle.StateFlag
    ) -> None:
        look, flag = theme.current(), QtWidgets.QStyle.StateFlag
        if state & flag.State_Selected:
            painter.fillRect(rect, look.colour("brand_soft"))
            painter.fillRect(QtCore.QRectF(rect.left(), rect.top(), 4, rect.height()), look.colour("brand"))
        elif state & flag.State_MouseOver:
            painter.fillRect(rect, look.colour("opt_on"))
        if state & flag.State_HasFocus and state & flag.State_KeyboardFocusChange:
            painting.box(painter, rect.adjusted(5, 1, -1, -2), 6, pen=painting.edge("brand", 2))

    def _words(self, painter: QtGui.QPainter, rect: QtCore.QRectF, row: Row, *, chosen: bool) -> None:
        look = theme.current()
        left, right = rect.left() + look.px(14), rect.right() - look.px(14)
        top = rect.top() + look.px(12)
        line = look.line_height()
        edge = right
        if row.pill is not None:
            size = painting.pill_size(row.pill[0])
            where = QtCore.QRectF(
                right - size.width(), top + (line - size.height()) / 2, size.width(), size.height()
            )
            plain = row.pill[1] in ("ok", "info")
            painting.pill(painter, where, *row.pill, ground="surface" if chosen and plain else None)
            edge = where.left() - look.px(8)
        ink = look.colour("muted" if row.dim else "ink")
        _elided(painter, QtCore.QRectF(left, top, edge - left, line), row.title, look.font(bold=True), ink)
        second = QtCore.QRectF(left, top + line + look.px(4), right - left, look.line_height(13))
        _elided(painter, second, row.line, look.font(13), look.colour("muted"))


class RowList(QtWidgets.QListView):
    """The list itself. `current` follows the arrow keys and clicks; `opened` is Return or a double click."""

    current = QtCore.Signal(str)
    opened = QtCore.Signal(str)

    def __init__(self, name: str) -> None:
        super().__init__()
        self.setProperty("kind", "rows")
        self.setAccessibleName(name)
        self.rows = RowModel()
        self.setModel(self.rows)
        self.setItemDelegate(RowDelegate(self))
        self.setMouseTracking(True)
        self.setUniformItemSizes(False)
        self.setVerticalScrollMode(QtWidgets.QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(QtCore.Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setEditTriggers(QtWidgets.QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setFrameShape(QtWidgets.QFrame.Shape.NoFrame)
        self.activated.connect(self._opened)

    def set_rows(self, rows: Sequence[Row], *, more: bool = False) -> None:
        """Replace the rows; the chosen key stays chosen when it is still there."""
        key = self.key()
        self.rows.set_rows(rows, more=more)
        if key:
            self.choose(key, announce=False)

    def key(self) -> str:
        """Key of the chosen row, or an empty string."""
        row = self.currentIndex().data(ROW) if self.currentIndex().isValid() else None
        return row.key if isinstance(row, Row) else ""

    def choose(self, key: str, *, announce: bool = True) -> bool:
        """Choose the row with `key`; False when it is not here."""
        at = self.rows.find(key)
        if at < 0:
            return False
        self.selectionModel().blockSignals(not announce)
        self.setCurrentIndex(self.rows.index(at))
        self.selectionModel().blockSignals(False)
        self.viewport().update()
        return True

    def choose_first(self) -> None:
        """Choose the first row that is not a heading."""
        for row in self.rows.rows():
            if not row.heading:
                self.choose(row.key)
                return

    def currentChanged(self, current: _Index, previous: _Index) -> None:
        super().currentChanged(current, previous)
        row = current.data(ROW) if current.isValid() else None
        if isinstance(row, Row) and not row.heading:
            self.current.emit(row.key)

    def changeEvent(self, event: QtCore.QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QtCore.QEvent.Type.StyleChange:
            self.scheduleDelayedItemsLayout()

    def _opened(self, index: QtCore.QModelIndex) -> None:
        row = index.data(ROW)
        if isinstance(row, Row) and not row.heading:
            self.opened.emit(row.key)


def _elided(
    painter: QtGui.QPainter, where: QtCore.QRectF, text: str, font: QtGui.QFont, ink: QtGui.QColor
) -> None:
    painter.setFont(font)
    painter.setPen(ink)
    shown = QtGui.QFontMetricsF(font).elidedText(text, QtCore.Qt.TextElideMode.ElideRight, where.width())
    painter.drawText(where, QtCore.Qt.AlignmentFlag.AlignVCenter | QtCore.Qt.AlignmentFlag.AlignLeft, shown)
