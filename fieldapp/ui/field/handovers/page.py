"""Worries of colleagues: the list of who gives, the one that is looked at, and what one does with it."""

from dataclasses import dataclass

from PySide6 import QtCore, QtWidgets

from fieldapp.domain.handover import APPROVAL, CLOSED, PERSON
from fieldapp.domain.ids import HandoverId
from fieldapp.ui import printing, theme
from fieldapp.ui.field import targets
from fieldapp.ui.field.handovers import words
from fieldapp.ui.field.handovers.approval_view import ApprovalView
from fieldapp.ui.field.handovers.offer_view import OfferView
from fieldapp.ui.field.handovers.worry_view import WorryView
from fieldapp.ui.field.page import FieldPage
from fieldapp.ui.shell.context import Context
from fieldapp.ui.widgets.buttons import PlainButton
from fieldapp.ui.widgets.cards import Card, EmptyState
from fieldapp.ui.widgets.chips import ChipGroup
from fieldapp.ui.widgets.flow import FlowLayout
from fieldapp.ui.widgets.rows import RowList
from fieldapp.workflow import sheets
from fieldapp.workflow.changes import Change
from fieldapp.workflow.handover import approving, people, receiving, taking
from fieldapp.workflow.handover.approving import AskedApproval
from fieldapp.workflow.handover.people import MovedRow
from fieldapp.workflow.handover.taking import Offer
from fieldapp.workflow.handover.values import ReceivedDetail, ReceivedRow
from fieldapp.workflow.session import Session

OPEN, DONE = "open", "done"


@dataclass(frozen=True, slots=True)
class _Listing:
    """One read of the list."""

    rows: tuple[ReceivedRow, ...]
    moved: tuple[MovedRow, ...]


