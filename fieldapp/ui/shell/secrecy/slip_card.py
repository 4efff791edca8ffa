"""Stopping a lost device with the letters on its slip: at once, and without an administrator."""

from PySide6 import QtCore, QtWidgets

from fieldapp.errors import FieldAppError, InvalidInput
from fieldapp.ui import labels
from fieldapp.ui import widgets as kit
from fieldapp.ui.shell.context import Context
from fieldapp.workflow import night_slip
from fieldapp.workflow.night_slip import Stopped

translate = QtCore.QCoreApplication.translate


class SlipCard(kit.Card):
    """`used`: a device was stopped."""

    used = QtCore.Signal()

    def __init__(self, context: Context) -> None:
        super().__init__(self.tr("Is there a slip for the night?"))
        self.context = context
        self.letters = kit.TallTextField(self.tr("The letters on the slip"), least=3)
        self.button = kit.DangerButton(self.tr("Stop this device now"))
        self.said = kit.NoteBox("", "ok")
        self.said.hide()
        self.add(kit.muted(self.tr("It stops the device at once, also without an administrator.")))
        self.add(self.letters)
        row = QtWidgets.QHBoxLayout()
        row.addWidget(self.button)
        row.addStretch(1)
        self.add(row)
        self.add(self.said)
        self.button.clicked.connect(self._use)

    def _use(self) -> None:
        text = self.letters.text()
        self.button.setEnabled(False)
        self.context.act_with(
            lambda session: night_slip.hand_in(session, text), self, self._done, self._failed
        )

    def _done(self, stopped: Stopped) -> None:
        said = self.tr(
            "{device} is stopped. Nothing comes in or goes out any more. Now call the administrator."
        )
        self._say(said.format(device=stopped.label), "ok")
        self.used.emit()

    def _failed(self, error: FieldAppError) -> None:
        self._say(_wrong(error), "bad")

    def _say(self, text: str, tone: str) -> None:
        self.button.setEnabled(True)
        self.said.set_tone(tone)
        self.said.set_text(text)
        self.said.show()


def _wrong(error: FieldAppError) -> str:
    """What is wrong with the letters, or with the connection."""
    if not isinstance(error, InvalidInput):
        return str(labels.failure(error))
    if error.reason.startswith("group_"):
        text = translate("lost_device", "Group {n} is not right. Look at the slip once more.")
        return text.format(n=error.reason.removeprefix("group_"))
    if error.reason == "other_network":
        return translate("lost_device", "This slip is not of a device in your address list.")
    return translate("lost_device", "These are not all the letters of a slip. Look once more.")
