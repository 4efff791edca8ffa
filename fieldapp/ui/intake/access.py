"""The person asks what the service holds of them: who asks is noted first, then it is printed."""

from PySide6 import QtWidgets

from fieldapp.domain.ids import RequestId
from fieldapp.errors import FieldAppError
from fieldapp.interop.printable import Printable
from fieldapp.ui import labels, printing
from fieldapp.ui import widgets as kit
from fieldapp.ui.shell.context import Context
from fieldapp.workflow import report_received
from fieldapp.workflow.report import ALONE, CHOSEN, ON_BEHALF, SOMEBODY_ELSE


class AccessCard(QtWidgets.QWidget):
    """Hidden while no request is shown. To a partner, a child or anybody else nothing is given."""

    def __init__(self, context: Context) -> None:
        super().__init__()
        self.context = context
        self._request: RequestId | None = None
        self.asker = kit.RadioGroup(self._askers(), name=self.tr("Who asks?"))
        self.safe = kit.Tick(self.tr("Paper in the hand is safe for this person"))
        self.trouble = kit.NoteBox("", "warn")
        self.button = kit.PlainButton(self.tr("Print what we received…"))
        column = QtWidgets.QVBoxLayout(self)
        column.setContentsMargins(0, 8, 0, 0)
        column.setSpacing(8)
        column.addWidget(kit.Rule())
        column.addWidget(kit.heading(self.tr("Or: what do we hold of this person?")))
        for widget in (self.asker, self.safe, self.trouble):
            column.addWidget(widget)
        row = QtWidgets.QHBoxLayout()
        row.addWidget(self.button)
        row.addStretch(1)
        column.addLayout(row)
        self.asker.changed.connect(lambda code: self._chosen())
        self.button.clicked.connect(self._print)
        self.show_request(None)

    def _askers(self) -> list[tuple[str, str]]:
        return [
            (ALONE, self.tr("The person, alone")),
            (CHOSEN, self.tr("The person, with somebody beside them")),
            (ON_BEHALF, self.tr("A representative by law, with proof")),
            (SOMEBODY_ELSE, self.tr("Somebody else: partner, family, another service")),
        ]

    def show_request(self, request_id: RequestId | None) -> None:
        """Offer it for this request; None: for nobody."""
        if request_id != self._request or request_id is None:
            self.asker.set_value("")
            self.safe.setChecked(False)
        self._request = request_id
        self.setVisible(request_id is not None)
        self._chosen()

    def _chosen(self) -> None:
        self.trouble.hide()
        self.button.setEnabled(bool(self.asker.value()))

    def _print(self) -> None:
        request, asker, safe = self._request, self.asker.value(), self.safe.isChecked()
        if request is not None:
            self.context.act_with(
                lambda session: report_received.make(session, request, asker, safe=safe),
                self,
                self._show,
                self._failed,
            )

    def _show(self, made: Printable) -> None:
        self.paper = printing.show(self.context, made)

    def _failed(self, error: FieldAppError) -> None:
        said = str(labels.failure(error))
        if self.asker.value() == SOMEBODY_ELSE:
            said = self.tr("Give nothing, and do not say whether this person is known here.")
        self.trouble.set_text(said)
        self.trouble.show()
