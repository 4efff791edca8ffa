"""Second screen of passing on: read aloud, note how it went, and what the person answered."""

from dataclasses import replace

from PySide6 import QtCore, QtWidgets

from fieldapp.ui.field import wording
from fieldapp.ui.field.page import FieldPage
from fieldapp.ui.field.passing import words
from fieldapp.ui.field.passing.answering import CheckCard, HowCard, SharedCard, TermsCard
from fieldapp.ui.field.passing.asking import ReadCard
from fieldapp.ui.field.passing.sight import Sight
from fieldapp.ui.shell.context import Context
from fieldapp.ui.widgets.buttons import PlainButton, PrimaryButton
from fieldapp.ui.widgets.text import muted
from fieldapp.workflow.advise import AGREES_SHARED, ConsentForm


class AskView(FieldPage):
    """Shows a sight; `answered` carries ja, nee or later."""

    edited = QtCore.Signal()
    answered = QtCore.Signal(str)

    def __init__(self, context: Context) -> None:
        super().__init__(context, 1, 1.13)
        self.read = ReadCard()
        self.how, self.checks, self.shared = HowCard(), CheckCard(), SharedCard()
        self.terms = TermsCard(words.given_name(context.session.profile.name))
        self.foot = muted("")
        self.no, self.later, self.yes = PlainButton(""), PlainButton(self.tr("Later")), PrimaryButton("")
        left, right = self.columns.columns
        left.addWidget(self.read, 1)
        right.setSpacing(10)
        for card in (self.shared, self.how, self.checks):
            right.addWidget(card)
        right.addWidget(self.terms, 1)
        row = QtWidgets.QHBoxLayout()
        row.setSpacing(10)
        row.addWidget(self.foot, 1)
        for button, answer in ((self.no, "nee"), (self.later, "later"), (self.yes, "ja")):
            button.clicked.connect(lambda checked=False, answer=answer: self.answered.emit(answer))
            row.addWidget(button)
        right.addLayout(row)
        for changed in (self.how.changed, self.checks.changed, self.terms.changed):
            changed.connect(self.edited)

    def show_sight(self, sight: Sight) -> None:
        """Show the text and what was noted so far."""
        form = sight.form
        who, service = wording.called(form.person.codename), words.service_of(form.recipient)
        self.read.show_text(sight.read)
        self.shared.setVisible(form.position == AGREES_SHARED)
        self.shared.show_form(form)
        self.how.call(form.person.codename)
        self.how.show_form(form.consent)
        self.checks.call(form.person.codename, len(sight.preview.rows()) if sight.preview is not None else 0)
        self.checks.show_form(form.consent)
        self.terms.call(form.person.codename, service)
        self.terms.show_form(form)
        name = wording.upper_first(who)
        self.no.set_text(self.tr("{who} says no").format(who=name))
        self.yes.set_text(self.tr("{who} says yes").format(who=name))
        self.yes.setEnabled(sight.preview is not None)
        only = self.tr("Holds only for {service}.").format(service=service)
        self.foot.set_text(only + "\n" + self.tr("Does a field change? Ask again."))
        self.settle()

    def collect(self, form: ConsentForm) -> ConsentForm:
        """The form with what is noted on this screen."""
        form = self.terms.apply(self.checks.apply(self.how.apply(form)))
        return replace(form, answer="")

    def say_changed(self, changed: bool) -> None:
        """Tell that the text is another than the one that was read."""
        self.read.changed_note.setVisible(changed)
        self.settle()

    def explain(self, field: str) -> None:
        """Say what stands in the way of a yes, where it stands."""
        alone = self.tr("Ask again when {who} can speak alone and freely. Until then choose ‘Later’.")
        if field == "present":
            self.how.set_problem(
                self.tr("With family present a yes does not count. Ask it once more, alone.")
            )
        elif field == "interpreter_note":
            self.how.set_problem(self.tr("Note the language and the interpreter service."))
        elif field == "free_to_speak":
            self.checks.set_problem(alone.format(who=self.tr("the person")))
        else:
            text = self.tr("Tick what is so: could speak freely, said it in own words, only what is needed.")
            self.checks.set_problem(text)
        self.settle()

    def set_busy(self, busy: bool) -> None:
        """While something is being done, nothing can be pressed twice."""
        for button in (self.no, self.later, self.yes):
            button.setEnabled(not busy)
