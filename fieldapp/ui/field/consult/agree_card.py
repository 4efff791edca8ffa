"""What was agreed: who does what by when. There is no room for minutes."""

from collections.abc import Sequence
from datetime import datetime, timedelta

from PySide6 import QtCore, QtWidgets

from fieldapp.domain.consultation import LONGEST, MOST_AGREEMENTS, Agreement
from fieldapp.domain.ids import ConsultationId
from fieldapp.errors import FieldAppError, InvalidInput
from fieldapp.ui import consult_words, labels, terms
from fieldapp.ui.field import wording
from fieldapp.ui.field.consult import words
from fieldapp.ui.shell.context import Context
from fieldapp.ui.widgets.buttons import LinkButton, PlainButton, PrimaryButton
from fieldapp.ui.widgets.cards import Card, NoteBox
from fieldapp.ui.widgets.fields import Choice, TextField
from fieldapp.ui.widgets.flow import flowing
from fieldapp.ui.widgets.lines import Line, Lines
from fieldapp.ui.widgets.moments import DateTimeField
from fieldapp.ui.widgets.pages import Columns
from fieldapp.ui.widgets.tables import FieldTable
from fieldapp.ui.widgets.text import muted
from fieldapp.workflow import consult
from fieldapp.workflow.changes import Change
from fieldapp.workflow.consult import Consultation
from fieldapp.workflow.post import Told
from fieldapp.workflow.scan import TextFinding
from fieldapp.workflow.session import Session

_FORTNIGHT = timedelta(days=14)


