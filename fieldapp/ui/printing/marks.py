"""Everything on paper that is not text: icons, marks of lists, lines to write on, frames."""

from PySide6 import QtCore, QtGui

from fieldapp.interop.printable import BOX, NUMBER
from fieldapp.ui.printing import face
from fieldapp.ui.printing.strips import Draw, Piece, Strip
from fieldapp.ui.widgets import icons

_ROUND = 26.0


def icon(name: str, side: float) -> Draw:
    """A line icon in the green of the house."""

    def draw(painter: QtGui.QPainter, at: QtCore.QPointF) -> None:
        where = QtCore.QRectF(at, QtCore.QSizeF(side, side))
        icons.paint(painter, name, where, QtGui.QColor(face.GREEN))

    return draw


def mark(kind: str, size: int, said: str, *, ticked: bool, leftward: bool) -> Draw:
    """The dot, box or number before a line of a list."""
    if kind == NUMBER:
        return _number(size, said)
    return _box(size, ticked=ticked, leftward=leftward) if kind == BOX else _dot(size, leftward=leftward)


def _number(size: int, said: str) -> Draw:
    def draw(painter: QtGui.QPainter, at: QtCore.QPointF) -> None:
        painter.setFont(face.font(size, bold=True))
        painter.setPen(QtGui.QColor(face.GREEN))
        painter.drawText(at + QtCore.QPointF(0.0, size * 1.07), said)

    return draw


def _dot(size: int, *, leftward: bool) -> Draw:
    def draw(painter: QtGui.QPainter, at: QtCore.QPointF) -> None:
        painter.setPen(QtCore.Qt.PenStyle.NoPen)
        painter.setBrush(QtGui.QColor(face.GREEN))
        across = size * (0.9 if leftward else 0.45)
        painter.drawEllipse(at + QtCore.QPointF(across, size * 0.7), size * 0.14, size * 0.14)

    return draw


def _box(size: int, *, ticked: bool, leftward: bool) -> Draw:
    def draw(painter: QtGui.QPainter, at: QtCore.QPointF) -> None:
        painter.setPen(QtGui.QPen(QtGui.QColor(face.INK), 3.0))
        painter.setBrush(QtCore.Qt.BrushStyle.NoBrush)
        side = size * 1.1
        corner = at + QtCore.QPointF(size * (0.7 if leftward else 0.0), size * 0.15)
        painter.drawRoundedRect(QtCore.QRectF(corner, QtCore.QSizeF(side, side)), 6.0, 6.0)
        if ticked:
            where = QtCore.QRectF(corner, QtCore.QSizeF(side, side))
            icons.paint(painter, "check", where, QtGui.QColor(face.INK))

    return draw


def writing_line(width: float, height: float) -> Strip:
    """A dotted line to write on, with room for a hand above it."""

    def draw(painter: QtGui.QPainter, at: QtCore.QPointF) -> None:
        pen = QtGui.QPen(QtGui.QColor(face.EDGE), 3.0)
        pen.setStyle(QtCore.Qt.PenStyle.DotLine)
        painter.setPen(pen)
        y = at.y() + height - 6.0
        painter.drawLine(QtCore.QLineF(at.x(), y, at.x() + width, y))

    return Strip(height, (Piece(0.0, 0.0, width, height, draw),))


def rule(width: float, colour: str, thick: float, gap: float) -> Strip:
    """A line across."""

    def draw(painter: QtGui.QPainter, at: QtCore.QPointF) -> None:
        painter.fillRect(QtCore.QRectF(at, QtCore.QSizeF(width, thick)), QtGui.QColor(colour))

    return Strip(thick, (Piece(0.0, 0.0, width, thick, draw),), gap=gap)


def frame(width: float, height: float, *, strong: bool) -> Piece:
    """A rounded frame, thick and green when it is `strong`; it grows to the height of its neighbour."""

    def draw(painter: QtGui.QPainter, at: QtCore.QPointF) -> None:
        thick = 5.0 if strong else 2.6
        painter.setPen(QtGui.QPen(QtGui.QColor(face.GREEN if strong else face.EDGE), thick))
        painter.setBrush(QtCore.Qt.BrushStyle.NoBrush)
        inset = QtCore.QRectF(at, QtCore.QSizeF(width, height)).adjusted(
            thick / 2, thick / 2, -thick / 2, -thick / 2
        )
        painter.drawRoundedRect(inset, _ROUND, _ROUND)

    return Piece(0.0, 0.0, width, height, draw, grown=lambda taller: frame(width, taller, strong=strong))