class HandoversPage(FieldPage):
    """The list on the left, one of them on the right. Only what was handed over is here (A15)."""

    def __init__(self, context: Context) -> None:
        super().__init__(context, 1, 1.54)
        self._which, self._wanted = OPEN, ""
        self._rows: dict[str, ReceivedRow] = {}
        self.filters = ChipGroup((), multi=False, may_clear=False, name=self.tr("Which worries"))
        self.list = RowList(self.tr("Worries of colleagues"))
        self.empty = EmptyState(
            self.tr("Nothing here"),
            self.tr("When an aide or a colleague hands something over to you, it stands here."),
        )
        self.worry, self.offer, self.approval = WorryView(), OfferView(), ApprovalView()
        self.paper_button = PlainButton(self.tr("Enter a slip…"), compact=True)
        self.print_button = PlainButton(self.tr("Print empty slips…"), compact=True)
        self.lists, self.reader = QtWidgets.QStackedWidget(), QtWidgets.QStackedWidget()
        self._arrange()
        self._connect()
        self.set_title(self.tr("Worries of colleagues"))

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
        foot = QtWidgets.QVBoxLayout()
        foot.setContentsMargins(14, 10, 14, 12)
        buttons = FlowLayout(8)
        buttons.addWidget(self.paper_button)
        buttons.addWidget(self.print_button)
        foot.addLayout(buttons)
        card.add(foot)
        self.columns.columns[0].addWidget(card, 1)
        for widget in (QtWidgets.QWidget(), self.worry, self.offer, self.approval):
            self.reader.addWidget(widget)
        self.columns.columns[1].addWidget(self.reader, 1)

    def _connect(self) -> None:
        self.filters.changed.connect(lambda codes: self._filter("".join(codes)))
        self.list.current.connect(self._choose)
        self._connect_worry()
        self.offer.taken.connect(self._take)
        self.approval.answered.connect(self._answer)
        self.paper_button.clicked.connect(lambda: self.context.go(targets.SLIP, targets.NewSlip()))
        self.print_button.clicked.connect(self._print)

    def _connect_worry(self) -> None:
        self.worry.ask_again.connect(self._ask_again)
        self.worry.go_on.connect(self._go_on)
        self.worry.closed.connect(self._close)

    # what the window asks

    def open(self, target: object) -> None:
        if isinstance(target, targets.ShowHandover):
            self._which, self._wanted = OPEN, target.handover_id

    def refresh(self, change: object = None) -> None:
        if change is None:
            self.list.setFocus(QtCore.Qt.FocusReason.OtherFocusReason)
        if change is None or (isinstance(change, Change) and change & Change.HANDOVERS):
            self.context.read(_look, self, self._show)

    # the list

    def _filter(self, which: str) -> None:
        self._which = which
        self.context.read(_look, self, self._show)

    def _show(self, listing: _Listing) -> None:
        done = [row for row in listing.rows if row.standing in CLOSED]
        waiting = [row for row in listing.rows if row.standing not in CLOSED]
        if any(row.id == self._wanted for row in done):
            self._which = DONE
        self._show_filters(len(waiting), len(done) + len(listing.moved))
        self.filters.set_value((self._which,))
        shown = waiting if self._which == OPEN else done
        self._rows = {row.id: row for row in shown}
        now = self.context.session.now()
        lines = [words.row(row, now) for row in shown]
        if self._which == DONE:
            lines += [words.moved_row(row, now) for row in listing.moved]
        self.list.set_rows(lines)
        self.lists.setCurrentWidget(self.list if lines else self.empty)
        self.reader.setVisible(bool(lines))
        wanted, self._wanted = self._wanted, ""
        if wanted and self.list.choose(wanted):
            return
        if self.list.key():
            self._choose(self.list.key())
        else:
            self.reader.setCurrentIndex(0)
            self.list.choose_first()

    def _show_filters(self, waiting: int, done: int) -> None:
        options = [
            (OPEN, self.tr("To do {n}").format(n=waiting)),
            (DONE, self.tr("Closed {n}").format(n=done)),
        ]
        if self.filters.value():
            for code, label in options:
                self.filters.set_label(code, label)
        else:
            self.filters.set_options(options)

    def _choose(self, key: str) -> None:
        row = self._rows.get(key)
        if row is None:  # of what one handed over oneself there is only a trace
            self.reader.setCurrentIndex(0)
            return
        handover = HandoverId(key)
        if row.what == APPROVAL:
            self.context.read(lambda session: approving.detail(session, handover), self, self._show_asked)
            self.context.act(lambda session: approving.read(session, handover), self)
        elif row.what == PERSON:
            self.context.read(lambda session: taking.offer(session, handover), self, self._show_offer)
            self.context.act(lambda session: taking.read(session, handover), self)
        else:
            self.context.read(lambda session: receiving.detail(session, handover), self, self._show_worry)
            self.context.act(lambda session: receiving.read(session, handover), self)

    def _show_worry(self, detail: ReceivedDetail) -> None:
        if detail.row.id == self.list.key():
            self.worry.show_detail(detail, self.context.session.now())
            self.reader.setCurrentWidget(self.worry)
            self.settle()

    def _show_offer(self, offer: Offer) -> None:
        if offer.row.id == self.list.key():
            self.offer.show_offer(offer, self.context.session.now())
            self.reader.setCurrentWidget(self.offer)
            self.settle()

    def _show_asked(self, asked: AskedApproval) -> None:
        if asked.row.id == self.list.key():
            self.approval.show_asked(asked, self.context.session.now())
            self.reader.setCurrentWidget(self.approval)
            self.settle()

    # what one does

    def _answer(self, agrees: bool) -> None:
        key = HandoverId(self.list.key())
        said = self.tr("Your answer goes back, sealed.")
        self.context.act(
            lambda session: approving.answer(session, key, agrees=agrees),
            self,
            lambda: self.context.toast(said),
        )

    def _ask_again(self) -> None:
        key = HandoverId(self.list.key())
        said = self.tr("Noted. Whoever gave it hears that you ask again.")
        self.context.act(
            lambda session: receiving.ask_again(session, key), self, lambda: self.context.toast(said)
        )

    def _go_on(self) -> None:
        key = HandoverId(self.list.key())
        self.context.act_with(
            lambda session: receiving.go_on(session, key),
            self,
            lambda draft: self.context.go(targets.SIGNAL, targets.OpenDraft(draft)),
        )

    def _close(self, outcome: str) -> None:
        key = HandoverId(self.list.key())
        said = self.tr("Closed. What became of it goes back.")
        self.context.act(
            lambda session: receiving.close(session, key, outcome), self, lambda: self.context.toast(said)
        )

    def _take(self) -> None:
        key = HandoverId(self.list.key())
        self.context.act_with(
            lambda session: taking.take(session, key),
            self,
            lambda person: self.context.go(targets.PERSON, targets.ShowPerson(person)),
        )

    def _print(self) -> None:
        self.context.read(sheets.slip, self, lambda slip: printing.show(self.context, slip))


def _look(session: Session) -> _Listing:
    rows = (*approving.asked_of_me(session), *receiving.received(session), *taking.offered(session))
    return _Listing(rows, tuple(people.handed_over(session)))
