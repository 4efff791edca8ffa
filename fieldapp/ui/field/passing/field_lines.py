"""The table of fields: what could leave, each with its own tick that starts off."""

from collections.abc import Mapping, Sequence

from PySide6 import QtCore, QtGui, QtWidgets

from fieldapp.ui import terms, theme, visible
from fieldapp.ui.field.passing import words
from fieldapp.ui.widgets.buttons import LinkButton
from fieldapp.ui.widgets.fields import PlainEdit, clean
from fieldapp.ui.widgets.text import Text, muted
from fieldapp.ui.widgets.ticks import Tick
from fieldapp.workflow.advise import FieldChoice
from fieldapp.workflow.fields import LEFT_UNSAID

_LABEL = 142
# Asked for in nearly every request: shown even when empty. The next ones show once they hold something.
_ALWAYS = frozenset({"naam", "bereikbaar", "vraag"})
_OFTEN = frozenset({"niet_doen", "taal", "waarover", "rechten", "eerste_gesprek"})

Key = tuple[str, str]


class FieldLine(QtCore.QObject):
    """The three cells of one field: name, content, tick."""

    def __init__(self, choice: FieldChoice, parent: QtCore.QObject) -> None:
        super().__init__(parent)
        self.choice = choice
        label = terms.word("fields", choice.label_code)
        self.name = Text(label)
        self.text = Text()
        self.edit = PlainEdit(1, 4)
        self.edit.setAccessibleName(label)
        self.change = LinkButton(self.tr("change"))
        self.change.setAccessibleName(self.tr("Change {field}").format(field=label))
        self.warning = Text(size=13, tone="warn")
        self.problem = Text(size=13, tone="danger")
        spoken = f"{label}: {choice.text}" if choice.value else label
        self.tick = Tick(name=spoken, code=choice.code)
        self.content = self._content()
        self.edit.setPlainText(choice.text)
        self._editing = choice.editable and not choice.text

    def _content(self) -> QtWidgets.QWidget:
        holder = QtWidgets.QWidget()
        column = QtWidgets.QVBoxLayout(holder)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(2)
        line = QtWidgets.QHBoxLayout()
        line.setSpacing(8)
        line.addWidget(self.text, 1)
        line.addWidget(self.change, 0, QtCore.Qt.AlignmentFlag.AlignTop)
        column.addLayout(line)
        for widget in (self.edit, self.warning, self.problem):
            column.addWidget(widget)
        return holder

    def cells(self) -> tuple[QtWidgets.QWidget, QtWidgets.QWidget, QtWidgets.QWidget]:
        """Name, content and tick."""
        return self.name, self.content, self.tick

    def show_choice(self, choice: FieldChoice, shown: str, problem: str, warning: str) -> None:
        """Show the field; `shown` is its text as it would leave."""
        self.choice = choice
        self.text.set_text(visible.shown(shown))
        warning = warning or visible.hint(shown)
        for words_ in (self.name, self.text):
            words_.set_tone("ink" if choice.ticked else "muted")
        if not self.edit.hasFocus() and self.edit.toPlainText() != choice.text:
            self.edit.blockSignals(True)
            self.edit.setPlainText(choice.text)
            self.edit.blockSignals(False)
        if self.tick.isChecked() != choice.ticked:
            self.tick.blockSignals(True)
            self.tick.setChecked(choice.ticked)
            self.tick.blockSignals(False)
        self.problem.set_text(problem)
        self.problem.setVisible(bool(problem))
        self.warning.set_text(warning)
        self.warning.setVisible(bool(warning) and (choice.ticked or choice.warning_code == LEFT_UNSAID))
        self._arrange()

    def begin_editing(self) -> None:
        """Let the text be typed."""
        self._editing = True
        self._arrange()
        self.edit.setFocus(QtCore.Qt.FocusReason.TabFocusReason)

    def rest(self) -> None:
        """Show the text as text again, unless it is still empty."""
        self._editing = self.choice.editable and not self.choice.text
        self._arrange()

    def _arrange(self) -> None:
        self.edit.setVisible(self._editing)
        self.text.setVisible(not self._editing)
        self.change.setVisible(self.choice.editable and not self._editing)


