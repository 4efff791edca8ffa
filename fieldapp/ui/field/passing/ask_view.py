"""Second screen of passing on: read aloud, note how it went, and what the person answered."""

from dataclasses import replace

from PySide6 import QtCore

from fieldapp.ui.field import wording
from fieldapp.ui.field.page import FieldPage
from fieldapp.ui.field.passing import words
from fieldapp.ui.field.passing.answering import CheckCard, SharedCard, TermsCard
from fieldapp.ui.field.passing.asking import ReadCard
from fieldapp.ui.field.passing.foot import Foot
from fieldapp.ui.field.passing.how import HowCard
from fieldapp.ui.field.passing.sight import Sight
from fieldapp.ui.shell.context import Context
from fieldapp.ui.widgets.buttons import PlainButton, PrimaryButton
from fieldapp.workflow.advise import AGREES_SHARED, CANNOT_DECIDE, ConsentForm


class AskView(FieldPage):
    """Shows a sight; `answered` carries ja, nee or later."""

    edited = QtCore.Signal()
    answered = QtCore.Signal(str)

    def __init__(self, context: Context) -> None:
        super().__init__(context, 1, 1.13)
        self.read = ReadCard()
        self.how, self.checks, self.shared = HowCard(), CheckCard(), SharedCard()
        self.terms = TermsCard(words.given_name(context.session.profile.name))
        self.foot = Foot(1, 1.13)
        self.no, self.later, self.yes = PlainButton(""), PlainButton(self.tr("Later")), PrimaryButton("")
        left, right = self.columns.columns
        left.addWidget(self.read, 1)
        right.setSpacing(8)
        for card in (self.shared, self.how, self.checks):
            right.addWidget(card)
        right.addWidget(self.terms, 1)
        right.addWidget(self.foot.below)
        self._pin()
        for changed in (self.how.changed, self.checks.changed, self.terms.changed):
            changed.connect(self.edited)

    def _pin(self) -> None:
        """The answers stay in sight, whatever unfolds above them."""
        foot = self.foot
        for button, answer in ((self.no, "nee"), (self.later, "later"), (self.yes, "ja")):
            button.clicked.connect(lambda checked=False, answer=answer: self.answered.emit(answer))
            foot.right.addWidget(button)
        self.pin(foot)

    def show_sight(self, sight: Sight) -> None:
        """Show the text and what was noted so far."""
        form = sight.form
        who, service = wording.called(form.person.codename), words.service_of(form.recipient)
        self.read.show_text(sight.read)
        spoken_for = form.position == CANNOT_DECIDE
        self.read.say_spoken_for(who if spoken_for else "")
        self.shared.setVisible(form.position == AGREES_SHARED)
        self.shared.show_form(form)
        self.how.call(form.person.codename)
        self.how.show_form(form.consent)
        self.checks.call(form.person.codename, len(sight.preview.rows()) if sight.preview is not None else 0)
        self.checks.show_form(form.consent)
        self.terms.call(form.person.codename, service)
        self.terms.show_form(form)
        name = wording.upper_first(who)
        no, yes = self.tr("{who} says no"), self.tr("{who} says yes")
        self.no.set_text(self.tr("Says no") if spoken_for else no.format(who=name))
        self.yes.set_text(self.tr("Says yes") if spoken_for else yes.format(who=name))
        self.yes.setEnabled(sight.is_whole)
        only = self.tr("Holds only for {service}.").format(service=words.services_of(form))
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
        elif field in ("interpreter_note", "interpreter", "signature"):
            self.how.set_problem(self._lacking(field))
        elif field == "understood":
            text = self.tr(
                "Note whether the question was understood. Not, or only now and then? Then ‘Later’."
            )
            self.checks.set_problem(text)
        elif field == "free_to_speak":
            self.checks.set_problem(alone.format(who=self.tr("the person")))
        else:
            text = self.tr("Tick what is so: could speak freely, said it in own words, only what is needed.")
            self.checks.set_problem(text)
        self.settle()

    def _lacking(self, field: str) -> str:
        return {
            "interpreter_note": self.tr("Note the language and the interpreter service."),
            "interpreter": self.tr(
                "A partner, a child or other family does not interpret. Ask it once more, alone."
            ),
            "signature": self.tr("Let it be signed on the screen, or choose ‘On paper’."),
        }[field]

    def set_busy(self, busy: bool) -> None:
        """While something is being done, nothing can be pressed twice."""
        for button in (self.no, self.later, self.yes):
            button.setEnabled(not busy)
