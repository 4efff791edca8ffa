"""The mailbox: requests with the oldest term first, one of them whole, and what can be done with it."""

from dataclasses import dataclass
from datetime import datetime

from PySide6 import QtCore, QtGui, QtWidgets

from fieldapp.domain.ids import RequestId
from fieldapp.errors import FieldAppError, InvalidInput
from fieldapp.ui.intake import wording
from fieldapp.ui.intake.actions import ActionsCard
from fieldapp.ui.intake.detail import DetailCard
from fieldapp.ui.intake.learning import HowCard
from fieldapp.ui.intake.listing import RequestList
from fieldapp.ui.shell.context import Context
from fieldapp.ui.shell.page import PageWidget
from fieldapp.ui.shell.untrusted import UntrustedCard
from fieldapp.ui.widgets.buttons import PlainButton
from fieldapp.ui.widgets.cards import Card, EmptyState
from fieldapp.ui.widgets.pages import Columns, Scroll
from fieldapp.workflow import answer, follow_up
from fieldapp.workflow.answer import InboxDetail, InboxRow, ReasonChoice
from fieldapp.workflow.changes import Change
from fieldapp.workflow.follow_up import QuarantineRow
from fieldapp.workflow.session import Session

READ_AFTER_MS = 600  # leafing past is not reading

_TOUCHED = Change.REQUESTS | Change.INBOX | Change.OUTBOX


@dataclass(frozen=True, slots=True)
class Shown:
    """The rows of a filter, those that are mine below them, the counts, and what was not trusted."""

    which: str
    rows: tuple[InboxRow, ...]
    own: tuple[InboxRow, ...]
    counts: tuple[tuple[str, int], ...]
    untrusted: tuple[QuarantineRow, ...]
    now: datetime


@dataclass(frozen=True, slots=True)
class Whole:
    """One request with the reasons for which it may be given back."""

    detail: InboxDetail
    reasons: tuple[ReasonChoice, ...]
    now: datetime


def read_list(session: Session, which: str) -> Shown:
    """What the list shows under `which`."""
    found = answer.inbox(session, which)
    own = answer.inbox(session, wording.MINE).rows if which == wording.NEW else ()
    untrusted = tuple(follow_up.quarantined(session))
    return Shown(which, found.rows, own, found.counts, untrusted, session.now())


def read_whole(session: Session, request_id: RequestId) -> Whole:
    """One request."""
    return Whole(answer.detail(session, request_id), tuple(answer.reasons(session)), session.now())


class InboxPage(PageWidget):
    """List on the left, the chosen request on the right. N and P, or Alt with the arrows, go on and back."""

    def __init__(self, context: Context, which: str = wording.NEW) -> None:
        super().__init__(context)
        self._title = self.tr("My requests") if which == wording.MINE else self.tr("Mailbox")
        self._which, self._query = which, ""
        self._shown: Shown | None = None
        self._wanted: RequestId | None = None
        self._looking = False
        self._read: set[RequestId] = set()
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
        self._reading = QtCore.QTimer(self)
        self._reading.setSingleShot(True)
        self._reading.setInterval(READ_AFTER_MS)
        self._connect()
        self._add_keys()
        self._lay_out()

    def refresh(self, change: object = None) -> None:
        if change is not None and not (isinstance(change, Change) and change & _TOUCHED):
            return
        which = self._which
        self.context.read(lambda session: read_list(session, which), self, self._show_list)
        if self._wanted is not None:
            self._read_detail(self._wanted)

    def search_hint(self) -> str:
        return self.tr("Search in requests… (Ctrl+K)")

    def search(self, text: str) -> None:
        self._query = text.casefold().strip()
        if self._shown is not None:
            self._show_list(self._shown)

    def open(self, target: object) -> None:
        if isinstance(target, str) and not self.list.rows.choose(target):
            self._choose(target)

    def request_id(self) -> RequestId | None:
        """The request in sight."""
        return self._wanted

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
        self.list.look.connect(self._look)
        self.back_button.clicked.connect(self._look_away)
        self.first.pressed.connect(lambda: self.list.step(1))
        self._reading.timeout.connect(self._was_read)

    def _add_keys(self) -> None:
        for keys, by in (("N", 1), ("Alt+Down", 1), ("P", -1), ("Alt+Up", -1)):
            shortcut = QtGui.QShortcut(QtGui.QKeySequence(keys), self)
            shortcut.setContext(QtCore.Qt.ShortcutContext.WidgetWithChildrenShortcut)
            shortcut.activated.connect(lambda by=by: self.list.step(by))

    def _filter(self, which: str) -> None:
        self._which = which
        self.context.read(lambda session: read_list(session, which), self, self._show_list)

    def _show_list(self, shown: Shown) -> None:
        if shown.which != self._which:
            return
        self._shown = shown
        today = shown.now.astimezone().date()
        found, own = self._matching(shown.rows), self._matching(shown.own)
        self.list.show_counts(shown.counts)
        self.list.show_rows(wording.rows(shown.which, found, own, today), self._when_empty())
        if self._wanted is not None:
            self.list.rows.choose(str(self._wanted), announce=False)
        self.list.show_untrusted(len(shown.untrusted))
        self.untrusted.show_rows(shown.untrusted, shown.now)
        self._looking = self._looking and bool(shown.untrusted)
        self.untrusted.setVisible(self._looking)
        chosen, there = self._wanted is not None or self._looking, bool(found or own)
        self.nothing.setVisible(there and not chosen)
        self.how.setVisible(not there and not chosen)

    def _matching(self, rows: tuple[InboxRow, ...]) -> list[InboxRow]:
        if not self._query:
            return list(rows)
        return [
            row
            for row in rows
            if self._query in f"{wording.title(row.title)} {row.sender} {row.about}".casefold()
        ]

    def _when_empty(self) -> tuple[str, str]:
        if self._query:
            return self.tr("Nothing found"), self.tr("Search for a name, an organisation or a subject.")
        known = {
            wording.NEW: (
                self.tr("No new requests"),
                self.tr("What outreach workers send you comes in here by itself."),
            ),
            wording.TODAY: (
                self.tr("Nothing that must happen today"),
                self.tr("Requests of which the term ends today stand here."),
            ),
            wording.MINE: (
                self.tr("You follow up nobody now"),
                self.tr("Take up a request under New, and it stands here until it is closed."),
            ),
            wording.ALL: (
                self.tr("No requests yet"),
                self.tr("As soon as somebody agrees to be contacted by you, it stands here."),
            ),
        }
        return known[self._which]

    def _choose(self, key: str) -> None:
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
        if self._shown is not None:
            self._show_list(self._shown)

    def _show_whole(self, whole: Whole) -> None:
        if whole.detail.request_id != self._wanted:
            return
        self.nothing.hide()
        self.how.hide()
        self.untrusted.hide()
        self.detail.show_detail(whole.detail, whole.now)
        self.steps.show_detail(whole.detail, whole.reasons, whole.now.astimezone().date())
        self.detail.show()
        self.steps.show()
        if self._wanted not in self._read:
            self._reading.start()

    def _was_read(self) -> None:
        request_id = self._wanted
        if request_id is None or not self.isVisible():
            return
        self._read.add(request_id)
        self.context.act(lambda session: answer.opened(session, request_id), self)


class MinePage(InboxPage):
    """The same mailbox, beginning with what I follow up."""

    def __init__(self, context: Context) -> None:
        super().__init__(context, wording.MINE)
