"""Where something stands in a fixed row of phases: dots on a line, and a pillar per phase."""

from collections.abc import Sequence

from PySide6 import QtCore, QtGui, QtWidgets

from fieldapp.ui import theme
from fieldapp.ui.widgets import painting

_GAP = 6  # between two words beside each other


class PhaseTrack(QtWidgets.QWidget):
    """Dots on a line, filled up to the phase it is in. Too narrow for all words: only that of this phase."""

    def __init__(self) -> None:
        super().__init__()
        self._names: tuple[str, ...] = ()
        self._at = 0
        self.setSizePolicy(QtWidgets.QSizePolicy.Policy.Expanding, QtWidgets.QSizePolicy.Policy.Fixed)

    def show_phase(self, names: Sequence[str], at: int, spoken: str) -> None:
        """Phase `at` (from 0) of these; `spoken` is what a screen reader says."""
        self._names, self._at = tuple(names), at
        self.setAccessibleName(spoken)
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QtCore.QSize:
        look = theme.current()
        return QtCore.QSize(look.px(420), look.px(26) + look.line_height(13))

    def minimumSizeHint(self) -> QtCore.QSize:
        return QtCore.QSize(theme.current().px(160), self.sizeHint().height())

    def paintEvent(self, event: QtGui.QPaintEvent) -> None:
        if not self._names:
            return
        look = theme.current()
        painter = QtGui.QPainter(self)
        painter.setRenderHint(QtGui.QPainter.RenderHint.Antialiasing)
        beside, y = _beside(self._names, self.width(), self._at), look.px(12)
        middles = beside or _evenly(len(self._names), self.width())
        painter.fillRect(QtCore.QRectF(middles[0], y - 1, middles[-1] - middles[0], 2), look.colour("line"))
        for at, x in enumerate(middles):
            side = look.px(18 if at == self._at else 14)
            where = QtCore.QRectF(x - side / 2, y - side / 2, side, side)
            done = at <= self._at
            fill, pen = ("brand", "brand") if done else ("surface", "edge")
            painting.box(painter, where, side / 2, fill=look.colour(fill), pen=painting.edge(pen, 2))
        for at, x in enumerate(middles):
            if beside or at == self._at:
                _word(painter, self._names[at], x, look.px(26), self.width(), on=at == self._at)


class Pillars(QtWidgets.QWidget):
    """A pillar per phase with its count on top. The words stand below, or turned into a list when narrow."""

    def __init__(self) -> None:
        super().__init__()
        self._names: tuple[str, ...] = ()
        self._counts: tuple[int, ...] = ()
        policy = QtWidgets.QSizePolicy(
            QtWidgets.QSizePolicy.Policy.Expanding, QtWidgets.QSizePolicy.Policy.Fixed
        )
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    def show_counts(self, names: Sequence[str], counts: Sequence[int]) -> None:
        """Show these."""
        self._names, self._counts = tuple(names), tuple(counts)
        pairs = zip(self._names, self._counts, strict=True)
        self.setAccessibleName(", ".join(f"{name}: {count}" for name, count in pairs))
        self.updateGeometry()
        self.update()

    def hasHeightForWidth(self) -> bool:
        return True

    def heightForWidth(self, width: int) -> int:
        look = theme.current()
        if self._names and _beside(self._names, width) is None:
            return len(self._names) * look.px(28)
        return look.px(62) + 2 * look.line_height(13)

    def sizeHint(self) -> QtCore.QSize:
        wide = theme.current().px(420)
        return QtCore.QSize(wide, self.heightForWidth(max(self.width(), wide)))

    def minimumSizeHint(self) -> QtCore.QSize:
        return QtCore.QSize(theme.current().px(180), 1)

    def paintEvent(self, event: QtGui.QPaintEvent) -> None:
        if not self._names:
            return
        painter = QtGui.QPainter(self)
        painter.setRenderHint(QtGui.QPainter.RenderHint.Antialiasing)
        middles = _beside(self._names, self.width())
        if middles is not None:
            self._upright(painter, middles)
        else:
            self._list(painter)

    def _upright(self, painter: QtGui.QPainter, middles: Sequence[float]) -> None:
        look = theme.current()
        line = look.line_height(13)
        most, room, foot = max(self._counts) or 1, self.height() - 2 * line - look.px(4), self.height() - line
        wide = look.px(40)
        for x, name, count in zip(middles, self._names, self._counts, strict=True):
            tall = max(room * count / most, look.px(2))
            top = foot - look.px(4) - tall
            where = QtCore.QRectF(x - wide / 2, top, wide, tall)
            painting.box(painter, where, 3, fill=look.colour("bar" if count else "line"))
            painter.setPen(look.colour("ink"))
            painter.setFont(look.font(13, bold=True))
            above = QtCore.QRectF(x - wide, top - line, 2 * wide, line)
            painter.drawText(above, QtCore.Qt.AlignmentFlag.AlignCenter, str(count))
            _word(painter, name, x, foot, self.width(), on=False)

    def _list(self, painter: QtGui.QPainter) -> None:
        look = theme.current()
        row, left = look.px(28), max(painting.one_line(name, 13) for name in self._names) + look.px(12)
        most, room = max(self._counts) or 1, max(self.width() - left - look.px(44), 8)
        for at, (name, count) in enumerate(zip(self._names, self._counts, strict=True)):
            painter.setPen(look.colour("muted"))
            painter.setFont(look.font(13))
            middle = QtCore.Qt.AlignmentFlag.AlignVCenter
            painter.drawText(QtCore.QRectF(0, at * row, left, row), middle, name)
            wide = max(room * count / most, 2)
            bar = QtCore.QRectF(left, at * row + look.px(5), wide, row - look.px(10))
            painting.box(painter, bar, 3, fill=look.colour("bar" if count else "line"))
            painter.setPen(look.colour("ink"))
            painter.setFont(look.font(13, bold=True))
            behind = QtCore.QRectF(left + wide + look.px(8), at * row, look.px(60), row)
            painter.drawText(behind, middle, str(count))


def _beside(names: Sequence[str], width: int, bold: int = -1) -> list[float] | None:
    """Where the middles of these words stand beside each other with even gaps; None when there is no room."""
    wides = [painting.one_line(name, 13, bold=at == bold) for at, name in enumerate(names)]
    gap = (width - sum(wides)) / max(len(wides) - 1, 1)
    if gap < _GAP:
        return None
    middles, left = [], 0.0
    for wide in wides:
        middles.append(left + wide / 2)
        left += wide + gap
    return middles


def _evenly(count: int, width: int) -> list[float]:
    cell = width / max(count, 1)
    return [cell * (at + 0.5) for at in range(count)]


def _word(painter: QtGui.QPainter, name: str, x: float, top: float, width: int, *, on: bool) -> None:
    look = theme.current()
    wide = painting.one_line(name, 13, bold=on)
    left = min(max(x - wide / 2, 0), max(width - wide, 0))
    painter.setPen(look.colour("ink" if on else "muted"))
    painter.setFont(look.font(13, bold=on))
    where = QtCore.QRectF(left, top, wide + 2, look.line_height(13))
    painter.drawText(where, QtCore.Qt.AlignmentFlag.AlignVCenter, name)
