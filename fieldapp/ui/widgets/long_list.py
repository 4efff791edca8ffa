"""A list of any length: only the pages in sight are read, and no step costs more for a longer list.

Qt's own list view walks all its rows whenever it lays them out. Here all rows are equally tall, so a row's
place is a multiplication; a page of rows that is not here yet is asked for and drawn when it comes.
"""

from collections.abc import Mapping, Sequence

from PySide6 import QtCore, QtGui, QtWidgets

from fieldapp.ui.widgets.rows import ROW, Row, RowDelegate, said

PAGE = 100
_KEPT = 24  # pages in memory; the one that was asked for longest ago goes first

_Index = QtCore.QModelIndex | QtCore.QPersistentModelIndex
_ROOT = QtCore.QModelIndex()
_WAITING = Row("", "…", " ")


class LongModel(QtCore.QAbstractListModel):
    """Some rows that are always here (`head`), then `total` rows in pages. `wanted` asks for a page."""

    wanted = QtCore.Signal(int)

    def __init__(self) -> None:
        super().__init__()
        self._head: tuple[Row, ...] = ()
        self._total = 0
        self._pages: dict[int, tuple[Row, ...]] = {}
        self._asked: set[int] = set()

    def set_rows(self, head: Sequence[Row], total: int, pages: Mapping[int, Sequence[Row]]) -> None:
        """Begin anew, with the pages that are here already."""
        self.beginResetModel()
        self._head, self._total = tuple(head), total
        self._pages = {page: tuple(rows) for page, rows in pages.items()}
        self._asked = set(self._pages)
        self.endResetModel()

    def set_total(self, total: int) -> None:
        """The number of rows became known, or another."""
        before, here = self.rowCount(), len(self._head) + total
        if here > before:
            self.beginInsertRows(_ROOT, before, here - 1)
            self._total = total
            self.endInsertRows()
        elif here < before:
            self.beginRemoveRows(_ROOT, here, before - 1)
            self._total = total
            self.endRemoveRows()

    def fill(self, page: int, rows: Sequence[Row]) -> None:
        """A page that was asked for came."""
        self._pages[page] = tuple(rows)
        while len(self._pages) > _KEPT:
            oldest = next(iter(self._pages))
            del self._pages[oldest]
            self._asked.discard(oldest)
        first = len(self._head) + page * PAGE
        last = min(first + PAGE, self.rowCount()) - 1
        if first <= last:
            self.dataChanged.emit(self.index(first), self.index(last))

    def need(self, first: int, last: int) -> None:
        """These rows are about to be seen."""
        for page in self.pages_of(first, last):
            if page not in self._asked:
                self._asked.add(page)
                self.wanted.emit(page)

    def pages_of(self, first: int, last: int) -> range:
        """The pages that hold these rows."""
        start, end = (max(at - len(self._head), 0) // PAGE for at in (first, last))
        return range(start, min(end, (self._total - 1) // PAGE) + 1)

    def pages(self) -> frozenset[int]:
        """Which pages are here."""
        return frozenset(self._pages)

    def row(self, at: int) -> Row:
        """The row at a position; a row without a key while its page is on its way."""
        if at < len(self._head):
            return self._head[at]
        page, within = divmod(at - len(self._head), PAGE)
        rows = self._pages.get(page, ())
        return rows[within] if within < len(rows) else _WAITING

    def find(self, key: str) -> int:
        """Position of the row with `key` among those that are here, or -1."""
        for at, row in enumerate(self._head):
            if row.key == key:
                return at
        for page, rows in self._pages.items():
            for within, row in enumerate(rows):
                if row.key == key:
                    return len(self._head) + page * PAGE + within
        return -1

    def rowCount(self, parent: _Index = _ROOT) -> int:
        return 0 if parent.isValid() else len(self._head) + self._total

    def flags(self, index: _Index) -> QtCore.Qt.ItemFlag:
        flag = QtCore.Qt.ItemFlag
        if index.isValid() and self.row(index.row()).heading:
            return flag.NoItemFlags
        return flag.ItemIsEnabled | flag.ItemIsSelectable | flag.ItemNeverHasChildren

    def data(self, index: _Index, role: int = QtCore.Qt.ItemDataRole.DisplayRole) -> object:
        if role == ROW:
            return self.row(index.row())
        if role in (QtCore.Qt.ItemDataRole.DisplayRole, QtCore.Qt.ItemDataRole.AccessibleTextRole):
            return said(self.row(index.row()))
        return None


class LongList(QtWidgets.QAbstractItemView):
    """The list itself. `current` follows the arrow keys and clicks; `opened` is Return or a double click."""

    current = QtCore.Signal(str)
    opened = QtCore.Signal(str)

    def __init__(self, name: str, delegate: type[RowDelegate] = RowDelegate) -> None:
        super().__init__()
        self._tall = 0
        self._delegate = delegate(self)
        self.rows = LongModel()
        self.setProperty("kind", "rows")
        self.setAccessibleName(name)
        self.setItemDelegate(self._delegate)
        self.setModel(self.rows)
        self.setMouseTracking(True)
        self.setSelectionMode(QtWidgets.QAbstractItemView.SelectionMode.SingleSelection)
        self.setVerticalScrollMode(QtWidgets.QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(QtCore.Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setEditTriggers(QtWidgets.QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setFrameShape(QtWidgets.QFrame.Shape.NoFrame)
        self.rows.rowsRemoved.connect(lambda: self.updateGeometries())
        self.activated.connect(lambda index: self._announce(index, self.opened))

    def set_rows(self, head: Sequence[Row], total: int, pages: Mapping[int, Sequence[Row]]) -> None:
        """Replace everything; the chosen key stays chosen when it is still among the rows at hand."""
        key, top = self.key(), self.verticalScrollBar().value()
        self.rows.set_rows(head, total, pages)
        self.verticalScrollBar().setValue(top)
        if key:
            self.choose(key, announce=False)

    def key(self) -> str:
        """Key of the chosen row, or an empty string."""
        index = self.currentIndex()
        return self.rows.row(index.row()).key if index.isValid() else ""

    def choose(self, key: str, *, announce: bool = True) -> bool:
        """Choose the row with `key`; False when it is not at hand."""
        at = self.rows.find(key)
        return at >= 0 and self.choose_at(at, announce=announce)

    def choose_at(self, at: int, *, announce: bool = True) -> bool:
        """Choose the row at a position, also one whose page is still on its way."""
        if not 0 <= at < self.rows.rowCount():
            return False
        self.selectionModel().blockSignals(not announce)
        self.setCurrentIndex(self.rows.index(at))
        self.selectionModel().blockSignals(False)
        self.viewport().update()
        return True

    def choose_first(self) -> None:
        """Choose the first row that is not a heading."""
        self.choose_at(self._past_headings(0, 1))

    def step(self, by: int) -> None:
        """Choose the next (+1) or previous (-1) row; without a choice the first or the last."""
        index, last = self.currentIndex(), self.rows.rowCount() - 1
        beyond = -1 if by > 0 else last + 1
        at = self._past_headings((index.row() if index.isValid() else beyond) + by, by)
        self.choose_at(at)

    def _past_headings(self, at: int, by: int) -> int:
        """The nearest row from here on, this way, that can be chosen; -1 when there is none."""
        while 0 <= at < self.rows.rowCount():
            if not self.rows.row(at).heading:
                return at
            at += by
        return -1

    def pages_in_sight(self) -> frozenset[int]:
        """The pages that are looked at now; the first one always."""
        tall, top = self.row_height(), self.verticalOffset()
        first, last = (at // tall for at in (top, top + self.viewport().height()))
        return frozenset({0, *self.rows.pages_of(first, last)})

    def row_height(self) -> int:
        """What every row takes."""
        if not self._tall:
            self._tall = self._delegate.height(_WAITING)
        return self._tall

    # what the base class asks of a view

    def visualRect(self, index: _Index) -> QtCore.QRect:
        tall = self.row_height()
        return QtCore.QRect(0, index.row() * tall - self.verticalOffset(), self.viewport().width(), tall)

    def indexAt(self, point: QtCore.QPoint) -> QtCore.QModelIndex:
        row = (point.y() + self.verticalOffset()) // self.row_height()
        return self.rows.index(row) if 0 <= row < self.rows.rowCount() else QtCore.QModelIndex()

    def scrollTo(
        self,
        index: _Index,
        hint: QtWidgets.QAbstractItemView.ScrollHint = QtWidgets.QAbstractItemView.ScrollHint.EnsureVisible,
    ) -> None:
        where, room = self.visualRect(index), self.viewport().height()
        bar = self.verticalScrollBar()
        if hint == QtWidgets.QAbstractItemView.ScrollHint.PositionAtCenter:
            bar.setValue(bar.value() + where.center().y() - room // 2)
        elif where.top() < 0:
            bar.setValue(bar.value() + where.top())
        elif where.bottom() >= room:
            bar.setValue(bar.value() + where.bottom() + 1 - room)

    def moveCursor(
        self,
        action: QtWidgets.QAbstractItemView.CursorAction,
        modifiers: QtCore.Qt.KeyboardModifier,
    ) -> QtCore.QModelIndex:
        to, last = QtWidgets.QAbstractItemView.CursorAction, self.rows.rowCount() - 1
        page = max(self.viewport().height() // self.row_height() - 1, 1)
        steps = {to.MoveUp: -1, to.MovePrevious: -1, to.MoveDown: 1, to.MoveNext: 1}
        steps |= {to.MovePageUp: -page, to.MovePageDown: page, to.MoveHome: -last, to.MoveEnd: last}
        by = steps.get(action, 0)
        at = min(max(self.currentIndex().row() + by, 0), last)
        ahead = self._past_headings(at, 1 if by >= 0 else -1)
        return self.rows.index(ahead) if ahead >= 0 else self.currentIndex()

    def setSelection(self, rect: QtCore.QRect, command: QtCore.QItemSelectionModel.SelectionFlag) -> None:
        self.selectionModel().select(self.indexAt(rect.center()), command)

    def visualRegionForSelection(self, selection: QtCore.QItemSelection) -> QtGui.QRegion:
        region = QtGui.QRegion()
        for index in selection.indexes():
            region += self.visualRect(index)
        return region

    def horizontalOffset(self) -> int:
        return 0

    def verticalOffset(self) -> int:
        return self.verticalScrollBar().value()

    def isIndexHidden(self, index: _Index) -> bool:
        return False

    def keyboardSearch(self, search: str) -> None:
        """Nothing: it would read the whole list for one letter."""

    def updateGeometries(self) -> None:
        room, tall = self.viewport().height(), self.row_height()
        bar = self.verticalScrollBar()
        bar.setRange(0, max(self.rows.rowCount() * tall - room, 0))
        bar.setPageStep(room)
        bar.setSingleStep(tall)
        super().updateGeometries()

    def scrollContentsBy(self, dx: int, dy: int) -> None:
        self.viewport().update()

    def reset(self) -> None:
        super().reset()
        self.updateGeometries()

    def rowsInserted(self, parent: _Index, start: int, end: int) -> None:
        super().rowsInserted(parent, start, end)
        self.updateGeometries()

    def dataChanged(self, first: _Index, last: _Index, roles: Sequence[int] = ()) -> None:
        """A page came: what was chosen before it was here can be announced now."""
        self.viewport().update()
        current = self.currentIndex()
        if current.isValid() and first.row() <= current.row() <= last.row():
            self._announce(current, self.current)

    def resizeEvent(self, event: QtGui.QResizeEvent) -> None:
        super().resizeEvent(event)
        self.updateGeometries()

    def changeEvent(self, event: QtCore.QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QtCore.QEvent.Type.StyleChange:
            self._tall = 0
            self.updateGeometries()

    def currentChanged(self, current: _Index, previous: _Index) -> None:
        super().currentChanged(current, previous)
        self.viewport().update()
        if current.isValid():
            self._announce(current, self.current)

    def paintEvent(self, event: QtGui.QPaintEvent) -> None:
        tall, top = self.row_height(), self.verticalOffset()
        area = event.rect()
        first = max(top + area.top(), 0) // tall
        last = min((top + area.bottom()) // tall, self.rows.rowCount() - 1)
        self.rows.need(first, last)
        painter = QtGui.QPainter(self.viewport())
        option = QtWidgets.QStyleOptionViewItem()
        self.initViewItemOption(option)
        plain = option.state
        mouse = self.viewport().mapFromGlobal(QtGui.QCursor.pos())
        for at in range(first, last + 1):
            index = self.rows.index(at)
            where = self.visualRect(index)
            option.rect = where
            option.state = self._state(plain, index, under=where.contains(mouse))
            self._delegate.draw(painter, option, self.rows.row(at))

    def _state(
        self, plain: QtWidgets.QStyle.StateFlag, index: QtCore.QModelIndex, *, under: bool
    ) -> QtWidgets.QStyle.StateFlag:
        flag = QtWidgets.QStyle.StateFlag
        state = plain & ~flag.State_HasFocus
        if index == self.currentIndex():
            state |= flag.State_Selected
            if plain & flag.State_HasFocus:
                state |= flag.State_HasFocus
        if under and self.underMouse():
            state |= flag.State_MouseOver
        return state

    def _announce(self, index: _Index, signal: QtCore.SignalInstance) -> None:
        key = self.rows.row(index.row()).key
        if key:
            signal.emit(key)
