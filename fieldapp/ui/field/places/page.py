"""Places and visits: note a presence in two taps, look after the list of places, see one's own week."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from datetime import timedelta
from uuid import uuid4

from PySide6 import QtGui, QtWidgets

from fieldapp.domain.ids import PlaceId, VisitId
from fieldapp.domain.places import HOME as HOME_KIND
from fieldapp.domain.places import HOME_VISIT, PRESENCE, MeetingPlace, Visit, monday_of
from fieldapp.ui import labels, printing
from fieldapp.ui.field import targets, wording
from fieldapp.ui.field.page import FieldPage
from fieldapp.ui.field.places.about import AboutPlace
from fieldapp.ui.field.places.card import AllPlaces, PlaceCard
from fieldapp.ui.field.places.export import CalendarExport
from fieldapp.ui.field.places.form import PlaceForm
from fieldapp.ui.field.places.more import MoreCard
from fieldapp.ui.field.places.sheet import sheet
from fieldapp.ui.field.places.taps import HOME, PeopleTap, WhereTap
from fieldapp.ui.field.places.week import by_place
from fieldapp.ui.field.places.week_card import WeekCard
from fieldapp.ui.shell.context import Context
from fieldapp.workflow import agenda, presence
from fieldapp.workflow.agenda import AgendaItem
from fieldapp.workflow.changes import Change
from fieldapp.workflow.presence import VisitRow
from fieldapp.workflow.session import Session

_VISITS = 300
_SEEN = Change.VISITS | Change.SIGNALS | Change.AGENDA


@dataclass(frozen=True, slots=True)
class _Sight:
    """One read of places, visits and what is planned this week."""

    places: tuple[MeetingPlace, ...]
    visits: tuple[VisitRow, ...]
    planned: tuple[AgendaItem, ...] = ()
    together: int = 0


def most_used(sight: _Sight) -> list[MeetingPlace]:
    """Places, the last visited first; those at people's homes have their own card."""
    order = {row.visit.place_id: at for at, row in reversed(list(enumerate(sight.visits)))}
    places = [place for place in sight.places if place.kind != HOME_KIND]
    return sorted(places, key=lambda place: (order.get(place.id, len(sight.visits)), place.name.casefold()))


