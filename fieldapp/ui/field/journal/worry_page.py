"""Worried about somebody else (1.1, E03; practice C3): what one can do, without keeping who the other is."""

from collections.abc import Callable

from PySide6 import QtWidgets

from fieldapp.domain.ids import JournalId
from fieldapp.errors import FieldAppError
from fieldapp.ui import terms
from fieldapp.ui.field import targets
from fieldapp.ui.field.inputs import CaptionedChips
from fieldapp.ui.field.page import FieldPage
from fieldapp.ui.shell.context import Context
from fieldapp.ui.widgets.buttons import LinkButton, PlainButton, PrimaryButton
from fieldapp.ui.widgets.cards import Card, NoteBox
from fieldapp.ui.widgets.chips import ChipGroup
from fieldapp.ui.widgets.flow import FlowLayout
from fieldapp.ui.widgets.icons import Icon
from fieldapp.ui.widgets.pages import Columns
from fieldapp.ui.widgets.text import Text
from fieldapp.workflow import journal
from fieldapp.workflow.sheets import CARD

ADVISED, GAVE, PLANNED, STRUCTURAL = "raad_gegeven", "kaart_meegegeven", "bezoek_gepland", "structureel"


class WorryPage(FieldPage):
    """Three ways that help, and danger; what one did is counted without a name."""

    def __init__(self, context: Context) -> None:
        super().__init__(context, 1)
        self.note = NoteBox(
            self.tr("Write no name and no address of the other here or elsewhere. Nothing leaves."),
            lead=self.tr("Somebody worries about a person who is not here."),
        )
        self.give_button = PlainButton(self.tr("Give a card along…"))
        self.visit_button = PlainButton(self.tr("Plan a visit…"))
        self.structural_button = PlainButton(self.tr("Make a structural signal…"))
        self.danger_button = LinkButton(self.tr("Danger? Call first"))
        steps = ChipGroup(
            [(code, terms.chip("worry_steps", code)) for code, _ in terms.options("worry_steps")]
        )
        self.steps = CaptionedChips(self.tr("What did you do?"), steps)
        self.back_button = PlainButton(self.tr("Back to the signal"))
        self.done_button = PrimaryButton(self.tr("Note it, without a name"))
        self._arrange()
        self._connect()
        self.set_title(self.tr("Worried about somebody else"))

    def _arrange(self) -> None:
        column = self.columns.columns[0]
        column.addWidget(self.note)
        ways = Columns(1, 1, 1)
        for side, card in zip(ways.columns, (self._advise(), self._visit(), self._structural()), strict=True):
            side.addWidget(card, 1)
        column.addWidget(ways)
        done = Card(self.tr("After that"))
        done.add(self.steps)
        foot = FlowLayout(10, middle=True)
        for button in (self.done_button, self.back_button, self.danger_button):
            foot.addWidget(button)
        done.add(foot)
        column.addWidget(done)
        column.addStretch(1)

    def _advise(self) -> Card:
        return _way(
            "speech",
            self.tr("Advise who worries"),
            (
                self.tr("Ring the bell once. Say that you worry, and that you are there."),
                self.tr("Ask: may somebody come along? Only the other decides."),
                self.tr("Tell where one can walk in, and give a card with your number."),
            ),
            self.give_button,
        )

    def _visit(self) -> Card:
        return _way(
            "walker",
            self.tr("Go by yourself"),
            (
                self.tr("Be in the street or the house, without saying who worried."),
                self.tr("Get to know the other first. Then ask what they want."),
                self.tr("Write ‘a round in the street’ in your agenda, not a name."),
            ),
            self.visit_button,
        )

    def _structural(self) -> Card:
        return _way(
            "people",
            self.tr("Does it happen more often?"),
            (
                self.tr("Several people in one street or building: that is a structural signal."),
                self.tr("It is about what goes wrong, never about one person."),
                self.tr("Unsure? Ask your supervisor for advice, without a name."),
            ),
            self.structural_button,
        )

    def _connect(self) -> None:
        self.give_button.clicked.connect(
            lambda: self._go(GAVE, lambda: self.context.go(targets.SHEETS, targets.ShowSheet(CARD)))
        )
        self.visit_button.clicked.connect(
            lambda: self._go(PLANNED, lambda: self.context.go(targets.AGENDA, targets.PlanVisit()))
        )
        self.structural_button.clicked.connect(
            lambda: self._go(STRUCTURAL, lambda: self.context.go(targets.STRUCTURAL, targets.NewStructural()))
        )
        self.danger_button.clicked.connect(self.context.danger)
        self.back_button.clicked.connect(lambda: self.context.go(targets.SIGNAL))
        self.done_button.clicked.connect(self._note)
        self.steps.changed.connect(lambda codes: self._say(""))

    def refresh(self, change: object = None) -> None:
        """Begin where one can act; nothing here is read from the store."""
        if change is None:
            self.soon(self.give_button.setFocus)
            self.settle()

    def _go(self, step: str, leave: Callable[[], None]) -> None:
        """Tick what one is about to do, and go there; the ticks wait here."""
        self.steps.set_value((*self.steps.value(), step))
        leave()

    def _note(self) -> None:
        steps = self.steps.value()

        def done(entry_id: JournalId) -> None:
            self.steps.set_value(())
            self.context.go(targets.SIGNALS)
            self.context.toast(
                self.tr("Noted, without a name."),
                lambda: self.context.act(lambda session: journal.remove(session, entry_id), self),
            )

        def failed(error: FieldAppError) -> None:
            self._say(self.tr("Choose first what you did."))
            self.steps.take_focus()

        self.context.act_with(lambda session: journal.worried(session, steps), self, done, failed)

    def _say(self, problem: str) -> None:
        self.steps.set_problem(problem)
        self.settle()


def _way(icon: str, title: str, lines: tuple[str, ...], button: PlainButton) -> Card:
    """One thing that helps: a picture, what it is, how, and the way there."""
    card = Card(title, Icon(icon, 34))
    for line in lines:
        card.add(Text(f"• {line}"))
    card.fill()
    foot = QtWidgets.QHBoxLayout()
    foot.addWidget(button)
    foot.addStretch(1)
    card.add(foot)
    return card
