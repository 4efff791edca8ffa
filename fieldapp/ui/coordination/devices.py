"""Devices of the own organisation: who works where, inviting one, taking one out."""

from dataclasses import dataclass
from datetime import datetime

from PySide6 import QtCore, QtWidgets

from fieldapp.ui import labels
from fieldapp.ui.coordination import wording
from fieldapp.ui.coordination.arrivals import Arrivals
from fieldapp.ui.coordination.inviting import InviteDevice
from fieldapp.ui.coordination.listing import Column, ColumnList, ListCard
from fieldapp.ui.coordination.own.missing_boxes import MissingBoxes
from fieldapp.ui.coordination.polling import Poll
from fieldapp.ui.coordination.revoking import DeviceCard
from fieldapp.ui.shell.context import Context
from fieldapp.ui.shell.page import PageWidget
from fieldapp.ui.widgets.buttons import PlainButton
from fieldapp.ui.widgets.cards import Card, EmptyState
from fieldapp.ui.widgets.pages import Columns, Scroll
from fieldapp.ui.widgets.tables import FieldRow, FieldTable
from fieldapp.ui.widgets.text import muted
from fieldapp.workflow import partnership
from fieldapp.workflow.changes import Change
from fieldapp.workflow.partnership import DeviceRow, EnrolmentRow, MailboxRow
from fieldapp.workflow.session import Membership, Session


@dataclass(frozen=True, slots=True)
class Fleet:
    """What the page shows, read at once."""

    membership: Membership | None
    devices: tuple[DeviceRow, ...]
    mailboxes: tuple[MailboxRow, ...]
    arrivals: tuple[EnrolmentRow, ...]
    now: datetime
    missing: tuple[str, ...] = ()


def read_fleet(session: Session) -> Fleet:
    """Devices, mailboxes and newcomers of the own organisation; nothing without a network."""
    membership = session.membership
    if membership is None:
        return Fleet(None, (), (), (), session.now())
    now = session.now()
    return Fleet(
        membership,
        tuple(partnership.devices(session)),
        tuple(partnership.mailboxes(session)),
        wording.new_devices(partnership.enrolments(session), now),
        now,
        partnership.can_open(session) if membership.is_administrator else (),
    )


class DevicesPage(PageWidget):
    """For whoever manages the devices of an organisation; others see them without the buttons."""

    def __init__(self, context: Context) -> None:
        super().__init__(context)
        self._title = self.tr("Devices")
        self._fleet: Fleet | None = None
        self.list = ColumnList(
            self.tr("Devices of the organisation"),
            (Column(self.tr("Device")), Column(self.tr("Since"), 132), Column("", 132)),
        )
        self.list.list.current.connect(self._chosen)
        self.invite_button = PlainButton(self.tr("+ Invite device"), compact=True)
        self.card = ListCard(self.tr("Devices"), self.invite_button)
        self.mailboxes = FieldTable(name=self.tr("Shared mailboxes"), label_width=180)
        self.missing = MissingBoxes(context)
        self.missing.opened.connect(self._rest)
        self.form = InviteDevice(context)
        self.device = DeviceCard(context)
        self.arrivals = Arrivals(context, self.form, self.device)
        self.arrivals.rest.connect(self._rest)
        self.device.revoked.connect(self._rest)
        self.device.let_in.connect(self._rest)
        self.invite_button.clicked.connect(self._invite)
        self.empty = EmptyState(
            self.tr("You are not in a network yet."),
            self.tr("As soon as you join one, the devices of your organisation stand here."),
        )
        self._poll = Poll(self, context)
        self._lay_out()

    def refresh(self, change: object = None) -> None:
        touched = Change.DIRECTORY | Change.PROFILE
        if change is None or (isinstance(change, Change) and change & touched):
            self.context.read(read_fleet, self, self._show)

    def open(self, target: object) -> None:
        if isinstance(target, str):
            self.list.list.choose(target)

    def _lay_out(self) -> None:
        scroll = Scroll()
        outer = QtWidgets.QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.addWidget(scroll)
        self._sides = Columns(640, 454)
        self.card.add(self.list, 1)
        boxes = Card(self.tr("Shared mailboxes"), hint=self.tr("· who can open what comes in"))
        boxes.add(self.mailboxes)
        boxes.add(self.missing)
        boxes.add(muted(self.tr("Every device also has a personal mailbox. Only that device can open it.")))
        self._sides.columns[0].addWidget(self.card, 1)
        self._sides.columns[0].addWidget(boxes)
        self._sides.columns[1].addWidget(self.arrivals, 1)
        self._sides.hide()
        self.empty.hide()
        scroll.body.addWidget(self._sides, 1)
        scroll.body.addWidget(self.empty, 1)

    def _show(self, fleet: Fleet) -> None:
        self._fleet = fleet
        self._sides.setVisible(fleet.membership is not None)
        self.empty.setVisible(fleet.membership is None)
        if fleet.membership is None:
            return
        admin = fleet.membership.is_administrator
        self.invite_button.setVisible(admin)
        self.arrivals.how.setVisible(admin)
        self.card.set_title(self.tr("Devices of {name}").format(name=fleet.membership.organisation))
        self.list.set_rows(wording.device_rows(fleet.devices, fleet.arrivals, fleet.now.astimezone().date()))
        self._show_mailboxes(fleet)
        self._follow(fleet)
        if not admin and self.arrivals.shown() is None:
            self.list.list.choose(fleet.membership.device_id)
        self._poll.keep(admin and any(wording.is_unheard(row) for row in fleet.arrivals))

    def _show_mailboxes(self, fleet: Fleet) -> None:
        lines = wording.mailbox_lines(fleet.mailboxes, fleet.devices)
        self.mailboxes.set_rows([FieldRow(key, kind, readers) for key, kind, readers in lines])
        self.missing.show_kinds(fleet.missing)
        self.form.offer([(key, kind) for key, kind, _ in lines])

    def _follow(self, fleet: Fleet) -> None:
        if self.arrivals.shown() is self.arrivals.enrolment:
            row = self._arrival(self.arrivals.enrolment.invitation_id())
            if row is not None:
                self.arrivals.enrol(row, fleet.now)

    def _arrival(self, invitation_id: str) -> EnrolmentRow | None:
        rows = self._fleet.arrivals if self._fleet is not None else ()
        return next((row for row in rows if row.invitation_id == invitation_id), None)

    def _chosen(self, key: str) -> None:
        fleet = self._fleet
        if fleet is None or fleet.membership is None:
            return
        arrival = self._arrival(key.removeprefix(wording.WAITING))
        if arrival is not None:
            self.arrivals.enrol(arrival, fleet.now)
            return
        device = next((row for row in fleet.devices if row.device_id == key), None)
        if device is not None:
            today = fleet.now.astimezone().date()
            in_team = any(box.kind == "team" and key in box.members for box in fleet.mailboxes)
            self.device.show_device(
                device,
                labels.near_day(device.since, today),
                may_revoke=fleet.membership.is_administrator,
                in_team=in_team or any(box.kind == "team" and box.own for box in fleet.mailboxes),
            )
            self.device.show_work(device, fleet.mailboxes, fleet.membership.device_id)
            self.arrivals.show_card(self.device)

    def _invite(self) -> None:
        self.list.list.setCurrentIndex(QtCore.QModelIndex())
        self.arrivals.invite()

    def _rest(self) -> None:
        self.list.list.setCurrentIndex(QtCore.QModelIndex())
        self.arrivals.show_card(None)
        self.refresh()
