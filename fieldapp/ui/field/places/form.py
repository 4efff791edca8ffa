"""Adding a place or changing what is known of it."""

from dataclasses import replace
from uuid import uuid4

from PySide6 import QtCore, QtWidgets

from fieldapp.domain.ids import PlaceId
from fieldapp.domain.places import REVEALING_KINDS, MeetingPlace
from fieldapp.ui import terms
from fieldapp.ui.widgets.buttons import PlainButton, PrimaryButton
from fieldapp.ui.widgets.cards import Card, NoteBox
from fieldapp.ui.widgets.fields import Choice, TallTextField, TextField
from fieldapp.ui.widgets.pages import Columns


class PlaceForm(Card):
    """Name and kind are required; the rest helps a colleague who comes there for the first time."""

    saved = QtCore.Signal(object)  # MeetingPlace
    cancelled = QtCore.Signal()

    def __init__(self) -> None:
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
        self.rules = TallTextField(self.tr("House rules of this place"), least=3, most=6)
        self.save_button = PrimaryButton(self.tr("Save"))
        self.cancel_button = PlainButton(self.tr("Cancel"))
        self._arrange()
        self.kind.changed.connect(self._kind_chosen)
        self.name.changed.connect(lambda text: self.name.set_problem(""))
        self.save_button.clicked.connect(self._save)
        self.cancel_button.clicked.connect(self.cancelled)
        self.show_place(None)

    def _arrange(self) -> None:
        pairs = ((self.name, self.kind), (self.municipality, self.address))
        for left, right in pairs:
            row = Columns(1, 1, narrow=460, spacing=10)
            row.columns[0].addWidget(left)
            row.columns[1].addWidget(right)
            self.add(row)
        for widget in (self.reveals, self.opening, self.rules):
            self.add(widget)
        self.fill()
        foot = QtWidgets.QHBoxLayout()
        foot.addStretch(1)
        foot.addWidget(self.cancel_button)
        foot.addWidget(self.save_button)
        self.add(foot)

    def show_place(self, place: MeetingPlace | None) -> None:
        """Change this place, or make a new one."""
        self._place = place
        self.set_title(self.tr("New place") if place is None else self.tr("Change place"))
        shown = place or MeetingPlace(PlaceId(""), "", "")
        self.name.set_text(shown.name)
        self.kind.set_value(shown.kind)
        self.municipality.set_text(shown.municipality)
        self.address.set_text(shown.address)
        self.opening.set_text(shown.opening)
        self.rules.set_text(shown.house_rules)
        self.name.set_problem("")
        self._kind_chosen(shown.kind)

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
        self.saved.emit(
            replace(
                place,
                name=name,
                kind=kind,
                municipality=self.municipality.text().strip(),
                address=self.address.text().strip(),
                opening=self.opening.text().strip(),
                house_rules=self.rules.text().strip(),
            )
        )
