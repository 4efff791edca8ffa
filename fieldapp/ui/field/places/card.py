"""What is known of one place, and the list of all of them."""

from collections.abc import Sequence

from PySide6 import QtCore, QtWidgets

from fieldapp.domain.places import HOME, MeetingPlace
from fieldapp.ui import terms, theme
from fieldapp.ui.field.places import words
from fieldapp.ui.widgets.buttons import LinkButton, PlainButton
from fieldapp.ui.widgets.cards import Card, NoteBox, Pill
from fieldapp.ui.widgets.flow import flowing
from fieldapp.ui.widgets.rows import Row, RowList
from fieldapp.ui.widgets.text import caption, heading, muted

ACTIVITIES = "activities"
SCORECARD = "scorecard"


class PlaceCard(Card):
    """House rules first: they are what one must know before going in."""

    wrong = QtCore.Signal()
    asked = QtCore.Signal(str)  # ACTIVITIES or SCORECARD

    def __init__(self) -> None:
        super().__init__()
        self.body.setSpacing(6)
        self.name = heading("")
        self.kind = Pill("")
        self.rules_title = caption(self.tr("House rules of this place"))
        self.rules = NoteBox("", "warn")
        self.address = muted("")
        self.wrong_button = LinkButton(self.tr("something not right?"))
        self.wrong_button.clicked.connect(self.wrong)
        self.activities_button = LinkButton(self.tr("what happens here?"))
        self.activities_button.clicked.connect(lambda: self.asked.emit(ACTIVITIES))
        self.scorecard_button = LinkButton(self.tr("does help work here?"))
        self.scorecard_button.clicked.connect(lambda: self.asked.emit(SCORECARD))
        head = QtWidgets.QHBoxLayout()
        head.addWidget(self.name, 1)
        head.addWidget(self.kind, 0, QtCore.Qt.AlignmentFlag.AlignTop)
        self.add(head)
        for widget in (self.rules_title, self.rules, self.address):
            self.add(widget)
        self.foot = flowing(self.activities_button, self.scorecard_button, self.wrong_button, spacing=12)
        self.add(self.foot)
        self.show_place(None)

    def show_place(self, place: MeetingPlace | None) -> None:
        """Show this one; without one, ask to choose."""
        known = place is not None
        self.kind.setVisible(known)
        self.foot.setVisible(known)
        if place is None:
            self.name.set_text(self.tr("Choose where you are"))
            self.address.set_text(self.tr("Then you see the house rules and the address here."))
            self.rules.hide()
            self.rules_title.hide()
            return
        self.name.set_text(place.name)
        self.kind.show_state(terms.word("e24_vindplaats_soort", place.kind), "plain")
        self.rules.set_text(place.house_rules)
        self.rules.setVisible(bool(place.house_rules))
        self.rules_title.setVisible(bool(place.house_rules))
        home = place.kind == HOME
        self.foot.setVisible(not home)
        self.address.set_text("\n".join(self._lines(place)))

    def _lines(self, place: MeetingPlace) -> list[str]:
        if place.kind == HOME:
            return [
                self.tr("Whose home it was is not kept here. It stands with your signal, if you make one.")
            ]
        where = ", ".join(part for part in (place.address, place.municipality) if part)
        first = " · ".join(part for part in (where, place.access) if part)
        towns = ""
        if place.catchment:
            towns = self.tr("people from {towns}").format(towns=", ".join(place.catchment))
        second = " · ".join(part for part in (place.opening, self._days(place), towns) if part)
        lines = [part for part in (first, second) if part]
        return lines or [self.tr("Address and opening hours are not noted yet.")]

    def _days(self, place: MeetingPlace) -> str:
        names = ", ".join(words.weekday(day) for day in place.fixed_days)
        if len(place.fixed_days) == 1:
            return self.tr("Fixed day: {day}").format(day=names)
        return self.tr("Fixed days: {days}").format(days=names) if names else ""


class AllPlaces(Card):
    """Every place that is known, to choose one or add one."""

    chosen = QtCore.Signal(str)
    wanted = QtCore.Signal()
    print_wanted = QtCore.Signal()
    closed = QtCore.Signal()

    def __init__(self) -> None:
        super().__init__(self.tr("All places"))
        self.list = RowList(self.tr("All places"))
        self.list.opened.connect(self.chosen)
        self.list.clicked.connect(lambda index: self.chosen.emit(self.list.key()))
        self.list.setMinimumHeight(theme.current().px(260))
        self.new_button = PlainButton(self.tr("+ Place"))
        self.print_button = PlainButton(self.tr("Print what happens this week…"))
        self.close_button = PlainButton(self.tr("Back"))
        self.new_button.clicked.connect(self.wanted)
        self.print_button.clicked.connect(self.print_wanted)
        self.close_button.clicked.connect(self.closed)
        self.add(self.list, 1)
        self.add(flowing(self.close_button, self.new_button, self.print_button))

    def count(self) -> int:
        """How many places there are."""
        return len(self.list.rows.rows())

    def show_places(self, places: Sequence[MeetingPlace]) -> None:
        """Show these, by name."""
        rows = [
            Row(
                place.id,
                place.name,
                " · ".join(
                    part
                    for part in (terms.word("e24_vindplaats_soort", place.kind), place.opening, place.address)
                    if part
                ),
            )
            for place in sorted(places, key=lambda place: place.name.casefold())
        ]
        self.list.set_rows(rows)
