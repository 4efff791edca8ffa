"""One person in a glance: who it is, how to reach safely, what was said last, what is under way."""

from collections.abc import Sequence
from datetime import datetime

from PySide6 import QtCore, QtWidgets

from fieldapp.domain.ids import PersonId
from fieldapp.domain.people import Person, Situation
from fieldapp.domain.signals import Signal
from fieldapp.ui import labels, terms
from fieldapp.ui.field import targets, wording
from fieldapp.ui.field.people import people_words
from fieldapp.ui.shell.context import Context
from fieldapp.ui.widgets.buttons import PlainButton, PrimaryButton
from fieldapp.ui.widgets.cards import Card, NoteBox
from fieldapp.ui.widgets.tables import FieldRow, FieldTable
from fieldapp.ui.widgets.text import heading, muted
from fieldapp.workflow.people import PersonCard, PersonRequest

_LATEST = 3


class Glance(Card):
    """A person beside the list, with the two things one does most."""

    def __init__(self, context: Context) -> None:
        super().__init__()
        self.context = context
        self._person_id: PersonId | None = None
        self.who, self.facts = heading(""), muted("")
        self.open_button = PrimaryButton(self.tr("Open"))
        self.talk_button = PlainButton(self.tr("New conversation"))
        self.safe = NoteBox("", "warn")
        self.twice = NoteBox("", "info")
        self.table = FieldTable(name=self.tr("Person"), label_width=150)
        self.stays = muted(self.tr("All of this stays on this device."))
        head = QtWidgets.QVBoxLayout()
        head.setSpacing(2)
        for text in (self.who, self.facts):
            head.addWidget(text)
        self.add(head)
        for widget in (self.safe, self.twice, self.table):
            self.add(widget)
        self.fill()
        foot = QtWidgets.QHBoxLayout()
        foot.addWidget(self.stays, 1)
        for button in (self.talk_button, self.open_button):
            foot.addWidget(button, 0, QtCore.Qt.AlignmentFlag.AlignBottom)
        self.add(foot)
        self.open_button.clicked.connect(self._open)
        self.talk_button.clicked.connect(self._talk)

    def show_card(self, card: PersonCard) -> None:
        """Show this person."""
        person = card.person
        self._person_id = person.id
        self.who.set_text(people_words.title(person.codename))
        self.setAccessibleName(people_words.title(person.codename))
        self.facts.set_text(facts(person))
        self.facts.setVisible(bool(facts(person)))
        safe = wording.safe_contact(person.safe_contact)
        self.safe.set_text(safe)
        self.safe.setVisible(bool(safe))
        twice = self._twice(card)
        self.twice.set_text(twice)
        self.twice.setVisible(bool(twice))
        self.table.set_rows(self._lines(card, self.context.session.now()))

    def _twice(self, card: PersonCard) -> str:
        if not card.alike:
            return ""
        names = ", ".join(people_words.title(found.codename) for found in card.alike[:_LATEST])
        return self.tr("Known twice? Looks like: {names}. Open to compare.").format(names=names)

    def _lines(self, card: PersonCard, now: datetime) -> Sequence[FieldRow]:
        situation = card.person.situation
        lines = [
            ("director", self.tr("Reins"), self._director(situation.director)),
            ("trusted", self.tr("Trusted person"), card.person.trusted_person),
            ("hard", self.tr("What makes it hard"), hard(situation)),
            (
                "moments",
                self.tr("What changed"),
                wording.upper_first(terms.words("e10_sleutelmoment", situation.key_moments)),
            ),
        ]
        lines += [
            (f"signal{at}", self.tr("Signal") if not at else "", said(signal, now))
            for at, signal in enumerate(card.signals[:_LATEST])
        ]
        lines += [
            (f"request{at}", self.tr("Request") if not at else "", self._request(request))
            for at, request in enumerate(card.requests[:_LATEST])
        ]
        return [FieldRow(code, label, text) for code, label, text in lines if text]

    def _director(self, code: str) -> str:
        return terms.chip("director", code) if code else ""

    def _request(self, request: PersonRequest) -> str:
        return f"{request.recipient.split(',', 1)[0]} · {wording.state(request.state)[0]}"

    def _open(self) -> None:
        if self._person_id is not None:
            self.context.go(targets.PERSON, targets.ShowPerson(self._person_id))

    def _talk(self) -> None:
        if self._person_id is not None:
            self.context.go(targets.CONVERSATION, targets.ShowConversation(person_id=self._person_id))


def facts(person: Person) -> str:
    """Name, age and town in a line; the address is not among them."""
    parts = (person.full_name, wording.age(person.age_class, person.age_about), person.municipality)
    return " · ".join(part for part in parts if part)


def said(signal: Signal, now: datetime) -> str:
    """A signal in a line: when, what about."""
    topics = terms.words("e16_levensdomein", signal.domains[:2])
    return f"{labels.moment(signal.noted_at, now)} · {topics or terms.chip('e02_vraagsoort', signal.kind)}"


def hard(situation: Situation) -> str:
    """What makes it hard, with the word for several kinds at once when that is so."""
    codes = (*situation.vulnerable, *(("meervoudig",) if situation.multiple else ()))
    return wording.upper_first(terms.words("e09_kwetsbaarheid", codes))
