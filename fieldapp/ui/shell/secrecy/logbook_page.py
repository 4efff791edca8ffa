"""Logboek: every line of what was passed on, stopped, erased and opened, with proof that none was changed."""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import timedelta
from typing import Final

from PySide6 import QtCore, QtWidgets

from fieldapp.domain.ids import PersonId
from fieldapp.ui import printing, theme
from fieldapp.ui import widgets as kit
from fieldapp.ui.shell.context import Context
from fieldapp.ui.shell.page import Page, PageWidget
from fieldapp.ui.shell.secrecy import logbook_paper as paper
from fieldapp.ui.shell.secrecy import logbook_words as words
from fieldapp.ui.shell.secrecy.logbook_detail import DetailCard
from fieldapp.ui.shell.secrecy.logbook_list import LogDelegate, LogHead, LogRow, row
from fieldapp.ui.shell.secrecy.logbook_status import StatusPill
from fieldapp.ui.shell.secrecy.logbook_take import TakeCard
from fieldapp.ui.widgets.long_list import PAGE, LongList
from fieldapp.workflow import logbook
from fieldapp.workflow.changes import Change
from fieldapp.workflow.logbook import LogDetail, LogFilter, LogLine
from fieldapp.workflow.session import Session

translate = QtCore.QCoreApplication.translate
LOGBOOK: Final = "logbook"
_EVERYBODY: Final = "everybody"
_DAYS: Final[Mapping[str, int]] = {"always": 0, "week": 7, "month": 31, "year": 366}


def logbook_page(icon: str = "") -> Page:
    """The Logboek; every workspace has it in its menu."""
    return Page(LOGBOOK, translate("logbook", "Logboek"), LogbookPage, icon=icon)


@dataclass(frozen=True, slots=True)
class _Listing:
    """One reading of the list."""

    total: int
    pages: dict[int, tuple[LogLine, ...]]
    people: tuple[tuple[PersonId, str], ...]


