"""Contact requests of this worker: which are open, which wait for me, how far each is."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from PySide6 import QtCore, QtWidgets

from fieldapp.domain.ids import RequestId
from fieldapp.ui import theme
from fieldapp.ui.field import onward, request_words, targets, wording
from fieldapp.ui.field.page import FieldPage
from fieldapp.ui.field.request_detail import RequestView
from fieldapp.ui.shell import untrusted
from fieldapp.ui.shell.context import Context
from fieldapp.ui.shell.untrusted import UntrustedCard
from fieldapp.ui.widgets.buttons import PlainButton
from fieldapp.ui.widgets.cards import Card, EmptyState
from fieldapp.ui.widgets.chips import Chip, ChipGroup
from fieldapp.ui.widgets.flow import flowing
from fieldapp.ui.widgets.rows import Row, RowList
from fieldapp.workflow import follow_up, post
from fieldapp.workflow.changes import Change
from fieldapp.workflow.follow_up import QuarantineRow, RequestDetail, RequestPage, RequestRow
from fieldapp.workflow.session import Session

OPEN, MINE, CLOSED, APART = "open", "mine", "closed", "quarantine"
STOPPED = "persoon_wil_niet"
_TOUCHES = Change.REQUESTS | Change.OUTBOX | Change.INBOX | Change.PEOPLE


@dataclass(frozen=True, slots=True)
class _Listing:
    """One read of the list."""

    page: RequestPage
    apart: tuple[QuarantineRow, ...]


class RequestsPage(FieldPage):
    """The list with its filters on the left, one request on the right."""

    def __init__(self, context: Context) -> None:
        super().__init__(context, 1, 1.54)
        self._which, self._wanted = OPEN, ""
        self._rows: dict[str, RequestRow] = {}
        self._apart: dict[str, QuarantineRow] = {}
        self.filters = ChipGroup((), multi=False, may_clear=False, name=self.tr("Which requests"))
        self.list = RowList(self.tr("Requests"))
        self.empty = EmptyState(
            self.tr("Nothing here"),
            self.tr("When you pass a signal on with someone's consent, you follow it here."),
        )
        self.stop_button = PlainButton(self.tr("Somebody wants to stop…"), compact=True)
        self.consults_button = PlainButton(self.tr("Case-overleg"), compact=True)
        self.view, self.apart = RequestView(context), UntrustedCard(context)
        self.lists, self.reader = QtWidgets.QStackedWidget(), QtWidgets.QStackedWidget()
        self._arrange()
        self._connect()
        self.set_title(self.tr("Requests"))

    def _arrange(self) -> None:
        card = Card(padding=1)
        card.body.setSpacing(0)
        head = QtWidgets.QHBoxLayout()
        head.setContentsMargins(14, 11, 14, 11)
        head.addWidget(self.filters)
        card.add(head)
        self.lists.addWidget(self.list)
        self.lists.addWidget(self.empty)
        self.lists.setMinimumHeight(theme.current().px(300))
        card.add(self.lists, 1)
        foot = QtWidgets.QHBoxLayout()
        foot.setContentsMargins(14, 10, 14, 12)
        foot.addWidget(flowing(self.stop_button, self.consults_button), 1)
        card.add(foot)
        self.columns.columns[0].addWidget(card, 1)
        for widget in (QtWidgets.QWidget(), self.view, self.apart):
            self.reader.addWidget(widget)
        self.columns.columns[1].addWidget(self.reader, 1)

    def _connect(self) -> None:
        self.filters.changed.connect(lambda codes: self._filter("".join(codes)))
        self.list.current.connect(self._choose)
        self.view.stop.connect(self._stop)
        self.view.onward.connect(self._onward)
        self.stop_button.clicked.connect(lambda: self.context.go(targets.STOP, targets.ShowStop()))
        self.consults_button.clicked.connect(lambda: self.context.go(targets.CONSULTS))
        self.view.consult.connect(self._consult)
        self.view.answer_card.grown.connect(self.settle)
        self.view.afterwards.grown.connect(self.settle)

    def save_forms(self) -> Sequence[Callable[[Session], object]]:
        """What was typed as an answer, also when the program locks."""
        return self.view.answer_card.save_forms()

    # what the window asks

    def open(self, target: object) -> None:
        """One request, or the messages that were not trusted."""
        if isinstance(target, targets.ShowRequest):
            self._wanted = target.request_id
            self._which = MINE if target.onward else OPEN
        elif isinstance(target, targets.ShowQuarantine):
            self._which = APART

    def refresh(self, change: object = None) -> None:
        """Read again when something of a request may have changed."""
        if change is None:
            self.list.setFocus(QtCore.Qt.FocusReason.OtherFocusReason)
        if change is None or (isinstance(change, Change) and change & _TOUCHES):
            self._read()

    # the list

    def _filter(self, which: str) -> None:
        self._which = which
        self._read()

    def _read(self) -> None:
        which = self._which

        def work(session: Session) -> _Listing:
            page = follow_up.requests(session, OPEN if which == APART else which)
            return _Listing(page, tuple(follow_up.quarantined(session)))

        self.context.read(work, self, lambda listing: self._show(which, listing))

    def _show(self, which: str, listing: _Listing) -> None:
        if which != self._which:
            return
        self._show_filters(listing)
        self._apart = {row.envelope_id: row for row in listing.apart}
        self._rows = {row.id: row for row in listing.page.rows}
        now = self.context.session.now()
        if which == APART:
            lines = [
                Row(row.envelope_id, wording.moment(row.at, now), untrusted.reason(row.code))
                for row in listing.apart
            ]
        else:
            lines = [self._line(row) for row in listing.page.rows]
        self.list.set_rows(lines)
        self.lists.setCurrentWidget(self.list if lines else self.empty)
        self._choose_again()

    def _show_filters(self, listing: _Listing) -> None:
        counts = dict(listing.page.counts)
        options = [
            (OPEN, self.tr("Open {n}").format(n=counts.get(OPEN, 0))),
            (MINE, self.tr("Waits for me {n}").format(n=counts.get(MINE, 0))),
            (CLOSED, self.tr("Finished {n}").format(n=counts.get(CLOSED, 0))),
        ]
        if listing.apart or self._which == APART:
            options.append((APART, self.tr("Not trusted {n}").format(n=len(listing.apart))))
        codes = [code for code, _ in options]
        if [chip.code for chip in self._chips()] == codes:
            for code, label in options:
                self.filters.set_label(code, label)
        else:
            self.filters.set_options(options)
        self.filters.set_value((self._which,))

    def _chips(self) -> list[Chip]:
        return [chip for chip in self.filters.findChildren(Chip) if chip.code]

    def _line(self, row: RequestRow) -> Row:
        title = wording.from_to(row.codename, row.recipient)
        return Row(
            row.id, title, request_words.line(row, self.context.session.now()), request_words.pill(row)
        )

    def _choose_again(self) -> None:
        wanted, self._wanted = self._wanted, ""
        if wanted and self.list.choose(wanted):
            return
        if wanted and self._which == OPEN:  # it is over: Vandaag may still ask something about it
            self._wanted = wanted
            self._filter(CLOSED)
            return
        if self.list.key():
            self._choose(self.list.key())
        else:
            self.reader.setCurrentIndex(0)
            self.list.choose_first()

    def _choose(self, key: str) -> None:
        if key in self._apart:
            self.apart.show_rows((self._apart[key],), self.context.session.now())
            self.reader.setCurrentWidget(self.apart)
        elif key in self._rows:
            self.context.read(
                lambda session: follow_up.request(session, RequestId(key)), self, self._show_detail
            )

    def _show_detail(self, detail: RequestDetail) -> None:
        if detail.id == self.list.key():
            self.view.show_request(detail, self.context.session.now())
            self.reader.setCurrentWidget(self.view)
            self.settle()

    # what one does

    def _stop(self) -> None:
        key = RequestId(self.list.key())
        row = self._rows[key]
        said = self.tr("Stopped for {who}.").format(who=wording.called(row.codename))
        self.view.stop_card.hide()
        self.context.act(
            lambda session: post.withdraw(session, key, STOPPED), self, lambda: self.context.toast(said)
        )

    def _onward(self, step: str) -> None:
        key = RequestId(self.list.key())
        if step in (onward.CLOSE, onward.NO_HELP):
            outcome = "afgesloten" if step == onward.CLOSE else "geen_hulp_gewenst"
            said = self.tr("The request is closed.")
            self.context.act(
                lambda session: follow_up.close(session, key, outcome), self, lambda: self.context.toast(said)
            )
        elif step == onward.OTHER:
            self._ask_other()
        else:
            self._come_back()

    def _come_back(self) -> None:
        """Later: it stays open, and the agenda reminds."""
        self.context.toast(self.tr("It stays open with you. You find it under ‘Waits for me’."))
        person_id = self.view.detail.person_id if self.view.detail is not None else None
        if person_id is not None:
            self.context.go(targets.AGENDA, targets.PlanVisit(None, person_id))

    def _consult(self) -> None:
        key = self.list.key()
        if key in self._rows:
            self.context.go(targets.CONSULT_ASK, targets.AskConsult(RequestId(key)))

    def _ask_other(self) -> None:
        detail = self.view.detail
        if detail is not None and detail.signal_id is not None:
            self.context.go(targets.PASS_ON, targets.PassOn(detail.signal_id))
        else:
            self.context.toast(self.tr("The signal is not here any more. Note a new one."))