class AgreeCard(Card):
    """The agreements that were passed on, and a short form for new ones."""

    told = QtCore.Signal(object)  # Told
    grown = QtCore.Signal()

    def __init__(self, context: Context) -> None:
        super().__init__(self.tr("What was agreed"))
        self.context = context
        self._shown: Consultation | None = None
        self._names: dict[str, str] = {}
        self._lines: list[Agreement] = []
        self._kept: tuple[str, ...] = ()
        self._found: tuple[TextFinding, ...] = ()
        self.table = FieldTable(name=self.tr("What was agreed"), label_width=170)
        self.later = muted("")
        self.again = PlainButton(self.tr("Note the agreements…"), compact=True)
        self.form = QtWidgets.QWidget()
        self.present = Choice(self.tr("Was the person there?"), terms.options("consult_present"))
        self.who, self.what = Choice(self.tr("Who")), Choice(self.tr("What"))
        self.what.set_options(terms.options("consult_agreements"))
        self.by = DateTimeField(self.tr("By when"), labels.local_now(), only_day=True, future=True)
        self.text = TextField(self.tr("In a few words (not required)"), longest=LONGEST)
        self.add_button, self.lines = PlainButton(self.tr("+ Agreement"), compact=True), Lines()
        self.found, self.keep_button = NoteBox("", "warn"), LinkButton(self.tr("Keep it all the same"))
        self.send = PrimaryButton(self.tr("Seal and send the agreements"))
        self._arrange()
        self._connect()

    def _arrange(self) -> None:
        column = QtWidgets.QVBoxLayout(self.form)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        first, second = Columns(1, 1, narrow=420, spacing=10), Columns(1, 1, narrow=420, spacing=10)
        for pair, fields in ((first, (self.who, self.what)), (second, (self.by, self.present))):
            for place, field in zip(pair.columns, fields, strict=True):
                place.addWidget(field)
            column.addWidget(pair)
        self.found.row.addWidget(self.keep_button)
        row = QtWidgets.QHBoxLayout()
        row.addWidget(self.add_button)
        row.addStretch(1)
        row.addWidget(self.send)
        for widget in (self.text, self.found, self.lines):
            column.addWidget(widget)
        column.addLayout(row)
        column.addWidget(muted(self.tr("Only who does what by when. What was said is not written down.")))
        for part in (self.table, self.later, flowing(self.again), self.form):
            self.add(part)

    def _connect(self) -> None:
        self.again.clicked.connect(self._unfold)
        self.add_button.clicked.connect(self._add)
        self.keep_button.clicked.connect(self._keep)
        self.send.clicked.connect(self._send)
        for field in (self.who, self.what):
            field.changed.connect(lambda code: self._settle())
        self.text.changed.connect(lambda text: self._settle())

    def show_consultation(self, each: Consultation, now: datetime) -> None:
        """Show the agreements of this one, or the way to note them."""
        other = self._shown is None or self._shown.id != each.id
        news = self._shown is None or self._shown.outcome != each.outcome
        self._shown = each
        self._names = self._organisations(each)
        outcome = each.outcome
        self.table.set_rows([] if outcome is None else consult_words.agreements(outcome, self._names))
        self.table.setVisible(outcome is not None)
        if other or news:
            self._begin(each, now)
        held = each.fixed is not None
        self.later.set_text(self.tr("You note the agreements here after the meeting: who does what by when."))
        self.later.setVisible(not held and outcome is None and not each.ended)
        due = each.fixed is not None and each.fixed.at < now and outcome is None
        if other or news or each.ended:
            self.form.setVisible(due and not each.ended)
        self.again.setVisible(held and not each.ended and self.form.isHidden())
        self.setVisible(outcome is not None or not each.ended)

    def lines_shown(self) -> tuple[Agreement, ...]:
        """What was added so far."""
        return tuple(self._lines)

    def _organisations(self, each: Consultation) -> dict[str, str]:
        names = {str(partner.org): partner.name.split(",", 1)[0] for partner in each.partners}
        membership = self.context.session.membership
        if membership is not None:
            names[membership.org_id] = membership.organisation
        return names

    def _begin(self, each: Consultation, now: datetime) -> None:
        self._lines, self._kept = [], ()
        there = {partner.org for partner in each.going_on}
        gone = {str(partner.org) for partner in each.partners if partner.org not in there}
        options = [(code, name) for code, name in self._names.items() if code not in gone]
        self.who.set_options([*options, *terms.options("consult_who")])
        self.who.set_value("")
        self.what.set_value("")
        self.present.set_value(each.present)
        self.by.set_value(now + _FORTNIGHT)
        self.text.set_text("")
        self._say_found(())
        self._show_lines()
        of = each.id
        self.context.read(
            lambda session: consult.agreements_begun(session, of),
            self,
            lambda lines: self._again(of, lines),
        )

    def _unfold(self) -> None:
        self.form.show()
        self.again.hide()
        self.who.combo.setFocus(QtCore.Qt.FocusReason.OtherFocusReason)
        self.grown.emit()

    def _typed(self) -> Agreement:
        words_ = self.text.text().strip()
        return Agreement(self.who.value(), self.what.value(), self.by.day(), words_)

    def _settle(self) -> None:
        ready = bool(self.who.value() and self.what.value())
        ready = ready and (self.what.value() != consult.OTHER or bool(self.text.text().strip()))
        self.add_button.setEnabled(ready and len(self._lines) < MOST_AGREEMENTS)
        self.send.setEnabled(bool(self._lines) and bool(self.present.value()))

    def _add(self) -> None:
        typed, kept = self._typed(), self._kept
        self.context.read(
            lambda session: consult.looked_through(session, [typed], kept),
            self,
            lambda found: self._looked(typed, found),
        )

    def _looked(self, typed: Agreement, found: tuple[TextFinding, ...]) -> None:
        self._say_found(found)
        if not found:
            self._lines.append(typed)
            self._keep_lines()
            self.who.set_value("")
            self.what.set_value("")
            self.text.set_text("")
            self._show_lines()
            self.who.combo.setFocus(QtCore.Qt.FocusReason.OtherFocusReason)
        self.grown.emit()

    def _keep(self) -> None:
        self._kept += tuple(finding.text for finding in self._found)
        self._add()

    def _say_found(self, found: Sequence[TextFinding]) -> None:
        self._found = tuple(found)
        self.found.set_text(words.found(found))
        self.keep_button.setVisible(bool(found) and not any(finding.blocks for finding in found))
        self.found.setVisible(bool(found))

    def _show_lines(self) -> None:
        lines: list[QtWidgets.QWidget] = []
        for at, each in enumerate(self._lines):
            by = labels.long_day(each.by)
            what = terms.word("consult_agreements", each.what)
            said = " · ".join(filter(None, (each.text, by)))
            who = wording.upper_first(consult_words.who(each.who, self._names))
            line = Line(f"{who}: {what}", said, button=self.tr("Take out"))
            line.pressed.connect(lambda at=at: self._take_out(at))
            lines.append(line)
        self.lines.show_lines(lines)
        self._settle()

    def _take_out(self, at: int) -> None:
        del self._lines[at]
        self._keep_lines()
        self._show_lines()
        self.grown.emit()

    def _keep_lines(self) -> None:
        """Each agreement is kept as soon as it is added: a lock or crash loses none."""
        if self._shown is not None:
            of, lines = self._shown.id, tuple(self._lines)
            self.context.read(
                lambda session: consult.keep_agreements(session, of, lines), self, lambda done: None
            )

    def _again(self, of: ConsultationId, lines: tuple[Agreement, ...]) -> None:
        if self._shown is not None and self._shown.id == of and lines and not self._lines:
            self._lines = list(lines)
            self._show_lines()
            self._unfold()

    def _send(self) -> None:
        if self._shown is None:
            return
        of, present, lines, kept = self._shown.id, self.present.value(), tuple(self._lines), self._kept

        def work(session: Session) -> tuple[Told, Change]:
            return consult.agree(session, of, present, lines, kept)

        self.send.setEnabled(False)
        self.context.act_with(work, self, self._sent, self._failed)

    def _sent(self, told: Told) -> None:
        self._lines = []
        self._keep_lines()
        self._show_lines()
        self.told.emit(told)

    def _failed(self, error: FieldAppError) -> None:
        self._settle()
        missing = isinstance(error, InvalidInput) and error.field == "partners"
        said = self.tr("No service has a yes any more, so nothing was sent.")
        self.context.toast(said if missing else str(labels.failure(error)))
