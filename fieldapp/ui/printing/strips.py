"""Strips: what stays together on a page. A page is filled with strips from top to bottom."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field, replace

from PySide6 import QtCore, QtGui

Draw = Callable[[QtGui.QPainter, QtCore.QPointF], None]


@dataclass(frozen=True, slots=True)
class Piece:
    """Something drawn at one spot of a strip. `text` is what it says; `draw` is told where it begins.

    `grown` makes the same piece of another height, for a frame beside a taller one.
    """

    left: float
    top: float
    width: float
    height: float
    draw: Draw
    text: str = ""
    grown: Callable[[float], Piece] | None = None

    def moved(self, right: float, down: float) -> Piece:
        """The same piece elsewhere."""
        return replace(self, left=self.left + right, top=self.top + down)


@dataclass(frozen=True, slots=True)
class Strip:
    """Pieces beside and above each other. `gap` is the room below, which the end of a page swallows.

    `keep`: not last on a page when something follows. `head` is repeated on top of a page that begins here.
    """

    height: float
    pieces: tuple[Piece, ...] = ()
    gap: float = 0.0
    keep: bool = False
    head: Strip | None = field(default=None)


def closing(strips: Sequence[Strip], gap: float) -> list[Strip]:
    """The strips, with `gap` below the last."""
    if not strips:
        return []
    return [*strips[:-1], replace(strips[-1], gap=gap)]


def stack(strips: Sequence[Strip], left: float = 0.0, top: float = 0.0) -> Strip:
    """All of them as one strip that stays together."""
    pieces: list[Piece] = []
    down, bottom = top, top
    for strip in strips:
        pieces += [piece.moved(left, down) for piece in strip.pieces]
        bottom = down + strip.height
        down = bottom + strip.gap
    return Strip(bottom, tuple(pieces))


def portion(strips: list[Strip], room: float) -> list[Strip]:
    """Take from the front what fits in `room`, at least one."""
    taken: list[Strip] = []
    used = 0.0
    while strips and (not taken or used + strips[0].height <= room):
        used += strips[0].height + strips[0].gap
        taken.append(strips.pop(0))
    return taken


def beside(columns: Sequence[Sequence[Strip]], lefts: Sequence[float], room: float) -> list[Strip]:
    """Columns beside each other: one strip, or several when they are taller than `room`."""
    waiting = [list(column) for column in columns]
    made: list[Strip] = []
    while any(waiting):
        parts = [
            stack(portion(column, room), left) for column, left in zip(waiting, lefts, strict=True) if column
        ]
        height = max(part.height for part in parts)
        pieces = tuple(_as_tall(piece, part, height) for part in parts for piece in part.pieces)
        made.append(Strip(height, pieces))
    return made


def _as_tall(piece: Piece, part: Strip, height: float) -> Piece:
    """A frame around a whole column grows to `height`."""
    if piece.grown is None or piece.top > 0 or piece.height < part.height:
        return piece
    return piece.grown(height).moved(piece.left, 0.0)
