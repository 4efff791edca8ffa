"""Small questions that a step asks before it is taken. Each stays inside the card of actions."""

from collections.abc import Sequence
from datetime import date, timedelta

from PySide6 import QtCore, QtGui, QtWidgets

from fieldapp.ui import labels, terms
from fieldapp.ui.intake import steps, wording
from fieldapp.ui.widgets.buttons import PlainButton, PrimaryButton
from fieldapp.ui.widgets.cards import NoteBox
from fieldapp.ui.widgets.chips import ChipGroup
from fieldapp.ui.widgets.fields import TextField
from fieldapp.ui.widgets.flow import FlowLayout
from fieldapp.ui.widgets.options import Option, OptionGroup
from fieldapp.ui.widgets.text import heading, muted
from fieldapp.ui.widgets.ticks import Tick
from fieldapp.workflow.answer import InboxDetail, ReasonChoice


class Panel(QtWidgets.QWidget):
    """A question with a way back. `chosen` carries the `Step`, `left` goes back to the actions."""

    chosen = QtCore.Signal(object)
    left = QtCore.Signal()

    def __init__(self, question: str, explained: str = "") -> None:
        super().__init__()
        self.column = QtWidgets.QVBoxLayout(self)
        self.column.setContentsMargins(0, 0, 0, 0)
        self.column.setSpacing(8)
        self.column.addWidget(heading(question))
        self.explained = muted(explained)
        self.back_button = PlainButton(self.tr("Back"))
        self.back_button.clicked.connect(self.left)

    def keyPressEvent(self, event: QtGui.QKeyEvent) -> None:
        if event.key() == QtCore.Qt.Key.Key_Escape:
            self.left.emit()
            return
        super().keyPressEvent(event)

    def begin(self) -> None:
        """Put the focus where the answer is given."""
        self.back_button.setFocus(QtCore.Qt.FocusReason.OtherFocusReason)

    def foot(self, *buttons: QtWidgets.QWidget) -> None:
        """Explanation, the way back, and `buttons` at the end."""
        row = QtWidgets.QHBoxLayout()
        row.setSpacing(10)
        row.addWidget(self.explained, 1, QtCore.Qt.AlignmentFlag.AlignVCenter)
        row.addWidget(self.back_button)
        for button in buttons:
            row.addWidget(button)
        self.column.addLayout(row)


class AttemptPanel(Panel):
    """What was tried today; one press is enough."""

    def __init__(self, detail: InboxDetail) -> None:
        who = wording.worker(detail)
        super().__init__(
            self.tr("How did you try, today?"),
            self.tr("This stays in your mailbox. {worker} hears only: an attempt.").format(worker=who)
            if detail.feedback
            else self.tr("This stays in your mailbox."),
        )
        holder = QtWidgets.QWidget()
        flow = FlowLayout(8)
        holder.setLayout(flow)
        self.buttons: dict[str, QtWidgets.QPushButton] = {}
        for code, label in terms.options("attempts"):
            button = PlainButton(label) if self.buttons else PrimaryButton(label)
            button.clicked.connect(
                lambda checked, code=code: self.chosen.emit(steps.attempt(detail.request_id, code))
            )
            flow.addWidget(button)
            self.buttons[code] = button
        self.column.addWidget(holder)
        self.foot()

    def begin(self) -> None:
        next(iter(self.buttons.values())).setFocus(QtCore.Qt.FocusReason.OtherFocusReason)


class PausePanel(Panel):
    """Until when the person wants to wait."""

    def __init__(self, detail: InboxDetail, today: date) -> None:
        super().__init__(
            self.tr("On hold until when?"),
            self.tr("On that day it stands in your list again."),
        )
        days = {
            "7": self.tr("1 week, until {day}"),
            "14": self.tr("2 weeks, until {day}"),
            "28": self.tr("4 weeks, until {day}"),
            "56": self.tr("8 weeks, until {day}"),
        }
        options = [
            (code, words.format(day=labels.long_day(today + timedelta(days=int(code)))))
            for code, words in days.items()
        ]
        self.choice = ChipGroup(options, multi=False, may_clear=False, name=self.tr("On hold until when?"))
        self.button = PrimaryButton(self.tr("On hold"))
        self.choice.changed.connect(lambda codes: self.button.setEnabled(True))
        self.button.setEnabled(False)
        self.button.clicked.connect(lambda: self._choose(detail, today))
        self.column.addWidget(self.choice)
        self.foot(self.button)

    def begin(self) -> None:
        self.choice.chip("7").setFocus(QtCore.Qt.FocusReason.TabFocusReason)

    def _choose(self, detail: InboxDetail, today: date) -> None:
        until = today + timedelta(days=int(self.choice.value()[0]))
        self.chosen.emit(steps.pause(detail.request_id, until))


