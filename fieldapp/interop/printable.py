"""What stands on paper, as values: blocks from top to bottom, each with its language; no layout, no Qt.

Text is always plain text: nothing in it is read as markup. Sizes are "huge" and "large" for who reads
with effort, "normal", "small" for translations and notes, and "tiny"; a block is in Dutch unless it says so.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final, TypeAlias

A4: Final = "a4"
A6: Final = "a6"  # a card for a pocket
PAPERS: Final = (A4, A6)

DUTCH: Final = "nl"
RIGHT_TO_LEFT: Final = frozenset({"ar", "fa", "ps"})

DOT: Final = "dot"
BOX: Final = "box"  # a box to tick with a pen
NUMBER: Final = "number"

SMALL: Final = "small"
NORMAL: Final = "normal"
LARGE: Final = "large"
HUGE: Final = "huge"
TINY: Final = "tiny"  # the foot of a page


@dataclass(frozen=True, slots=True)
class Heading:
    """A title. Level 1 heads a sheet, 2 a part, 3 a question."""

    text: str
    level: int = 2
    language: str = DUTCH


@dataclass(frozen=True, slots=True)
class Paragraph:
    """Running text; `at_end` lines it up with the far side, `quiet` is grey."""

    text: str
    size: str = NORMAL
    bold: bool = False
    quiet: bool = False
    at_end: bool = False
    language: str = DUTCH


@dataclass(frozen=True, slots=True)
class Bullets:
    """Lines with a mark before each: a dot, a box to tick, a number. `ticked` are the boxes filled in."""

    items: tuple[str, ...]
    mark: str = DOT
    size: str = NORMAL
    ticked: tuple[int, ...] = ()
    language: str = DUTCH


@dataclass(frozen=True, slots=True)
class FillLine:
    """A label, then what is known in bold; without it `lines` lines to write on. `after` closes the line."""

    label: str
    value: str = ""
    lines: int = 1
    after: str = ""
    size: str = NORMAL
    language: str = DUTCH


@dataclass(frozen=True, slots=True)
class Pictogram:
    """A drawing of `resources/icons`, `side` tenths of a millimetre wide; `alt` is what it says in words."""

    icon: str
    side: int = 120
    alt: str = ""
    language: str = DUTCH


@dataclass(frozen=True, slots=True)
class Columns:
    """Blocks beside each other; `widths` are shares of what is left, or exact when `fixed` (tenths of mm).

    A row of columns is never broken over two pages unless it is taller than a page.
    """

    columns: tuple[tuple[Block, ...], ...]
    widths: tuple[float, ...] = ()
    fixed: tuple[int, ...] = ()
    ruled: bool = False  # a thin line below


@dataclass(frozen=True, slots=True)
class Table:
    """Rows of text under a head; the head comes back on every page. `widths` are shares."""

    head: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...]
    widths: tuple[float, ...] = ()
    size: str = NORMAL
    language: str = DUTCH


@dataclass(frozen=True, slots=True)
class BarRow:
    """One bar. `value` None: nothing to draw, `text` says why. `mark`: a value on the same scale."""

    label: str
    value: int | None
    text: str
    mark: int | None = None
    mark_text: str = ""


@dataclass(frozen=True, slots=True)
class BarChart:
    """Bars under each other, each with its figure in words. `scale`: the whole they are parts of, if any."""

    rows: tuple[BarRow, ...]
    scale: int = 0
    size: str = SMALL
    language: str = DUTCH


@dataclass(frozen=True, slots=True)
class Note:
    """Blocks in a frame; a `strong` one has a thick green frame."""

    blocks: tuple[Block, ...]
    strong: bool = False


@dataclass(frozen=True, slots=True)
class Rule:
    """A line across the page; a `strong` one is thick and green."""

    strong: bool = False


Block: TypeAlias = (
    Heading | Paragraph | Bullets | FillLine | Pictogram | Columns | Table | BarChart | Note | Rule
)


@dataclass(frozen=True, slots=True)
class Printable:
    """One thing to print.

    `title` is shown above the preview and kept out of file names. `second` is the language that stands
    beside the Dutch, or empty; `draft`: no native speaker has read it yet. `personal` says that something of
    a person stands on it (or may): then each print and each file gets its line in the ledger. `carried`: a
    person takes it along, so that it must be safe to do so. `code` is what that line calls it; `person_id`
    finds it again. `foot` stands at the bottom of every page: left, right.
    """

    title: str
    blocks: tuple[Block, ...]
    paper: str = A4
    second: str = ""
    foot: tuple[str, str] = ("", "")
    code: str = "paper"
    personal: bool = True
    carried: bool = False
    person_id: str = ""
    number: str = ""  # the one to stop with, when it stands on it
    draft: bool = False
    unsafe: bool = False  # when it was last asked, this person could not safely take paper along
    only_shown: bool = False  # to read together on the screen; neither printed nor kept


def direction(language: str) -> str:
    """How a language runs: "rtl" for Arabic, Persian and Pashto, else "ltr"."""
    return "rtl" if language in RIGHT_TO_LEFT else "ltr"


def walk(blocks: tuple[Block, ...]) -> Iterator[Block]:
    """Every block in reading order, those inside others too."""
    for block in blocks:
        yield block
        if isinstance(block, Columns):
            for column in block.columns:
                yield from walk(column)
        elif isinstance(block, Note):
            yield from walk(block.blocks)


def texts(block: Block) -> tuple[str, ...]:
    """The texts of one block itself, in reading order."""
    if isinstance(block, Heading | Paragraph):
        return (block.text,)
    if isinstance(block, Bullets):
        return block.items
    if isinstance(block, FillLine):
        return tuple(text for text in (block.label, block.value, block.after) if text)
    if isinstance(block, BarChart):
        return tuple(" · ".join(filter(None, (row.label, row.text, row.mark_text))) for row in block.rows)
    if isinstance(block, Table):
        return (*block.head, *(cell for row in block.rows for cell in row))
    return ()


def plain_text(printable: Printable) -> str:
    """Everything that stands on it, one text a line, in reading order: for a test, and for reading aloud."""
    return "\n".join(text for block in walk(printable.blocks) for text in texts(block) if text)
