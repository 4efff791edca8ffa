"""Places and visits: note a presence in two taps, look after the list of places, see one's own week."""

from dataclasses import dataclass, replace
from datetime import timedelta
from uuid import uuid4

from PySide6 import QtGui, QtWidgets

from fieldapp.domain.ids import PlaceId, VisitId
from fieldapp.domain.places import HOME_VISIT, PRESENCE, MeetingPlace, Visit
from fieldapp.ui import labels
from fieldapp.ui.field import targets, wording
from fieldapp.ui.field.page import FieldPage
from fieldapp.ui.field.places.card import AllPlaces, PlaceCard
from fieldapp.ui.field.places.form import PlaceForm
from fieldapp.ui.field.places.taps import HOME, PeopleTap, WhereTap
from fieldapp.ui.field.places.week import PresenceGrid, WeekTable, by_place, monday_of
from fieldapp.ui.shell.context import Context
from fieldapp.ui.widgets.buttons import PlainButton
from fieldapp.ui.widgets.cards import Card
from fieldapp.ui.widgets.fields import TextField
from fieldapp.ui.widgets.text import heading, muted
from fieldapp.workflow import presence
from fieldapp.workflow.changes import Change
from fieldapp.workflow.presence import VisitRow
from fieldapp.workflow.session import Session

_VISITS = 300
_HOME_KIND = "thuis"


@dataclass(frozen=True, slots=True)
class _Sight:
    """One read of places and visits."""

    places: tuple[MeetingPlace, ...]
    visits: tuple[VisitRow, ...]


def most_used(sight: _Sight) -> list[MeetingPlace]:
    """Places, the last visited first; those at people's homes have their own card."""
    order = {row.visit.place_id: at for at, row in reversed(list(enumerate(sight.visits)))}
    places = [place for place in sight.places if place.kind != _HOME_KIND]
    return sorted(places, key=lambda place: (order.get(place.id, len(sight.visits)), place.name.casefold()))


