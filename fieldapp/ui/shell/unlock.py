"""The window one sees first: a locked device and one field.

It imports nothing but Qt and theme, so that it stands on the screen at once; the rest of the program is read
while one looks at it.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6 import QtCore, QtGui, QtWidgets

from fieldapp.ui import theme

if TYPE_CHECKING:
    from fieldapp.errors import FieldAppError

# Values of Qt.TextFormat and Qt.AlignmentFlag, set as properties: the first use of the name `QtCore.Qt` makes
# PySide build all its enumerations, which takes a sixth of the time to the first paint.
_PLAIN, _CENTRED, _TOP = 0, 0x84, 0x21

_FORGET_MS = 30_000  # a half-typed passphrase does not wait behind a hidden window


class UnlockWindow(QtWidgets.QFrame):
    """Asks for the passphrase. `submitted` carries what was typed and whether it is the recovery code."""

    submitted = QtCore.Signal(str, bool)
    danger = QtCore.Signal()
    asked = QtCore.Signal()
    others_asked = QtCore.Signal()
    chosen = QtCore.Signal(int)
    new_profile = QtCore.Signal()
    painted = QtCore.Signal()
    closing = QtCore.Signal()

    def __init__(self, *, was_locked: bool = True) -> None:
        super().__init__()
        self.setWindowTitle("Vindplaats")
        self.setProperty("ground", "nav")
        self._code_wanted, self._was_painted, self._busy = False, False, False
        self._wait = QtCore.QTimer(self, interval=1000)
        self._wait.timeout.connect(self._count_down)
        self._left = 0
        self._forget = QtCore.QTimer(self, interval=_FORGET_MS, singleShot=True)
        self.field = QtWidgets.QLineEdit()
        self._forget.timeout.connect(self.field.clear)
        self._caption = _label("", "caption")
        self.button = _button(self.tr("Unlock"), "primary")
        self.button.clicked.connect(self._submit)
        self._others_box = QtWidgets.QWidget()
        self._others = QtWidgets.QVBoxLayout(self._others_box)
        self._others.setContentsMargins(0, theme.current().px(12), 0, 0)
        self._others_box.hide()
        self._build(was_locked)
        self._say_field()
        self.field.returnPressed.connect(self._submit)
        self.field.setFocus()

    # what the program tells

    def busy(self) -> None:
        """The passphrase is being tried."""
        self._busy = True
        self.button.setEnabled(False)
        self.button.setText(self.tr("One moment…"))
        self._say("")

    def refuse(self, error: FieldAppError) -> None:
        """It did not open: say why, under the field, and let one try again."""
        from fieldapp.errors import WrongPassphrase
        from fieldapp.ui import labels

        self._busy = False
        sentence = labels.failure(error)
        self._say(sentence.what, sentence.then)
        self._left = error.wait_seconds if isinstance(error, WrongPassphrase) else 0
        self._ready()
        if self._left:
            self._wait.start()
        self.field.selectAll()
        self.field.setFocus()

    def offer(self, names: Sequence[str]) -> None:
        """Show the profiles of this computer, by the label that their users chose."""
        for old in self._others_box.findChildren(QtWidgets.QPushButton):
            old.hide()
            old.deleteLater()
        for at, name in enumerate(names):
            button = _button(name, "plain")
            button.clicked.connect(lambda checked=False, at=at: self.chosen.emit(at))
            self._others.addWidget(button)
        new = _button(self.tr("Make a new profile"), "link")
        new.clicked.connect(self.new_profile)
        row = QtWidgets.QHBoxLayout()
        row.addWidget(new)
        row.addStretch(1)
        self._others.addLayout(row)
        self._others_box.show()

    def use(self, name: str) -> None:
        """Another profile was chosen."""
        self._others_box.hide()
        self._wait.stop()
        self._left = 0
        self.field.clear()
        self._say("")
        self.lead.setText(self.tr("Profile: {name}").format(name=name))
        self._ready()
        self.field.setFocus()

    # events

    def paintEvent(self, event: QtGui.QPaintEvent) -> None:
        super().paintEvent(event)
        if not self._was_painted:
            self._was_painted = True
            QtCore.QTimer.singleShot(0, self.painted.emit)

    def fit(self) -> None:
        """Give the card the width that the text size asks for."""
        self._card_frame.setFixedWidth(min(theme.current().px(430), 860))

    def polish(self) -> None:
        """What one cannot see in the first picture: pointing hands, and no stop for Tab at the ground."""
        for button in self.findChildren(QtWidgets.QPushButton):
            button.setCursor(QtCore.Qt.CursorShape.PointingHandCursor)
        for area in self.findChildren(QtWidgets.QScrollArea):
            area.setFocusPolicy(QtCore.Qt.FocusPolicy.NoFocus)

    def hideEvent(self, event: QtGui.QHideEvent) -> None:
        self._forget.start()
        super().hideEvent(event)

    def showEvent(self, event: QtGui.QShowEvent) -> None:
        self._forget.stop()
        super().showEvent(event)

    def closeEvent(self, event: QtGui.QCloseEvent) -> None:
        self.field.clear()
        self.closing.emit()
        super().closeEvent(event)

    # inside

    def _submit(self) -> None:
        if self._busy or self._left or not self.field.text():
            return
        self.submitted.emit(self.field.text(), self._code_wanted)

    def _switch(self) -> None:
        self._code_wanted = not self._code_wanted
        self.field.clear()
        self._say("")
        self._say_field()
        self.field.setFocus()

    def _say_field(self) -> None:
        code = self._code_wanted
        name = self.tr("Recovery code") if code else self.tr("Passphrase")
        self._caption.setText(name)
        self.field.setAccessibleName(name)
        echo = QtWidgets.QLineEdit.EchoMode
        self.field.setEchoMode(echo.Normal if code else echo.Password)
        self._other_way.setText(self.tr("Use the passphrase") if code else self.tr("Use the recovery code"))

    def _say(self, what: str, then: str = "") -> None:
        self.problem.setText(what)
        self.advice.setText(then)
        self.problem.setVisible(bool(what))
        self.advice.setVisible(bool(then))
        self.field.setAccessibleDescription(f"{what} {then}".strip())

    def _ready(self) -> None:
        self.button.setEnabled(not self._left)
        self.button.setText(self.tr("Unlock"))

    def _count_down(self) -> None:
        from fieldapp.ui import labels

        self._left -= 1
        if self._left > 0:
            self.advice.setText(labels.wrong_passphrase(self._left, None).then)
            return
        self._wait.stop()
        self._left = 0
        self._say("")
        self._ready()

    def _build(self, was_locked: bool) -> None:
        outer = QtWidgets.QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        scroll = QtWidgets.QScrollArea(widgetResizable=True)
        inside = QtWidgets.QWidget()
        inside.setProperty("ground", "clear")
        scroll.setWidget(inside)
        outer.addWidget(scroll)
        column = QtWidgets.QVBoxLayout(inside)
        column.addStretch(1)
        column.addLayout(_in_the_middle(self._card(was_locked)))
        column.addSpacing(18)
        promise = _label(
            self.tr("Everything on this device is encrypted. Nothing leaves unless you choose so."), "promise"
        )
        promise.setProperty("alignment", _CENTRED)
        column.addWidget(promise)
        column.addSpacing(24)
        sos = _button(self.tr("Danger? Call first"), "sos")
        sos.clicked.connect(self.danger)
        sos.setMinimumWidth(theme.current().px(157))
        column.addLayout(_in_the_middle(sos))
        column.addSpacing(10)
        question = _button(self.tr("Somebody asks about a person"), "navlink")
        question.clicked.connect(self.asked)
        column.addLayout(_in_the_middle(question))
        column.addStretch(1)

    def _card(self, was_locked: bool) -> QtWidgets.QFrame:
        look = theme.current()
        card = QtWidgets.QFrame()
        card.setProperty("kind", "card")
        self._card_frame = card
        self.fit()
        rows = QtWidgets.QVBoxLayout(card)
        rows.setContentsMargins(look.px(34), look.px(34), look.px(34), look.px(28))
        rows.setSpacing(0)
        rows.addWidget(_label("Vindplaats", "brand"))
        rows.addSpacing(look.px(4))
        said = (
            self.tr("This device is locked. Your drafts are kept.")
            if was_locked
            else self.tr("Welcome back.")
        )
        self.lead = _label(said, "muted-text")
        rows.addWidget(self.lead)
        rows.addSpacing(look.px(22))
        rows.addLayout(self._question())
        rows.addSpacing(look.px(20))
        rows.addWidget(self.button)
        rows.addSpacing(look.px(16))
        rows.addLayout(self._ways())
        rows.addWidget(self._others_box)
        return card

    def _question(self) -> QtWidgets.QVBoxLayout:
        look = theme.current()
        rows = QtWidgets.QVBoxLayout()
        rows.setSpacing(0)
        self._caption.setBuddy(self.field)
        rows.addWidget(self._caption)
        rows.addSpacing(look.px(4))
        rows.addWidget(self.field)
        rows.addSpacing(look.px(8))
        rows.addLayout(self._answers())
        return rows

    def _answers(self) -> QtWidgets.QHBoxLayout:
        row = QtWidgets.QHBoxLayout()
        row.setSpacing(theme.current().px(4))
        self.problem = _label("", "problem")
        self.problem.setWordWrap(False)
        self.advice = _label("", "small")
        for label in (self.problem, self.advice):
            label.setProperty("alignment", _TOP)
        row.addWidget(self.problem)
        row.addWidget(self.advice, 1)
        self.problem.hide()
        self.advice.hide()
        return row

    def _ways(self) -> QtWidgets.QHBoxLayout:
        row = QtWidgets.QHBoxLayout()
        self._other_way = _button("", "link")
        self._other_way.clicked.connect(self._switch)
        someone = _button(self.tr("Someone else"), "link")
        someone.clicked.connect(self.others_asked)
        row.addWidget(self._other_way)
        row.addStretch(1)
        row.addWidget(someone)
        return row


def _label(text: str, kind: str) -> QtWidgets.QLabel:
    label = QtWidgets.QLabel(text)
    label.setProperty("textFormat", _PLAIN)
    label.setWordWrap(True)
    label.setProperty("kind", kind)
    return label


def _button(text: str, kind: str) -> QtWidgets.QPushButton:
    button = QtWidgets.QPushButton(text)
    button.setProperty("kind", kind)
    button.setAutoDefault(True)
    return button


def _in_the_middle(widget: QtWidgets.QWidget) -> QtWidgets.QHBoxLayout:
    row = QtWidgets.QHBoxLayout()
    row.addStretch(1)
    row.addWidget(widget)
    row.addStretch(1)
    return row
