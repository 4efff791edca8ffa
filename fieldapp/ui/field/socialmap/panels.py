"""What one says about a service: that it is not right, or that it was looked at with somebody."""

from collections.abc import Mapping, Sequence

from PySide6 import QtCore, QtWidgets

from fieldapp.domain.ids import PersonId
from fieldapp.ui import terms
from fieldapp.ui.field.inputs import CaptionedChips
from fieldapp.ui.widgets.buttons import PlainButton, PrimaryButton
from fieldapp.ui.widgets.chips import ChipGroup
from fieldapp.ui.widgets.fields import TallTextField, TextField
from fieldapp.ui.widgets.flow import FlowLayout
from fieldapp.ui.widgets.text import heading, muted


class _Panel(QtWidgets.QWidget):
    """A form that unfolds below the service."""

    saved = QtCore.Signal()
    dropped = QtCore.Signal()
    typed = QtCore.Signal()

    def __init__(self, title: str, hint: str, save: str) -> None:
        super().__init__()
        self.column = QtWidgets.QVBoxLayout(self)
        self.column.setContentsMargins(0, 8, 0, 0)
        self.column.setSpacing(8)
        self.column.addWidget(heading(title))
        self.column.addWidget(muted(hint))
        self.save_button, self.cancel_button = PrimaryButton(save), PlainButton(self.tr("Cancel"))
        self.save_button.clicked.connect(self.saved)
        self.cancel_button.clicked.connect(self.dropped)
        self.hide()

    def _close_with_buttons(self) -> None:
        row = FlowLayout(10)
        row.addWidget(self.save_button)
        row.addWidget(self.cancel_button)
        self.column.addLayout(row)


class RemarkPanel(_Panel):
    """ "Klopt niet": dated, stays here, for whoever reads the list in next."""

    def __init__(self) -> None:
        super().__init__(
            self.tr("What is not right?"),
            self.tr("Stays on this device, with today's date, for whoever reads the next list in."),
            self.tr("Save"),
        )
        self.text = TallTextField(self.tr("Not right"), least=2, most=4)
        self.text.changed.connect(lambda text: self.typed.emit())
        self.column.addWidget(self.text)
        self._close_with_buttons()

    def values(self) -> dict[str, str]:
        """What was typed."""
        return {"text": self.text.text().strip()}

    def show_values(self, kept: Mapping[str, str]) -> None:
        """What was typed before; with nothing it is folded."""
        self.text.set_text(kept.get("text", ""))
        self.text.set_problem("")
        self.setVisible(any(kept.values()))


class TogetherPanel(_Panel):
    """With whom the service was looked at, and what the person decided."""

    sought = QtCore.Signal(str)

    def __init__(self) -> None:
        super().__init__(
            self.tr("Looked at together"),
            self.tr("With whom, and what does the person decide? Stays on this device."),
            self.tr("Note this"),
        )
        self._people: dict[str, str] = {}
        self.who = TextField(self.tr("Codename"), longest=120)
        self.people = CaptionedChips("", ChipGroup((), multi=False, name=self.tr("Known by this name")))
        decisions = ChipGroup(terms.options("offer_decision"), multi=False)
        self.decision = CaptionedChips(self.tr("What does the person decide?"), decisions)
        self.note = TextField(self.tr("What was agreed"), longest=500)
        for widget in (self.who, self.people, self.decision, self.note):
            self.column.addWidget(widget)
        self._close_with_buttons()
        self.people.hide()
        self.who.changed.connect(self.sought)
        for field in (self.who, self.note):
            field.changed.connect(lambda text: self.typed.emit())
        self.decision.changed.connect(lambda codes: self.typed.emit())

    def offer(self, people: Sequence[tuple[PersonId, str]]) -> None:
        """People whose codename begins as typed; picked by itself is only the one who is called just so."""
        self.people.chips.set_options([(person, name) for person, name in people])
        typed = self.who.text().strip().casefold()
        exact = [person for person, name in people if name.casefold() == typed]
        if len(exact) == 1:
            self.people.set_value(exact)
        self.people.setVisible(bool(people))

    def person(self) -> str:
        """The id of the person picked, or an empty string."""
        return "".join(self.people.value())

    def values(self) -> dict[str, str]:
        """What was filled in."""
        return {
            "who": self.who.text().strip(),
            "decision": "".join(self.decision.value()),
            "note": self.note.text().strip(),
        }

    def show_values(self, kept: Mapping[str, str]) -> None:
        """What was filled in before; with nothing it is folded."""
        self.who.set_text(kept.get("who", ""))
        self.decision.set_value([code for code in (kept.get("decision", ""),) if code])
        self.note.set_text(kept.get("note", ""))
        for field in (self.who, self.decision):
            field.set_problem("")
        self.people.chips.set_options(())
        self.people.hide()
        self.setVisible(any(kept.values()))
        if kept.get("who"):
            self.sought.emit(kept["who"])

    def complete(self) -> bool:
        """Whether it can be kept; says what is missing."""
        nobody = self.tr("Type the codename of somebody you know, then pick that person.")
        self.who.set_problem("" if self.person() else nobody)
        self.decision.set_problem("" if self.decision.value() else self.tr("Pick what the person decides."))
        return bool(self.person() and self.decision.value())
