"""Short lists inside a card: what is due, what came back. For lists that can grow use `RowList`."""

from PySide6 import QtCore, QtWidgets

from fieldapp.ui.widgets.buttons import PlainButton, PrimaryButton
from fieldapp.ui.widgets.cards import Pill, Rule
from fieldapp.ui.widgets.text import Text, muted


class Line(QtWidgets.QWidget):
    """One line of a short list inside a card: title, a muted second line, and at the end a pill or button.

    For lists that can grow use `RowList`; this is a widget.
    """

    pressed = QtCore.Signal()

    def __init__(
        self,
        title: str,
        line: str = "",
        *,
        text: str = "",
        pill: tuple[str, str] | None = None,
        button: str = "",
        primary: bool = False,
    ) -> None:
        super().__init__()
        row = QtWidgets.QHBoxLayout(self)
        row.setContentsMargins(14, 10, 14, 10)
        row.setSpacing(10)
        words = QtWidgets.QVBoxLayout()
        words.setSpacing(1)
        words.addWidget(Text(text, lead=title) if text else Text(title, bold=True))
        if line:
            words.addWidget(muted(line))
        row.addLayout(words, 1)
        if pill is not None:
            row.addWidget(Pill(*pill), 0, QtCore.Qt.AlignmentFlag.AlignTop)
        self.button: PlainButton | PrimaryButton | None = None
        if button:
            self.button = PrimaryButton(button) if primary else PlainButton(button)
            self.button.setAccessibleDescription(title)
            self.button.clicked.connect(self.pressed)
            row.addWidget(self.button)


class Lines(QtWidgets.QWidget):
    """A short list of `Line`s with rules between them."""

    def __init__(self) -> None:
        super().__init__()
        self._column = QtWidgets.QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(0)

    def show_lines(self, lines: list[QtWidgets.QWidget]) -> None:
        """Replace what is shown."""
        while (item := self._column.takeAt(0)) is not None:
            if (widget := item.widget()) is not None:
                widget.hide()
                widget.deleteLater()
        for at, line in enumerate(lines):
            if at:
                self._column.addWidget(Rule())
            self._column.addWidget(line)
        self._column.addStretch(1)
