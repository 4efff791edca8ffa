"""A status that our own system wrote: choose the file, and hear what it did."""

from pathlib import Path

from PySide6 import QtCore, QtWidgets

from fieldapp.errors import FieldAppError, InvalidInput
from fieldapp.ui import widgets as kit
from fieldapp.ui.intake import dossier_words
from fieldapp.ui.shell.context import Context
from fieldapp.workflow import dossier
from fieldapp.workflow.dossier import TakenOver

_MOST = 300_000  # bytes; whatever is larger is no status


class StatusCard(kit.Card):
    """Reads a Task from a file that somebody chooses; the file stays where it is."""

    def __init__(self, context: Context) -> None:
        super().__init__(self.tr("A status from our own system"))
        self._context = context
        self.button = kit.PlainButton(self.tr("Read a status…"))
        self.said = kit.NoteBox("")
        self.add(
            kit.muted(
                self.tr("Did our system keep how it goes? Read its file: the request follows, step by step.")
            )
        )
        row = kit.FlowLayout(8)
        row.addWidget(self.button)
        self.add(row)
        self.add(self.said)
        self.said.hide()
        self.button.clicked.connect(self._choose)

    def read(self, path: Path) -> None:
        """Take over what this file says."""
        try:
            with path.open("rb") as file:
                data = file.read(_MOST)
        except OSError:
            self._refused(InvalidInput("file", "not_json"))
            return
        self._context.act_with(
            lambda session: dossier.take_over(session, data), self, self._taken, self._refused
        )

    def _choose(self) -> None:
        chosen, _ = QtWidgets.QFileDialog.getOpenFileName(
            self, self.tr("Read a status"), "", self.tr("Status of our system (*.json)")
        )
        if chosen:
            self.read(Path(chosen))

    def _taken(self, back: TakenOver) -> None:
        self._say(dossier_words.taken(back), "", "ok" if back.step else "info")

    def _refused(self, error: FieldAppError) -> None:
        first, then = dossier_words.refused(error)
        self._say(then, first, "bad")

    def _say(self, text: str, lead: str, tone: str) -> None:
        self.said.set_text(text, lead)
        self.said.set_tone(tone)
        self.said.show()
        self.button.setFocus(QtCore.Qt.FocusReason.OtherFocusReason)
