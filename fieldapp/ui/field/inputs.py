"""Small inputs of the field worker's screens: a line with its name inside, a row that unfolds."""

from collections.abc import Sequence

from PySide6 import QtCore, QtGui, QtWidgets

from fieldapp.ui import theme
from fieldapp.ui.widgets import painting
from fieldapp.ui.widgets.chips import Chip, ChipGroup
from fieldapp.ui.widgets.fields import clean
from fieldapp.ui.widgets.text import Text, caption


class PrefixedEdit(QtWidgets.QLineEdit):
    """One line of text with its name written inside, before what is typed: "Roepnaam: Mia"."""

    changed = QtCore.Signal(str)

    def __init__(self, name: str, *, prefix: str = "", longest: int = 120, least: int = 62) -> None:
        super().__init__()
        self._prefix = prefix or f"{name}:"
        self._least = least
        self.setAccessibleName(name)
        self.setMaxLength(longest)
        self.textChanged.connect(lambda text: self.changed.emit(clean(text, one_line=True)))
        self._make_room()

    def value(self) -> str:
        """What was typed, without control characters."""
        return clean(self.text(), one_line=True).strip()

    def set_value(self, text: str) -> None:
        """Show `text`, without announcing it."""
        self.blockSignals(True)
        self.setText(text)
        self.blockSignals(False)

    def minimumSizeHint(self) -> QtCore.QSize:
        hint = super().minimumSizeHint()
        return QtCore.QSize(self.textMargins().left() + theme.current().px(self._least), hint.height())

    def changeEvent(self, event: QtCore.QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QtCore.QEvent.Type.StyleChange:
            self._make_room()

    def paintEvent(self, event: QtGui.QPaintEvent) -> None:
        super().paintEvent(event)
        look = theme.current()
        painter = QtGui.QPainter(self)
        painter.setFont(look.font())
        painter.setPen(look.colour("ink" if self.text() else "muted"))
        left = look.px(13)
        where = QtCore.QRect(left, 0, self.width() - left, self.height())
        painter.drawText(where, QtCore.Qt.AlignmentFlag.AlignVCenter, self._prefix)

    def _make_room(self) -> None:
        room = painting.one_line(self._prefix, theme.BASE) + theme.current().px(4)
        if self.textMargins().left() != room:
            self.setTextMargins(room, 0, 0, 0)


class CaptionedChips(QtWidgets.QWidget):
    """Chips under a small bold label (or `beside` it), and under them what is wrong."""

    changed = QtCore.Signal(object)  # tuple[str, ...]

    def __init__(
        self,
        label: str,
        chips: ChipGroup,
        *,
        required: bool = False,
        head: Text | None = None,
        trailing: QtWidgets.QWidget | None = None,
        beside: bool = False,
    ) -> None:
        super().__init__()
        column = QtWidgets.QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4 if head is None else 8)
        shown = self.tr("{label} (required)").format(label=label) if required else label
        self.caption = head or caption(shown)
        if not shown and head is None:
            self.caption.hide()
        column.addLayout(self._head(trailing, chips if beside else None))
        self.chips = chips
        self.chips.setAccessibleName(shown)
        self.chips.changed.connect(self.changed)
        if not beside:
            column.addWidget(self.chips)
        self.problem = Text(size=13, tone="danger")
        self.problem.hide()
        column.addWidget(self.problem)

    def _head(
        self, trailing: QtWidgets.QWidget | None, chips: QtWidgets.QWidget | None
    ) -> QtWidgets.QHBoxLayout:
        row = QtWidgets.QHBoxLayout()
        if chips is None:
            row.addWidget(self.caption, 1)
        else:
            row.setSpacing(12)
            row.addWidget(self.caption, 0, QtCore.Qt.AlignmentFlag.AlignVCenter)
            row.addWidget(chips, 1)
        if trailing is not None:
            row.addWidget(trailing, 0, QtCore.Qt.AlignmentFlag.AlignTop)
        return row

    def value(self) -> tuple[str, ...]:
        """The picked codes."""
        return self.chips.value()

    def set_value(self, codes: Sequence[str]) -> None:
        """Pick exactly `codes`, without announcing it."""
        self.chips.set_value(codes)

    def take_focus(self) -> None:
        """Bring the focus to the chip that Tab would reach."""
        for chip in self.chips.findChildren(Chip):
            if chip.focusPolicy() == QtCore.Qt.FocusPolicy.StrongFocus:
                chip.setFocus(QtCore.Qt.FocusReason.TabFocusReason)
                return

    def set_problem(self, text: str) -> None:
        """Say what is wrong, or nothing when `text` is empty."""
        self.problem.set_text(text)
        self.problem.setVisible(bool(text))
        self.chips.setAccessibleDescription(text)
