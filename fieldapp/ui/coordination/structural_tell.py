"""Moving a theme on and telling everybody who signalled it: prepared, read once more, undone or sent."""

from collections.abc import Sequence
from dataclasses import replace

from PySide6 import QtCore, QtWidgets

from fieldapp.domain.structural import LONGEST
from fieldapp.ui import structural_words as words
from fieldapp.ui.coordination import structural_wording as wording
from fieldapp.ui.found_notes import FoundNotes, without
from fieldapp.ui.widgets.buttons import LinkButton, PlainButton, PrimaryButton
from fieldapp.ui.widgets.cards import Card
from fieldapp.ui.widgets.chips import ChipGroup
from fieldapp.ui.widgets.fields import Labelled, TallTextField, TextField
from fieldapp.ui.widgets.pages import Columns
from fieldapp.ui.widgets.text import Text, muted
from fieldapp.ui.widgets.ticks import Tick
from fieldapp.workflow.structural import Found, StepForm, StepLine


class TellForm(Card):
    """What will be told. `checked` is ticked when a group of people concerned looked at it."""

    changed = QtCore.Signal()
    planning = QtCore.Signal()
    left = QtCore.Signal()

    def __init__(self) -> None:
        self.back_button = LinkButton(self.tr("Back to the theme"))
        super().__init__(self.tr("What happens now?"), self.back_button)
        self._form: StepForm | None = None
        self.phase = ChipGroup(wording.phases(), multi=False, may_clear=False, name=self.tr("Phase"))
        self.outcome = ChipGroup(wording.outcomes(), multi=False, may_clear=False, name=self.tr("Result"))
        self.said = TallTextField(self.tr("What do they read? No names, no addresses."), least=2, most=5)
        self.next = TextField(self.tr("What comes next? Not needed."), longest=LONGEST["next"])
        self.tick = Tick(self.tr("Tested with a group of people who live it"))
        self.group = TextField(self.tr("Tested with…"), longest=LONGEST["checked"])
        self.people = TextField(self.tr("How many people?"), longest=4)
        self.notes = FoundNotes()
        self.foot = muted("")
        self.plan_button = PrimaryButton(self.tr("Prepare"))
        self._arrange()
        self._connect()

    def _arrange(self) -> None:
        self.add(Labelled(self.tr("Phase"), self.phase))
        self.add(Labelled(self.tr("Result"), self.outcome))
        above: tuple[QtWidgets.QWidget, ...] = (self.said, self.next, self.tick)
        for widget in above:
            self.add(widget)
        self.tested = Columns(2, 1, narrow=360, spacing=10)
        self.tested.columns[0].addWidget(self.group)
        self.tested.columns[1].addWidget(self.people)
        self.add(self.tested)
        self.add(self.notes)
        foot = QtWidgets.QHBoxLayout()
        foot.addWidget(self.foot, 1)
        foot.addWidget(self.plan_button, 0, QtCore.Qt.AlignmentFlag.AlignBottom)
        self.add(foot)

    def _connect(self) -> None:
        for field in (self.said, self.next, self.group, self.people):
            field.changed.connect(lambda text: self.changed.emit())
        for chips in (self.phase, self.outcome):
            chips.changed.connect(lambda codes: self.changed.emit())
        self.tick.toggled.connect(self._ticked)
        self.notes.left_out.connect(self._leave_out)
        self.plan_button.clicked.connect(self.planning)
        self.back_button.clicked.connect(self.left)

    def show_form(self, title: str, form: StepForm, listeners: Sequence[str]) -> None:
        """Show what will be told of the theme `title`, and who hears it."""
        self._form = form
        self.set_title(self.tr("‘{title}’: what happens now?").format(title=title))
        self.phase.set_value((form.phase,))
        self.outcome.set_value((form.outcome,))
        self.said.set_text(form.said)
        self.next.set_text(form.next)
        self.group.set_text(form.checked)
        self.people.set_text(str(form.checked_people or ""))
        self.tick.blockSignals(True)
        self.tick.setChecked(bool(form.checked))
        self.tick.blockSignals(False)
        self.tested.setVisible(bool(form.checked))
        names = ", ".join(name for name in listeners if name)
        self.foot.set_text(self.tr("Everybody who signalled it hears this: {names}.").format(names=names))
        self.show_found(())

    def form(self) -> StepForm | None:
        """What stands on the screen."""
        if self._form is None:
            return None
        number = self.people.text().strip()
        tested = self.tick.isChecked()
        return replace(
            self._form,
            phase=next(iter(self.phase.value()), self._form.phase),
            outcome=next(iter(self.outcome.value()), ""),
            said=self.said.text(),
            next=self.next.text(),
            checked=self.group.text() if tested else "",
            checked_people=int(number) if tested and number.isascii() and number.isdigit() else 0,
        )

    def show_found(self, found: Sequence[Found]) -> None:
        """What in the texts points at a person."""
        self.notes.show_found(found)
        self.plan_button.setEnabled(not found)

    def _ticked(self, on: bool) -> None:
        self.tested.setVisible(on)
        if on:
            self.group.edit.setFocus(QtCore.Qt.FocusReason.OtherFocusReason)
        self.changed.emit()

    def _leave_out(self, one: Found) -> None:
        fields: dict[str, TallTextField | TextField] = {
            "said": self.said,
            "next": self.next,
            "checked": self.group,
        }
        field = fields[one.field]
        field.set_text(without(field.text(), one))
        self.changed.emit()


class PreparedCard(Card):
    """Exactly what they will read; nothing has left yet."""

    undone = QtCore.Signal()
    sending = QtCore.Signal()

    def __init__(self) -> None:
        super().__init__(self.tr("They read exactly this"))
        self.phase, self.said, self.next = Text("", bold=True), Text(""), Text("", tone="muted")
        self.checked, self.to = Text(""), muted("")
        self.undo_button = PlainButton(self.tr("Undo"))
        self.send_button = PrimaryButton(self.tr("Send"))
        for widget in (self.phase, self.said, self.checked, self.next, self.to):
            self.add(widget)
        foot = QtWidgets.QHBoxLayout()
        foot.addWidget(self.undo_button)
        foot.addStretch(1)
        foot.addWidget(self.send_button)
        self.add(foot)
        self.undo_button.clicked.connect(self.undone)
        self.send_button.clicked.connect(self.sending)

    def show_step(self, title: str, step: StepLine, listeners: Sequence[str]) -> None:
        """Show the step that waits."""
        state = words.pill(step.phase, step.outcome)[0]
        self.phase.set_text(f"{title} · {state}")
        self.said.set_text(step.said or words.happened(step.phase))
        self.checked.set_text(words.checked(step) if step.checked else "")
        self.checked.setVisible(bool(step.checked))
        self.next.set_text(step.next)
        self.next.setVisible(bool(step.next))
        names = ", ".join(name for name in listeners if name)
        self.to.set_text(self.tr("Goes, sealed, to: {names}. Nothing has left yet.").format(names=names))
        self.send_button.setEnabled(True)
