"""One case-overleg: what it is about, who answered what, the moment, what was agreed."""

from datetime import datetime

from PySide6 import QtCore, QtWidgets

from fieldapp.domain.consultation import Moment
from fieldapp.domain.ids import ThreadId
from fieldapp.ui import consult_words, labels, terms
from fieldapp.ui.consult_words import CalendarFile
from fieldapp.ui.field import wording
from fieldapp.ui.field.consult import words
from fieldapp.ui.field.consult.agree_card import AgreeCard
from fieldapp.ui.shell.context import Context
from fieldapp.ui.widgets.buttons import DangerButton, PlainButton
from fieldapp.ui.widgets.cards import Card, NoteBox
from fieldapp.ui.widgets.lines import Line, Lines
from fieldapp.ui.widgets.tables import FieldRow, FieldTable
from fieldapp.ui.widgets.text import heading
from fieldapp.workflow.consult import Consultation, Invited


class StopCard(Card):
    """The person no longer wants this service there: asked once more, for it cannot be undone."""

    confirmed = QtCore.Signal(str)  # thread
    cancelled = QtCore.Signal()

    def __init__(self) -> None:
        super().__init__(" ", tone="warn")
        self._thread = ""
        self.words = NoteBox("", "warn")
        self.yes, self.no = DangerButton(self.tr("Yes, stop")), PlainButton(self.tr("No, go on"))
        self.add(self.words)
        row = QtWidgets.QHBoxLayout()
        row.addStretch(1)
        row.addWidget(self.no)
        row.addWidget(self.yes)
        self.add(row)
        self.yes.clicked.connect(lambda: self.confirmed.emit(self._thread))
        self.no.clicked.connect(self.cancelled)
        self.hide()

    def ask(self, partner: Invited, who: str) -> None:
        """About this service."""
        self._thread = partner.thread
        service = wording.service(partner.name)
        self.set_title(self.tr("Stop with {service}?").format(service=service))
        text = self.tr(
            "{service} hears nothing more, and erases what it may erase. The others go on. This cannot be"
            " undone: for a new yes you ask {who} again."
        )
        self.words.set_text(wording.upper_first(text.format(service=service, who=wording.called(who))))
        self.show()
        self.no.setFocus(QtCore.Qt.FocusReason.OtherFocusReason)


class ConsultView(QtWidgets.QWidget):
    """Shows one; says what was asked of it."""

    fix = QtCore.Signal(object)  # Moment
    stop = QtCore.Signal(str)  # thread
    grown = QtCore.Signal()

    def __init__(self, context: Context) -> None:
        super().__init__()
        self._shown: Consultation | None = None
        self._file = CalendarFile(context, self)
        self.title, self.calendar = heading(""), PlainButton(self.tr("To calendar, no names"), compact=True)
        self.told = NoteBox("", "warn")
        self.table = FieldTable(name=self.tr("Case-overleg"), label_width=150)
        self.moments, self.partners = Lines(), Lines()
        self.stop_card, self.agree = StopCard(), AgreeCard(context)
        self.over = NoteBox(
            self.tr("It has ended. What it was about is erased here too; only with whom it was, stays."),
            "info",
        )
        self._arrange()
        self.calendar.clicked.connect(self._to_calendar)
        self.stop_card.confirmed.connect(self._stop)
        self.stop_card.cancelled.connect(self.stop_card.hide)
        self.agree.grown.connect(self.grown)

    def _arrange(self) -> None:
        column = QtWidgets.QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(14)
        head = Card()
        row = QtWidgets.QHBoxLayout()
        row.addWidget(self.title, 1, QtCore.Qt.AlignmentFlag.AlignVCenter)
        row.addWidget(self.calendar)
        head.add(row)
        for widget in (self.told, self.over, self.table):
            head.add(widget)
        self.when_card = Card(self.tr("When"))
        self.when_card.body.setSpacing(2)
        self.when_card.add(self.moments)
        who = Card(self.tr("Who is asked"))
        who.body.setSpacing(2)
        who.add(self.partners)
        for card in (self.stop_card, head, self.when_card, self.agree, who):
            column.addWidget(card)
        column.addStretch(1)
        self.told.hide()

    def show_consultation(self, each: Consultation, now: datetime) -> None:
        """Show this one."""
        if self._shown is None or self._shown.id != each.id:
            self.stop_card.hide()
            self.say_told("")
        self._shown = each
        who = wording.called(each.who)
        self.title.set_text(self.tr("Case-overleg for {who}").format(who=who))
        self.over.setVisible(each.ended)
        self.calendar.setVisible(not each.ended)
        self.table.set_rows([] if each.ended else self._rows(each))
        self.table.setVisible(not each.ended)
        self.when_card.setVisible(not each.ended)
        self._show_moments(each, now)
        self._show_partners(each)
        self.agree.show_consultation(each, now)
        self.grown.emit()

    def say_told(self, text: str) -> None:
        """Who could not be told."""
        self.told.set_text(text)
        self.told.setVisible(bool(text))

    def _rows(self, each: Consultation) -> list[FieldRow]:
        there = self.tr("Is {who} there?").format(who=wording.called(each.who))
        return [
            FieldRow("about", self.tr("About"), consult_words.points(each.points)),
            FieldRow("present", there, terms.chip("consult_present", each.present)),
            FieldRow("until", self.tr("The yes holds until"), labels.full_day(each.until)),
        ]

    def _show_moments(self, each: Consultation, now: datetime) -> None:
        self.moments.show_lines([self._moment(each, at, now) for at in range(len(each.moments))])

    def _moment(self, each: Consultation, at: int, now: datetime) -> Line:
        moment = each.moments[at]
        title = wording.upper_first(consult_words.moment(moment))
        line = words.votes(each, at)
        if moment == each.fixed:
            return Line(title, line, pill=(self.tr("fixed"), "ok"))
        held = each.fixed is not None and each.fixed.at < now
        if held or moment.at < now or each.outcome is not None:
            return Line(title, line)
        best = each.fixed is None and bool(each.going_on) and each.votes(at) == len(each.going_on)
        shown = Line(title, line, button=self.tr("Fix this one"), primary=best)
        shown.pressed.connect(lambda: self.fix.emit(moment))
        return shown

    def _show_partners(self, each: Consultation) -> None:
        self.partners.show_lines([self._partner(each, partner) for partner in each.partners])

    def _partner(self, each: Consultation, partner: Invited) -> Line:
        stop = "" if partner.stopped or each.ended else self.tr("Stop with this service…")
        line = Line(partner.name, words.partner(partner), button=stop)
        line.pressed.connect(lambda: self._ask(each, partner))
        return line

    def _ask(self, each: Consultation, partner: Invited) -> None:
        self.stop_card.ask(partner, each.who)
        self.grown.emit()

    def _stop(self, thread: str) -> None:
        self.stop_card.hide()
        self.stop.emit(ThreadId(thread))

    def _to_calendar(self) -> None:
        if self._shown is not None:
            self._file.ask(self._for_calendar(self._shown))

    @staticmethod
    def _for_calendar(each: Consultation) -> tuple[Moment, ...]:
        return each.moments if each.fixed is None else (each.fixed,)
