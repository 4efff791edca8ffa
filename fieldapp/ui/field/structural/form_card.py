"""The form of thirty seconds: no field of a person exists in it."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import datetime

from PySide6 import QtCore, QtWidgets

from fieldapp.domain.structural import LONGEST
from fieldapp.ui import labels, terms
from fieldapp.ui import structural_words as words
from fieldapp.ui.found_notes import FoundNotes, without
from fieldapp.ui.widgets.buttons import LinkButton, PrimaryButton
from fieldapp.ui.widgets.cards import Card, Pill
from fieldapp.ui.widgets.chips import ChipGroup
from fieldapp.ui.widgets.fields import Choice, Labelled, TallTextField, TextField
from fieldapp.ui.widgets.pages import Columns
from fieldapp.ui.widgets.text import muted
from fieldapp.workflow.structural import Check, Found, StructuralForm

_TALL, _LINES = 3, 6


class StructuralFormCard(Card):
    """What one sees again and again, what kind of problem, where it fails, how often, where."""

    changed = QtCore.Signal()
    sending = QtCore.Signal()
    cleared = QtCore.Signal()

    def __init__(self) -> None:
        pill = Pill("")
        super().__init__(self.tr("New structural signal"), pill)
        pill.show_state(self.tr("30 seconds"), "plain")
        self._form: StructuralForm | None = None
        self.text = TallTextField(
            self.tr("What do you see again and again? No names, no addresses."), least=_TALL, most=_LINES
        )
        self.notes = FoundNotes()
        self.types = _Chips(self.tr("What kind of problem?"), terms.options("e26"))
        self.barriers = _Chips(self.tr("The service or the right is not…"), terms.options("e01"))
        self.seen = _Chips(self.tr("Seen how often already?"), words.seen(), multi=False)
        self.municipality = Choice(self.tr("Municipality"), editable=True)
        self.people = TextField(
            self.tr("Did people themselves think along? Not needed."), longest=LONGEST["people"]
        )
        self.more_button = LinkButton("")
        self.more = QtWidgets.QWidget()
        self.reasons = _Chips(self.tr("Why does a right not work out?"), terms.options("e06"), more_after=5)
        self.place_kind = Choice(self.tr("Kind of place"), [("", "–"), *terms.options("e24")])
        self.idea = TextField(self.tr("An idea for a solution?"), longest=LONGEST["idea"])
        self.foot = muted("")
        self.kept = muted("").one_line()
        self.clear_button = LinkButton(self.tr("Start again"))
        self.send_button = PrimaryButton(self.tr("Send"))
        self._arrange()
        self._connect()

    def _arrange(self) -> None:
        above: tuple[QtWidgets.QWidget, ...] = (self.text, self.notes, self.types, self.barriers)
        for widget in above:
            self.add(widget)
        row = Columns(1.3, 1, narrow=420, spacing=12)
        row.columns[0].addWidget(self.seen)
        row.columns[1].addWidget(self.municipality)
        self.add(row)
        self.add(self.people)
        self.body.setSpacing(5)
        line = QtWidgets.QHBoxLayout()
        line.addWidget(self.more_button)
        line.addStretch(1)
        line.addWidget(self.kept)
        line.addWidget(self.clear_button)
        self.add(line)
        inside = QtWidgets.QVBoxLayout(self.more)
        inside.setContentsMargins(0, 0, 0, 0)
        folded: tuple[QtWidgets.QWidget, ...] = (self.idea, self.place_kind, self.reasons)
        for widget in folded:
            inside.addWidget(widget)
        self.add(self.more)
        self._unfold(False)
        self.fill()
        foot = QtWidgets.QHBoxLayout()
        foot.addWidget(self.foot, 1)
        foot.addWidget(self.send_button, 0, QtCore.Qt.AlignmentFlag.AlignBottom)
        self.add(foot)

    def _connect(self) -> None:
        for field in (self.text, self.people, self.idea):
            field.changed.connect(lambda text: self.changed.emit())
        for group in (self.types, self.barriers, self.seen, self.reasons):
            group.chips.changed.connect(lambda codes: self.changed.emit())
        self.municipality.combo.editTextChanged.connect(lambda text: self.changed.emit())
        self.place_kind.changed.connect(lambda code: self.changed.emit())
        self.notes.left_out.connect(self._leave_out)
        self.more_button.clicked.connect(lambda: self._unfold(self.more.isHidden()))
        self.send_button.clicked.connect(self.sending)
        self.clear_button.clicked.connect(self.cleared)

    def show_form(self, form: StructuralForm, municipalities: Sequence[str]) -> None:
        """Show what was noted so far."""
        self._form = form
        self.municipality.combo.blockSignals(True)
        self.municipality.set_options([(name, name) for name in municipalities])
        self.municipality.combo.setEditText(form.municipality)
        self.municipality.combo.blockSignals(False)
        self.text.set_text(form.text)
        self.people.set_text(form.people)
        self.idea.set_text(form.idea)
        self.types.chips.set_value(form.types)
        self.barriers.chips.set_value(form.barriers)
        self.reasons.chips.set_value(form.reasons)
        self.seen.chips.set_value((form.seen,))
        self.place_kind.set_value(form.place_kind)
        self._unfold(bool(form.idea or form.reasons))
        self.kept.set_text("")
        self.clear_button.setVisible(not form.is_empty)
        self.show_check(Check((), form.missing()))

    def form(self) -> StructuralForm:
        """What stands on the screen."""
        assert self._form is not None
        return replace(
            self._form,
            text=self.text.text(),
            types=self.types.chips.value(),
            barriers=self.barriers.chips.value(),
            reasons=self.reasons.chips.value(),
            seen=next(iter(self.seen.chips.value()), "1"),
            municipality=self.municipality.text().strip(),
            place_kind=self.place_kind.value(),
            idea=self.idea.text(),
            people=self.people.text(),
        )

    def show_check(self, check: Check) -> bool:
        """What stops it, if anything; answers whether the notes changed."""
        self.send_button.setEnabled(check.is_free)
        self.foot.set_text(self._why(check))
        self._mark(check.wrong)
        return self.notes.show_found(check.found)

    def say_kept(self, at: datetime) -> None:
        """Tell that what was typed is kept."""
        self.kept.set_text(self.tr("Draft {time} ·").format(time=labels.clock(at)))
        self.clear_button.show()

    def _why(self, check: Check) -> str:
        goes = self.tr("After that this goes, without a person, to the coordinator.")
        if check.found:
            return f"{words.solve_first(check.found[0])} {goes}"
        known = {
            "text": self.tr("what you see"),
            "types": self.tr("what kind of problem"),
            "municipality": self.tr("the municipality"),
        }
        if check.missing:
            needed = self.tr("Still needed: {what}.")
            return f"{needed.format(what=', '.join(known[name] for name in check.missing))} {goes}"
        return self.tr("This goes, without a person and without your name, to the coordinator.")

    def _mark(self, wrong: Sequence[str]) -> None:
        """Say under a field what is wrong with it."""
        long = self.tr("Too long: at most {n} characters.")
        texts = (("text", self.text), ("people", self.people), ("idea", self.idea))
        for name, field in texts:
            field.set_problem(long.format(n=LONGEST[name]) if name in wrong else "")
        place = self.tr("Only the name of a municipality.")
        self.municipality.set_problem(place if "municipality" in wrong else "")

    def _leave_out(self, one: Found) -> None:
        if one.field == "municipality":
            self.municipality.combo.setEditText(without(self.municipality.text(), one))
            return
        fields: dict[str, TallTextField | TextField] = {
            "text": self.text,
            "idea": self.idea,
            "people": self.people,
        }
        field = fields[one.field]
        field.set_text(without(field.text(), one))
        self.changed.emit()
        field.setFocus(QtCore.Qt.FocusReason.OtherFocusReason)

    def _unfold(self, on: bool) -> None:
        self.more.setVisible(on)
        self.more_button.set_text(self.tr("– Less") if on else self.tr("+ More (not needed)"))


class _Chips(Labelled):
    """Chips with a question above them."""

    def __init__(
        self,
        label: str,
        options: Sequence[tuple[str, str]],
        *,
        multi: bool = True,
        more_after: int | None = None,
    ) -> None:
        self.chips = ChipGroup(options, multi=multi, may_clear=multi, more_after=more_after, name=label)
        super().__init__(label, self.chips)
