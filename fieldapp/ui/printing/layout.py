"""Blocks become strips of a given width. One function per kind of block."""

from __future__ import annotations

import unicodedata
from collections.abc import Sequence
from dataclasses import dataclass, replace
from functools import singledispatchmethod
from itertools import accumulate

from PySide6 import QtCore, QtGui

from fieldapp.interop.printable import (
    BOX,
    DUTCH,
    NUMBER,
    BarChart,
    Block,
    Bullets,
    Columns,
    FillLine,
    Heading,
    Note,
    Paragraph,
    Pictogram,
    Rule,
    Table,
    direction,
)
from fieldapp.ui.printing import charts, face, marks
from fieldapp.ui.printing.strips import Piece, Strip, beside, closing, portion, stack

_GUTTER = 48.0
_PADDING = 40.0
_CLOSES = frozenset(",.;:!?،؛")
_AFTER = {1: 18.0, 2: 10.0, 3: 4.0}
_PART, _ABOVE_PART = 2, 14.0


@dataclass(frozen=True, slots=True)
class Style:
    """How text looks; `tight` lines stand closer, as in a title."""

    size: int
    language: str
    bold: bool = False
    quiet: bool = False
    at_end: bool = False
    tight: bool = False

    @property
    def line_height(self) -> float:
        """From one line to the next."""
        return self.size * 1.2 if self.tight else face.line_height(self.size, self.language)


