"""Bars on paper: a label, a bar to scale, the figure in words, a dashed line for what is agreed."""

from collections.abc import Sequence
from typing import Final

from PySide6 import QtCore, QtGui

from fieldapp.interop.printable import BarChart, BarRow
from fieldapp.ui.printing import face
from fieldapp.ui.printing.strips import Draw, Piece, Strip, stack

LABEL: Final = 0.36  # of the width
WORDS: Final = 0.4  # of what is left, behind the longest bar
_GAP: Final = 14.0
_ROUND: Final = 6.0


def behind(row: BarRow) -> str:
    """What stands behind a bar."""
    return f"{row.text} · {row.mark_text}" if row.mark_text else row.text


def row(block: BarChart, line: BarRow, width: float, texts: tuple[Sequence[Strip], Sequence[Strip]]) -> Strip:
    """One bar of a chart as a strip; `texts` are its label and the words behind it, broken into lines."""
    label, said = (stack(text) for text in texts)
    left, room = width * LABEL, width * (1 - LABEL) * (1 - WORDS)
    most = max((max(each.value or 0, each.mark or 0) for each in block.rows), default=0)
    most = max(most, block.scale, 1)
    long = room * (line.value or 0) / most
    high = max(label.height, said.height)
    thick = face.SIZES[block.size] * 0.9
    pieces = list(label.pieces)
    if line.value is not None:
        at = left + long + (_GAP if long else 0.0)
        top = (min(high, face.line_height(face.SIZES[block.size], block.language)) - thick) / 2
        pieces.append(Piece(left, top, max(long, 4.0), thick, _bar(max(long, 4.0), thick)))
        if line.mark is not None:
            marked = left + room * line.mark / most
            pieces.append(Piece(marked, 0.0, 4.0, high, _dashed(high)))
            at = max(at, marked + _GAP)
    else:
        at = left
    pieces += [piece.moved(at, 0.0) for piece in said.pieces]
    return Strip(high, tuple(pieces), gap=10.0)


def _bar(long: float, thick: float) -> Draw:
    def draw(painter: QtGui.QPainter, at: QtCore.QPointF) -> None:
        painter.setPen(QtCore.Qt.PenStyle.NoPen)
        painter.setBrush(QtGui.QColor(face.GREEN))
        painter.drawRoundedRect(QtCore.QRectF(at, QtCore.QSizeF(long, thick)), _ROUND, _ROUND)

    return draw


def _dashed(high: float) -> Draw:
    def draw(painter: QtGui.QPainter, at: QtCore.QPointF) -> None:
        pen = QtGui.QPen(QtGui.QColor(face.INK), 4.0)
        pen.setDashPattern([2.5, 2.0])
        painter.setPen(pen)
        painter.drawLine(QtCore.QLineF(at.x(), at.y(), at.x(), at.y() + high))

    return draw
