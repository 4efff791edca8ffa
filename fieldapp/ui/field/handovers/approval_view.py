"""A colleague asks for a second pair of eyes: what is asked, in codes, and yes or no."""

from datetime import datetime

from PySide6 import QtCore, QtWidgets

from fieldapp.domain.handover import ANSWERED, Approval
from fieldapp.ui import terms
from fieldapp.ui.field.handovers import words
from fieldapp.ui.widgets.buttons import PlainButton, PrimaryButton
from fieldapp.ui.widgets.cards import Card, NoteBox, Pill
from fieldapp.ui.widgets.flow import FlowLayout
from fieldapp.ui.widgets.tables import FieldRow, FieldTable
from fieldapp.ui.widgets.text import Text, heading, muted
from fieldapp.workflow.handover.approving import AskedApproval

_ROWS = {"vertegenwoordiger": "representatives", "inspanning_betrekken": "note_effort"}


class ApprovalView(QtWidgets.QWidget):
    """`answered` carries whether this supervisor agrees."""

    answered = QtCore.Signal(bool)

    def __init__(self) -> None:
        super().__init__()
        self.title, self.giver = heading(self.tr("Do you agree too?")), muted("")
        self.state = Pill("")
        self.what = Text(
            self.tr(
                "Your colleague wants to pass on a question to a service for somebody who cannot decide now."
                " Somebody who may speak by law says yes. It leaves only if you agree."
            )
        )
        self.table = FieldTable(name=self.tr("What your colleague noted"), label_width=190)
        self.note = NoteBox(
            self.tr("No name is in this question. Do you want to know more, or see the proof? Call."),
            "info",
        )
        self.yes, self.no = PrimaryButton(self.tr("Yes, I agree")), PlainButton(self.tr("No, I do not agree"))
        card = Card()
        head = QtWidgets.QHBoxLayout()
        head.addWidget(self.title, 1, QtCore.Qt.AlignmentFlag.AlignVCenter)
        head.addWidget(self.state)
        card.add(head)
        for widget in (self.giver, self.what, self.table, self.note):
            card.add(widget)
        buttons = FlowLayout(10)
        for button in (self.yes, self.no):
            buttons.addWidget(button)
        card.add(buttons)
        column = QtWidgets.QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(card)
        column.addStretch(1)
        self.yes.clicked.connect(lambda: self.answered.emit(True))
        self.no.clicked.connect(lambda: self.answered.emit(False))

    def show_asked(self, asked: AskedApproval, now: datetime) -> None:
        """Show this one."""
        done = asked.row.standing in ANSWERED
        self.state.show_state(*words.pill(asked.row.standing))
        self.giver.set_text(words.from_whom(asked.row, now))
        self.what.setVisible(not done)
        self.table.setVisible(asked.asked is not None)
        self.table.set_rows([] if asked.asked is None else _rows(asked.asked))
        self.note.set_tone("ok" if done else "info")
        self.note.set_text(
            self.tr("Answered. Your colleague has heard it, and both logbooks hold it.")
            if done
            else self.tr("No name is in this question. Do you want to know more, or see the proof? Call.")
        )
        for button in (self.yes, self.no):
            button.setVisible(not done)


def _rows(asked: Approval) -> list[FieldRow]:
    return [
        FieldRow(
            code,
            terms.word("secrecy_questions", code),
            "\n".join(terms.word(_ROWS[code], picked) for picked in asked.codes.get(code, ())),
        )
        for code in _ROWS
        if asked.codes.get(code)
    ]
