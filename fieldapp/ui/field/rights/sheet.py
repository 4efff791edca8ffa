"""The sheet of one right that a person takes home: what it is, where to ask, what to bring. No name on it."""

from PySide6 import QtCore

from fieldapp.domain.rights import Right
from fieldapp.interop.printable import LARGE, Block, Bullets, FillLine, Heading, Note, Paragraph, Printable
from fieldapp.ui import labels

translate = QtCore.QCoreApplication.translate

CODE = "right"


def sheet_of(right: Right, names: dict[str, str]) -> Printable:
    """One page in large print. Dutch only: the checklist is Dutch."""
    blocks: list[Block] = [
        Heading(right.name, 1),
        Paragraph(right.plain, LARGE),
        Heading(translate("right_sheet", "Where do you ask it?")),
        Paragraph(right.apply_at, LARGE),
        Heading(translate("right_sheet", "What do you bring?")),
        Paragraph(right.bring, LARGE),
    ]
    related = tuple(names[code] for code in right.related if code in names)
    if related:
        blocks += [Heading(translate("right_sheet", "Goes together with")), Bullets(related)]
    decides = translate("right_sheet", "Only the service can say whether you are entitled to this.")
    blocks += [
        Note((Paragraph(decides, bold=True),)),
        FillLine(translate("right_sheet", "I go there on"), lines=1),
        FillLine(translate("right_sheet", "Who helps me"), lines=1),
    ]
    dated = translate("right_sheet", "List of {day}. Ask the service whether it is still so.")
    foot = (dated.format(day=labels.full_day(right.checked)), "Vindplaats")
    return Printable(right.name, tuple(blocks), foot=foot, code=CODE, personal=False, carried=True)
