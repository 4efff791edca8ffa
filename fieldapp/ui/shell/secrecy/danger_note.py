"""After the call in danger (row 1): when, who called whom, why it could not be otherwise, who was told."""

from typing import TYPE_CHECKING

from PySide6 import QtWidgets

from fieldapp.domain.secrecy import DANGER, SecrecyRecord
from fieldapp.errors import FieldAppError, InvalidInput
from fieldapp.ui import labels
from fieldapp.ui import widgets as kit
from fieldapp.ui.shell.context import Context
from fieldapp.ui.shell.secrecy.note_form import NoteForm
from fieldapp.workflow import secrecy

if TYPE_CHECKING:
    from fieldapp.workflow.secrecy import NoteView


class DangerNote(QtWidgets.QWidget):
    """The questions, and the button that keeps the answers on this device. Nothing is sent."""

    def __init__(self, context: Context) -> None:
        super().__init__()
        self._context = context
        self.form = NoteForm(self.tr("What time was it?"))
        self.form.changed.connect(self._touched)
        self.keep = kit.PrimaryButton(self.tr("Keep"))
        self.keep.clicked.connect(self._keep)
        self.done = kit.NoteBox("", "ok")
        self.done.hide()
        column = QtWidgets.QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(10)
        for widget in (self.form, self.keep, self.done):
            column.addWidget(widget)

    def begin(self) -> None:
        """A new note, or the one that was left half done."""
        self._context.read(
            lambda session: secrecy.look(session, secrecy.begin(session, DANGER)), self, self._show
        )

    def _show(self, view: "NoteView") -> None:
        self.form.show_view(view)
        self.form.begin()

    def _touched(self) -> None:
        """What is typed while a telephone rings must not be lost."""
        note = self.form.note()
        self._context.read(lambda session: secrecy.autosave(session, note), self, lambda at: None)

    def _keep(self) -> None:
        note = self.form.note()
        self._context.act_with(lambda session: secrecy.record(session, note), self, self._kept, self._failed)

    def _kept(self, made: SecrecyRecord) -> None:
        self.form.hide()
        self.keep.hide()
        told = made.answers.get("leidinggevende_verwittigd") == "ja"
        kept = self.tr("Noted on this device. Nothing was sent.")
        now = "" if told else self.tr("Now call your supervisor.")
        self.done.set_text(" ".join(part for part in (kept, now) if part))
        self.done.show()

    def _failed(self, error: FieldAppError) -> None:
        if isinstance(error, InvalidInput):
            self.form.explain(error.field, error.reason)
            return
        self.done.set_text(str(labels.failure(error)))
        self.done.set_tone("bad")
        self.done.show()
