"""Larger siblings of the kit: nothing in home care is smaller than 17 pixels."""

from collections.abc import Sequence

from PySide6 import QtCore, QtGui, QtWidgets

from fieldapp.ui import theme
from fieldapp.ui.widgets import icons, painting
from fieldapp.ui.widgets.fields import Choice, PlainEdit, clean
from fieldapp.ui.widgets.flow import FlowLayout
from fieldapp.ui.widgets.options import Option, OptionCard, OptionGroup
from fieldapp.ui.widgets.pressable import check_quietly
from fieldapp.ui.widgets.text import Text

TEXT = 17  # the smallest text
TITLE = 18
_ICON = 30
_WIDE = 900


class LargeCard(OptionCard):
    """An option with a pictogram beside its words."""

    def _left(self) -> int:
        look = theme.current()
        return look.px(24 + _ICON + 23) if self.option.icon else look.px(18)

    def _pad(self) -> int:
        return 15 if self.option.line else 13

    def _title_size(self) -> float:
        return TITLE if self.option.line else TEXT

    def _blocks(self, width: int) -> tuple[QtGui.QTextLayout, QtGui.QTextLayout | None, float]:
        inside = width - self._left() - theme.current().px(18)
        title, taken = painting.lines(self.option.title, self._title_size(), inside, bold=True)
        if not self.option.line:
            least = theme.current().px(_ICON) if self.option.icon else 0
            return title, None, max(taken.height(), least)
        line, below = painting.lines(self.option.line, TEXT, inside)
        return title, line, taken.height() + below.height()

    def paintEvent(self, event: QtGui.QPaintEvent) -> None:
        look = theme.current()
        painter = QtGui.QPainter(self)
        painter.setRenderHint(QtGui.QPainter.RenderHint.Antialiasing)
        self._paint_box(painter, look)
        title, line, height = self._blocks(self.width())
        words = title.boundingRect().height() if line is None else height
        top = (self.height() - words) / 2
        painter.setPen(look.colour("ink" if self.isEnabled() else "muted"))
        title.draw(painter, QtCore.QPointF(self._left(), top))
        if line is not None:
            painter.setPen(look.colour("muted"))
            below = title.lineCount() * look.line_height(self._title_size())
            line.draw(painter, QtCore.QPointF(self._left(), top + below))
        if self.option.icon:
            side = look.px(_ICON)
            where = QtCore.QRectF(look.px(24), (self.height() - side) / 2, side, side)
            icons.paint(painter, self.option.icon, where, look.colour("brand"))


