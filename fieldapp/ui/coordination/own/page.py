"""Onze organisatie: is there room, which partners came back under new keys, and stopping with the network."""

from dataclasses import dataclass
from datetime import date

from PySide6 import QtWidgets

from fieldapp.ui.coordination.own.leaving_card import LeavingCard
from fieldapp.ui.coordination.own.links_card import LinksCard
from fieldapp.ui.coordination.own.room_card import RoomCard
from fieldapp.ui.coordination.own.successors_card import SuccessorsCard
from fieldapp.ui.coordination.own.words_card import WordsCard
from fieldapp.ui.shell.context import Context
from fieldapp.ui.shell.page import PageWidget
from fieldapp.ui.widgets.cards import EmptyState
from fieldapp.ui.widgets.pages import Columns, Scroll
from fieldapp.workflow import agreements, capacity, partnership
from fieldapp.workflow.capacity import Room
from fieldapp.workflow.changes import Change
from fieldapp.workflow.partnership import MemberRow
from fieldapp.workflow.session import Membership, Session
from fieldapp.workflow.standing import local_day


@dataclass(frozen=True, slots=True)
class Own:
    """What the page shows, read at once."""

    membership: Membership | None
    rooms: tuple[Room, ...]
    member: MemberRow | None
    successors: tuple[MemberRow, ...]
    confirmed: frozenset[str]
    today: date
    named: int = 0
    words: tuple[str, ...] = ()


def read_own(session: Session) -> Own:
    """Room, standing and successors; nothing of it without a network."""
    membership, today = session.membership, local_day(session.now())
    if membership is None:
        return Own(None, (), None, (), frozenset(), today)
    members = partnership.members(session)
    waiting = tuple(
        row for row in members if row.succeeds and row.org_id != membership.org_id and row.checked
    )
    return Own(
        membership,
        capacity.rooms(session),
        next((row for row in members if row.org_id == membership.org_id), None),
        waiting,
        partnership.confirmed_successors(session),
        today,
        agreements.agreed(session).named,
        _own_words(session, members, membership.org_id),
    )


def _own_words(session: Session, members: list[MemberRow], own: str) -> tuple[str, ...]:
    """What the own organisation reads out, when it takes the place of another."""
    follows = any(row.org_id == own and row.succeeds for row in members)
    return partnership.successor_words(session, own) if follows else ()


class OwnPage(PageWidget):
    """For the administrator of an organisation."""

    def __init__(self, context: Context) -> None:
        super().__init__(context)
        self._title = self.tr("Our organisation")
        self.room = RoomCard(context)
        self.words = WordsCard()
        self.successors = SuccessorsCard(context)
        self.links = LinksCard(context)
        self.leaving = LeavingCard(context)
        self.empty = EmptyState(
            self.tr("You are not in a network yet."),
            self.tr("As soon as you join one, you arrange here what your organisation says of itself."),
        )
        scroll = Scroll()
        outer = QtWidgets.QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.addWidget(scroll)
        self._sides = Columns(560, 534)
        self._sides.columns[0].addWidget(self.room)
        self._sides.columns[0].addWidget(self.words)
        self._sides.columns[0].addWidget(self.successors)
        self._sides.columns[0].addStretch(1)
        self._sides.columns[1].addWidget(self.links)
        self._sides.columns[1].addWidget(self.leaving)
        self._sides.columns[1].addStretch(1)
        self._sides.hide()
        self.empty.hide()
        scroll.body.addWidget(self._sides, 1)
        scroll.body.addWidget(self.empty, 1)

    def refresh(self, change: object = None) -> None:
        touched = Change.DIRECTORY | Change.PROFILE
        if change is None or (isinstance(change, Change) and change & touched):
            self.context.read(read_own, self, self._show)

    def _show(self, own: Own) -> None:
        self._sides.setVisible(own.membership is not None)
        self.empty.setVisible(own.membership is None)
        if own.membership is None or own.member is None:
            return
        self.room.show_rooms(own.rooms, own.today, may_set=own.membership.is_administrator)
        self.words.show_words(own.words)
        self.successors.show_successors(own.successors, own.confirmed)
        self.links.show_links(own.member.accepted, own.named)
        self.leaving.show_member(own.member, own.membership)
