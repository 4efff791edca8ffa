"""Second screen of asking a case-overleg: read it aloud service by service, and note each answer apart."""

from collections.abc import Sequence
from dataclasses import replace

from PySide6 import QtCore

from fieldapp.ui.field import wording
from fieldapp.ui.field.page import FieldPage
from fieldapp.ui.field.passing.answering import CheckCard
from fieldapp.ui.field.passing.asking import ReadCard
from fieldapp.ui.field.passing.foot import Foot
from fieldapp.ui.field.passing.how import HowCard
from fieldapp.ui.shell.context import Context
from fieldapp.ui.widgets.buttons import PlainButton, PrimaryButton
from fieldapp.ui.widgets.cards import Card, NoteBox
from fieldapp.ui.widgets.chips import ChipGroup
from fieldapp.workflow.disclose import ReadAloud
from fieldapp.workflow.sending import ConsentForm

_PARAGRAPHS = {
    "gaat_mee": (0, 1, 3, 4),
    "wie_leest": (2,),
    "wat_dan": (5,),
    "stoppen": (6,),
    "nee_zeggen": (7,),
}


def paragraphs(sentences: Sequence[str]) -> tuple[ReadAloud, ...]:
    """The sentences about one service under the questions that a person asks."""
    return tuple(
        ReadAloud(heading, " ".join(sentences[at] for at in found)) for heading, found in _PARAGRAPHS.items()
    )


class PersonView(FieldPage):
    """Shows what one service would read; `answered` carries ja, nee or later, `seal` sends all."""

    edited = QtCore.Signal()
    answered = QtCore.Signal(str)
    chosen = QtCore.Signal(str)
    seal = QtCore.Signal()
    back = QtCore.Signal()

    def __init__(self, context: Context) -> None:
        super().__init__(context, 1, 1.13)
        self.read, self.how, self.checks = ReadCard(), HowCard(), CheckCard()
        self.services = ChipGroup((), multi=False, may_clear=False, name=self.tr("Which service"))
        self.void = NoteBox("", "warn")
        self.trouble = NoteBox("", "bad")
        self.said = NoteBox("", "ok")
        self.foot = Foot(1, 1.13)
        self.no, self.later, self.yes = PlainButton(""), PlainButton(self.tr("Later")), PrimaryButton("")
        self.send = PrimaryButton(self.tr("Seal and send"))
        left, right = self.columns.columns
        left.addWidget(self.read, 1)
        right.setSpacing(8)
        top = Card(self.tr("One service after another"), padding=13)
        for part in (self.services, self.void, self.said, self.trouble):
            top.add(part)
        for card in (top, self.how, self.checks):
            right.addWidget(card)
        right.addStretch(1)
        right.addWidget(self.foot.below)
        self._pin()

    def _pin(self) -> None:
        for button, answer in ((self.no, "nee"), (self.later, "later"), (self.yes, "ja")):
            button.clicked.connect(lambda checked=False, answer=answer: self.answered.emit(answer))
            self.foot.right.addWidget(button)
        self.foot.right.addWidget(self.send)
        self.send.clicked.connect(self.seal)
        self.services.changed.connect(lambda codes: self.chosen.emit("".join(codes)))
        self.checks.look.connect(self.back)
        self.how.changed.connect(self.edited)
        self.checks.changed.connect(self.edited)
        self.pin(self.foot)

    def show_services(self, services: Sequence[tuple[str, str, bool]], chosen: str) -> None:
        """(mailbox, name, agreed) of each; `chosen` is the one that is read now."""
        agreed = self.tr("{service} · yes")
        options = [(key, agreed.format(service=name) if yes else name) for key, name, yes in services]
        self.services.set_options(options)
        self.services.set_value((chosen,))

    def show_one(self, codename: str, service: str, read: Sequence[ReadAloud], *, agreed: bool) -> None:
        """What this service would read, and what was answered."""
        who = wording.called(codename)
        self.read.show_text(read)
        self.how.call(codename)
        self.checks.call(codename, 0)
        self.checks.ticks["only_needed"].set_text(self.tr("Only what is needed goes along"))
        name = wording.upper_first(who)
        self.no.set_text(self.tr("{who} says no").format(who=name))
        self.yes.set_text(self.tr("{who} says yes").format(who=name))
        said = self.tr("{who} says yes to {service}.").format(who=name, service=wording.service(service))
        self.said.set_text(said)
        self.said.setVisible(agreed)
        for widget in (self.no, self.later, self.yes, self.checks):
            widget.setVisible(not agreed)
        only = self.tr("Holds only for {service}.").format(service=wording.service(service))
        self.foot.set_text(only + "\n" + self.tr("A no to one leaves the others free."))
        self.settle()

    def show_whole(self, *, whole: bool) -> None:
        """Whether every service that is named has a yes, so that it can leave."""
        self.send.setVisible(whole)
        self.settle()

    def show_consent(self, form: ConsentForm) -> None:
        """What was noted of how it was asked."""
        self.how.show_form(form)
        self.checks.show_form(form)

    def collect(self, form: ConsentForm) -> ConsentForm:
        """What is noted on this screen."""
        return replace(self.checks.apply(self.how.apply(form)), feedback=False, proposal=False)

    def begin(self) -> None:
        """Bring the focus to the first thing to make sure of."""
        self.checks.ticks["free_to_speak"].setFocus(QtCore.Qt.FocusReason.OtherFocusReason)

    def say_void(self, text: str) -> None:
        """That what was read is not what would leave any more."""
        self.void.set_text(text)
        self.void.setVisible(bool(text))
        self.settle()

    def say_trouble(self, text: str) -> None:
        """What went wrong at sealing."""
        self.trouble.set_text(text)
        self.trouble.setVisible(bool(text))
        self.settle()

    def explain(self, field: str) -> None:
        """What stands in the way of a yes, where it stands."""
        how = {
            "present": self.tr("With family present a yes does not count. Ask it once more, alone."),
            "interpreter_note": self.tr("Note the language and the interpreter service."),
            "interpreter": self.tr("Family does not interpret. Ask it once more, alone."),
            "signature": self.tr("Let it be signed on the screen, or choose ‘On paper’."),
        }
        other = {
            "understood": self.tr("Note whether the question was understood. If not: ‘Later’."),
            "free_to_speak": self.tr("Ask again when the person can speak freely. Until then: ‘Later’."),
        }
        plain = self.tr("Tick what is so: could speak freely, said it in own words, only what is needed.")
        if field in how:
            self.how.set_problem(how[field])
        else:
            self.checks.set_problem(other.get(field, plain))
        self.settle()

    def set_busy(self, busy: bool) -> None:
        """While something is being done, nothing can be pressed twice."""
        for button in (self.no, self.later, self.yes, self.send):
            button.setEnabled(not busy)
