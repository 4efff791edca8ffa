"""An invitation to hand over: a square to scan, the same as text, and how long it may be used."""

from datetime import datetime

from PySide6 import QtCore, QtGui, QtWidgets

from fieldapp.ui.coordination import wording
from fieldapp.ui.widgets.buttons import LinkButton, PlainButton
from fieldapp.ui.widgets.cards import Card, Pill
from fieldapp.ui.widgets.fields import PlainEdit
from fieldapp.ui.widgets.figures import QrView
from fieldapp.ui.widgets.text import Text, muted
from fieldapp.workflow.partnership import InvitationOut

_MIDDLE = QtCore.Qt.AlignmentFlag.AlignVCenter


class InvitationText(PlainEdit):
    """The invitation in letters of one width; it can be read and copied, not changed."""

    def __init__(self) -> None:
        super().__init__(4, 16)
        self.setReadOnly(True)
        self.setTabChangesFocus(True)
        self.setAccessibleName(self.tr("Invitation as text"))
        self.setWordWrapMode(QtGui.QTextOption.WrapMode.WrapAnywhere)
        self.setHorizontalScrollBarPolicy(QtCore.Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setStyleSheet(f"font-family: '{_fixed_family()}';")


def _fixed_family() -> str:
    return QtGui.QFontDatabase.systemFont(QtGui.QFontDatabase.SystemFont.FixedFont).family()


class InvitationCard(Card):
    """Shown once, right after inviting; `closed` when it has been handed over."""

    closed = QtCore.Signal()

    def __init__(self) -> None:
        self.valid = Pill("", "off")
        super().__init__(self.tr("Invitation"), self.valid)
        self.add(
            Text(
                self.tr(
                    "Give this on paper, on a stick, or let it be scanned."
                    " It holds no keys, only the way to ask."
                ),
                size=13,
            )
        )
        self.qr = QrView(name=self.tr("Invitation to scan"), side=196)
        self.text = InvitationText()
        self.copy_button = PlainButton(self.tr("Copy"), compact=True)
        self.copy_button.clicked.connect(self._copied)
        self.told = muted(self.tr("Works for one device, once."))
        self.add(self._body())
        self.done_button = LinkButton(self.tr("Handed over"))
        self.done_button.clicked.connect(self.closed)
        self.add(self._foot())

    def show_invitation(self, name: str, invitation: InvitationOut, now: datetime) -> None:
        """Show an invitation for `name`."""
        self.set_title(self.tr("Invitation for {name}").format(name=name))
        self.valid.show_state(wording.valid_for(invitation.until, now), "off")
        self.qr.set_matrix(invitation.qr)
        self.text.setPlainText(invitation.text)
        self.told.set_text(self.tr("Works for one device, once."))

    def _copied(self) -> None:
        QtGui.QGuiApplication.clipboard().setText(self.text.toPlainText())
        self.told.set_text(self.tr("Copied. The clipboard is cleared in a moment."))

    def _body(self) -> QtWidgets.QHBoxLayout:
        beside = QtWidgets.QVBoxLayout()
        beside.setSpacing(8)
        beside.addWidget(self.text, 1)
        row = QtWidgets.QHBoxLayout()
        row.setSpacing(16)
        row.addWidget(self.qr, 0, QtCore.Qt.AlignmentFlag.AlignTop)
        row.addLayout(beside, 1)
        return row

    def _foot(self) -> QtWidgets.QHBoxLayout:
        row = QtWidgets.QHBoxLayout()
        row.setSpacing(10)
        row.addWidget(self.told, 1, _MIDDLE)
        row.addWidget(self.done_button)
        row.addWidget(self.copy_button)
        return row
