"""Chips: short labels to pick one or several of, laid out as words."""

from collections.abc import Iterable, Sequence

from PySide6 import QtCore, QtGui, QtWidgets

from fieldapp.ui import theme
from fieldapp.ui.widgets import painting
from fieldapp.ui.widgets.flow import FlowLayout
from fieldapp.ui.widgets.pressable import Pressable, Roving, check_quietly


class Chip(Pressable):
    """One short label that is on or off. On shows by fill and by weight."""

    def __init__(self, text: str, code: str = "") -> None:
        super().__init__(text)
        self.code = code
        self.setCheckable(True)
        policy = QtWidgets.QSizePolicy(
            QtWidgets.QSizePolicy.Policy.Preferred, QtWidgets.QSizePolicy.Policy.Fixed
        )
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        self.toggled.connect(lambda on: self.updateGeometry())

    def set_text(self, text: str) -> None:
        """Change what it says, for example a count."""
        self.setText(text)
        self.setAccessibleName(text)
        self.updateGeometry()

    def sizeHint(self) -> QtCore.QSize:
        look = theme.current()
        wide = painting.one_line(self.text(), theme.BASE, bold=self.isChecked()) + 2 * look.px(12)
        return QtCore.QSize(wide, look.line_height() + 2 * look.px(6))

    def minimumSizeHint(self) -> QtCore.QSize:
        hint = self.sizeHint()
        return QtCore.QSize(min(hint.width(), theme.current().px(60)), hint.height())

    def hasHeightForWidth(self) -> bool:
        return True

    def heightForWidth(self, width: int) -> int:
        look = theme.current()
        if width >= self.sizeHint().width():
            return self.sizeHint().height()
        inside = width - 2 * look.px(12)
        taken = painting.lines(self.text(), theme.BASE, inside, bold=self.isChecked())[1]
        return round(taken.height()) + 2 * look.px(6)

    def paintEvent(self, event: QtGui.QPaintEvent) -> None:
        look, on = theme.current(), self.isChecked()
        painter = QtGui.QPainter(self)
        painter.setRenderHint(QtGui.QPainter.RenderHint.Antialiasing)
        radius = (look.line_height() + 2 * look.px(6)) / 2
        fill = look.colour("brand" if on else "soft" if self.underMouse() else "field")
        pen = painting.edge("brand" if on else "edge")
        if not self.isEnabled():
            fill, pen = look.colour("dis"), painting.edge("dis")
        elif self.ring:
            pen = painting.edge("ink" if on else "brand", 2)
        painting.box(painter, QtCore.QRectF(self.rect()), radius, fill=fill, pen=pen)
        if self.ring and on:
            inner = QtCore.QRectF(self.rect()).adjusted(2, 2, -2, -2)
            painting.box(painter, inner, radius - 2, pen=painting.edge("on_brand"))
        painter.setPen(look.colour("dis_ink" if not self.isEnabled() else "on_brand" if on else "ink"))
        layout, size = painting.lines(self.text(), theme.BASE, self.width() - 2 * look.px(12) + 1, bold=on)
        layout.draw(painter, QtCore.QPointF(look.px(12), (self.height() - size.height()) / 2))


class ChipGroup(QtWidgets.QWidget):
    """Pick one (`multi=False`) or several codes. `changed` carries the picked codes in screen order."""

    changed = QtCore.Signal(object)  # tuple[str, ...]

    def __init__(
        self,
        options: Sequence[tuple[str, str]],
        *,
        multi: bool = True,
        more_after: int | None = None,
        more_text: str = "+ {n}",
        name: str = "",
        may_clear: bool = True,
    ) -> None:
        super().__init__()
        self._multi, self._may_clear = multi, may_clear
        self._more_after, self._more_text = more_after, more_text
        self._chips: list[Chip] = []
        self._open = more_after is None
        self._roving = Roving(self)
        self.setAccessibleName(name)
        self._flow = FlowLayout(6)
        self.setLayout(self._flow)
        policy = QtWidgets.QSizePolicy(
            QtWidgets.QSizePolicy.Policy.Preferred, QtWidgets.QSizePolicy.Policy.Minimum
        )
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        self._more = Chip("")
        self._more.setCheckable(False)
        self._more.clicked.connect(self.unfold)
        self.set_options(options)

    def set_options(self, options: Sequence[tuple[str, str]]) -> None:
        """Show these (code, label) pairs; what was picked stays picked where its code remains."""
        picked = set(self.value())
        for chip in self._chips:
            self._flow.removeWidget(chip)
            chip.hide()  # it goes later: until then it would stand under the new ones
            chip.deleteLater()
        self._flow.removeWidget(self._more)
        self._roving.clear()
        self._chips = [self._make(code, label, code in picked) for code, label in options]
        self._flow.addWidget(self._more)
        self._roving.add(self._more)
        self._fold()

    def set_label(self, code: str, label: str) -> None:
        """Change one label, for example a count in it."""
        for chip in self._chips:
            if chip.code == code:
                chip.set_text(label)

    def value(self) -> tuple[str, ...]:
        """The picked codes, in the order of the screen."""
        return tuple(chip.code for chip in self._chips if chip.isChecked())

    def set_value(self, codes: Iterable[str]) -> None:
        """Pick exactly `codes`, without announcing it."""
        wanted = set(codes)
        for chip in self._chips:
            check_quietly(chip, chip.code in wanted)
        self._fold()

    def chip(self, code: str) -> Chip:
        """The chip of `code`."""
        return next(chip for chip in self._chips if chip.code == code)

    def unfold(self) -> None:
        """Show every option."""
        first_hidden = next((chip for chip in self._chips if chip.isHidden()), None)
        self._open = True
        self._fold()
        if first_hidden is not None:
            first_hidden.setFocus(QtCore.Qt.FocusReason.TabFocusReason)

    def _make(self, code: str, label: str, on: bool) -> Chip:
        chip = Chip(label, code)
        check_quietly(chip, on)
        chip.toggled.connect(lambda on, chip=chip: self._toggled(chip, on))
        self._flow.addWidget(chip)
        self._roving.add(chip)
        return chip

    def _toggled(self, chip: Chip, on: bool) -> None:
        if not self._multi:
            if not on and not self._may_clear:
                check_quietly(chip, True)
                return
            for other in self._chips:
                if other is not chip:
                    check_quietly(other, False)
        self.changed.emit(self.value())

    def _fold(self) -> None:
        limit = len(self._chips) if self._more_after is None or self._open else self._more_after
        hidden = 0
        for at, chip in enumerate(self._chips):
            folded = at >= limit and not chip.isChecked()
            chip.setVisible(not folded)
            hidden += folded
        self._more.setVisible(hidden > 0)
        self._more.set_text(self._more_text.format(n=hidden))
        if self._more.text() == "+":  # a sign alone says nothing to who does not see it
            self._more.setAccessibleName(self.tr("{n} more").format(n=hidden))
        self._roving.settle()
        self.updateGeometry()
