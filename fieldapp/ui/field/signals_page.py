"""All signals of this device: find one, read it, change it, put it away, pass it on."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass

from PySide6 import QtCore, QtWidgets

from fieldapp.domain.ids import DraftId, PersonId, SignalId
from fieldapp.domain.signals import Wish
from fieldapp.ui import labels, terms, theme
from fieldapp.ui.field import targets, wording
from fieldapp.ui.field.page import FieldPage
from fieldapp.ui.field.signal_detail import DraftDetail, SignalDetail
from fieldapp.ui.shell.context import Context
from fieldapp.ui.widgets.buttons import PlainButton
from fieldapp.ui.widgets.cards import Card, EmptyState
from fieldapp.ui.widgets.long_list import PAGE, LongList
from fieldapp.ui.widgets.rows import Row
from fieldapp.ui.widgets.text import muted
from fieldapp.workflow import record, signal_list
from fieldapp.workflow.changes import Change
from fieldapp.workflow.record import DraftRow, SignalForm, SignalRow
from fieldapp.workflow.session import Session
from fieldapp.workflow.signal_list import Stretch

_PAUSE_MS = 150  # after the last letter of a search
_DRAFT = "draft:"
_TOUCHES = Change.SIGNALS | Change.DRAFTS | Change.PEOPLE | Change.REQUESTS


@dataclass(frozen=True, slots=True)
class _Listing:
    """One read of the list. `total` is None when only the first page was read; `place` of what was wanted."""

    drafts: tuple[DraftRow, ...]
    pages: Mapping[int, tuple[SignalRow, ...]]
    total: int | None
    place: int | None = None


class SignalsPage(FieldPage):
    """The list on the left, the chosen signal on the right."""

    def __init__(self, context: Context) -> None:
        super().__init__(context, 1, 1.54)
        self._query, self._wanted, self._total = "", "", 0
        self._pages: dict[int, tuple[SignalRow, ...]] = {}
        self._drafts: dict[str, DraftRow] = {}
        self.count = muted("")
        self.list = LongList(self.tr("Signals"))
        self.empty = EmptyState(
            self.tr("No signals yet"),
            self.tr("Note what someone tells you. It stays on this device until you both want otherwise."),
            self.tr("New signal"),
        )
        self.nothing = EmptyState(
            self.tr("Nothing found"), self.tr("Try fewer letters, or a codename or place.")
        )
        self.signal, self.draft = SignalDetail(), DraftDetail()
        self._pause = QtCore.QTimer(self)
        self._pause.setSingleShot(True)
        self._pause.setInterval(_PAUSE_MS)
        self._arrange()
        self._connect()
        self.set_title(self.tr("Signals"))

    def _arrange(self) -> None:
        card = Card(padding=1)
        head = QtWidgets.QHBoxLayout()
        head.setContentsMargins(14, 11, 14, 4)
        self.new_button = PlainButton(self.tr("+ Signal (Ctrl+N)"), compact=True)
        head.addWidget(self.count, 1)
        head.addWidget(self.new_button)
        card.add(head)
        self.places = QtWidgets.QStackedWidget()
        for widget in (self.list, self.empty, self.nothing):
            self.places.addWidget(widget)
        self.places.setMinimumHeight(theme.current().px(300))
        card.add(self.places, 1)
        self.columns.columns[0].addWidget(card, 1)
        self.reader = QtWidgets.QStackedWidget()
        for detail in (QtWidgets.QWidget(), self.signal, self.draft):
            self.reader.addWidget(detail)
        self.columns.columns[1].addWidget(self.reader, 1)

    def _connect(self) -> None:
        self.list.current.connect(self._choose)
        self.list.opened.connect(self._open_row)
        self.list.rows.wanted.connect(self._read_page)
        self._pause.timeout.connect(self._read)
        self.empty.pressed.connect(self._new)
        self.new_button.clicked.connect(self._new)
        self.signal.edit.connect(
            lambda key: self.context.go(targets.SIGNAL, targets.EditSignal(SignalId(key)))
        )
        self.signal.pass_on.connect(self._pass_on)
        self.signal.show_person.connect(
            lambda key: self.context.go(targets.PERSON, targets.ShowPerson(PersonId(key)))
        )
        self.signal.talk.connect(self._talk)
        self.signal.ways.connect(lambda key: self.context.go(targets.WAYS, targets.ShowWays(SignalId(key))))
        self.signal.delete.connect(self._delete)
        self.draft.resume.connect(
            lambda key: self.context.go(targets.SIGNAL, targets.OpenDraft(DraftId(key)))
        )
        self.draft.discard.connect(self._discard)

    # what the window asks

    def search_hint(self) -> str:
        return self.tr("Search in signals… (Ctrl+K)")

    def search(self, text: str) -> None:
        self._query = text.strip()
        self.list.verticalScrollBar().setValue(0)
        self._pause.start()

    def open(self, target: object) -> None:
        """Bring one signal, or the first draft, into sight."""
        if isinstance(target, targets.ShowSignal):
            self._wanted = target.signal_id
        elif isinstance(target, targets.ShowDrafts):
            self._wanted = _DRAFT
        self._query = ""

    def refresh(self, change: object = None) -> None:
        if change is None:
            self.list.setFocus(QtCore.Qt.FocusReason.OtherFocusReason)
        if change is None or (isinstance(change, Change) and change & _TOUCHES):
            self._read()

    # reading

    @property
    def _rows(self) -> dict[str, SignalRow]:
        """The signals at hand, by id."""
        return {row.id: row for rows in self._pages.values() for row in rows}

    def _read(self) -> None:
        query, sight, drafts_wanted = self._query, self.list.pages_in_sight(), not self._query
        quick = not (self._pages or self._wanted)  # the first page first, then how many there are
        wanted = "" if query or self._wanted == _DRAFT else self._wanted

        def work(session: Session) -> _Listing:
            drafts = tuple(record.drafts(session)) if drafts_wanted else ()
            if quick:
                first = signal_list.stretch(session, Stretch(0, PAGE, PAGE), query)
                return _Listing(drafts, {0: first}, len(first) if len(first) < PAGE else None)
            total = signal_list.count(session, query)
            place = signal_list.place_of(session, SignalId(wanted)) if wanted else None
            pages = sight if place is None else {*sight, place // PAGE}
            return _Listing(drafts, signal_list.pages(session, pages, PAGE, total, query), total, place)

        self.context.read(work, self, lambda listing: self._show(query, listing))

    def _read_page(self, page: int) -> None:
        query, where = self._query, self._stretch(page)
        self.context.read(
            lambda session: signal_list.stretch(session, where, query),
            self,
            lambda rows: self._fill(query, page, rows),
        )

    def _stretch(self, page: int) -> Stretch:
        """Where a page stands: beside one that is at hand, when there is one."""
        above, below = self._pages.get(page - 1), self._pages.get(page + 1)
        beside = above[-1].id if above else below[0].id if below else None
        return Stretch(page * PAGE, PAGE, self._total, beside, after=bool(above))

    def _read_total(self, query: str) -> None:
        self.context.read(
            lambda session: signal_list.count(session, query), self, lambda total: self._count(query, total)
        )

    def _show(self, query: str, listing: _Listing) -> None:
        if query != self._query:
            return
        self._drafts = {f"{_DRAFT}{draft.draft_id}": draft for draft in listing.drafts}
        self._pages = {page: rows for page, rows in listing.pages.items() if rows}
        self._total = len(listing.pages[0]) if listing.total is None else listing.total
        lines = {page: [self._line(row) for row in rows] for page, rows in self._pages.items()}
        self.list.set_rows(self._draft_lines(), self._total, lines)
        if listing.total is None:
            self._read_total(query)
        else:
            self._count(query, listing.total)
        shown = self.list if self._total or self._drafts else self.nothing if query else self.empty
        self.places.setCurrentWidget(shown)
        self._choose_again(listing.place)

    def _fill(self, query: str, page: int, rows: Sequence[SignalRow]) -> None:
        if query != self._query:
            return
        self._pages[page] = tuple(rows)
        self.list.rows.fill(page, [self._line(row) for row in rows])
        self._pages = {at: rows for at, rows in self._pages.items() if at in self.list.rows.pages()}

    def _count(self, query: str, total: int) -> None:
        if query != self._query:
            return
        self._total = total
        self.list.rows.set_total(total)
        self.count.set_text(wording.signals(total) if not query else self.tr("{n} found").format(n=total))

    def _choose_again(self, place: int | None) -> None:
        wanted, self._wanted = self._wanted, ""
        if wanted == _DRAFT:
            wanted = next(iter(self._drafts), "")
        if place is not None and self.list.choose_at(len(self._drafts) + place):
            return
        if wanted and self.list.choose(wanted):
            return
        if self.list.key():
            self._choose(self.list.key())
        else:
            self.reader.setCurrentIndex(0)
            self.list.choose_first()

    def _draft_lines(self) -> list[Row]:
        now = self.context.session.now()
        return [
            Row(
                key,
                draft.title or self.tr("Without a name"),
                self.tr("saved by itself {moment}").format(moment=labels.moment(draft.saved_at, now)),
                (self.tr("draft"), "off"),
            )
            for key, draft in self._drafts.items()
        ]

    def _line(self, row: SignalRow) -> Row:
        about = terms.words("e16_levensdomein", row.domains[:2]) or terms.chip("e02_vraagsoort", row.kind)
        parts = (labels.moment(row.noted_at, self.context.session.now()), row.place, about)
        title = row.codename or self.tr("Without a name")
        return Row(row.id, title, " · ".join(part for part in parts if part), self._pill(row))

    def _pill(self, row: SignalRow) -> tuple[str, str] | None:
        """How its request stands once it was passed on; until then what the person wants."""
        return wording.state(row.passed_on) if row.passed_on else self._wish(row.wish)

    def _wish(self, wish: str) -> tuple[str, str] | None:
        pills = {
            Wish.SERVICE: (self.tr("wants contact"), "info"),
            Wish.SELF: (self.tr("goes alone"), "plain"),
            Wish.LATER: (self.tr("come by again"), "plain"),
        }
        return pills.get(wish)

    # one signal

    def _choose(self, key: str) -> None:
        if key in self._drafts:
            self.draft.show_draft(self._drafts[key], self.context.session.now())
            self.reader.setCurrentWidget(self.draft)
        elif key in self._rows:
            self.context.read(
                lambda session: record.edit_form(session, SignalId(key)),
                self,
                lambda form: self._show_signal(key, form),
            )

    def _show_signal(self, key: str, form: SignalForm) -> None:
        if key == self.list.key() and key in self._rows:
            self.signal.show_signal(self._rows[key], form, self.context.session.now())
            self.reader.setCurrentWidget(self.signal)
            self.settle()

    def _open_row(self, key: str) -> None:
        if key in self._drafts:
            self.draft.resume.emit(self._drafts[key].draft_id)
        elif key in self._rows:
            self.signal.edit.emit(key)

    def _pass_on(self, key: str) -> None:
        """The next step; what the person wants is asked first, on the form."""
        if self.signal.is_answered():
            self.context.go(targets.PASS_ON, targets.PassOn(SignalId(key)))
            return
        self.context.go(targets.SIGNAL, targets.EditSignal(SignalId(key)))
        self.context.toast(self.tr("First note what the person wants. Then you can pass on."))

    def _talk(self, key: str) -> None:
        self.context.go(targets.CONVERSATION, targets.ShowConversation(signal_id=SignalId(key)))

    def _new(self) -> None:
        self.context.go(targets.SIGNAL, targets.NewSignal())

    def _delete(self, key: str) -> None:
        signal_id = SignalId(key)
        undo: Callable[[], None] = lambda: self._undo_delete(signal_id)  # noqa: E731
        said = self.tr("Signal of {name} is put away.").format(name=wording.called(self._rows[key].codename))
        self.context.act(
            lambda session: record.delete(session, signal_id), self, lambda: self.context.toast(said, undo)
        )

    def _undo_delete(self, signal_id: SignalId) -> None:
        self._wanted = signal_id
        self.context.act(lambda session: record.undo_delete(session, signal_id), self)

    def _discard(self, key: str) -> None:
        said = self.tr("The draft is thrown away.")
        self.context.act(
            lambda session: record.discard_draft(session, DraftId(key)),
            self,
            lambda: self.context.toast(said),
        )
