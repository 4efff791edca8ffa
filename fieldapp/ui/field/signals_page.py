"""All signals of this device: find one, read it, change it, put it away, pass it on."""

from collections.abc import Callable
from dataclasses import dataclass

from PySide6 import QtCore, QtWidgets

from fieldapp.domain.ids import DraftId, SignalId
from fieldapp.domain.signals import Wish
from fieldapp.ui import labels, terms, theme
from fieldapp.ui.field import targets, wording
from fieldapp.ui.field.page import FieldPage
from fieldapp.ui.field.signal_detail import DraftDetail, SignalDetail
from fieldapp.ui.shell.context import Context
from fieldapp.ui.widgets.buttons import PlainButton
from fieldapp.ui.widgets.cards import Card, EmptyState
from fieldapp.ui.widgets.rows import Row, RowList
from fieldapp.ui.widgets.text import muted
from fieldapp.workflow import record
from fieldapp.workflow.changes import Change
from fieldapp.workflow.record import DraftRow, SignalForm, SignalRow
from fieldapp.workflow.record import SignalPage as Window
from fieldapp.workflow.session import Session

_PAGE = 100
_PAUSE_MS = 150  # after the last letter of a search
_DRAFT = "draft:"
_TOUCHES = Change.SIGNALS | Change.DRAFTS | Change.PEOPLE


@dataclass(frozen=True, slots=True)
class _Listing:
    """One read of the list."""

    drafts: tuple[DraftRow, ...]
    window: Window


class SignalsPage(FieldPage):
    """The list on the left, the chosen signal on the right."""

    def __init__(self, context: Context) -> None:
        super().__init__(context, 1, 1.54)
        self._query, self._next, self._wanted = "", "", ""
        self._rows: dict[str, SignalRow] = {}
        self._drafts: dict[str, DraftRow] = {}
        self.count = muted("")
        self.list = RowList(self.tr("Signals"))
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
        self.list.rows.wanted.connect(self._read_more)
        self._pause.timeout.connect(self._read)
        self.empty.pressed.connect(self._new)
        self.new_button.clicked.connect(self._new)
        self.signal.edit.connect(
            lambda key: self.context.go(targets.SIGNAL, targets.EditSignal(SignalId(key)))
        )
        self.signal.pass_on.connect(
            lambda key: self.context.go(targets.PASS_ON, targets.PassOn(SignalId(key)))
        )
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

    def _read(self) -> None:
        query, limit = self._query, max(_PAGE, len(self._rows))

        def work(session: Session) -> _Listing:
            drafts = () if query else tuple(record.drafts(session))
            return _Listing(drafts, record.page(session, query, None, limit))

        self.context.read(work, self, lambda listing: self._show(query, listing))

    def _read_more(self) -> None:
        query, after = self._query, self._next
        self.context.read(
            lambda session: record.page(session, query, after, _PAGE),
            self,
            lambda window: self._append(query, window),
        )

    def _show(self, query: str, listing: _Listing) -> None:
        if query != self._query:
            return
        window = listing.window
        self._drafts = {f"{_DRAFT}{draft.draft_id}": draft for draft in listing.drafts}
        self._rows = {row.id: row for row in window.rows}
        self._next = window.next or ""
        self.list.set_rows(self._lines(listing), more=bool(window.next))
        self.count.set_text(
            wording.signals(window.total) if not query else self.tr("{n} found").format(n=window.total)
        )
        shown = self.list if self._rows or self._drafts else self.nothing if query else self.empty
        self.places.setCurrentWidget(shown)
        self._choose_again()

    def _append(self, query: str, window: Window) -> None:
        if query != self._query:
            return
        self._rows.update({row.id: row for row in window.rows})
        self._next = window.next or ""
        self.list.rows.append([self._line(row) for row in window.rows], more=bool(window.next))

    def _choose_again(self) -> None:
        wanted, self._wanted = self._wanted, ""
        if wanted == _DRAFT:
            wanted = next(iter(self._drafts), "")
        if wanted and self.list.choose(wanted):
            return
        if self.list.key():
            self._choose(self.list.key())
        else:
            self.reader.setCurrentIndex(0)
            self.list.choose_first()

    def _lines(self, listing: _Listing) -> list[Row]:
        now = self.context.session.now()
        lines = [
            Row(
                key,
                draft.title or self.tr("Without a name"),
                self.tr("saved by itself {moment}").format(moment=labels.moment(draft.saved_at, now)),
                (self.tr("draft"), "off"),
            )
            for key, draft in self._drafts.items()
        ]
        return lines + [self._line(row) for row in listing.window.rows]

    def _line(self, row: SignalRow) -> Row:
        about = terms.words("e16_levensdomein", row.domains[:2]) or terms.chip("e02_vraagsoort", row.kind)
        parts = (labels.moment(row.noted_at, self.context.session.now()), row.place, about)
        title = row.codename or self.tr("Without a name")
        return Row(row.id, title, " · ".join(part for part in parts if part), self._wish(row.wish))

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
