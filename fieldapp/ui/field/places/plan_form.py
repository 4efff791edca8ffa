"""Planning a visit, a come-back, a task or a reminder; changing one that stands."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import datetime, time

from PySide6 import QtCore, QtWidgets

from fieldapp.domain import contact
from fieldapp.domain.agenda import COME_BACK, KINDS, VISIT, Planned
from fieldapp.domain.ids import AgendaId, PersonId, PlaceId
from fieldapp.domain.places import HOME, MeetingPlace
from fieldapp.ui import terms
from fieldapp.ui.field.inputs import CaptionedChips
from fieldapp.ui.field.places import words
from fieldapp.ui.field.places.keeping import FormKeeper
from fieldapp.ui.shell.context import Context
from fieldapp.ui.shell.secrecy.safe_line import SafeLine
from fieldapp.ui.widgets.buttons import PlainButton, PrimaryButton
from fieldapp.ui.widgets.cards import Card
from fieldapp.ui.widgets.chips import ChipGroup
from fieldapp.ui.widgets.fields import Choice, TextField
from fieldapp.ui.widgets.moments import DateTimeField
from fieldapp.ui.widgets.pages import Columns
from fieldapp.workflow import half_done
from fieldapp.workflow.agenda import PlanForm
from fieldapp.workflow.session import Session

AT_HOME = "thuis"  # in the list of places: at the person's home


@dataclass(frozen=True, slots=True)
class Known:
    """What one can choose from."""

    places: tuple[MeetingPlace, ...]
    people: tuple[tuple[PersonId, str], ...]


class PlanCard(Card):
    """Kind, day, where or with whom; the rest helps to remember."""

    planned = QtCore.Signal(object, object)  # AgendaId or None, PlanForm
    cancelled = QtCore.Signal()
    sought = QtCore.Signal(str)  # a codename that is not in the list

    def __init__(self, context: Context) -> None:
        super().__init__(self.tr("Plan something"))
        self._people: tuple[tuple[PersonId, str], ...] = ()
        self._context = context
        self._item: Planned | None = None
        kinds = ChipGroup(terms.options("agenda_kinds", only=KINDS), multi=False, may_clear=False)
        self.kind = CaptionedChips(self.tr("What is it?"), kinds)
        self.title_field = TextField(self.tr("What exactly?"), longest=120)
        self.place = Choice(self.tr("Where"))
        self.person = Choice(self.tr("With whom"), editable=True, placeholder=self.tr("nobody"))
        self.day = DateTimeField(self.tr("Which day"), context.session.now(), only_day=True, future=True)
        self.clock = TextField(self.tr("What time"), placeholder=self.tr("need not, or: 14:30"), longest=8)
        self.line = TextField(
            self.tr("To think of"), placeholder=self.tr("for example: together with home care"), longest=120
        )
        self.address = TextField(
            self.tr("Address"), placeholder=self.tr("stays hidden until you ask for it"), longest=200
        )
        remind = [
            ("0", self.tr("the same day")),
            ("1", self.tr("the day before")),
            ("7", self.tr("a week before")),
        ]
        self.remind = CaptionedChips(self.tr("Remind me"), ChipGroup(remind, multi=False, may_clear=False))
        self.agreed = SafeLine(contact.VISIT)
        self.save_button = PrimaryButton(self.tr("Put in my agenda"))
        self.cancel_button = PlainButton(self.tr("Cancel"))
        self.keeper = FormKeeper(context, half_done.AGENDA, self, self._texts, self._restore)
        self._arrange()
        self._connect()

    def _arrange(self) -> None:
        self.add(self.kind)
        self.add(self.title_field)
        for left, right in ((self.place, self.person), (self.day, self.clock)):
            row = Columns(1, 1, narrow=360, spacing=10)
            row.columns[0].addWidget(left)
            row.columns[1].addWidget(right)
            self.add(row)
        self.add(self.agreed)
        for widget in (self.address, self.line, self.remind):
            self.add(widget)
        self.fill()
        foot = QtWidgets.QHBoxLayout()
        foot.addStretch(1)
        foot.addWidget(self.cancel_button)
        foot.addWidget(self.save_button)
        self.add(foot)

    def _connect(self) -> None:
        for field in self._fields().values():
            field.changed.connect(lambda text: self.keeper.touch())
        self.kind.changed.connect(lambda codes: self._fit())
        self.place.changed.connect(lambda code: self._fit())
        self.person.changed.connect(lambda code: self._warn())
        self.save_button.clicked.connect(self._save)
        self.cancel_button.clicked.connect(self._cancel)
        self.clock.entered.connect(self._save)
        edit = self.person.combo.lineEdit()
        if edit is not None:
            edit.editingFinished.connect(self._seek)

    def offer(self, known: Known) -> None:
        """The places and persons to choose from."""
        places = [(place.id, place.name) for place in known.places if place.kind != HOME]
        self.place.set_options([("", self.tr("nowhere")), (AT_HOME, self.tr("at somebody's home")), *places])
        chosen = [pair for pair in self._people if pair[0] == self.person.value()]
        self._people = (*chosen, *(pair for pair in known.people if pair not in chosen))
        self.person.set_options([("", ""), *self._people])

    def offer_found(self, text: str, found: Sequence[tuple[PersonId, str]]) -> None:
        """Persons that the store knows by what was typed; a single one is chosen."""
        if self.person.text() != text or self._chosen():
            return
        self._people = (*found, *(pair for pair in self._people if pair not in found))
        self.person.set_options([("", ""), *self._people])
        if len(found) == 1:
            self.person.set_value(found[0][0])
            self.person.set_problem("")
        else:
            self.person.combo.setEditText(text)

    def _seek(self) -> None:
        text = self.person.text().strip()
        if text and not self._chosen():
            self.sought.emit(self.person.text())

    def begin(self, kind: str, place_id: PlaceId | None, person_id: PersonId | None = None) -> None:
        """Plan something new."""
        today = self._context.session.now().astimezone().date()
        home = kind == VISIT and place_id is None and person_id is not None
        self._show(Planned(AgendaId(""), kind, today, None, "", place_id, person_id), home=home)
        self._item = None
        self.set_title(self.tr("Plan something"))
        self.save_button.set_text(self.tr("Put in my agenda"))
        self.keeper.begin("")

    def change(self, item: Planned) -> None:
        """Change what stands."""
        self._show(item, home=item.kind == VISIT and item.place_id is None)
        self._item = item
        self.set_title(self.tr("Change"))
        self.save_button.set_text(self.tr("Save"))
        self.keeper.begin(item.id)

    def save_forms(self) -> Sequence[Callable[[Session], object]]:
        """For the lock: what was typed and is not kept yet."""
        return self.keeper.save_forms()

    def _show(self, item: Planned, *, home: bool) -> None:
        self.kind.set_value([item.kind])
        self.title_field.set_text(item.title)
        self.place.set_value(AT_HOME if home else item.place_id or "")
        self.person.set_value(item.person_id or "")
        self.day.set_value(datetime.combine(item.day, time(12)).astimezone())
        self.clock.set_text(words.clock(item.clock))
        self.line.set_text(item.line)
        self.address.set_text(item.address)
        self.remind.set_value([str(item.remind_days)])
        for field in (self.title_field, self.place, self.person, self.clock):
            field.set_problem("")
        self._fit()

    def _fit(self) -> None:
        """Only what belongs to the kind is asked."""
        visit = self._kind() == VISIT
        self.title_field.setVisible(not visit)
        self.address.setVisible(visit and self.place.value() == AT_HOME)
        self._warn()
        label = self.tr("What exactly?") if self._kind() != COME_BACK else self.tr("What for?")
        self.title_field.set_label(label)

    def _warn(self) -> None:
        """A visit to somebody's home, against what was agreed."""
        home = self._kind() == VISIT and self.place.value() in ("", AT_HOME)
        person = self._chosen() if home else ""
        self.agreed.look(self._context, PersonId(person) if person else None)

    def _kind(self) -> str:
        return "".join(self.kind.value())

    def _fields(self) -> dict[str, TextField]:
        return {"title": self.title_field, "clock": self.clock, "line": self.line, "address": self.address}

    def _texts(self) -> dict[str, str]:
        return {name: field.text() for name, field in self._fields().items()}

    def _restore(self, texts: dict[str, str]) -> None:
        for name, field in self._fields().items():
            field.set_text(texts.get(name, "") or field.text())

    def _chosen(self) -> str:
        """Who is chosen; text typed over a choice is a choice no more."""
        known = dict(self._people)
        chosen = PersonId(self.person.value())
        return chosen if known.get(chosen, "") == self.person.text() else ""

    def _problem(self) -> bool:
        """Say what is missing; answers whether anything is."""
        visit, place, person = self._kind() == VISIT, self.place.value(), self._chosen()
        at = words.parse_hour(self.clock.text())
        wrong_hour = bool(self.clock.text().strip()) and at is None
        somewhere = not visit or bool(place or person)
        named = visit or bool(person or self.title_field.text().strip())
        self.clock.set_problem(self.tr("Write an hour, for example 14:30.") if wrong_hour else "")
        self.place.set_problem("" if somewhere else self.tr("Where do you go, or to whom?"))
        self.title_field.set_problem("" if named else self.tr("What must not be forgotten?"))
        unknown = bool(self.person.text().strip()) and not person
        self.person.set_problem(self.tr("Choose somebody from the list.") if unknown else "")
        return wrong_hour or not somewhere or not named or unknown

    def _save(self) -> None:
        if self._problem():
            return
        visit, place = self._kind() == VISIT, self.place.value()
        person = self._chosen()
        home = place in ("", AT_HOME)
        form = PlanForm(
            kind=self._kind(),
            day=self.day.day(),
            clock=words.parse_hour(self.clock.text()),
            title="" if visit else self.title_field.text().strip(),
            place_id=None if home else PlaceId(place),
            person_id=PersonId(person) if person else None,
            line=self.line.text().strip(),
            address=self.address.text().strip() if visit and home else "",
            remind_days=int("".join(self.remind.value())),
            source=self._item.source if self._item is not None else "",
        )
        self.keeper.finished()
        self.planned.emit(self._item.id if self._item is not None else None, form)

    def _cancel(self) -> None:
        self.keeper.finished()
        self.cancelled.emit()
