"""A question of the service: what it asks, what one answers, precisely what leaves, and then the seal."""

from collections.abc import Callable, Sequence
from dataclasses import replace
from datetime import datetime

from PySide6 import QtCore, QtWidgets

from fieldapp.domain.disclosure.addendum import AddendumPreview
from fieldapp.domain.ids import RequestId
from fieldapp.errors import FieldAppError, InvalidInput
from fieldapp.ui import labels, terms, visible
from fieldapp.ui.field import wording
from fieldapp.ui.field.passing import words
from fieldapp.ui.shell.context import Context
from fieldapp.ui.shell.drafting import DraftKeeper
from fieldapp.ui.widgets.buttons import LinkButton, PlainButton, PrimaryButton
from fieldapp.ui.widgets.cards import Card, NoteBox
from fieldapp.ui.widgets.chips import ChipGroup
from fieldapp.ui.widgets.fields import TallTextField
from fieldapp.ui.widgets.tables import FieldRow, FieldTable
from fieldapp.ui.widgets.text import Text, caption, muted
from fieldapp.ui.widgets.ticks import Tick
from fieldapp.workflow import questions
from fieldapp.workflow.follow_up import RequestDetail
from fieldapp.workflow.questions import AnswerForm
from fieldapp.workflow.scan import TextFinding
from fieldapp.workflow.session import Session