class ReferPanel(Panel):
    """To which kind of service; the kind stays here."""

    def __init__(self, detail: InboxDetail) -> None:
        who = wording.worker(detail)
        super().__init__(
            self.tr("Referred to what kind of service?"),
            self.tr(
                "The kind stays in your mailbox. Aftercare remains with you. {worker} hears: referred."
            ).format(worker=who),
        )
        self.choice = ChipGroup(
            terms.options("e14"), multi=False, may_clear=False, more_after=9, more_text=self.tr("+ {n} more")
        )
        self.button = PrimaryButton(self.tr("Refer on"))
        self.choice.changed.connect(lambda codes: self.button.setEnabled(True))
        self.button.setEnabled(False)
        self.button.clicked.connect(
            lambda: self.chosen.emit(steps.refer(detail.request_id, self.choice.value()[0]))
        )
        self.column.addWidget(self.choice)
        self.foot(self.button)


class GiveBackPanel(Panel):
    """Why it goes back, and exactly what the sender will read of that."""

    def __init__(self, detail: InboxDetail, reasons: Sequence[ReasonChoice]) -> None:
        super().__init__(self.tr("Why do you give it back?"))
        self._detail = detail
        self._first = reasons[0].code
        self._reveals = {reason.code for reason in reasons if reason.reveals}
        options = [(reason.code, wording.capital(terms.word("e29", reason.code))) for reason in reasons]
        self.choice = ChipGroup(
            options, multi=False, may_clear=False, name=self.tr("Why do you give it back?")
        )
        self.choice.changed.connect(lambda codes: self._chose())
        self.column.addWidget(self.choice)
        self.agree = Tick(self.tr("Yes, the sender may know this reason."))
        self.agree.toggled.connect(lambda on: self._settle())
        self.warning = NoteBox("", "warn")
        self.column.addWidget(self.warning)
        self.column.addWidget(self.agree)
        self.note = TextField(self.tr("For your own mailbox; this does not travel"), longest=500)
        self.column.addWidget(self.note)
        self.reads = NoteBox("")
        self.column.addWidget(self.reads)
        self.button = PrimaryButton(self.tr("Give back"))
        self.button.clicked.connect(self._choose)
        self.foot(self.button)
        self._settle()

    def begin(self) -> None:
        self.choice.chip(self._first).setFocus(QtCore.Qt.FocusReason.TabFocusReason)

    def reason(self) -> str:
        """The chosen reason, or an empty string."""
        return next(iter(self.choice.value()), "")

    def _chose(self) -> None:
        self.agree.setChecked(False)  # a yes is for one reason
        self._settle()

    def _settle(self) -> None:
        reason = self.reason()
        reveals = reason in self._reveals and self._detail.feedback
        who = wording.person(self._detail)
        self.warning.set_text(
            self.tr("It says something about {person}. It travels only if you say yes.").format(person=who),
            self.tr("This reason tells something."),
        )
        self.warning.setVisible(reveals)
        self.agree.setVisible(reveals)
        self.reads.setVisible(bool(reason))
        self.button.setEnabled(bool(reason))
        if reason:
            agreed = reveals and self.agree.isChecked()
            self.reads.set_text(
                wording.returned(self._detail, reason, reveals=reason in self._reveals, agreed=agreed)
            )

    def _choose(self) -> None:
        reason = self.reason()
        reveal = reason in self._reveals and self._detail.feedback and self.agree.isChecked()
        self.chosen.emit(
            steps.give_back(self._detail.request_id, reason, self.note.text().strip(), reveal=reveal)
        )


class ClosePanel(Panel):
    """How it ended."""

    def __init__(self, detail: InboxDetail) -> None:
        super().__init__(self.tr("How did it end?"), self.tr("After this it stands under Over."))
        offered = {
            "afgerond_hulp_gestart": Option(
                "hulp_gestart",
                self.tr("Help has started"),
                self.tr("The help itself stays in your own file."),
            ),
            "afgerond_geen_hulp": Option(
                "geen_hulp_gewenst",
                self.tr("The person wants no help"),
                self.tr("That is fine. The choice is respected."),
            ),
        }
        options = [option for event, option in offered.items() if event in detail.actions]
        self.choice = OptionGroup(options, columns=len(options) or 1, name=self.tr("How did it end?"))
        self.button = PrimaryButton(self.tr("Close"))
        self.choice.changed.connect(lambda code: self.button.setEnabled(True))
        self.button.setEnabled(False)
        self.button.clicked.connect(
            lambda: self.chosen.emit(steps.close(detail.request_id, self.choice.value()))
        )
        self.column.addWidget(self.choice)
        self.foot(self.button)

    def begin(self) -> None:
        self.choice.setFocus(QtCore.Qt.FocusReason.TabFocusReason)
