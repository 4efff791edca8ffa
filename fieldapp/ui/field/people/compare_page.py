"""Two persons side by side: may they be one? The worker chooses field by field; the program never does."""

from dataclasses import dataclass

from PySide6 import QtWidgets

from fieldapp.domain.ids import MergeId, PersonId
from fieldapp.domain.people import MERGE_FIELDS, Person, is_told, same_told
from fieldapp.ui.field import targets, wording
from fieldapp.ui.field.page import FieldPage
from fieldapp.ui.field.people import people_words
from fieldapp.ui.field.people.glance import said
from fieldapp.ui.field.people.told import field_name, told
from fieldapp.ui.shell.context import Context
from fieldapp.ui.widgets.buttons import LinkButton, PlainButton, PrimaryButton
from fieldapp.ui.widgets.cards import Card, NoteBox, Rule
from fieldapp.ui.widgets.options import Option, OptionGroup
from fieldapp.ui.widgets.pages import Columns
from fieldapp.ui.widgets.text import Text, caption, muted
from fieldapp.workflow import people
from fieldapp.workflow.people import PersonCard
from fieldapp.workflow.session import Session

_KEPT, _OTHER = "kept", "other"
_HOME = "address"  # where somebody lives is shown only when it is asked for (practice A18)
_SIGNALS = 4


@dataclass(frozen=True, slots=True)
class _Two:
    """Both persons with what is around them."""

    kept: PersonCard
    other: PersonCard


