"""The terms: what holds, within which limits, and who decided it when."""

from collections.abc import Sequence

from PySide6 import QtCore, QtWidgets

from fieldapp.errors import FieldAppError, InvalidInput
from fieldapp.ui import labels
from fieldapp.ui import widgets as kit
from fieldapp.ui.shell.context import Context
from fieldapp.ui.shell.secrecy import retention_words as words
from fieldapp.workflow import retain
from fieldapp.workflow.retain import TermRow


class TermsCard(kit.Card):
    """Every term in a line, and one place to set one of them."""

    def __init__(self, context: Context) -> None:
        super().__init__(self.tr("How long we keep it"))
        self._context = context
        self._rows: dict[str, TermRow] = {}
        self.lines = kit.Lines()
        self.which = kit.Choice(self.tr("Change which term?"), placeholder=self.tr("Choose"))
        self.amount = kit.TextField(self.tr("How long"), longest=3)
        self.by = kit.TextField(
            self.tr("Who decided this?"), placeholder=self.tr("Name and role"), longest=120
        )
        self.set_button = kit.PlainButton(self.tr("Record"))
        self._arrange()
        self._connect()

    def _arrange(self) -> None:
        self.add(
            kit.muted(
                self.tr("Your organisation decides, with its data protection officer, within these limits.")
            )
        )
        self.add(self.lines)
        self.add(self.which)
        row = QtWidgets.QHBoxLayout()
        row.setSpacing(10)
        row.addWidget(self.amount, 1)
        row.addWidget(self.by, 2)
        self.add(row)
        self.body.addWidget(self.set_button, 0, QtCore.Qt.AlignmentFlag.AlignLeft)

    def _connect(self) -> None:
        self.which.changed.connect(self._choose)
        self.amount.changed.connect(lambda text: self.amount.set_problem(""))
        self.by.changed.connect(lambda text: self.by.set_problem(""))
        self.set_button.clicked.connect(self._set)

    def read(self) -> None:
        """Read the terms again."""
        self._context.read(retain.terms, self, self._show)

    def _show(self, rows: Sequence[TermRow]) -> None:
        self._rows = {row.rule: row for row in rows}
        lines: list[QtWidgets.QWidget] = [
            kit.Line(f"{words.rule(row.rule)}: {words.amount(row.amount, row.unit)}", words.term(row))
            for row in rows
        ]
        self.lines.show_lines(lines)
        self.which.set_options([(row.rule, words.rule(row.rule)) for row in rows])
        self._choose(self.which.value())

    def _choose(self, rule: str) -> None:
        row = self._rows.get(rule)
        for widget in (self.amount, self.by, self.set_button):
            widget.setEnabled(row is not None)
        if row is not None:
            unit = self.tr("months") if row.unit == "months" else self.tr("days")
            self.amount.set_label(
                self.tr("How long, in {unit} ({least} to {most})").format(
                    unit=unit, least=row.least, most=row.most
                )
            )
            self.amount.set_text(str(row.amount))

    def _set(self) -> None:
        rule, text, by = self.which.value(), self.amount.text().strip(), self.by.text()
        amount = int(text) if text.isdecimal() else -1
        self._context.act(
            lambda session: retain.set_term(session, rule, amount, by), self, self._kept, self._refused
        )

    def _kept(self) -> None:
        self._context.toast(self.tr("Recorded. It holds from now on."))

    def _refused(self, error: FieldAppError) -> None:
        if isinstance(error, InvalidInput) and error.reason == "out_of_range":
            self.amount.set_problem(self.tr("Outside the limits."))
        elif isinstance(error, InvalidInput) and error.field == "decided_by":
            self.by.set_problem(self.tr("Say who decided it."))
        else:
            self.amount.set_problem(str(labels.failure(error)))
