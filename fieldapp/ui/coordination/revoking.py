"""One device in detail, and taking it out of the organisation, in two steps."""

from collections.abc import Sequence

from PySide6 import QtCore, QtWidgets

from fieldapp.ui.coordination import wording
from fieldapp.ui.coordination.errands import Errand
from fieldapp.ui.coordination.own.device_work import DeviceWork
from fieldapp.ui.shell.context import Context
from fieldapp.ui.widgets.buttons import DangerButton, PlainButton
from fieldapp.ui.widgets.cards import Card, NoteBox
from fieldapp.ui.widgets.tables import FieldRow, FieldTable
from fieldapp.ui.widgets.text import muted
from fieldapp.workflow import partnership
from fieldapp.workflow.partnership import DeviceRow, MailboxRow


class DeviceCard(Card):
    """What the organisation's document says of one device.

    `revoked` after it was taken out, `let_in` after it was let into the team mailbox.
    """

    revoked = QtCore.Signal()
    let_in = QtCore.Signal()

    def __init__(self, context: Context) -> None:
        super().__init__(self.tr("Device"))
        self._context = context
        self._device: DeviceRow | None = None
        self.table = FieldTable(name=self.tr("Device"), label_width=120)
        self.add(self.table)
        self.told = muted("")
        self.add(self.told)
        self.work = DeviceWork(context)
        self.work.kept.connect(self.let_in)
        self.add(self.work)
        self.team_button = PlainButton(self.tr("Let it read the team mailbox"), compact=True)
        self.team_button.clicked.connect(self._let_in)
        self._team_errand = Errand(context, self.team_button, self._settle_team)
        self.revoke_button = DangerButton(self.tr("Take this device out…"), compact=True)
        self.revoke_button.clicked.connect(lambda: self._ask(True))
        self.add(_at_end(self.team_button, self.revoke_button))
        self.warning = NoteBox(
            self.tr(
                "It can then open nothing new and send nothing. What it already holds stays on it,"
                " locked. This cannot be undone; the device can be invited again."
            ),
            "bad",
            lead=self.tr("Sure?"),
        )
        self.yes_button = DangerButton(self.tr("Yes, take it out"), compact=True)
        self.yes_button.clicked.connect(self._revoke)
        self._errand = Errand(context, self.yes_button, self._settle)
        self.no_button = PlainButton(self.tr("No, keep it"), compact=True)
        self.no_button.clicked.connect(lambda: self._ask(False))
        self.add(self.warning)
        self.add(_at_end(self.no_button, self.yes_button))

    def show_device(self, device: DeviceRow, since: str, *, may_revoke: bool, in_team: bool = True) -> None:
        """Show `device`; the buttons only where they may be used."""
        self._device, self._may_change = device, may_revoke
        self._may_let_in = may_revoke and not in_team and not device.revoked
        self.set_title(device.label)
        state = self.tr("taken out") if device.revoked else self.tr("takes part")
        self.table.set_rows(
            [
                FieldRow("roles", self.tr("Work"), wording.roles(device.roles)),
                FieldRow("since", self.tr("Since"), since),
                FieldRow("state", self.tr("State"), state),
            ]
        )
        self._may_revoke = may_revoke and not device.revoked and not device.own
        self.told.set_text(self._explain(device, may_revoke=may_revoke))
        self.told.setVisible(bool(self.told.text()))
        self._ask(False)

    def show_work(self, device: DeviceRow, mailboxes: Sequence[MailboxRow], own_device: str) -> None:
        """What it does and reads, to be changed by an administrator."""
        self.work.setVisible(self._may_change and not device.revoked)
        self.work.show_device(device, mailboxes, own_device)

    def _explain(self, device: DeviceRow, *, may_revoke: bool) -> str:
        if device.own:
            return self.tr("This is the device you work on. Another administrator can take it out.")
        if not may_revoke:
            return self.tr("Lost or stolen? Call your administrator at once.")
        return ""

    def _ask(self, sure: bool) -> None:
        self.revoke_button.setVisible(self._may_revoke and not sure)
        self.team_button.setVisible(self._may_let_in and not sure)
        for widget in (self.warning, self.yes_button, self.no_button):
            widget.setVisible(self._may_revoke and sure)
        if sure:
            self.no_button.setFocus(QtCore.Qt.FocusReason.OtherFocusReason)

    def _revoke(self) -> None:
        if self._device is None:
            return
        device_id, label = self._device.device_id, self._device.label
        self._errand.run(lambda session: (label, partnership.revoke_device(session, device_id)), self._done)

    def _let_in(self) -> None:
        if self._device is None:
            return
        device_id, label = self._device.device_id, self._device.label
        self._team_errand.run(
            lambda session: (label, partnership.open_team_mailbox(session, [device_id])), self._is_in
        )

    def _settle_team(self) -> None:
        self.team_button.setEnabled(not self._team_errand.is_running)

    def _is_in(self, label: str) -> None:
        self._context.toast(
            self.tr("{label} reads the team mailbox from the next connection on.").format(label=label)
        )
        self.let_in.emit()

    def _settle(self) -> None:
        for button in (self.yes_button, self.no_button):
            button.setEnabled(not self._errand.is_running)

    def _done(self, label: str) -> None:
        self._context.toast(self.tr("{label} no longer takes part.").format(label=label))
        self.revoked.emit()


def _at_end(*buttons: QtWidgets.QWidget) -> QtWidgets.QHBoxLayout:
    row = QtWidgets.QHBoxLayout()
    row.setSpacing(10)
    row.addStretch(1)
    for button in buttons:
        row.addWidget(button)
    return row