class Layout:
    """Lays out blocks; `room` is the height of a page, which no strip exceeds."""

    def __init__(self, room: float) -> None:
        self._room = room

    def strips(self, blocks: Sequence[Block], width: float) -> list[Strip]:
        """Blocks from top to bottom."""
        return [strip for block in blocks for strip in self.block(block, width)]

    @singledispatchmethod
    def block(self, block: Block, width: float) -> list[Strip]:
        """The strips of one block."""
        raise TypeError(f"no layout for {type(block).__name__}")

    @block.register
    def _(self, block: Heading, width: float) -> list[Strip]:
        style = Style(face.HEADINGS[block.level], block.language, bold=True, tight=block.level < 3)
        made = _balanced(block.text, width, style) if block.level == 1 else lines(block.text, width, style)
        made = [replace(strip, keep=True) for strip in closing(made, _AFTER[block.level])]
        return [_lowered(made[0], _ABOVE_PART), *made[1:]] if block.level == _PART else made

    @block.register
    def _(self, block: Paragraph, width: float) -> list[Strip]:
        style = Style(face.SIZES[block.size], block.language, block.bold, block.quiet, block.at_end)
        return closing(lines(block.text, width, style), 6.0)

    @block.register
    def _(self, block: Bullets, width: float) -> list[Strip]:
        made: list[Strip] = []
        for index, item in enumerate(block.items):
            made += self._item(block, index, item, width)
        return closing(made, 14.0)

    def _item(self, block: Bullets, index: int, item: str, width: float) -> list[Strip]:
        size = face.SIZES[block.size]
        indent = size * (1.9 if block.mark == BOX else 1.4)
        leftward = direction(block.language) == "rtl"
        text = lines(item, width - indent, Style(size, block.language))
        text = [_shifted(strip, 0.0 if leftward else indent) for strip in text]
        at = width - indent if leftward else 0.0
        said = f"{index + 1}." if block.mark == NUMBER else ""
        draw = marks.mark(block.mark, size, said, ticked=index in block.ticked, leftward=leftward)
        piece = Piece(at, 0.0, indent, text[0].height, draw, said)
        first = replace(text[0], pieces=(piece, *text[0].pieces))
        return closing([first, *text[1:]], size * (0.35 if block.mark == BOX else 0.15))

    @block.register
    def _(self, block: FillLine, width: float) -> list[Strip]:
        size = face.SIZES[block.size]
        if block.value:
            return closing(_known(block, width, size), 6.0)
        style = Style(size, block.language)
        if block.lines == 1 and (inline := _inline(block.label, width, style)) is not None:
            return [replace(inline, gap=10.0)]
        label = lines(block.label, width, style) if block.label else []
        ruled = [marks.writing_line(width, size * 2.1) for _ in range(block.lines)]
        after = lines(block.after, width, style) if block.after else []
        return [*(replace(strip, keep=True) for strip in label), *closing(ruled, 10.0), *closing(after, 10.0)]

    @block.register
    def _(self, block: Pictogram, width: float) -> list[Strip]:
        side = min(float(block.side), width)
        at = width - side if direction(block.language) == "rtl" else 0.0
        return [Strip(side, (Piece(at, 0.0, side, side, marks.icon(block.icon, side)),), gap=8.0)]

    @block.register
    def _(self, block: Columns, width: float) -> list[Strip]:
        widths = _widths(block, width)
        lefts = [0.0, *accumulate(w + _GUTTER for w in widths[:-1])]
        laid = [self.strips(blocks, w) for blocks, w in zip(block.columns, widths, strict=True)]
        made = closing(beside(laid, lefts, self._room), 20.0)
        return [*made, marks.rule(width, face.HAIR, 2.0, 22.0)] if block.ruled else made

    @block.register
    def _(self, block: Table, width: float) -> list[Strip]:
        shares = block.widths or (1.0,) * len(block.head)
        head = self._row(block, block.head, shares, width, bold=True)[0] if any(block.head) else None
        below = marks.rule(width, face.EDGE, 3.0, 10.0)
        top = None if head is None else replace(stack([replace(head, gap=8.0), below]), gap=10.0, keep=True)
        made = [] if top is None else [top]
        for row in block.rows:
            cells = self._row(block, row, shares, width, bold=False)
            line = marks.rule(width, face.HAIR, 2.0, 12.0)
            cells = [replace(strip, keep=strip is cells[-1]) for strip in cells]
            made += [replace(strip, head=top) for strip in (*closing(cells, 8.0), line)]
        return made

    def _row(
        self, block: Table, cells: Sequence[str], shares: Sequence[float], width: float, *, bold: bool
    ) -> list[Strip]:
        laid = Columns(
            tuple(
                (Paragraph(text or " ", block.size, bold=bold, language=block.language),) for text in cells
            ),
            tuple(shares),
        )
        return self.block(laid, width)

    @block.register
    def _(self, block: BarChart, width: float) -> list[Strip]:
        made = []
        for row in block.rows:
            label, room = width * charts.LABEL, width * (1 - charts.LABEL)
            plain = Style(face.SIZES[block.size], block.language)
            words = charts.behind(row)
            said = lines(words, room * charts.WORDS if row.value is not None else room, plain)
            made.append(charts.row(block, row, width, (lines(row.label, label, plain), said)))
        return closing(made, 20.0)

    @block.register
    def _(self, block: Note, width: float) -> list[Strip]:
        inside = self.strips(block.blocks, width - 2 * _PADDING)
        made: list[Strip] = []
        while inside:
            held = stack(portion(inside, self._room - 2 * _PADDING), _PADDING, _PADDING)
            height = held.height + _PADDING
            frame = marks.frame(width, height, strong=block.strong)
            made.append(Strip(height, (frame, *held.pieces), gap=24.0))
        return made

    @block.register
    def _(self, block: Rule, width: float) -> list[Strip]:
        if block.strong:
            return [marks.rule(width, face.GREEN, 8.0, 20.0)]
        return [marks.rule(width, face.HAIR, 2.0, 20.0)]


def lines(text: str, width: float, style: Style) -> list[Strip]:
    """Text broken into lines, one strip each; a line break in it begins a new line."""
    made: list[Strip] = []
    height = style.line_height
    for part in text.splitlines() or [""]:
        laid = QtGui.QTextLayout(part, face.font(style.size, bold=style.bold))
        laid.setTextOption(face.option(style.language, at_end=style.at_end))
        laid.beginLayout()
        while (line := laid.createLine()).isValid():
            line.setLineWidth(width)
            # The metrics of some faces are far taller than their letters: the line height is ours.
            line.setPosition(QtCore.QPointF(0.0, (height - line.height()) / 2))
        laid.endLayout()
        made += [_line(laid, index, part, style) for index in range(laid.lineCount())]
    return made


