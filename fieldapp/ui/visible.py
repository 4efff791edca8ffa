"""A text of which every character can be seen: what an eye would miss stands there as a mark in words."""

from PySide6 import QtCore

from fieldapp.domain.disclosure import marks
from fieldapp.domain.disclosure.marks import CLOSE, OPEN, Piece

translate = QtCore.QCoreApplication.translate


def shown(text: str) -> str:
    """The text with its marks: "R‹lijkt op o 043E›os". Two different texts never give the same.

    A mark ends in the number of its character (hexadecimal, Unicode); the brackets themselves are marked too.
    """
    return "".join(_mark(piece) if piece.mark else piece.text for piece in marks.pieces(text))


def hint(text: str) -> str:
    """What to do about marks in a text; empty when there are none."""
    if not any(piece.mark for piece in marks.pieces(text)):
        return ""
    return translate(
        "visible",
        "Between ‹ › stands a character that you would not see, or would take for another."
        " Type that word again if it does not belong there.",
    )


def _mark(piece: Piece) -> str:
    return f"{OPEN}{_word(piece)} {ord(piece.text):04X}{CLOSE}"


def _word(piece: Piece) -> str:
    if piece.mark == marks.LOOKS_LIKE and piece.like:
        return translate("visible", "looks like {letter}").replace("{letter}", piece.like)
    return {
        marks.BRACKET: translate("visible", "bracket"),
        marks.TURNS: translate("visible", "turns the text around"),
        marks.UNSEEN: translate("visible", "cannot be seen"),
        marks.SOFT_HYPHEN: translate("visible", "hidden hyphen"),
        marks.TAG: translate("visible", "hidden label"),
        marks.SPACE: translate("visible", "other space"),
        marks.ACCENT: translate("visible", "loose accent"),
    }.get(piece.mark, translate("visible", "strange character"))
