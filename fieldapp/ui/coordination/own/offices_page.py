"""Wie tekent: who holds the offices, a second holder, the key on paper, and going over to it."""

from PySide6 import QtWidgets

from fieldapp.ui.coordination.own.office_card import OfficeCard
from fieldapp.ui.shell.context import Context
from fieldapp.ui.shell.page import PageWidget
from fieldapp.ui.widgets.cards import EmptyState
from fieldapp.ui.widgets.pages import Columns, Scroll
from fieldapp.workflow import partnership
from fieldapp.workflow.changes import Change
from fieldapp.workflow.partnership import DeviceRow, OfficeRow
from fieldapp.workflow.session import Session

Seen = tuple[tuple[OfficeRow, ...], tuple[DeviceRow, ...]]


def read_offices(session: Session) -> Seen:
    """The offices and the devices of the own organisation that are in use; nothing without a network."""
    if session.membership is None:
        return (), ()
    in_use = tuple(row for row in partnership.devices(session) if not row.revoked)
    return partnership.offices(session), in_use


class OfficesPage(PageWidget):
    """One card per office."""

    def __init__(self, context: Context) -> None:
        super().__init__(context)
        self._title = self.tr("Who signs")
        self.cards = {
            office: OfficeCard(context, office)
            for office in (partnership.COORDINATION, partnership.ADMINISTRATION)
        }
        self.empty = EmptyState(
            self.tr("You are not in a network yet."),
            self.tr("As soon as you join one, it stands here who signs for your organisation."),
        )
        scroll = Scroll()
        outer = QtWidgets.QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.addWidget(scroll)
        self._sides = Columns(1, 1)
        for column, card in zip(self._sides.columns, self.cards.values(), strict=True):
            column.addWidget(card)
            column.addStretch(1)
        self.empty.hide()
        scroll.body.addWidget(self._sides, 1)
        scroll.body.addWidget(self.empty, 1)

    def refresh(self, change: object = None) -> None:
        touched = Change.DIRECTORY | Change.PROFILE
        if change is None or (isinstance(change, Change) and change & touched):
            self.context.read(read_offices, self, self._show)

    def _show(self, seen: Seen) -> None:
        rows, devices = seen
        self._sides.setVisible(bool(rows))
        self.empty.setVisible(not rows)
        known = {row.office: row for row in rows}
        admin = known.get(partnership.ADMINISTRATION)
        for office, card in self.cards.items():
            row = known.get(office)
            card.setVisible(row is not None)
            if row is not None:
                card.show_office(row, devices, may_give=row.here and admin is not None and admin.here)
