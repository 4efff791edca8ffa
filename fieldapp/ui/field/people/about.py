"""Section "Who": how somebody is called, can be reached safely, and whether somebody is known twice."""

from collections.abc import Mapping
from typing import Any

from PySide6 import QtWidgets

from fieldapp.domain.contact import CALL
from fieldapp.domain.ids import MergeId, PersonId
from fieldapp.domain.people import Person
from fieldapp.ui import terms
from fieldapp.ui.field import targets, wording
from fieldapp.ui.field.people import people_words
from fieldapp.ui.field.people.auto_form import AutoForm
from fieldapp.ui.field.who_cards import SafeContactEdit
from fieldapp.ui.shell.context import Context
from fieldapp.ui.shell.secrecy.safe_line import SafeLine
from fieldapp.ui.widgets.buttons import LinkButton, PlainButton
from fieldapp.ui.widgets.cards import Card, NoteBox
from fieldapp.ui.widgets.fields import Choice, TextField
from fieldapp.ui.widgets.lines import Line, Lines
from fieldapp.ui.widgets.pages import Columns
from fieldapp.ui.widgets.text import muted
from fieldapp.ui.widgets.ticks import Tick
from fieldapp.workflow import people
from fieldapp.workflow.people import PersonCard


class AboutForm(AutoForm):
    """The fields of a person, each optional but for a codename."""

    def __init__(self, context: Context, person_id: PersonId) -> None:
        super().__init__(context, person_id, 1.6, 1)
        self.texts = self._texts()
        self.age = Choice(self.tr("Age"), wording.ages(self.tr("Not known")))
        self.language = Choice(self.tr("Language"), terms.options("languages"))
        self.interpreter = Tick(self.tr("An interpreter is needed"))
        self.safe = SafeContactEdit()
        self.twice = TwiceCard(context)
        self._arrange()
        for field in self.texts.values():
            field.changed.connect(self.touch)
        for choice in (self.age, self.language):
            choice.changed.connect(self.touch)
        self.safe.changed.connect(self.touch)
        self.interpreter.toggled.connect(self.touch)
        self.safe.changed.connect(self.grown)
        self.safe.changed.connect(self._warn)
        self.texts["phone"].changed.connect(lambda text: self._warn())

    def _texts(self) -> dict[str, TextField]:
        labels = {
            "codename": self.tr("Codename"),
            "full_name": self.tr("First name and name"),
            "age_about": self.tr("About how old"),
            "birth_year": self.tr("Year of birth"),
            "municipality": self.tr("Municipality"),
            "address": self.tr("Address"),
            "phone": self.tr("Telephone"),
            "household": self.tr("Household"),
            "health_fund": self.tr("Health fund"),
        }
        short = {"age_about": 3, "birth_year": 4}
        return {name: TextField(label, longest=short.get(name, 200)) for name, label in labels.items()}

    def _arrange(self) -> None:
        card = Card(self.tr("Who is it?"))
        card.add(muted(self.tr("A codename is enough. The rest you ask only when it is needed.")))
        self.show_address = LinkButton(self.tr("Show the address"))
        self.show_address.clicked.connect(self._unhide)
        rows: tuple[tuple[QtWidgets.QWidget, ...], ...] = (
            (self.texts["codename"], self.texts["full_name"]),
            (self.age, self.texts["age_about"], self.texts["birth_year"]),
            (self.language, self.interpreter),
            (self.texts["municipality"], self.texts["phone"]),
            (self.texts["household"], self.texts["health_fund"]),
        )
        for row in rows:
            line = Columns(*[1.0] * len(row), narrow=420, spacing=12)
            for column, widget in zip(line.columns, row, strict=True):
                if widget is self.interpreter:
                    column.addSpacing(22)
                column.addWidget(widget)
                column.addStretch(1)
            card.add(line)
        card.add(self.show_address)
        card.add(self.texts["address"])
        self.texts["address"].hide()
        left, right = self.columns.columns
        left.addWidget(card)
        left.addStretch(1)
        contact = Card()
        contact.add(self.safe)
        self.calling = SafeLine(CALL)
        right.addWidget(self.calling)
        right.addWidget(contact)
        right.addWidget(self.twice)
        right.addStretch(1)

    def show_person(self, person: Person) -> None:
        for name, field in self.texts.items():
            field.set_text(getattr(person, name))
        self.age.set_value(person.age_class)
        self.language.set_value(person.language)
        self.interpreter.blockSignals(True)
        self.interpreter.setChecked(person.interpreter)
        self.interpreter.blockSignals(False)
        if self.safe.value() != person.safe_contact:
            self.safe.set_value(person.safe_contact)
        self._warn()
        known = bool(person.address)
        self.show_address.set_text(self.tr("Show the address") if known else self.tr("Note an address"))
        self._find_twice()

    def fields(self) -> Mapping[str, Any]:
        typed = {name: field.text().strip() for name, field in self.texts.items()}
        return {
            **typed,
            "age_class": self.age.value() or "onbekend",
            "language": self.language.value() or "nl",
            "interpreter": self.interpreter.isChecked(),
            "safe_contact": self.safe.value(),
        }

    def _warn(self) -> None:
        """Where a number to call stands, what was agreed about calling."""
        if self.texts["phone"].text().strip():
            self.calling.show_contact(self.texts["codename"].text(), self.safe.value())
        else:
            self.calling.say("", None)

    def _unhide(self) -> None:
        self.texts["address"].show()
        self.show_address.hide()
        self.texts["address"].edit.setFocus()
        self.grown.emit()

    def _say_saved(self, at: Any) -> None:
        super()._say_saved(at)
        self._find_twice()

    def _find_twice(self) -> None:
        person_id = self.person_id
        self.context.read(lambda session: people.card(session, person_id), self, self._show_twice)

    def _show_twice(self, card: PersonCard) -> None:
        self.twice.show_card(card)
        self.grown.emit()


class TwiceCard(Card):
    """Who else this may be, never joined by itself; and the latest joining, which can be undone."""

    def __init__(self, context: Context) -> None:
        super().__init__(self.tr("Known twice?"))
        self.context = context
        self._person: Person | None = None
        self._merge: MergeId | None = None
        self.none = muted(self.tr("Nobody else looks like this person."))
        self.lines = Lines()
        self.warning = NoteBox(self.tr("Two partners are two persons."), "warn")
        self.undo = PlainButton(self.tr("Undo the latest joining"), compact=True)
        self.undo.clicked.connect(self._undo)
        for widget in (self.none, self.lines, self.warning, self.undo):
            self.add(widget)

    def show_card(self, card: PersonCard) -> None:
        """Show who looks like this person."""
        self._person = card.person
        self._merge = card.merged[0] if card.merged else None
        shown: list[QtWidgets.QWidget] = [self._line(card.person.id, found) for found in card.alike[:4]]
        self.lines.show_lines(shown)
        self.none.setVisible(not shown)
        self.lines.setVisible(bool(shown))
        self.warning.setVisible(bool(shown))
        self.undo.setVisible(self._merge is not None)

    def _line(self, person_id: PersonId, found: people.Likeness) -> Line:
        name = wording.upper_first(wording.called(found.codename))
        line = Line(name, people_words.why_alike(found.why), button=self.tr("Compare"))
        line.pressed.connect(
            lambda: self.context.go(targets.COMPARE, targets.ComparePeople(person_id, found.person_id))
        )
        return line

    def _undo(self) -> None:
        merge_id = self._merge
        if merge_id is None:
            return
        said = self.tr("They are two persons again.")
        self.context.act(
            lambda session: people.undo_merge(session, merge_id), self, lambda: self.context.toast(said)
        )
