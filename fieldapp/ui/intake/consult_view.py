"""One invitation to a case-overleg, as intake reads it and answers."""

from datetime import datetime

from PySide6 import QtCore, QtWidgets

from fieldapp.ui import consult_words, labels, terms, visible
from fieldapp.ui import widgets as kit
from fieldapp.ui.consult_words import CalendarFile
from fieldapp.ui.intake import wording
from fieldapp.ui.intake.consult_words import title
from fieldapp.ui.shell.context import Context
from fieldapp.workflow.consult import Asked


class MomentsCard(kit.Card):
    """A tick for each moment that somebody of this service can; all start off."""

    answered = QtCore.Signal(object)  # tuple[bool, ...]

    def __init__(self) -> None:
        super().__init__(self.tr("Which moments can somebody of you?"))
        self.ticks: list[kit.Tick] = []
        self._column = QtWidgets.QVBoxLayout()
        self._column.setSpacing(4)
        self.add(self._column)
        self.note = kit.NoteBox("")
        self.add(self.note)
        self.button = kit.PrimaryButton(self.tr("Send the answer"))
        row = QtWidgets.QHBoxLayout()
        row.addWidget(self.button)
        row.addStretch(1)
        self.add(row)
        self.button.clicked.connect(lambda: self.answered.emit(self.value()))
        self._said: tuple[bool, ...] = ()

    def value(self) -> tuple[bool, ...]:
        """A yes or no for each moment."""
        return tuple(tick.isChecked() for tick in self.ticks)

    def show_asked(self, each: Asked) -> None:
        """Offer the moments of this one, with what was answered before."""
        while (item := self._column.takeAt(0)) is not None:
            if (widget := item.widget()) is not None:
                widget.hide()
                widget.deleteLater()
        self._said = each.can
        self.ticks = [kit.Tick(wording.capital(consult_words.moment(moment))) for moment in each.moments]
        for at, tick in enumerate(self.ticks):
            tick.setChecked(at < len(each.can) and each.can[at])
            tick.toggled.connect(lambda on: self.settle())
            self._column.addWidget(tick)
        self.settle()

    def settle(self) -> None:
        """What the button does with what is ticked now."""
        value = self.value()
        none = self.tr("Can you at none of these? Then send it like this: the worker looks for another way.")
        some = self.tr("Only who asks reads it, and your colleagues. Nobody is named.")
        same = self.tr("Sent like this. Change a tick to answer anew: the last answer counts.")
        changed = value != self._said
        self.note.set_text(same if not changed else some if any(value) else none)
        self.note.set_tone("ok" if not changed else "info")
        self.button.setEnabled(changed)


