"""Cards of the signal form about the person: who, how to reach safely, and what the person wants."""

from collections.abc import Sequence
from dataclasses import replace

from PySide6 import QtCore, QtWidgets

from fieldapp.domain.people import Person, SafeContact
from fieldapp.domain.signals import Wish
from fieldapp.ui import terms, theme
from fieldapp.ui.field import wording
from fieldapp.ui.field.inputs import CaptionedChips, PrefixedEdit
from fieldapp.ui.field.journal.youth import YouthNote
from fieldapp.ui.widgets import painting
from fieldapp.ui.widgets.buttons import LinkButton
from fieldapp.ui.widgets.cards import Card, NoteBox
from fieldapp.ui.widgets.chips import ChipGroup
from fieldapp.ui.widgets.fields import Combo, TextField
from fieldapp.ui.widgets.flow import FlowLayout
from fieldapp.ui.widgets.options import Option, OptionGroup
from fieldapp.ui.widgets.text import Text, caption, muted
from fieldapp.workflow.record import SignalForm

_ADULTS = ("18plus", "jongvolwassene_18_25")
_OTHER = "bezorgd_om_ander"


class SafeContactEdit(QtWidgets.QWidget):
    """How a service may reach the person, and what it must never do; one note until it is edited."""

    changed = QtCore.Signal()
    closed = QtCore.Signal()

    def __init__(self) -> None:
        super().__init__()
        column = QtWidgets.QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(6)
        head = QtWidgets.QHBoxLayout()
        head.addWidget(caption(self.tr("Safe contact")), 1)
        self.button = LinkButton(self.tr("Note agreements"))
        self.button.clicked.connect(self.unfold)
        head.addWidget(self.button)
        column.addLayout(head)
        self.note = NoteBox("", "warn")
        column.addWidget(self.note)
        self.fields = QtWidgets.QWidget()
        self._build_fields()
        column.addWidget(self.fields)
        self.set_value(SafeContact())

    def _build_fields(self) -> None:
        column = QtWidgets.QVBoxLayout(self.fields)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        self.allowed = CaptionedChips(self.tr("How it may"), ChipGroup(terms.options("contact_allowed")))
        self.forbidden = CaptionedChips(
            self.tr("Certainly not"), ChipGroup(terms.options("contact_forbidden"))
        )
        hint = self.tr("for example: via the neighbourhood house, Tuesday 9–12")
        self.way = TextField(self.tr("Where and when best"), placeholder=hint, longest=200)
        for field in (self.allowed, self.forbidden, self.way):
            column.addWidget(field)
            field.changed.connect(lambda value: self.changed.emit())

    def value(self) -> SafeContact:
        """The rules as picked."""
        return SafeContact(self.allowed.value(), self.forbidden.value(), self.way.text().strip())

    def set_value(self, contact: SafeContact) -> None:
        """Show these rules, folded, without announcing it."""
        self.allowed.set_value(contact.allowed)
        self.forbidden.set_value(contact.forbidden)
        self.way.set_text(contact.note)
        self._fold()

    def unfold(self) -> None:
        """Show the fields, or fold them again."""
        if self.fields.isHidden():
            self.open()
            self.allowed.take_focus()
        else:
            self._fold()
            self.closed.emit()

    def open(self) -> None:
        """Show the fields."""
        self.note.hide()
        self.fields.show()
        self.button.set_text(self.tr("Done"))

    def _fold(self) -> None:
        said = wording.safe_contact(self.value())
        self.fields.hide()
        self.note.set_text(said)
        self.note.setVisible(bool(said))
        self.button.set_text(self.tr("Change") if said else self.tr("Note agreements"))


class KnownRow(QtWidgets.QWidget):
    """People already known by this codename, so that nobody is entered twice."""

    chosen = QtCore.Signal(object)  # Person

    def __init__(self) -> None:
        super().__init__()
        column = QtWidgets.QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        self.question = caption("")
        column.addWidget(self.question)
        self._flow = FlowLayout(10, 2)
        column.addLayout(self._flow)
        self._buttons: list[LinkButton] = []
        self.hide()

    def offer(self, codename: str, people: Sequence[Person]) -> None:
        """Ask whether it is one of these; nothing to ask when there are none."""
        for button in self._buttons:
            self._flow.removeWidget(button)
            button.deleteLater()
        self._buttons = []
        self.question.set_text(self.tr("Do you know {name} already?").format(name=wording.called(codename)))
        for person in people[:3]:
            self._add(person)
        self.setVisible(bool(people))

    def _add(self, person: Person) -> None:
        button = LinkButton(self.tr("Yes, {who}").format(who=described(person)))
        button.clicked.connect(lambda: self.chosen.emit(person))
        self._flow.addWidget(button)
        self._buttons.append(button)


def described(person: Person) -> str:
    """A known person in a few words."""
    parts = (person.codename, person.full_name, wording.age(person.age_class, person.age_about))
    return " · ".join(part for part in parts if part)