class LogbookPage(PageWidget):
    """The lines with their filters on the left; one line and what can be taken along on the right."""

    def __init__(self, context: Context) -> None:
        super().__init__(context)
        self._words, self._people = "", dict[str, str]()
        self.filters = kit.ChipGroup(
            [(code or "all", words.group(code)) for code in words.GROUPS],
            multi=False,
            may_clear=False,
            name=self.tr("Which lines"),
        )
        self.person = kit.Choice(self.tr("Person"), [(_EVERYBODY, self.tr("everybody"))])
        self.period = kit.Choice(self.tr("Period"), _periods())
        self.filters.set_value(("all",))
        self.person.set_value(_EVERYBODY)
        self.period.set_value("always")
        self.list = LongList(self.tr("Lines of the Logboek"), LogDelegate)
        self.empty = kit.EmptyState(
            self.tr("Nothing here"),
            self.tr("Whatever you pass on, stop, erase or print gets a line here by itself."),
        )
        self.status = StatusPill(context)
        self.detail, self.take = DetailCard(), TakeCard(context)
        self._arrange()
        self._connect()
        self.set_title(self.tr("Logboek"))

    def _arrange(self) -> None:
        outer = QtWidgets.QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        area = kit.Scroll()
        outer.addWidget(area)
        both = kit.Columns(2.35, 1)
        area.body.addWidget(both, 1)
        both.columns[0].addWidget(self._lines(), 1)
        both.columns[1].addWidget(self.detail, 1)
        both.columns[1].addWidget(self.take)
        both.columns[1].addStretch(0)
        self.detail.hide()

    def _lines(self) -> kit.Card:
        card = kit.Card(padding=1)
        card.body.setSpacing(0)
        for parts in ((self.filters,), (self.person, self.period, self.status)):
            line = QtWidgets.QHBoxLayout()
            line.setContentsMargins(14, 9, 14, 4)
            flow = kit.FlowLayout(12, 6, middle=True)
            for part in parts:
                flow.addWidget(part)
            line.addLayout(flow, 1)
            card.add(line)
        card.add(LogHead(_heads()))
        self.places = QtWidgets.QStackedWidget()
        for widget in (self.list, self.empty):
            self.places.addWidget(widget)
        self.places.setMinimumHeight(theme.current().px(260))
        card.add(self.places, 1)
        foot = QtWidgets.QHBoxLayout()
        foot.setContentsMargins(14, 6, 14, 10)
        foot.addWidget(
            kit.muted(self.tr("Nobody can change or erase a line. If somebody tries, you see it at once."))
        )
        card.add(foot)
        return card

    def _connect(self) -> None:
        self.filters.changed.connect(self._narrow)
        self.person.changed.connect(self._narrow)
        self.period.changed.connect(self._narrow)
        self.list.rows.wanted.connect(self._read_page)
        self.list.current.connect(self._choose)
        self.take.person.connect(self._print_person)
        self.take.officer.connect(self._print_officer)

    # what the window asks

    def search_hint(self) -> str:
        return self.tr("Search a person in the Logboek… (Ctrl+K)")

    def search(self, text: str) -> None:
        self._words = text.strip()
        self._narrow()

    def refresh(self, change: object = None) -> None:
        if change is None:
            self.list.setFocus(QtCore.Qt.FocusReason.OtherFocusReason)
        if change is None or (isinstance(change, Change) and change & (Change.LEDGER | Change.PEOPLE)):
            self._read()
            self.status.check()

    # reading

    def _narrow(self) -> None:
        self.list.verticalScrollBar().setValue(0)
        self._read()

    def wanted(self) -> LogFilter:
        """What is asked for now, but for words that were typed."""
        chosen = "".join(self.filters.value())
        days = _DAYS[self.period.value()]
        since = self.context.session.now() - timedelta(days=days) if days else None
        person = self.person.value()
        people = None if person == _EVERYBODY else (PersonId(person),)
        return LogFilter("" if chosen == "all" else chosen, people, since)

    def _read(self) -> None:
        wanted, typed, sight = self.wanted(), self._words, self.list.pages_in_sight()

        def work(session: Session) -> _Listing:
            asked = _with_words(session, wanted, typed)
            read = {at: logbook.page(session, asked, limit=PAGE, skip=at * PAGE) for at in sorted(sight)}
            pages = {at: page.lines for at, page in read.items() if page.lines}
            return _Listing(read[0].total, pages, logbook.people(session))

        self.context.read(work, self, lambda listing: self._show((wanted, typed), listing))

    def _show(self, asked: tuple[LogFilter, str], listing: _Listing) -> None:
        if asked[1] != self._words or asked[0].group != self.wanted().group:
            return
        self._show_people(listing.people)
        rows = {at: _rows(lines) for at, lines in listing.pages.items()}
        self.list.set_rows((), listing.total, rows)
        self.places.setCurrentWidget(self.list if listing.total else self.empty)
        if listing.total and not self.list.key():
            self.list.choose_first()
        elif not listing.total:
            self.detail.hide()

    def _show_people(self, people: tuple[tuple[PersonId, str], ...]) -> None:
        named = {str(person_id): name for person_id, name in people}
        if named != self._people:
            self._people, chosen = named, self.person.value()
            self.person.blockSignals(True)
            self.person.set_options([(_EVERYBODY, self.tr("everybody")), *named.items()])
            self.person.set_value(chosen if chosen in named else _EVERYBODY)
            self.person.blockSignals(False)
        chosen = self.person.value()
        self.take.for_person(self._people.get(chosen, ""))

    def _read_page(self, page: int) -> None:
        wanted, typed = self.wanted(), self._words

        def work(session: Session) -> tuple[LogLine, ...]:
            asked = _with_words(session, wanted, typed)
            return logbook.page(session, asked, limit=PAGE, skip=page * PAGE).lines

        self.context.read(work, self, lambda lines: self._fill(typed, page, lines))

    def _fill(self, typed: str, page: int, lines: tuple[LogLine, ...]) -> None:
        if typed == self._words:
            self.list.rows.fill(page, _rows(lines))

    def _choose(self, key: str) -> None:
        if not key:
            return
        number = int(key)
        self.context.read(lambda session: logbook.detail(session, number), self, self._show_detail)

    def _show_detail(self, found: LogDetail | None) -> None:
        if found is not None:
            self.detail.show_line(found)
        self.detail.setVisible(found is not None)

    # paper

    def _print_person(self) -> None:
        person = PersonId(self.person.value())
        name, asked = self._people.get(person, ""), replace(self.wanted(), group="")
        if name:
            self.context.read(
                lambda session: paper.lines(session, asked),
                self,
                lambda found: printing.show(self.context, paper.for_person(found, person, name)),
            )

    def _print_officer(self) -> None:
        asked = self.wanted()
        self.context.read(
            lambda session: paper.lines(session, asked),
            self,
            lambda found: printing.show(self.context, paper.for_officer(found)),
        )


def _with_words(session: Session, wanted: LogFilter, typed: str) -> LogFilter:
    """Narrowed to persons whose name has the words that were typed."""
    if not typed or wanted.people is not None:
        return wanted
    return replace(wanted, people=tuple(person_id for person_id, _ in logbook.people(session, typed)))


def _rows(lines: tuple[LogLine, ...]) -> list[LogRow]:
    return [row(line) for line in lines]


def _heads() -> tuple[str, ...]:
    return (
        translate("logbook", "When"),
        translate("logbook", "What"),
        translate("logbook", "Who"),
        translate("logbook", "To whom, why"),
        translate("logbook", "Proof"),
    )


def _periods() -> list[tuple[str, str]]:
    return [
        ("always", translate("logbook", "always")),
        ("week", translate("logbook", "the last 7 days")),
        ("month", translate("logbook", "the last month")),
        ("year", translate("logbook", "the last year")),
    ]
