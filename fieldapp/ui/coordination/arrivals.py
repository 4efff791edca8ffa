"""Beside the list of members or devices: inviting, handing over, the words, and one of them in detail."""

from datetime import datetime

from PySide6 import QtCore, QtWidgets

from fieldapp.ui.coordination.enrolment import EnrolmentCard
from fieldapp.ui.coordination.invitation import InvitationCard
from fieldapp.ui.coordination.inviting import InviteDevice, InviteOrganisation
from fieldapp.ui.shell.context import Context
from fieldapp.ui.widgets.cards import Card
from fieldapp.ui.widgets.text import Text
from fieldapp.workflow import partnership
from fieldapp.workflow.partnership import EnrolmentRow, InvitationOut
from fieldapp.workflow.session import Session


class Arrivals(QtWidgets.QWidget):
    """Shows one card at a time above a card that explains. `rest` when none of them is needed any more."""

    rest = QtCore.Signal()

    def __init__(self, context: Context, form: InviteOrganisation | InviteDevice, detail: Card) -> None:
        super().__init__()
        self._context = context
        self.form, self.detail = form, detail
        self.invitation = InvitationCard()
        self.enrolment = EnrolmentCard(context)
        self.how = _HowCard(new_member=isinstance(form, InviteOrganisation))
        self._cards: tuple[Card, ...] = (self.form, self.invitation, self.enrolment, self.detail)
        column = QtWidgets.QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(14)
        for card in self._cards:
            column.addWidget(card)
        column.addWidget(self.how)
        column.addStretch(1)
        self.form.made.connect(self._made)
        self.form.cancelled.connect(self._rest)
        self.invitation.closed.connect(self._rest)
        self.enrolment.ended.connect(self._rest)
        self.enrolment.wanted.connect(self._again)
        self.show_card(None)

    def show_card(self, card: Card | None) -> None:
        """Show `card`, or only the explanation."""
        for one in self._cards:
            one.setVisible(one is card)

    def shown(self) -> Card | None:
        """The card in sight, or None."""
        return next((card for card in self._cards if not card.isHidden()), None)

    def invite(self) -> None:
        """Begin an invitation."""
        self.show_card(self.form)
        self.form.begin()

    def enrol(self, row: EnrolmentRow, now: datetime) -> None:
        """Show how far a newcomer is."""
        self.enrolment.show_enrolment(row, now, new_member=isinstance(self.form, InviteOrganisation))
        self.show_card(self.enrolment)

    def _made(self, name: str, invitation: InvitationOut) -> None:
        self._context.read(
            lambda session: session.now(), self, lambda now: self._hand_over(name, invitation, now)
        )

    def _again(self, invitation_id: str) -> None:
        name = self.enrolment.newcomer()

        def read(session: Session) -> tuple[InvitationOut, datetime]:
            return partnership.show_invitation(session, invitation_id), session.now()

        self._context.read(read, self, lambda found: self._hand_over(name, *found))

    def _hand_over(self, name: str, invitation: InvitationOut, now: datetime) -> None:
        self.invitation.show_invitation(name, invitation, now)
        self.show_card(self.invitation)
        self.invitation.copy_button.setFocus(QtCore.Qt.FocusReason.OtherFocusReason)

    def _rest(self) -> None:
        self.show_card(None)
        self.rest.emit()


class _HowCard(Card):
    """How somebody comes in, in four steps, for whoever does it for the first time."""

    def __init__(self, *, new_member: bool) -> None:
        if new_member:
            super().__init__(self.tr("How an organisation joins"))
        else:
            super().__init__(self.tr("How a device joins"))
        steps = (
            self.tr("You make an invitation. It is valid for 3 days, for one device."),
            self.tr("You hand it over: on paper, on a stick, or scanned from your screen."),
            self.tr("You call. The other reads four words out, you type them here."),
            self.tr("You read four words out, the other types them. Done."),
        )
        for at, step in enumerate(steps, start=1):
            self.add(Text(step, lead=f"{at}.", size=13).with_lead(tone="brand"))