class PlacesPage(FieldPage):
    """Two taps on the left; the place, the week and four weeks on the right."""

    def __init__(self, context: Context) -> None:
        super().__init__(context, 1.62, 1)
        self._sight = _Sight((), ())
        self._place: MeetingPlace | None = None
        self._visit: Visit | None = None
        self._by_key = False
        self._order: list[PlaceId] = []
        self._wanted = ""  # a place id or HOME, chosen once the places are read
        self.where, self.people, self.more = WhereTap(), PeopleTap(), MoreCard()
        self.all_places, self.form, self.place_card = AllPlaces(), PlaceForm(context), PlaceCard()
        self.about = AboutPlace(context)
        self.week_card, self.export = WeekCard(), CalendarExport(context, self)
        self.week, self.grid, self.dates = self.week_card.week, self.week_card.grid, self.week_card.dates
        self.left = QtWidgets.QStackedWidget()
        self._arrange()
        self._connect()
        self.set_title(self.tr("Places and visits"))

    def _arrange(self) -> None:
        taps = QtWidgets.QWidget()
        column = QtWidgets.QVBoxLayout(taps)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(14)
        column.addWidget(self.where)
        column.addWidget(self.people)
        column.addWidget(self.more, 1)
        for widget in (taps, self.all_places, self.form, self.about):
            self.left.addWidget(widget)
        self.columns.columns[0].addWidget(self.left, 1)
        self.columns.columns[1].addWidget(self.place_card)
        self.columns.columns[1].addWidget(self.week_card, 1)

    def _connect(self) -> None:
        self.where.chosen.connect(self._at)
        self.where.all_wanted.connect(self._show_all)
        self.people.chosen.connect(self._met)
        self.people.undone.connect(self._undo)
        self.more.changed.connect(self._more)
        self.more.unfolded.connect(self.settle)
        self.more.signal_wanted.connect(lambda: self.context.go(targets.SIGNAL, targets.NewSignal()))
        self.more.wrong_wanted.connect(self._often_wrong)
        self.all_places.chosen.connect(self._chosen_from_all)
        self.all_places.wanted.connect(lambda: self._edit(None))
        self.all_places.print_wanted.connect(self._print_all)
        for panel in (self.all_places.closed, self.form.cancelled, self.about.closed):
            panel.connect(self._back)
        self.place_card.wrong.connect(lambda: self._edit(self._place))
        self.place_card.asked.connect(self._tell)
        self.form.saved.connect(self._save_place)
        self.about.changed.connect(self.settle)
        self.week_card.plan_wanted.connect(self._plan)
        self.week_card.export_wanted.connect(self.export.ask)

    # what the window asks

    def open(self, target: object) -> None:
        """The two taps, at a place when one is named."""
        self.left.setCurrentIndex(0)
        self._forget()
        if isinstance(target, targets.BeHere):
            self._wanted = HOME if target.home else target.place_id or ""
        if self._wanted:
            self.soon(self.people.take_focus)
        else:
            self.soon(self.where.take_focus)

    def refresh(self, change: object = None) -> None:
        """Read places and visits when they may have changed."""
        if change is None or (isinstance(change, Change) and change & _SEEN):
            # While one looks at the tiles they stay where they are; a tap must never land on another place.
            again = change is None
            if again:
                self.soon(self._ready)
            self.context.read(self._look, self, lambda sight: self._show(sight, again))

    def keyPressEvent(self, event: QtGui.QKeyEvent) -> None:
        """The digits choose a place and then a number of people, as long as nobody is typing."""
        text = event.text()
        if self.left.currentIndex() == 0 and text.isascii() and text.isdigit():
            taps = self.people if self.people.has_focus() else self.where
            self._by_key = True
            tapped = taps.tap(int(text))
            self._by_key = False
            if tapped:
                return
        super().keyPressEvent(event)

    def save_forms(self) -> Sequence[Callable[[Session], object]]:
        """The form of a place or of an activity, when it is half done."""
        return (*self.form.save_forms(), *self.about.form.save_forms())

    def _ready(self) -> None:
        """One comes here to be somewhere: the next key says where, unless somebody is typing."""
        now = QtWidgets.QApplication.focusWidget()
        typing = isinstance(now, QtWidgets.QLineEdit | QtWidgets.QPlainTextEdit)
        if self.left.currentIndex() == 0 and not typing and not (now is not None and self.isAncestorOf(now)):
            self.where.take_focus()

    @staticmethod
    def _look(session: Session) -> _Sight:
        monday = monday_of(session.now().astimezone().date())
        planned = agenda.items(session, monday, monday + timedelta(days=6))
        return _Sight(
            tuple(presence.places(session)),
            tuple(presence.visits(session, _VISITS)),
            tuple(item for item in planned if item.kind == "bezoek"),
            presence.brought_together(session),
        )

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
        wanted, self._wanted = self._wanted, ""
        if wanted == HOME:
            self._at_home()
        elif wanted or self._place is not None:
            self._choose(PlaceId(wanted) if wanted or self._place is None else self._place.id)
        self.week_card.show_week(sight.visits, sight.planned, today)
        self.week_card.show_month(by_place(sight.visits, today), sight.together, today)
        self.settle()

    # two taps

    def _choose(self, place_id: PlaceId) -> None:
        self._place = next((place for place in self._sight.places if place.id == place_id), self._place)
        home = self._place is not None and self._place.kind == HOME_KIND
        self.where.choose(HOME if home else place_id)
        self.people.allow(self._place is not None)
        self.place_card.show_place(self._place)
        self.settle()

    def _at(self, code: str) -> None:
        by_key = self._by_key or self.where.has_ring()
        self._forget()
        if code == HOME:
            self._at_home()
        else:
            self._choose(PlaceId(code))
        self.people.take_focus(by_key=by_key)

    def _at_home(self) -> None:
        """Home visits share one place without an address: whose home it was is not kept here."""
        home = next((place for place in self._sight.places if place.kind == HOME_KIND), None)
        if home is not None:
            self._choose(home.id)
            return
        home = MeetingPlace(PlaceId(uuid4().hex), self.tr("Home visit"), HOME_KIND)
        self._place = home
        self.context.act(
            lambda session: presence.save_place(session, home), self, lambda: self._choose(home.id)
        )

    def _met(self, people: str) -> None:
        if self._place is None:
            return
        kind = HOME_VISIT if self._place.kind == HOME_KIND else PRESENCE
        now = self.context.session.now()
        visit = self._visit or Visit(VisitId(uuid4().hex), self._place.id, now, kind)
        self._keep(replace(visit, people=people))

    def _more(self) -> None:
        """Topics, help and note are added to the presence at once."""
        if self._visit is None:
            return
        more = replace(
            self._visit,
            topics=self.more.topics.value(),
            help=self.more.help.value(),
            note=self.more.note.text().strip(),
            duration="".join(self.more.duration.value()),
        )
        if more != self._visit:
            self._keep(more)

    def _keep(self, visit: Visit) -> None:
        first = self._visit is None
        self._visit = visit

        def kept() -> None:
            self._kept(visit)
            if first:
                self.more.show_visit(visit)

        self.context.act(lambda session: presence.save_visit(session, visit), self, kept)

    def _kept(self, visit: Visit) -> None:
        lead = self.tr("Saved at {time}.").format(time=labels.clock(self.context.session.now()))
        place = self._place.name if self._place is not None else ""
        text = self.tr("{place}, {people}. You are done.")
        self.people.say_saved(lead, text.format(place=place, people=wording.people(visit.people)))
        self.settle()

    def _undo(self) -> None:
        """The presence was a mistake: as if it was never noted."""
        if self._visit is None:
            return
        visit_id = self._visit.id
        self._forget()
        said = self.tr("The presence is taken away.")
        self.context.act(
            lambda session: presence.delete_visit(session, visit_id), self, lambda: self.context.toast(said)
        )
        self.people.take_focus()

    def _forget(self) -> None:
        """Whatever comes now is another presence."""
        self._visit = None
        self.people.clear()
        self.more.show_visit(None)

    # what one may do next

    def _often_wrong(self) -> None:
        place_id = self._place.id if self._place is not None and self._place.kind != HOME_KIND else None
        self.context.go(targets.STRUCTURAL, targets.NewStructural(place_id))

    def _plan(self) -> None:
        place_id = self._place.id if self._place is not None else None
        self.context.go(targets.AGENDA, targets.PlanVisit(place_id))

    # the list of places

    def _back(self) -> None:
        self.left.setCurrentIndex(0)
        self.settle()

    def _show_all(self) -> None:
        if self.all_places.count():
            self.left.setCurrentWidget(self.all_places)
            self.all_places.list.setFocus()
        else:
            self._edit(None)

    def _chosen_from_all(self, code: str) -> None:
        self.left.setCurrentIndex(0)
        self._at(code)

    def _print_all(self) -> None:
        """What happens in the neighbourhood this week, at all places, on paper."""
        monday = monday_of(self.context.session.now().astimezone().date())
        self.context.read(
            lambda session: presence.week_sheet(session, monday),
            self,
            lambda week: printing.show(self.context, sheet(week)),
        )

    def _tell(self, what: str) -> None:
        """Activities, or the scorecard, of the place in front."""
        if self._place is not None:
            self.about.show_place(self._place, what)
            self.left.setCurrentWidget(self.about)
            self.settle()

    def _edit(self, place: MeetingPlace | None) -> None:
        self.form.show_place(place)
        self.left.setCurrentWidget(self.form)
        self.form.name.edit.setFocus()
        self.settle()

    def _save_place(self, place: MeetingPlace) -> None:
        def saved() -> None:
            self._place = place
            self.left.setCurrentIndex(0)
            self._choose(place.id)
            self.context.toast(self.tr("{place} is saved.").format(place=place.name))

        self.context.act(lambda session: presence.save_place(session, place), self, saved)
