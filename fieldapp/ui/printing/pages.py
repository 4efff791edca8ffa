"""Strips become pages; a page can be painted on a picture, a printer or a PDF."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

from PySide6 import QtCore, QtGui

from fieldapp.interop.printable import A4, A6, TINY, Columns, Paragraph, Printable
from fieldapp.ui.printing.layout import Layout
from fieldapp.ui.printing.strips import Piece, Strip, stack

SIZES: Final = {A4: (2100.0, 2970.0), A6: (1480.0, 1050.0)}  # a card lies on its side
SIDES: Final = {A4: 143.0, A6: 75.0}
ENDS: Final = {A4: 110.0, A6: 65.0}
_ABOVE_FOOT: Final = 30.0


@dataclass(frozen=True, slots=True)
class Page:
    """One sheet of paper: its size and what stands where, in tenths of a millimetre, and its foot."""

    width: float
    height: float
    pieces: tuple[Piece, ...]
    foot: tuple[Piece, ...] = ()

    @property
    def text(self) -> str:
        """What stands on it, one line of the page a line, in reading order."""
        return "\n".join(piece.text for piece in (*self.pieces, *self.foot) if piece.text)

    def paint(self, painter: QtGui.QPainter, scale: float) -> None:
        """Draw everything; `scale` is the dots of the device per tenth of a millimetre."""
        painter.save()
        painter.setRenderHint(QtGui.QPainter.RenderHint.Antialiasing)
        painter.scale(scale, scale)
        for piece in (*self.pieces, *self.foot):
            painter.save()
            piece.draw(painter, QtCore.QPointF(piece.left, piece.top))
            painter.restore()
        painter.restore()


def pages(printable: Printable) -> list[Page]:
    """All pages of it, at least one."""
    width, height = SIZES[printable.paper]
    side, end = SIDES[printable.paper], ENDS[printable.paper]
    inner = width - 2 * side
    foot = _foot(printable, inner, "9 / 9")
    room = height - 2 * end - foot.height - _ABOVE_FOOT
    bodies = _flow(Layout(room).strips(printable.blocks, inner), room)
    made = []
    for number, body in enumerate(bodies, 1):
        count = f"{number} / {len(bodies)}" if len(bodies) > 1 else ""
        below = _foot(printable, inner, count)
        at_bottom = tuple(piece.moved(side, height - end - below.height) for piece in below.pieces)
        pieces = tuple(piece.moved(side, end) for piece in stack(body).pieces)
        made.append(Page(width, height, pieces, at_bottom))
    return made


def _foot(printable: Printable, width: float, count: str) -> Strip:
    left, right = printable.foot
    left = " · ".join(text for text in (left, count) if text)
    cells = (Paragraph(left or " ", TINY, quiet=True), Paragraph(right or " ", TINY, quiet=True, at_end=True))
    made = Layout(width).block(Columns(((cells[0],), (cells[1],)), (1.0, 1.65)), width)
    return stack(made)


def _flow(strips: Sequence[Strip], room: float) -> list[list[Strip]]:
    """Strips on pages: none is cut, and none that must be followed stands last."""
    made: list[list[Strip]] = [[]]
    used = 0.0
    for index, strip in enumerate(strips):
        if made[-1] and used + _with_next(strips, index, room) > room:
            again = strip.head
            if again is not None and again.height + again.gap + strip.height > room:
                again = None
            made.append([] if again is None else [again])
            used = sum(held.height + held.gap for held in made[-1])
        made[-1].append(strip)
        used += strip.height + strip.gap
    return made


def _with_next(strips: Sequence[Strip], index: int, room: float) -> float:
    """The height of a strip and of all that must stand on its page below it; itself when that is too much."""
    need = 0.0
    for strip in strips[index:]:
        need += strip.height
        if not strip.keep:
            break
        need += strip.gap
    return need if need <= room else strips[index].height
