"""Members of the network: who takes part, who is on the way in, and inviting an organisation."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

from PySide6 import QtCore, QtWidgets

from fieldapp.ui.coordination import wording
from fieldapp.ui.coordination.agreed.summary import AgreedCard
from fieldapp.ui.coordination.arrivals import Arrivals
from fieldapp.ui.coordination.founding import FoundingForm
from fieldapp.ui.coordination.inviting import InviteOrganisation
from fieldapp.ui.coordination.listing import Column, ColumnList, ListCard
from fieldapp.ui.coordination.member_card import MemberCard
from fieldapp.ui.coordination.polling import Poll
from fieldapp.ui.shell.context import Context
from fieldapp.ui.shell.page import PageWidget
from fieldapp.ui.widgets.buttons import PlainButton
from fieldapp.ui.widgets.pages import Columns, Scroll
from fieldapp.workflow import agreements, partnership
from fieldapp.workflow.agreements import Agreed
from fieldapp.workflow.changes import Change
from fieldapp.workflow.partnership import EnrolmentRow, MemberRow, OfficeRow
from fieldapp.workflow.session import Membership, Session

# With so few members one still learns how an organisation joins.
_FEW = 4


@dataclass(frozen=True, slots=True)
class Roster:
    """What the page shows, read at once."""

    membership: Membership | None
    organisation: str
    members: tuple[MemberRow, ...]
    arrivals: tuple[EnrolmentRow, ...]
    now: datetime
    agreed: Agreed | None = None
    offices: tuple[OfficeRow, ...] = ()


def read_roster(session: Session) -> Roster:
    """Members and newcomers; nothing of it when there is no network yet."""
    membership, organisation = session.membership, session.profile.organisation
    if membership is None:
        return Roster(None, organisation, (), (), session.now())
    members, now = tuple(partnership.members(session)), session.now()
    arrivals = wording.newcomers(partnership.enrolments(session), members, now)
    agreed, offices = agreements.agreed(session), partnership.offices(session)
    return Roster(membership, organisation, members, arrivals, now, agreed, offices)


class MembersPage(PageWidget):
    """The coordinator's first page; before there is a network, the form that founds one."""

    def __init__(self, context: Context) -> None:
        super().__init__(context)
        self._title = self.tr("Members of the network")
        self._roster: Roster | None = None
        self._query = ""
        self.founding: FoundingForm | None = None
        self.list = ColumnList(
            self.tr("Members of the network"),
            (
                Column(self.tr("Organisation")),
                Column(self.tr("Devices"), 100),
                Column(self.tr("Last heard"), 132),
                Column(self.tr("Agreements"), 142),
            ),
        )
        self.list.list.current.connect(self._chosen)
        self.invite_button = PlainButton(self.tr("+ Invite member"), compact=True)
        self.card = ListCard(self.tr("Members"), self.invite_button)
        self.member = MemberCard(context)
        self.agreed = AgreedCard()
        self.agreed.open_button.clicked.connect(lambda: context.go("agreements"))
        self.arrivals = Arrivals(context, InviteOrganisation(context), self.member)
        self.member.again.connect(self._invite_again)
        self.arrivals.rest.connect(self._rest)
        self.invite_button.clicked.connect(self._invite)
        self._poll = Poll(self, context)
        self._lay_out()

    def refresh(self, change: object = None) -> None:
        touched = Change.DIRECTORY | Change.PROFILE
        if change is None or (isinstance(change, Change) and change & touched):
            self.context.read(read_roster, self, self._show)

    def search_hint(self) -> str:
        return self.tr("Search in members… (Ctrl+K)")

    def search(self, text: str) -> None:
        self._query = text.casefold().strip()
        if self._roster is not None:
            self._show(self._roster)

    def open(self, target: object) -> None:
        if isinstance(target, str):
            self.list.list.choose(target)

    def _lay_out(self) -> None:
        self._scroll = Scroll()
        outer = QtWidgets.QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.addWidget(self._scroll)
        self._sides = Columns(640, 454)
        self.card.add(self.list, 1)
        self.card.foot(self.tr("Every organisation manages its own devices and can always leave."))
        self._sides.columns[0].addWidget(self.card, 1)
        self._sides.columns[1].addWidget(self.arrivals)
        self._sides.columns[1].addWidget(self.agreed)
        self._sides.columns[1].addStretch(1)
        self._sides.hide()
        self._scroll.body.addWidget(self._sides, 1)

    def _show(self, roster: Roster) -> None:
        self._roster = roster
        self._sides.setVisible(roster.membership is not None)
        if roster.membership is None:
            self._offer_founding(roster.organisation)
            return
        if self.founding is not None:
            self.founding.hide()
            self.founding.deleteLater()
            self.founding = None
        self.invite_button.setVisible(roster.membership.is_coordinator)
        self._show_rows(roster, roster.membership)
        self._poll.keep(any(wording.is_unheard(row) for row in roster.arrivals))

    def _show_rows(self, roster: Roster, membership: Membership) -> None:
        today = roster.now.astimezone().date()
        active = [row for row in roster.members if row.left is None]
        words = self.tr("1 member") if len(active) == 1 else self.tr("{n} members")
        self.card.set_title(words.format(n=len(active)))
        named = 0 if roster.agreed is None else roster.agreed.named
        rows = wording.member_rows(roster.members, roster.arrivals, named, today)
        if self._query:
            rows = [row for row in rows if self._query in f"{row.title} {row.line}".casefold()]
        self.list.set_rows(rows)
        if roster.agreed is not None:
            self.agreed.show_agreed(roster.agreed, roster.offices)
        self.arrivals.how.setVisible(len(active) < _FEW)
        if self.arrivals.shown() is self.member:
            self._chosen(self.member.org_id)
        shown = self.arrivals.enrolment
        if self.arrivals.shown() is shown:
            row = _find(roster.arrivals, shown.invitation_id())
            if row is not None:
                self.arrivals.enrol(row, roster.now)

    def _offer_founding(self, organisation: str) -> None:
        if self.founding is None:
            self.founding = FoundingForm(self.context, organisation)
            self._scroll.body.addWidget(self.founding)
            self.founding.network.setFocus(QtCore.Qt.FocusReason.OtherFocusReason)

    def _chosen(self, key: str) -> None:
        roster = self._roster
        if roster is None:
            return
        arrival = _find(roster.arrivals, key.removeprefix(wording.WAITING))
        if arrival is not None:
            self.arrivals.enrol(arrival, roster.now)
            return
        member = next((row for row in roster.members if row.org_id == key), None)
        if member is not None and roster.membership is not None:
            self.member.show_member(member, roster.now, roster.membership)
            self.arrivals.show_card(self.member)

    def _invite_again(self, row: MemberRow) -> None:
        self.list.list.setCurrentIndex(QtCore.QModelIndex())
        self.arrivals.invite()
        if isinstance(self.arrivals.form, InviteOrganisation):
            self.arrivals.form.begin_successor(row)

    def _invite(self) -> None:
        self.list.list.setCurrentIndex(QtCore.QModelIndex())
        self.arrivals.invite()

    def _rest(self) -> None:
        self.list.list.setCurrentIndex(QtCore.QModelIndex())
        self.refresh()


def _find(rows: Sequence[EnrolmentRow], invitation_id: str) -> EnrolmentRow | None:
    return next((row for row in rows if row.invitation_id == invitation_id), None)