class LargeOptions(OptionGroup):
    """One of several large cards."""

    def __init__(self, options: Sequence[Option], *, columns: int = 1, name: str = "") -> None:
        super().__init__(options, columns=columns, name=name)
        self._grid.setSpacing(12)

    def _make(self, at: int, option: Option) -> OptionCard:
        card = LargeCard(option.title, option=option)
        card.toggled.connect(lambda on, card=card: self._toggled(card, on))
        self._grid.addWidget(card, at // self._columns, at % self._columns)
        self._roving.add(card)
        return card


class LargeTicks(QtWidgets.QWidget):
    """Any number of large cards, in as many columns as the text size leaves room for."""

    changed = QtCore.Signal(object)  # tuple[str, ...]

    def __init__(self, options: Sequence[Option], *, columns: int = 3, name: str = "") -> None:
        super().__init__()
        self.setAccessibleName(name)
        self._columns = columns
        self.cards = [LargeCard(option.title, option=option) for option in options]
        self._grid = QtWidgets.QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setSpacing(12)
        for card in self.cards:
            card.setAutoExclusive(False)
            card.toggled.connect(lambda on: self.changed.emit(self.value()))
        self._place(columns)

    def value(self) -> tuple[str, ...]:
        """The chosen codes."""
        return tuple(card.code for card in self.cards if card.isChecked())

    def set_value(self, codes: Sequence[str]) -> None:
        """Choose these, without announcing it."""
        for card in self.cards:
            check_quietly(card, card.code in codes)

    def resizeEvent(self, event: QtGui.QResizeEvent) -> None:
        super().resizeEvent(event)
        least = theme.current().px(240)
        fitting = max(1, min(self._columns, self.width() // least))
        if self._grid.property("shown") != fitting:
            self._place(fitting)

    def _place(self, columns: int) -> None:
        self._grid.setProperty("shown", columns)
        for at in range(self._columns):
            self._grid.setColumnStretch(at, 1 if at < columns else 0)
        for at, card in enumerate(self.cards):
            self._grid.addWidget(card, at // columns, at % columns)


class LargeChips(QtWidgets.QWidget):
    """Short large cards after each other; one of them, or any number."""

    changed = QtCore.Signal(object)  # tuple[str, ...]

    def __init__(self, options: Sequence[tuple[str, str]], *, multi: bool = True, name: str = "") -> None:
        super().__init__()
        self.setAccessibleName(name)
        self._multi = multi
        row = FlowLayout()
        self.setLayout(row)
        self.cards: list[LargeCard] = []
        for code, label in options:
            card = _Chip(label, option=Option(code, label))
            card.setAutoExclusive(False)
            card.toggled.connect(lambda on, card=card: self._toggled(card, on))
            row.addWidget(card)
            self.cards.append(card)

    def value(self) -> tuple[str, ...]:
        """The chosen codes."""
        return tuple(card.code for card in self.cards if card.isChecked())

    def set_value(self, codes: Sequence[str]) -> None:
        """Choose these, without announcing it."""
        for card in self.cards:
            check_quietly(card, card.code in codes)

    def _toggled(self, card: LargeCard, on: bool) -> None:
        if on and not self._multi:
            for other in self.cards:
                if other is not card:
                    check_quietly(other, False)
        self.changed.emit(self.value())


class _Chip(LargeCard):
    """As wide as its words."""

    def __init__(self, title: str, *, option: Option) -> None:
        super().__init__(title, option=option)
        fixed = QtWidgets.QSizePolicy.Policy.Fixed
        self.setSizePolicy(fixed, fixed)

    def hasHeightForWidth(self) -> bool:
        return False

    def sizeHint(self) -> QtCore.QSize:
        wide = painting.one_line(self.option.title, TEXT, bold=True) + 2 * theme.current().px(18) + 2
        return QtCore.QSize(wide, self.heightForWidth(wide))

    def minimumSizeHint(self) -> QtCore.QSize:
        return self.sizeHint()


class LargeField(QtWidgets.QWidget):
    """One line of text under its question."""

    changed = QtCore.Signal(str)

    def __init__(self, label: str, *, placeholder: str = "", longest: int = 120) -> None:
        super().__init__()
        self.label = Text(label, size=TEXT, bold=True)
        self.edit = QtWidgets.QLineEdit()
        self.edit.setProperty("large", True)
        self.edit.setMaxLength(longest)
        self.edit.setPlaceholderText(placeholder)
        self.edit.setAccessibleName(label)
        self.edit.textEdited.connect(lambda text: self.changed.emit(self.text()))
        _column(self, self.label, self.edit)

    def set_label(self, label: str) -> None:
        """Ask something else."""
        self.label.set_text(label)
        self.edit.setAccessibleName(label)

    def text(self) -> str:
        """What was typed, without control characters."""
        return clean(self.edit.text(), one_line=True)

    def set_text(self, text: str) -> None:
        """Show `text`, without announcing it."""
        self.edit.setText(text)


class LargeChoice(Choice):
    """A list to pick one from, under its question."""

    def __init__(self, label: str, options: Sequence[tuple[str, str]] = ()) -> None:
        super().__init__(label, options)
        small, self.caption = self.caption, Text(label, size=TEXT, bold=True)
        self.caption.setBuddy(self.combo)
        column = self.layout()
        assert column is not None
        column.replaceWidget(small, self.caption)
        small.hide()
        small.deleteLater()
        self.combo.setProperty("large", True)


class LargeWords(QtWidgets.QWidget):
    """A few lines of plain text under their question."""

    changed = QtCore.Signal(str)

    def __init__(self, label: str, *, least: int = 1, most: int = 3) -> None:
        super().__init__()
        self.label = Text(label, size=TEXT, bold=True)
        self.edit = PlainEdit(least, most)
        self.edit.setProperty("large", True)
        self.edit.setAccessibleName(label)
        self.edit.textChanged.connect(lambda: self.changed.emit(self.text()))
        _column(self, self.label, self.edit)

    def set_label(self, label: str) -> None:
        """Ask something else."""
        self.label.set_text(label)
        self.edit.setAccessibleName(label)

    def text(self) -> str:
        """What was typed, without control characters."""
        return clean(self.edit.toPlainText())

    def set_text(self, text: str) -> None:
        """Show `text`, without announcing it."""
        self.edit.blockSignals(True)
        self.edit.setPlainText(text)
        self.edit.blockSignals(False)
        self.edit.fit()


def _column(owner: QtWidgets.QWidget, *parts: QtWidgets.QWidget) -> None:
    column = QtWidgets.QVBoxLayout(owner)
    column.setContentsMargins(0, 0, 0, 0)
    column.setSpacing(6)
    for part in parts:
        column.addWidget(part)


class Centred(QtWidgets.QWidget):
    """A column in the middle, never wider than the design. Fill `inside`."""

    def __init__(self) -> None:
        super().__init__()
        self.inside = QtWidgets.QWidget()
        row = QtWidgets.QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.addStretch(1)
        row.addWidget(self.inside, 100)
        row.addStretch(1)
        self._fit()

    def changeEvent(self, event: QtCore.QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QtCore.QEvent.Type.StyleChange and hasattr(self, "inside"):
            self._fit()

    def _fit(self) -> None:
        self.inside.setMaximumWidth(theme.current().px(_WIDE))


class Progress(QtWidgets.QWidget):
    """Which of the steps one is at; too narrow for all: only the current one."""

    def __init__(self, names: Sequence[str]) -> None:
        super().__init__()
        self._names, self._at = list(names), 0
        self.setSizePolicy(QtWidgets.QSizePolicy.Policy.Preferred, QtWidgets.QSizePolicy.Policy.Fixed)
        self.show_step(0, names)

    def show_step(self, at: int, names: Sequence[str]) -> None:
        """Step `at` (from 0) is the current one."""
        self._names, self._at = list(names), at
        words = self.tr("Step {at} of {count}: {name}")
        self.setAccessibleName(words.format(at=at + 1, count=len(names), name=names[at]))
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QtCore.QSize:
        return QtCore.QSize(self._width(range(len(self._names))), theme.current().px(28))

    def minimumSizeHint(self) -> QtCore.QSize:
        return QtCore.QSize(min(self._width([self._at]), theme.current().px(300)), theme.current().px(28))

    def paintEvent(self, event: QtGui.QPaintEvent) -> None:
        look = theme.current()
        painter = QtGui.QPainter(self)
        painter.setRenderHint(QtGui.QPainter.RenderHint.Antialiasing)
        shown = list(range(len(self._names)))
        if self.width() < self.sizeHint().width():
            shown = [self._at]
        x = float(self.width() - self._width(shown))
        for order, at in enumerate(shown):
            if order:
                middle = round(self.height() / 2)
                painter.fillRect(QtCore.QRectF(x + look.px(8), middle, look.px(18), 1), look.colour("edge"))
                x += look.px(34)
            x = self._paint_step(painter, at, x)

    def _paint_step(self, painter: QtGui.QPainter, at: int, x: float) -> float:
        look, on, done = theme.current(), at == self._at, at < self._at
        side = look.px(24)
        where = QtCore.QRectF(x, (self.height() - side) / 2, side, side)
        fill, ink = ("brand", "on_brand") if on else ("brand_soft", "brand") if done else ("soft", "muted")
        painting.box(painter, where, side / 2, fill=look.colour(fill))
        if done:
            icons.paint(painter, "check", where.adjusted(5, 5, -5, -5), look.colour(ink))
        else:
            painter.setPen(look.colour(ink))
            painter.setFont(look.font(14, bold=True))
            painter.drawText(where, QtCore.Qt.AlignmentFlag.AlignCenter, str(at + 1))
        painter.setPen(look.colour("ink" if on else "muted"))
        painter.setFont(look.font(TEXT, bold=on))
        wide = painting.one_line(self._names[at], TEXT, bold=on)
        words = QtCore.QRectF(x + side + look.px(7), 0, wide + 2, self.height())
        painter.drawText(words, QtCore.Qt.AlignmentFlag.AlignVCenter, self._names[at])
        return words.right()

    def _width(self, shown: Sequence[int]) -> int:
        look = theme.current()
        parts = [
            look.px(24) + look.px(7) + 3 + painting.one_line(self._names[at], TEXT, bold=at == self._at)
            for at in shown
        ]
        return sum(parts) + look.px(34) * (len(parts) - 1) + 2
