"""The mailbox: requests with the oldest term first, one of them whole, and what can be done with it."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime

from PySide6 import QtCore, QtGui, QtWidgets

from fieldapp.domain.ids import RequestId
from fieldapp.errors import FieldAppError, InvalidInput
from fieldapp.ui.intake import empty_words, row_words
from fieldapp.ui.intake.actions import ActionsCard
from fieldapp.ui.intake.detail import DetailCard
from fieldapp.ui.intake.learning import HowCard
from fieldapp.ui.intake.listing import RequestList
from fieldapp.ui.shell.context import Context
from fieldapp.ui.shell.page import PageWidget
from fieldapp.ui.shell.untrusted import UntrustedCard
from fieldapp.ui.widgets.buttons import PlainButton
from fieldapp.ui.widgets.cards import Card, EmptyState
from fieldapp.ui.widgets.long_list import PAGE
from fieldapp.ui.widgets.pages import Columns, Scroll
from fieldapp.ui.widgets.rows import Row
from fieldapp.workflow import answer, follow_up, inbox
from fieldapp.workflow.changes import Change
from fieldapp.workflow.follow_up import QuarantineRow
from fieldapp.workflow.inbox import Entry, InboxDetail, InboxStretch, Listing, MaybeSame, ReasonChoice
from fieldapp.workflow.session import Session

READ_AFTER_MS = 600  # leafing past is not reading, and does not look at all names
FIRST = 40  # more rows than any screen shows: these come before anything is counted
_PAUSE_MS = 150  # after the last letter of a search

_TOUCHED = Change.REQUESTS | Change.INBOX | Change.OUTBOX


@dataclass(frozen=True, slots=True)
class Shown:
    """One reading of a filter narrowed to `words`, and what was not trusted."""

    words: str
    listing: Listing
    untrusted: tuple[QuarantineRow, ...]
    now: datetime


@dataclass(frozen=True, slots=True)
class Whole:
    """One request with the reasons for which it may be given back."""

    detail: InboxDetail
    reasons: tuple[ReasonChoice, ...]
    now: datetime


def read_whole(session: Session, request_id: RequestId) -> Whole:
    """One request."""
    return Whole(inbox.detail(session, request_id), tuple(inbox.reasons(session)), session.now())


class InboxPage(PageWidget):
    """List on the left, the chosen request on the right. N and P, or Alt with the arrows, go on and back."""

    def __init__(self, context: Context, which: str = inbox.NEW) -> None:
        super().__init__(context)
        self._title = self.tr("My requests") if which == inbox.MINE else self.tr("Mailbox")
        self._which, self._words = which, ""
        self._pages: dict[int, tuple[Entry, ...]] = {}
        self._fields: Mapping[str, str] = {}
        self._listed = Listing(which, (), 0, {}, ())
        self._wanted: RequestId | None = None
        self._looking = self._there = self._read_before = False
        self._read_once: set[RequestId] = set()
        self.list = RequestList(which)
        self.detail = DetailCard(context)
        self.steps = ActionsCard(context)
        self.nothing = Card()
        self.first = EmptyState(
            self.tr("Choose a request on the left."),
            self.tr("The oldest term stands on top. With n and p you go to the next and the previous one."),
            self.tr("Open the first"),
        )
        self.nothing.add(self.first, 1)
        self.how = HowCard()
        self.back_button = PlainButton(self.tr("Back"), compact=True)
        self.untrusted = UntrustedCard(context, self.back_button)
        self._reading, self._pause = QtCore.QTimer(self), QtCore.QTimer(self)
        for timer, wait in ((self._reading, READ_AFTER_MS), (self._pause, _PAUSE_MS)):
            timer.setSingleShot(True)
            timer.setInterval(wait)
        self._connect()
        self._add_keys()
        self._lay_out()

    # what the window asks

    def refresh(self, change: object = None) -> None:
        if change is not None and not (isinstance(change, Change) and change & _TOUCHED):
            return
        self._read()
        if self._wanted is not None:
            self._read_detail(self._wanted)

    def search_hint(self) -> str:
        return self.tr("Search in requests… (Ctrl+K)")

    def search(self, text: str) -> None:
        self._words = text.strip()
        self.list.rows.verticalScrollBar().setValue(0)
        self._pause.start()

    def open(self, target: object) -> None:
        if isinstance(target, str) and not self.list.rows.choose(target):
            self._choose(target)
            self._read()

    def request_id(self) -> RequestId | None:
        """The request in sight."""
        return self._wanted

    # making

    def _lay_out(self) -> None:
        scroll = Scroll()
        outer = QtWidgets.QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.addWidget(scroll)
        sides = Columns(430, 664)
        sides.columns[0].addWidget(self.list, 1)
        sides.columns[1].addWidget(self.nothing, 1)
        sides.columns[1].addWidget(self.how, 0, QtCore.Qt.AlignmentFlag.AlignTop)
        sides.columns[1].addWidget(self.untrusted, 1)
        sides.columns[1].addWidget(self.detail, 1)
        sides.columns[1].addWidget(self.steps)
        scroll.body.addWidget(sides, 1)
        for later in (self.detail, self.steps, self.how, self.untrusted):
            later.hide()

    def _connect(self) -> None:
        self.list.filtered.connect(self._filter)
        self.list.chosen.connect(self._choose)
        self.list.rows.rows.wanted.connect(self._read_page)
        self.list.look.connect(self._look)
        self.detail.other.connect(self.open)
        self.back_button.clicked.connect(self._look_away)
        self.first.pressed.connect(lambda: self.list.step(1))
        self._reading.timeout.connect(self._was_read)
        self._pause.timeout.connect(self._read)

    def _add_keys(self) -> None:
        for keys, by in (("N", 1), ("Alt+Down", 1), ("P", -1), ("Alt+Up", -1)):
            shortcut = QtGui.QShortcut(QtGui.QKeySequence(keys), self)
            shortcut.setContext(QtCore.Qt.ShortcutContext.WidgetWithChildrenShortcut)
            shortcut.activated.connect(lambda by=by: self.list.step(by))

    # the list

    def _filter(self, which: str) -> None:
        self._which = which
        self.list.rows.verticalScrollBar().setValue(0)
        self._read()

    def _read(self) -> None:
        """The first time the first page alone: it is in sight before anything was counted."""
        which, words, wanted = self._which, self._words, self._wanted
        sight, quick = self.list.rows.pages_in_sight(), not (self._read_before or wanted or words)

        def work(session: Session) -> Shown:
            if quick:
                return Shown(words, inbox.first(session, which, FIRST), (), session.now())
            found = inbox.listing(session, which, sight, PAGE, words=words, wanted=wanted)
            return Shown(words, found, tuple(follow_up.quarantined(session)), session.now())

        self._read_before = True
        self.context.read(work, self, self._show_list)
        if quick:
            self._read()

    def _read_page(self, page: int) -> None:
        listed, words, where = self._listed, self._words, self._stretch(page)
        self.context.read(
            lambda session: inbox.stretch(session, listed, where, words=words),
            self,
            lambda entries: self._fill(listed, page, entries),
        )

    def _stretch(self, page: int) -> InboxStretch:
        """Where a page stands: beside one that is at hand, when there is one."""
        above, below = self._pages.get(page - 1), self._pages.get(page + 1)
        near = above[-1] if above else below[0] if below else ""
        beside = near.request_id if not isinstance(near, str) else None
        return InboxStretch(page * PAGE, PAGE, self._listed.total, beside, after=bool(above))

    def _fill(self, listed: Listing, page: int, entries: tuple[Entry, ...]) -> None:
        if listed is not self._listed:
            return
        self._pages[page] = entries
        self.list.rows.rows.fill(page, self._rows(entries))
        self._pages = {at: rows for at, rows in self._pages.items() if at in self.list.rows.rows.pages()}

    def _rows(self, entries: Sequence[Entry]) -> list[Row]:
        today = self.context.session.now().astimezone().date()
        return [row_words.row(entry, today) for entry in entries]

    def _show_list(self, shown: Shown) -> None:
        listing = shown.listing
        if (listing.which, shown.words) != (self._which, self._words):
            return
        self._pages, self._listed = dict(listing.pages), listing
        self._there = not listing.is_empty
        rows: Mapping[int, list[Row]] = {at: self._rows(page) for at, page in self._pages.items()}
        when_empty = empty_words.nothing_found() if shown.words else empty_words.empty(listing.which)
        self.list.show_counts(listing.counts)
        self.list.show_rows(listing.total, rows, when_empty)
        if listing.place is not None:
            self.list.rows.choose_at(listing.place, announce=False)
        self.list.show_untrusted(len(shown.untrusted))
        self.untrusted.show_rows(shown.untrusted, shown.now)
        self._looking = self._looking and bool(shown.untrusted)
        self._show_sides()

    def _show_sides(self) -> None:
        """What stands on the right while no request does."""
        chosen = self._wanted is not None or self._looking
        self.untrusted.setVisible(self._looking)
        self.nothing.setVisible(self._there and not chosen)
        self.how.setVisible(not self._there and not chosen)

    # one request

    def _choose(self, key: str) -> None:
        if key == self._wanted and self.detail.isVisible():
            return
        self._reading.stop()
        self._wanted, self._looking = RequestId(key), False
        self._read_detail(self._wanted)

    def _read_detail(self, request_id: RequestId) -> None:
        self.context.read(
            lambda session: read_whole(session, request_id), self, self._show_whole, self._is_gone
        )

    def _is_gone(self, error: FieldAppError) -> None:
        """Erased meanwhile, after a withdrawal for example; any other failure is told as always."""
        if not isinstance(error, InvalidInput):
            self.context.background.failed.emit(error)
            return
        self._show_none()

    def _look(self) -> None:
        self._looking = True
        self.list.leave()
        self._show_none()
        self.back_button.setFocus(QtCore.Qt.FocusReason.OtherFocusReason)

    def _look_away(self) -> None:
        self._looking = False
        self._show_none()
        self.list.look_button.setFocus(QtCore.Qt.FocusReason.OtherFocusReason)

    def _show_none(self) -> None:
        self._wanted = None
        self._reading.stop()
        self.detail.hide()
        self.steps.hide()
        self._show_sides()

    def _show_whole(self, whole: Whole) -> None:
        request_id = whole.detail.request_id
        if request_id != self._wanted:
            return
        for other in (self.nothing, self.how, self.untrusted):
            other.hide()
        self.detail.show_detail(whole.detail, whole.now)
        self.steps.show_detail(whole.detail, whole.reasons, whole.now)
        self.detail.show()
        self.steps.show()
        self._fields = dict(whole.detail.rows)
        self._reading.start()

    def _show_same(self, request_id: RequestId, same: tuple[MaybeSame, ...]) -> None:
        """Looking at all names takes a moment longer than the request itself."""
        if request_id == self._wanted:
            self.detail.show_same(same)

    def _was_read(self) -> None:
        request_id, fields = self._wanted, self._fields
        if request_id is None or not self.isVisible():
            return
        self.context.read(
            lambda session: inbox.maybe_same(session, request_id, fields),
            self,
            lambda same: self._show_same(request_id, same),
        )
        if request_id not in self._read_once:
            self._read_once.add(request_id)
            self.context.act(lambda session: answer.opened(session, request_id), self)


class MinePage(InboxPage):
    """The same mailbox, beginning with what I follow up."""

    def __init__(self, context: Context) -> None:
        super().__init__(context, inbox.MINE)
