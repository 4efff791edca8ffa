"""Large things to tap: a place with its icon, a number of people."""

from collections.abc import Sequence

from PySide6 import QtCore, QtGui, QtWidgets

from fieldapp.ui import theme
from fieldapp.ui.widgets import icons, painting
from fieldapp.ui.widgets.pressable import Pressable


class Tile(Pressable):
    """A box to tap; chosen shows by a thick edge, unavailable by a dashed one."""

    def __init__(self, text: str, code: str) -> None:
        super().__init__(text)
        self.code = code
        self.setCheckable(True)

    def _paint_box(self, painter: QtGui.QPainter) -> None:
        look, on = theme.current(), self.isChecked()
        rect = QtCore.QRectF(self.rect())
        if not self.isEnabled():
            painting.box(painter, rect, 8, pen=painting.edge("edge", dashed=True))
            return
        fill = "opt_on" if on else "soft" if self.underMouse() else "field"
        pen = painting.edge("brand", 2) if on or self.ring else painting.edge("edge")
        painting.box(painter, rect, 8, fill=look.colour(fill), pen=pen)
        if self.ring:
            inner = rect.adjusted(4, 4, -4, -4)
            painting.box(painter, inner, 5, pen=painting.edge("brand", 1, dashed=True))


class NumberTile(Tile):
    """One large number."""

    def __init__(self, text: str, code: str) -> None:
        super().__init__(text, code)
        self.setSizePolicy(QtWidgets.QSizePolicy.Policy.Expanding, QtWidgets.QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QtCore.QSize:
        look = theme.current()
        wide = painting.one_line(self.text(), 18, bold=True) + 2 * look.px(6)
        return QtCore.QSize(wide, look.line_height(18) + 2 * look.px(16))

    def minimumSizeHint(self) -> QtCore.QSize:
        return self.sizeHint()

    def paintEvent(self, event: QtGui.QPaintEvent) -> None:
        look = theme.current()
        painter = QtGui.QPainter(self)
        painter.setRenderHint(QtGui.QPainter.RenderHint.Antialiasing)
        self._paint_box(painter)
        painter.setPen(look.colour("ink" if self.isEnabled() else "muted"))
        painter.setFont(look.font(18, bold=True))
        painter.drawText(self.rect(), QtCore.Qt.AlignmentFlag.AlignCenter, self.text())


class PlaceTile(Tile):
    """A place: its icon, its name, and when it is open."""

    def __init__(self, name: str, line: str, icon: str, code: str) -> None:
        super().__init__(name, code)
        self._line, self._icon = line, icon
        self.setAccessibleDescription(line)
        policy = QtWidgets.QSizePolicy(
            QtWidgets.QSizePolicy.Policy.Preferred, QtWidgets.QSizePolicy.Policy.Minimum
        )
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    def sizeHint(self) -> QtCore.QSize:
        wide = theme.current().px(200)
        return QtCore.QSize(wide, self.heightForWidth(wide))

    def minimumSizeHint(self) -> QtCore.QSize:
        look = theme.current()
        return QtCore.QSize(look.px(150), look.px(56))

    def hasHeightForWidth(self) -> bool:
        return True

    def heightForWidth(self, width: int) -> int:
        return round(self._blocks(width)[2]) + 2 * theme.current().px(9)

    def paintEvent(self, event: QtGui.QPaintEvent) -> None:
        look = theme.current()
        painter = QtGui.QPainter(self)
        painter.setRenderHint(QtGui.QPainter.RenderHint.Antialiasing)
        self._paint_box(painter)
        name, line, height = self._blocks(self.width())
        side, top = look.px(28), (self.height() - height) / 2
        icon = QtCore.QRectF(look.px(13), (self.height() - side) / 2, side, side)
        icons.paint(painter, self._icon, icon, look.colour("brand"))
        painter.setPen(look.colour("ink"))
        name.draw(painter, QtCore.QPointF(self._left(), top))
        painter.setPen(look.colour("muted"))
        line.draw(painter, QtCore.QPointF(self._left(), top + name.lineCount() * look.line_height()))

    def least_width(self) -> int:
        """Room in which no word of the tile has to be broken."""
        words = [(word, float(theme.BASE), True) for word in self.text().split()]
        words += [(word, 13.0, False) for word in self._line.split()]
        widest = max((painting.one_line(word, size, bold=bold) for word, size, bold in words), default=0)
        return widest + self._left() + theme.current().px(8) + 2

    def _left(self) -> int:
        return theme.current().px(13 + 28 + 12)

    def _blocks(self, width: int) -> tuple[QtGui.QTextLayout, QtGui.QTextLayout, float]:
        inside = width - self._left() - theme.current().px(8)
        name, first = painting.lines(self.text(), theme.BASE, inside, bold=True)
        line, second = painting.lines(self._line, 13, inside)
        return name, line, first.height() + second.height()


class TileGrid(QtWidgets.QWidget):
    """Tiles of the same width beside each other; fewer beside each other when the text is large."""

    _LEAST = 185  # design pixels of one tile
    _GAP = 10

    def __init__(self, across: int) -> None:
        super().__init__()
        self._most, self._across = across, across
        self._tiles: list[PlaceTile] = []
        self._grid = QtWidgets.QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setSpacing(self._GAP)

    def set_tiles(self, tiles: Sequence[PlaceTile]) -> None:
        """Show these in place of what is there."""
        for tile in self._tiles:
            self._grid.removeWidget(tile)
            tile.hide()
            tile.deleteLater()
        self._tiles = list(tiles)
        self._across = self._fit()
        self._place()

    def minimumSizeHint(self) -> QtCore.QSize:
        hint = super().minimumSizeHint()
        return QtCore.QSize(theme.current().px(150), hint.height())

    def resizeEvent(self, event: QtGui.QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit_again()

    def changeEvent(self, event: QtCore.QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QtCore.QEvent.Type.StyleChange:
            self._fit_again()

    def _fit_again(self) -> None:
        fit = self._fit()
        if fit != self._across:
            self._across = fit
            self._place()

    def _fit(self) -> int:
        """How many stand beside each other without breaking a word."""
        if not self.width():
            return self._across
        words = max((tile.least_width() for tile in self._tiles), default=0)
        least = max(theme.current().px(self._LEAST), words)
        return min(self._most, max(1, (self.width() + self._GAP) // (least + self._GAP)))

    def _place(self) -> None:
        for at, tile in enumerate(self._tiles):
            self._grid.addWidget(tile, at // self._across, at % self._across)
        for column in range(self._most):
            self._grid.setColumnStretch(column, 1 if column < self._across else 0)
