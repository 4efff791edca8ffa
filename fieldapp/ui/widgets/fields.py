"""Fields with their label above and what is wrong below. What is typed stays plain text."""

from collections.abc import Sequence

from PySide6 import QtCore, QtGui, QtWidgets

from fieldapp.ui import theme
from fieldapp.ui.widgets.text import Text, caption

LONGEST = 200_000  # characters of one long text

_CONTROL = {code: None for code in (*range(32), *range(127, 160)) if chr(code) not in "\n\t"}


def clean(text: str, *, one_line: bool = False) -> str:
    """`text` without control characters; line breaks and tabs stay in long texts."""
    text = text.replace("\r\n", "\n").replace("\r", "\n").translate(_CONTROL)
    return " ".join(text.split("\n")) if one_line else text


class Labelled(QtWidgets.QWidget):
    """A control with a label above it and, when something is wrong, a line below it."""

    def __init__(
        self, label: str, control: QtWidgets.QWidget, *, required: bool = False, hint: str = ""
    ) -> None:
        super().__init__()
        self.control = control
        self._label = label
        column = QtWidgets.QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        self.caption = Text(hint, lead=label, size=13, tone="muted") if hint else caption(label)
        self.caption.setBuddy(control)
        column.addWidget(self.caption)
        column.addWidget(control)
        self.problem = Text(size=13, tone="danger")
        self.problem.hide()
        column.addWidget(self.problem)
        column.addStretch(1)
        control.setAccessibleName(label)
        self.setFocusProxy(control)
        self._required, self._hint = required, hint
        self.set_label(label)

    def set_label(self, label: str) -> None:
        """Change the label; "(verplicht)" and the hint are added here."""
        self._label = label
        shown = self.tr("{label} (required)").format(label=label) if self._required else label
        if self._hint:
            self.caption.set_text(self._hint, shown)
        else:
            self.caption.set_text(shown)
        self.caption.setVisible(bool(label))
        self.control.setAccessibleName(shown)
        inner = self.control.lineEdit() if isinstance(self.control, QtWidgets.QComboBox) else None
        if inner is not None:
            inner.setAccessibleName(shown)

    def set_problem(self, text: str) -> None:
        """Say what is wrong under the field, or nothing when `text` is empty."""
        self.problem.set_text(text)
        self.problem.setVisible(bool(text))
        self.control.setAccessibleDescription(text)
        inner = self.control.lineEdit() if isinstance(self.control, QtWidgets.QComboBox) else None
        if inner is not None:
            inner.setAccessibleDescription(text)
        self.control.setProperty("state", "bad" if text else "")
        self.control.style().unpolish(self.control)
        self.control.style().polish(self.control)


class TextField(Labelled):
    """One line of text."""

    changed = QtCore.Signal(str)
    entered = QtCore.Signal()

    def __init__(
        self,
        label: str,
        *,
        required: bool = False,
        placeholder: str = "",
        longest: int = 500,
        secret: bool = False,
    ) -> None:
        self.edit = QtWidgets.QLineEdit()
        super().__init__(label, self.edit, required=required)
        self.edit.setMaxLength(longest)
        self.edit.setPlaceholderText(placeholder)
        if secret:
            self.edit.setEchoMode(QtWidgets.QLineEdit.EchoMode.Password)
        self.edit.textChanged.connect(lambda text: self.changed.emit(clean(text, one_line=True)))
        self.edit.returnPressed.connect(self.entered)

    def text(self) -> str:
        """What was typed, without control characters."""
        return clean(self.edit.text(), one_line=True)

    def set_text(self, text: str) -> None:
        """Show `text`, without announcing it."""
        self.edit.blockSignals(True)
        self.edit.setText(text)
        self.edit.blockSignals(False)


class TallTextField(Labelled):
    """Several lines of plain text; grows with what is typed, up to `most` lines, then scrolls."""

    changed = QtCore.Signal(str)

    def __init__(
        self, label: str, hint: str = "", *, least: int = 2, most: int = 6, placeholder: str = ""
    ) -> None:
        self.edit = PlainEdit(least, most)
        super().__init__(label, self.edit, hint=hint)
        self.edit.setPlaceholderText(placeholder)
        self.edit.textChanged.connect(lambda: self.changed.emit(self.text()))

    def text(self) -> str:
        """What was typed, without control characters."""
        return clean(self.edit.toPlainText())[:LONGEST]

    def set_text(self, text: str) -> None:
        """Show `text`, without announcing it."""
        self.edit.blockSignals(True)
        self.edit.setPlainText(text)
        self.edit.blockSignals(False)
        self.edit.fit()


