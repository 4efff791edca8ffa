"""Option cards: a title and a line that explains it; one of the group is chosen."""

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6 import QtCore, QtGui, QtWidgets

from fieldapp.ui import theme
from fieldapp.ui.widgets import icons, painting
from fieldapp.ui.widgets.pressable import Pressable, Roving, pick


@dataclass(frozen=True, slots=True)
class Option:
    """What one card says. `note` stands behind the title, `pill` (text, tone) at the end of that line."""

    code: str
    title: str
    line: str = ""
    note: str = ""
    pill: tuple[str, str] | None = None
    icon: str = ""
    enabled: bool = True


class OptionCard(Pressable):
    """One choice with its consequence. Chosen shows by a thick edge, unavailable by a dashed one."""

    def __init__(self, title: str, line: str = "", code: str = "", *, option: Option | None = None) -> None:
        self.option = option or Option(code, title, line)
        super().__init__(self.option.title)
        self.setCheckable(True)
        self.show_option(self.option)
        policy = QtWidgets.QSizePolicy(
            QtWidgets.QSizePolicy.Policy.Preferred, QtWidgets.QSizePolicy.Policy.Minimum
        )
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    @property
    def code(self) -> str:
        """The code this card stands for."""
        return self.option.code

    def show_option(self, option: Option) -> None:
        """Say something else on the same card."""
        self.option = option
        self.setText(option.title)
        spoken = [option.title, option.note, option.pill[0] if option.pill else ""]
        self.setAccessibleName(" ".join(part for part in spoken if part))
        self.setAccessibleDescription(option.line)
        self.setEnabled(option.enabled)
        cursor = QtCore.Qt.CursorShape
        self.setCursor(cursor.PointingHandCursor if option.enabled else cursor.ArrowCursor)
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QtCore.QSize:
        wide = theme.current().px(320)
        return QtCore.QSize(wide, self.heightForWidth(wide))

    def minimumSizeHint(self) -> QtCore.QSize:
        wide = theme.current().px(150)
        return QtCore.QSize(
            wide, self.heightForWidth(wide) if self.width() < wide else theme.current().px(40)
        )

    def hasHeightForWidth(self) -> bool:
        return True

    def heightForWidth(self, width: int) -> int:
        look = theme.current()
        _, _, height = self._blocks(width)
        return round(height) + 2 * look.px(self._pad())

    def paintEvent(self, event: QtGui.QPaintEvent) -> None:
        look = theme.current()
        painter = QtGui.QPainter(self)
        painter.setRenderHint(QtGui.QPainter.RenderHint.Antialiasing)
        self._paint_box(painter, look)
        title, line, height = self._blocks(self.width())
        left, top = self._left(), (self.height() - height) / 2
        enabled = self.isEnabled()
        painter.setPen(look.colour("ink" if enabled else "muted"))
        title.draw(painter, QtCore.QPointF(left, top))
        if line is not None:
            painter.setPen(look.colour("muted"))
            line.draw(
                painter, QtCore.QPointF(left, top + title.lineCount() * look.line_height(self._title_size()))
            )
        self._paint_pill(painter, look, top)
        if self.option.icon:
            where = QtCore.QRectF(look.px(16), (self.height() - look.px(30)) / 2, look.px(30), look.px(30))
            icons.paint(painter, self.option.icon, where, look.colour("brand"))

    def _paint_box(self, painter: QtGui.QPainter, look: theme.Theme) -> None:
        rect = QtCore.QRectF(self.rect())
        if not self.isEnabled():
            painting.box(painter, rect, 8, pen=painting.edge("edge", dashed=True))
            return
        on = self.isChecked()
        fill = "opt_on" if on else "soft" if self.underMouse() else "field"
        pen = painting.edge("brand", 2) if on else painting.edge("edge")
        painting.box(painter, rect, 8, fill=look.colour(fill), pen=pen)
        if self.ring:
            inner = rect.adjusted(4, 4, -4, -4)
            painting.box(painter, inner, 5, pen=painting.edge("ink", 1.5, dashed=True))

    def _paint_pill(self, painter: QtGui.QPainter, look: theme.Theme, top: float) -> None:
        if self.option.pill is None:
            return
        text, tone = self.option.pill
        size = painting.pill_size(text)
        middle = top + look.line_height(self._title_size()) / 2
        where = QtCore.QRectF(
            self.width() - look.px(12) - size.width(), middle - size.height() / 2, size.width(), size.height()
        )
        painting.pill(painter, where, text, tone)

    def _pad(self) -> int:
        return 15 if self.option.icon else 10

    def _title_size(self) -> float:
        return 15.5 if self.option.icon else theme.BASE

    def _left(self) -> int:
        look = theme.current()
        return look.px(16 + 30 + 14) if self.option.icon else look.px(13)

    def _blocks(self, width: int) -> tuple[QtGui.QTextLayout, QtGui.QTextLayout | None, float]:
        look = theme.current()
        inside = width - self._left() - look.px(13)
        first = inside
        if self.option.pill is not None:
            first -= painting.pill_size(self.option.pill[0]).width() + look.px(8)
        title, taken = painting.title_lines(self.option.title, self.option.note, self._title_size(), first)
        if not self.option.line:
            return title, None, taken.height()
        line, below = painting.lines(self.option.line, 13, inside)
        return title, line, taken.height() + below.height()


class OptionGroup(QtWidgets.QWidget):
    """One of several option cards. `changed` carries the chosen code."""

    changed = QtCore.Signal(str)

    def __init__(self, options: Sequence[Option] = (), *, columns: int = 1, name: str = "") -> None:
        super().__init__()
        self.setAccessibleName(name)
        self._columns = columns
        self._cards: list[OptionCard] = []
        self._roving = Roving(self)
        self._grid = QtWidgets.QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setSpacing(8 if columns == 1 else 12)
        for column in range(columns):
            self._grid.setColumnStretch(column, 1)
        self.set_options(options)

    def set_options(self, options: Sequence[Option]) -> None:
        """Show these cards; the choice stays when its code remains and is available."""
        if len(options) == len(self._cards) and all(
            card.code == option.code for card, option in zip(self._cards, options, strict=True)
        ):
            for card, option in zip(self._cards, options, strict=True):
                card.show_option(option)
            self.set_value(self.value())
            return
        chosen = self.value()
        for card in self._cards:
            self._grid.removeWidget(card)
            card.deleteLater()
        self._roving.clear()
        self._cards = [self._make(at, option) for at, option in enumerate(options)]
        for row in range(self._grid.rowCount()):
            self._grid.setRowStretch(row, 0)
        self._grid.setRowStretch(-(-len(options) // self._columns), 1)
        self.set_value(chosen)

    def value(self) -> str:
        """The chosen code, or an empty string."""
        return next((card.code for card in self._cards if card.isChecked()), "")

    def set_value(self, code: str) -> None:
        """Choose `code`, without announcing it."""
        usable = [card for card in self._cards if card.isEnabled()]
        pick(self._cards, next((card for card in usable if code and card.code == code), None))
        self._roving.settle()

    def card(self, code: str) -> OptionCard:
        """The card of `code`."""
        return next(card for card in self._cards if card.code == code)

    def _make(self, at: int, option: Option) -> OptionCard:
        card = OptionCard(option.title, option=option)
        card.toggled.connect(lambda on, card=card: self._toggled(card, on))
        self._grid.addWidget(card, at // self._columns, at % self._columns)
        self._roving.add(card)
        return card

    def _toggled(self, card: OptionCard, on: bool) -> None:
        if on:
            pick(self._cards, card)
            self.changed.emit(card.code)
