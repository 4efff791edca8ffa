"""First screen of asking a case-overleg: what about, who comes, with whom, when."""

from collections.abc import Sequence
from dataclasses import replace

from PySide6 import QtCore, QtWidgets

from fieldapp.domain.consultation import MOST_PARTNERS
from fieldapp.domain.ids import MailboxId
from fieldapp.ui.field import wording
from fieldapp.ui.field.consult.agenda import AgendaCard, ThereCard
from fieldapp.ui.field.consult.moments import MomentsCard
from fieldapp.ui.field.page import FieldPage
from fieldapp.ui.field.passing.foot import Foot
from fieldapp.ui.shell.context import Context
from fieldapp.ui.widgets.buttons import PlainButton, PrimaryButton
from fieldapp.ui.widgets.cards import Card, NoteBox
from fieldapp.ui.widgets.fields import TextField
from fieldapp.ui.widgets.text import Text, muted
from fieldapp.ui.widgets.ticks import Tick
from fieldapp.workflow.consult import ConsultForm
from fieldapp.workflow.scan import TextFinding


class PartnersCard(Card):
    """Which services are asked: intakes of core actors, each a tick that starts off."""

    changed = QtCore.Signal()

    def __init__(self) -> None:
        super().__init__(self.tr("3 · Who is asked?"))
        self.ticks: dict[MailboxId, Tick] = {}
        self._column = QtWidgets.QVBoxLayout()
        self._column.setSpacing(2)
        self.add(self._column)
        self.add(
            muted(
                self.tr(
                    "Only the intake of core actors. Who coordinates the network never takes part."
                    " The services read of each other that they are asked."
                )
            )
        )
        self.problem = Text(size=13, tone="danger")
        self.add(self.problem)
        self.say("")

    def begin(self, form: ConsultForm) -> None:
        """Offer these."""
        while (item := self._column.takeAt(0)) is not None:
            if (widget := item.widget()) is not None:
                widget.hide()
                widget.deleteLater()
        self.ticks = {each.mailbox_id: Tick(each.name, code=each.mailbox_id) for each in form.offered}
        for mailbox, tick in self.ticks.items():
            tick.setChecked(mailbox in form.partners)
            tick.toggled.connect(lambda on: self._touched())
            self._column.addWidget(tick)
        self.say("")

    def value(self) -> tuple[MailboxId, ...]:
        """The services that were ticked."""
        return tuple(mailbox for mailbox, tick in self.ticks.items() if tick.isChecked())

    def say(self, problem: str) -> None:
        """Say what is wrong, or nothing."""
        self.problem.set_text(problem)
        self.problem.setVisible(bool(problem))

    def _touched(self) -> None:
        self.say("")
        self.changed.emit()


class ChooseView(FieldPage):
    """Shows a form; `onward` when the person can be asked."""

    edited = QtCore.Signal()
    onward = QtCore.Signal()
    back = QtCore.Signal()
    keep = QtCore.Signal()

    def __init__(self, context: Context) -> None:
        super().__init__(context, 1, 1)
        self.agenda, self.there = AgendaCard(), ThereCard()
        self.partners, self.moments = PartnersCard(), MomentsCard()
        self.moments.set_title(self.tr("4 · When can it be?"))
        self.name = TextField(self.tr("The name that the services read"), longest=120)
        self.trouble = NoteBox("", "bad")
        self.foot = Foot(1, 1)
        self.cancel, self.ask = PlainButton(self.tr("Back")), PrimaryButton("")
        left, right = self.columns.columns
        for card in (self.agenda, self.there):
            left.addWidget(card)
        left.addStretch(1)
        named = Card()
        named.add(self.name)
        for widget in (self.trouble, self.partners, self.moments, named):
            right.addWidget(widget)
        right.addStretch(1)
        right.addWidget(self.foot.below)
        self.foot.right.addWidget(self.cancel)
        self.foot.right.addWidget(self.ask)
        self.pin(self.foot)
        self._connect()

    def _connect(self) -> None:
        for card in (self.agenda, self.there, self.partners, self.moments):
            card.changed.connect(self._touched)
        self.name.changed.connect(lambda text: self._touched())
        self.agenda.keep.connect(self.keep)
        self.cancel.clicked.connect(self.back)
        self.ask.clicked.connect(self.onward)

    def show_form(self, form: ConsultForm) -> None:
        """Show what was chosen so far."""
        who = wording.called(form.person.codename)
        self.agenda.begin(form.points)
        self.there.call(form.person.codename)
        self.there.choice.set_value(form.present)
        self.partners.begin(form)
        self.moments.begin(form.asked_at, form.moments)
        self.name.set_text(form.name)
        self.ask.set_text(self.tr("Ask {who} now").format(who=who))
        self.foot.set_text(self.tr("Nothing leaves yet. You read it aloud first, service by service."))
        self.say_trouble("")
        if not form.offered:
            self.say_trouble(self.tr("No core actor is in the network yet. Ask whoever coordinates it."))
        self.ask.setEnabled(bool(form.offered))
        self.settle()

    def collect(self, form: ConsultForm) -> ConsultForm:
        """The form with what stands on the screen."""
        return replace(
            form,
            name=self.name.text().strip(),
            points=self.agenda.value(),
            present=self.there.choice.value(),
            partners=self.partners.value()[:MOST_PARTNERS],
            moments=self.moments.value(),
        )

    def say_trouble(self, text: str) -> None:
        """What stands in the way of all of it."""
        self.trouble.set_text(text)
        self.trouble.setVisible(bool(text))
        self.settle()

    def say_found(self, found: Sequence[TextFinding]) -> None:
        """Names and numbers to decide on."""
        self.agenda.say_found(found)
        self.settle()

    def explain(self, field: str, reason: str) -> None:
        """Say at the place itself what is missing."""
        if field == "name":
            self.name.set_problem(self.tr("Write the name that the services may read."))
        elif field == "present":
            self.there.say(self.tr("Choose one: it is about somebody who may be there."))
        elif field == "partners":
            self.partners.say(self.tr("Tick at least one service."))
        elif field == "moments":
            passed = self.tr("A moment has passed. Choose a later one.")
            self.moments.say(passed if reason == "past" else self.tr("Propose two different moments."))
        else:
            empty = self.tr("Write what ‘something else’ is.")
            self.agenda.say(empty if reason == "empty" else self.tr("Choose at least one point."))
        self.settle()

    def _touched(self) -> None:
        self.name.set_problem("")
        self.say_trouble("")
        self.edited.emit()
