"""A layout that fills rows from the reading side and wraps, as words do."""

from typing import TypeAlias

from PySide6 import QtCore, QtWidgets

from fieldapp.ui import theme

_Placed: TypeAlias = tuple[QtWidgets.QLayoutItem, int, QtCore.QSize]


class FlowLayout(QtWidgets.QLayout):
    """Children beside each other, wrapping to the next row; height follows width. `middle`: those of one row
    are centred on each other.
    """

    def __init__(self, spacing: int = 6, row_spacing: int | None = None, *, middle: bool = False) -> None:
        super().__init__()
        self.setContentsMargins(0, 0, 0, 0)
        self._items: list[QtWidgets.QLayoutItem] = []
        self._across, self._middle = spacing, middle
        self._down = spacing if row_spacing is None else row_spacing

    def addItem(self, item: QtWidgets.QLayoutItem) -> None:
        self._items.append(item)

    def count(self) -> int:
        return len(self._items)

    def itemAt(self, index: int) -> QtWidgets.QLayoutItem | None:
        return self._items[index] if 0 <= index < len(self._items) else None

    def takeAt(self, index: int) -> QtWidgets.QLayoutItem | None:
        return self._items.pop(index) if 0 <= index < len(self._items) else None

    def expandingDirections(self) -> QtCore.Qt.Orientation:
        return QtCore.Qt.Orientation(0)

    def hasHeightForWidth(self) -> bool:
        return True

    def heightForWidth(self, width: int) -> int:
        return self._place(QtCore.QRect(0, 0, width, 0), move=False)

    def sizeHint(self) -> QtCore.QSize:
        shown = [item.sizeHint() for item in self._items if not item.isEmpty()]
        gap = theme.current().px(self._across)
        wide = sum(size.width() for size in shown) + gap * max(0, len(shown) - 1)
        return QtCore.QSize(wide, max((size.height() for size in shown), default=0))

    def minimumSize(self) -> QtCore.QSize:
        size = QtCore.QSize()
        for item in self._items:
            if not item.isEmpty():
                size = size.expandedTo(item.minimumSize())
        return size

    def setGeometry(self, rect: QtCore.QRect) -> None:
        super().setGeometry(rect)
        self._place(rect, move=True)

    def _place(self, rect: QtCore.QRect, *, move: bool) -> int:
        across, down = theme.current().px(self._across), theme.current().px(self._down)
        left, top = 0, 0
        row: list[_Placed] = []
        for item in self._items:
            if item.isEmpty():
                continue
            size = _size(item, rect.width())
            if left and left + size.width() > rect.width():
                left, top, row = 0, top + self._end(row, rect, top, move=move) + down, []
            row.append((item, left, size))
            left += size.width() + across
        return top + self._end(row, rect, top, move=move)

    def _end(self, row: list[_Placed], rect: QtCore.QRect, top: int, *, move: bool) -> int:
        """Put the items of a whole row in their places; answers its height."""
        height = max((size.height() for _, _, size in row), default=0)
        for item, left, size in row if move else ():
            down = (height - size.height()) // 2 if self._middle else 0
            item.setGeometry(self._at(rect, left, top + down, size))
        return height

    def _at(self, rect: QtCore.QRect, left: int, top: int, size: QtCore.QSize) -> QtCore.QRect:
        parent = self.parentWidget()
        mirrored = parent is not None and parent.layoutDirection() == QtCore.Qt.LayoutDirection.RightToLeft
        x = rect.right() + 1 - left - size.width() if mirrored else rect.left() + left
        return QtCore.QRect(QtCore.QPoint(x, rect.top() + top), size)


def flowing(*widgets: QtWidgets.QWidget, spacing: int = 10, middle: bool = False) -> QtWidgets.QWidget:
    """These widgets beside each other, as words: what does not fit goes to the next row."""
    holder = QtWidgets.QWidget()
    layout = FlowLayout(spacing, middle=middle)
    holder.setLayout(layout)
    policy = QtWidgets.QSizePolicy(
        QtWidgets.QSizePolicy.Policy.Preferred, QtWidgets.QSizePolicy.Policy.Minimum
    )
    policy.setHeightForWidth(True)
    holder.setSizePolicy(policy)
    for widget in widgets:
        layout.addWidget(widget)
    return holder


def _size(item: QtWidgets.QLayoutItem, room: int) -> QtCore.QSize:
    size = item.sizeHint()
    width = min(size.width(), room) if room > 0 else size.width()
    return QtCore.QSize(width, item.heightForWidth(width) if item.hasHeightForWidth() else size.height())