class WhoCard(Card):
    """Who it is: a codename is enough. A name is asked only when something leaves."""

    changed = QtCore.Signal()
    named = QtCore.Signal(str)
    known_chosen = QtCore.Signal(object)  # Person
    worried = QtCore.Signal()  # about somebody who is not here

    def __init__(self) -> None:
        super().__init__(self.tr("Who?"))
        self.codename = PrefixedEdit(self.tr("Codename"))
        self.age = Combo()
        self.age.setAccessibleName(self.tr("Age"))
        self.age.setMinimumContentsLength(4)
        for code, label in wording.ages(self.tr("Age?")):
            self.age.addItem(label, code)
        self.about_age = PrefixedEdit(self.tr("About how old"), prefix="±", longest=3, least=48)
        self.known = KnownRow()
        young = self.tr("Younger than 18: nothing can leave for this person. Call your supervisor.")
        self.minor = NoteBox(young, "bad")
        self.youth = YouthNote()
        whose = ChipGroup(terms.options("e03_vraag_voor"), multi=False, more_after=2, more_text="+")
        self.about = CaptionedChips("", whose)
        whose.setAccessibleName(self.tr("For whom is the question?"))
        self.safe = SafeContactEdit()
        self._arrange()
        self._connect()

    def _arrange(self) -> None:
        row = QtWidgets.QHBoxLayout()
        row.setSpacing(8)
        for widget, stretch in ((self.codename, 20), (self.age, 11), (self.about_age, 7)):
            row.addWidget(widget, stretch)
        self.add(row)
        for below in (self.known, self.minor, self.youth, self.about):
            self.add(below)
        self.add(muted(self.tr("A name is not needed. We ask it only when you pass on.")))
        self.add(self.safe)

    def _connect(self) -> None:
        self.codename.changed.connect(self._named)
        self.age.currentIndexChanged.connect(self._aged)
        self.about_age.changed.connect(lambda text: self.changed.emit())
        self.about.changed.connect(self._asks_for)
        self.safe.changed.connect(self.changed)
        self.known.chosen.connect(self.known_chosen)

    def show_form(self, form: SignalForm) -> None:
        """Show what the form holds."""
        self.codename.set_value(form.codename)
        self.age.blockSignals(True)
        self.age.setCurrentIndex(self.age.findData(form.age_class))
        self.age.blockSignals(False)
        self.about_age.set_value(form.age_about)
        self.about.set_value((form.about,))
        self.safe.set_value(form.safe_contact)
        self.known.offer(form.codename, ())
        self._look_at_age()

    def apply(self, form: SignalForm) -> SignalForm:
        """The form with what is shown here."""
        return replace(
            form,
            codename=self.codename.value(),
            age_class=str(self.age.currentData()),
            age_about=self.about_age.value(),
            about="".join(self.about.value()) or form.about,
            safe_contact=self.safe.value(),
        )

    def _named(self, text: str) -> None:
        self.named.emit(text.strip())
        self.changed.emit()

    def _aged(self, index: int) -> None:
        self._look_at_age()
        self.changed.emit()

    def _asks_for(self, codes: Sequence[str]) -> None:
        self.changed.emit()
        if _OTHER in codes:
            self.worried.emit()

    def _look_at_age(self) -> None:
        self.youth.look_at(str(self.age.currentData()))
        self.minor.setVisible(self.age.currentData() == "minderjarig")
        self.age.setMinimumWidth(
            painting.one_line(self.age.currentText(), theme.BASE) + theme.current().px(56)
        )
        self.about_age.setVisible(self.age.currentData() in _ADULTS)


class WishCard(Card):
    """What the person wants: only one of the four answers makes anything leave."""

    changed = QtCore.Signal()

    def __init__(self) -> None:
        self.more = LinkButton(QtCore.QCoreApplication.translate("more", "Note more…"))
        super().__init__(" ", self.more)
        self.options = OptionGroup(self._answers())
        self.options.changed.connect(self._chosen)
        self.problem = Text(size=13, tone="danger")
        self.problem.hide()
        for widget in (self.options, self.problem):
            self.add(widget)
        self.fill()
        self.call("")

    def _answers(self) -> list[Option]:
        return [
            Option(
                Wish.SELF,
                self.tr("Call or go together"),
                self.tr("Nothing leaves. Give a card or go along."),
            ),
            Option(
                Wish.SERVICE,
                self.tr("A service may get in touch"),
                self.tr("You ask for consent in the next step."),
            ),
            Option(
                Wish.LATER,
                self.tr("Come by again first"),
                self.tr("Nothing leaves."),
            ),
            Option(
                Wish.TALK,
                self.tr("Nothing, just a chat"),
                self.tr("Counts as an encounter, without data."),
            ),
        ]

    def call(self, codename: str) -> None:
        """Use the codename in the heading."""
        words = self.tr("What does {name} want?").format(name=wording.called(codename))
        self.set_title(words)
        self.options.setAccessibleName(words)

    def explain(self) -> None:
        """Say that this is answered before anything is passed on (6.9), and bring the focus here."""
        self.problem.set_text(self.tr("Ask this first. Then you can pass on."))
        self.problem.show()
        self.options.card(Wish.SELF).setFocus(QtCore.Qt.FocusReason.OtherFocusReason)

    def _chosen(self, code: str) -> None:
        self.problem.hide()
        self.changed.emit()

    def show_form(self, form: SignalForm) -> None:
        """Show what the form holds."""
        self.problem.hide()
        self.options.set_value(form.wish)

    def apply(self, form: SignalForm) -> SignalForm:
        """The form with what is shown here."""
        return replace(form, wish=self.options.value())