class PlainEdit(QtWidgets.QPlainTextEdit):
    """A plain-text edit whose height follows its text. Tab leaves it."""

    def __init__(self, least: int, most: int) -> None:
        super().__init__()
        self._least, self._most = least, most
        self.setTabChangesFocus(True)
        self.setLineWrapMode(QtWidgets.QPlainTextEdit.LineWrapMode.WidgetWidth)
        policy = QtWidgets.QSizePolicy.Policy
        self.setSizePolicy(policy.Expanding, policy.Fixed)
        self.textChanged.connect(self.fit)

    def insertFromMimeData(self, source: QtCore.QMimeData) -> None:
        room = LONGEST - self.document().characterCount()
        self.insertPlainText(clean(source.text())[: max(room, 0)])

    def keyPressEvent(self, event: QtGui.QKeyEvent) -> None:
        if event.text().isprintable() and event.text() and self.document().characterCount() > LONGEST:
            return
        super().keyPressEvent(event)

    def fit(self) -> None:
        """Take the height that the text needs; scroll only beyond that."""
        policy = QtCore.Qt.ScrollBarPolicy
        longer = self._lines() > self._most
        self.setVerticalScrollBarPolicy(policy.ScrollBarAsNeeded if longer else policy.ScrollBarAlwaysOff)
        self.updateGeometry()

    def sizeHint(self) -> QtCore.QSize:
        return QtCore.QSize(theme.current().px(240), self._height())

    def minimumSizeHint(self) -> QtCore.QSize:
        return QtCore.QSize(theme.current().px(80), self._height())

    def resizeEvent(self, event: QtGui.QResizeEvent) -> None:
        super().resizeEvent(event)
        if event.size().width() != event.oldSize().width():
            self.fit()

    def _height(self) -> int:
        shown = min(max(self._lines(), self._least), self._most)
        frame = 2 * (round(self.document().documentMargin()) + theme.current().px(5) + 2)
        return shown * self.fontMetrics().lineSpacing() + frame

    def _lines(self) -> int:
        return round(self.document().size().height())


class Choice(Labelled):
    """A list to pick one from; with `editable` also something new."""

    changed = QtCore.Signal(str)  # the code, or an empty string

    def __init__(
        self,
        label: str,
        options: Sequence[tuple[str, str]] = (),
        *,
        required: bool = False,
        editable: bool = False,
        placeholder: str = "",
    ) -> None:
        self.combo = Combo()
        self.combo.setEditable(editable)
        super().__init__(label, self.combo, required=required)
        self.combo.setPlaceholderText(placeholder)
        edit, completer = self.combo.lineEdit(), self.combo.completer()
        if edit is not None and completer is not None:
            edit.setPlaceholderText(placeholder)
            self.combo.setInsertPolicy(QtWidgets.QComboBox.InsertPolicy.NoInsert)
            completer.setFilterMode(QtCore.Qt.MatchFlag.MatchContains)
            self.combo.give_focus_to(edit)
        self.set_options(options)
        self.combo.currentIndexChanged.connect(lambda index: self.changed.emit(self.value()))

    def set_options(self, options: Sequence[tuple[str, str]]) -> None:
        """Offer these (code, label) pairs; the choice stays where its code remains."""
        chosen = self.value()
        self.combo.blockSignals(True)
        self.combo.clear()
        for code, label in options:
            self.combo.addItem(clean(label, one_line=True), code)
        self.combo.setCurrentIndex(self.combo.findData(chosen) if chosen else -1)
        self.combo.blockSignals(False)

    def value(self) -> str:
        """The chosen code, or an empty string."""
        held = self.combo.currentData()
        return held if isinstance(held, str) else ""

    def text(self) -> str:
        """The text shown, also one that is not in the list when editable."""
        return clean(self.combo.currentText(), one_line=True)

    def set_value(self, code: str) -> None:
        """Choose `code`, without announcing it."""
        self.combo.blockSignals(True)
        self.combo.setCurrentIndex(self.combo.findData(code) if code else -1)
        self.combo.blockSignals(False)


