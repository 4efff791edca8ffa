"""The surfaces of a screen: cards, notes, pills, empty states."""

from PySide6 import QtCore, QtGui, QtWidgets

from fieldapp.ui.widgets import painting
from fieldapp.ui.widgets.buttons import PrimaryButton
from fieldapp.ui.widgets.text import Text, heading


class Card(QtWidgets.QFrame):
    """A white surface with a heading; `trailing` stands at its end. Put things in with `add`."""

    def __init__(
        self,
        title: str = "",
        trailing: QtWidgets.QWidget | None = None,
        *,
        hint: str = "",
        padding: int = 16,
        tone: str = "",
    ) -> None:
        super().__init__()
        self.setProperty("kind", "card")
        self.setProperty("tone", tone)
        self.body = QtWidgets.QVBoxLayout(self)
        self.body.setContentsMargins(padding, padding, padding, padding)
        self.body.setSpacing(8)
        self.head = QtWidgets.QHBoxLayout()
        self.head.setSpacing(10)
        self.title = _hinted(title, hint) if hint else heading(title)
        # Hidden, never shown here: a widget that is shown before it has a parent flashes as a window.
        if not title:
            self.title.hide()
        if title:
            self.setAccessibleName(title)
            self.head.addWidget(self.title, 1)
        if trailing is not None:
            self.head.addWidget(trailing, 0, QtCore.Qt.AlignmentFlag.AlignTop)
        if title or trailing is not None:
            self.body.addLayout(self.head)

    def set_title(self, title: str, hint: str = "") -> None:
        """Change the heading."""
        if hint:
            self.title.set_text(hint, title)
        else:
            self.title.set_text(title)
        self.setAccessibleName(title)

    def add(self, item: QtWidgets.QWidget | QtWidgets.QLayout, stretch: int = 0) -> None:
        """Put `item` below what is there."""
        if isinstance(item, QtWidgets.QLayout):
            self.body.addLayout(item, stretch)
        else:
            self.body.addWidget(item, stretch)

    def fill(self) -> None:
        """Push what is there to the top."""
        self.body.addStretch(1)


def _hinted(title: str, hint: str) -> Text:
    return Text(hint, lead=title, size=13, tone="muted").with_lead(tone="ink", size=15)


class NoteBox(QtWidgets.QFrame):
    """A coloured note: tones ok (default), warn, bad, info. `lead` is said first, in bold."""

    def __init__(self, text: str, tone: str = "ok", *, lead: str = "") -> None:
        super().__init__()
        self.setProperty("kind", "note")
        self.setProperty("tone", tone)
        self.row = QtWidgets.QHBoxLayout(self)
        self.row.setContentsMargins(12, 9, 12, 9)
        self.text = Text(text, lead=lead)
        self.row.addWidget(self.text, 1)

    def set_text(self, text: str, lead: str = "") -> None:
        """Say something else."""
        self.text.set_text(text, lead)

    def set_tone(self, tone: str) -> None:
        """Change the colour of the note."""
        self.setProperty("tone", tone)
        self.style().unpolish(self)
        self.style().polish(self)


class Pill(QtWidgets.QLabel):
    """A short state in a coloured pill: tones off, ok, info, bad, plain."""

    def __init__(self, text: str, tone: str = "plain") -> None:
        super().__init__()
        self.setTextFormat(QtCore.Qt.TextFormat.PlainText)
        self.setSizePolicy(QtWidgets.QSizePolicy.Policy.Minimum, QtWidgets.QSizePolicy.Policy.Fixed)
        self.tone = tone
        self.ground: str | None = None
        self.show_state(text, tone)

    def show_state(self, text: str, tone: str) -> None:
        """Show another state."""
        self.tone = tone
        self.setText(text)
        self.setAccessibleName(text)
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QtCore.QSize:
        return painting.pill_size(self.text())

    def minimumSizeHint(self) -> QtCore.QSize:
        return self.sizeHint()

    def paintEvent(self, event: QtGui.QPaintEvent) -> None:
        painter = QtGui.QPainter(self)
        painter.setRenderHint(QtGui.QPainter.RenderHint.Antialiasing)
        painting.pill(painter, QtCore.QRectF(self.rect()), self.text(), self.tone, ground=self.ground)


class EmptyState(QtWidgets.QWidget):
    """What a list says when there is nothing, and the one thing to do about it."""

    pressed = QtCore.Signal()

    def __init__(self, title: str, line: str = "", button: str = "") -> None:
        super().__init__()
        column = QtWidgets.QVBoxLayout(self)
        column.setContentsMargins(24, 24, 24, 24)
        column.setSpacing(6)
        column.addStretch(1)
        column.addWidget(Text(title, size=15, bold=True).centre())
        if line:
            column.addWidget(Text(line, tone="muted").centre())
        self.button: PrimaryButton | None = None
        if button:
            self.button = PrimaryButton(button)
            self.button.clicked.connect(self.pressed)
            column.addSpacing(8)
            column.addWidget(self.button, 0, QtCore.Qt.AlignmentFlag.AlignHCenter)
        column.addStretch(2)


class Rule(QtWidgets.QFrame):
    """A thin line between things."""

    def __init__(self) -> None:
        super().__init__()
        self.setProperty("kind", "rule")
        self.setFixedHeight(1)
