"""After "goes alone": how (E22, row 5 of the table)? Nothing leaves; it is noted with the person."""

from PySide6 import QtCore, QtWidgets

from fieldapp.domain.ids import PersonId, SignalId, WarmId
from fieldapp.ui.field import targets, wording
from fieldapp.ui.field.inputs import CaptionedChips
from fieldapp.ui.field.journal import words
from fieldapp.ui.shell.context import Context
from fieldapp.ui.widgets.buttons import LinkButton
from fieldapp.ui.widgets.chips import ChipGroup
from fieldapp.ui.widgets.text import muted
from fieldapp.workflow import warm_handover
from fieldapp.workflow.changes import Change
from fieldapp.workflow.session import Session

_SENT = "digitaal_verzoek"  # that is the other way: nothing is sent here


class GoingCard(QtWidgets.QWidget):
    """One tap records how somebody goes; another tap changes it."""

    grown = QtCore.Signal()

    def __init__(self, context: Context) -> None:
        super().__init__()
        self.context = context
        self._signal_id: SignalId | None = None
        self._service, self._warm_id = "", WarmId("")
        forms = [option for option in words.begun(words.WARM) if option[0] != _SENT]
        self.form = CaptionedChips(self.tr("How?"), ChipGroup(forms, multi=False, may_clear=False))
        self.noted = muted("")
        self.more_button = LinkButton(self.tr("The steps and the moment…"))
        column = QtWidgets.QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.form)
        row = QtWidgets.QHBoxLayout()
        row.addWidget(self.noted, 1)
        row.addWidget(self.more_button)
        column.addLayout(row)
        self.form.changed.connect(self._chosen)
        self.more_button.clicked.connect(self._more)
        self.hide()

    def begin(self, signal_id: SignalId, codename: str, service: str) -> None:
        """Ask it about this signal; `service` is where one goes, when one was chosen."""
        self._signal_id, self._service, self._warm_id = signal_id, service, WarmId("")
        self.form.set_value(())
        who = wording.called(codename)
        self.form.caption.set_text(self.tr("How does {who} go?").format(who=who))
        self.form.chips.setAccessibleName(self.form.caption.text())
        self.noted.set_text(self.tr("Choose how. It stays on this device."))
        self.more_button.hide()
        self.show()

    def _chosen(self, codes: tuple[str, ...]) -> None:
        signal_id, service, warm_id = self._signal_id, self._service, self._warm_id
        if signal_id is None or not codes:
            return

        def work(session: Session) -> tuple[WarmId, Change]:
            return warm_handover.choose(session, warm_id or None, codes[0], signal_id, service)

        self.context.act_with(work, self, self._noted)

    def _noted(self, warm_id: WarmId) -> None:
        self._warm_id = warm_id
        self.noted.set_text(self.tr("Noted with the person."))
        self.context.read(
            lambda session: warm_handover.get(session, warm_id).person_id,
            self,
            lambda person_id: self.more_button.setVisible(person_id is not None),
        )
        self.grown.emit()

    def _more(self) -> None:
        warm_id = self._warm_id
        self.context.read(
            lambda session: warm_handover.get(session, warm_id).person_id,
            self,
            self._open,
        )

    def _open(self, person_id: PersonId | None) -> None:
        if person_id is not None:
            self.context.go(targets.PERSON, targets.ShowPerson(person_id, "warm"))
