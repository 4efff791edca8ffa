"""Pressing on although the person did not ask (E25): only with a reason, that is looked at again on a day."""

from datetime import date, datetime, timedelta

from PySide6 import QtCore, QtWidgets

from fieldapp.domain.journal import JournalEntry
from fieldapp.ui import labels
from fieldapp.ui.field.inputs import CaptionedChips
from fieldapp.ui.widgets.buttons import DangerButton, LinkButton, PlainButton
from fieldapp.ui.widgets.cards import Card, NoteBox
from fieldapp.ui.widgets.chips import ChipGroup
from fieldapp.ui.widgets.fields import TallTextField
from fieldapp.ui.widgets.text import muted

_USUAL = "14"


class PressingCard(Card):
    """The reason that counts, or the form to give one."""

    pressed_on = QtCore.Signal()
    stopped = QtCore.Signal()
    list_wanted = QtCore.Signal()
    touched = QtCore.Signal()
    grown = QtCore.Signal()

    def __init__(self, now: datetime) -> None:
        super().__init__(self.tr("Assertive approach"), hint=self.tr("only with a reason"))
        self._now = now
        self.line = muted(
            self.tr("You go on although nobody asked you to. Write down why. Show it to your supervisor.")
        )
        self.held = NoteBox("", "warn")
        self.again_button = PlainButton(self.tr("Look at the reason again"), compact=True)
        self.stop_button = DangerButton(self.tr("Stop pressing on"), compact=True)
        self.why = TallTextField(
            self.tr("Why can it not be otherwise?"), self.tr("Stays on this device."), least=2, most=6
        )
        days = [("7", self.tr("in a week")), (_USUAL, self.tr("in two weeks")), ("30", self.tr("in a month"))]
        self.term = CaptionedChips(
            self.tr("When do you look at the reason again?"), ChipGroup(days, multi=False, may_clear=False)
        )
        self.button = PlainButton(self.tr("Press on, with this reason"))
        self.list_button = LinkButton(self.tr("Everybody with whom you press on"))
        self._arrange()
        self._connect()
        self.term.set_value((_USUAL,))

    def _arrange(self) -> None:
        self.add(self.line)
        self.add(self.held)
        self.acts = QtWidgets.QWidget()
        row = QtWidgets.QHBoxLayout(self.acts)
        row.setContentsMargins(0, 0, 0, 0)
        row.addWidget(self.again_button)
        row.addWidget(self.stop_button)
        row.addStretch(1)
        self.add(self.acts)
        self.asking = QtWidgets.QWidget()
        column = QtWidgets.QVBoxLayout(self.asking)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.why)
        column.addWidget(self.term)
        foot = QtWidgets.QHBoxLayout()
        foot.addStretch(1)
        foot.addWidget(self.button)
        column.addLayout(foot)
        self.add(self.asking)
        last = QtWidgets.QHBoxLayout()
        last.addWidget(self.list_button)
        last.addStretch(1)
        self.add(last)

    def _connect(self) -> None:
        self.button.clicked.connect(self.pressed_on)
        self.stop_button.clicked.connect(self.stopped)
        self.list_button.clicked.connect(self.list_wanted)
        self.again_button.clicked.connect(self._ask_again)
        self.why.changed.connect(self._typed)

    def again(self) -> date:
        """The day on which the reason is looked at again."""
        return self._now.astimezone().date() + timedelta(days=int("".join(self.term.value())))

    def show_entry(self, entry: JournalEntry | None, now: datetime) -> None:
        """Show the reason that counts, or the empty form."""
        self._now = now
        for widget in (self.held, self.acts):
            widget.setVisible(entry is not None)
        self.line.setVisible(entry is None)
        self.asking.setVisible(entry is None or bool(self.why.text().strip()))
        if entry is not None:
            self._say(entry, now)
        self.grown.emit()

    def finish(self) -> None:
        """The reason was kept: empty the form."""
        self.why.set_text("")
        self.why.set_problem("")
        self.term.set_value((_USUAL,))

    def explain(self) -> None:
        """Say that there is no pressing on without a reason."""
        self.why.set_problem(self.tr("Without a reason you do not press on. Write down why."))
        self.why.edit.setFocus(QtCore.Qt.FocusReason.OtherFocusReason)
        self.grown.emit()

    def _say(self, entry: JournalEntry, now: datetime) -> None:
        since = labels.full_day(entry.at.astimezone().date())
        lead = self.tr("Pressing on since {day}").format(day=since)
        lines = [entry.text]
        if entry.due is not None:
            again = self.tr("Look at it again on {day}.").format(day=labels.full_day(entry.due))
            late = entry.due <= now.astimezone().date()
            lines.append(self.tr("Look at it again now: does the reason still hold?") if late else again)
        shown = self.tr("Not shown to your supervisor yet.")
        if entry.shown_at is not None:
            day = labels.full_day(entry.shown_at.astimezone().date())
            shown = self.tr("Your supervisor saw this on {day}.").format(day=day)
        self.held.set_text("\n".join((*lines, shown)), lead)

    def _ask_again(self) -> None:
        self.asking.show()
        self.grown.emit()
        self.why.edit.setFocus(QtCore.Qt.FocusReason.OtherFocusReason)

    def _typed(self, text: str) -> None:
        self.why.set_problem("")
        self.touched.emit()