class AnswerCard(Card):
    """One question. Any word changed after it was shown asks to show it again; nothing typed is lost."""

    grown = QtCore.Signal()

    def __init__(self, context: Context) -> None:
        super().__init__(" ", tone="warn")
        self.context = context
        self._form: AnswerForm | None = None
        self._shown: AddendumPreview | None = None
        self._found: tuple[TextFinding, ...] = ()
        self.asked, self.waits = Text("", bold=True), muted("")
        what = self.tr("What do you answer?")
        self.choice = ChipGroup(terms.options("answers"), multi=False, may_clear=False, name=what)
        self.text = TallTextField(self.tr("In words, if that helps"))
        self.problem, self.keep_button = NoteBox("", "warn"), LinkButton(self.tr("Leave it in on purpose"))
        self.show_button = PlainButton(self.tr("Show precisely what leaves"))
        self.label = caption(self.tr("Precisely this the service reads"))
        self.exactly = FieldTable(name=self.tr("Precisely this"), label_width=150)
        self.read_aloud = Tick(self.tr("I read this aloud, and the person agrees"))
        self.send_button = PrimaryButton(self.tr("Seal and send"))
        self._keeper: DraftKeeper[AnswerForm | None, object] = DraftKeeper(context, self.form, _keep, self)
        self._arrange()
        self._connect()
        self.hide()

    def _arrange(self) -> None:
        for widget in (self.asked, self.waits, self.choice, self.text, self.problem, self.keep_button):
            self.add(widget)
        row = QtWidgets.QHBoxLayout()
        row.addStretch(1)
        row.addWidget(self.show_button)
        self.add(row)
        for last in (self.label, self.exactly, self.read_aloud, self.send_button):
            self.add(last)
        self._hide_after()

    def _connect(self) -> None:
        self.choice.changed.connect(lambda codes: self._changed())
        self.text.changed.connect(lambda text: self._changed())
        self.show_button.clicked.connect(self._preview)
        self.keep_button.clicked.connect(self._leave_in)
        self.read_aloud.toggled.connect(self.send_button.setEnabled)
        self.send_button.clicked.connect(self._send)

    def save_forms(self) -> Sequence[Callable[[Session], object]]:
        """What was typed, also when the program locks."""
        work = self._keeper.take()
        return () if work is None else (work,)

    def show_request(self, detail: RequestDetail, now: datetime) -> None:
        """Show what this request is asked, if anything."""
        asked = detail.question
        self.setVisible(asked is not None)
        if asked is None:
            self._form = None
            return
        service = wording.service(detail.recipient)
        self.set_title(wording.upper_first(self.tr("{service} asks you something").format(service=service)))
        self.asked.set_text(terms.word("questions", asked.code))
        until = labels.long_day(asked.term) if asked.term is not None else ""
        self.waits.set_text(
            self.tr("The service waits for your answer until {day}.").format(day=until) if until else ""
        )
        if self._form is None or self._form.request_id != detail.id:
            self._keeper.flush()
            self._form = None
            self.context.read(
                lambda session: questions.begin(session, RequestId(detail.id)), self, self._begin
            )

    def form(self) -> AnswerForm | None:
        """What was chosen and typed; None while nothing is asked."""
        if self._form is None:
            return None
        return replace(self._form, code="".join(self.choice.value()), text=self.text.text())

    def _begin(self, form: AnswerForm) -> None:
        self._form = None
        self.choice.set_value((form.code,) if form.code else ())
        self.text.set_text(form.text)
        self._form = form
        self._keeper.forget()
        self._hide_after()
        self.show_button.setEnabled(bool(form.code))
        self.grown.emit()

    def _changed(self) -> None:
        if self._form is None:
            return
        self._hide_after()
        self.show_button.setEnabled(bool(self.choice.value()))
        self._keeper.touch()
        self.grown.emit()

    def _hide_after(self) -> None:
        """What was shown counts no more."""
        self._shown = None
        self.read_aloud.setChecked(False)
        self.send_button.setEnabled(False)
        for widget in (self.label, self.exactly, self.read_aloud, self.send_button):
            widget.hide()
        self.problem.hide()
        self.keep_button.hide()

    def _preview(self) -> None:
        form = self.form()
        if form is not None:
            self.context.read(
                lambda session: questions.preview(session, form), self, self._show, self._refused
            )

    def _show(self, shown: AddendumPreview) -> None:
        """Drawn from the very bytes."""
        self._hide_after()
        said, form = shown.decoded(), self.form()
        if said.answer is None or form is None:
            return
        self._shown = shown
        rows = [FieldRow("answer", self.tr("Answer"), terms.word("answers", said.answer.code))]
        if said.answer.text:
            rows.append(FieldRow("text", self.tr("In words"), visible.shown(said.answer.text)))
        self.exactly.set_rows(rows)
        for widget in (self.label, self.exactly, self.send_button):
            widget.show()
        self.read_aloud.setVisible(not form.silent)
        self.send_button.setEnabled(form.silent)
        self.grown.emit()

    def _refused(self, error: FieldAppError) -> None:
        self._hide_after()
        form = self.form()
        if isinstance(error, InvalidInput) and error.reason == "missing":
            self._say(self.tr("You answer ‘see my words below’: write them below."))
        elif isinstance(error, InvalidInput) and error.reason == "not_allowed":
            self._say(self.tr("The service does not wait for an answer any more."))
        elif isinstance(error, InvalidInput) and form is not None and error.field == questions.TEXT:
            self.context.read(lambda session: questions.undecided(session, form), self, self._say_found)
        else:
            said = words.field_problem(error.reason) if isinstance(error, InvalidInput) else ""
            self._say(said or str(labels.failure(error)))

    def _say_found(self, found: tuple[TextFinding, ...]) -> None:
        self._found = found
        self._say(" ".join(words.found(finding, questions.TEXT) for finding in found))
        self.keep_button.setVisible(bool(found) and not any(finding.blocks for finding in found))
        self.grown.emit()

    def _say(self, text: str) -> None:
        self.problem.set_text(text)
        self.problem.show()
        self.grown.emit()

    def _leave_in(self) -> None:
        if self._form is not None:
            kept = tuple(finding.text for finding in self._found)
            self._form = replace(self._form, kept=self._form.kept + kept)
            self._preview()

    def _send(self) -> None:
        shown = self._shown
        if shown is None:
            return
        self._keeper.forget()
        self.send_button.setEnabled(False)
        self.context.act_with(
            lambda session: questions.send(session, shown, shown.digest), self, self._sent, self._refused
        )

    def _sent(self, addendum: object) -> None:
        self._form = None
        self._hide_after()
        self.context.toast(self.tr("Sealed. It leaves as soon as there is a connection."))
        self.grown.emit()


def _keep(session: Session, form: AnswerForm | None) -> None:
    if form is not None:
        questions.keep(session, form)