class Combo(QtWidgets.QComboBox):
    """A combo box with a drawn arrow, that a wheel over a page does not change by accident."""

    def __init__(self) -> None:
        super().__init__()
        self.setFocusPolicy(QtCore.Qt.FocusPolicy.StrongFocus)
        self.setSizeAdjustPolicy(QtWidgets.QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.setMinimumContentsLength(8)
        self.setMaxVisibleItems(14)
        self.setSizePolicy(QtWidgets.QSizePolicy.Policy.Expanding, QtWidgets.QSizePolicy.Policy.Fixed)

    def give_focus_to(self, edit: QtWidgets.QLineEdit) -> None:
        """Let what is typed into have the focus: a screen reader finds a text to edit there."""
        edit.setFocusProxy(None)  # type: ignore[arg-type]
        self.setFocusProxy(edit)
        edit.installEventFilter(self)

    def eventFilter(self, watched: QtCore.QObject, event: QtCore.QEvent) -> bool:
        kinds = (QtCore.QEvent.Type.FocusIn, QtCore.QEvent.Type.FocusOut)
        if event.type() in kinds and watched is self.lineEdit():
            self.setProperty("inside", "focus" if event.type() == kinds[0] else "")
            self.style().unpolish(self)
            self.style().polish(self)
        return super().eventFilter(watched, event)

    def wheelEvent(self, event: QtGui.QWheelEvent) -> None:
        event.ignore()

    def paintEvent(self, event: QtGui.QPaintEvent) -> None:
        super().paintEvent(event)
        look = theme.current()
        painter = QtGui.QPainter(self)
        painter.setRenderHint(QtGui.QPainter.RenderHint.Antialiasing)
        pen = QtGui.QPen(look.colour("muted"), 1.7 * look.scale)
        pen.setCapStyle(QtCore.Qt.PenCapStyle.RoundCap)
        painter.setPen(pen)
        x, y, half = self.width() - look.px(18), self.height() / 2, 4 * look.scale
        painter.drawPolyline(
            [
                QtCore.QPointF(x - half, y - half / 2),
                QtCore.QPointF(x, y + half / 2),
                QtCore.QPointF(x + half, y - half / 2),
            ]
        )


class WordsField(QtWidgets.QWidget):
    """Words heard over the telephone, typed one by one. A space or Return goes to the next."""

    changed = QtCore.Signal(object)  # tuple[str, ...]
    complete = QtCore.Signal()

    def __init__(self, count: int = 4, name: str = "") -> None:
        super().__init__()
        self.setAccessibleName(name)
        row = QtWidgets.QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(6)
        self.edits: list[QtWidgets.QLineEdit] = []
        for at in range(count):
            edit = QtWidgets.QLineEdit()
            edit.setMaxLength(24)
            edit.setAccessibleName(self.tr("Word {at} of {count}").format(at=at + 1, count=count))
            edit.textEdited.connect(lambda text, at=at: self._typed(at, text))
            edit.returnPressed.connect(lambda at=at: self._next(at))
            row.addWidget(edit, 1)
            self.edits.append(edit)
        self.setFocusProxy(self.edits[0])

    def words(self) -> tuple[str, ...]:
        """The words as typed, small letters, without spaces."""
        return tuple(edit.text().strip().lower() for edit in self.edits)

    def clear(self) -> None:
        """Empty all boxes."""
        for edit in self.edits:
            edit.clear()
        self.changed.emit(self.words())

    def _typed(self, at: int, text: str) -> None:
        parts = text.split()
        if len(parts) > 1 or (parts and text.endswith(" ")):
            for offset, word in enumerate(parts[: len(self.edits) - at]):
                self.edits[at + offset].setText(word)
            self._next(at + len(parts) - 1)
        self.changed.emit(self.words())

    def _next(self, at: int) -> None:
        if at + 1 < len(self.edits):
            self.edits[at + 1].setFocus(QtCore.Qt.FocusReason.TabFocusReason)
        elif all(self.words()):
            self.complete.emit()
