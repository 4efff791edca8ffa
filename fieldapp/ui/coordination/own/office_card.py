"""One office: its holders, letting a second device hold it, its key on paper, and changing the keys."""

from collections.abc import Sequence

from PySide6 import QtCore, QtWidgets

from fieldapp.errors import FieldAppError, InvalidInput
from fieldapp.ui import labels, printing
from fieldapp.ui.coordination.errands import Errand
from fieldapp.ui.coordination.own import words
from fieldapp.ui.coordination.own.paper import paper_sheet
from fieldapp.ui.shell.context import Context
from fieldapp.ui.widgets.buttons import DangerButton, LinkButton, PlainButton, PrimaryButton
from fieldapp.ui.widgets.cards import Card, NoteBox, Rule
from fieldapp.ui.widgets.fields import Choice, TallTextField
from fieldapp.ui.widgets.tables import FieldRow, FieldTable
from fieldapp.ui.widgets.text import caption, muted
from fieldapp.workflow import partnership
from fieldapp.workflow.changes import Change
from fieldapp.workflow.partnership import DeviceRow, Office, OfficeRow
from fieldapp.workflow.session import Session


class OfficeCard(Card):
    """Everything of one office. The paper is typed back before its key leaves this device."""

    def __init__(self, context: Context, office: Office) -> None:
        super().__init__(words.office(office))
        self._context, self._office = context, office
        self._row: OfficeRow | None = None
        self.add(muted(words.explained(office)))
        self.table = FieldTable(name=words.office(office), label_width=140)
        self.add(self.table)
        self.second = Choice(self.tr("Let another device sign too"))
        self.second.combo.setPlaceholderText(self.tr("Choose"))
        self.give_button = PlainButton(self.tr("Let it sign too"), compact=True)
        self.print_button = PlainButton(self.tr("Print the key…"), compact=True)
        self.typed = TallTextField(self.tr("Type over what stands on the paper"))
        self.check_button = PrimaryButton(self.tr("The paper is right"))
        self.change_link = LinkButton(self.tr("Go over to the key on paper…"))
        self.sure = NoteBox(words.change_explained(office), "warn", lead=self.tr("When do you do this?"))
        self.change_button = DangerButton(self.tr("Go over now"), compact=True)
        self.cancel_button = PlainButton(self.tr("Cancel"), compact=True)
        self._changing = False
        self._lay_out()
        self._connect()

    def show_office(self, row: OfficeRow, devices: Sequence[DeviceRow], *, may_give: bool) -> None:
        """Show who holds it, and what can be done from this device."""
        self._row, self._may_give = row, may_give
        names = ", ".join(holder.label for holder in row.holders) or "–"
        alone = (
            self.tr("Only one: when it is lost, the paper is all there is.") if len(row.holders) == 1 else ""
        )
        self.table.set_rows(
            [
                FieldRow("holders", self.tr("Who signs"), names, warning=alone),
                FieldRow("paper", self.tr("Key on paper"), *self._paper(row)),
            ]
        )
        held = {holder.device_id for holder in row.holders}
        self.second.set_options([(d.device_id, d.label) for d in devices if d.device_id not in held])
        self._settle()

    def _paper(self, row: OfficeRow) -> tuple[str, str]:
        if row.on_paper is not None:
            day = labels.full_day(row.on_paper)
            return self.tr("in the safe, checked on {day}").format(day=day), ""
        if row.in_store:
            return self.tr("not printed yet"), self.tr("Until then the key lies on this device.")
        return self.tr("on paper, at another holder"), ""

    def _lay_out(self) -> None:
        self.add(self.second)
        self._right(self.give_button)
        self.add(Rule())
        self.add(caption(self.tr("The next key, on paper")))
        self.add(muted(words.paper_explained(self._office)))
        self._right(self.print_button)
        self.add(self.typed)
        self._right(self.check_button)
        self.add(Rule())
        self.body.addWidget(self.change_link, 0, QtCore.Qt.AlignmentFlag.AlignLeft)
        self.add(self.sure)
        self._right(self.cancel_button, self.change_button)

    def _right(self, *buttons: QtWidgets.QWidget) -> None:
        row = QtWidgets.QHBoxLayout()
        row.setSpacing(10)
        row.addStretch(1)
        for button in buttons:
            row.addWidget(button)
        self.add(row)

    def _connect(self) -> None:
        self._giving = Errand(self._context, self.give_button, self._settle)
        self._going = Errand(self._context, self.change_button, self._settle)
        self.second.changed.connect(lambda code: self._settle())
        self.typed.changed.connect(lambda text: self._typed())
        self.give_button.clicked.connect(self._give)
        self.print_button.clicked.connect(self._print)
        self.check_button.clicked.connect(self._check)
        self.change_link.clicked.connect(lambda: self._ask(changing=True))
        self.cancel_button.clicked.connect(lambda: self._ask(changing=False))
        self.change_button.clicked.connect(self._change)

    def _typed(self) -> None:
        self.typed.set_problem("")
        self._settle()

    def _settle(self) -> None:
        row = self._row
        if row is None:
            return
        self.second.setVisible(self._may_give)
        self.give_button.setVisible(self._may_give)
        self.give_button.setEnabled(bool(self.second.value()) and not self._giving.is_running)
        self.print_button.setVisible(row.in_store)
        self.check_button.setVisible(not self._changing)
        self.check_button.setEnabled(bool(self.typed.text().strip()))
        self.change_link.setVisible(not self._changing)
        for widget in (self.sure, self.change_button, self.cancel_button):
            widget.setVisible(self._changing)
        self.change_button.setEnabled(not self._going.is_running)

    def _ask(self, *, changing: bool) -> None:
        self._changing = changing
        self._settle()
        if changing:
            self.typed.setFocus(QtCore.Qt.FocusReason.OtherFocusReason)

    # --- what is done -------------------------------------------------------------------------------------

    def _give(self) -> None:
        device, label = self.second.value(), self.second.text()

        def work(session: Session) -> tuple[str, Change]:
            return label, partnership.give_office(session, self._office, device)

        self._giving.run(work, self._given)

    def _given(self, label: str) -> None:
        self._context.toast(self.tr("{label} signs too from its next connection on.").format(label=label))

    def _print(self) -> None:
        self._context.read(lambda session: partnership.paper(session, self._office), self, self._show_paper)

    def _show_paper(self, code: str) -> None:
        membership = self._context.session.membership
        name = "" if membership is None else membership.network
        printing.show(self._context, paper_sheet(self._office, code, name))

    def _check(self) -> None:
        typed = self.typed.text()
        self._context.act(
            lambda session: partnership.check_paper(session, self._office, typed),
            self,
            self._checked,
            self._refused,
        )

    def _checked(self) -> None:
        self.typed.set_text("")
        self._context.toast(self.tr("Right. The key now lies in the safe only."))

    def _change(self) -> None:
        typed = self.typed.text()

        def work(session: Session) -> tuple[None, Change]:
            return None, partnership.change_keys(session, self._office, typed)

        self._going.run(work, self._changed, self._refused)

    def _changed(self, _: None) -> None:
        self.typed.set_text("")
        self._ask(changing=False)
        self._context.toast(self.tr("The keys were changed. Print the next one now."))

    def _refused(self, error: FieldAppError) -> None:
        if not isinstance(error, InvalidInput):
            self._context.background.failed.emit(error)
            return
        self.typed.set_problem(words.paper_wrong(error.reason))
        self.typed.setFocus(QtCore.Qt.FocusReason.OtherFocusReason)
