"""Stopping with the network, by the organisation's own word, and taking part again."""

from PySide6 import QtCore, QtWidgets

from fieldapp.ui import labels
from fieldapp.ui.coordination.errands import Errand
from fieldapp.ui.shell.context import Context
from fieldapp.ui.widgets.buttons import DangerButton, PlainButton, PrimaryButton
from fieldapp.ui.widgets.cards import Card, NoteBox
from fieldapp.ui.widgets.text import Text
from fieldapp.workflow import partnership
from fieldapp.workflow.changes import Change
from fieldapp.workflow.partnership import MemberRow
from fieldapp.workflow.session import Membership, Session


class LeavingCard(Card):
    """Leaving in two steps; nobody has to agree to it."""

    def __init__(self, context: Context) -> None:
        super().__init__(self.tr("Taking part"))
        self._context = context
        self.state = Text("")
        self.add(self.state)
        self.leave_button = DangerButton(self.tr("Stop with this network…"), compact=True)
        self.sure = NoteBox(
            self.tr(
                "Nobody can send anything to you any more, and you send nothing. Finish what is open first,"
                " or give it back. What you hold stays with you. You can take part again later."
            ),
            "bad",
            lead=self.tr("Sure?"),
        )
        self.yes_button = DangerButton(self.tr("Yes, stop"), compact=True)
        self.no_button = PlainButton(self.tr("No, go on"), compact=True)
        self.back_button = PrimaryButton(self.tr("Take part again"))
        self.coordinates = NoteBox(
            self.tr("Your organisation keeps the list of members. First let another one take that over."),
            "info",
        )
        self.add(self.sure)
        self.add(self.coordinates)
        row = QtWidgets.QHBoxLayout()
        row.setSpacing(10)
        row.addStretch(1)
        for button in (self.leave_button, self.no_button, self.yes_button, self.back_button):
            row.addWidget(button)
        self.add(row)
        self._errand = Errand(context, self.yes_button, self._settle)
        self._back = Errand(context, self.back_button, self._settle)
        self.leave_button.clicked.connect(lambda: self._ask(sure=True))
        self.no_button.clicked.connect(lambda: self._ask(sure=False))
        self.yes_button.clicked.connect(self._leave)
        self.back_button.clicked.connect(self._come_back)

    def show_member(self, row: MemberRow, membership: Membership) -> None:
        """Show where the own organisation stands."""
        self._may = membership.is_administrator
        self._left, self._ended = row.left is not None, row.ended
        self._coordinates = membership.is_coordinator
        if row.left is None:
            since = labels.full_day(row.since)
            text = self.tr("{name} takes part in {network} since {day}, and can leave at any time.")
            self.state.set_text(text.format(name=row.name, network=membership.network, day=since))
        else:
            text = self.tr("{name} stopped on {day}.")
            self.state.set_text(text.format(name=row.name, day=labels.full_day(row.left)))
        self._ask(sure=False)

    def _ask(self, *, sure: bool) -> None:
        may_leave = self._may and not self._left and not self._coordinates
        self.leave_button.setVisible(may_leave and not sure)
        for widget in (self.sure, self.yes_button, self.no_button):
            widget.setVisible(may_leave and sure)
        self.back_button.setVisible(self._may and self._left and not self._ended)
        self.coordinates.setVisible(self._coordinates)
        if sure:
            self.no_button.setFocus(QtCore.Qt.FocusReason.OtherFocusReason)

    def _settle(self) -> None:
        for button, errand in ((self.yes_button, self._errand), (self.back_button, self._back)):
            button.setEnabled(not errand.is_running)
        self.no_button.setEnabled(not self._errand.is_running)

    def _leave(self) -> None:
        def work(session: Session) -> tuple[None, Change]:
            return None, partnership.leave(session)

        self._errand.run(work, lambda done: self._context.toast(self.tr("Your organisation stopped.")))

    def _come_back(self) -> None:
        def work(session: Session) -> tuple[None, Change]:
            return None, partnership.come_back(session)

        self._back.run(work, lambda done: self._context.toast(self.tr("Your organisation takes part again.")))
