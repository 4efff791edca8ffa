"""How it ended: sealed, or not, and what happens now."""

from PySide6 import QtCore, QtWidgets

from fieldapp.domain.consent import LATER, YES
from fieldapp.ui import theme
from fieldapp.ui.field import wording
from fieldapp.ui.field.journal.going import GoingCard
from fieldapp.ui.shell.context import Context
from fieldapp.ui.widgets.buttons import PlainButton, PrimaryButton
from fieldapp.ui.widgets.cards import Card, NoteBox
from fieldapp.ui.widgets.icons import Icon
from fieldapp.ui.widgets.pages import Scroll
from fieldapp.ui.widgets.text import Text, title
from fieldapp.workflow.advise import RecipientChoice


class OutcomeView(Scroll):
    """One clear sentence, what it means, and where to go from here."""

    onward = QtCore.Signal()
    back = QtCore.Signal()
    sheet = QtCore.Signal(str)  # the sheet that belongs to how it ended

    def __init__(self, context: Context) -> None:
        super().__init__()
        self.going = GoingCard(context)
        self.words = title("").centre()
        self.line = Text(tone="muted").centre()
        self.note = NoteBox("")
        self.onward_button = PrimaryButton("")
        self.back_button = PlainButton(self.tr("To Vandaag"))
        self.sheet_button = PlainButton(self.tr("Give a sheet along…"))
        self._sheet, self._note = "", ""
        self._arrange()
        self.onward_button.clicked.connect(self.onward)
        self.back_button.clicked.connect(self.back)
        self.sheet_button.clicked.connect(lambda: self.sheet.emit(self._sheet))

    def _arrange(self) -> None:
        card = Card(padding=36)
        card.setMaximumWidth(theme.current().px(720))
        middle = QtWidgets.QHBoxLayout()
        middle.addStretch(1)
        middle.addWidget(card, 6)
        middle.addStretch(1)
        self.body.addStretch(1)
        self.body.addLayout(middle)
        self.body.addStretch(2)
        card.body.addWidget(Icon("check", 44), 0, QtCore.Qt.AlignmentFlag.AlignHCenter)
        for widget in (self.words, self.line, self.going, self.note):
            card.add(widget)
        row = QtWidgets.QHBoxLayout()
        row.addStretch(1)
        row.addWidget(self.back_button)
        row.addWidget(self.onward_button)
        row.addStretch(1)
        card.body.addSpacing(10)
        card.body.addWidget(self.sheet_button, 0, QtCore.Qt.AlignmentFlag.AlignHCenter)
        card.add(row)

    def say(self, answer: str, codename: str, service: str, *, alone: bool = False) -> None:
        """Say how it ended for this person and this service."""
        who = wording.called(codename)
        name = wording.upper_first(who)
        if answer == YES:
            said = self._sealed(name, service)
        elif answer == LATER:
            said = self._later(who)
        else:
            said = self._alone(name) if alone else self._refused(name)
        words, line, note = said
        self.words.set_text(words)
        self.line.set_text(line)
        self._note = note
        self.note.set_text(note)
        self.note.setVisible(bool(note))
        self.going.setVisible(alone)
        sealed = answer == YES
        self._sheet = _sheet_after(answer, alone=alone)
        self.onward_button.set_text(self.tr("To the requests") if sealed else self.tr("To the signals"))

    def say_then(self, second: RecipientChoice | None) -> None:
        """After the seal of a ladder: who gets it if the first cannot."""
        if second is not None:
            note = self.tr("If that does not work out, it goes to {second}, also when your laptop is off.")
            said = note.format(second=wording.service(second.name))
            self.note.set_text(f"{said}\n{self._note}")

    def _sealed(self, name: str, service: str) -> tuple[str, str, str]:
        stop = self.tr("{who} can stop at any time: with you, or with {service}.")
        only = self.tr("Only {service} can open it. You follow it under ‘Requests’.")
        return (
            self.tr("Sealed. It leaves as soon as there is a connection."),
            only.format(service=service),
            stop.format(who=name, service=service),
        )

    def _later(self, who: str) -> tuple[str, str, str]:
        line = self.tr("The signal stays here. Ask {who} another time.")
        return self.tr("Later. Nothing leaves."), line.format(who=who), ""

    def _alone(self, name: str) -> tuple[str, str, str]:
        words = self.tr("{who} goes alone. Nothing leaves.")
        return words.format(who=name), self.tr("Give a card with name and number, or go along."), ""

    def _refused(self, name: str) -> tuple[str, str, str]:
        return (
            self.tr("{who} said no. Nothing leaves.").format(who=name),
            self.tr("Who it is was not kept. You just keep coming."),
            self.tr("You can always ask advice without a name."),
        )


def _sheet_after(answer: str, *, alone: bool) -> str:
    """What happens now, that a no is fine, the card for who goes alone, or the question once more."""
    if answer == YES:
        return "blad4"
    if answer == LATER:
        return "blad2"
    return "kaart" if alone else "blad5"
