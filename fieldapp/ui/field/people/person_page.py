"""One person: a head that says who it is, and sections below it. Other parts add sections of their own."""

from collections.abc import Callable, Sequence

from PySide6 import QtCore, QtWidgets

from fieldapp.domain.ids import PersonId
from fieldapp.domain.people import Person
from fieldapp.errors import FieldAppError
from fieldapp.ui.field import targets, wording
from fieldapp.ui.field.page import FieldPage
from fieldapp.ui.field.people import people_words
from fieldapp.ui.field.people.glance import facts
from fieldapp.ui.field.people.sections import PersonSection, SectionWidget, sections
from fieldapp.ui.field.people.versions import VersionsCard
from fieldapp.ui.shell.context import Context
from fieldapp.ui.widgets.buttons import PlainButton
from fieldapp.ui.widgets.cards import Card, EmptyState, NoteBox
from fieldapp.ui.widgets.chips import ChipGroup
from fieldapp.ui.widgets.text import heading, muted
from fieldapp.workflow import people
from fieldapp.workflow.changes import Change
from fieldapp.workflow.session import Session

_TOUCHES = Change.PEOPLE | Change.SIGNALS | Change.REQUESTS


class PersonPage(FieldPage):
    """A person at one of the sections; a section is made when it is first looked at."""

    def __init__(self, context: Context) -> None:
        super().__init__(context, 1)
        self._person_id: PersonId | None = None
        self._sections: dict[str, PersonSection] = {section.key: section for section in sections()}
        self._made: dict[str, QtWidgets.QWidget] = {}
        self.who, self.facts = heading(""), muted("")
        self.safe = NoteBox("", "warn")
        self.back_button = PlainButton(self.tr("To the list"), compact=True)
        self.signal_button = PlainButton(self.tr("New signal"), compact=True)
        self.tabs = ChipGroup(
            [(section.key, section.label) for section in self._sections.values()],
            multi=False,
            may_clear=False,
            name=self.tr("Sections"),
        )
        self.nobody = EmptyState(
            self.tr("This person is no longer here"),
            self.tr("Joined with somebody, or erased. Look in the list."),
            self.tr("To the list"),
        )
        self.versions = VersionsCard(context)
        self._arrange()
        self.versions.grown.connect(self.settle)
        self.versions.hand_over.connect(lambda: self._at("move"))
        self.tabs.changed.connect(lambda codes: self._look_at("".join(codes)))
        self.back_button.clicked.connect(self._back)
        self.nobody.pressed.connect(self._back)
        self.signal_button.clicked.connect(self._note_signal)
        self.set_title(self.tr("Person"))

    def _arrange(self) -> None:
        column = self.columns.columns[0]
        self.head = Card(padding=14)
        row = QtWidgets.QHBoxLayout()
        words = QtWidgets.QVBoxLayout()
        words.setSpacing(2)
        words.addWidget(self.who)
        words.addWidget(self.facts)
        row.addLayout(words, 1)
        for button in (self.signal_button, self.back_button):
            row.addWidget(button, 0, QtCore.Qt.AlignmentFlag.AlignTop)
        self.head.add(row)
        self.head.add(self.safe)
        self.head.add(self.tabs)
        column.addWidget(self.head)
        column.addWidget(self.versions)
        self.holder = QtWidgets.QVBoxLayout()
        column.addLayout(self.holder, 1)
        column.addWidget(self.nobody)
        self.nobody.hide()

    # what the window asks

    def open(self, target: object) -> None:
        """One person, at one section."""
        if not isinstance(target, targets.ShowPerson):
            return
        if target.person_id != self._person_id:
            self._leave()
            self._person_id = target.person_id
        section = target.section if target.section in self._sections else next(iter(self._sections))
        self.tabs.set_value((section,))

    def refresh(self, change: object = None) -> None:
        if self._person_id is None:
            self.context.go(targets.PEOPLE)
            return
        if change is None:
            self._look_at(self.section())
        elif isinstance(change, Change):
            if change & _TOUCHES:
                self._read_head()
            shown = self._made.get(self.section())
            if isinstance(shown, SectionWidget):
                shown.refresh(change)

    def save_forms(self) -> Sequence[Callable[[Session], object]]:
        """What every section still has to write."""
        made = [widget for widget in self._made.values() if isinstance(widget, SectionWidget)]
        return [save for widget in made for save in widget.save_forms()]

    def section(self) -> str:
        """The section that is looked at."""
        return "".join(self.tabs.value())

    def widget(self, key: str) -> QtWidgets.QWidget:
        """The section with this key, made when it is not there yet."""
        assert self._person_id is not None
        if key not in self._made:
            made = self._sections[key].factory(self.context, self._person_id)
            self._made[key] = made
            made.hide()
            self.holder.addWidget(made, 1)
            if isinstance(made, SectionWidget):
                made.grown.connect(self.settle)
            noted = getattr(made, "noted", None)
            if noted is not None:
                noted.connect(self._read_head)
        return self._made[key]

    # inside

    def _look_at(self, key: str) -> None:
        if self._person_id is None or not key:
            return
        self._read_head()
        self._flush()
        shown = self.widget(key)
        for widget in self._made.values():
            widget.setVisible(widget is shown)
        if isinstance(shown, SectionWidget):
            shown.refresh(None)
        self.settle()

    def _read_head(self) -> None:
        person_id = self._person_id
        if person_id is not None:
            self.context.read(
                lambda session: people.known(session, person_id),
                self,
                self._show,
                lambda error: self._gone(error),
            )

    def _show(self, person: Person) -> None:
        if person.id != self._person_id:  # joined with somebody: go on with who remained
            self.open(targets.ShowPerson(person.id, self.section()))
            self._look_at(self.section())
            return
        self.nobody.hide()
        self.head.show()
        self.who.set_text(people_words.title(person.codename))
        told = facts(person)
        self.facts.set_text(told)
        self.facts.setVisible(bool(told))
        safe = wording.safe_contact(person.safe_contact)
        self.safe.set_text(safe)
        self.safe.setVisible(bool(safe) and self.section() != next(iter(self._sections)))
        self.versions.show_person(person)
        self.settle()

    def _at(self, key: str) -> None:
        self.tabs.set_value((key,))
        self._look_at(key)

    def _gone(self, error: FieldAppError) -> None:
        self._leave()
        self.head.hide()
        self.versions.hide()
        self.nobody.show()
        self.settle()

    def _flush(self) -> None:
        """Write in the background what sections out of sight still hold."""
        for save in self.save_forms():
            self.context.read(save, self, lambda result: None)

    def _leave(self) -> None:
        self._flush()
        for widget in self._made.values():
            widget.hide()
            self.holder.removeWidget(widget)
            widget.deleteLater()
        self._made = {}

    def _back(self) -> None:
        person_id = self._person_id
        self.context.go(targets.PEOPLE, None if person_id is None else targets.ShowPerson(person_id))

    def _note_signal(self) -> None:
        if self._person_id is not None:
            self.context.go(targets.SIGNAL, targets.NewSignal(self._person_id))
