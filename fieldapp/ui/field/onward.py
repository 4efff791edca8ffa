"""What one can do with a request: stop it for the person, or decide what now when it came back."""

from collections.abc import Sequence

from PySide6 import QtCore, QtWidgets

from fieldapp.ui.field import wording
from fieldapp.ui.widgets.buttons import DangerButton, PlainButton, PrimaryButton
from fieldapp.ui.widgets.cards import Card, NoteBox
from fieldapp.ui.widgets.options import Option, OptionGroup
from fieldapp.ui.widgets.text import Text, muted
from fieldapp.workflow.follow_up import RequestDetail

OTHER = "other_service"
LATER = "later"
CLOSE = "close"
NO_HELP = "no_help"


class StopCard(Card):
    """Before a request is taken back: what will happen, said first."""

    confirmed = QtCore.Signal()
    cancelled = QtCore.Signal()

    def __init__(self) -> None:
        super().__init__(" ", tone="danger")
        self.words = Text()
        self.line = muted("")
        self.yes = DangerButton(self.tr("Yes, stop"))
        self.no = PlainButton(self.tr("No, go on"))
        self.add(self.words)
        self.add(self.line)
        row = QtWidgets.QHBoxLayout()
        row.addStretch(1)
        row.addWidget(self.no)
        row.addWidget(self.yes)
        self.add(row)
        self.yes.clicked.connect(self.confirmed)
        self.no.clicked.connect(self.cancelled)

    def ask(self, detail: RequestDetail) -> None:
        """Say what stopping this request means."""
        who, service = wording.called(detail.codename), wording.service(detail.recipient)
        self.set_title(self.tr("{who} wants to stop").format(who=wording.upper_first(who)))
        if detail.state == "klaar":
            text = self.tr("The request does not leave. {service} reads nothing.")
        else:
            text = self.tr(
                "{service} hears that {who} stops and erases the request. What someone read, they still know."
            )
        self.words.set_text(text.format(service=wording.upper_first(service), who=who))
        self.line.set_text(self.tr("{who} loses nothing by it.").format(who=wording.upper_first(who)))


class OnwardCard(Card):
    """It came back, and nobody may fall between chairs: the worker chooses one of these."""

    chosen = QtCore.Signal(str)

    def __init__(self) -> None:
        super().__init__(self.tr("What now?"))
        self.note = NoteBox("", "warn")
        self.options = OptionGroup(name=self.tr("What now?"))
        self.button = PrimaryButton(self.tr("Do this"))
        self.button.setEnabled(False)
        self.add(self.note)
        self.add(self.options)
        row = QtWidgets.QHBoxLayout()
        row.addStretch(1)
        row.addWidget(self.button)
        self.add(row)
        self.options.changed.connect(lambda code: self.button.setEnabled(True))
        self.button.clicked.connect(lambda: self.chosen.emit(self.options.value()))

    def offer(self, detail: RequestDetail) -> None:
        """Offer what may be done with this request."""
        who = wording.called(detail.codename)
        silent = detail.state == "ontvangen"
        text = self.tr("You follow {who} up further.")
        text = self.tr("You hear no more of it, as {who} chose. Ask {who} how it goes.") if silent else text
        self.note.set_text(text.format(who=who))
        self.options.set_options(self._options(detail.next_steps, who, silent=silent))
        self.options.set_value("")
        self.button.setEnabled(False)

    def _options(self, steps: Sequence[str], who: str, *, silent: bool) -> list[Option]:
        known = {
            OTHER: Option(
                OTHER,
                self.tr("Ask another service"),
                self.tr("You ask {who} for consent again, for that service.").format(who=who),
            ),
            LATER: Option(
                LATER, self.tr("Go by yourself"), self.tr("Nothing leaves. It stays open with you.")
            ),
            NO_HELP: Option(
                NO_HELP,
                self.tr("{who} wants no help now").format(who=wording.upper_first(who)),
                self.tr("The request is closed. You can always note a new signal."),
            ),
            CLOSE: Option(
                CLOSE,
                self.tr("It goes on: close here") if silent else self.tr("Close for another reason"),
                self.tr("Does the service give it back after all? Then it is open with you again.")
                if silent
                else self.tr("For example: moved, or helped in another way."),
            ),
        }
        return [known[step] for step in steps if step in known]
