"""A table of fields: name, content and, when asked for, a tick that says whether it goes along."""

from dataclasses import dataclass

from PySide6 import QtCore, QtGui, QtWidgets

from fieldapp.ui import theme
from fieldapp.ui.widgets.cards import Pill
from fieldapp.ui.widgets.fields import PlainEdit, clean
from fieldapp.ui.widgets.text import Text, muted
from fieldapp.ui.widgets.ticks import Tick


@dataclass(frozen=True, slots=True)
class FieldRow:
    """One line of the table. `ticked` None: no tick. `editable`: the content is typed here."""

    code: str
    label: str
    text: str
    line: str = ""
    ticked: bool | None = None
    editable: bool = False
    pill: tuple[str, str] | None = None
    warning: str = ""


class FieldTable(QtWidgets.QWidget):
    """Rows of field and content, with rules between them. For tens of rows, not for lists that grow."""

    ticked = QtCore.Signal(str, bool)
    edited = QtCore.Signal(str, str)

    def __init__(self, *, name: str = "", label_width: int = 150, headings: tuple[str, ...] = ()) -> None:
        super().__init__()
        self.setAccessibleName(name)
        self._label_width, self._headings = label_width, headings
        self._rows: list[FieldRow] = []
        self.ticks: dict[str, Tick] = {}
        self.edits: dict[str, PlainEdit] = {}
        self._grid = QtWidgets.QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setHorizontalSpacing(0)
        self._grid.setVerticalSpacing(0)
        self._grid.setColumnStretch(1, 1)

    def set_rows(self, rows: list[FieldRow]) -> None:
        """Replace what is shown; does nothing when nothing changed, so that typing is not disturbed."""
        if rows == self._rows:
            return
        self._clear()
        self._rows = list(rows)
        if self._headings:
            for column, word in enumerate(self._headings):
                self._put(muted(word), 0, column)
        first = self._grid.rowCount() if self._headings else 0
        for at, row in enumerate(rows):
            self._show(row, first + at)
        self._grid.setColumnMinimumWidth(0, theme.current().px(self._label_width))

    def paintEvent(self, event: QtGui.QPaintEvent) -> None:
        painter = QtGui.QPainter(self)
        colour = theme.current().colour("line")
        last = max((at for at in range(self._grid.rowCount()) if self._used(at)), default=0)
        for at in range(last):
            cell = self._grid.cellRect(at, 0)
            if cell.isValid() and self._used(at):
                painter.fillRect(0, cell.bottom(), self.width(), 1, colour)

    def _used(self, row: int) -> bool:
        return self._grid.itemAtPosition(row, 0) is not None

    def _clear(self) -> None:
        while (item := self._grid.takeAt(0)) is not None:
            if (widget := item.widget()) is not None:
                widget.hide()
                widget.deleteLater()
        self.ticks.clear()
        self.edits.clear()

    def _show(self, row: FieldRow, at: int) -> None:
        tone = "ink" if row.ticked is not False else "muted"
        self._put(Text(row.label, tone="muted" if row.ticked is None else tone), at, 0)
        self._put(self._content(row, tone), at, 1)
        if row.ticked is not None:
            tick = Tick(name=row.label, code=row.code)
            tick.setChecked(row.ticked)
            tick.toggled.connect(lambda on, code=row.code: self.ticked.emit(code, on))
            self.ticks[row.code] = tick
            self._put(tick, at, 2)

    def _content(self, row: FieldRow, tone: str) -> QtWidgets.QWidget:
        holder = QtWidgets.QWidget()
        column = QtWidgets.QVBoxLayout(holder)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(2)
        if row.editable:
            column.addWidget(self._edit(row))
        elif row.pill is not None:
            line = QtWidgets.QHBoxLayout()
            line.setSpacing(10)
            line.addWidget(Text(row.text, tone=tone).one_line())
            line.addWidget(Pill(*row.pill))
            line.addStretch(1)
            column.addLayout(line)
        else:
            column.addWidget(Text(row.text, tone=tone))
        if row.line:
            column.addWidget(muted(row.line))
        if row.warning:
            column.addWidget(Text(row.warning, size=13, tone="warn"))
        return holder

    def _edit(self, row: FieldRow) -> PlainEdit:
        edit = PlainEdit(1, 4)
        edit.setAccessibleName(row.label)
        edit.setPlainText(row.text)
        edit.textChanged.connect(lambda: self.edited.emit(row.code, clean(edit.toPlainText())))
        self.edits[row.code] = edit
        return edit

    def _put(self, widget: QtWidgets.QWidget, row: int, column: int) -> None:
        holder = QtWidgets.QWidget()
        box = QtWidgets.QVBoxLayout(holder)
        look = theme.current()
        box.setContentsMargins(look.px(10), look.px(7), look.px(10), look.px(8))
        box.addWidget(widget)
        box.addStretch(1)
        self._grid.addWidget(holder, row, column)
