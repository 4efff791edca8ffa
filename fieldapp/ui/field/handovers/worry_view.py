"""One worry as it was handed over, and the three things one can do with it."""

from datetime import datetime

from PySide6 import QtCore, QtWidgets

from fieldapp.domain.handover import CLOSED, GOES_ON, NOT_ASKED, OUTCOMES, Worry
from fieldapp.ui import terms, visible
from fieldapp.ui.field import wording
from fieldapp.ui.field.handovers import words
from fieldapp.ui.widgets.buttons import PlainButton, PrimaryButton
from fieldapp.ui.widgets.cards import Card, NoteBox, Pill
from fieldapp.ui.widgets.chips import ChipGroup
from fieldapp.ui.widgets.figures import Moment, Timeline
from fieldapp.ui.widgets.flow import FlowLayout
from fieldapp.ui.widgets.tables import FieldRow, FieldTable
from fieldapp.ui.widgets.text import heading, muted
from fieldapp.workflow.handover.values import ReceivedDetail


class WorryView(QtWidgets.QWidget):
    """What an aide noticed and what the person wants; ask again, go on, or close."""

    ask_again = QtCore.Signal()
    go_on = QtCore.Signal()
    closed = QtCore.Signal(str)

    def __init__(self) -> None:
        super().__init__()
        self.detail: ReceivedDetail | None = None
        self.title, self.giver = heading(""), muted("")
        self.state = Pill("")
        self.note = NoteBox("")
        self.table = FieldTable(name=self.tr("What was handed over"), label_width=150)
        self.steps = Timeline(self.tr("What happened"))
        self.again_button = PlainButton(self.tr("I ask again myself"))
        self.on_button = PrimaryButton(self.tr("Go on as a signal"))
        self.close_button = PlainButton(self.tr("Close…"))
        self.outcomes = ChipGroup(
            [(code, terms.chip("handover_steps", code)) for code in OUTCOMES],
            multi=False,
            may_clear=False,
            name=self.tr("What became of it?"),
        )
        self.yes = PrimaryButton(self.tr("Close"))
        self.close_card = Card(self.tr("What became of it?"))
        self._arrange()
        self.again_button.clicked.connect(self.ask_again)
        self.on_button.clicked.connect(self.go_on)
        self.close_button.clicked.connect(self._ask)
        self.yes.clicked.connect(self._close)

    def _arrange(self) -> None:
        column = QtWidgets.QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(14)
        card = Card()
        head = QtWidgets.QHBoxLayout()
        head.addWidget(self.title, 1, QtCore.Qt.AlignmentFlag.AlignVCenter)
        head.addWidget(self.state)
        card.add(head)
        card.add(self.giver)
        card.add(self.note)
        card.add(self.table)
        buttons = FlowLayout(10)
        for button in (self.on_button, self.again_button, self.close_button):
            buttons.addWidget(button)
        card.add(buttons)
        column.addWidget(card)
        self.close_card.add(
            muted(self.tr("Whoever gave it hears this code and nothing else. The content is erased."))
        )
        self.close_card.add(self.outcomes)
        self.close_card.body.addWidget(self.yes, 0, QtCore.Qt.AlignmentFlag.AlignLeft)
        self.close_card.hide()
        column.addWidget(self.close_card)
        past = Card(self.tr("What happened"))
        past.add(self.steps)
        column.addWidget(past)
        column.addStretch(1)

    def show_detail(self, detail: ReceivedDetail, now: datetime) -> None:
        """Show this one."""
        known = self.detail is not None and self.detail.row.id == detail.row.id
        self.detail = detail
        row, worry = detail.row, detail.worry
        closed = row.standing in CLOSED
        title = row.title or (self.tr("Closed") if closed else self.tr("Somebody without a name"))
        self.title.set_text(title)
        self.state.show_state(*words.pill(row.standing))
        self.giver.set_text(words.from_whom(row, now))
        self._say_note(worry, closed=closed)
        self.table.set_rows([] if worry is None else self._rows(worry))
        self.table.setVisible(worry is not None)
        for button in (self.on_button, self.again_button, self.close_button):
            button.setVisible(not closed)
        self.again_button.setVisible(not closed and row.standing != GOES_ON)
        if not known or closed:
            self.close_card.hide()
            self.outcomes.set_value(())
        self._show_steps(detail, now)

    def _say_note(self, worry: Worry | None, *, closed: bool) -> None:
        if closed or worry is None:
            self.note.set_tone("ok")
            self.note.set_text(self.tr("The content is erased. What became of it went back as a code."))
        elif worry.answer == NOT_ASKED:
            self.note.set_tone("warn")
            why = terms.word("handover_why", worry.why_not)
            self.note.set_text(
                self.tr("Nobody was asked yet ({why}). Ask first; nothing leaves before that.").format(
                    why=why
                )
            )
        else:
            self.note.set_tone("info")
            asked = f" “{worry.asked}”" if worry.asked else ""
            self.note.set_text(
                self.tr("The answer was yes. Ask again yourself before a service hears it.") + asked
            )

    def _rows(self, worry: Worry) -> list[FieldRow]:
        seen = "\n".join(terms.word("worries", code) for code in worry.worries)
        rows = [FieldRow("worries", self.tr("Noticed"), seen or "–")]
        rows += [
            FieldRow(code, terms.word("fields", code), visible.shown(text))
            for code, text in worry.fields.items()
        ]
        return rows

    def _show_steps(self, detail: ReceivedDetail, now: datetime) -> None:
        moments = [
            Moment(wording.moment(at, now), terms.word("handover_steps", code))
            for code, at, _ in reversed(detail.steps)
        ]
        moments.append(Moment(wording.moment(detail.row.at, now), self.tr("Handed over")))
        self.steps.set_moments(moments)

    def _ask(self) -> None:
        self.close_card.show()
        self.outcomes.setFocus(QtCore.Qt.FocusReason.TabFocusReason)

    def _close(self) -> None:
        chosen = "".join(self.outcomes.value())
        if chosen:
            self.closed.emit(chosen)