class InvitedView(QtWidgets.QWidget):
    """Shows one; says what was answered."""

    answered = QtCore.Signal(object)
    stop = QtCore.Signal()

    def __init__(self, context: Context) -> None:
        super().__init__()
        self._context = context
        self._shown: Asked | None = None
        self._file = CalendarFile(context, self)
        self.title = kit.heading("")
        self.calendar = kit.PlainButton(self.tr("To calendar, no names"), compact=True)
        self.stop_button = kit.DangerButton(self.tr("The person wants to stop…"), compact=True)
        self.fixed = kit.NoteBox("", "ok")
        self.over = kit.NoteBox(
            self.tr("It has ended. What you had read of it is erased on every device of this mailbox."),
            "info",
        )
        self.table = kit.FieldTable(name=self.tr("What is asked"), label_width=170)
        self.moments = MomentsCard()
        self.agreed = kit.FieldTable(name=self.tr("What was agreed"), label_width=170)
        self.agreed_card = kit.Card(self.tr("What was agreed"))
        self.sure = kit.Card(self.tr("Does the person want to stop?"), tone="warn")
        self.yes, self.no = kit.DangerButton(self.tr("Yes, stop")), kit.PlainButton(self.tr("No, go on"))
        self._lay_out()
        self._connect()

    def _lay_out(self) -> None:
        column = QtWidgets.QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(14)
        head = kit.Card()
        head.add(self.title)
        for part in (self.fixed, self.over, self.table):
            head.add(part)
        row = QtWidgets.QHBoxLayout()
        row.addWidget(self.calendar)
        row.addStretch(1)
        row.addWidget(self.stop_button)
        head.add(row)
        self.agreed_card.add(self.agreed)
        self.agreed_card.add(kit.muted(self.tr("Nothing else of what was said is written down.")))
        self._lay_out_sure()
        for card in (self.sure, head, self.moments, self.agreed_card):
            column.addWidget(card)
        column.addStretch(1)

    def _lay_out_sure(self) -> None:
        words = self.tr(
            "What came in is erased here, and who asked hears that it stopped. The other services go on. This"
            " cannot be undone."
        )
        self.sure.add(kit.Text(words))
        row = QtWidgets.QHBoxLayout()
        row.addStretch(1)
        row.addWidget(self.no)
        row.addWidget(self.yes)
        self.sure.add(row)
        self.sure.hide()

    def _connect(self) -> None:
        self.moments.answered.connect(self._answered)
        self.calendar.clicked.connect(self._to_calendar)
        self.stop_button.clicked.connect(self._ask)
        self.no.clicked.connect(self.sure.hide)
        self.yes.clicked.connect(self._stop)

    def show_asked(self, each: Asked, now: datetime) -> None:
        """Show this one."""
        if self._shown is None or self._shown.thread != each.thread:
            self.sure.hide()
        other = self._shown is None or (self._shown.thread, self._shown.can) != (each.thread, each.can)
        self._shown = each
        named = self.tr("Case-overleg for {who}").format(who=title(each))
        self.title.set_text(self.tr("Case-overleg") if each.stopped else named)
        self.over.setVisible(each.stopped)
        for part in (self.table, self.calendar, self.stop_button):
            part.setVisible(not each.stopped)
        self.table.set_rows([] if each.stopped else self._rows(each))
        if each.fixed is not None:
            when = wording.capital(consult_words.moment(each.fixed))
            self.fixed.set_text(f"{when}.", self.tr("The moment is fixed."))
        self.fixed.setVisible(each.fixed is not None)
        open_ = not each.stopped and each.fixed is None and each.outcome is None
        self.moments.setVisible(open_ and any(moment.at >= now for moment in each.moments))
        if open_ and other:
            self.moments.show_asked(each)
        self.agreed_card.setVisible(each.outcome is not None)
        if each.outcome is not None:
            self.agreed.set_rows(consult_words.agreements(each.outcome, self._names(each)))

    def set_ready(self) -> None:
        """After something went wrong: it can be tried again."""
        self.moments.settle()

    def _rows(self, each: Asked) -> list[kit.FieldRow]:
        by = " · ".join(filter(None, (each.worker, each.callback)))
        others = ", ".join(partner.name for partner in each.partners)
        asks = visible.shown(" · ".join(filter(None, (each.organisation, by))))
        return [
            kit.FieldRow("asks", self.tr("Who asks"), asks),
            kit.FieldRow("about", self.tr("About"), consult_words.points(each.points)),
            kit.FieldRow("present", self.tr("The person"), terms.word("consult_present", each.present)),
            kit.FieldRow("partners", self.tr("Who is asked"), visible.shown(others)),
            kit.FieldRow(
                "why",
                self.tr("Why this may"),
                self.tr("The person said yes, to each service apart"),
                self.tr("holds until {day} · then it is erased here").format(day=labels.full_day(each.until)),
            ),
        ]

    @staticmethod
    def _names(each: Asked) -> dict[str, str]:
        names = {str(partner.org): visible.shown(partner.name) for partner in each.partners}
        return names | {str(each.org): each.organisation}

    def _answered(self, can: tuple[bool, ...]) -> None:
        self.moments.button.setEnabled(False)
        self.answered.emit(can)

    def _ask(self) -> None:
        self.sure.show()
        self.no.setFocus(QtCore.Qt.FocusReason.OtherFocusReason)

    def _stop(self) -> None:
        self.sure.hide()
        self.stop.emit()

    def _to_calendar(self) -> None:
        each = self._shown
        if each is not None:
            self._file.ask(each.moments if each.fixed is None else (each.fixed,))
