"""A table of fields: name, content and, when asked for, a tick that says whether it goes along."""

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6 import QtCore, QtGui, QtWidgets

from fieldapp.ui import theme
from fieldapp.ui.widgets.cards import Pill
from fieldapp.ui.widgets.fields import PlainEdit, clean
from fieldapp.ui.widgets.flow import FlowLayout
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
    strong: bool = False

    @property
    def shape(self) -> tuple[object, ...]:
        """What the widgets of this row depend on; the rest is only words."""
        return (self.code, self.ticked is None, self.editable, self.pill is None, self.strong)


class FieldTable(QtWidgets.QWidget):
    """Rows of field and content, with rules between them. For tens of rows, not for lists that grow."""

    ticked = QtCore.Signal(str, bool)
    edited = QtCore.Signal(str, str)

    def __init__(self, *, name: str = "", label_width: int = 150, headings: Sequence[str] = ()) -> None:
        super().__init__()
        self.setAccessibleName(name)
        self.setSizePolicy(QtWidgets.QSizePolicy.Policy.Preferred, QtWidgets.QSizePolicy.Policy.Minimum)
        self._label_width, self._headings = label_width, tuple(headings)
        self._shapes: list[tuple[object, ...]] = []
        self._shown: list[_ShownRow] = []
        self._first = 1 if headings else 0
        self._grid = QtWidgets.QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setHorizontalSpacing(0)
        self._grid.setVerticalSpacing(0)
        self._grid.setColumnStretch(1, 1)

    def set_rows(self, rows: Sequence[FieldRow]) -> None:
        """Show these. Rows of the same shape keep their widgets, so typing and focus are not disturbed."""
        shapes = [row.shape for row in rows]
        if shapes != self._shapes or not rows:
            self._build(rows)
        self._shapes = shapes
        for shown, row in zip(self._shown, rows, strict=True):
            shown.say(row)
        self._grid.setColumnMinimumWidth(0, theme.current().px(self._label_width))
        self.update()

    def tick(self, code: str) -> Tick | None:
        """The tick of a field."""
        return next((shown.tick for shown in self._shown if shown.code == code), None)

    def edit(self, code: str) -> PlainEdit | None:
        """The box in which the content of a field is typed."""
        return next((shown.edit for shown in self._shown if shown.code == code), None)

    def paintEvent(self, event: QtGui.QPaintEvent) -> None:
        painter = QtGui.QPainter(self)
        colour = theme.current().colour("line")
        for at in range(1, self._first + len(self._shown)):
            cell = self._grid.itemAtPosition(at, 0)  # cellRect() lies after a question about height for width
            if cell is not None:
                painter.fillRect(0, cell.geometry().top() - 1, self.width(), 1, colour)

    def _build(self, rows: Sequence[FieldRow]) -> None:
        while (item := self._grid.takeAt(0)) is not None:
            if (widget := item.widget()) is not None:
                widget.hide()
                widget.deleteLater()
        for column, word in enumerate(self._headings):
            self._put(muted(word), 0, column)
        self._shown = [self._row(row, self._first + at) for at, row in enumerate(rows)]
        for at in range(self._grid.rowCount()):
            self._grid.setRowStretch(at, 0)
        self._grid.setRowStretch(self._first + len(rows), 1)

    def _row(self, row: FieldRow, at: int) -> "_ShownRow":
        shown = _ShownRow(row)
        self._put(shown.label, at, 0)
        self._put(shown.content, at, 1)
        if shown.tick is not None:
            shown.tick.toggled.connect(lambda on: self.ticked.emit(row.code, on))
            self._put(shown.tick, at, 2)
        if (edit := shown.edit) is not None:
            edit.textChanged.connect(lambda: self.edited.emit(row.code, clean(edit.toPlainText())))
        return shown

    def _put(self, widget: QtWidgets.QWidget, row: int, column: int) -> None:
        holder = QtWidgets.QWidget()
        box = QtWidgets.QVBoxLayout(holder)
        look = theme.current()
        lift = 3 if isinstance(widget, Tick) else 0
        box.setContentsMargins(look.px(10), look.px(7) - lift, look.px(10), look.px(8) - lift)
        box.addWidget(widget)
        box.addStretch(1)
        self._grid.addWidget(holder, row, column)


class _ShownRow:
    """The widgets of one row."""

    def __init__(self, row: FieldRow) -> None:
        self.code = row.code
        self.label = Text()
        self.text = Text(bold=row.strong)
        self.line, self.warning = muted(""), Text(size=13, tone="warn")
        self.edit = PlainEdit(1, 4) if row.editable else None
        self.pill = Pill(*row.pill) if row.pill is not None else None
        self.tick = Tick(name=row.label, code=row.code) if row.ticked is not None else None
        self.content = self._content()
        if self.edit is not None:
            self.edit.setAccessibleName(row.label)

    def say(self, row: FieldRow) -> None:
        """Show the words and the tick of `row`."""
        tone = "muted" if row.ticked is False else "ink"
        self.label.set_text(row.label)
        self.label.set_tone("muted" if row.ticked is None else tone)
        self.text.set_text(row.text)
        self.text.set_tone(tone)
        for words, text in ((self.line, row.line), (self.warning, row.warning)):
            words.set_text(text)
            words.setVisible(bool(text))
        if self.pill is not None and row.pill is not None:
            self.pill.show_state(*row.pill)
        if self.tick is not None:
            self.tick.blockSignals(True)
            self.tick.setChecked(bool(row.ticked))
            self.tick.blockSignals(False)
        if self.edit is not None and clean(self.edit.toPlainText()) != row.text:
            self.edit.blockSignals(True)
            self.edit.setPlainText(row.text)
            self.edit.blockSignals(False)
            self.edit.fit()

    def _content(self) -> QtWidgets.QWidget:
        holder = QtWidgets.QWidget()
        column = QtWidgets.QVBoxLayout(holder)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(2)
        if self.edit is not None:
            column.addWidget(self.edit)
        elif self.pill is not None:
            # A name that is too long for one line wraps, and the pill comes below it.
            row = FlowLayout(10, 4, middle=True)
            row.addWidget(self.text)
            row.addWidget(self.pill)
            column.addLayout(row)
        else:
            column.addWidget(self.text)
        column.addWidget(self.line)
        column.addWidget(self.warning)
        return holder
