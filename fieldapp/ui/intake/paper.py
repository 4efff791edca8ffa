"""One request on paper, for the talk it is about: what not to do on top, what was shared, lines to write on.

The preview enters each print and each file in the Logboek, and plans the removal of a file.
"""

from PySide6 import QtCore

from fieldapp.interop.printable import (
    SMALL,
    Block,
    FillLine,
    Heading,
    Note,
    Paragraph,
    Printable,
    Rule,
    Table,
)
from fieldapp.ui.intake import wording
from fieldapp.workflow.inbox import InboxDetail

translate = QtCore.QCoreApplication.translate
CODE = "contactvraag"


def printable(detail: InboxDetail) -> Printable:
    """The sheet of one request; nothing of it that the sender did not share."""
    title = wording.asks(detail)
    blocks: list[Block] = [Heading(title, 1)]
    first, rest = wording.forbidden(detail)
    if first or rest:
        lines = [Paragraph(text, bold=bold) for text, bold in ((first, True), (rest, False)) if text]
        blocks.append(Note(tuple(lines), strong=True))
    head = (translate("intake", "What"), translate("intake", "What was shared"))
    rows = tuple(
        (row.label, "\n".join(part for part in (row.text, row.line) if part))
        for row in wording.fields(detail)
    )
    blocks += [Table(head, rows, (0.28, 0.72)), Rule(), FillLine(translate("intake", "Notes"), lines=5)]
    blocks.append(Paragraph(_foot(), SMALL, quiet=True))
    return Printable(title, tuple(blocks), code=CODE, personal=True)


def _foot() -> str:
    return translate(
        "intake",
        "Keep this sheet as you keep a file. If the person stops, or the request is closed: shred it.",
    )
