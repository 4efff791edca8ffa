"""Letters and colours of paper. One unit everywhere in this package: a tenth of a millimetre."""

from typing import Final

from PySide6 import QtCore, QtGui

from fieldapp.interop.printable import HUGE, LARGE, NORMAL, SMALL, TINY, direction
from fieldapp.ui import theme

PER_INCH: Final = 254.0
SIZES: Final = {TINY: 31, SMALL: 35, NORMAL: 41, LARGE: 46, HUGE: 56}
HEADINGS: Final = {1: 80, 2: 56, 3: 46}
SPACING: Final = 1.4
TALL_SCRIPTS: Final = 1.2  # Arabic letters reach further up and down

INK: Final = "#1F2A2E"
QUIET: Final = "#3F4B50"
GREEN: Final = "#0F6B5C"
HAIR: Final = "#DEDCD4"
EDGE: Final = "#858B86"


def font(size: int, *, bold: bool = False) -> QtGui.QFont:
    """The program's own face, without hinting: a page is the same at every resolution."""
    made = QtGui.QFont([theme.FAMILY, theme.ARABIC])
    made.setPixelSize(size)
    made.setBold(bold)
    made.setHintingPreference(QtGui.QFont.HintingPreference.PreferNoHinting)
    return made


def line_height(size: int, language: str) -> float:
    """From one line to the next."""
    return size * SPACING * (TALL_SCRIPTS if direction(language) == "rtl" else 1.0)


def option(language: str, *, at_end: bool = False) -> QtGui.QTextOption:
    """How text of a language runs and breaks: between words, and inside a word that is too long."""
    leftward = direction(language) == "rtl"
    side = QtCore.Qt.AlignmentFlag.AlignRight if leftward != at_end else QtCore.Qt.AlignmentFlag.AlignLeft
    made = QtGui.QTextOption(side | QtCore.Qt.AlignmentFlag.AlignAbsolute)
    made.setWrapMode(QtGui.QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
    made.setUseDesignMetrics(True)
    towards = QtCore.Qt.LayoutDirection
    made.setTextDirection(towards.RightToLeft if leftward else towards.LeftToRight)
    return made
