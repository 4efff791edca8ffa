"""What work is done on a device, and which shared mailboxes it reads: for the administrator."""

from collections.abc import Sequence

from PySide6 import QtCore, QtWidgets

from fieldapp.errors import FieldAppError, InvalidInput
from fieldapp.ui import terms
from fieldapp.ui.coordination.errands import Errand
from fieldapp.ui.shell.context import Context
from fieldapp.ui.widgets.buttons import PlainButton
from fieldapp.ui.widgets.fields import Choice
from fieldapp.ui.widgets.text import Text, caption, muted
from fieldapp.ui.widgets.ticks import Tick
from fieldapp.workflow import partnership
from fieldapp.workflow.changes import Change
from fieldapp.workflow.partnership import DeviceRow, MailboxRow
from fieldapp.workflow.session import Session

_SHARED = ("intake", "team")


class DeviceWork(QtWidgets.QWidget):
    """Role and mailboxes of one device. `kept` after they were changed."""

    kept = QtCore.Signal()

    def __init__(self, context: Context) -> None:
        super().__init__()
        self._context = context
        self._device: DeviceRow | None = None
        self._boxes: tuple[MailboxRow, ...] = ()
        self.role = Choice(self.tr("What work is done on it?"))
        self._caption = caption(self.tr("Which shared mailboxes does it read?"))
        self.ticks: list[Tick] = []
        self.why = muted("")
        self.problem = Text(size=13, tone="danger")
        self.keep_button = PlainButton(self.tr("Keep this"), compact=True)
        column = QtWidgets.QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(6)
        column.addWidget(self.role)
        column.addWidget(self._caption)
        self._holder = QtWidgets.QVBoxLayout()
        self._holder.setSpacing(4)
        column.addLayout(self._holder)
        column.addWidget(self.why)
        column.addWidget(self.problem)
        column.addWidget(self.keep_button, 0, QtCore.Qt.AlignmentFlag.AlignRight)
        self._errand = Errand(context, self.keep_button, self._settle)
        self.role.changed.connect(lambda code: self._settle())
        self.keep_button.clicked.connect(self._keep)

    def show_device(self, device: DeviceRow, mailboxes: Sequence[MailboxRow], own_device: str) -> None:
        """Show what `device` does and reads now."""
        self._device, self._own = device, own_device
        self._boxes = tuple(box for box in mailboxes if box.kind in _SHARED)
        self.problem.hide()
        # A term that this device's own list does not know is shown as it is and stays.
        known = [(code, terms.word("e17", code)) for code, _ in terms.options("e17", local=False)]
        self.role.set_options(known)
        self.role.set_value(device.roles[0] if device.roles else "")
        self._build()
        foreign = [box for box in self._boxes if own_device not in box.members]
        self._caption.setVisible(bool(self._boxes))
        self.why.setVisible(bool(foreign))
        self.why.set_text(
            self.tr(
                "Who reads a mailbox hands out its keys. One that you do not read, is arranged by who does."
            )
        )
        self._settle()

    def _build(self) -> None:
        for tick in self.ticks:
            self._holder.removeWidget(tick)
            tick.hide()
            tick.deleteLater()
        self.ticks = []
        for box in self._boxes:
            tick = Tick(_name(box.kind), code=box.mailbox_id)
            tick.setChecked(self._device is not None and self._device.device_id in box.members)
            own = self._device is not None and self._device.device_id == self._own
            tick.setEnabled(self._own in box.members and not own)
            tick.toggled.connect(lambda on: self._settle())
            self.ticks.append(tick)
            self._holder.addWidget(tick)

    def _wanted(self) -> list[tuple[str, tuple[str, ...]]]:
        """(mailbox, readers) of each whose readers change."""
        if self._device is None:
            return []
        own, found = self._device.device_id, []
        on = {tick.code: tick.isChecked() for tick in self.ticks}
        for box in self._boxes:
            if on[box.mailbox_id] != (own in box.members):
                others = tuple(each for each in box.members if each != own)
                found.append((box.mailbox_id, (*others, own) if on[box.mailbox_id] else others))
        return found

    def _role(self) -> str:
        """The role when it changes, or an empty string."""
        before = self._device.roles[0] if self._device is not None and self._device.roles else ""
        return self.role.value() if self.role.value() != before else ""

    def _settle(self) -> None:
        changes = bool(self._wanted() or self._role())
        self.keep_button.setEnabled(changes and not self._errand.is_running)

    def _keep(self) -> None:
        if self._device is None:
            return
        device, role, wanted = self._device, self._role(), self._wanted()

        def work(session: Session) -> tuple[str, Change]:
            change = Change.NONE
            if role:
                change |= partnership.set_roles(session, device.device_id, (role, *device.roles[1:]))
            for mailbox, readers in wanted:
                change |= partnership.set_readers(session, mailbox, readers)
            return device.label, change

        self.problem.hide()
        self._errand.run(work, self._done, self._refused)

    def _done(self, label: str) -> None:
        self._context.toast(
            self.tr("{label}: kept. Its keys follow at its next connection.").format(label=label)
        )
        self.kept.emit()

    def _refused(self, error: FieldAppError) -> None:
        if not isinstance(error, InvalidInput):
            self._context.background.failed.emit(error)
            return
        self.problem.set_text(self.tr("This could not be arranged from this device."))
        self.problem.show()


def _name(kind: str) -> str:
    translate = QtCore.QCoreApplication.translate
    return translate("own", "Intake") if kind == "intake" else translate("own", "Team")
