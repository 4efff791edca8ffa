"""Putting right what was sent: new words for fields that had gone, shown, read aloud, agreed, sealed."""

from dataclasses import replace

from PySide6 import QtCore, QtWidgets

from fieldapp.domain.disclosure.addendum import AddendumPreview
from fieldapp.domain.ids import RequestId
from fieldapp.errors import FieldAppError, InvalidInput
from fieldapp.ui import labels, terms, visible
from fieldapp.ui.field.passing import words
from fieldapp.ui.shell.context import Context
from fieldapp.ui.widgets.buttons import LinkButton, PlainButton, PrimaryButton
from fieldapp.ui.widgets.cards import Card, NoteBox
from fieldapp.ui.widgets.fields import Choice, TextField
from fieldapp.ui.widgets.tables import FieldRow, FieldTable
from fieldapp.ui.widgets.text import caption, muted
from fieldapp.ui.widgets.ticks import Tick
from fieldapp.workflow import correcting
from fieldapp.workflow.correcting import Correction, CorrectionForm
from fieldapp.workflow.person_rights import Kept
from fieldapp.workflow.scan import TextFinding


class CorrectCard(Card):
    """One request at a time. Any word changed after it was shown asks to show it again."""

    grown = QtCore.Signal()

    def __init__(self, context: Context) -> None:
        super().__init__(self.tr("Put right what was sent"))
        self.context = context
        self._form: CorrectionForm | None = None
        self._shown: AddendumPreview | None = None
        self._found: tuple[tuple[str, TextFinding], ...] = ()
        self.fields: dict[str, TextField] = {}
        self.here = muted(
            self.tr("Here on this device you put it right yourself, at ‘Who’, ‘Situation’ and the signal.")
        )
        self.which = Choice(self.tr("Which request?"), placeholder=self.tr("Choose"))
        self.nothing = muted(self.tr("Nothing was sent that can be put right."))
        self.holder = QtWidgets.QVBoxLayout()
        self.problem, self.keep_button = NoteBox("", "warn"), LinkButton(self.tr("Leave it in on purpose"))
        self.show_button = PlainButton(self.tr("Show precisely what leaves"))
        self.exactly = FieldTable(name=self.tr("Precisely this"), label_width=190)
        self.read_aloud = Tick(self.tr("I read this aloud, and the person agrees"))
        self.send_button = PrimaryButton(self.tr("Seal and send"))
        self._arrange()
        self.which.changed.connect(self._choose)
        self.show_button.clicked.connect(self._preview)
        self.keep_button.clicked.connect(self._keep)
        self.read_aloud.toggled.connect(self.send_button.setEnabled)
        self.send_button.clicked.connect(self._send)

    def _arrange(self) -> None:
        for widget in (self.here, self.which, self.nothing):
            self.add(widget)
        self.add(self.holder)
        for shown in (self.problem, self.keep_button, self.show_button):
            self.add(shown)
        self.label = caption(self.tr("The service reads this beside the first words"))
        for last in (self.label, self.exactly, self.read_aloud, self.send_button):
            self.add(last)
        self._hide_after(all_of_it=True)

    def _hide_after(self, *, all_of_it: bool = False) -> None:
        """What was shown counts no more."""
        self._shown = None
        self.read_aloud.setChecked(False)
        self.send_button.setEnabled(False)
        parts: list[QtWidgets.QWidget] = [self.label, self.exactly, self.read_aloud, self.send_button]
        parts += [self.problem, self.keep_button]
        if all_of_it:
            parts.append(self.show_button)
        for widget in parts:
            widget.hide()

    def show_told(self, kept: Kept) -> None:
        """Which requests can be put right."""
        options = [
            (
                str(one.request_id),
                self.tr("{to}, {day}").format(
                    to=one.recipient, day=labels.full_day(one.at.astimezone().date())
                ),
            )
            for one in kept.told
            if one.can_correct
        ]
        before = self.which.value()
        self.which.set_options(options)
        self.which.setVisible(bool(options))
        self.nothing.setVisible(not options)
        if before not in dict(options):
            self._clear()

    def _choose(self, code: str) -> None:
        if code:
            self.context.read(
                lambda session: correcting.correction(session, RequestId(code)), self, self._fill
            )

    def _clear(self) -> None:
        for field in self.fields.values():
            field.hide()
            self.holder.removeWidget(field)
            field.deleteLater()
        self.fields, self._form = {}, None
        self._hide_after(all_of_it=True)

    def _fill(self, found: Correction) -> None:
        self._clear()
        self._form = correcting.new_correction(found.request_id)
        for code, text in found.rows:
            field = TextField(terms.word("fields", code), longest=2000)
            field.set_text(text)
            field.changed.connect(self._changed)
            self.fields[code] = field
            self.holder.addWidget(field)
        self.show_button.show()
        self.grown.emit()

    def _changed(self) -> None:
        self._hide_after()
        self.grown.emit()

    def form(self) -> CorrectionForm | None:
        """What was typed; None while no request is chosen."""
        if self._form is None:
            return None
        texts = tuple((code, field.text()) for code, field in self.fields.items())
        return replace(self._form, texts=texts)

    def _preview(self) -> None:
        form = self.form()
        if form is not None:
            self.context.read(
                lambda session: correcting.preview(session, form), self, self._show, self._refused
            )

    def _show(self, shown: AddendumPreview) -> None:
        self._hide_after()
        self._shown = shown
        before = dict(shown.before)
        rows = []
        for code, text in shown.rows():
            label = terms.word("fields", code)
            rows.append(
                FieldRow(
                    f"{code}_before",
                    self.tr("{field}, until now").format(field=label),
                    visible.shown(before[code]),
                )
            )
            rows.append(
                FieldRow(code, self.tr("{field}, from now on").format(field=label), visible.shown(text))
            )
        self.exactly.set_rows(rows)
        for widget in (self.label, self.exactly, self.read_aloud, self.send_button):
            widget.show()
        self.grown.emit()

    def _refused(self, error: FieldAppError) -> None:
        self._hide_after()
        form = self.form()
        if isinstance(error, InvalidInput) and error.field == "fields":
            self._say(self.tr("Nothing is different yet."))
        elif isinstance(error, InvalidInput) and form is not None and "_" in error.reason:
            self.context.read(lambda session: correcting.undecided(session, form), self, self._say_found)
        else:
            said = words.field_problem(error.reason) if isinstance(error, InvalidInput) else ""
            self._say(said or str(labels.failure(error)))

    def _say_found(self, found: tuple[tuple[str, TextFinding], ...]) -> None:
        self._found = found
        self._say(" ".join(words.found(finding, code) for code, finding in found))
        self.keep_button.setVisible(bool(found) and not any(finding.blocks for _, finding in found))
        self.grown.emit()

    def _say(self, text: str) -> None:
        self.problem.set_text(text)
        self.problem.show()
        self.grown.emit()

    def _keep(self) -> None:
        if self._form is not None:
            kept = tuple((code, finding.text) for code, finding in self._found)
            self._form = replace(self._form, kept=self._form.kept + kept)
            self._preview()

    def _send(self) -> None:
        shown = self._shown
        if shown is None:
            return
        self.send_button.setEnabled(False)
        self.context.act_with(
            lambda session: correcting.send(session, shown, shown.digest), self, self._sent, self._refused
        )

    def _sent(self, addendum: object) -> None:
        self._clear()
        self.which.set_value("")
        self.context.toast(self.tr("Sealed. It leaves as soon as there is a connection."))
        self.grown.emit()