def _line(laid: QtGui.QTextLayout, index: int, text: str, style: Style) -> Strip:
    line = laid.lineAt(index)
    rect = line.naturalTextRect()
    start = line.textStart()
    said = text[start : start + line.textLength()]

    def draw(painter: QtGui.QPainter, at: QtCore.QPointF) -> None:
        painter.setPen(QtGui.QColor(face.QUIET if style.quiet else face.INK))
        laid.lineAt(index).draw(painter, at - QtCore.QPointF(rect.left(), 0.0))

    taken = style.line_height
    return Strip(taken, (Piece(rect.left(), 0.0, rect.width(), taken, draw, said.strip()),))


def _known_apart(block: FillLine, width: float, size: int) -> list[Strip]:
    """The same when one line is too short: what closes the line goes below, then the value too."""
    if block.after:
        after = block.after.lstrip("".join(_CLOSES) + " ")
        rest = lines(after, width, Style(size, block.language))
        return [*_known(replace(block, after=""), width, size), *rest]
    label = lines(block.label, width, Style(size, block.language)) if block.label else []
    value = lines(block.value, width, Style(size, _own(block.value, block.language), bold=True))
    return [*label, *value]


def _balanced(text: str, width: float, style: Style) -> list[Strip]:
    """A title in lines of about one length: as narrow as it gets without one line more."""
    made = lines(text, width, style)
    for share in (0.9, 0.8, 0.7, 0.6):
        narrower = lines(text, width * share, style) if len(made) > 1 else []
        if len(narrower) != len(made):
            break
        made = narrower
    return made


def _inline(label: str, width: float, style: Style) -> Strip | None:
    """A short label with the line to write on behind it; None when too little room is left to write."""
    laid = lines(label, width, style)
    said = laid[0].pieces[0]
    free = width - said.width - style.size * 0.4
    if len(laid) > 1 or free < width * 0.45:
        return None
    height = style.size * 1.9
    ruled = marks.writing_line(free, height).pieces[0]
    leftward = direction(style.language) == "rtl"
    down = height - said.height
    return Strip(height, (said.moved(0.0, down), ruled.moved(0.0 if leftward else width - free, 0.0)))


def _known(block: FillLine, width: float, size: int) -> list[Strip]:
    """Label, value in bold and what closes the line, running on when they fit, else below each other."""
    parts = [(block.label, False), (block.value, True), (block.after, False)]
    laid = [lines(text, width, Style(size, _own(text, block.language), bold)) for text, bold in parts if text]
    gaps = [size * (0.0 if text[0] in _CLOSES else 0.3) for text, _ in parts if text]
    whole = sum(part[0].pieces[0].width for part in laid) + sum(gaps[1:])
    if any(len(part) > 1 for part in laid) or whole > width:
        return _known_apart(block, width, size)
    leftward = direction(block.language) == "rtl"
    pieces, along = [], -gaps[0]
    for part, gap in zip(laid, gaps, strict=True):
        piece = part[0].pieces[0]
        along += gap
        at = width - along - piece.width if leftward else along
        pieces.append(replace(piece, left=at))
        along += piece.width
    return [Strip(max(part[0].height for part in laid), tuple(pieces))]


def _own(text: str, language: str) -> str:
    """A number inside Arabic text still runs from left to right, or its groups would change places."""
    rtl = any(unicodedata.bidirectional(letter) in ("R", "AL") for letter in text)
    return language if rtl or direction(language) == "ltr" else DUTCH


def _lowered(strip: Strip, down: float) -> Strip:
    pieces = tuple(piece.moved(0.0, down) for piece in strip.pieces)
    return replace(strip, height=strip.height + down, pieces=pieces)


def _shifted(strip: Strip, right: float) -> Strip:
    return replace(strip, pieces=tuple(piece.moved(right, 0.0) for piece in strip.pieces))


def _widths(block: Columns, width: float) -> list[float]:
    count = len(block.columns)
    fixed = block.fixed or (0,) * count
    shares = block.widths or tuple(0.0 if exact else 1.0 for exact in fixed)
    left = width - sum(fixed) - _GUTTER * (count - 1)
    whole = sum(share for share, exact in zip(shares, fixed, strict=True) if not exact) or 1.0
    return [
        float(exact) if exact else left * share / whole for share, exact in zip(shares, fixed, strict=True)
    ]
