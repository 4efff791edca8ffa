"""Small drawing steps shared by the widgets that paint themselves."""

from PySide6 import QtCore, QtGui

from fieldapp.ui import theme
from fieldapp.ui.widgets.text import break_lines

WRAP = QtGui.QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere


def box(
    painter: QtGui.QPainter,
    rect: QtCore.QRectF,
    radius: float,
    *,
    fill: QtGui.QColor | None = None,
    pen: QtGui.QPen | None = None,
) -> None:
    """A rounded box whose edge lies wholly inside `rect`."""
    width = pen.widthF() if pen is not None else 0.0
    inside = rect.adjusted(width / 2, width / 2, -width / 2, -width / 2)
    painter.setPen(pen if pen is not None else QtCore.Qt.PenStyle.NoPen)
    painter.setBrush(fill if fill is not None else QtCore.Qt.BrushStyle.NoBrush)
    painter.drawRoundedRect(inside, radius, radius)


def edge(token: str, width: float = 1.0, *, dashed: bool = False) -> QtGui.QPen:
    """A pen in the colour `token`."""
    pen = QtGui.QPen(theme.current().colour(token), width)
    if dashed:
        pen.setDashPattern([3, 3])
    return pen


def lines(
    text: str, size: float, width: float, *, bold: bool = False
) -> tuple[QtGui.QTextLayout, QtCore.QSizeF]:
    """`text` broken at `width` with the design's line height, and the room it takes."""
    look = theme.current()
    layout = QtGui.QTextLayout(text.replace("\n", "\u2028"), look.font(size, bold=bold))
    option = QtGui.QTextOption()
    option.setTextDirection(QtCore.Qt.LayoutDirection.LayoutDirectionAuto)
    option.setWrapMode(WRAP)
    layout.setTextOption(option)
    return layout, break_lines(layout, max(width, 1.0), look.line_height(size))


def one_line(text: str, size: float, *, bold: bool = False) -> int:
    """How wide `text` is on one line."""
    metrics = QtGui.QFontMetricsF(theme.current().font(size, bold=bold))
    return int(metrics.horizontalAdvance(text)) + 1


def title_lines(text: str, note: str, size: float, width: float) -> tuple[QtGui.QTextLayout, QtCore.QSizeF]:
    """A bold title with an optional light note behind it on the same line."""
    look = theme.current()
    whole = f"{text} · {note}" if note else text
    layout = QtGui.QTextLayout(whole.replace("\n", "\u2028"), look.font(size, bold=True))
    option = QtGui.QTextOption()
    option.setTextDirection(QtCore.Qt.LayoutDirection.LayoutDirectionAuto)
    option.setWrapMode(WRAP)
    layout.setTextOption(option)
    if note:
        found = QtGui.QTextLayout.FormatRange()
        found.start = utf16_length(text)
        found.length = utf16_length(whole) - found.start
        style = QtGui.QTextCharFormat()
        style.setFont(look.font(13))
        style.setForeground(look.colour("muted"))
        found.format = style
        layout.setFormats([found])
    return layout, break_lines(layout, max(width, 1.0), look.line_height(size))


def utf16_length(text: str) -> int:
    """Length of `text` as Qt counts it."""
    return len(text.encode("utf-16-le")) // 2


TONES = {
    "off": ("warn_soft", "warn"),
    "ok": ("brand_soft", "brand"),
    "info": ("info_soft", "info"),
    "bad": ("danger_soft", "danger"),
    "plain": ("soft", "plain_ink"),
}


def pill_size(text: str) -> QtCore.QSize:
    """Room that a pill with `text` takes."""
    look = theme.current()
    return QtCore.QSize(
        one_line(text, 13, bold=True) + 2 * look.px(12), look.line_height(13) + 2 * look.px(4)
    )


def pill(
    painter: QtGui.QPainter, where: QtCore.QRectF, text: str, tone: str, *, ground: str | None = None
) -> None:
    """A pill with `text`; `ground` replaces the fill of its tone, for pills on a chosen row."""
    look = theme.current()
    fill, ink = TONES[tone]
    box(painter, where, where.height() / 2, fill=look.colour(ground or fill))
    painter.setPen(look.colour(ink))
    painter.setFont(look.font(13, bold=True))
    painter.drawText(where, QtCore.Qt.AlignmentFlag.AlignCenter, text)
