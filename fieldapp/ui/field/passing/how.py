"""How the question was asked: spoken, signed, through an interpreter; and who was there."""

from dataclasses import replace

from PySide6 import QtCore, QtWidgets

from fieldapp.domain.consent import CHOSEN, FAMILY, THROUGH_INTERPRETER, WRITTEN
from fieldapp.ui import terms
from fieldapp.ui.field import wording
from fieldapp.ui.field.inputs import CaptionedChips
from fieldapp.ui.field.passing.signature import SignedOn
from fieldapp.ui.widgets.cards import Card
from fieldapp.ui.widgets.chips import ChipGroup
from fieldapp.ui.widgets.fields import TextField
from fieldapp.ui.widgets.pages import Columns
from fieldapp.ui.widgets.text import Text, heading, muted
from fieldapp.ui.widgets.ticks import RadioGroup
from fieldapp.workflow.advise import ConsentForm


class HowCard(Card):
    """How it was asked, and who was there."""

    changed = QtCore.Signal()

    def __init__(self) -> None:
        super().__init__(padding=10)
        self.form = RadioGroup(self._forms(), name=self.tr("How did you ask it?"))
        self.interpreter = CaptionedChips(
            self.tr("Who interpreted?"),
            ChipGroup(terms.options("interpreters"), multi=False, may_clear=False),
        )
        self.note = TextField(self.tr("Language and interpreter service"), longest=200)
        self.signed = SignedOn()
        self.present = RadioGroup(self._present(""), name=self.tr("Who was there?"))
        self.company = TextField(self.tr("Who was that?"), longest=200)
        self.alone = muted(self.tr("Ask it once more, alone."))
        self.problem = Text(size=13, tone="danger")
        self._arrange()
        self._connect()
        self.set_problem("")

    def _arrange(self) -> None:
        row = Columns(1, 1, narrow=440, spacing=22)
        left, right = row.columns
        for column in (left, right):
            column.setSpacing(6)
        left.addWidget(heading(self.tr("How did you ask it?")))
        left.addWidget(self.form)
        left.addStretch(1)
        right.addWidget(heading(self.tr("Who was there?")))
        right.addWidget(self.present)
        indent = QtWidgets.QHBoxLayout()
        indent.addSpacing(32)
        indent.addWidget(self.alone)
        right.addLayout(indent)
        right.addWidget(self.company)
        right.addStretch(1)
        self.add(row)
        for widget in (self.interpreter, self.note, self.signed, self.problem):
            self.add(widget)

    def _connect(self) -> None:
        self.form.changed.connect(lambda code: self._chosen())
        self.present.changed.connect(lambda code: self._chosen())
        self.interpreter.changed.connect(lambda codes: self._touched())
        for field in (self.note, self.company):
            field.changed.connect(lambda text: self._touched())
        self.signed.changed.connect(self._touched)

    def _forms(self) -> list[tuple[str, str]]:
        return [
            (code, self.tr("With an interpreter: note language and service") if code == "tolk" else label)
            for code, label in terms.options("consent_form")
        ]

    def _present(self, who: str) -> list[tuple[str, str]]:
        chosen = self.tr("Someone {who} chose").format(who=wording.called(who))
        return [
            (code, chosen if code == CHOSEN else label) for code, label in terms.options("consent_present")
        ]

    def call(self, codename: str) -> None:
        """Use the codename."""
        for code, label in self._present(codename):
            radio = self.present.radio(code)
            radio.setText(label)
            radio.setAccessibleName(label)

    def show_form(self, form: ConsentForm) -> None:
        """Show what was noted."""
        self.form.set_value(form.form)
        self.present.set_value(form.present)
        self.interpreter.set_value((form.interpreter,) if form.interpreter else ())
        for field, text in ((self.note, form.interpreter_note), (self.company, form.company)):
            if not field.edit.hasFocus():
                field.set_text(text)
        self.signed.show_signed(form.signed_on, form.signature)
        self._unfold()

    def apply(self, form: ConsentForm) -> ConsentForm:
        """The form with what is shown here."""
        asked, interpreted = self.form.value(), self.form.value() in THROUGH_INTERPRETER
        signed_on, signature = self.signed.value() if asked == WRITTEN else ("", ())
        return replace(
            form,
            form=asked,
            present=self.present.value(),
            interpreter="".join(self.interpreter.value()) if interpreted else "",
            interpreter_note=self.note.text() if interpreted else "",
            company=self.company.text() if self.present.value() == CHOSEN else "",
            signed_on=signed_on,
            signature=signature,
        )

    def set_problem(self, text: str) -> None:
        """Say what stands in the way of a yes."""
        self.problem.set_text(text)
        self.problem.setVisible(bool(text))

    def _chosen(self) -> None:
        self._unfold()
        self._touched()

    def _unfold(self) -> None:
        interpreted = self.form.value() in THROUGH_INTERPRETER
        self.interpreter.setVisible(interpreted)
        self.note.setVisible(interpreted)
        self.signed.setVisible(self.form.value() == WRITTEN)
        self.company.setVisible(self.present.value() == CHOSEN)
        self.interpreter.set_problem(
            self.tr("Ask it once more, alone, with an interpreter of a service.")
            if "".join(self.interpreter.value()) == FAMILY
            else ""
        )

    def _touched(self) -> None:
        self.set_problem("")
        self._unfold()
        self.changed.emit()
