"""One organisation in detail: what the root document and its own list say, and ending or letting it back."""

from datetime import datetime

from PySide6 import QtCore, QtWidgets

from fieldapp.errors import FieldAppError, InvalidInput
from fieldapp.ui import labels
from fieldapp.ui.coordination import wording
from fieldapp.ui.coordination.errands import Errand
from fieldapp.ui.shell.context import Context
from fieldapp.ui.widgets.buttons import DangerButton, LinkButton, PlainButton
from fieldapp.ui.widgets.cards import Card, NoteBox
from fieldapp.ui.widgets.tables import FieldRow, FieldTable
from fieldapp.workflow import partnership
from fieldapp.workflow.changes import Change
from fieldapp.workflow.partnership import MemberRow
from fieldapp.workflow.session import Membership, Session


class MemberCard(Card):
    """What is known of a member. `again` carries one that comes back under new keys."""

    again = QtCore.Signal(object)

    def __init__(self, context: Context) -> None:
        super().__init__(self.tr("Member"))
        self._context = context
        self._row: MemberRow | None = None
        self.table = FieldTable(name=self.tr("Member"), label_width=140)
        self.add(self.table)
        self.end_button = DangerButton(self.tr("End this membership…"), compact=True)
        self.sure = NoteBox(
            self.tr("Nothing can be sent there any more. It can be let back in later, with the same keys."),
            "bad",
            lead=self.tr("Sure?"),
        )
        self.yes_button = DangerButton(self.tr("Yes, end it"), compact=True)
        self.no_button = PlainButton(self.tr("No, keep it"), compact=True)
        self.back_button = PlainButton(self.tr("Let it back in"), compact=True)
        self.again_link = LinkButton(self.tr("It lost its keys: invite it anew…"))
        self.add(self.sure)
        self.body.addWidget(self.again_link, 0, QtCore.Qt.AlignmentFlag.AlignLeft)
        row = QtWidgets.QHBoxLayout()
        row.setSpacing(10)
        row.addStretch(1)
        for button in (self.end_button, self.no_button, self.yes_button, self.back_button):
            row.addWidget(button)
        self.add(row)
        self._errand = Errand(context, self.yes_button, self._settle)
        self._back = Errand(context, self.back_button, self._settle)
        self.end_button.clicked.connect(lambda: self._ask(sure=True))
        self.no_button.clicked.connect(lambda: self._ask(sure=False))
        self.yes_button.clicked.connect(self._end)
        self.back_button.clicked.connect(self._let_back)
        self.again_link.clicked.connect(lambda: self.again.emit(self._row))

    @property
    def org_id(self) -> str:
        """The member that is shown."""
        return "" if self._row is None else self._row.org_id

    def show_member(self, row: MemberRow, now: datetime, membership: Membership) -> None:
        """Show `row`; the buttons only for the coordinator, and never for the own organisation."""
        self._row = row
        self._may = membership.is_coordinator and row.org_id != membership.org_id
        self.set_title(row.name)
        today = now.astimezone().date()
        rows = [
            FieldRow("class", self.tr("Kind"), wording.org_class(row.org_class)),
            FieldRow("number", self.tr("Enterprise number"), row.legal_number or "–"),
            FieldRow("since", self.tr("Member since"), labels.full_day(row.since)),
            self._address(row),
        ]
        if row.full_until is not None:
            text = self.tr("full until {day}").format(day=labels.long_day(row.full_until))
            rows.append(FieldRow("room", self.tr("Room"), text))
        if row.left is not None:
            by = self.tr("ended by the coordinator") if row.ended else self.tr("by its own word")
            rows.append(FieldRow("left", self.tr("Stopped"), labels.near_day(row.left, today), by))
        self.table.set_rows(rows)
        self._ask(sure=False)

    def _address(self, row: MemberRow) -> FieldRow:
        label = self.tr("Address list")
        if not row.checked:
            text = self.tr("This organisation has not published its own list yet.")
            return FieldRow("address", label, text, warning=self.tr("Nothing can be sent there."))
        line = self.tr("New: younger than 7 days. Whoever chooses it sees that.") if row.young else ""
        return FieldRow("address", label, self.tr("signed by itself, address checked"), line)

    def _ask(self, *, sure: bool) -> None:
        row = self._row
        ended = row is not None and row.ended
        self.end_button.setVisible(self._may and not ended and not sure)
        for widget in (self.sure, self.yes_button, self.no_button):
            widget.setVisible(self._may and not ended and sure)
        self.back_button.setVisible(self._may and ended)
        self.again_link.setVisible(self._may and ended)
        if sure:
            self.no_button.setFocus(QtCore.Qt.FocusReason.OtherFocusReason)

    def _settle(self) -> None:
        self.yes_button.setEnabled(not self._errand.is_running)
        self.no_button.setEnabled(not self._errand.is_running)
        self.back_button.setEnabled(not self._back.is_running)

    def _end(self) -> None:
        if self._row is None:
            return
        org_id, name = self._row.org_id, self._row.name

        def work(session: Session) -> tuple[str, Change]:
            return name, partnership.end_member(session, org_id)

        self._errand.run(work, self._ended)

    def _ended(self, name: str) -> None:
        self._ask(sure=False)
        self._context.toast(self.tr("{name} no longer takes part.").format(name=name))

    def _let_back(self) -> None:
        if self._row is None:
            return
        org_id, name = self._row.org_id, self._row.name

        def work(session: Session) -> tuple[str, Change]:
            return name, partnership.let_back(session, org_id)

        self._back.run(work, self._is_back, self._refused)

    def _is_back(self, name: str) -> None:
        self._context.toast(self.tr("{name} takes part again.").format(name=name))

    def _refused(self, error: FieldAppError) -> None:
        if isinstance(error, InvalidInput) and error.reason == "lookalike":
            self._context.toast(self.tr("Another member looks too much like it. End that one first."))
            return
        self._context.background.failed.emit(error)
