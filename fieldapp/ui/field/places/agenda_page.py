"""The agenda: what is late, today, this week and the weeks after; visits, coming back, tasks, terms."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from datetime import date, timedelta

from PySide6 import QtWidgets

from fieldapp.domain.agenda import COME_BACK, TERM, VISIT, Planned
from fieldapp.domain.ids import AgendaId, PersonId
from fieldapp.ui import labels, terms, theme
from fieldapp.ui.field import targets, wording
from fieldapp.ui.field.page import FieldPage
from fieldapp.ui.field.places import entry_card, words
from fieldapp.ui.field.places.entry_card import EntryCard
from fieldapp.ui.field.places.export import CalendarExport
from fieldapp.ui.field.places.plan_form import Known, PlanCard
from fieldapp.ui.shell.context import Context
from fieldapp.ui.widgets.buttons import PlainButton, PrimaryButton
from fieldapp.ui.widgets.cards import Card, EmptyState
from fieldapp.ui.widgets.chips import ChipGroup
from fieldapp.ui.widgets.rows import Row, RowList
from fieldapp.workflow import agenda, presence
from fieldapp.workflow.agenda import AgendaItem, PlanForm
from fieldapp.workflow.changes import Change
from fieldapp.workflow.session import Session

DAY, WEEK, MONTH = "day", "week", "month"
_REACH = {DAY: 0, WEEK: 6, MONTH: 27}  # days after today
_SEEN = Change.AGENDA | Change.VISITS | Change.PEOPLE | Change.REQUESTS


@dataclass(frozen=True, slots=True)
class _Sight:
    """One read of the agenda and of what can be chosen in it."""

    late: tuple[AgendaItem, ...]
    items: tuple[AgendaItem, ...]
    asked: tuple[AgendaItem, ...]  # one that stands outside these days
    known: Known


class AgendaPage(FieldPage):
    """The list on the left; one entry, or the form to plan one, on the right."""

    def __init__(self, context: Context) -> None:
        super().__init__(context, 1.3, 1)
        self._items: dict[str, AgendaItem] = {}
        self._wanted = ""
        self._begin: targets.PlanVisit | None = None
        self.reach = ChipGroup(
            [(DAY, self.tr("Today")), (WEEK, self.tr("7 days")), (MONTH, self.tr("4 weeks"))],
            multi=False,
            name=self.tr("How far ahead"),
            may_clear=False,
        )
        self.reach.set_value([WEEK])
        self.list = RowList(self.tr("My agenda"))
        self.list.setMinimumHeight(theme.current().px(240))
        self.empty = EmptyState(
            self.tr("Nothing planned"),
            self.tr("Plan a visit, or when you go back to somebody. It stays on this laptop."),
            self.tr("+ Plan something"),
        )
        self.plan_button = PrimaryButton(self.tr("+ Plan something"))
        self.export_button = PlainButton(self.tr("To calendar, without names"))
        self.card, self.form = EntryCard(), PlanCard(context)
        self.nothing = EmptyState(
            self.tr("Choose something on the left"), self.tr("Here you see it whole, and what you can do.")
        )
        self.lists, self.reader = QtWidgets.QStackedWidget(), QtWidgets.QStackedWidget()
        self.export = CalendarExport(context, self)
        self._arrange()
        self._connect()
        self.set_title(self.tr("My agenda"))

    def _arrange(self) -> None:
        card = Card(self.tr("What is coming"), self.reach)
        self.lists.addWidget(self.list)
        self.lists.addWidget(self.empty)
        card.add(self.lists, 1)
        foot = QtWidgets.QHBoxLayout()
        foot.addWidget(self.plan_button)
        foot.addWidget(self.export_button)
        foot.addStretch(1)
        card.add(foot)
        self.columns.columns[0].addWidget(card, 1)
        aside = Card()
        aside.add(self.nothing, 1)
        for widget in (aside, self.card, self.form):
            self.reader.addWidget(widget)
        self.columns.columns[1].addWidget(self.reader, 1)

    def _connect(self) -> None:
        self.reach.changed.connect(lambda codes: self._read())
        self.list.current.connect(self._choose)
        self.empty.pressed.connect(lambda: self._plan(targets.PlanVisit()))
        self.plan_button.clicked.connect(lambda: self._plan(targets.PlanVisit()))
        self.export_button.clicked.connect(self.export.ask)
        self.card.wanted.connect(self._do)
        self.form.planned.connect(self._planned)
        self.form.sought.connect(self._seek)
        self.form.cancelled.connect(self._show_chosen)

    # what the window asks

    def open(self, target: object) -> None:
        """The form for a visit, or one entry."""
        if isinstance(target, targets.PlanVisit):
            self._begin = target
        elif isinstance(target, targets.ShowAgenda):
            self._wanted = target.item_id
            self.reach.set_value([MONTH])

    def refresh(self, change: object = None) -> None:
        """Read again when something of it may have changed."""
        if change is None or (isinstance(change, Change) and change & _SEEN):
            self._read()

    def save_forms(self) -> Sequence[Callable[[Session], object]]:
        """The form, when it is half done."""
        return self.form.save_forms()

    def _read(self) -> None:
        ahead, wanted = _REACH["".join(self.reach.value())], self._wanted

        def work(session: Session) -> _Sight:
            today = session.now().astimezone().date()
            return _Sight(
                agenda.late(session),
                agenda.items(session, today, today + timedelta(days=ahead)),
                agenda.shown(session, AgendaId(wanted)) if wanted else (),
                Known(tuple(presence.places(session)), agenda.people(session)),
            )

        self.context.read(work, self, self._show)

    def _show(self, sight: _Sight) -> None:
        self.form.offer(sight.known)
        listed = {item.id for item in (*sight.late, *sight.items)}
        sight = replace(sight, asked=tuple(item for item in sight.asked if item.id not in listed))
        self._items = {item.id: item for item in (*sight.late, *sight.items, *sight.asked)}
        rows = self._rows(sight)
        self.list.set_rows(rows)
        self.lists.setCurrentWidget(self.list if rows else self.empty)
        self.plan_button.setVisible(bool(rows))
        self.export_button.setVisible(bool(rows))
        wanted, self._wanted = self._wanted, ""
        if self._begin is not None:
            target, self._begin = self._begin, None
            self._plan(target)
        elif wanted and self.list.choose(wanted):
            pass
        elif self.reader.currentWidget() is not self.form:
            self._show_chosen()
        self.settle()

    def _rows(self, sight: _Sight) -> list[Row]:
        today = self.context.session.now().astimezone().date()
        rows: list[Row] = []
        if sight.late:
            rows.append(Row("late", self.tr("Not done yet"), heading=True))
            rows += [self._row(item, today, late=True) for item in sight.late]
        last: date | None = None
        for item in sorted((*sight.items, *sight.asked), key=lambda item: item.day):
            if item.day != last:
                near = labels.near_day(item.day, today) if (item.day - today).days <= 1 else ""
                title = wording.upper_first(" · ".join(filter(None, (near, labels.weekday(item.day)))))
                rows.append(Row(f"day {item.day}", title, heading=True))
                last = item.day
            rows.append(self._row(item, today))
        return rows

    def _row(self, item: AgendaItem, today: date, *, late: bool = False) -> Row:
        title = " ".join(filter(None, (words.clock(item.at), words.planned_title(item))))
        when = wording.upper_first(labels.near_day(item.day, today)) if late else ""
        place = item.place_name if item.place_name not in title else ""
        line = " · ".join(filter(None, (when, terms.word("agenda_kinds", item.kind), place, item.line)))
        pill = (self.tr("done"), "ok") if item.done else (self.tr("late"), "off") if late else None
        return Row(item.id, title, line, pill, dim=item.done)

    # one entry

    def _choose(self, key: str) -> None:
        item = self._items.get(key)
        if item is not None:
            self.card.show_item(item, self.context.session.now())
            self.reader.setCurrentWidget(self.card)
            self.settle()

    def _show_chosen(self) -> None:
        if self.list.key() in self._items:
            self._choose(self.list.key())
        else:
            self.reader.setCurrentIndex(0)
            self.list.choose_first()

    def _do(self, what: str) -> None:
        item = self.card.item
        if item is None:
            return
        key = AgendaId(item.id)
        steps: dict[str, Callable[[], object]] = {
            entry_card.DONE: lambda: self._act(item, agenda.done, self.tr("Done.")),
            entry_card.CANCEL: lambda: self._act(item, agenda.cancel, self.tr("It is off your agenda.")),
            entry_card.REOPEN: lambda: self._act(
                item, agenda.reopen, self.tr("It is open again."), back=agenda.done
            ),
            entry_card.TOMORROW: lambda: self._later(item),
            entry_card.CHANGE: lambda: self.context.read(
                lambda session: agenda.item(session, key), self, self._change
            ),
            entry_card.ADDRESS: lambda: self.context.read(
                lambda session: agenda.address(session, key), self, self.card.show_address
            ),
            entry_card.THERE: lambda: self.context.go(
                targets.PLACES, targets.BeHere(item.place_id, item.home)
            ),
            entry_card.OPEN_REQUEST: lambda: self._open_request(item),
            entry_card.PERSON: lambda: self._open_person(item.person_id),
        }
        steps[what]()

    def _act(
        self,
        item: AgendaItem,
        step: Callable[[Session, AgendaId], Change],
        said: str,
        *,
        back: Callable[[Session, AgendaId], Change] = agenda.reopen,
    ) -> None:
        key = AgendaId(item.id)

        def undo() -> None:
            self.context.act(lambda session: back(session, key), self)

        self.context.act(lambda session: step(session, key), self, lambda: self.context.toast(said, undo))

    def _later(self, item: AgendaItem) -> None:
        """One day later than it stood, and never in the past."""
        key, today = AgendaId(item.id), self.context.session.now().astimezone().date()
        day = max(item.day, today) + timedelta(days=1)

        def undo() -> None:
            self.context.act(lambda session: agenda.move(session, key, item.day, item.at), self)

        said = self.tr("Moved to {day}.").format(day=labels.weekday(day))
        self.context.act(
            lambda session: agenda.move(session, key, day, item.at),
            self,
            lambda: self.context.toast(said, undo),
        )

    def _open_request(self, item: AgendaItem) -> None:
        if item.kind == TERM and item.request_id is not None:
            self.context.go(targets.REQUESTS, targets.ShowRequest(item.request_id))

    def _open_person(self, person_id: PersonId | None) -> None:
        if person_id is not None:
            self.context.go(targets.PERSON, targets.ShowPerson(person_id))

    # planning

    def _plan(self, target: targets.PlanVisit) -> None:
        kind = COME_BACK if target.place_id is None and target.person_id is not None else VISIT
        self.form.begin(kind, target.place_id, target.person_id)
        self._show_form()

    def _change(self, item: Planned) -> None:
        self.form.change(item)
        self._show_form()

    def _seek(self, text: str) -> None:
        """Somebody who does not stand in the list, by the beginning of the codename."""
        self.context.read(
            lambda session: agenda.people(session, text, 20),
            self,
            lambda found: self.form.offer_found(text, found),
        )

    def _show_form(self) -> None:
        self.reader.setCurrentWidget(self.form)
        self.soon(self.form.kind.take_focus)
        self.settle()

    def _planned(self, item_id: AgendaId | None, form: PlanForm) -> None:
        if item_id is not None:
            said = self.tr("Changed.")
            self.context.act(
                lambda session: agenda.change(session, item_id, form), self, lambda: self._kept(item_id, said)
            )
            return
        said = self.tr("It stands on {day}.").format(day=labels.weekday(form.day))
        self.context.act_with(
            lambda session: agenda.plan(session, form), self, lambda planned: self._kept(planned, said)
        )

    def _kept(self, item_id: AgendaId, said: str) -> None:
        self.reader.setCurrentIndex(0)
        self._wanted = item_id
        self._read()
        self.context.toast(said)
