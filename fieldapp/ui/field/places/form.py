"""Adding a place or changing what is known of it."""

from collections.abc import Callable, Sequence
from dataclasses import replace
from uuid import uuid4

from PySide6 import QtCore, QtWidgets

from fieldapp.domain.ids import PlaceId
from fieldapp.domain.places import REVEALING_KINDS, MeetingPlace
from fieldapp.ui import terms
from fieldapp.ui.field.inputs import CaptionedChips
from fieldapp.ui.field.places import words
from fieldapp.ui.field.places.keeping import FormKeeper
from fieldapp.ui.shell.context import Context
from fieldapp.ui.widgets.buttons import PlainButton, PrimaryButton
from fieldapp.ui.widgets.cards import Card, NoteBox
from fieldapp.ui.widgets.chips import ChipGroup
from fieldapp.ui.widgets.fields import Choice, TallTextField, TextField
from fieldapp.ui.widgets.pages import Columns
from fieldapp.workflow import half_done
from fieldapp.workflow.session import Session


class PlaceForm(Card):
    """Name and kind are required; the rest helps a colleague who comes there for the first time."""

    saved = QtCore.Signal(object)  # MeetingPlace
    cancelled = QtCore.Signal()

    def __init__(self, context: Context) -> None:
        super().__init__(self.tr("New place"))
        self._place: MeetingPlace | None = None
        self.name = TextField(self.tr("Name"), required=True, longest=120)
        self.kind = Choice(self.tr("Kind of place"), terms.options("e24_vindplaats_soort"), required=True)
        reveals = self.tr(
            "Coming here says something about people. It is never passed on: a service reaches them via you."
        )
        self.reveals = NoteBox(reveals, "warn")
        self.municipality = TextField(self.tr("Municipality"), longest=80)
        self.address = TextField(self.tr("Address"), longest=200)
        self.opening = TextField(
            self.tr("When open"), placeholder=self.tr("for example: Mon–Fri 9–17"), longest=120
        )
        self.access = TextField(
            self.tr("How to get in"), placeholder=self.tr("for example: ground floor, no stairs"), longest=120
        )
        self.catchment = TextField(
            self.tr("People come from"), placeholder=self.tr("municipalities, with commas"), longest=300
        )
        days = ChipGroup(words.weekdays(), name=self.tr("I am there on"))
        self.days = CaptionedChips(self.tr("I am there on"), days)
        self.rules = TallTextField(self.tr("House rules of this place"), least=2, most=5)
        self.save_button = PrimaryButton(self.tr("Save"))
        self.cancel_button = PlainButton(self.tr("Cancel"))
        self.keeper = FormKeeper(context, half_done.PLACE, self, self._texts, self._restore)
        self._arrange()
        for field in self._fields().values():
            field.changed.connect(lambda text: self.keeper.touch())
        self.rules.changed.connect(lambda text: self.keeper.touch())
        self.kind.changed.connect(self._kind_chosen)
        self.name.changed.connect(lambda text: self.name.set_problem(""))
        self.save_button.clicked.connect(self._save)
        self.cancel_button.clicked.connect(self._cancel)
        self._show(None)

    def _arrange(self) -> None:
        pairs = (
            (self.name, self.kind),
            (self.address, self.municipality),
            (self.opening, self.access),
            (self.days, self.catchment),
        )
        for left, right in pairs:
            row = Columns(1, 1, narrow=460, spacing=10)
            row.columns[0].addWidget(left)
            row.columns[1].addWidget(right)
            self.add(row)
        for widget in (self.reveals, self.rules):
            self.add(widget)
        self.fill()
        foot = QtWidgets.QHBoxLayout()
        foot.addStretch(1)
        foot.addWidget(self.cancel_button)
        foot.addWidget(self.save_button)
        self.add(foot)

    def show_place(self, place: MeetingPlace | None) -> None:
        """Change this place, or make a new one; what was typed before and not saved comes back."""
        self._show(place)
        self.keeper.begin(place.id if place is not None else "")

    def save_forms(self) -> Sequence[Callable[[Session], object]]:
        """For the lock: what was typed and is not kept yet."""
        return self.keeper.save_forms()

    def _show(self, place: MeetingPlace | None) -> None:
        self._place = place
        self.set_title(self.tr("New place") if place is None else self.tr("Change place"))
        shown = place or MeetingPlace(PlaceId(""), "", "")
        self.name.set_text(shown.name)
        self.kind.set_value(shown.kind)
        self.municipality.set_text(shown.municipality)
        self.address.set_text(shown.address)
        self.opening.set_text(shown.opening)
        self.access.set_text(shown.access)
        self.catchment.set_text(", ".join(shown.catchment))
        self.days.set_value([str(day) for day in shown.fixed_days])
        self.rules.set_text(shown.house_rules)
        self.name.set_problem("")
        self._kind_chosen(shown.kind)

    def _fields(self) -> dict[str, TextField]:
        return {
            "name": self.name,
            "municipality": self.municipality,
            "address": self.address,
            "opening": self.opening,
            "access": self.access,
            "catchment": self.catchment,
        }

    def _texts(self) -> dict[str, str]:
        texts = {name: field.text() for name, field in self._fields().items()}
        return {**texts, "rules": self.rules.text(), "kind": self.kind.value()}

    def _restore(self, texts: dict[str, str]) -> None:
        for name, field in self._fields().items():
            field.set_text(texts.get(name, field.text()))
        self.rules.set_text(texts.get("rules", self.rules.text()))
        self.kind.set_value(texts.get("kind", self.kind.value()))

    def _cancel(self) -> None:
        self.keeper.finished()
        self.cancelled.emit()

    def _kind_chosen(self, kind: str) -> None:
        self.kind.set_problem("")
        self.reveals.setVisible(kind in REVEALING_KINDS)

    def _save(self) -> None:
        name, kind = self.name.text().strip(), self.kind.value()
        self.name.set_problem("" if name else self.tr("What is the place called?"))
        self.kind.set_problem("" if kind else self.tr("What kind of place is it?"))
        if not name or not kind:
            (self.kind.combo if name else self.name.edit).setFocus()
            return
        place = self._place or MeetingPlace(PlaceId(uuid4().hex), name, kind)
        self.keeper.finished()
        towns = (town.strip() for town in self.catchment.text().split(","))
        self.saved.emit(
            replace(
                place,
                name=name,
                kind=kind,
                municipality=self.municipality.text().strip(),
                address=self.address.text().strip(),
                opening=self.opening.text().strip(),
                house_rules=self.rules.text().strip(),
                access=self.access.text().strip(),
                catchment=tuple(town for town in towns if town),
                fixed_days=tuple(int(day) for day in self.days.value()),
            )
        )