class PlacesPage(FieldPage):
    """Two taps on the left; the place, the week and four weeks on the right."""

    def __init__(self, context: Context) -> None:
        super().__init__(context, 1.62, 1)
        self._sight = _Sight((), ())
        self._place: MeetingPlace | None = None
        self._visit: Visit | None = None
        self._order: list[PlaceId] = []
        self.where, self.people = WhereTap(), PeopleTap()
        self.note = TextField(self.tr("Note"), placeholder=self.tr("stays on this device"), longest=500)
        self.signal_button = PlainButton(self.tr("+ Signal of one person (Ctrl+N)"))
        self.all_places, self.form, self.place_card = AllPlaces(), PlaceForm(), PlaceCard()
        self.week, self.grid = WeekTable(), PresenceGrid()
        self.dates = muted("").one_line()
        self.left = QtWidgets.QStackedWidget()
        self._arrange()
        self._connect()
        self.set_title(self.tr("Places and visits"))

    def _arrange(self) -> None:
        for widget in (self._taps(), self.all_places, self.form):
            self.left.addWidget(widget)
        self.columns.columns[0].addWidget(self.left, 1)
        self.columns.columns[1].addWidget(self.place_card)
        self.columns.columns[1].addWidget(self._week_card(), 1)

    def _taps(self) -> QtWidgets.QWidget:
        holder = QtWidgets.QWidget()
        column = QtWidgets.QVBoxLayout(holder)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(14)
        more = Card(self.tr("Anything else to note?"), hint=self.tr("You need not"))
        more.add(self.note)
        row = QtWidgets.QHBoxLayout()
        row.addWidget(self.signal_button)
        row.addStretch(1)
        more.body.addSpacing(6)
        more.add(row)
        more.fill()
        column.addWidget(self.where)
        column.addWidget(self.people)
        column.addWidget(more, 1)
        return holder

    def _week_card(self) -> Card:
        card = Card(self.tr("This week"), self.dates)
        card.add(self.week)
        card.add(
            muted(
                self.tr(
                    "A visit without a signal counts just as much. Your own week never leaves this laptop."
                )
            )
        )
        self.month = heading(self.tr("Last 4 weeks"))
        card.body.addSpacing(4)
        card.add(self.month)
        card.add(self.grid)
        card.fill()
        return card

    def _connect(self) -> None:
        self.where.chosen.connect(self._at)
        self.where.all_wanted.connect(self._show_all)
        self.people.chosen.connect(self._met)
        self.note.edit.editingFinished.connect(self._noted)
        self.signal_button.clicked.connect(lambda: self.context.go(targets.SIGNAL, targets.NewSignal()))
        self.all_places.chosen.connect(self._chosen_from_all)
        self.all_places.wanted.connect(lambda: self._edit(None))
        self.all_places.closed.connect(lambda: self.left.setCurrentIndex(0))
        self.place_card.wrong.connect(lambda: self._edit(self._place))
        self.form.saved.connect(self._save_place)
        self.form.cancelled.connect(lambda: self.left.setCurrentIndex(0))

    # what the window asks

    def open(self, target: object) -> None:
        """The two taps, at a place when one is named."""
        self.left.setCurrentIndex(0)
        self._visit = None
        self.people.clear()
        if isinstance(target, targets.BeHere) and target.place_id is not None:
            self._choose(target.place_id)

    def refresh(self, change: object = None) -> None:
        """Read places and visits when they may have changed."""
        if change is None or (isinstance(change, Change) and change & (Change.VISITS | Change.SIGNALS)):
            # While one looks at the tiles they stay where they are; a tap must never land on another place.
            again = change is None
            self.context.read(self._look, self, lambda sight: self._show(sight, again))

    def keyPressEvent(self, event: QtGui.QKeyEvent) -> None:
        """The digits choose a place, as long as nobody is typing."""
        text = event.text()
        if self.left.currentIndex() == 0 and text.isascii() and text.isdigit() and self.where.tap(int(text)):
            return
        super().keyPressEvent(event)

    @staticmethod
    def _look(session: Session) -> _Sight:
        return _Sight(tuple(presence.places(session)), tuple(presence.visits(session, _VISITS)))

    def _show(self, sight: _Sight, again: bool) -> None:
        self._sight = sight
        today = self.context.session.now().astimezone().date()
        places = most_used(sight)
        if again or not self._order:
            self._order = [place.id for place in places]
        order = {place_id: at for at, place_id in enumerate(self._order)}
        places.sort(key=lambda place: order.get(place.id, len(order)))
        self.where.show_places(places, len(places))
        self.all_places.show_places(places)
        if self._place is not None:
            self._choose(self._place.id)
        monday = monday_of(today)
        self.dates.set_text(f"{monday.day}–{labels.long_day(monday + timedelta(days=6))}")
        self.week.show_week(sight.visits, today)
        lines = by_place(sight.visits, today)
        self.month.setVisible(bool(lines))
        self.grid.show_lines(lines, today)
        self.settle()

    # two taps

    def _choose(self, place_id: PlaceId) -> None:
        self._place = next((place for place in self._sight.places if place.id == place_id), self._place)
        home = self._place is not None and self._place.kind == _HOME_KIND
        self.where.choose(HOME if home else place_id)
        self.people.allow(self._place is not None)
        self.place_card.show_place(self._place)

    def _at(self, code: str) -> None:
        self._visit = None
        self.people.clear()
        self.note.set_text("")
        if code == HOME:
            self._at_home()
        else:
            self._choose(PlaceId(code))

    def _at_home(self) -> None:
        """Home visits share one place without an address: whose home it was is not kept here."""
        home = next((place for place in self._sight.places if place.kind == _HOME_KIND), None)
        if home is not None:
            self._choose(home.id)
            return
        home = MeetingPlace(PlaceId(uuid4().hex), self.tr("Home visit"), _HOME_KIND)
        self._place = home
        self.context.act(
            lambda session: presence.save_place(session, home), self, lambda: self._choose(home.id)
        )

    def _met(self, people: str) -> None:
        if self._place is None:
            return
        kind = HOME_VISIT if self._place.kind == _HOME_KIND else PRESENCE
        now = self.context.session.now()
        visit = self._visit or Visit(VisitId(uuid4().hex), self._place.id, now, kind)
        self._keep(replace(visit, people=people, note=self.note.text().strip()))

    def _noted(self) -> None:
        note = self.note.text().strip()
        if self._visit is not None and note != self._visit.note:
            self._keep(replace(self._visit, note=note))

    def _keep(self, visit: Visit) -> None:
        self._visit = visit
        self.context.act(lambda session: presence.save_visit(session, visit), self, lambda: self._kept(visit))

    def _kept(self, visit: Visit) -> None:
        lead = self.tr("Saved at {time}.").format(time=labels.clock(self.context.session.now()))
        place = self._place.name if self._place is not None else ""
        text = self.tr("{place}, {people}. You are done. Not right? Tap another number.")
        self.people.say_saved(lead, text.format(place=place, people=wording.people(visit.people)))
        self.settle()

    # the list of places

    def _show_all(self) -> None:
        if self.all_places.count():
            self.left.setCurrentWidget(self.all_places)
        else:
            self._edit(None)

    def _chosen_from_all(self, code: str) -> None:
        self.left.setCurrentIndex(0)
        self._at(code)

    def _edit(self, place: MeetingPlace | None) -> None:
        self.form.show_place(place)
        self.left.setCurrentWidget(self.form)
        self.form.name.edit.setFocus()

    def _save_place(self, place: MeetingPlace) -> None:
        def saved() -> None:
            self._place = place
            self.left.setCurrentIndex(0)
            self._choose(place.id)
            self.context.toast(self.tr("{place} is saved.").format(place=place.name))

        self.context.act(lambda session: presence.save_place(session, place), self, saved)