class ComparePage(FieldPage):
    """What both say, where they differ, and the button that makes one of them."""

    def __init__(self, context: Context) -> None:
        super().__init__(context, 1.7, 1)
        self._two: _Two | None = None
        self.choices: dict[str, OptionGroup] = {}
        self.fields = Card(self.tr("Is this the same person?"))
        self.rows = QtWidgets.QVBoxLayout()
        self.rows.setSpacing(10)
        self._home: QtWidgets.QWidget | None = None
        self.show_address = LinkButton(self.tr("Show the addresses"))
        self.warning = NoteBox(
            self.tr("Somebody at the same address or with the same surname is somebody else. Not sure? Ask."),
            "warn",
            lead=self.tr("Two partners are two persons."),
        )
        self.known = Card(self.tr("What moves along"))
        self.moves = Text()
        self.signals = muted("")
        self.keeps = muted(
            self.tr("What must never be done to reach somebody stays forbidden. Lists are added up.")
        )
        self.merge_button = PrimaryButton(self.tr("Make one person of them"))
        self.cancel_button = PlainButton(self.tr("No, two persons"))
        self._arrange()
        self.merge_button.clicked.connect(self._merge)
        self.cancel_button.clicked.connect(self._back)
        self.show_address.clicked.connect(self._unhide)
        self.set_title(self.tr("Compare two persons"))

    def _arrange(self) -> None:
        left, right = self.columns.columns
        self.fields.add(self.rows)
        self.fields.add(self.show_address)
        self.fields.fill()
        left.addWidget(self.fields, 1)
        right.addWidget(self.warning)
        for widget in (self.moves, self.signals, self.keeps):
            self.known.add(widget)
        right.addWidget(self.known)
        right.addStretch(1)
        buttons = QtWidgets.QHBoxLayout()
        buttons.addWidget(self.cancel_button)
        buttons.addStretch(1)
        buttons.addWidget(self.merge_button)
        right.addLayout(buttons)

    def open(self, target: object) -> None:
        """These two."""
        if isinstance(target, targets.ComparePeople):
            self._two = None
            self.merge_button.setEnabled(False)
            self.context.read(lambda session: _two(session, target), self, self._show)

    def chosen(self) -> tuple[str, ...]:
        """The fields that count as the other has them."""
        return tuple(field for field, group in self.choices.items() if group.value() == _OTHER)

    def _show(self, two: _Two) -> None:
        self._two = two
        self.merge_button.setEnabled(True)
        self._clear()
        kept, other = two.kept.person, two.other.person
        self.rows.addWidget(self._head(kept, other))
        known = [field for field in MERGE_FIELDS if is_told(kept, field) or is_told(other, field)]
        for field in known:
            row = self._row(field, kept, other)
            self.rows.addWidget(row)
            if field == _HOME:
                self._home = row
                row.hide()
        self.show_address.setVisible(_HOME in known)
        self._tell(two)
        self.settle()

    def _head(self, kept: Person, other: Person) -> QtWidgets.QWidget:
        """Both names, above what each says: built as the rows are, so that they fold at the same width."""
        head = Columns(1, 3.2, narrow=480, spacing=12)
        names = Columns(1, 1, narrow=300, spacing=12)
        for column, person in zip(names.columns, (kept, other), strict=True):
            column.addWidget(Text(self._name(person), size=15, bold=True))
        head.columns[1].addWidget(names)
        return head

    def _differs(self, kept: Person, other: Person, field: str) -> bool:
        told = is_told(kept, field) and is_told(other, field)
        return told and not same_told(kept, other, field)

    def _row(self, field: str, kept: Person, other: Person) -> QtWidgets.QWidget:
        label = field_name(field)
        row = Columns(1, 3.2, narrow=480, spacing=12)
        row.columns[0].addWidget(caption(label))
        row.columns[0].addStretch(1)
        differs = self._differs(kept, other, field)
        row.columns[1].addWidget(
            self._choice(field, kept, other) if differs else self._both(field, kept, other)
        )
        holder = QtWidgets.QWidget()
        column = QtWidgets.QVBoxLayout(holder)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(Rule())
        column.addWidget(row)
        return holder

    def _choice(self, field: str, kept: Person, other: Person) -> QtWidgets.QWidget:
        """They differ: one of the two counts."""
        options = (Option(_KEPT, told(kept, field)), Option(_OTHER, told(other, field)))
        group = OptionGroup(options, columns=2, name=field_name(field))
        group.set_value(_KEPT)
        self.choices[field] = group
        return group

    def _both(self, field: str, kept: Person, other: Person) -> QtWidgets.QWidget:
        """They say the same, or only one of them says anything: nothing to choose."""
        line = Columns(1, 1, narrow=300, spacing=12)
        for column, person in zip(line.columns, (kept, other), strict=True):
            known = is_told(person, field)
            column.addWidget(Text(told(person, field)) if known else muted(self.tr("not known")))
        return line

    def _tell(self, two: _Two) -> None:
        other = two.other
        name = self._name(other.person)
        self.moves.set_text(
            self.tr("Everything of {name} goes along: {signals}, requests, conversations, notes.").format(
                name=name, signals=wording.signals(len(other.signals))
            )
        )
        now = self.context.session.now()
        lines = [said(signal, now) for signal in other.signals[:_SIGNALS]]
        self.signals.set_text("\n".join(lines))
        self.signals.setVisible(bool(lines))

    def _name(self, person: Person) -> str:
        return people_words.title(person.codename)

    def _unhide(self) -> None:
        if self._home is not None:
            self._home.show()
            self.show_address.hide()
            self.settle()

    def _clear(self) -> None:
        self.choices, self._home = {}, None
        while (item := self.rows.takeAt(0)) is not None:
            if (widget := item.widget()) is not None:
                widget.hide()
                widget.deleteLater()

    # what one does

    def _merge(self) -> None:
        two = self._two
        if two is None:
            return
        self.merge_button.setEnabled(False)
        keep, other, take = two.kept.person.id, two.other.person.id, self.chosen()
        self.context.act_with(
            lambda session: people.merge(session, keep, other, take),
            self,
            lambda id_: self._merged(keep, id_),
        )

    def _merged(self, person_id: PersonId, merge_id: MergeId) -> None:
        self._two = None
        self.context.go(targets.PERSON, targets.ShowPerson(person_id))
        self.context.toast(self.tr("They are one person now."), lambda: self._undo(merge_id))

    def _undo(self, merge_id: MergeId) -> None:
        self.context.act(lambda session: people.undo_merge(session, merge_id), self)

    def _back(self) -> None:
        two = self._two
        self.context.go(targets.PERSON, targets.ShowPerson(two.kept.person.id) if two is not None else None)


def _two(session: Session, target: targets.ComparePeople) -> _Two:
    return _Two(people.card(session, target.person_id), people.card(session, target.other_id))
