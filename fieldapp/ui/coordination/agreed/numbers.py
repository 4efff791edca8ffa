"""Terms as numbers of working days: one small field per state, in a grid."""

from collections.abc import Mapping

from PySide6 import QtCore, QtGui, QtWidgets

from fieldapp.ui import theme
from fieldapp.ui.widgets.text import Text, muted


class DaysField(QtWidgets.QLineEdit):
    """A number of one to three digits."""

    def __init__(self, name: str) -> None:
        super().__init__()
        self.setAccessibleName(name)
        self.setMaxLength(3)
        self.setAlignment(QtCore.Qt.AlignmentFlag.AlignRight)
        self.setFixedWidth(theme.current().px(58))
        self.setProperty("kind", "number")
        numbers = QtCore.QRegularExpression("[0-9]{0,3}")
        self.setValidator(QtGui.QRegularExpressionValidator(numbers, self))

    def number(self) -> int:
        """What was typed; 0 for nothing."""
        return int(self.text() or 0)

    def set_number(self, number: int) -> None:
        """Show `number`, without announcing it."""
        if number != self.number():
            self.blockSignals(True)
            self.setText(str(number))
            self.blockSignals(False)

    def set_wrong(self, wrong: bool) -> None:
        """Colour the edge."""
        self.setProperty("state", "bad" if wrong else "")
        self.style().unpolish(self)
        self.style().polish(self)


class DaysGrid(QtWidgets.QWidget):
    """(code, words) of each state with its number. `changed` after every key."""

    changed = QtCore.Signal()

    def __init__(self, states: Mapping[str, str], unit: str) -> None:
        super().__init__()
        self.fields: dict[str, DaysField] = {}
        self._rows: dict[str, tuple[QtWidgets.QWidget, ...]] = {}
        grid = self._grid = QtWidgets.QGridLayout(self)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(10)
        grid.setVerticalSpacing(4)
        grid.setColumnStretch(0, 1)
        for code, words in states.items():
            field = DaysField(f"{words}, {unit}")
            field.textChanged.connect(lambda text: self.changed.emit())
            self.fields[code] = field
            self._rows[code] = self.add_row(words, field, unit)

    def add_row(self, words: str, field: DaysField, unit: str) -> tuple[QtWidgets.QWidget, ...]:
        """One more line: words, number, unit."""
        at, middle = self._grid.rowCount(), QtCore.Qt.AlignmentFlag.AlignVCenter
        label, after = Text(words), muted(unit)
        label.setBuddy(field)
        self._grid.addWidget(label, at, 0, middle)
        self._grid.addWidget(field, at, 1, middle)
        self._grid.addWidget(after, at, 2, middle)
        return label, field, after

    def show_row(self, code: str, *, shown: bool) -> None:
        """Whether a state has a term at all."""
        for widget in self._rows[code]:
            widget.setVisible(shown)

    def value(self) -> dict[str, int]:
        """State → number."""
        return {code: field.number() for code, field in self.fields.items()}

    def set_value(self, numbers: Mapping[str, int]) -> None:
        """Show these."""
        for code, field in self.fields.items():
            field.set_number(numbers.get(code, 0))

    def show_wrong(self, code: str) -> None:
        """Mark one field and go there; none with an empty code."""
        for each, field in self.fields.items():
            field.set_wrong(each == code)
        if code in self.fields:
            self.fields[code].setFocus(QtCore.Qt.FocusReason.OtherFocusReason)
