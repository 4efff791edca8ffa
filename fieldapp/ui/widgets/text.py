"""Text on the screen: always plain, with the design's own sizes and line height.

A plain `QLabel` guesses rich text and packs its lines tighter than the design, so every label of the program
is a `Text`. It may carry a *lead*: a few words in bold (and in a tone) before the running text, as in
"**Klopt niet.** Nog 2 keer proberen".
"""

from PySide6 import QtCore, QtGui, QtWidgets

from fieldapp.ui import theme

_IDEAL_WIDTH = 440  # how wide running text asks to be before it wraps, in design pixels
_TALL = 16_777_215


class Text(QtWidgets.QLabel):
    """A plain-text label that wraps, keeps the line height of the design and never cuts."""

    def __init__(
        self,
        text: str = "",
        *,
        lead: str = "",
        size: float = theme.BASE,
        bold: bool = False,
        tone: str = "ink",
    ) -> None:
        super().__init__()
        self.setTextFormat(QtCore.Qt.TextFormat.PlainText)
        self.setWordWrap(True)
        self._lead, self._tone = lead, tone
        self._lead_tone, self._lead_size = tone, size
        self._size, self._bold, self._middle = size, bold, False
        self._laid: tuple[int, theme.Theme, QtGui.QTextLayout, QtCore.QSizeF] | None = None
        self.set_text(text, lead)

    def set_text(self, text: str, lead: str | None = None) -> None:
        """Show `text`, after `lead` when one is given."""
        if lead is not None:
            self._lead = lead
        parts = [part for part in (self._lead, text) if part]
        self.setText(" ".join(parts))
        self._changed()

    def set_tone(self, tone: str) -> None:
        """Colour token of the running text."""
        self._tone = tone
        self.update()

    def with_lead(self, *, tone: str, size: float = 0) -> "Text":
        """Give the lead a tone, and a size, of its own. Returns itself."""
        self._lead_tone, self._lead_size = tone, size or self._size
        self._changed()
        return self

    def centre(self) -> "Text":
        """Centre the lines; returns itself."""
        self._middle = True
        return self

    def one_line(self) -> "Text":
        """Never wrap: for short labels beside other things. Returns itself."""
        self.setWordWrap(False)
        self.setSizePolicy(QtWidgets.QSizePolicy.Policy.Minimum, QtWidgets.QSizePolicy.Policy.Preferred)
        return self

    def hasHeightForWidth(self) -> bool:
        return self.wordWrap()

    def heightForWidth(self, width: int) -> int:
        return self._ceil(self._lay(width)[1]).height()

    def sizeHint(self) -> QtCore.QSize:
        natural = self._ceil(self._lay(_TALL)[1])
        ideal = theme.current().px(_IDEAL_WIDTH)
        if not self.wordWrap() or natural.width() <= ideal:
            return natural
        return QtCore.QSize(ideal, self.heightForWidth(ideal))

    def minimumSizeHint(self) -> QtCore.QSize:
        if not self.wordWrap():
            return self.sizeHint()
        metrics = QtGui.QFontMetrics(theme.current().font(self._size, bold=self._bold or bool(self._lead)))
        longest = max((metrics.horizontalAdvance(word) for word in self.text().split()), default=0)
        return QtCore.QSize(
            min(longest + 2, theme.current().px(160)), theme.current().line_height(self._size)
        )

    def changeEvent(self, event: QtCore.QEvent) -> None:
        super().changeEvent(event)
        if event.type() in (QtCore.QEvent.Type.StyleChange, QtCore.QEvent.Type.LayoutDirectionChange):
            self._changed()

    def paintEvent(self, event: QtGui.QPaintEvent) -> None:
        layout, size = self._lay(self.width())
        painter = QtGui.QPainter(self)
        painter.setPen(theme.current().colour(self._tone if self.isEnabled() else "dis_ink"))
        top = max(0.0, (self.height() - size.height()) / 2) if not self.wordWrap() else 0.0
        layout.draw(painter, QtCore.QPointF(0, top))

    def _changed(self) -> None:
        self._laid = None
        self.updateGeometry()
        self.update()

    def _lay(self, width: int) -> tuple[QtGui.QTextLayout, QtCore.QSizeF]:
        look = theme.current()
        if self._laid is None or self._laid[0] != width or self._laid[1] != look:
            layout = QtGui.QTextLayout(
                self.text().replace("\n", "\u2028"), look.font(self._size, bold=self._bold)
            )
            layout.setTextOption(self._option())
            layout.setFormats(self._lead_format(look))
            size = break_lines(
                layout, width, look.line_height(max(self._size, self._lead_size if self._lead else 0))
            )
            self._laid = (width, look, layout, size)
        return self._laid[2], self._laid[3]

    def _option(self) -> QtGui.QTextOption:
        align = QtCore.Qt.AlignmentFlag.AlignHCenter if self._middle else QtCore.Qt.AlignmentFlag.AlignLeft
        option = QtGui.QTextOption(align)
        option.setTextDirection(QtCore.Qt.LayoutDirection.LayoutDirectionAuto)
        wrap = QtGui.QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere
        option.setWrapMode(wrap if self.wordWrap() else QtGui.QTextOption.WrapMode.ManualWrap)
        return option

    def _lead_format(self, look: theme.Theme) -> list[QtGui.QTextLayout.FormatRange]:
        if not self._lead:
            return []
        found = QtGui.QTextLayout.FormatRange()
        found.start, found.length = 0, len(self._lead.encode("utf-16-le")) // 2
        style = QtGui.QTextCharFormat()
        style.setFont(look.font(self._lead_size, bold=True))
        style.setForeground(look.colour(self._lead_tone))
        found.format = style
        return [found]

    @staticmethod
    def _ceil(size: QtCore.QSizeF) -> QtCore.QSize:
        return QtCore.QSize(int(size.width()) + 2, round(size.height()))


def break_lines(layout: QtGui.QTextLayout, width: float, line_height: float) -> QtCore.QSizeF:
    """Break `layout` into lines of `width`, each `line_height` tall; returns the size taken."""
    layout.beginLayout()
    top, widest = 0.0, 0.0
    while True:
        line = layout.createLine()
        if not line.isValid():
            break
        line.setLineWidth(width)
        line.setPosition(QtCore.QPointF(0, top + (line_height - line.height()) / 2))
        top += line_height
        widest = max(widest, line.naturalTextWidth())
    layout.endLayout()
    return QtCore.QSizeF(widest, max(top, line_height))


def title(text: str, size: float = 18) -> Text:
    """The heading of a page or dialog."""
    return Text(text, size=size, bold=True)


def heading(text: str) -> Text:
    """The heading of a card."""
    return Text(text, size=15, bold=True)


def caption(text: str) -> Text:
    """The small bold label above a field."""
    return Text(text, size=13, bold=True, tone="muted")


def muted(text: str) -> Text:
    """Small explaining text."""
    return Text(text, size=13, tone="muted")
