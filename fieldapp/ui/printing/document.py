"""What can be printed: the values that screens hand to `printing.show`."""

from fieldapp.interop.printable import (
    A4,
    A6,
    BOX,
    DOT,
    DUTCH,
    HUGE,
    LARGE,
    NORMAL,
    NUMBER,
    SMALL,
    TINY,
    BarChart,
    BarRow,
    Block,
    Bullets,
    Columns,
    FillLine,
    Heading,
    Note,
    Paragraph,
    Pictogram,
    Printable,
    Rule,
    Table,
    direction,
    plain_text,
)

__all__ = [
    "A4", "A6", "BOX", "DOT", "DUTCH", "HUGE", "LARGE", "NORMAL", "NUMBER", "SMALL", "TINY",
    "BarChart", "BarRow", "Block", "Bullets", "Columns", "FillLine", "Heading", "Note", "Paragraph",
    "Pictogram", "Printable", "Rule", "Table", "direction", "plain_text",
]  # fmt: skip