class FieldLines(QtWidgets.QWidget):
    """All fields that could leave. The texts of ticked ones are those of the encoded bytes."""

    ticked = QtCore.Signal(str, str, bool)  # code, value, on
    edited = QtCore.Signal(str, str, str)  # code, value, text
    grown = QtCore.Signal()

    def __init__(self) -> None:
        super().__init__()
        self.setAccessibleName(self.tr("What goes along"))
        self._grid = QtWidgets.QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setHorizontalSpacing(0)
        self._grid.setVerticalSpacing(0)
        self._grid.setColumnStretch(1, 1)
        self.lines: dict[Key, FieldLine] = {}
        self._holders: dict[Key, list[QtWidgets.QWidget]] = {}
        self._all = False
        self.more = LinkButton("")
        self.more.clicked.connect(self._unfold)
        self._head = self._put(muted(self.tr("Field")), 0, 0)
        self._put(muted(self.tr("Content")), 0, 1)
        self._put(muted(self.tr("Goes along")), 0, 2)

    def show_fields(
        self,
        choices: Sequence[FieldChoice],
        shown: Mapping[str, str],
        problem: tuple[str, str],
        warnings: Mapping[str, str],
    ) -> None:
        """Show `choices`; `shown` are the texts of the encoded fields by code, if anything is encoded."""
        if list(self.lines) != [(choice.code, choice.value) for choice in choices]:
            self._build(choices)
        for choice in choices:
            line = self.lines[choice.code, choice.value]
            text = shown.get(choice.code, choice.text) if choice.ticked and not choice.value else choice.text
            why = words.field_problem(problem[1]) if problem[0] == choice.code and choice.ticked else ""
            line.show_choice(choice, text, why, warnings.get(choice.warning_code, ""))
        self._fold()

    def line(self, code: str, value: str = "") -> FieldLine:
        """The line of one field."""
        return self.lines[code, value]

    def rest(self) -> None:
        """Show every text as text."""
        for line in self.lines.values():
            line.rest()

    def paintEvent(self, event: QtGui.QPaintEvent) -> None:
        painter = QtGui.QPainter(self)
        colour = theme.current().colour("line")
        rows = [self._head, *(holders[0] for holders in self._holders.values() if holders[0].isVisible())]
        for cell in rows[:-1]:
            painter.fillRect(0, cell.geometry().bottom(), self.width(), 1, colour)

    def _build(self, choices: Sequence[FieldChoice]) -> None:
        for holders in self._holders.values():
            for holder in holders:
                self._grid.removeWidget(holder)
                holder.hide()
                holder.deleteLater()
        self._grid.removeWidget(self.more)
        self.lines = {}
        self._holders = {}
        for at, choice in enumerate(choices, start=1):
            self._add(choice, at)
        self._grid.addWidget(self.more, len(choices) + 1, 0, 1, 2)
        self._grid.setColumnMinimumWidth(0, theme.current().px(_LABEL))
        self.grown.emit()

    def _add(self, choice: FieldChoice, at: int) -> None:
        key = (choice.code, choice.value)
        line = FieldLine(choice, self)
        line.tick.toggled.connect(lambda on: self.ticked.emit(choice.code, choice.value, on))
        line.edit.textChanged.connect(
            lambda: self.edited.emit(choice.code, choice.value, clean(line.edit.toPlainText()))
        )
        line.change.clicked.connect(lambda: self._edit(line))
        self.lines[key] = line
        self._holders[key] = [self._put(cell, at, column) for column, cell in enumerate(line.cells())]

    def _edit(self, line: FieldLine) -> None:
        line.begin_editing()
        self.grown.emit()

    def _put(self, widget: QtWidgets.QWidget, row: int, column: int) -> QtWidgets.QWidget:
        holder = QtWidgets.QWidget()
        box = QtWidgets.QVBoxLayout(holder)
        look = theme.current()
        # The box of a tick is taller than a line of text: with less room around it both stand on one line.
        above = 5 if isinstance(widget, Tick) else 8
        box.setContentsMargins(look.px(10), look.px(above), look.px(10), look.px(above))
        box.addWidget(widget)
        box.addStretch(1)
        self._grid.addWidget(holder, row, column)
        return holder

    def _unfold(self) -> None:
        hidden = [line for key, line in self.lines.items() if self._folded(line)]
        self._all = True
        self._fold()
        if hidden:
            hidden[0].tick.setFocus(QtCore.Qt.FocusReason.TabFocusReason)
        self.grown.emit()

    def _folded(self, line: FieldLine) -> bool:
        choice = line.choice
        often = choice.code in _ALWAYS or (choice.code in _OFTEN and bool(choice.text))
        return not (self._all or choice.ticked or often)

    def _fold(self) -> None:
        hidden = 0
        for key, line in self.lines.items():
            folded = self._folded(line)
            hidden += folded
            for holder in self._holders[key]:
                holder.setVisible(not folded)
        self.more.setVisible(hidden > 0)
        self.more.set_text(self.tr("+ {n} other fields").format(n=hidden))
