"""The second service of a ladder: who it is, precisely what it reads, and who keeps that sealed meanwhile."""

from collections.abc import Sequence

from PySide6 import QtCore, QtWidgets

from fieldapp.ui import terms, visible
from fieldapp.ui.field import wording
from fieldapp.ui.field.passing import words
from fieldapp.ui.field.passing.sight import Sight
from fieldapp.ui.widgets.buttons import LinkButton
from fieldapp.ui.widgets.cards import Card, NoteBox, Pill
from fieldapp.ui.widgets.fields import Choice
from fieldapp.ui.widgets.text import muted
from fieldapp.ui.widgets.ticks import Tick
from fieldapp.workflow.advise import FieldChoice, RecipientChoice

NOBODY = "nobody"


class ThenChoice(QtWidgets.QWidget):
    """If that does not work out: nobody else, or another service. Nobody else is where it begins."""

    chosen = QtCore.Signal(str)  # mailbox id, or empty

    def __init__(self) -> None:
        super().__init__()
        column = QtWidgets.QVBoxLayout(self)
        column.setContentsMargins(0, 4, 0, 0)
        self.choice = Choice(self.tr("And if that does not work out?"))
        column.addWidget(self.choice)
        self.choice.changed.connect(lambda code: self.chosen.emit("" if code == NOBODY else code))

    def show_sight(self, sight: Sight) -> None:
        """Offer the other services once the first was chosen."""
        form = sight.form
        self.setVisible(bool(sight.seconds))
        then = self.tr("then {service}")
        others = [
            (choice.mailbox_id, then.format(service=wording.service(choice.name))) for choice in sight.seconds
        ]
        self.choice.set_options([(NOBODY, self.tr("Nobody else")), *others])
        self.choice.set_value(form.then.mailbox_id if form.then is not None else NOBODY)


class ThenCard(Card):
    """Precisely what the second service reads, each field with a tick of its own that starts off."""

    ticked = QtCore.Signal(str, str, bool)  # code, value, on
    same = QtCore.Signal()

    def __init__(self) -> None:
        self.count_pill = Pill("", "info")
        super().__init__(self.tr("If that does not work out"), self.count_pill)
        self.body.setSpacing(6)
        self.hint = NoteBox("", "info")
        self.same_button = LinkButton("")
        self.same_button.clicked.connect(self.same)
        self.hint.row.addWidget(self.same_button)
        self.held = muted("")
        self._ticks: dict[tuple[str, str], Tick] = {}
        self._column = QtWidgets.QVBoxLayout()
        self._column.setSpacing(4)
        self.add(self.hint)
        self.add(self._column)
        self.add(self.held)

    def show_sight(self, sight: Sight, *, asks: bool) -> None:
        """Show it when a second service was chosen."""
        then = sight.then
        self.setVisible(asks and then is not None)
        if then is None:
            return
        first, second = words.service_of(sight.form.recipient), words.service_of(then.form.recipient)
        rows = dict(then.preview.rows()) if then.preview is not None else {}
        title = self.tr("If that does not work out, {service} reads precisely this")
        self.set_title(title.format(service=second))
        count = self.tr("1 field") if len(rows) == 1 else self.tr("{n} fields").format(n=len(rows))
        self.count_pill.show_state(count, "info")
        self.count_pill.setVisible(bool(rows))
        self._show_ticks(then.choices)
        self._say_hint(sight, first, second)
        self._say_held(first, team=then.team)

    def tick(self, code: str, value: str = "") -> Tick:
        """The tick of one field."""
        return self._ticks[code, value]

    def _show_ticks(self, choices: Sequence[FieldChoice]) -> None:
        keys = [(choice.code, choice.value) for choice in choices]
        for key in [key for key in self._ticks if key not in keys]:
            gone = self._ticks.pop(key)
            self._column.removeWidget(gone)
            gone.hide()
            gone.deleteLater()
        for place, choice in enumerate(choices):
            tick = self._ticks.get((choice.code, choice.value)) or self._new_tick(choice, place)
            label = terms.word("fields", choice.label_code)
            tick.set_text(f"{label}: {visible.shown(choice.text)}")
            tick.blockSignals(True)
            tick.setChecked(choice.ticked)
            tick.blockSignals(False)

    def _new_tick(self, choice: FieldChoice, place: int) -> Tick:
        tick = Tick(name=choice.code, code=choice.code)
        code, value = choice.code, choice.value
        tick.toggled.connect(lambda on: self.ticked.emit(code, value, on))
        self._ticks[code, value] = tick
        self._column.insertWidget(place, tick)
        return tick

    def _say_hint(self, sight: Sight, first: str, second: str) -> None:
        then = sight.then
        assert then is not None
        waits = not then.choices
        nothing = not any(choice.ticked for choice in then.choices)
        text = ""
        if waits:
            text = self.tr("Tick above first what {first} reads.").format(first=first)
        elif nothing:
            text = self.tr("Nothing is ticked for {second} yet.").format(second=second)
        elif then.refused:
            text = self.tr("It may not go to {second}. Choose another service, or nobody else.")
            text = text.format(second=second)
        self.hint.set_text(wording.upper_first(text))
        self.hint.setVisible(bool(text))
        self.same_button.set_text(self.tr("The same as for {first}").format(first=first))
        self.same_button.setVisible(nothing and not waits)

    def _say_held(self, first: str, *, team: bool) -> None:
        text = self.tr(
            "Until then it lies sealed with {first}, and with your team if you may hear how it goes."
            " They cannot read it."
        )
        alone = self.tr(
            "Until then it lies sealed with {first} alone, which cannot read it. Nobody of your team has it."
        )
        self.held.set_text((text if team else alone).format(first=first))


def notes_of(*choices: RecipientChoice | None) -> frozenset[str]:
    """What to know of the services that were chosen, before going on."""
    return frozenset(note for choice in choices if choice is not None for note in choice.notes)
